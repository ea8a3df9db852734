"""fit.py --base FILE.onnx --tokenizer FILE.json --out FOLDER --steps N [--leave A,B,C] [--frozen N] [--start MODEL.pt]
Trains the stance model without the negotiations left out, and writes OUT/model.pt; goes on from OUT/checkpoint.pt. Each epoch
draws the rows anew: other wordings, other options that a statement is not about. What the model says of those left out goes
to OUT/left.pt, which score.py reads."""
import argparse
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from coder import HIDDEN, pretrained
from pairs import all_rows, tokenizer


def batches(rows, size, draw=None):
    """Numbers of rows in batches of like length, in a drawn order; only sorted without `draw`."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]['ids']) + (draw.random() * 8 if draw else 0))
    groups = [order[i:i + size] for i in range(0, len(order), size)]
    if draw:
        draw.shuffle(groups)
    return groups


def tensors(rows):
    length = max(len(r['ids']) for r in rows)
    ids, mask, types, inside = (np.zeros((len(rows), length), np.int64) for _ in range(4))
    inside -= 1
    for i, r in enumerate(rows):
        n = len(r['ids'])
        ids[i, :n], mask[i, :n], types[i, :n], inside[i, :n] = r['ids'], 1, r['types'], r['inside']
    return tuple(torch.from_numpy(a) for a in (ids, mask, types, inside))


def loss_of(coder, chosen, smooth):
    ids, mask, types, inside = tensors(chosen)
    with torch.no_grad():
        x = coder.lower(ids, mask, types)
    stance, strength, condition, act = coder.upper(x, mask)
    target = torch.tensor([r['stance'] for r in chosen])
    known = target.sum(1) > 0
    target = target * (1 - smooth) + smooth / 6
    total = -(target * F.log_softmax(stance, -1)).sum(1)[known].sum() / len(chosen)
    level = torch.tensor([r['strength'] for r in chosen])
    if (level >= 0).any():
        total = total + 0.3 * F.cross_entropy(strength, level, ignore_index=-1, reduction='sum') / len(chosen)
    seen = inside >= 0
    if seen.any():
        total = total + 0.5 * F.binary_cross_entropy_with_logits(condition[seen], inside[seen].float())
    return total + 0.2 * F.cross_entropy(act, torch.tensor([r['act'] for r in chosen]))


def predict(coder, rows):
    """Adds `logits` to each row: stance, strength, condition of each wordpiece, act."""
    coder.eval()
    with torch.no_grad():
        for group in batches(rows, 64):
            chosen = [rows[i] for i in group]
            ids, mask, types, _ = tensors(chosen)
            stance, strength, condition, act = coder(ids, mask, types)
            for j, r in enumerate(chosen):
                r['logits'] = (stance[j].numpy(), strength[j].numpy(), condition[j, :len(r['ids'])].numpy(), act[j].numpy())
    coder.train()


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--base', required=True)
    p.add_argument('--tokenizer', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--steps', type=int, required=True)
    p.add_argument('--start', help='the model.pt of another training to start from')
    p.add_argument('--leave', default='')
    p.add_argument('--frozen', type=int, default=1)
    p.add_argument('--rate', type=float, default=2e-4)
    p.add_argument('--batch', type=int, default=16)
    p.add_argument('--smooth', type=float, default=0.05)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--threads', type=int, default=2)
    a = p.parse_args()
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    coder = pretrained(a.base, a.frozen)
    if a.start:
        coder.load_state_dict(torch.load(a.start)['model'])
    tokens, left = tokenizer(a.tokenizer), set(filter(None, a.leave.split(',')))
    trained = [(n, q) for n, q in coder.named_parameters() if q.requires_grad]
    fresh = ('join', 'stance', 'strength', 'condition', 'act')
    optimizer = torch.optim.AdamW([{'params': [q for n, q in trained if not n.startswith(fresh)], 'lr': a.rate},
                                   {'params': [q for n, q in trained if n.startswith(fresh)], 'lr': 4 * a.rate}], weight_decay=.01)
    total = a.steps
    slope = lambda s: min((s + 1) / (.06 * total), max(0.0, (total - s) / (.94 * total)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, slope)
    step, epoch, done, checkpoint, mean = 0, 0, 0, a.out + '/checkpoint.pt', None
    if os.path.exists(checkpoint):
        saved = torch.load(checkpoint)
        coder.load_state_dict(saved['model']); optimizer.load_state_dict(saved['optimizer'])
        schedule.load_state_dict(saved['schedule']); step, epoch, done = saved['step'], saved['epoch'], saved['done']
    coder.train()
    start = time.time()
    while step < total:
        learn = all_rows(tokens, seed=a.seed + epoch, without=left)
        groups = batches(learn, a.batch, random.Random(a.seed + epoch))
        print(f'epoch {epoch}: {len(learn)} rows in {len(groups)} steps', flush=True)
        for group in groups[done:total - step + done]:
            loss = loss_of(coder, [learn[i] for i in group], a.smooth)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([q for _, q in trained], 1.0)
            optimizer.step(); schedule.step(); optimizer.zero_grad(set_to_none=True)
            step, done = step + 1, done + 1
            mean = loss.item() if mean is None else .98 * mean + .02 * loss.item()
            if step % 50 == 0:
                print(f'step {step} of {total} {time.time() - start:.0f} s loss {mean:.3f}', flush=True)
            if step % 300 == 0:
                torch.save({'model': coder.state_dict(), 'optimizer': optimizer.state_dict(), 'schedule': schedule.state_dict(),
                            'step': step, 'epoch': epoch, 'done': done}, checkpoint + '.new')
                os.replace(checkpoint + '.new', checkpoint)
        epoch, done = epoch + 1, 0
    torch.save({'model': coder.state_dict(), 'layers': len(coder.layers), 'frozen': a.frozen}, a.out + '/model.pt')
    if left:
        test = [r for r in all_rows(tokens, left) if r['negotiation'] in left]
        predict(coder, test)
        torch.save(test, a.out + '/left.pt')


if __name__ == '__main__':
    main()
