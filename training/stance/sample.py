#!/usr/bin/env python3
"""Draws the sentences of real text on which stance is measured, and checks the gold that was written on them.

    python3 training/stance/sample.py draw COLLECTION           writes COLLECTION.csv, the candidates in their order
    python3 training/stance/sample.py show COLLECTION FROM TO   prints candidates with what stands around them
    python3 training/stance/sample.py gold COLLECTION           prints what the gold says, with the words
    python3 training/stance/sample.py check                     says what is wrong with the gold files

COLLECTION is official, enb (their measuring part; of near-duplicates the first by name) or re3d (all of it). For training
there are real/official and real/enb: the free part, dossiers of their own, four of five candidates `near`, and a sentence
may give several statements; they lie in the folder real. A candidate is a sentence with a word of cues.txt or a quotation. Odd candidates are drawn from all of these, even ones
(stratum `near`) from the sentences that share at least two content words with one proposition of the dossier; when one
pool is empty, the other goes on. None lies within three sentences of another. The texts may not be copied, so a
sentence is given by its place in code points: in the file, or for re3d in the `text` of a document of the file.
`draw enb` takes some minutes, for the near-duplicates. See docs/guidelines/stance-sample.md.
"""
import csv
import hashlib
import json
import math
import pathlib
import random
import re
import sys

import yaml

from labels import ACTS, STANCES, STRENGTHS, STRONG

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "training"))
import split  # noqa: E402
from sample_enb import LISTS  # noqa: E402

SEED = 6
BENCH = ROOT / "parley-bench/src/main/resources/dev/parley/bench/stance"
DOSSIERS = {"official": ROOT / "dossiers/ukraine-guarantees/dossier.yaml",
            "enb": ROOT / "dossiers/climate-talks/dossier.yaml", "re3d": BENCH / "syria.yaml"}
REAL = ROOT / "training/stance/real"
DOSSIERS |= {"real/official": REAL / "world-affairs.yaml", "real/enb": REAL / "climate-rules.yaml"}
NUMBER = {"official": 150, "enb": 150, "re3d": 100}
CUES = ROOT / "parley-reading/src/main/resources/dev/parley/reading/tagging/cues.txt"
FEWEST, MOST = 5, 120  # words of a candidate
APART = 3  # sentences
CANDIDATES = 300  # at most, of a collection
REAL_CANDIDATES, REAL_SEVERAL = 400, 20  # of a collection of the free part, and of one document of it
SEVERAL, LONG = 4, 8  # statements of one document in each half; of one with more than a thousand words
PLAIN = set("""a about after all an and any are as at away be been before being between both but by can for from
had has have her his how if in into is it its itself may more no not of on once one only or other
out own rather set she so some such than that the their them there these they this those through to
up us was were what when which who whose will with while would""".split())
BOILERPLATE = re.compile(r"written and edited by|(?:editor|manager|funding|donors?) of the bulletin|@|for more "
                         r"information|https?://\S+\s*$|\(C\)|###", re.I)
ABBREVIATED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Gov|Sen|Rep|Sec|St|No|vs|Inc|Corp|Jr|Sr|Jan|Feb|Aug|"
                         r"Sept?|Oct|Nov|Dec|al|para|Art|e\.g|i\.e)|\b[A-Z])\.[”\"']?$")


def is_real(collection):
    return collection.startswith("real/")


def beside(collection, ending):
    """The file of candidates or of gold."""
    return REAL / (collection[5:] + ending) if is_real(collection) else BENCH / (collection + ending)


def texts(collection, once=False):
    """(file, document or None) to the words; with `once`, of near-duplicates only the first by name, for measuring."""
    part = "free" if is_real(collection) else "measuring"
    once = once and not is_real(collection)
    collection = collection.removeprefix("real/")
    folder = split.DATA / collection
    if collection == "re3d":
        found = {}
        for path in sorted(folder.glob("*/documents.json")):
            for line in path.read_text("utf-8").splitlines():
                document = json.loads(line)
                found[f"{path.parent.name}/documents.json", document["_id"]] = document["text"]
        return found
    with open(split.OUT, encoding="utf-8", newline="") as table:
        names = [row["file"] for row in csv.DictReader(table)
                 if row["collection"] == collection and row["part"] == part]
    found = {name: (folder / name).read_bytes().decode("utf-8") for name in names}
    if not once:
        return {(name, None): text for name, text in found.items()}
    families = split.families({name: split.parts(text)[1] for name, text in found.items()})
    return {(name, None): found[name] for name in sorted(family[0] for family in families)}


