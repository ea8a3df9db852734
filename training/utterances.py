#!/usr/bin/env python3
"""Makes what `dev.parley.dossier.utterances` weighs words and likenesses by.

    python3 training/utterances.py rarity          counts words in the development documents, writes rarity.txt
    ./bench utterances --examples > examples.tsv    the measures of the development pairs, computed in Java
    python3 training/utterances.py fit examples.tsv    fits the model on them, writes likeness.txt

Nothing here reads a test document. Only the standard library is needed.
"""
import collections
import math
import pathlib
import random
import re
import sys
import unicodedata

import utterance_pairs as pairs

OUT = pairs.ROOT / "parley-dossier/src/main/resources/dev/parley/dossier/utterances"
WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|%")
LEAST = 4


def words(text):
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower().replace("’", "'")
    plain = re.sub(r"\bcan't\b|\bcannot\b", "can not", re.sub(r"[\[\]]", "", plain))
    plain = re.sub(r"n't\b", " not", re.sub(r"\bwon't\b", "will not", plain))
    return {word.replace(",", "") for word in WORD.findall(plain)}


def rarity():
    texts = []
    for path in sorted((pairs.DATA / "polnear/train/text").glob("*.txt")):
        if pairs.part_of(re.search(r"\d{4}-\d\d-\d\d", path.name).group()) == "dev":
            texts.append(path.read_text("utf-8"))
    for line in (pairs.ROOT / "training/split.csv").read_text("utf-8").splitlines():
        name, collection, part = line.split(",")
        if (collection, part) == ("official", "free"):
            day, body = pairs.parts(pairs.DATA / "official" / name)
            if pairs.part_of(day) == "dev":
                texts.append(pairs.shown(body))
    # A transcript of ten thousand words has every word: texts are counted in pieces of the length of an article.
    pieces = []
    for text in texts:
        each = text.split()
        pieces += [" ".join(each[i:i + 400]) for i in range(0, len(each), 400)]
    counts = collections.Counter()
    for piece in pieces:
        counts.update(words(piece))
    with open(OUT / "rarity.txt", "w", encoding="utf-8") as out:
        out.write(f"{len(pieces)}\n")
        for word, count in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
            if count >= LEAST:
                out.write(f"{count} {word}\n")
    print(len(texts), "texts,", len(pieces), "pieces,", sum(c >= LEAST for c in counts.values()), "words")


def solved(matrix, right):
    """The solution of a system of linear equations, by Gauss's elimination."""
    rows = [row[:] + [value] for row, value in zip(matrix, right)]
    size = len(rows)
    for i in range(size):
        best = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for k in range(size):
            if k != i:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def fit_weights(rows, strength, steps=12):
    """Logistic regression by Newton's method, with an L2 penalty on all weights but the first."""
    size = len(rows[0][1])
    scale = [max(1e-9, math.sqrt(sum(x[i] ** 2 for _, x in rows) / len(rows))) for i in range(size)]
    data = [(y, [x[i] / scale[i] for i in range(size)]) for y, x in rows]
    weights = [0.0] * size
    for _ in range(steps):
        slope = [strength * w if i else 1e-3 * w for i, w in enumerate(weights)]
        bend = [[(strength if i else 1e-3) if i == k else 0.0 for k in range(size)] for i in range(size)]
        for y, x in data:
            p = 1 / (1 + math.exp(-max(-30, min(30, sum(a * b for a, b in zip(weights, x))))))
            for i in range(size):
                if x[i]:
                    slope[i] += (p - y) * x[i]
                    for k in range(size):
                        bend[i][k] += p * (1 - p) * x[i] * x[k]
        weights = [w - step for w, step in zip(weights, solved(bend, slope))]
    return [w / s for w, s in zip(weights, scale)]


def score(rows, weights):
    right = found = gold = 0
    for y, x in rows:
        answer = sum(a * b for a, b in zip(weights, x)) > 0
        right += answer and y == 1
        found += answer
        gold += y
    return 100 * right / max(1, found), 100 * right / max(1, gold), 200 * right / max(1, found + gold)


def fit(path):
    lines = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")]
    names = lines[0][1:]
    rows = [(int(cells[0]), [float(cell) for cell in cells[1:]]) for cells in lines[1:]]
    best = None
    for strength in (1.0, 3.0, 10.0):
        answers = []
        for seed in range(4):
            random.Random(seed).shuffle(rows)
            for fold in range(8):
                weights = fit_weights([row for i, row in enumerate(rows) if i % 8 != fold], strength, 8)
                answers += [(y, [sum(a * b for a, b in zip(weights, x))])
                            for i, (y, x) in enumerate(rows) if i % 8 == fold]
        for shift in (0.0, 0.25, 0.5, 0.75, 1.0):
            result = score([(y, [x[0] + shift]) for y, x in answers], [1.0])
            print(f"strength {strength} shift {shift}: held out precision {result[0]:.1f} recall {result[1]:.1f} "
                  f"F1 {result[2]:.1f}")
            if best is None or result[2] > best[0]:
                best = result[2], strength, shift
    weights = fit_weights(rows, best[1])
    # The likeness from which two are one shall be one half.
    weights[0] += best[2]
    print("on all, precision %.1f recall %.1f F1 %.1f" % score(rows, weights))
    with open(OUT / "likeness.txt", "w", encoding="utf-8") as out:
        out.write("# Written by training/utterances.py from the development pairs.\n")
        for name, weight in zip(names, weights):
            print(f"{weight:8.3f} {name}")
            out.write(f"{weight:.4f} {name}\n")


if __name__ == "__main__":
    if sys.argv[1:] == ["rarity"]:
        rarity()
    elif len(sys.argv) == 3 and sys.argv[1] == "fit":
        fit(sys.argv[2])
    else:
        sys.exit(__doc__)
