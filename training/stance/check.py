"""check.py [NAME…]: holds the stance data against GUIDELINES.md: fields, words copied from the text, options that exist, and how
many statements share six words in a row with another (at most one in twenty). Prints a table; exit status 1 on a fault."""
import collections
import glob
import json
import os
import re
import sys

import yaml

from labels import ACTS, STANCES, STRENGTHS, STRONG

HERE = os.path.dirname(os.path.abspath(__file__))
REGISTERS = ['news', 'quote', 'transcript', 'bulletin', 'paper', 'post']
HARD = ['topic', 'negated', 'others', 'hypothetical', 'past', 'opposite-words', 'two-sided']
RUN = 6


def faults(row, options, parties):
    text = row['text']
    unknown = set(row) - {'id', 'register', 'text', 'source', 'cue', 'content', 'party', 'act', 'addressee', 'pairs'}
    if unknown:
        yield f'unknown fields {sorted(unknown)}'
    for words in [row['source'], row['cue'], row['addressee'] or '', *row['content']]:
        if words not in text:
            yield f'not in the text: {words}'
    if not row['content'] or not all(row['content']):
        yield 'no content'
    for field, allowed in (('register', REGISTERS), ('act', ACTS), ('party', [None, *parties])):
        if row[field] not in allowed:
            yield f'{field} {row[field]}'
    seen = set()
    for pair in row['pairs']:
        if set(pair) - {'option', 'stance', 'strength', 'conditions', 'holder', 'hard'}:
            yield f'unknown fields in {pair}'
        if pair['option'] not in options:
            yield f'no option {pair["option"]}'
        if pair['stance'] not in STANCES:
            yield f'stance {pair["stance"]}'
        if (pair.get('strength') in STRENGTHS) != (pair['stance'] in STRONG) or 'strength' in pair and pair['strength'] not in STRENGTHS:
            yield f'strength {pair.get("strength")} with {pair["stance"]}'
        if pair.get('hard') not in [None, *HARD]:
            yield f'hard {pair["hard"]}'
        holder = pair.get('holder', 'speaker')
        if holder not in ['speaker', *parties]:
            yield f'holder {holder}'
        if (pair['option'], holder) in seen:
            yield f'{pair["option"]} twice for {holder}'
        seen.add((pair['option'], holder))
        for words in pair.get('conditions', []):
            if words not in text:
                yield f'condition not in the text: {words}'


def main():
    names = sys.argv[1:] or sorted(os.path.basename(p)[:-5] for p in glob.glob(HERE + '/*.yaml'))
    runs, wrong, totals = collections.defaultdict(set), 0, collections.Counter()
    counts = {}
    for name in sorted(os.path.basename(p)[:-6] for p in glob.glob(HERE + '/*.jsonl')):
        dossier = yaml.safe_load(open(f'{HERE}/{name}.yaml', encoding='utf8'))
        options = {f'{i["id"]}/{o["id"]}' for i in dossier['issues'] for o in i['options']}
        parties = {p['id'] for p in dossier['parties']}
        ids, tally = set(), collections.Counter()
        for number, line in enumerate(open(f'{HERE}/{name}.jsonl', encoding='utf8'), 1):
            row = json.loads(line)
            words = re.findall(r"[\w'’]+", row['text'].lower())
            for i in range(len(words) - RUN + 1):
                runs[tuple(words[i:i + RUN])].add(row['id'])
            if name not in names:
                continue
            for fault in [*faults(row, options, parties), *(['the id twice'] if row['id'] in ids else [])]:
                print(f'{name}.jsonl:{number}: {fault}')
                wrong += 1
            ids.add(row['id'])
            tally['statements'] += 1
            tally['pairs'] += len(row['pairs'])
            tally['hard'] += sum('hard' in p for p in row['pairs'])
            tally[row['register']] += 1
            for pair in row['pairs']:
                tally[pair['stance']] += 1
        counts[name] = tally
        totals += tally
    shared = collections.defaultdict(set)
    for run, where in runs.items():
        if len(where) > 1:
            for i in where:
                shared[i].add(' '.join(run))
    columns = ['statements', 'pairs', 'hard', *STANCES, *REGISTERS]
    print(f'{"":24}' + ''.join(f'{c[:10]:>11}' for c in columns))
    for name in names:
        print(f'{name:24}' + ''.join(f'{counts[name][c]:>11}' for c in columns))
    if len(names) > 1:
        print(f'{"all":24}' + ''.join(f'{totals[c]:>11}' for c in columns))
    ours = {i: s for i, s in shared.items() if any(i.startswith(n) for n in names)}
    share = len(ours) / max(1, sum(counts[n]['statements'] for n in names))
    print(f'{len(ours)} statements ({share:.1%}) share {RUN} words in a row with another')
    for i, s in sorted(ours.items()):
        print(f'  {i}: {sorted(s)[0]}')
    sys.exit(1 if wrong or share > 0.05 else 0)


if __name__ == '__main__':
    main()