def sentences(text):
    """The places of the sentences, without front matter, headings and lists of what is to come."""
    start = len(text) - len(split.parts(text)[1])
    listing = 0  # the level of the heading that began a list, 0 outside
    for block in re.finditer(r"\S.*?(?=\n\s*\n|\n\s*[-*+] |\s*\Z)", text[start:], re.S):
        words = block.group()
        level = re.match(r"#*", words).end()
        if level and (not listing or level <= listing):
            listing = level if LISTS.search(words) else 0
        if level or listing or BOILERPLATE.search(words):
            continue
        low = start + block.start()
        cuts = [cut for cut in re.finditer(r"[.!?][.!?”\"'’)*]*(\s+)(?=[“\"'‘(\[*]*[A-Z0-9])", words)
                if not ABBREVIATED.search(words[:cut.start(1)])]
        edges = [0] + [cut.end() for cut in cuts]
        for one, other in zip(edges, [cut.start(1) for cut in cuts] + [len(words)]):
            yield low + one, low + other


def stems(words, names):
    """Content words without their endings; a name of several words is one word."""
    for name in names:
        words = words.replace(name, name.replace(" ", ""))
    found = set(re.findall(r"[a-z0-9]{2,}", words.lower())) - PLAIN
    ending = re.compile(r"(?<=\w{3})(?:ies|ied|y|ing|ings|ed|es|s|e|ion|ions|ment|ments|al|ally|ly|ive|or|ors)$")
    return {ending.sub("", word)[:8] for word in found}


def issues(collection):
    dossier = yaml.safe_load(DOSSIERS[collection].read_text("utf-8"))
    return {f"{issue['id']}/{option['id']}": option["proposition"]
            for issue in dossier["issues"] for option in issue["options"]}, dossier


def drawn(collection):
    """Rows of (candidate, stratum, file, document, start, end), in the order of drawing."""
    propositions, dossier = issues(collection)
    names = [name for party in dossier["parties"] for name in party["names"] if " " in name]
    wanted = [stems(one, names) for one in propositions.values()]
    cues = set(CUES.read_text("utf-8").split())
    pools, seen = {"all": [], "near": []}, set()
    for (file, document), text in texts(collection, once=True).items():
        for number, (start, end) in enumerate(sentences(text)):
            words = text[start:end]
            if (FEWEST <= len(words.split()) <= MOST
                    and (re.search("[“”\"]", words) or cues & set(re.findall(r"[a-z]+", words.lower())))):
                if is_real(collection):  # a sentence that stands in several documents is drawn once
                    plain = " ".join(words.split())
                    if plain in seen:
                        continue
                    seen.add(plain)
                row = (file, document or "", number, start, end)
                pools["all"].append(row)
                held = stems(words, names)
                if any(len(held & one) >= 2 for one in wanted):
                    pools["near"].append(row)
    chance = random.Random(f"{SEED} {collection}")
    for pool in pools.values():
        chance.shuffle(pool)
    rows, taken = [], {}
    turns = ["all"] + ["near"] * (4 if is_real(collection) else 1)
    most, several = (REAL_CANDIDATES, REAL_SEVERAL) if is_real(collection) else (CANDIDATES, math.inf)
    while any(pools.values()) and len(rows) < most:
        for stratum in turns:
            pool = pools[stratum]
            while pool:
                file, document, number, start, end = pool.pop(0)
                near = taken.setdefault((file, document), [])
                if len(near) < several and all(abs(number - other) > APART for other in near):
                    near.append(number)
                    rows.append((len(rows) + 1, stratum, file, document, start, end))
                    break
    return rows


def candidates(collection):
    with open(beside(collection, ".csv"), encoding="utf-8", newline="") as table:
        return [dict(row, candidate=int(row["candidate"]), start=int(row["start"]), end=int(row["end"]))
                for row in csv.DictReader(table)]


def show(collection, first, last):
    words = texts(collection)
    for row in candidates(collection)[first - 1:last]:
        text = words[row["file"], row["document"] or None]
        start, end = row["start"], row["end"]
        shown = [re.sub(r"\s+", " ", part) for part in
                 (text[max(0, start - 500):start], text[start:end], text[end:end + 200])]
        print(f"\n#{row['candidate']} {row['stratum']} {row['file']} {row['document']}\n{shown[0]}"
              f"\n>>>{shown[1]}<<<\n{shown[2]}")


