"""Gold files: statements that a reader marked, one JSON object a line (docs/guidelines/statements.md)."""
import json
import re

KEYS = ("source", "cue", "content", "speaker", "party", "kind", "evidentiality", "within", "said")


def shown(markdown):
    """The text as a reader sees it: no front matter, Markdown marks or link addresses, white space as one space."""
    text = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.S)
    text = re.sub(r"<!--.*?-->", " ", text, flags=re.S)
    text = re.sub(r"!?\[((?:[^\[\]]|\\[\[\]])*)\]\([^)]*\)", r"\1", text, flags=re.S)
    text = re.sub(r"<(https?://[^\s>]+)>", r"\1", text)
    text = re.sub(r"</?[a-zA-Z][^>]*>", "", text)
    text = re.sub(r"(?m)^\s*(?:[-*+]|#{1,6}|>)\s+", " ", text)
    text = re.sub(r"\*+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)", "", text)
    text = re.sub(r"\\([^\w\s])", r"\1", text)
    return re.sub(r"\s+", " ", text).strip()


def statements(path):
    """The statements of a gold file, with the content always a list of pieces; a passage's first line is left out."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        statement = json.loads(line)
        if statement.get("type") == "passage":
            continue
        if isinstance(statement["content"], str):
            statement["content"] = [statement["content"]]
        found.append(statement)
    return found


def places(gold, number, text):
    """The places (start, end) of a content's pieces in the shown text; None when the words are not there.

    Words are looked for from the start of the text, those of a nested statement from the start of the outer content.
    """
    statement = gold[number]
    start = -1
    outer = statement.get("within")
    if outer is not None and 0 <= outer < number:
        around = places(gold, outer, text)
        start = around[0][0] - 1 if around else -1
    found = []
    for order, piece in enumerate(statement["content"]):
        for _ in range(statement.get("occurrence", 1) if order == 0 else 1):
            start = text.find(piece, start + 1)
            if start < 0:
                return None
        found.append((start, start + len(piece)))
        start += len(piece) - 1
    return found


def faults(path, text, whole=None):
    """What is wrong with a gold file, one sentence each; `whole` is the text that a marked passage is part of."""
    found = []
    try:
        gold = statements(path)
    except (ValueError, KeyError) as error:
        return [f"{path.name}: not JSON Lines of statements ({error})"]
    previous = -1
    for number, statement in enumerate(gold):
        where = f"{path.name}:{number + 1}"
        missing = [key for key in KEYS if key not in statement]
        if missing:
            found.append(f"{where}: lacks {', '.join(missing)}")
            continue
        spot = places(gold, number, text)
        if spot is None:
            found.append(f"{where}: the text has no such content: {statement['content']}")
            continue
        for key in ("source", "cue"):
            if statement[key] is not None and statement[key] not in (whole or text):
                found.append(f"{where}: the text has no such {key}: {statement[key]}")
        if statement["kind"] not in ("direct", "indirect", "mixed"):
            found.append(f"{where}: kind {statement['kind']}")
        if statement["evidentiality"] not in ("first-hand", "second-hand", "anonymous"):
            found.append(f"{where}: evidentiality {statement['evidentiality']}")
        outer = statement["within"]
        if outer is not None:
            if not 0 <= outer < number:
                found.append(f"{where}: within {outer} is no earlier line")
            else:
                around = places(gold, outer, text)
                if around and not (around[0][0] <= spot[0][0] and spot[-1][1] <= around[-1][1]):
                    found.append(f"{where}: lies outside statement {outer}")
        if (statement["evidentiality"] == "second-hand") != (outer is not None):
            found.append(f"{where}: second-hand and within go together")
        if spot[0][0] < previous:
            found.append(f"{where}: out of reading order")
        previous = spot[0][0]
    return found
