#!/usr/bin/env python3
"""Draws the documents and passages of `official` on which Parley is measured, from the measuring half only.

    python3 training/sample.py           writes sample.csv beside the gold of parley-bench
    python3 training/sample.py --show    prints the drawn passages, for reading

Twenty documents, every sort among them; of near-duplicates the first by name. From a document of more than 600 words a
passage: its first paragraph is drawn among those with at least 300 words from there to the end, and it goes on for
whole paragraphs while they fit into 600 words. A shorter document is its own passage. See
docs/guidelines/official-sample.md.
"""
import csv
import hashlib
import io
import pathlib
import random
import re
import sys

import goldfile
import split

SEED = 4
SHARES = {"transcript": 6, "shows": 2, "roundup": 5, "readout": 5, "paper": 2}
LONGEST = 600
LEAST = 300
OUT = split.ROOT.parent / "parley-bench/src/main/resources/dev/parley/bench/official/sample.csv"


def paragraphs(body):
    """The paragraphs as a reader sees them: parted by empty lines, and each item of a list is one."""
    blocks = re.split(r"\n\s*\n|\n(?=\s*[-*+] )", body)
    return [shown for shown in (goldfile.shown(block) for block in blocks) if shown]


def sort_of(head):
    """As in the division, but round-ups whose quotations stand under headings with persons are a sort of their own."""
    return "shows" if split.title(head).startswith("SUNDAY SHOWS") else split.sort_of(head)


def drawn():
    """Rows of (file, sort, sha256, first paragraph, last paragraph, words, paragraphs of the whole document)."""
    with open(split.OUT, encoding="utf-8", newline="") as table:
        names = [row["file"] for row in csv.DictReader(table)
                 if row["collection"] == "official" and row["part"] == "measuring"]
    texts = {name: (split.DATA / "official" / name).read_text("utf-8") for name in names}
    once = [family[0] for family in split.families({name: split.parts(text)[1] for name, text in texts.items()})]
    sorts = {}
    for name in sorted(once):
        sorts.setdefault(sort_of(split.parts(texts[name])[0]), []).append(name)
    chance = random.Random(SEED)
    rows = []
    for sort, share in SHARES.items():
        for name in sorted(chance.sample(sorts[sort], share)):
            text = paragraphs(split.parts(texts[name])[1])
            sizes = [len(paragraph.split()) for paragraph in text]
            first = 0
            if sum(sizes) > LONGEST:
                first = chance.choice([i for i in range(len(sizes)) if sum(sizes[i:]) >= LEAST])
            last = first
            while last + 1 < len(sizes) and sum(sizes[first:last + 2]) <= LONGEST:
                last += 1
            digest = hashlib.sha256(texts[name].encode("utf-8")).hexdigest()
            rows.append((name, sort, digest, first, last, sum(sizes[first:last + 1]), text))
    return rows


def table(rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("file", "sort", "sha256", "first", "last", "words", "starts", "ends"))
    for name, sort, digest, first, last, words, text in rows:
        writer.writerow((name, sort, digest, first, last, words,
                         " ".join(text[first].split()[:8]), " ".join(text[last].split()[-8:])))
    return out.getvalue()


if __name__ == "__main__":
    sample = drawn()
    if "--show" in sys.argv:
        for name, sort, _, first, last, words, text in sample:
            print(f"\n##### {name} ({sort}, {words} words, paragraphs {first} to {last} of {len(text)})")
            for number in range(first, last + 1):
                print(f"[{number}] {text[number]}")
    else:
        OUT.write_text(table(sample), "utf-8")
