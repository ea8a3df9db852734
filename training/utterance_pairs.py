#!/usr/bin/env python3
"""Draws pairs of statements for the gold of `./bench utterances` (docs/guidelines/utterances.md), before any answer.

    python3 training/utterance_pairs.py draw FOLDER       writes dev.jsonl and test.jsonl, unlabelled, and weeks.csv
    python3 training/utterance_pairs.py more FOLDER       writes more.jsonl: further pairs for development only
    python3 training/utterance_pairs.py fresh FOLDER      writes fresh.jsonl: a second test set, unlabelled
    python3 training/utterance_pairs.py show FILE [FROM TO]    prints the pairs with their contexts, for reading
    python3 training/utterance_pairs.py blind FILE N      the same for N drawn pairs in another order
    python3 training/utterance_pairs.py label FILE LABELS     writes `same` into FILE; a line is "number y|n|u why"
    python3 training/utterance_pairs.py agree FILE LABELS     holds a second reading against the first

The texts are PolNeAR's train part (attributions from its annotation, the first annotator of an article), the free part
of `official` (quotations and labelled paragraphs) and the corpus of the dossier (its gold). Documents are divided first,
by the week of their date: of every two neighbouring weeks one is development, the other test. Then the pairs are drawn
in strata, from pairs of different documents that share rare words. The bench finds a statement again by its spans
(PolNeAR, of which no word may be kept) or by its words.
"""
import collections
import datetime
import hashlib
import itertools
import json
import math
import os
import pathlib
import random
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared/data"
CORPUS = ROOT / "dossiers/ukraine-guarantees"
SEED = 20260402
PRONOUNS = {"", "he", "she", "they", "it", "who", "i", "we", "his", "her", "their", "him", "you", "that"}


def polnear():
    base = DATA / "polnear/train"
    first = {}
    for name in sorted(os.listdir(base / "attributions")):
        first.setdefault(name.rsplit("_", 1)[0], name)
    for name in sorted(first):
        text = (base / "text" / (name + ".txt")).read_text("utf-8")
        day = re.search(r"\d{4}-\d\d-\d\d", name).group()
        spans, events = {}, []
        for line in (base / "attributions" / first[name]).read_text("utf-8").splitlines():
            cells = line.split("\t")
            if line.startswith("T") and len(cells) > 1:
                places = cells[1].split(" ", 1)[1]
                spans[cells[0]] = [list(map(int, place.split())) for place in places.split(";")]
            elif line.startswith("E") and len(cells) > 1:
                event = collections.defaultdict(list)
                for part in cells[1].split():
                    role, mark = part.split(":")
                    event[re.sub(r"\d+$", "", role)] += spans.get(mark, [])
                events.append(event)
        for event in events:
            content = sorted(event["Content"])
            if content:
                yield {"file": "polnear/train/" + name, "spans": content, "day": day,
                       "words": " ".join(text[a:b] for a, b in content),
                       "source": " ".join(text[a:b] for a, b in sorted(event["Source"])),
                       "all": sorted(event["Source"] + event["Cue"] + content)}


def parts(path):
    """Date, and the body with its white space folded."""
    text = path.read_text("utf-8")
    _, head, body = text.split("---", 2)
    return re.search(r"^date: *'?(\d{4}-\d\d-\d\d)", head, re.M).group(1), body


def shown(text):
    text = re.sub(r"\]\([^)]*\)", "", text)
    return re.sub(r"\s+", " ", re.sub(r"[*\[\]_]", "", text)).strip()


def official():
    copies = {hashlib.sha256(shown(parts(path)[1])[:300].encode()).hexdigest()
              for path in sorted((CORPUS / "corpus").glob("wh-*.md"))}
    for line in (ROOT / "training/split.csv").read_text("utf-8").splitlines():
        name, collection, part = line.split(",")
        if (collection, part) != ("official", "free"):
            continue
        day, body = parts(DATA / "official" / name)
        if hashlib.sha256(shown(body)[:300].encode()).hexdigest() in copies:
            continue
        heading = ""
        for block in re.split(r"\n\s*\n|\n(?=\s*[-*+] )", body):
            words = shown(block)
            label = re.match(r"(?:[A-Z][A-Z.’' -]{2,40}|Q)(?::| {1,4})", words)
            if label and (":" in label.group() or words.startswith("Q ")):
                heading = label.group().strip(": ")
                words = words[label.end():].strip()
            elif block.strip().startswith("**") and len(words) < 120:
                heading = words
            quotes = re.findall(r"[“\"]([^“”\"]{25,})[”\"]", words)
            for piece in quotes or ([words] if heading.isupper() else []):
                if len(piece.split()) >= 6:
                    yield {"file": "official/" + name, "words": piece.strip(), "day": day,
                           "source": heading.title() + " / " + words[:60], "around": words}


