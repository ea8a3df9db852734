#!/usr/bin/env python3
"""Says what is wrong with the gold of positions, and what is in it.

    python3 training/positions/check.py           faults and numbers; exit status 1 on a fault
    python3 training/positions/check.py --show FOLDER NAME    prints a ledger's gold with its words, for reading

Checked are parties, blocs, options, stances, strengths and dates; that every place lies in the text after the front
matter, that a quote is what stands there, that the issues of the Bulletin are the drawn ones (by SHA-256) and places lie
in the drawn window; that every cell is what fold.py makes of the statements, or says that it is not judged. See
docs/guidelines/positions-gold.md.
"""
import collections
import csv
import datetime
import hashlib
import json
import re
import sys

import yaml

import fold

FOLDERS = {"ukraine-guarantees": "ukraine-guarantees", "enb": "climate-talks"}
STANCES = {"supports", "opposes", "conditional", "neutral", "unknown"}
KINDS = {"new-condition", "hardening", "softening", "reversal", "contradiction", "denial"}
STATUSES = {"signalled", "announced", "committed", "delivered", "withdrawn"}
CAPABILITIES = {"land", "air", "sea", "air-defence", "training", "logistics", "intelligence", "funds", "arms", "monitoring"}
EVIDENTIALITIES = {"first-hand", "second-hand", "anonymous"}


def dossier(name):
    return yaml.safe_load((fold.ROOT / f"dossiers/{name}/dossier.yaml").read_text("utf-8"))


def drawn():
    """The drawn issues of the Bulletin: name to its row of sample.csv."""
    path = fold.BENCH / "enb/sample.csv"
    if not path.exists():
        return {}
    with open(path, encoding="utf-8", newline="") as table:
        return {row["file"].removesuffix(".md"): row for row in csv.DictReader(table)}


