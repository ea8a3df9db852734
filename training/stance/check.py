"""check.py [NAME…]: holds the stance data against GUIDELINES.md: fields, words copied from the text, options that exist, and how
many statements share six words in a row with another (at most one in twenty). Of propositions.jsonl: one entry for each option,
four sentences that say the same and three that say the opposite, none equal to another or to a proposition. Prints a table;
exit status 1 on a fault."""
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
ENTRY = {'same': 4, 'opposite': 3}   # sentences of each kind in propositions.jsonl
NEGATIONS = set('no not never nobody none nothing neither nor nowhere cannot without'.split())


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


def plain(sentence):
    """The words alone, so that a capital, a comma or a full stop does not make two sentences out of one."""
    return ' '.join(re.findall(r"[\w%'’]+", sentence.lower()))


def wording_faults(lines, propositions):
    """What is wrong with propositions.jsonl, as (negotiation, fault). `propositions`: text by (negotiation, option)."""
    said = collections.defaultdict(list)
    for key, text in propositions.items():
        said[plain(text)].append((key, 'the proposition'))
    entries = collections.Counter()
    for number, line in enumerate(lines, 1):
        entry = json.loads(line)
        key = entry['negotiation'], entry['option']
        where = f'propositions.jsonl:{number}: {"/".join(key)}'
        if set(entry) != {'negotiation', 'option', *ENTRY}:
            yield key[0], f'{where}: has the fields {sorted(entry)}'
            continue
        if key not in propositions:
            yield key[0], f'{where}: no such option'
        entries[key] += 1
        for kind, count in ENTRY.items():
            if len(entry[kind]) != count:
                yield key[0], f'{where}: has {len(entry[kind])} {kind}, not {count}'
            for sentence in entry[kind]:
                if not plain(sentence) or sentence != ' '.join(sentence.split()) or sentence[-1] not in '.!?':
                    yield key[0], f'{where}: no whole sentence: {sentence!r}'
                said[plain(sentence)].append((key, kind))
    for key in propositions:
        if entries[key] != 1:
            yield key[0], f'propositions.jsonl: {"/".join(key)} has {entries[key]} entries, not one'
    for words, places in said.items():
        if len(places) > 1:
            for key, kind in places:
                yield key[0], f'propositions.jsonl: {"/".join(key)}: {kind} is said {len(places)} times: {words}'


def negated(lines):
    """The share of each kind with a plain negation. If it told the kinds apart, a model could do without the rest of the sentence."""
    entries = [json.loads(line) for line in lines]
    for kind in ENTRY:
        sentences = [plain(sentence).split() for entry in entries for sentence in entry[kind]]
        yield kind, sum(not NEGATIONS.isdisjoint(words) for words in sentences) / max(1, len(sentences))


def main():
    names = sys.argv[1:] or sorted(os.path.basename(p)[:-5] for p in glob.glob(HERE + '/*.yaml'))
    runs, wrong, totals = collections.defaultdict(set), 0, collections.Counter()
    counts, propositions = {}, {}
    for name in sorted(os.path.basename(p)[:-5] for p in glob.glob(HERE + '/*.yaml')):
        dossier = yaml.safe_load(open(f'{HERE}/{name}.yaml', encoding='utf8'))
        options = {f'{i["id"]}/{o["id"]}' for i in dossier['issues'] for o in i['options']}
        propositions |= {(name, f'{i["id"]}/{o["id"]}'): o['proposition'] for i in dossier['issues'] for o in i['options']}
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
    wordings = open(f'{HERE}/propositions.jsonl', encoding='utf8').read().splitlines()
    for name, fault in wording_faults(wordings, propositions):
        if name in names:
            print(fault)
            wrong += 1
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
    print('a plain negation is in ' + ' and in '.join(f'{share:.0%} of {kind}' for kind, share in negated(wordings)))
    ours = {i: s for i, s in shared.items() if any(i.startswith(n) for n in names)}
    share = len(ours) / max(1, sum(counts[n]['statements'] for n in names))
    print(f'{len(ours)} statements ({share:.1%}) share {RUN} words in a row with another')
    for i, s in sorted(ours.items()):
        print(f'  {i}: {sorted(s)[0]}')
    sys.exit(1 if wrong or share > 0.05 else 0)


if __name__ == '__main__':
    main()
