"""calibrate.py LEFT.pt: on the real statements that fit.py left out (`…-held`), with every option of their dossier, finds the
temperature of the stance scores and what is added to that of `none`, so that the shares are as sure as they should be
(least log loss; Guo et al., 2017). Prints both for export.py, and what different thresholds of "about" give."""
import sys

import numpy as np
import torch


def shares(logits, temperature, bias):
    z = logits / temperature
    z = z + bias * (np.arange(6) == 5)
    e = np.exp(z - z.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def main():
    rows = [r for r in torch.load(sys.argv[1], weights_only=False) if r['negotiation'].endswith('-held') and r['kind'] in ('listed', 'unlisted')]
    logits, gold = np.array([r['logits'][0] for r in rows]), np.array([int(np.argmax(r['stance'])) for r in rows])
    loss = lambda t, b: -np.log(shares(logits, t, b)[np.arange(len(gold)), gold] + 1e-9).mean()
    best = min((loss(t, b), t, b) for t in np.arange(.6, 3.05, .1) for b in np.arange(-1, 5.05, .25))
    print(f'{len(rows)} pairs, {(gold < 5).sum()} about; log loss {loss(1, 0):.4f} before, {best[0]:.4f} with --temperature {best[1]:.1f} --none {best[2]:.2f}')
    p = shares(logits, best[1], best[2])
    about, stance = 1 - p[:, 5], p[:, :5].argmax(1)
    for threshold in (.1, .15, .2, .25, .3, .35, .4, .5, .6):
        found = about > threshold
        right = (found & (gold < 5)).sum()
        strong = found & (stance < 4)
        good = (strong & (stance == gold)).sum()
        print(f'  about > {threshold:.2f}: found {found.sum()}, F1 {200 * right / (found.sum() + (gold < 5).sum()):.1f}; '
              f'stances F1 {200 * good / max(1, strong.sum() + (gold < 4).sum()):.1f}, precision {100 * good / max(1, strong.sum()):.1f}')


if __name__ == '__main__':
    main()
