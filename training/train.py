"""train.py --mpnet FOLDER --out FOLDER [--layers 12] [--frozen 4] [--epochs 2.2] [--data ../../shared/data]
         [--soft soft.npz] [--start CHECKPOINT]
Fine-tunes the tagger on PolNeAR train and RiQuA train. With --soft it is a student: half of what it learns is the
teacher's opinion (teach.py), and it sees the unlabelled texts too; only a student has an inner head. --start: weights to
begin with, of as many layers. Writes a checkpoint every eight minutes to --out and goes on from it. 32-bit: on processors
without matrix units bf16 is slower."""
import argparse
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

import windows
from crf import align, decode
from encoder import Tagger, pretrained
from marks import canonical
from teach import unlabelled

RIQUA_SHARE = 0.35       # of RiQuA's passages in each epoch
UNLABELLED_SHARE = 0.6   # of the unlabelled windows in each epoch of a student
TRUST = 0.5              # in the annotators, against the teacher


class Window:
    """One window: what the tagger sees; -100 for a label where it only gives context; for a student the teacher's
    probabilities, 14 a wordpiece, and how far the labels are to be trusted."""

    def __init__(self, ids, features, labels, soft, trust):
        self.ids, self.features, self.labels, self.soft, self.trust, self.lower = ids, features, labels, soft, trust, None

    def __len__(self):
        return len(self.ids)


def cut(collection, texts, tokenizer, soft=None, trust=1.0):
    """The windows of (name, text, spans)."""
    out = []
    for name, text, spans in texts:
        text = canonical(text)
        encoding = tokenizer.encode(text, add_special_tokens=False)
        marks, gold = windows.features(text, encoding.offsets), windows.labels(encoding.offsets, spans)
        opinion = soft and np.concatenate([soft[f'{collection}/{name}/{part}'] for part in ('outer', 'inner')], 1)
        for start, end in windows.cut(text, encoding.offsets):
            before = max(0, start - windows.CONTEXT)
            own = None
            if soft:
                own = np.zeros((2 + end - before, 14), np.uint8)
                own[1 + start - before:-1] = opinion[start:end]
            out.append(Window([0] + encoding.ids[before:end] + [2], [0] + marks[before:end] + [0],
                              [-100] * (1 + start - before) + gold[start:end] + [-100], own, trust))
    return out


def batches(items, size, dice):
    """Batches of like length, in random order."""
    keys = sorted(range(len(items)), key=lambda i: len(items[i]) + dice.random() * 24)
    groups = [[items[k] for k in keys[i:i + size]] for i in range(0, len(keys), size)]
    dice.shuffle(groups)
    return groups


def stack(group):
    width = max(map(len, group))
    pad = lambda rows, value: torch.tensor([row + [value] * (width - len(row)) for row in rows])
    ids = pad([w.ids for w in group], 1)
    return ids, ids.ne(1).long(), pad([w.features for w in group], 0), pad([w.labels for w in group], -100)


def lower(encoder, group, ids, mask):
    """The frozen layers' output, computed once for each window and kept in 16 bits."""
    if any(w.lower is None for w in group):
        with torch.no_grad():
            for w, row in zip(group, encoder.lower(ids, mask)):
                w.lower = row[:len(w)].bfloat16()
    out = torch.zeros(*ids.shape, group[0].lower.shape[1])
    for i, w in enumerate(group):
        out[i, :len(w)] = w.lower.float()
    return out


def student_loss(model, group, scores, inner, want):
    """The chain's loss and, inside contents, the cross-entropy of the inner head."""
    soft = torch.zeros(*want.shape, 14)
    for i, w in enumerate(group):
        soft[i, :len(w)] = torch.from_numpy(w.soft).float() / 255
    loss = model.chain.loss(scores, want, soft[..., :7], torch.tensor([w.trust for w in group]))
    return loss - (soft[..., 7:] * F.log_softmax(inner, -1)).sum() / want.ge(0).sum()


