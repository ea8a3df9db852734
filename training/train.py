"""train.py --mpnet FOLDER --out FOLDER [--layers 8] [--epochs 2] [--data ../../shared/data]
Fine-tunes the tagger on PolNeAR train. Writes a checkpoint every ten minutes to --out and goes on from it."""
import argparse
import os
import random
import time

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

import windows
from encoder import Tagger, pretrained

ARGUMENTS = argparse.ArgumentParser()
ARGUMENTS.add_argument('--mpnet', required=True)
ARGUMENTS.add_argument('--out', required=True)
ARGUMENTS.add_argument('--data', default=os.path.join(os.path.dirname(__file__), '../../shared/data'))
ARGUMENTS.add_argument('--layers', type=int, default=8)
ARGUMENTS.add_argument('--epochs', type=float, default=2)
ARGUMENTS.add_argument('--batch', type=int, default=8)
ARGUMENTS.add_argument('--rate', type=float, default=7e-5)
ARGUMENTS.add_argument('--seed', type=int, default=1)


def examples(folder, tokenizer, spoil=None):
    """Every window of the folder's articles: ids, features, labels (-100 on context)."""
    out = []
    for name, text, spans in windows.articles(folder):
        if spoil and spoil.random() < 0.25:
            text = windows.straight(text)
        encoding = tokenizer.encode(text, add_special_tokens=False)
        marks, gold = windows.features(text, encoding.offsets), windows.labels(encoding.offsets, spans)
        for start, end in windows.cut(text, encoding.offsets):
            before = max(0, start - windows.CONTEXT)
            out.append(([0] + encoding.ids[before:end] + [2], [0] + marks[before:end] + [0],
                        [-100] * (1 + start - before) + gold[start:end] + [-100]))
    return out


def batch(items):
    width = max(len(i[0]) for i in items)
    pad = lambda column, value: torch.tensor([i[column] + [value] * (width - len(i[0])) for i in items])
    ids = pad(0, 1)
    return ids, ids.ne(1).long(), pad(1, 0), pad(2, -100)


def order(items, size, dice):
    """Batches of like length, in random order."""
    keys = sorted(range(len(items)), key=lambda i: len(items[i][0]) + dice.random() * 24)
    groups = [[items[k] for k in keys[i:i + size]] for i in range(0, len(keys), size)]
    dice.shuffle(groups)
    return groups


def decode(scores):
    """The best sequence in which an I follows only its own B or I (Viterbi). scores: [n, 7] log-probabilities."""
    n, back, best = len(scores), [], scores[0].clone()
    best[[2, 4, 6]] = -1e9
    allowed = torch.zeros(7, 7)
    for j in (2, 4, 6):
        allowed[:, j] = -1e9
        allowed[j - 1, j] = allowed[j, j] = 0
    for t in range(1, n):
        total = best[:, None] + allowed
        value, came = total.max(0)
        back.append(came)
        best = value + scores[t]
    path = [int(best.argmax())]
    for came in reversed(back):
        path.append(int(came[path[-1]]))
    return path[::-1]


def spans(path):
    out, start = set(), None
    for i, label in enumerate(list(path) + [0]):
        if start is not None and not (label == path[start] + 1):
            out.add((windows.LABELS[path[start]][2:], start, i))
            start = None
        if label in (1, 3, 5):
            start = i
    return out


def evaluate(model, items):
    """Exact-span F1 over wordpieces: a quick look; score.py has the last word."""
    model.eval()
    hit, found, gold = ({k: 0 for k in ('source', 'cue', 'content')} for _ in range(3))
    with torch.no_grad():
        for group in order(items, 16, random.Random(0)):
            ids, mask, marks, want = batch(group)
            with torch.autocast('cpu', dtype=torch.bfloat16):
                scores = model(ids, mask, marks).log_softmax(-1)
            for s, w in zip(scores, want):
                keep = w >= 0
                p, g = spans(decode(s[keep])), spans(w[keep].tolist())
                for k in hit:
                    a, b = {x for x in p if x[0] == k}, {x for x in g if x[0] == k}
                    hit[k] += len(a & b); found[k] += len(a); gold[k] += len(b)
    model.train()
    return ' '.join(f'{k} {200 * hit[k] / max(1, found[k] + gold[k]):.1f}' for k in hit)


def main():
    a = ARGUMENTS.parse_args()
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(a.seed)
    tokenizer = Tokenizer.from_file(a.mpnet + '/tokenizer.json')
    tokenizer.no_padding()
    tokenizer.no_truncation()
    model = Tagger(a.layers)
    model.encoder = pretrained(a.mpnet, a.layers)
    model.encoder.freeze()
    trunk = [p for n, p in model.named_parameters() if p.requires_grad and n.startswith('encoder.layers')]
    fresh = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith('encoder.layers')]
    optimizer = torch.optim.AdamW([{'params': trunk, 'lr': a.rate}, {'params': fresh, 'lr': 10 * a.rate}], weight_decay=0.01)
    epoch_steps = len(order(examples(a.data + '/polnear/train', tokenizer), a.batch, random.Random(0)))
    total = int(epoch_steps * a.epochs)
    slope = lambda step: min((step + 1) / (0.06 * total), max(0.0, (total - step) / (0.94 * total)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, slope)
    step, checkpoint = 0, a.out + '/checkpoint.pt'
    if os.path.exists(checkpoint):
        saved = torch.load(checkpoint)
        model.load_state_dict(saved['model']); optimizer.load_state_dict(saved['optimizer'])
        schedule.load_state_dict(saved['schedule']); step = saved['step']

    def save():
        torch.save({'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'schedule': schedule.state_dict(),
                    'step': step, 'layers': a.layers}, checkpoint + '.new')
        os.replace(checkpoint + '.new', checkpoint)

    development = examples(a.data + '/polnear/dev', tokenizer)
    print(f'{total} steps, {epoch_steps} an epoch, from step {step}', flush=True)
    model.train()
    started, last_save, loss_mean = time.time(), time.time(), None
    while step < total:
        epoch = step // epoch_steps
        groups = order(examples(a.data + '/polnear/train', tokenizer, random.Random(epoch)), a.batch, random.Random(a.seed + epoch))
        for group in groups[step % epoch_steps:]:
            if step >= total:
                break
            ids, mask, marks, want = batch(group)
            with torch.autocast('cpu', dtype=torch.bfloat16):
                scores = model(ids, mask, marks)
            loss = F.cross_entropy(scores.view(-1, 7), want.view(-1), ignore_index=-100)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step(); schedule.step(); optimizer.zero_grad(set_to_none=True)
            step += 1
            loss_mean = loss.item() if loss_mean is None else 0.98 * loss_mean + 0.02 * loss.item()
            if step % 20 == 0:
                print(f'{time.time() - started:6.0f} s  step {step}  loss {loss_mean:.3f}', flush=True)
            if time.time() - last_save > 600:
                save()
                last_save = time.time()
        save()
        print('dev', step, evaluate(model, development), flush=True)


if __name__ == '__main__':
    main()
