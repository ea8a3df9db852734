"""The rows that the stance model learns from and is measured on: one for each (statement, option, holder), made from the
.jsonl and .yaml files of this folder, with the options that are not listed as `none`."""
import glob
import json
import os
import random
import re

import numpy as np
import yaml
from tokenizers import AddedToken, Tokenizer

from labels import ACTS, STANCES, STRENGTHS

HERE = os.path.dirname(os.path.abspath(__file__))
OPEN, CLOSE = '[unused0]', '[unused1]'     # around each part of the content; ids 1 and 2
LENGTH = 160                               # wordpieces of a pair at most
TEXTS = HERE + '/../../../shared/data'     # where the real statements stand
LONGEST = 600                              # characters of a text; of a longer one the piece with the content
NO_STANCE = [0, 0, 0, 0, .5, .5]           # about the option by somebody else's pair: `unknown` or `none`, as good


def tokenizer(path):
    """The tokenizer of `path`, with the two marks as tokens, cutting only the first text."""
    found = Tokenizer.from_file(path)
    found.add_special_tokens([AddedToken(OPEN, normalized=False, special=True), AddedToken(CLOSE, normalized=False, special=True)])
    found.enable_truncation(LENGTH, strategy='only_first')
    found.no_padding()
    return found


def marked(text, spans):
    """The text with its content between marks, and for each of its characters the place in the marked text."""
    opens, closes = {s for s, _ in spans}, {e for _, e in spans}
    out, places, length = [], [], 0
    for i in range(len(text) + 1):
        piece = (' ' + CLOSE + ' ' if i in closes else '') + (' ' + OPEN + ' ' if i in opens else '')
        out.append(piece)
        length += len(piece)
        places.append(length)
        if i < len(text):
            out.append(text[i])
            length += 1
    return ''.join(out), places


def find(text, parts):
    """Where the parts stand, each after the one before where that is possible."""
    spans, at = [], 0
    for part in parts:
        start = text.find(part, at)
        start = text.find(part) if start < 0 else start
        if start >= 0:
            spans.append((start, start + len(part)))
            at = start + len(part)
    return spans


def words(text):
    return {w[:5] for w in re.findall(r'[a-z]{4,}', text.lower())}


def negotiations():
    """name → (dossier: title, parties, issues; statements)."""
    found = {}
    for path in sorted(glob.glob(HERE + '/*.yaml')):
        name = os.path.basename(path)[:-5]
        rows = [json.loads(line) for line in open(f'{HERE}/{name}.jsonl', encoding='utf8')]
        found[name] = (yaml.safe_load(open(path, encoding='utf8')), rows)
    return found


def inside(spans, start, end):
    return [(max(s, start) - start, min(e, end) - start) for s, e in spans if s < end and e > start]


def sentences(body, first, last):
    """From where the sentence of `first` begins to where that of `last` ends."""
    start = max((m.end() for m in re.finditer(r'\n\s*\n|[.!?][”"’)]*\s+(?=[A-Z“"])', body[:first])), default=0)
    end = re.search(r'\n\s*\n|[.!?][”"’)]*(?=\s+[A-Z“"]|\s*$)', body[last:])
    return start, last + end.end() if end else len(body)