def spans(path):
    out, start = set(), None
    for i, label in enumerate(list(path) + [0]):
        if start is not None and label != 2 * ((path[start] + 1) // 2):
            out.add((windows.LABELS[path[start]][2:], start, i))
            start = None
        if start is None and label:
            start = i
    return out


def evaluate(model, items):
    """Exact-span F1 over wordpieces, unlinked: a quick look; score.py has the last word."""
    model.eval()
    hit, found, gold = ({k: 0 for k in ('source', 'cue', 'content')} for _ in range(3))
    with torch.no_grad():
        move = model.chain()
        for group in batches(items, 16, random.Random(0)):
            ids, mask, marks, want = stack(group)
            scores, want, real = align(model(ids, mask, marks)[0], want)
            for s, w, r in zip(scores, want, real):
                p, g = spans(decode(s[r], move)), spans(w[r].tolist())
                for k in hit:
                    a, b = {x for x in p if x[0] == k}, {x for x in g if x[0] == k}
                    hit[k] += len(a & b); found[k] += len(a); gold[k] += len(b)
    model.train()
    return ' '.join(f'{k} {200 * hit[k] / max(1, found[k] + gold[k]):.1f}' for k in hit)


def arguments():
    a = argparse.ArgumentParser()
    a.add_argument('--mpnet', required=True)
    a.add_argument('--out', required=True)
    a.add_argument('--data', default=os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../shared/data'))
    a.add_argument('--layers', type=int, default=12)
    a.add_argument('--frozen', type=int, default=4)
    a.add_argument('--epochs', type=float, default=2.2)
    a.add_argument('--batch', type=int, default=8)
    a.add_argument('--rate', type=float, default=5e-5)
    a.add_argument('--seed', type=int, default=1)
    a.add_argument('--soft')
    a.add_argument('--start')
    return a.parse_args()


def main():
    a = arguments()
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(a.seed)
    tokenizer = Tokenizer.from_file(a.mpnet + '/tokenizer.json')
    tokenizer.no_padding()
    tokenizer.no_truncation()
    model = Tagger(a.layers, a.frozen)
    model.encoder = pretrained(a.mpnet, a.layers, a.frozen)
    if a.start:
        model.load(torch.load(a.start, map_location='cpu')['model'])
    soft = a.soft and dict(np.load(a.soft))
    if soft:
        model.chain.transitions.data = torch.from_numpy(soft['transitions'])
        model.chain.transitions.requires_grad_(False)
    trunk = [p for n, p in model.named_parameters() if p.requires_grad and n.startswith('encoder.layers')]
    fresh = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith('encoder.layers')]
    optimizer = torch.optim.AdamW([{'params': trunk, 'lr': a.rate}, {'params': fresh, 'lr': 10 * a.rate}],
                                  weight_decay=0.01, fused=True)
    trust = TRUST if soft else 1.0
    news = cut('polnear', windows.articles(a.data + '/polnear/train'), tokenizer, soft, trust)
    fiction = cut('riqua', windows.passages(a.data + '/riqua/train.txt'), tokenizer, soft, trust)
    bare = [w for collection, name, text in (unlabelled(a.data) if soft else ())
            for w in cut(collection, [(name, text, [])], tokenizer, soft, 0.0)]

    def epoch(number):
        dice = random.Random(a.seed + number)
        drawn = dice.sample(fiction, int(RIQUA_SHARE * len(fiction))) + dice.sample(bare, int(UNLABELLED_SHARE * len(bare)))
        return batches(news + drawn, a.batch, dice)

    each = len(epoch(0))
    total = int(each * a.epochs)
    slope = lambda step: min((step + 1) / (0.06 * total), max(0.0, (total - step) / (0.94 * total)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, slope)
    step, checkpoint = 0, a.out + '/checkpoint.pt'
    if os.path.exists(checkpoint):
        saved = torch.load(checkpoint)
        model.load_state_dict(saved['model']); optimizer.load_state_dict(saved['optimizer'])
        schedule.load_state_dict(saved['schedule']); step = saved['step']

    def save():
        torch.save({'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'schedule': schedule.state_dict(),
                    'step': step, 'layers': a.layers, 'frozen': a.frozen}, checkpoint + '.new')
        os.replace(checkpoint + '.new', checkpoint)

    development = cut('polnear', windows.articles(a.data + '/polnear/dev'), tokenizer)
    print(f'{total} steps, {each} an epoch, from step {step}', flush=True)
    model.train()
    started, last_save, mean = time.time(), time.time(), None
    while step < total:
        for group in epoch(step // each)[step % each:]:
            if step >= total:
                break
            ids, mask, marks, want = stack(group)
            scores, inner = model.scores(lower(model.encoder, group, ids, mask), mask, marks)
            loss = student_loss(model, group, scores, inner, want) if soft else model.chain.loss(scores, want)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step(); schedule.step(); optimizer.zero_grad(set_to_none=True)
            step += 1
            mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
            if step % 20 == 0:
                print(f'{time.time() - started:6.0f} s  step {step}  loss {mean:.4f}', flush=True)
            if time.time() - last_save > 480:
                save()
                last_save = time.time()
        save()
        print('dev', step, evaluate(model, development), flush=True)


if __name__ == '__main__':
    main()