def corpus():
    for gold in sorted((CORPUS / "gold").glob("*.jsonl")):
        path = CORPUS / "corpus" / (gold.stem + ".md")
        day, body = parts(path)
        around = shown(body)
        for line in gold.read_text("utf-8").splitlines():
            marked = json.loads(line)
            content = marked["content"] if isinstance(marked["content"], list) else [marked["content"]]
            speaker = marked.get("speaker") or {}
            yield {"file": "corpus/" + path.name, "words": " … ".join(content), "day": day,
                   "source": speaker.get("name") or "", "speaker": marked.get("speaker"), "said": marked.get("said"),
                   "text": around}


def tokens(words):
    return re.findall(r"[a-z0-9]+(?:'[a-z]+)?", words.lower().replace("’", "'"))


def week(day):
    return datetime.date.fromisoformat(day).toordinal() // 7


def part_of(day):
    """One week of every two is for development, drawn for each two."""
    number = week(day)
    first = random.Random(f"{SEED}/{number // 2}").random() < 0.5
    return "dev" if (number % 2 == 0) == first else "test"


def run(a, b):
    """The longest run of the same words."""
    best, before = 0, {}
    for word in a:
        now = {}
        for j in b.get(word, ()):
            now[j] = before.get(j - 1, 0) + 1
            best = max(best, now[j])
        before = now
    return best


def candidates(pool, widest, lightest=8, least=0.25):
    """Pairs of different documents that share rare words, with what they share of the shorter one."""
    frequency = collections.Counter()
    for one in pool:
        one["tokens"] = tokens(one["words"])
        frequency.update(set(one["tokens"]))
    weight = {word: math.log(len(pool) / count) for word, count in frequency.items() if count <= widest}
    index = collections.defaultdict(list)
    for i, one in enumerate(pool):
        one["mass"] = sum(weight.get(word, 0) for word in set(one["tokens"]))
        for word in set(one["tokens"]):
            if word in weight:
                index[word].append(i)
    shared = collections.Counter()
    for word in sorted(index):
        for a, b in itertools.combinations(index[word], 2):
            if pool[a]["file"] != pool[b]["file"]:
                shared[a, b] += weight[word]
    for (a, b), mass in sorted(shared.items()):
        one, other = pool[a], pool[b]
        lesser = min(one["mass"], other["mass"])
        if mass >= lightest and mass >= least * lesser:
            gap = abs((datetime.date.fromisoformat(one["day"]) - datetime.date.fromisoformat(other["day"])).days)
            yield one, other, mass, mass / lesser, gap


def surname(one):
    names = [word for word in re.findall(r"[A-Z][\w’'-]+", one["source"].split(" / ")[0])]
    return names[-1].lower() if names else ""


def stratum(one, other, mass, share, gap, near):
    names = {surname(one), surname(other)}
    agree = len(names) == 1 and "" not in names
    vague = "" in names
    whole = share >= 0.8 and mass >= 14
    if not whole and mass >= 14:
        places = collections.defaultdict(list)
        for j, word in enumerate(other["tokens"]):
            places[word].append(j)
        whole = run(one["tokens"], places) >= 6
    if gap > near:
        return "far" if whole or (share >= 0.5 and mass >= 12) else None
    if whole:
        return "whole"
    if share >= 0.5 and mass >= 12:
        return "much"
    if share >= 0.3 and (agree or vague) and mass >= 12:
        return "some"
    return "same speaker" if agree else None


SHARES = {
    "polnear": {"whole": 110, "much": 80, "some": 50, "same speaker": 35, "far": 35},
    "papers": {"whole": 35, "much": 25, "some": 20, "same speaker": 15, "far": 10},
}
# Of so large a part of the first test set a second one can be made: few pairs that share all their words are left.
FRESH = 0.45


