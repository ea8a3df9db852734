#!/usr/bin/env python3
"""Draws the documents and passages of `official` on which Parley is measured, from the measuring half only.

    python3 training/sample.py                           writes each sample.csv beside its gold of parley-bench
    python3 training/sample.py --show speakers/official  prints the drawn passages of one sample, for reading
    python3 training/sample.py --check                   says what is wrong with the gold beside the samples

Twenty documents, every sort among them; of near-duplicates the first by name. From a document of more than 600 words a
passage: its first paragraph is drawn among those with at least 300 words from there to the end, and it goes on for
whole paragraphs while they fit into 600 words. A shorter document is its own passage. A later sample takes nothing
that an earlier one has, nor a near-duplicate of it; where a sort has run out, others give more, and where all have, the
sample is smaller. The last, of MORE, is drawn from papers of the one before it, from what that left: of each that has a
stretch of at least 200 words beside the passage drawn first a further passage of at most 400 words, which begins at
a drawn paragraph with as many words from there to the end of the stretch. See docs/guidelines/official-sample.md.
"""
import csv
import hashlib
import io
import json
import random
import re
import sys

import goldfile
import split

SEEDS = {"official": 4, "speakers/official": 5}  # by folder of the gold, in the order of drawing
MORE = ("speakers/official-second", "speakers/official", 6)  # folder, the sample whose papers it takes, seed
SHARES = {"transcript": 6, "shows": 2, "roundup": 5, "readout": 5, "paper": 2}
LONGEST = 600
LEAST = 300
MORE_LONGEST = 400
MORE_LEAST = 200
OUT = split.ROOT.parent / "parley-bench/src/main/resources/dev/parley/bench"


def paragraphs(body):
    """The paragraphs as a reader sees them: parted by empty lines, and each item of a list is one."""
    blocks = re.split(r"\n\s*\n|\n(?=\s*[-*+] )", body)
    return [shown for shown in (goldfile.shown(block) for block in blocks) if shown]


def sort_of(head):
    """As in the division, but round-ups whose quotations stand under headings with persons are a sort of their own."""
    return "shows" if split.title(head).startswith("SUNDAY SHOWS") else split.sort_of(head)


def shares(left):
    """How many documents of each sort: as many as its share or as it has left, the rest from the sorts with most."""
    given = {sort: min(share, len(left.get(sort, ()))) for sort, share in SHARES.items()}
    while sum(given.values()) < min(sum(SHARES.values()), sum(map(len, left.values()))):
        given[max(given, key=lambda sort: len(left.get(sort, ())) - given[sort])] += 1
    return given


def measuring(collection):
    """The measuring texts of a collection by name, and the names in order without near-duplicates."""
    with open(split.OUT, encoding="utf-8", newline="") as table:
        names = [row["file"] for row in csv.DictReader(table)
                 if row["collection"] == collection and row["part"] == "measuring"]
    texts = {name: (split.DATA / collection / name).read_text("utf-8") for name in names}
    families = split.families({name: split.parts(text)[1] for name, text in texts.items()})
    return texts, sorted(family[0] for family in families)


def samples():
    """For each folder rows of (file, sort, sha256, first paragraph, last paragraph, words, paragraphs of the whole)."""
    texts, once = measuring("official")
    left = {}
    for name in once:
        left.setdefault(sort_of(split.parts(texts[name])[0]), []).append(name)
    found = {}
    for folder, seed in SEEDS.items():
        found[folder] = drawn(left, texts, random.Random(seed))
        taken = {row[0] for row in found[folder]}
        left = {sort: [name for name in some if name not in taken] for sort, some in left.items()}
    folder, earlier, seed = MORE
    found[folder] = further(found[earlier], random.Random(seed))
    return found


def further(rows, chance):
    """Rows as in `samples`, of other passages of the same papers; a paper whose passage left too little has none."""
    found = []
    for name, sort, digest, first, last, _, text in rows:
        sizes = [len(paragraph.split()) for paragraph in text]
        stretches = (range(0, first), range(last + 1, len(text)))
        starts = [(i, stretch) for stretch in stretches for i in stretch if sum(sizes[i:stretch.stop]) >= MORE_LEAST]
        if starts:
            start, stretch = chance.choice(starts)
            end = start
            while end + 1 < stretch.stop and sum(sizes[start:end + 2]) <= MORE_LONGEST:
                end += 1
            found.append((name, sort, digest, start, end, sum(sizes[start:end + 1]), text))
    return found


def drawn(left, texts, chance):
    rows = []
    for sort, share in shares(left).items():
        for name in sorted(chance.sample(left.get(sort, []), share)):
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


def faults(folder, rows):
    """What is wrong with the gold of a sample, one sentence each."""
    found = []
    dossier = (split.ROOT.parent / "dossiers/ukraine-guarantees/dossier.yaml").read_text("utf-8")
    known = set(re.findall(r"^  - id: (\S+)", dossier, re.M)) | {None}
    for row, (name, _, _, first, last, _, text) in zip(csv.DictReader(io.StringIO(table(rows))), rows):
        path = OUT / folder / name.replace(".md", ".jsonl")
        if not path.exists():
            found.append(f"{path.name}: is not there")
            continue
        head = json.loads(path.read_text("utf-8").splitlines()[0])
        found += [f"{path.name}: {key} is not {row[key]}"
                  for key in ("file", "sha256", "first", "last", "starts", "ends") if str(head.get(key)) != row[key]]
        found += goldfile.faults(path, " ".join(text[first:last + 1]), " ".join(text))
        found += [f"{path.name}: the dossier has no party {statement['party']}"
                  for statement in goldfile.statements(path) if statement["party"] not in known]
    return found


if __name__ == "__main__":
    if "--check" in sys.argv:
        wrong = [fault for folder, rows in samples().items() for fault in faults(folder, rows)]
        print("\n".join(wrong) or f"The gold of {', '.join([*SEEDS, MORE[0]])} is sound.")
        sys.exit(1 if wrong else 0)
    if "--show" in sys.argv:
        for name, sort, _, first, last, words, text in samples()[sys.argv[-1]]:
            print(f"\n##### {name} ({sort}, {words} words, paragraphs {first} to {last} of {len(text)})")
            for number in range(first, last + 1):
                print(f"[{number}] {text[number]}")
    else:
        for folder, sample in samples().items():
            (OUT / folder).mkdir(parents=True, exist_ok=True)
            (OUT / folder / "sample.csv").write_text(table(sample), "utf-8")