class Ledger:
    """One ledger's gold, and the faults that are found in it."""

    def __init__(self, folder, name):
        self.name = f"{folder}/{name}"
        book = dossier(FOLDERS[folder])
        self.holders = {one["id"] for one in book["parties"] + book.get("blocs", [])}
        self.blocs = {one["id"] for one in book.get("blocs", [])}
        self.options = {f"{issue['id']}/{option['id']}" for issue in book["issues"] for option in issue["options"]}
        self.people = {person["id"] for one in book["parties"] for person in one.get("people") or []}
        self.arrangements = {one["id"] for one in book.get("arrangements", [])}
        self.statements = fold.rows(folder, name, "statements")
        rows = fold.rows(folder, name, "cells")
        self.rows = {kind: [row for row in rows if row["type"] == kind] for kind in ("cell", "shift", "pledge", "claim")}
        self.shipped = folder == "ukraine-guarantees"
        self.window = None if self.shipped else drawn().get(name)
        self.texts = {}
        self.found = []

    def text(self, document):
        if document not in self.texts:
            self.texts[document] = fold.text(document)
        return self.texts[document]

    def words(self, place):
        return " ".join(self.text(place["document"])[place["start"]:place["end"]].split())

    def wrong(self, where, what):
        self.found.append(f"{self.name} {where}: {what}")

    def place(self, where, place):
        try:
            text = self.text(place["document"])
        except OSError:
            return self.wrong(where, f"no document {place['document']}")
        head = re.match(r"---\n.*?\n---\n", text, re.S)
        low, high = head.end() if head else 0, len(text)
        if self.window:
            low, high = max(low, int(self.window["start"])), min(high, int(self.window["end"]))
        if not low <= place["start"] < place["end"] <= high:
            self.wrong(where, f"{place['start']} to {place['end']} lies outside {low} to {high}")

    def one_of(self, where, row, key, allowed):
        if row.get(key) not in allowed:
            self.wrong(where, f"{key} {row.get(key)}")

    def statement(self, one):
        where = one["id"]
        self.place(where, one)
        for condition in one.get("conditions", []):
            self.place(where, {"document": one["document"]} | condition)
        if self.shipped and one.get("quote") != self.words(one):
            self.wrong(where, f"the text has “{self.words(one)}” and not the quote “{one.get('quote')}”")
        if not self.shipped and "quote" in one:
            self.wrong(where, "words of a text that may not be copied")
        self.one_of(where, one, "who", fold.WHO)
        self.one_of(where, one, "how", fold.HOW)
        self.one_of(where, one, "stance", STANCES)
        if one["speaker"] is not None and one["speaker"] not in self.people | self.holders:
            self.wrong(where, f"unknown speaker {one['speaker']}")
        self.held(where, one)
        datetime.date.fromisoformat(one["said"])

    def held(self, where, row):
        self.one_of(where, row, "party", self.holders)
        self.one_of(where, row, "option", self.options)
        strength = row.get("strength")
        if "stance" in row and row.get("judged", True) and (strength in fold.STRENGTHS) != (row["stance"] in fold.STRONG):
            self.wrong(where, f"stance {row['stance']} with the strength {strength}")

    def references(self, where, row):
        known = {one["id"]: one for one in self.statements}
        for key in row["statements"]:
            if key not in known:
                self.wrong(where, f"no statement {key}")
            elif known[key]["party"] != row["party"]:
                self.wrong(where, f"{key} is of {known[key]['party']}")

    def check(self):
        for key, times in collections.Counter(one["id"] for one in self.statements).items():
            if times > 1:
                self.wrong(key, f"{times} times")
        for one in self.statements:
            self.statement(one)
        if self.found:
            return
        made, changes = fold.folded(self.statements, self.words)
        self.follows("cell", made, ("party", "option", "stance", "strength", "evidentiality", "since", "as_of"))
        self.follows("shift", changes, ("party", "option", "kind", "on"))
        for cell in self.rows["cell"]:
            where = f"cell {cell['party']} {cell['option']}"
            self.held(where, cell)
            self.references(where, cell)
            if "place" in cell:
                self.place(where, cell["place"])
        for shift in self.rows["shift"]:
            where = f"shift {shift['party']} {shift['option']} {shift['on']}"
            self.held(where, shift)
            self.references(where, shift)
            self.one_of(where, shift, "kind", KINDS)
        for pledge in self.rows["pledge"]:
            where = f"pledge {pledge['party']} {pledge['capability']}"
            for key, allowed in (("party", self.holders), ("capability", CAPABILITIES), ("status", STATUSES),
                                 ("arrangement", self.arrangements), ("evidentiality", EVIDENTIALITIES)):
                self.one_of(where, pledge, key, allowed)
            for place in pledge["statements"] + pledge["caveats"] + pledge["conditions"]:
                self.place(where, place)
        for claim in self.rows["claim"]:
            where = f"claim {claim['count']} of {claim['bloc']}"
            self.one_of(where, claim, "bloc", self.blocs)
            for place in [claim["claim"], *claim["statements"]]:
                self.place(where, place)
            for party in claim["named"]:
                if party not in self.holders:
                    self.wrong(where, f"unknown party {party}")

    def follows(self, kind, made, keys):
        """Holds judged cells against the fold; shifts that the fold does not know are a reader's and have `why`."""
        wanted = {tuple(row[key] for key in keys) for row in made}
        given = {tuple(row.get(key) for key in keys): row for row in self.rows[kind] if row.get("judged", True)}
        for row in wanted - set(given):
            self.wrong(kind, f"lacks {' '.join(str(part) for part in row)}, which follows from the statements")
        for row in set(given) - wanted:
            if kind == "cell" or "why" not in given[row]:
                self.wrong(kind, f"{' '.join(str(part) for part in row)} does not follow from the statements")
        for row in self.rows[kind]:
            if not row.get("judged", True) and "why" not in row:
                self.wrong(kind, f"{row['party']} {row['option']} is not judged and does not say why")

    def show(self):
        for one in self.statements:
            print(one["id"], one["said"], one["how"], one["party"], one["option"], one["stance"], one.get("strength", ""),
                  one.get("why", ""), "|", self.words(one))
        for kind, rows in self.rows.items():
            for row in rows:
                print(kind, {key: value for key, value in row.items() if key not in ("type", "statements", "unconfirmed")})


def main():
    if "--show" in sys.argv:
        return Ledger(*sys.argv[-2:]).show()
    ledgers = [Ledger(path.parent.name, path.name.removesuffix(".statements.jsonl"))
               for path in sorted(fold.BENCH.glob("*/*.statements.jsonl"))]
    wrong = []
    for name, row in drawn().items():
        digest = hashlib.sha256((fold.ENB / f"{name}.md").read_bytes()).hexdigest()
        if digest != row["sha256"]:
            wrong.append(f"enb/{name}: the file is not the one that was read ({digest})")
    print(f"{'':34}{'statements':>12}{'with stance':>12}" + "".join(
        f"{kind:>8}{'open':>6}{'doubt':>6}" for kind in ("cells", "shifts", "pledges", "claims")))
    for ledger in ledgers:
        ledger.check()
        wrong += ledger.found
        line = f"{ledger.name:34}{len(ledger.statements):>12}{sum(one['stance'] != 'unknown' for one in ledger.statements):>12}"
        for rows in ledger.rows.values():
            judged = [row for row in rows if row.get("judged", True)]
            line += f"{len(judged):>8}{len(rows) - len(judged):>6}{sum(row.get('doubtful', False) for row in judged):>6}"
        print(line)
    print("\n".join(wrong) or "The gold of positions is sound.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
