#!/usr/bin/env python3
"""How far two readers agree on the statements of a dossier's corpus.

    python3 training/agreement.py dossiers/ukraine-guarantees            compares gold/second/*.jsonl with gold/*.jsonl
    python3 training/agreement.py dossiers/ukraine-guarantees --check    says what is wrong with the gold files

A statement of one reader matches one of the other when their contents share at least half of the characters of the
longer one. F1 counts matched statements over all; with the speaker, only pairs whose speakers are equal count.
"""
import collections
import pathlib
import re
import sys
import unicodedata

import goldfile


def letters(spans, text):
    """The places of a content's characters, white space left out."""
    return {place for start, end in spans for place in range(start, end) if not text[place].isspace()}


def pairs(first, second, text):
    """Which statement of the one is which of the other, the largest overlap first."""
    one = [letters(goldfile.places(first, i, text), text) for i in range(len(first))]
    other = [letters(goldfile.places(second, j, text), text) for j in range(len(second))]
    overlaps = []
    for i, these in enumerate(one):
        for j, those in enumerate(other):
            share = len(these & those) / max(len(these), len(those))
            if share >= 0.5:
                overlaps.append((-share, i, j))
    taken_one, taken_other, found = set(), set(), []
    for _, i, j in sorted(overlaps):
        if i not in taken_one and j not in taken_other:
            taken_one.add(i)
            taken_other.add(j)
            found.append((first[i], second[j]))
    return found


def plain(name):
    letters_only = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"^(the|president|prime minister|mr|ms)\.? ", "", letters_only.lower()).replace(".", "").split()


def same_speaker(one, other):
    """Both unknown, or the same person by surname, or the same body by name."""
    one, other = one["speaker"], other["speaker"]
    if one is None or other is None:
        return one is None and other is None
    one_name, other_name = plain(one["name"]), plain(other["name"])
    if one_name == other_name:
        return True
    return one["type"] == other["type"] == "person" and one_name[-1:] == other_name[-1:]


def f1(shared, one, other):
    return 200 * shared / (one + other) if one + other else 0.0


def compare(dossier):
    count = collections.Counter()
    print(f"{'text':50} {'first':>5} {'second':>6} {'F1':>6} {'+speaker':>9}")
    for path in sorted((dossier / "gold" / "second").glob("*.jsonl")):
        text = goldfile.shown((dossier / "corpus" / (path.stem + ".md")).read_text("utf-8"))
        if not (dossier / "gold" / path.name).exists():
            print(f"{path.stem:50} has one reader only")
            continue
        first = goldfile.statements(dossier / "gold" / path.name)
        second = goldfile.statements(path)
        matched = pairs(first, second, text)
        speakers = sum(same_speaker(*pair) for pair in matched)
        count.update(first=len(first), second=len(second), matched=len(matched), speaker=speakers)
        for key in ("kind", "evidentiality", "party"):
            count[key] += sum(one[key] == other[key] for one, other in matched)
        days = [pair for pair in matched if pair[0]["said"] and pair[1]["said"]]
        count.update(days=len(days))
        count["said"] += sum(all(a["said"][k] == b["said"][k] for k in ("from", "to")) for a, b in days)
        print(f"{path.stem:50} {len(first):5} {len(second):6} {f1(len(matched), len(first), len(second)):6.1f}"
              f" {f1(speakers, len(first), len(second)):9.1f}")
    one, other = count["first"], count["second"]
    print(f"{'all':50} {one:5} {other:6} {f1(count['matched'], one, other):6.1f}"
          f" {f1(count['speaker'], one, other):9.1f}")
    print("of the matched: " + ", ".join(
        f"{key} {100 * count[key] / max(1, count['matched']):.1f} %" for key in ("kind", "evidentiality", "party"))
        + f", said {100 * count['said'] / max(1, count['days']):.1f} % of the {count['days']} dated by both")


def check(dossier):
    found = []
    files = sorted((dossier / "gold").rglob("*.jsonl"))
    for path in files:
        text = dossier / "corpus" / (path.stem + ".md")
        if not text.exists():
            found.append(f"{path.name}: no {text.name} in the corpus")
        else:
            found += goldfile.faults(path, goldfile.shown(text.read_text("utf-8")))
    print("\n".join(found) or f"{len(files)} gold files are sound.")
    return 1 if found else 0


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    if "--check" in sys.argv:
        sys.exit(check(folder))
    compare(folder)