def by_stratum(part, pool, widest, near):
    strata = collections.defaultdict(list)
    mine = [one for one in pool if part_of(one["day"]) == part]
    for one, other, *measures in candidates(mine, widest):
        strata[stratum(one, other, *measures, near)].append((one, other))
    return strata


def pools():
    return {"polnear": (list(polnear()), 300, 4), "papers": (list(official()) + list(corpus()), 150, 10)}


def sampled(chance, found, share, most):
    """So many of the pairs, no document in more than `most` of them."""
    used = collections.Counter()
    for one, other in chance.sample(found, len(found)):
        if max(used[one["file"]], used[other["file"]]) < most and share > 0:
            used.update((one["file"], other["file"]))
            share -= 1
            yield one, other


def written(path, pairs):
    with open(path, "w", encoding="utf-8") as out:
        for name, kind, one, other in pairs:
            out.write(json.dumps({"a": kept(one), "b": kept(other), "stratum": name + ", " + kind},
                                 ensure_ascii=False) + "\n")


def draw(folder):
    with open(pathlib.Path(folder) / "weeks.csv", "w", encoding="utf-8") as out:
        out.write("# The first day of a week, and what its documents are for.\nweek,part\n")
        first, last = week("2015-11-01"), week("2025-10-31")
        for number in range(first, last + 1):
            day = datetime.date.fromordinal(number * 7).isoformat()
            out.write(f"{day},{part_of(day)}\n")
    every = pools()
    for part in ("dev", "test"):
        pairs = []
        for name, (pool, widest, near) in every.items():
            strata = by_stratum(part, pool, widest, near)
            chance = random.Random(f"{SEED}/{part}/{name}")
            for kind, share in SHARES[name].items():
                found = strata[kind]
                print(part, name, kind, min(share, len(found)), "of", len(found), file=sys.stderr)
                pairs += [(name, kind, one, other) for one, other in sampled(chance, found, share, 6)]
        random.Random(f"{SEED}/{part}").shuffle(pairs)
        written(pathlib.Path(folder) / (part + ".jsonl"), pairs)


def same_place(pair):
    return frozenset(str((one["file"], one.get("spans", one.get("words")))) for one in pair)


def fresh(folder):
    """A second test set from what the first left over of the test weeks, in its strata and proportions."""
    known = set()
    for line in open(pathlib.Path(folder) / "test.jsonl", encoding="utf-8"):
        pair = json.loads(line)
        known.add(same_place((pair["a"], pair["b"])))
    pairs = []
    for name, (pool, widest, near) in pools().items():
        strata = by_stratum("test", pool, widest, near)
        chance = random.Random(f"{SEED}/fresh/{name}")
        for kind, share in SHARES[name].items():
            found = [pair for pair in strata[kind] if same_place(pair) not in known]
            some = list(sampled(chance, found, round(FRESH * share), 10))
            print(name, kind, len(some), "of", len(found), file=sys.stderr)
            pairs += [(name, kind, one, other) for one, other in some]
    random.Random(f"{SEED}/fresh").shuffle(pairs)
    written(pathlib.Path(folder) / "fresh.jsonl", pairs)


def more(folder):
    """Short quotations and close paraphrases, which the first draw has few of."""
    known = set()
    for line in open(pathlib.Path(folder) / "dev.jsonl", encoding="utf-8"):
        pair = json.loads(line)
        known.add((str(pair["a"].get("spans", pair["a"].get("words"))), str(pair["b"].get("spans", pair["b"].get("words")))))
    mine = [one for one in polnear() if part_of(one["day"]) == "dev"]
    strata = collections.defaultdict(list)
    for one, other, mass, share, gap in candidates(mine, 300, 5, 0.5):
        names = {surname(one), surname(other)}
        if gap > 5 or (str(one["spans"]), str(other["spans"])) in known or len(names - {""}) > 1:
            continue
        if share >= 0.75 and mass < 14:
            strata["short"].append((one, other))
        elif mass >= 8 and len(names) == 1:
            strata["close"].append((one, other))
    chance = random.Random(f"{SEED}/more")
    pairs = []
    for kind, share in (("short", 110), ("close", 80)):
        print(kind, min(share, len(strata[kind])), "of", len(strata[kind]), file=sys.stderr)
        pairs += [("polnear", kind, one, other) for one, other in sampled(chance, strata[kind], share, 8)]
    written(pathlib.Path(folder) / "more.jsonl", pairs)


