#!/usr/bin/env python3
"""Draws the issues of the Earth Negotiations Bulletin on which positions are measured, from the measuring half only.

    python3 training/positions/sample.py          writes enb/sample.csv beside the gold of parley-bench
    python3 training/positions/sample.py --show NAME    prints the drawn window of an issue with its offsets, for reading

Twenty issues, none that another sample uses (taken.txt beside sample.csv); of near-duplicates the first by name (which takes some
minutes). An issue of more than 8,000 words gives a window of at most 3,000: whole paragraphs from a drawn one among those
with enough prose after them (as sample_enb.py draws its passages). Other issues are taken whole. The texts may not be
copied, so a window is given by its place in the file, in code points.
"""
import csv
import hashlib
import random
import sys

import fold

sys.path.insert(0, str(fold.ROOT / "training"))
import sample  # noqa: E402
import sample_enb  # noqa: E402
import split  # noqa: E402

SEED = 606
ISSUES = 20
LONG = 8000  # words of an issue that is not read whole
LONGEST = 3000  # words of a window
OUT = fold.BENCH / "enb/sample.csv"
DATES = split.DATA / "enb/dates.csv"


def taken():
    """The issues on which something else was measured, or was about to be, when this sample was drawn."""
    return set((OUT.parent / "taken.txt").read_text("utf-8").split())


def window(text, chance):
    """Start, end and words of what is read."""
    low = len(text) - len(split.parts(text)[1])
    if len(text[low:].split()) <= LONG:
        return low, len(text), len(text[low:].split())
    found, allowed = sample_enb.blocks(text), sample_enb.prose(text)
    sizes = [len(text[start:end].split()) for start, end, _ in found]
    starts, ends = [], len(found)
    for i in reversed(range(len(found))):
        if not allowed[i]:
            ends = i
        elif found[i][2] == 0 and sum(sizes[i:ends]) >= LONGEST:
            starts.append(i)
    first = last = chance.choice(sorted(starts))
    while allowed[last + 1] and sum(sizes[first:last + 2]) <= LONGEST:
        last += 1
    while found[last][2]:  # a heading whose text no longer fits
        last -= 1
    return found[first][0], found[last][1], sum(sizes[first:last + 1])


def drawn():
    """Rows of sample.csv, in the order of drawing."""
    texts, once = sample.measuring("enb")
    with open(DATES, encoding="utf-8", newline="") as table:
        dates = {row["id"] + ".md": row for row in csv.DictReader(table)}
    order = random.Random(SEED).sample(once, len(once))
    for name in [name for name in order if name not in taken()][:ISSUES]:
        text = texts[name]
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        place = window(text, random.Random(f"{SEED} {name}"))
        yield (name, digest, dates[name]["date"], dates[name]["precision"], *place)


if __name__ == "__main__":
    if "--show" in sys.argv:
        with open(OUT, encoding="utf-8", newline="") as table:
            row = next(row for row in csv.DictReader(table) if row["file"] == sys.argv[-1] + ".md")
        print(fold.text(sys.argv[-1])[int(row["start"]):int(row["end"])])
    else:
        made = list(drawn())
        with open(OUT, "w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(("file", "sha256", "date", "precision", "start", "end", "words"))
            writer.writerows(made)
