#!/usr/bin/env python3
"""Whether every quoted word of a dossier's demonstration texts has its address.

    python3 training/quotations.py dossiers/ukraine-guarantees

A text with `demonstration: true` in its front matter lists the published quotations that it uses under
`quotations` (quote, speaker, url). Whatever stands between its outermost quotation marks must be part of a listed
quote, letter for letter but for the kind of the marks, and every listed quote must be used. Exit status 1 otherwise.
"""
import pathlib
import re
import sys

FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.S)
ENTRY = re.compile(r'^  - quote: "(.*)"\n    speaker: (.+)\n    url: (https?://\S+)$', re.M)
# Single marks also serve as apostrophes: one that a letter follows closes nothing.
MARKS = (
    ("“", re.compile(r"“([^”]*)”")),
    ("‘", re.compile(r"‘((?:[^’]|’(?=\w))*)’")),
    ('"', re.compile(r'"([^"]*)"')),
    ("'", re.compile(r"(?<!\w)'((?:[^']|'(?=\w))*)'")),
)


def plain(words):
    """The words with one kind of mark, without the punctuation that a sentence adds at their end."""
    words = words.translate(str.maketrans("‘’“”\"", "'''''"))
    return " ".join(words.split()).rstrip(" .,;!?")


def outermost(body):
    """What stands between the marks that the text uses: the first kind that opens a quotation in it."""
    inside = {mark: pattern.findall(body) for mark, pattern in MARKS}
    used = [mark for mark, _ in MARKS if inside[mark]]
    if "‘" in used and "“" in used and body.index("‘") < body.index("“"):
        return inside["‘"]
    return inside[used[0]] if used else []


def faults(path):
    text = path.read_text("utf-8")
    front = FRONT.match(text)
    if front is None or "demonstration: true" not in front.group(1):
        return [], 0, []
    entries = ENTRY.findall(front.group(1))
    found = []
    if len(entries) != front.group(1).count("- quote:"):
        found.append(f"{path.name}: a quotation lacks its quote, speaker or address")
    listed = [plain(quote) for quote, _, _ in entries]
    quoted = [plain(words) for words in outermost(text[front.end():])]
    found += [f"{path.name}: no address for: {words}" for words in quoted if not any(words in q for q in listed)]
    found += [f"{path.name}: not used: {q}" for q in listed if not any(words in q for words in quoted)]
    return found, len(quoted), [address for _, _, address in entries]


def main(dossier):
    found, quoted, addresses, texts = [], 0, set(), 0
    for path in sorted((dossier / "corpus").glob("*.md")):
        wrong, here, there = faults(path)
        found += wrong
        quoted += here
        addresses.update(there)
        texts += bool(there)
    print("\n".join(found) or f"{texts} texts, {quoted} quotations, {len(addresses)} addresses: all listed.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