def kept(one):
    place = {"file": one["file"]}
    if "spans" in one:
        place["spans"] = one["spans"]
    else:
        place["words"] = one["words"]
        if "speaker" in one:
            place["speaker"] = one["speaker"]
            place["said"] = one["said"]
    return place


def context(place, papers):
    """Date, file and the words around, the content in double brackets."""
    if "spans" in place:
        name = place["file"].split("/")[-1]
        text = (DATA / "polnear/train/text" / (name + ".txt")).read_text("utf-8")
        spans = place["spans"]
        first = max(0, spans[0][0] - 130)
        last = min(len(text), spans[-1][1] + 50)
        out, at = "", first
        for a, b in spans:
            out += text[at:a] + "⟦" + text[a:b] + "⟧"
            at = b
        out += text[at:last]
        out = re.sub(r"\s+", " ", out)
        return name[:48] + ": " + (out if len(out) < 700 else out[:460] + " […] " + out[-200:])
    day, body, source = papers[place["file"], place["words"]]
    speaker = (place.get("speaker") or {}).get("name")
    said = (place.get("said") or {}).get("from")
    at = body.find(place["words"].split(" … ")[0][:60])
    before = body[max(0, at - 120):at] if at > 0 else source
    words = place["words"]
    words = words if len(words) < 600 else words[:380] + " […] " + words[-150:]
    return f"{place['file'].split('/')[-1][:45]} ({day}) [{speaker}; {said}] {before} ⟦{words}⟧"


def show(path, wanted):
    papers = {(one["file"], one["words"]): (one["day"], one.get("text") or one["around"], one["source"])
              for one in itertools.chain(official(), corpus())}
    pairs = [json.loads(line) for line in open(path, encoding="utf-8")]
    for number in wanted(len(pairs)):
        pair = pairs[number]
        print(f"#{number}\nA {context(pair['a'], papers)}\nB {context(pair['b'], papers)}\n")


def labels(path):
    found = {}
    for line in open(path, encoding="utf-8"):
        cells = line.split()
        for cell in cells:
            number, answer = re.fullmatch(r"(\d+)([ynu])", cell).groups()
            assert int(number) not in found, "twice: " + number
            found[int(number)] = answer
    return found


def label(path, answers):
    pairs = [json.loads(line) for line in open(path, encoding="utf-8")]
    given = labels(answers)
    assert sorted(given) == list(range(len(pairs))), sorted(set(range(len(pairs))) ^ set(given))
    with open(path, "w", encoding="utf-8") as out:
        for number, pair in enumerate(pairs):
            pair["same"] = {"y": True, "n": False, "u": None}[given[number]]
            out.write(json.dumps(pair, ensure_ascii=False) + "\n")


def agree(path, answers):
    pairs = [json.loads(line) for line in open(path, encoding="utf-8")]
    second = {number: {"y": True, "n": False, "u": None}[answer] for number, answer in labels(answers).items()}
    both = [(pairs[number]["same"], answer) for number, answer in second.items()]
    seen = sum(a == b for a, b in both) / len(both)
    chance = sum((sum(a == v for a, _ in both) / len(both)) * (sum(b == v for _, b in both) / len(both))
                 for v in (True, False, None))
    print(f"{len(both)} pairs, the same in {100 * seen:.1f} %, Cohen's kappa {(seen - chance) / (1 - chance):.2f}")
    print("differ:", [number for number, answer in second.items() if pairs[number]["same"] != answer])


def main(args):
    if args[:1] == ["draw"] and len(args) == 2:
        draw(args[1])
    elif args[:1] == ["more"] and len(args) == 2:
        more(args[1])
    elif args[:1] == ["fresh"] and len(args) == 2:
        fresh(args[1])
    elif args[:1] == ["show"] and len(args) in (2, 4):
        show(args[1], lambda n: range(n) if len(args) == 2 else range(int(args[2]), min(n, int(args[3]))))
    elif args[:1] == ["blind"] and len(args) == 3:
        show(args[1], lambda n: random.Random(SEED + 1).sample(range(n), int(args[2])))
    elif args[:1] == ["label"] and len(args) == 3:
        label(*args[1:])
    elif args[:1] == ["agree"] and len(args) == 3:
        agree(*args[1:])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