def real():
    """As `negotiations`, of real statements, which stand in ../shared/data: file, places, labels. Those of every fourth
    document, by its hash, are a negotiation `NAME-held`: confidence is set on them."""
    found = {}
    for path in sorted(glob.glob(HERE + '/real/*.jsonl')):
        collection = os.path.basename(path)[:-6]
        rows = []
        for line in open(path, encoding='utf8'):
            r = json.loads(line)
            body = open(f'{TEXTS}/{collection}/{r["file"]}', encoding='utf8').read()
            places = lambda spans: [(s['start'], s['end']) for s in spans]
            content = places(r['content'])
            near = [p for p in places(r['source'] or []) + (places([r['cue']]) if r['cue'] else []) if abs(p[0] - content[0][0]) < LONGEST]
            first, last = min(s for s, _ in content + near), max(e for _, e in content + near)
            start, end = sentences(body, first, last - 1)
            if end - start > LONGEST:
                start = max(start, content[0][0] - LONGEST // 4)
                end = start + LONGEST
            pairs = [{**p, 'conditions': [body[s:e].replace('\n', ' ') for s, e in places(p.get('conditions', []))]} for p in r['pairs']]
            rows.append({**r, 'id': f'{collection}-{len(rows)}', 'text': body[start:end].replace('\n', ' '), 'content': inside(content, start, end),
                         'pairs': pairs, 'register': 'real'})
        dossier = {'enb': 'climate-rules', 'official': 'world-affairs'}[collection]
        about = yaml.safe_load(open(f'{HERE}/real/{dossier}.yaml', encoding='utf8'))
        found[dossier] = (about, [r for r in rows if r['sha256'][0] not in '0123'])
        found[dossier + '-held'] = (about, [r for r in rows if r['sha256'][0] in '0123'])
    return found


def wordings():
    """(negotiation, option) → other sentences that say the same, and some that say the opposite."""
    path = HERE + '/propositions.jsonl'
    rows = [json.loads(line) for line in open(path, encoding='utf8')] if os.path.exists(path) else []
    return {(r['negotiation'], r['option']): (r['same'], r['opposite']) for r in rows}


def reworded(row, who, others, draw):
    """The row with its proposition in other words, or with the opposite proposition: whoever is for the one is against the
    other. So a model that goes by the subject alone is wrong as often as it is right."""
    same, opposite = others
    if draw.random() < .4 or row['stance'][STANCES.index('conditional')] > 0:
        return {**row, 'second': f'{who}: {draw.choice(same)}', 'kind': 'same'}
    turned = [row['stance'][1], row['stance'][0], *row['stance'][2:]]
    return {**row, 'second': f'{who}: {draw.choice(opposite)}', 'stance': turned, 'kind': 'opposite'}


def statement_rows(name, dossier, statement, draw, every, others, foreign):
    """The rows of a statement: its pairs, also in other words; options of issues with no pair as `none`, all of them with `every`, else the one
    that shares most words with the text, one drawn, and now and then one of another negotiation (`foreign`); the same option
    for holders that show no stance on it; and now and then no option at all, for the act alone."""
    parties = {p['id']: p['names'] for p in dossier['parties']}
    options = {f'{i["id"]}/{o["id"]}': o['proposition'] for i in dossier['issues'] for o in i['options']}
    text = statement['text']
    spans = statement['content']
    first, places = marked(text, find(text, spans) if isinstance(spans[0], str) else spans)

    def row(option, holder, stance, pair, kind):
        who = 'the speaker' if holder == 'speaker' else parties[holder][0]
        strength = (pair or {}).get('strength')
        return {'negotiation': name, 'id': statement['id'], 'option': option, 'holder': holder, 'first': first, 'kind': kind,
                'second': f'{who}: {options[option]}' if option else '', 'stance': stance,
                'conditions': [(places[s], places[e - 1] + 1) for s, e in find(text, pair.get('conditions', []))] if pair else None,
                'strength': STRENGTHS.index(strength) if strength else -1, 'act': ACTS.index(statement['act']),
                'register': statement.get('register'), 'hard': (pair or {}).get('hard')}

    rows, listed = [], {}
    for pair in statement['pairs']:
        holder = pair.get('holder', 'speaker')
        if holder == statement['party']:
            holder = 'speaker'
        listed.setdefault(pair['option'], set()).add(holder)
        target = [0.0] * 6
        target[STANCES.index(pair['stance'])] = 1.0
        rows.append(row(pair['option'], holder, target, pair, 'listed'))
        if not every and (name, pair['option']) in others:
            who = 'the speaker' if holder == 'speaker' else parties[holder][0]
            rows.append(reworded(rows[-1], who, others[name, pair['option']], draw))
    issues = {o.split('/')[0] for o in listed}
    free = [o for o in options if o.split('/')[0] not in issues]
    if not every:
        shared = words(text)
        free.sort(key=lambda o: (-len(shared & words(options[o])), draw.random()))
        near = 3 if statement['register'] == 'real' else 1
        free = free[:near] + draw.sample(free[near:], min(1, len(free[near:])))
        if draw.random() < .4:
            rows.append({**row('', 'speaker', [0, 0, 0, 0, 0, 1.0], None, 'foreign'), 'second': f'the speaker: {draw.choice(foreign)}'})
    for option in free:
        rows.append(row(option, 'speaker', [0, 0, 0, 0, 0, 1.0], None, 'unlisted'))
    named = [p for p, names in parties.items() if p != statement['party'] and any(n in text for n in names)]
    for option, holders in listed.items():
        if 'speaker' not in holders:
            rows.append(row(option, 'speaker', NO_STANCE, None, 'holder'))
        others = [p for p in named if p not in holders]
        if others and draw.random() < .25:
            rows.append(row(option, draw.choice(others), NO_STANCE, None, 'holder'))
    if not rows or draw.random() < .05:
        rows.append(row('', 'speaker', [0.0] * 6, None, 'empty'))
    return rows


def encode(rows, tokens):
    """Adds to each row its wordpieces `ids`, `types`, and the labels of conditions `inside` (-1: not judged)."""
    for r, e in zip(rows, tokens.encode_batch([(r['first'], r['second']) for r in rows])):
        r['ids'], r['types'] = np.array(e.ids, np.int32), np.array(e.type_ids, np.int32)
        inside = np.full(len(e.ids), -1, np.int8)
        for i, (text, (start, end)) in enumerate(zip(e.sequence_ids, e.offsets)):
            if text == 0 and r['conditions'] is not None:
                inside[i] = any(s <= start < t for s, t in r['conditions'])
        r['inside'] = inside
    return rows


def all_rows(tokens, left=(), seed=7, without=()):
    """All rows but those of the negotiations in `without`; those of the negotiations in `left` with every option."""
    draw, others = random.Random(seed), wordings()
    found = {name: both for name, both in {**negotiations(), **real()}.items() if name not in without}
    options = {name: [o['proposition'] for i in dossier['issues'] for o in i['options']] for name, (dossier, _) in found.items()}
    foreign = {name: [o for other, some in options.items() if other != name for o in some] for name in found}
    return encode([r for name, (dossier, statements) in found.items() for s in statements
                   for r in statement_rows(name, dossier, s, draw, name in left, others, foreign[name])], tokens)
