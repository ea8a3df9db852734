"""second.py draw N | agree FILE
A second reading of the stance data. `draw` prints N pairs, drawn by seed from all negotiations alike, with nothing but what a
reader needs: number, holder, proposition, statement. `agree` holds the answers, lines of "number stance [strength]", against
the data: share of equal stances, Cohen's kappa, macro-F1 and what was confused with what. Numbers are those of the last draw;
"# statement option holder" behind an answer names its pair for good, whatever was added to the data since (as in second.txt)."""
import collections
import glob
import json
import os
import random
import sys

import yaml

from labels import STANCES

HERE = os.path.dirname(os.path.abspath(__file__))
SEED = 6


def drawn(count):
    groups = []
    for path in sorted(glob.glob(HERE + '/*.yaml')):
        dossier = yaml.safe_load(open(path, encoding='utf8'))
        says = {f'{i["id"]}/{o["id"]}': o['proposition'] for i in dossier['issues'] for o in i['options']}
        name = {p['id']: p['names'][0] for p in dossier['parties']}
        rows = [json.loads(line) for line in open(path[:-5] + '.jsonl', encoding='utf8')]
        group = [(row, pair, says[pair['option']], name) for row in rows for pair in row['pairs']]
        random.Random(SEED).shuffle(group)
        groups.append(group)
    mixed = [group[i] for i in range(max(map(len, groups))) for group in groups if i < len(group)][:count]
    random.Random(SEED).shuffle(mixed)
    return mixed


def draw(count):
    for number, (row, pair, proposition, name) in enumerate(drawn(count), 1):
        holder = pair.get('holder', 'speaker')
        who = row['source'] if holder == 'speaker' else name[holder]
        print(f'{number}\tHOLDER: {who}\n\tPROPOSITION: {proposition}\n\tTEXT: {row["text"]}\n')


def agree(path):
    lines = [[part.split() for part in line.split('#')] for line in open(path, encoding='utf8')]
    named = {(row['id'], pair['option'], pair.get('holder', 'speaker')): pair for row, pair, _, _ in drawn(None)}
    last = [pair for _, pair, _, _ in drawn(max(int(answer[0]) for answer, *_ in lines))]
    pairs = [(named.get(tuple(key[0])) if key else last[int(answer[0]) - 1], answer[1:]) for answer, *key in lines]
    if any(pair is None for pair, _ in pairs):
        print(f'{sum(pair is None for pair, _ in pairs)} pairs are no longer in the data')
        pairs = [(pair, labels) for pair, labels in pairs if pair]
    first, second = [p['stance'] for p, _ in pairs], [a[0] for _, a in pairs]
    equal = sum(a == b for a, b in zip(first, second)) / len(pairs)
    one, two = collections.Counter(first), collections.Counter(second)
    chance = sum(one[s] * two[s] for s in STANCES) / len(pairs) ** 2
    f1 = {s: 200 * sum(a == b == s for a, b in zip(first, second)) / max(1, one[s] + two[s]) for s in STANCES}
    strong = [(p['strength'], a[1]) for p, a in pairs if p['stance'] == a[0] and 'strength' in p and len(a) > 1]
    print(f'{len(pairs)} pairs: {equal:.1%} equal, kappa {(equal - chance) / (1 - chance):.3f}, '
          f'macro-F1 {sum(f1.values()) / len(f1):.1f} ' + ' '.join(f'{s} {v:.0f}' for s, v in f1.items()))
    if strong:
        print(f'strength equal in {sum(a == b for a, b in strong) / len(strong):.1%} of {len(strong)} with the same stance')
    for (a, b), n in collections.Counter((a, b) for a, b in zip(first, second) if a != b).most_common():
        print(f'  {a} -> {b}: {n}')


if __name__ == '__main__':
    draw(int(sys.argv[2])) if sys.argv[1] == 'draw' else agree(sys.argv[2])
