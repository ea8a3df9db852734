#!/usr/bin/env python3
"""Divides the real documents of ../shared/data once into `measuring` and `free`.

    python3 training/split.py            writes training/split.csv
    python3 training/split.py --check    says whether the committed file is what this script makes

Samples on which Parley is measured are drawn from `measuring` only; the demonstration corpus, training, tuning and
distillation use `free` only. The halves are stratified: `official` by sort (readout, roundup, transcript, paper), `enb`
by year. Documents that share most of their text go to the same half. The draw is seeded and was made once, before
anything was trained or measured on these texts; later issues do not draw again.
"""
import csv
import io
import itertools
import pathlib
import random
import re
import sys

SEED = 20250821
ROOT = pathlib.Path(__file__).resolve().parent
DATA = ROOT.parent.parent / "shared" / "data"
OUT = ROOT / "split.csv"
SHINGLE = 8  # words
SAME = 0.5  # share of the shorter text's shingles that the longer one also has


def parts(text):
    """The front matter and the body of a Markdown file."""
    found = re.match(r"---\n(.*?)\n---\n(.*)", text, re.S)
    return (found.group(1), found.group(2)) if found else ("", text)


def title(head):
    """The title, with YAML's escapes and line folding left as they are: only its first words matter here."""
    found = re.search(r"^title: *['\"]?(.*)$", head, re.M)
    return re.sub(r"\\_|\\u[0-9A-F]{4}", " ", found.group(1)) if found else ""


def sort_of(head):
    """What sort of official paper it is, by its title."""
    name = title(head).lower()
    if re.match(r"(remarks|press|interview|on-the-record)", name):
        return "transcript"
    if re.match(r"(readout|statement|outcomes|united states . italy|joint declaration|presidential message)", name):
        return "readout"
    if re.match(r"(fact sheet|adjusting|addressing|the united)", name):
        return "paper"
    return "roundup"


def shingles(body):
    words = re.findall(r"[a-z0-9]+", body.lower())
    return {" ".join(words[i:i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))}


def families(bodies):
    """Names grouped so that documents sharing most of their text are together."""
    sets = {name: shingles(body) for name, body in bodies.items()}
    holders = {}
    for name, held in sets.items():
        for shingle in held:
            holders.setdefault(shingle, []).append(name)
    shared = {}
    for names in holders.values():
        if 1 < len(names) <= 12:  # words that more documents share are boilerplate
            for pair in itertools.combinations(sorted(names), 2):
                shared[pair] = shared.get(pair, 0) + 1
    head = {name: name for name in sets}

    def root(name):
        while head[name] != name:
            name = head[name]
        return name

    for (one, other), count in sorted(shared.items()):
        if count >= SAME * min(len(sets[one]), len(sets[other])):
            low, high = sorted((root(one), root(other)))
            head[high] = low
    groups = {}
    for name in sorted(sets):
        groups.setdefault(root(name), []).append(name)
    return list(groups.values())


def halve(bodies, stratum, chance):
    """Gives each name its half: in each stratum the families are shuffled and go to the half that has fewer so far."""
    strata = {}
    for family in families(bodies):
        strata.setdefault(stratum[family[0]], []).append(family)
    half = {}
    total = {"measuring": 0, "free": 0}
    for key in sorted(strata):
        chance.shuffle(strata[key])
        count = {"measuring": 0, "free": 0}
        for family in strata[key]:
            part = min(chance.sample(sorted(count), 2), key=lambda name: (count[name], total[name]))
            count[part] += len(family)
            total[part] += len(family)
            half.update((name, part) for name in family)
    return half


def divided():
    chance = random.Random(SEED)
    rows = []
    texts = {path.name: parts(path.read_text("utf-8")) for path in sorted((DATA / "official").glob("*.md"))}
    sorts = {name: sort_of(text[0]) for name, text in texts.items()}
    half = halve({name: text[1] for name, text in texts.items()}, sorts, chance)
    rows += [(name, "official", half[name]) for name in sorted(half)]
    with open(DATA / "enb" / "dates.csv", encoding="utf-8", newline="") as dates:
        years = {row["id"] + ".md": row["date"][:4] for row in csv.DictReader(dates)}
    texts = {path.name: parts(path.read_text("utf-8")) for path in sorted((DATA / "enb").glob("*.md"))}
    years = {name: years.get(name, "") for name in texts}
    half = halve({name: text[1] for name, text in texts.items()}, years, chance)
    rows += [(name, "enb", half[name]) for name in sorted(half)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("file", "collection", "part"))
    writer.writerows(rows)
    return out.getvalue()


if __name__ == "__main__":
    made = divided()
    if "--check" in sys.argv:
        same = OUT.exists() and OUT.read_text("utf-8") == made
        print("training/split.csv is what the script makes." if same else "training/split.csv differs.")
        sys.exit(0 if same else 1)
    OUT.write_text(made, "utf-8")
