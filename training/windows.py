"""A text as the tagger sees it: wordpieces with surface features, cut into windows. The Java class
`dev.parley.reading.Windows` does the same and a test compares the two on shared examples."""
import glob
import json
import os
import re

SIZE = 254      # wordpieces in a window, the two special ones left out
CONTEXT = 32    # of these, at most so many are the end of the text before (48 when reader-2 was trained)
LABELS = ('O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content')


def features(text, offsets):
    """4 * (2 * inside quotation marks + first of its line) + case (0 lower, 1 Capital, 2 CAPITALS, 3 digit).
    text: in canonical marks (marks.py)."""
    out, position, quoted = [], 0, False
    for start, end in offsets:
        gap = text[position:start]
        fresh = position == 0 or '\n' in gap
        if '\n' in gap:
            quoted = False
        piece = text[start:end]
        inside = quoted or piece == '“'
        if piece in '“”':
            quoted = piece == '“'
        case = 3 if piece[:1].isdigit() else 2 if len(piece) > 1 and piece.isupper() else 1 if piece[:1].isupper() else 0
        out.append(4 * (2 * inside + fresh) + case)
        position = end
    return out


def cut(text, offsets):
    """Half-open ranges of wordpieces, each at most SIZE - CONTEXT long, that end at a line's end where there is
    one in the last two thirds, else at a sentence's end, else anywhere."""
    out, start, room = [], 0, SIZE - CONTEXT
    while start < len(offsets):
        end = min(len(offsets), start + room + (CONTEXT if start == 0 else 0))
        if end < len(offsets):
            low = start + room // 3
            lines = [i for i in range(low, end + 1) if '\n' in text[offsets[i - 1][1]:offsets[i][0]]]
            stops = [i for i in range(low, end + 1) if text[offsets[i - 1][0]:offsets[i - 1][1]] in ('.', '?', '!', '”')]
            end = (lines or stops or [end])[-1]
        out.append((start, end))
        start = end
    return out


def annotations(path):
    """The spans of a brat file as (label, start, end), discontinuous ones piece by piece."""
    out = []
    for line in open(path, encoding='utf8', newline='\n'):
        p = line.rstrip('\r\n').split('\t')
        if p[0][:1] == 'T' and len(p) > 1:
            label, spans = p[1].split(' ', 1)
            if label in ('Source', 'Cue', 'Content'):
                out += [(label.lower(), *map(int, s.split())) for s in spans.split(';')]
    return out


def labels(offsets, spans):
    """One label a wordpiece; a piece belongs to the span that it touches."""
    out, k = [0] * len(offsets), 0
    for name, start, end in sorted(spans, key=lambda s: s[1]):
        code = LABELS.index('B-' + name)
        while k > 0 and offsets[k - 1][1] > start:
            k -= 1
        while k < len(offsets) and offsets[k][1] <= start:
            k += 1
        first = True
        while k < len(offsets) and offsets[k][0] < end:
            out[k] = code if first else code + 1
            first, k = False, k + 1
    return out


def articles(folder):
    """(name, text, spans by the first annotator) of a PolNeAR folder."""
    for path in sorted(glob.glob(folder + '/text/*.txt')):
        name = os.path.basename(path)[:-4]
        marks = sorted(glob.glob(folder + '/attributions/' + glob.escape(name) + '_*.ann'))
        if marks:
            yield name, open(path, encoding='utf8', newline='').read(), annotations(marks[0])


def passages(path):
    """(number, text, spans) of a RiQuA file; the words are joined by blanks, but for n't, 's and the like."""
    for number, line in enumerate(open(path, encoding='utf8')):
        row, text, spans = json.loads(line), '', []
        for word, label in zip(row['tokens'], row['labels']):
            if text and not re.fullmatch(r"n't|'\w+", word):
                text += ' '
            start = len(text)
            text += word
            if label[0] == 'B' or label[0] == 'I' and not (spans and spans[-1][0] == label[2:]):
                spans.append((label[2:], start, len(text)))
            elif label[0] == 'I':
                spans[-1] = (label[2:], spans[-1][1], len(text))
        yield str(number), text, spans
