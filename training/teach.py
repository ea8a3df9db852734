"""teach.py --checkpoint FILE --mpnet FOLDER --cues cues.txt --out soft.npz [--data ../../shared/data]
The teacher's opinion on every wordpiece, for a student to learn from: on PolNeAR train, RiQuA train, the free official
papers and a drawn part of the free Earth Negotiations Bulletins. For each text two arrays of 8-bit probabilities,
[wordpieces, 7] each: the label of the wordpiece, and its label inside the content that it stands in, from a second pass
over that content alone (zeros where there was none: only contents with a word of --cues get one, as in AttributionFinder).
Keys are `collection/name/outer` and `collection/name/inner`. What is done is kept beside --out every few minutes, and the
same command goes on from it."""
import argparse
import csv
import os
import random
import re
import time

import numpy as np
import torch
from tokenizers import Tokenizer

import windows
from crf import NEVER
from encoder import Tagger
from marks import canonical

BULLETINS = 30       # of the free ones, drawn
SHORTEST = 6         # wordpieces in a content that is looked into once more, as in AttributionFinder
BATCH = 8
MARKUP = re.compile(r'^#+ +|^[*-] +|\*\*|__|(?<=\])\([^)\s]*\)|[\[\]]', re.MULTILINE)
HERE = os.path.dirname(os.path.abspath(__file__))


def unlabelled(data, seed=5):
    """(collection, name, body) of the free papers and of drawn free bulletins, their front matter left out."""
    rows = [r for r in csv.DictReader(open(os.path.join(HERE, 'split.csv'), encoding='utf8')) if r['part'] == 'free']
    papers = [r for r in rows if r['collection'] == 'official']
    bulletins = random.Random(seed).sample(sorted((r for r in rows if r['collection'] == 'enb'), key=lambda r: r['file']), BULLETINS)
    for row in papers + bulletins:
        text = open(os.path.join(data, row['collection'], row['file']), encoding='utf8', newline='').read()
        yield row['collection'], row['file'], MARKUP.sub('', text.split('\n---\n', 1)[-1])


def texts(data):
    """(collection, name, text) of everything, in a fixed order."""
    for name, text, _ in windows.articles(data + '/polnear/train'):
        yield 'polnear', name, text
    for name, text, _ in windows.passages(data + '/riqua/train.txt'):
        yield 'riqua', name, text
    yield from unlabelled(data)


def scores(model, pieces):
    """Scores for sequences of (ids, features), each cut into windows by `ranges`; a list of [n, 7]."""
    jobs = []
    for number, (ids, features, ranges) in enumerate(pieces):
        for start, end in ranges:
            before = max(0, start - windows.CONTEXT)
            jobs.append((number, start, end, [0] + ids[before:end] + [2], [0] + features[before:end] + [0], 1 + start - before))
    out = [np.zeros((len(ids), 7), np.float32) for ids, _, _ in pieces]
    jobs.sort(key=lambda j: len(j[3]))
    with torch.no_grad():
        for i in range(0, len(jobs), BATCH):
            group = jobs[i:i + BATCH]
            width = max(len(j[3]) for j in group)
            ids = torch.tensor([j[3] + [1] * (width - len(j[3])) for j in group])
            features = torch.tensor([j[4] + [0] * (width - len(j[4])) for j in group])
            rows = model(ids, ids.ne(1).long(), features)[0].numpy()
            for row, (number, start, end, _, _, skip) in zip(rows, group):
                out[number][start:end] = row[skip:skip + end - start]
    return out


def marginals(emissions, move):
    """Probabilities of the labels of each wordpiece, given the whole chain (forward and backward)."""
    n = len(emissions)
    forward, backward = np.empty((n, 7)), np.zeros((n, 7))
    forward[0] = emissions[0]
    def fold(a, axis):
        top = a.max(axis)
        return top + np.log(np.exp(a - np.expand_dims(top, axis)).sum(axis))
    for t in range(1, n):
        forward[t] = fold(forward[t - 1][:, None] + move, 0) + emissions[t]
    for t in range(n - 2, -1, -1):
        backward[t] = fold(move + (emissions[t + 1] + backward[t + 1])[None], 1)
    total = forward + backward
    out = np.exp(total - total.max(1, keepdims=True))
    return out / out.sum(1, keepdims=True)


