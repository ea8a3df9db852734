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
DRAWN = {"polnear, " + stratum for stratum in ("whole", "much", "some", "same speaker", "far")}
LIKE = 6
FOLDS = 10
# Two speakers whom both texts name are two, whatever a few pairs say in which a name was read wrongly.
RULES = {"different name": -20.0}


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


def fit_weights(rows, strength, steps=8):
    """Logistic regression by Newton's method, with an L2 penalty on all weights but the first."""
    size = len(rows[0].measures)
    scale = [max(1e-9, math.sqrt(sum(row.measures[i] ** 2 for row in rows) / len(rows))) for i in range(size)]
    data = [(row.same, row.counts, [x / s for x, s in zip(row.measures, scale)]) for row in rows]
    weights = [0.0] * size
    for _ in range(steps):
        slope = [strength * w if i else 1e-3 * w for i, w in enumerate(weights)]
        bend = [[(strength if i else 1e-3) if i == k else 0.0 for k in range(size)] for i in range(size)]
        for y, counts, x in data:
            p = 1 / (1 + math.exp(-max(-30, min(30, sum(a * b for a, b in zip(weights, x))))))
            held = [i for i in range(size) if x[i]]
            for i in held:
                slope[i] += counts * (p - y) * x[i]
                row = bend[i]
                part = counts * p * (1 - p) * x[i]
                for k in held:
                    row[k] += part * x[k]
        weights = [w - step for w, step in zip(weights, solved(bend, slope))]
    return [w / s for w, s in zip(weights, scale)]


Row = collections.namedtuple("Row", "same stratum week counts measures")


def read_examples(path):
    """The measures, and the pairs; those of the same two documents count as no more than LIKE of them."""
    lines = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")]
    often = collections.Counter(cells[3] for cells in lines[1:])
    return lines[0][4:], [
        Row(int(cells[0]), cells[1], cells[2], min(1, LIKE / often[cells[3]]), [float(cell) for cell in cells[4:]])
        for cells in lines[1:]]


def logit(weights, measures):
    return sum(a * b for a, b in zip(weights, measures))


def held_out(names, rows, strength):
    """The logit of each row by a model that has seen no pair of its weeks."""
    weeks = sorted({row.week for row in rows})
    random.Random(1).shuffle(weeks)
    fold = {week: i % FOLDS for i, week in enumerate(weeks)}
    answers = [0.0] * len(rows)
    for number in range(FOLDS):
        weights = fitted(names, [row for row in rows if fold[row.week] != number], strength)
        for i, row in enumerate(rows):
            if fold[row.week] == number:
                answers[i] = logit(weights, row.measures)
    return answers


def score(rows, answers, counted):
    """Precision, recall and F1 in percent; a row counts as `counted` says."""
    right = sum(counted(row) for row, answer in zip(rows, answers) if answer > 0 and row.same)
    found = sum(counted(row) for row, answer in zip(rows, answers) if answer > 0)
    gold = sum(counted(row) for row in rows if row.same)
    return 100 * right / max(1, found), 100 * right / max(1, gold), 200 * right / max(1, found + gold)


def as_drawn(row):
    """Whether the pair was drawn as the test pairs were."""
    return 1 if row.stratum.startswith("papers") or row.stratum in DRAWN else 0


def fitted(names, rows, strength, steps=8):
    """The weights; those that are rules are set, and the pairs that they decide are not learned from."""
    rules = {names.index(name): weight for name, weight in RULES.items()}
    weights = fit_weights([row for row in rows if not any(row.measures[i] for i in rules)], strength, steps)
    return [rules.get(i, weight) for i, weight in enumerate(weights)]


def fit(path):
    names, rows = read_examples(path)
    best = None
    for strength in (2.0, 4.0, 8.0):
        answers = held_out(names, rows, strength)
        for shift in (0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5):
            shifted = [answer + shift for answer in answers]
            drawn = score(rows, shifted, as_drawn)
            all_of_them = score(rows, shifted, lambda row: row.counts)
            print(f"strength {strength} shift {shift}: held out, drawn as the test pairs: precision {drawn[0]:.1f} "
                  f"recall {drawn[1]:.1f} F1 {drawn[2]:.1f}; all: {all_of_them[2]:.1f}")
            rank = round(drawn[2], 1), all_of_them[2]
            if best is None or rank > best[0]:
                best = rank, strength, shift
    weights = fitted(names, rows, best[1], 12)
    # The likeness from which two are one shall be one half.
    weights[0] += best[2]
    print(f"strength {best[1]} shift {best[2]}")
    print("on all, precision %.1f recall %.1f F1 %.1f" % score(
        rows, [logit(weights, row.measures) for row in rows], as_drawn))
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
