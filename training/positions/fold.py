#!/usr/bin/env python3
"""Folds the statements of the gold of positions to cells and shifts, by the rule of docs/positions.md.

    python3 training/positions/fold.py FOLDER NAME    prints the cells and shifts that follow from NAME.statements.jsonl

The gold is the statements; what follows from them is arithmetic, so that the reader does not have to do it in the head.
The rule is written here a second time, from its page and not from the program, with one confidence for all. What the
reader adds, takes out or doubts is in the files, not here. See docs/guidelines/positions-gold.md.
"""
import datetime
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCH = ROOT / "parley-bench/src/main/resources/dev/parley/bench/positions"
CORPUS = ROOT / "dossiers/ukraine-guarantees/corpus"
ENB = ROOT.parent / "shared/data/enb"
WHO = {"principal": 1, "spokesperson": 0.8, "party": 0.8, "official": 0.6, "unnamed": 0.4}
HOW = {"direct": 1, "mixed": 0.95, "indirect": 0.9, "told": 0.5, "hearsay": 0.5, "anonymous": 0.4}
STRENGTHS = ["aspiration", "preference", "demand", "red-line"]
STRONG = ("supports", "opposes", "conditional")
SIDES = ("supports", "opposes")
HALF_LIFE = 90  # days
CONFIDENCE = 0.9  # that statement, holder, option and stance are right
FIRM = 0.4
SHOWN = 0.005
CONTRADICTION = 3  # days


def day(text):
    return datetime.date.fromisoformat(text)


def trust(statement):
    return WHO[statement["who"]] * HOW[statement["how"]] * CONFIDENCE


def rank(statement):
    """What decides among reports of one utterance."""
    return trust(statement), STRENGTHS.index(statement["strength"]) if statement.get("strength") else -1


def counted(statements):
    """Of each utterance the most trusted report, of equals the firmest, in the order of the fold; no `unknown`."""
    best = {}
    for number, one in enumerate(statements):
        if one["stance"] == "unknown":
            continue
        key = one.get("utterance", one["id"]), one["party"], one["option"]
        if key not in best or rank(one) > rank(best[key][1]):
            best[key] = number, one
    found = [(one["said"], trust(one), number, one) for number, one in best.values()]
    return [one for *_, one in sorted(found, key=lambda row: row[:3])]


def shares(grounds):
    """The weight of each ground."""
    weights, last = [], None
    for one in grounds:
        now, share = day(one["said"]), trust(one)
        if weights:
            kept = (1 - share) * 0.5 ** ((now - last).days / HALF_LIFE)
            total = share + kept
            weights = [w * kept / total for w in weights] + [share / total]
        else:
            weights = [1.0]
        last = now
    return weights


def position(grounds):
    """Stance, strength, conditions, evidentiality and own share; None without grounds."""
    own = [one for one in grounds if one["how"] != "hearsay"]
    used = own or grounds
    if not used:
        return None
    weights = shares(used)
    sums = {}
    for one, weight in zip(used, weights):
        sums[one["stance"]] = sums.get(one["stance"], 0) + weight
    stance = max(sums, key=lambda key: sums[key])
    shown = [(one, weight) for one, weight in zip(used, weights) if weight >= SHOWN]
    heaviest = max(weight for _, weight in shown)
    held = [(one, weight) for one, weight in shown if one["stance"] == stance]
    strength = None
    if stance in STRONG:
        firm = [one for one, weight in held if one.get("strength") and weight >= heaviest / 2] or [one for one, _ in held]
        strength = firm[-1].get("strength")
    conditions = []
    for one, _ in reversed(held):
        conditions += [place | {"document": one["document"]} for place in one.get("conditions", [])]
    evidence = ("second-hand" if not own else
                "anonymous" if all(one["how"] == "anonymous" for one in own) else "first-hand")
    return {"stance": stance, "strength": strength, "conditions": conditions, "evidentiality": evidence,
            "share": sums[stance] if own else 0, "statements": [one["id"] for one, _ in reversed(held)],
            "said": used[-1]["said"],
            "unconfirmed": [one["id"] for one in grounds if one["how"] == "hearsay"]}


def doubtful(grounds):
    """Whether the stance rests on readings that the reader doubts: without them it would be another, or none."""
    sure = position([one for one in grounds if not one.get("doubtful")])
    return sure is None or sure["stance"] != position(grounds)["stance"]


def fresh(condition, others, words):
    """Whether a condition shares less than half of its longer words with each of the others."""
    mine = set(re.findall(r"\w{4,}", words(condition).lower()))
    return all(2 * len(mine & set(re.findall(r"\w{4,}", words(other).lower()))) < len(mine) for other in others)


def kind(before, after, grounds, today, words):
    one, other = before["stance"], after["stance"]
    if {one, other} == set(SIDES):
        near = [g for g in grounds if g["how"] != "hearsay" and trust(g) >= 0.4
                and 0 <= (today - day(g["said"])).days <= CONTRADICTION and g["stance"] in SIDES]
        both = {(g["stance"], g["speaker"]) for g in near}
        if any(a[0] != b[0] and a[1] != b[1] for a in both for b in both):
            return "contradiction"
        return "reversal"
    if one == other or (one, other) == ("supports", "conditional"):
        if any(fresh(condition, before["conditions"], words) for condition in after["conditions"]):
            return "new-condition"
    if one == other:
        if before["strength"] and after["strength"]:
            step = STRENGTHS.index(after["strength"]) - STRENGTHS.index(before["strength"])
            return "hardening" if step > 0 else "softening" if step < 0 else None
        return None
    return "hardening" if other in SIDES else "softening"


def folded(statements, words):
    """Cells and shifts; `words` gives the text of a place."""
    cells, shifts = [], []
    table = {}
    for one in statements:
        table.setdefault((one["party"], one["option"]), []).append(one)
    for (party, option), mine in sorted(table.items()):
        grounds = counted(mine)
        if not grounds:
            continue
        since, stance, firm = None, None, None
        for today in sorted({one["said"] for one in grounds}):
            known = [one for one in grounds if one["said"] <= today]
            now = position(known)
            if now["stance"] != stance:
                since, stance = today, now["stance"]
            if now["share"] >= FIRM:
                if firm:
                    told = kind(firm, now, known, day(today), words)
                    if told:
                        new = [one["id"] for one in known if one["said"] == today and one["how"] != "hearsay"]
                        shifts.append({"party": party, "option": option, "kind": told, "on": today, "statements": new})
                firm = now
        cells.append({"party": party, "option": option, "stance": now["stance"], "strength": now["strength"],
                      "evidentiality": now["evidentiality"], "since": since, "as_of": now["said"],
                      "conditions": now["conditions"], "statements": now["statements"],
                      "unconfirmed": now["unconfirmed"]} | ({"doubtful": True} if doubtful(grounds) else {}))
    return cells, shifts


def text(name):
    """The text of a document of the corpus, or of an issue of the Bulletin."""
    path = CORPUS / f"{name}.md"
    return (path if path.exists() else ENB / f"{name}.md").read_bytes().decode("utf-8")


def rows(folder, name, part):
    path = BENCH / folder / f"{name}.{part}.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    statements = rows(*sys.argv[1:], "statements")
    made, changes = folded(statements, lambda place: text(place["document"])[place["start"]:place["end"]])
    for row in made:
        print(json.dumps({"type": "cell"} | row, ensure_ascii=False))
    for row in changes:
        print(json.dumps({"type": "shift"} | row, ensure_ascii=False))