def best(emissions, move):
    """Half-open ranges of the contents on the best path."""
    score, back = emissions[0], []
    for row in emissions[1:]:
        total = score[:, None] + move
        back.append(total.argmax(0))
        score = total.max(0) + row
    path = [int(score.argmax())]
    for came in reversed(back):
        path.append(int(came[path[-1]]))
    path, ranges = path[::-1], []
    for i, label in enumerate(path):
        if label == 5 or label == 6 and not (ranges and ranges[-1][1] == i):
            ranges.append((i, i + 1))
        elif label == 6:
            ranges[-1] = (ranges[-1][0], i + 1)
    return ranges


def bare(text, offsets, features, start, end):
    """The wordpieces of a content without quotation marks and the "that" it begins with, as Pieces.only has them."""
    kept = []
    for i in range(start, end):
        word = text[offsets[i][0]:offsets[i][1]]
        if word not in ('“', '”') and not (not kept and word == 'that'):
            kept.append(i)
    return kept, [features[i] & ~8 for i in kept]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--checkpoint', required=True)
    arguments.add_argument('--mpnet', required=True)
    arguments.add_argument('--cues', required=True)
    arguments.add_argument('--out', required=True)
    arguments.add_argument('--data', default=os.path.join(HERE, '../../shared/data'))
    a = arguments.parse_args()
    tokenizer = Tokenizer.from_file(a.mpnet + '/tokenizer.json')
    tokenizer.no_padding()
    tokenizer.no_truncation()
    saved = torch.load(a.checkpoint, map_location='cpu')
    model = Tagger(saved['layers'], saved['frozen'])
    model.load(saved['model'])
    model.eval()
    move = model.chain().detach().numpy()
    plain = np.where(move <= NEVER / 2, NEVER, 0.0)
    cues = set(open(a.cues, encoding='utf8').read().split())
    partial, last_save = a.out + '.part.npz', time.time()
    out, group = dict(np.load(partial)) if os.path.exists(partial) else {}, []

    def flush():
        pieces = [(encoding.ids, marks, windows.cut(text, encoding.offsets)) for _, _, text, encoding, marks in group]
        inside = []
        for number, emissions in enumerate(scores(model, pieces)):
            collection, name, text, encoding, marks = group[number]
            out[f'{collection}/{name}/outer'] = np.rint(255 * marginals(emissions, move)).astype(np.uint8)
            out[f'{collection}/{name}/inner'] = np.zeros((len(emissions), 7), np.uint8)
            if collection != 'riqua':
                for start, end in best(emissions, move):
                    kept, features = bare(text, encoding.offsets, marks, start, end)
                    words = text[encoding.offsets[start][0]:encoding.offsets[end - 1][1]].lower()
                    if len(kept) >= SHORTEST and not cues.isdisjoint(re.findall(r'\w+', words)):
                        inside.append((number, kept, features))
        # Windows of a content are cut by length alone: few are longer than one.
        rows = [([group[n][3].ids[i] for i in kept], features, [(s, min(len(kept), s + 206)) for s in range(0, len(kept), 206)])
                for n, kept, features in inside]
        for (n, kept, _), emissions in zip(inside, scores(model, rows)):
            out[f'{group[n][0]}/{group[n][1]}/inner'][kept] = np.rint(255 * marginals(emissions, plain)).astype(np.uint8)
        group.clear()

    for count, (collection, name, text) in enumerate(texts(a.data)):
        if f'{collection}/{name}/outer' in out:
            continue
        text = canonical(text)
        encoding = tokenizer.encode(text, add_special_tokens=False)
        if encoding.ids:
            group.append((collection, name, text, encoding, windows.features(text, encoding.offsets)))
        if len(group) == 16:
            flush()
        if time.time() - last_save > 240:
            np.savez_compressed(partial + '.new.npz', **out)
            os.replace(partial + '.new.npz', partial)
            last_save = time.time()
            print(count, collection, name, flush=True)
    flush()
    np.savez_compressed(a.out, transitions=model.chain.transitions.detach().numpy(), **out)
    print(len(out) // 2, 'texts', os.path.getsize(a.out) // 1_000_000, 'MB')


if __name__ == '__main__':
    main()
