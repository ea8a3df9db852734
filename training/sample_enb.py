#!/usr/bin/env python3
"""Draws the issues and passages of `enb` on which Parley is measured, from the measuring half only.

    python3 training/sample_enb.py                             writes each sample.csv beside its gold of parley-bench
    python3 training/sample_enb.py --show speakers/enb-second  prints the drawn passages of one sample and what is marked
    python3 training/sample_enb.py --check                     says what is wrong with the gold beside the samples

Twenty issues a sample; of near-duplicates the first by name. A later sample takes no issue that an earlier one has,
nor a near-duplicate of it. Of each issue a passage of at most 400 words: its first paragraph is
drawn among those (no headings) with at most 400 words themselves and at least 200 from there to the end of the prose
around them, and it goes on for whole paragraphs while they fit and the prose goes on. Prose ends at the sections and
paragraphs that LISTS and CREDITS know: what is to come, abbreviations, contents, who made the issue. The texts may not
be copied, so a passage is given by its place in the file. See docs/guidelines/enb-sample.md.
"""
import csv
import hashlib
import io
import json
import random
import re
import sys

import goldfile
import sample
import split

SEEDS = {"speakers/enb": 5, "speakers/enb-second": 6}  # by folder of the gold, in the order of drawing
ISSUES = 20
LONGEST = 400
LEAST = 200
LISTS = re.compile(r"upcoming|calendar|things to look|looking ahead|glossary|acronyms|contents|meetings? to come", re.I)
CREDITS = re.compile(r"written and edited by|(?:editor|manager|funding|donors?) of the bulletin|@|https?://|for more "
                     r"information", re.I)
PARTIES = split.ROOT.parent / "dossiers/climate-talks/dossier.yaml"


def blocks(text):
    """The paragraphs and headings after the front matter as (start, end, level), level 0 for a paragraph."""
    start = len(text) - len(split.parts(text)[1])
    found = []
    for block in re.finditer(r"\S.*?(?=\n\s*\n|\s*\Z)", text[start:], re.S):
        level = re.match(r"#*", block.group()).end()
        found.append((start + block.start(), start + block.end(), level))
    return found


def prose(text):
    """For each block whether a passage may hold it."""
    allowed = []
    listing = 0  # the level of the heading that began a list, 0 outside
    for start, end, level in blocks(text):
        words = text[start:end]
        if level and (not listing or level <= listing):
            listing = level if LISTS.search(words) else 0
        allowed.append(not listing and not CREDITS.search(words))
    return allowed


def passage(text, chance):
    """The first and last block, drawn; None when the issue has no stretch of prose that is long enough."""
    found = blocks(text)
    allowed = prose(text)
    sizes = [len(text[start:end].split()) for start, end, _ in found]
    ends = len(found)
    starts = []
    for i in reversed(range(len(found))):
        if not allowed[i]:
            ends = i
        elif found[i][2] == 0 and sizes[i] <= LONGEST and sum(sizes[i:ends]) >= LEAST:
            starts.append(i)
    if not starts:
        return None
    first = last = chance.choice(sorted(starts))
    while last + 1 < len(found) and allowed[last + 1] and sum(sizes[first:last + 2]) <= LONGEST:
        last += 1
    while found[last][2]:  # a heading whose text no longer fits
        last -= 1
    return found[first][0], found[last][1], sum(sizes[first:last + 1])


def samples():
    """For each folder rows of (file, sha256, start, end, words, text of the passage)."""
    texts, left = sample.measuring("enb")
    found = {}
    for folder, seed in SEEDS.items():
        found[folder] = drawn(left, texts, random.Random(seed))
        taken = {row[0] for row in found[folder]}
        left = [name for name in left if name not in taken]
    return found


def drawn(left, texts, chance):
    rows = []
    for name in chance.sample(left, len(left)):
        place = passage(texts[name], chance)
        if place and len(rows) < ISSUES:
            digest = hashlib.sha256(texts[name].encode("utf-8")).hexdigest()
            rows.append((name, digest, *place, texts[name][place[0]:place[1]]))
    return sorted(rows)


def table(rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("file", "sha256", "start", "end", "words"))
    writer.writerows(row[:5] for row in rows)
    return out.getvalue()


def spans(place):
    """A statement's source, cue or content as (start, end) pairs."""
    parts = [place] if isinstance(place, dict) else place or []
    return [(part["start"], part["end"]) for part in parts]


def faults(folder, rows):
    """What is wrong with the gold of a sample, one sentence each."""
    found = []
    known = set(re.findall(r"^  - (?:\{)?id: ([a-z0-9-]+)", PARTIES.read_text("utf-8"), re.M)) | {None}
    for name, digest, start, end, _, _ in rows:
        path = sample.OUT / folder / name.replace(".md", ".jsonl")
        if not path.exists():
            found.append(f"{path.name}: is not there")
            continue
        head, *gold = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        if (head["file"], head["sha256"], head["start"], head["end"]) != (name, digest, start, end):
            found.append(f"{path.name}: is not about the drawn passage")
        contents = [spans(statement["content"]) for statement in gold]
        if contents != sorted(contents, key=lambda pieces: pieces[0][0]):
            found.append(f"{path.name}: out of reading order")
        for number, statement in enumerate(gold):
            where = f"{path.name}:{number + 2}"
            missing = [key for key in goldfile.KEYS if key not in statement]
            if missing:
                found.append(f"{where}: lacks {', '.join(missing)}")
                continue
            outer = statement["within"]
            within = (start, end) if outer is None else (contents[outer][0][0], contents[outer][-1][1])
            if not all(within[0] <= low < high <= within[1] for low, high in contents[number]):
                found.append(f"{where}: the content lies outside")
            if not all(start <= low < high <= end for key in ("source", "cue") for low, high in spans(statement[key])):
                found.append(f"{where}: the source or the cue lies outside the passage")
            if (statement["evidentiality"] == "second-hand") != (outer is not None):
                found.append(f"{where}: second-hand and within go together")
            parties = [statement["party"]] + [one["party"] for one in statement.get("speakers", [])]
            found += [f"{where}: the dossier has no party {party}" for party in parties if party not in known]
    return found


def show(folder, rows):
    """Prints each passage and the words of its gold, for reading."""
    for name, _, start, end, words, text in rows:
        print(f"\n##### {name} ({start} to {end}, {words} words)\n{text}\n")
        path = sample.OUT / folder / name.replace(".md", ".jsonl")
        for line in path.read_text("utf-8").splitlines()[1:] if path.exists() else ():
            statement = json.loads(line)
            parts = [" … ".join(" ".join(text[low - start:high - start].split()) for low, high in spans(statement[key]))
                     for key in ("source", "cue", "content")]
            print(" | ".join(parts), "->", statement["speaker"] and statement["speaker"]["name"], statement["party"])


if __name__ == "__main__":
    drawings = samples()
    if "--check" in sys.argv:
        wrong = [fault for folder, rows in drawings.items() for fault in faults(folder, rows)]
        print("\n".join(wrong) or f"The gold of {', '.join(SEEDS)} is sound.")
        sys.exit(1 if wrong else 0)
    if "--show" in sys.argv:
        show(sys.argv[-1], drawings[sys.argv[-1]])
    else:
        for folder, rows in drawings.items():
            (sample.OUT / folder).mkdir(parents=True, exist_ok=True)
            (sample.OUT / folder / "sample.csv").write_text(table(rows), "utf-8")
