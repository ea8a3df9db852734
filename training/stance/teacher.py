"""teacher.py --base FOLDER --out FOLDER --steps N [--leave A,B,C] [--frozen N]
Trains a large model of stance, all-mpnet-base-v2 with the heads of coder.py, that reads statement and proposition together:
too large to ship, it tells what the data can teach, and its opinions teach the small one. Goes on from OUT/checkpoint.pt; a
last part of what was left out goes to OUT/left.pt, which score.py and calibrate.py read."""
import argparse
import os
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F
from transformers import MPNetModel

from fit import batches, tensors
from pairs import all_rows, tokenizer

PAD = 1


class Teacher(nn.Module):
    def __init__(self, base, frozen):
        super().__init__()
        self.encoder = MPNetModel.from_pretrained(base, add_pooling_layer=False)
        size = self.encoder.config.hidden_size
        self.join = nn.Linear(2 * size, size)
        self.stance, self.strength, self.condition, self.act = nn.Linear(size, 6), nn.Linear(size, 4), nn.Linear(size, 1), nn.Linear(size, 19)
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:frozen]):
            part.requires_grad_(False)

    def forward(self, ids, mask, types=None):
        x = self.encoder(ids.masked_fill(mask == 0, PAD), attention_mask=mask).last_hidden_state
        m = mask[:, :, None].to(x.dtype)
        pooled = torch.cat([x[:, 0], (x * m).sum(1) / m.sum(1)], -1)
        pooled = F.dropout(torch.tanh(self.join(F.dropout(pooled, .1, self.training))), .1, self.training)
        return self.stance(pooled), self.strength(pooled), self.condition(x)[:, :, 0], self.act(pooled)


def loss_of(model, chosen):
    ids, mask, types, inside = tensors(chosen)
    stance, strength, condition, act = model(ids, mask)
    target = torch.tensor([r['stance'] for r in chosen])
    known = target.sum(1) > 0
    total = -(target * F.log_softmax(stance, -1)).sum(1)[known].sum() / len(chosen)
    level = torch.tensor([r['strength'] for r in chosen])
    if (level >= 0).any():
        total = total + 0.3 * F.cross_entropy(strength, level, ignore_index=-1, reduction='sum') / len(chosen)
    seen = inside >= 0
    if seen.any():
        total = total + 0.5 * F.binary_cross_entropy_with_logits(condition[seen], inside[seen].float())
    return total + 0.2 * F.cross_entropy(act, torch.tensor([r['act'] for r in chosen]))


def predict(model, rows):
    model.eval()
    with torch.no_grad():
        for group in batches(rows, 64):
            chosen = [rows[i] for i in group]
            ids, mask, types, _ = tensors(chosen)
            stance, strength, condition, act = model(ids, mask)
            for j, r in enumerate(chosen):
                r['logits'] = (stance[j].numpy(), strength[j].numpy(), condition[j, :len(r['ids'])].numpy(), act[j].numpy())
    model.train()


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--base', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--steps', type=int, required=True)
    p.add_argument('--leave', default='')
    p.add_argument('--frozen', type=int, default=5)
    p.add_argument('--rate', type=float, default=5e-5)
    p.add_argument('--batch', type=int, default=16)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--keep', type=float, default=.5, help='the share of the rows that are drawn as `none` that is used')
    a = p.parse_args()
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(a.seed)
    torch.set_num_threads(2)
    model = Teacher(a.base, a.frozen)
    tokens, left = tokenizer(a.base + '/tokenizer.json'), set(filter(None, a.leave.split(',')))
    trained = [(n, q) for n, q in model.named_parameters() if q.requires_grad]
    optimizer = torch.optim.AdamW([{'params': [q for n, q in trained if n.startswith('encoder')], 'lr': a.rate},
                                   {'params': [q for n, q in trained if not n.startswith('encoder')], 'lr': 8 * a.rate}], weight_decay=.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / (.08 * a.steps), max(0.0, (a.steps - s) / (.92 * a.steps))))
    step, epoch, done, checkpoint, mean = 0, 0, 0, a.out + '/checkpoint.pt', None
    if os.path.exists(checkpoint):
        saved = torch.load(checkpoint)
        model.load_state_dict(saved['model']); optimizer.load_state_dict(saved['optimizer'])
        schedule.load_state_dict(saved['schedule']); step, epoch, done = saved['step'], saved['epoch'], saved['done']
    model.train()
    start = time.time()
    while step < a.steps:
        draw = random.Random(a.seed + epoch)
        learn = [r for r in all_rows(tokens, seed=a.seed + epoch, without=left) if r['kind'] not in ('unlisted', 'foreign', 'holder') or draw.random() < a.keep]
        groups = batches(learn, a.batch, draw)
        print(f'epoch {epoch}: {len(learn)} rows in {len(groups)} steps', flush=True)
        for group in groups[done:a.steps - step + done]:
            loss = loss_of(model, [learn[i] for i in group])
            loss.backward()
            torch.nn.utils.clip_grad_norm_([q for _, q in trained], 1.0)
            optimizer.step(); schedule.step(); optimizer.zero_grad(set_to_none=True)
            step, done = step + 1, done + 1
            mean = loss.item() if mean is None else .98 * mean + .02 * loss.item()
            if step % 25 == 0:
                print(f'step {step} of {a.steps} {time.time() - start:.0f} s loss {mean:.3f}', flush=True)
            if step % 200 == 0 or step == a.steps:
                torch.save({'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'schedule': schedule.state_dict(),
                            'step': step, 'epoch': epoch, 'done': done}, checkpoint + '.new')
                os.replace(checkpoint + '.new', checkpoint)
        epoch, done = epoch + 1, 0
    if left:
        test = [r for r in all_rows(tokens, left) if r['negotiation'] in left]
        predict(model, test)
        torch.save(test, a.out + '/left.pt')


if __name__ == '__main__':
    main()
