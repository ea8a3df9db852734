"""score.py FILE.pt …: what fit.py left out and then answered, all files together. Macro-F1 of stance over the pairs that are
listed, and issue detection: is a statement about an option (a listed pair that is not `none`) among all options of its
dossier but those which GUIDELINES.md leaves open (of an issue with a pair, not listed themselves)."""
import sys
from collections import Counter

import numpy as np
import torch

from labels import STANCES, STRENGTHS, STRONG


def f1(right, found, gold):
    return 200 * right / (found + gold) if found + gold else 0.0


def macro(pairs, labels):
    each = [f1(sum(g == p == k for g, p in pairs), sum(p == k for _, p in pairs), sum(g == k for g, _ in pairs)) for k in labels]
    return sum(each) / len(each), each


def main():
    rows = [r for path in sys.argv[1:] for r in torch.load(path, weights_only=False)]
    listed = [r for r in rows if r['kind'] == 'listed']
    pairs = [(int(np.argmax(r['stance'])), int(np.argmax(r['logits'][0]))) for r in listed]
    total, each = macro(pairs, range(6))
    print(f'stance, {len(pairs)} pairs: macro-F1 {total:.1f} (' + ', '.join(f'{n} {f:.1f}' for n, f in zip(STANCES, each)) + ')')
    print('   without `none`: %.1f; right %.1f %%' % (macro(pairs, range(5))[0], 100 * np.mean([g == p for g, p in pairs])))
    for name in sorted({r['negotiation'] for r in rows}):
        some = [(g, p) for (g, p), r in zip(pairs, listed) if r['negotiation'] == name]
        print(f'   {name}: {macro(some, range(6))[0]:.1f}')
    print('gold down, found across; ' + ' '.join(STANCES))
    counts = Counter(pairs)
    for g in range(6):
        print(f'{STANCES[g]:12}' + ''.join(f'{counts[g, p]:6}' for p in range(6)))
    judged = [r for r in rows if r['kind'] in ('listed', 'unlisted')]
    gold, logits = np.array([r['stance'][5] < .5 for r in judged]), np.array([r['logits'][0] for r in judged])
    about = logits.max(1, where=np.arange(6) < 5, initial=-99) > logits[:, 5]
    print(f'about, {len(judged)}: F1 {f1((gold & about).sum(), about.sum(), gold.sum()):.1f}, recall {100 * (gold & about).sum() / gold.sum():.1f}, '
          f'precision {100 * (gold & about).sum() / about.sum():.1f}')
    strong = [r for r in listed if np.argmax(r['stance']) < len(STRONG)]
    levels = [(r['strength'], int(np.argmax(r['logits'][1]))) for r in strong]
    print('strength: macro-F1 %.1f; right %.1f %%' % (macro(levels, range(4))[0], 100 * np.mean([g == p for g, p in levels])))
    acts = {r['id']: (r['act'], int(np.argmax(r['logits'][3]))) for r in listed}
    print('act: right %.1f %% of %d' % (100 * np.mean([g == p for g, p in acts.values()]), len(acts)))
    tp = fp = fn = 0
    for r in listed:
        if r['conditions'] is not None:
            seen = r['inside'] >= 0
            want, have = r['inside'][seen] > 0, r['logits'][2][seen] > 0
            tp, fp, fn = tp + (want & have).sum(), fp + (have & ~want).sum(), fn + (want & ~have).sum()
    print('condition, wordpieces: F1 %.1f' % f1(tp, tp + fp, tp + fn))


if __name__ == '__main__':
    main()