def gold(collection):
    path = beside(collection, ".jsonl")
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def places(statement):
    """Every place of a statement with the name of its part."""
    for part in ("source", "cue", "content", "addressee"):
        held = statement[part]
        yield from ((part, place) for place in ([held] if isinstance(held, dict) else held or []))
    for pair in statement["pairs"]:
        yield from (("condition", place) for place in pair.get("conditions", []))


def print_gold(collection):
    words = texts(collection)
    for statement in gold(collection):
        text = words[statement["file"], statement["document"]]
        print(f"\n#{statement['candidate']} {statement['party']} {statement['act']}")
        for part, place in places(statement):
            print(f"  {part}: {re.sub(chr(92) + 's+', ' ', text[place['start']:place['end']])}")
        for pair in statement["pairs"]:
            print("  ", pair["option"], pair["stance"], pair.get("strength", ""), pair.get("holder", "speaker"))


def faults(collection):
    """What is wrong with a gold file, one sentence each."""
    words = texts(collection)
    options, dossier = issues(collection)
    parties = {one["id"] for one in dossier["parties"] + dossier.get("blocs", [])}
    rows = {row["candidate"]: row for row in candidates(collection)}
    folder = split.DATA / collection.removeprefix("real/")
    count, strata = {}, {"all": 0, "near": 0}
    for line, one in enumerate(gold(collection), 1):
        where = f"{collection}.jsonl:{line}"
        row = rows[one["candidate"]]
        if (one["file"], one["document"] or "", one["stratum"]) != (row["file"], row["document"], row["stratum"]):
            yield f"{where}: is not about candidate {one['candidate']}"
        if one["sha256"] != hashlib.sha256((folder / one["file"]).read_bytes()).hexdigest():
            yield f"{where}: {one['file']} has changed"
        text = words[one["file"], one["document"]]
        key = one["file"], one["document"], one["stratum"]
        count[key] = count.get(key, 0) + 1
        if not is_real(collection) and count[key] > (LONG if len(text.split()) > 1000 else SEVERAL):
            yield f"{where}: too many of {one['file']}"
        strata[one["stratum"]] += 1
        if not one["content"]:
            yield f"{where}: has no content"
        if not all(0 <= place["start"] < place["end"] <= len(text) for _, place in places(one)):
            yield f"{where}: a place lies outside the text"
        if not any(place["start"] < row["end"] and row["start"] < place["end"] for place in one["content"]):
            yield f"{where}: the content is not in the drawn sentence"
        if one["party"] is not None and one["party"] not in parties or one["act"] not in ACTS:
            yield f"{where}: unknown party {one['party']} or act {one['act']}"
        named = [(pair["option"], pair.get("holder", "speaker")) for pair in one["pairs"]]
        if len(named) != len(set(named)):
            yield f"{where}: the same option and holder twice"
        for pair in one["pairs"]:
            if pair["option"] not in options or pair["stance"] not in STANCES:
                yield f"{where}: unknown option {pair['option']} or stance {pair['stance']}"
            if (pair.get("strength") in STRENGTHS) != (pair["stance"] in STRONG):
                yield f"{where}: {pair['option']} has the strength {pair.get('strength')}"
            if pair.get("holder", "speaker") not in parties | {"speaker", None}:
                yield f"{where}: unknown holder {pair['holder']}"
    half = NUMBER.get(collection, 0) // 2
    if half and strata != {"all": half, "near": half}:
        yield f"{collection}.jsonl: has {strata} of {half} each"


if __name__ == "__main__":
    command, *rest = sys.argv[1:] or [""]
    if command == "draw":
        with open(beside(rest[0], ".csv"), "w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(("candidate", "stratum", "file", "document", "start", "end"))
            writer.writerows(drawn(rest[0]))
    elif command == "show":
        show(rest[0], int(rest[1]), int(rest[2]))
    elif command == "gold":
        print_gold(rest[0])
    elif command == "check":
        wrong = [fault for collection in DOSSIERS for fault in faults(collection)]
        print("\n".join(wrong) or "The gold of stance is sound.")
        sys.exit(1 if wrong else 0)
    else:
        sys.exit(__doc__)
