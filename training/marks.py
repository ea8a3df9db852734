"""One spelling for quotation marks. `canonical` returns the text, as long as it was, in which every outer quotation
opens with “ and closes with ”, whatever marks the writer used: typewriter marks, '' and ``, „…“, «…», or British 'single'
ones. Apostrophes and marks inside quotations become '. The Java class `dev.parley.reading.marks.CanonicalMarks` does
the same; a test compares the two on `parity.py --marks`."""
import re

OPEN, CLOSE = '“', '”'
LONGEST_SINGLE = 1500   # code points between two single marks; more is an apostrophe that was taken for a mark
ELISIONS = ('tis', 'twas', 'til', 'till', 'em', 'cause', 'bout', 'n', 'Tis', 'Twas', 'Em', 'N')


def canonical(text):
    out, goes_on = [], False
    for line in reversed(text.split('\n')):
        out.append(_line(line, goes_on))
        start = _start(line)
        if start < len(line):
            goes_on = line[start] in "'‘" and _at(line, start + 1) != line[start]
    return '\n'.join(reversed(out))


def _start(line):
    start = 0
    while start < len(line) and _blank(line[start]):
        start += 1
    return start


def _line(line, goes_on):
    """goes_on: whether the next line with words begins with a single mark."""
    out = list(line.replace('``', ' “').replace("''", ' "').replace('’’', ' "').replace('‘‘', ' “'))
    # A pair of marks stands for one; the second half of a closing pair is where the mark stays, so look past the blank.
    raw, open_, low = list(out), False, False
    for i, mark in enumerate(raw):
        low = low or mark == '„'
        if mark not in '"“”„«»‟' or mark in '"”' and _inches(raw, i):
            continue
        paired = mark in '"“' and i > 0 and raw[i - 1] == ' ' and line[i - 1] != ' '
        before = _at(raw, i - 2 if paired else i - 1)
        after = _at(raw, i + 1)
        if mark == '„':
            opens = True
        elif mark == '”':
            opens = not open_ and _blank(before) and not _blank(after)
        elif mark == '“' and not (open_ and low):
            opens = not (open_ and not _blank(before) and (_blank(after) or after in '.,;:!?)'))
        else:
            left, right = _blank(before) or before in '([—–-/“', _blank(after) or after in '.,;:!?)]—–'
            opens = not open_ if left == right else left
        out[i] = OPEN if opens else CLOSE
        open_ = opens
    _singles(out, goes_on)
    return ''.join("'" if c in '‘’‛`' else c for c in out)


def _inches(raw, i):
    """Whether the mark at i measures, as in 5'10"."""
    return re.search(r"[0-9]['’] ?[0-9]{1,2}\Z", ''.join(raw[max(0, i - 5):i])) is not None


def _singles(out, goes_on):
    """Single marks outside double ones that stand for an outer quotation. One that opens a line or follows a stop
    and is not closed there goes on in the next line, if that opens anew."""
    open_, i, first = False, 0, _start(out)
    while i < len(out):
        if out[i] in '“”':
            open_ = out[i] == '“'
        elif not open_ and out[i] in "'‘" and _starts(out, i):
            end = _closing(out, i)
            if not end and goes_on and (i == first or _at(out, i - 2) in '.,:;!?'):
                end = len(out)
            if end:
                out[i] = OPEN
                if end < len(out):
                    out[end] = CLOSE
                for k in range(i + 1, end):
                    if out[k] in '“”':
                        out[k] = "'"
                i = end
        i += 1


def _starts(out, i):
    before, after = _at(out, i - 1), _at(out, i + 1)
    if not (_blank(before) or before in '([—–“'):
        return False
    if not after.isalnum():
        return after in '“…$£€[(' or after == _at(out, i + 2) == '.'
    end = i + 1
    while end < len(out) and end < i + 8 and out[end].isalnum():
        end += 1
    word = ''.join(out[i + 1:end])
    if re.fullmatch('[0-9]{2}s?', word):
        # A year after a word, a quotation after a stop.
        return not word.endswith('s') and (i < 2 or out[i - 2] in '.,:;?!')
    return word not in ELISIONS


def _closing(out, start):
    """The first single mark that closes: after a stop, or at a word's end before a stop; else the first at the end of a
    word that wants no apostrophe; else the first after s, in' or a digit. None where there is none before the next mark
    that opens."""
    weak, inner = None, _at(out, start + 1) == '“'
    for i in range(start + 2, min(len(out), start + LONGEST_SINGLE)):
        if out[i] in '“”':
            inner = out[i] == '“'
        if inner or out[i] not in "'’":
            continue
        before, after = _at(out, i - 1), _at(out, i + 1)
        if _blank(before):
            if _starts(out, i):
                break
            continue
        if after.isalnum():
            continue
        if before in '.,!?…—–-' or not _blank(after):
            return i
        if before not in 'sS' and not before.isdecimal() and ''.join(out[i - 2:i]) != 'in':
            return i
        weak = weak or i
    return weak


def _at(line, i):
    return line[i] if 0 <= i < len(line) else '\n'


def _blank(c):
    return c.isspace() or c in '\ufeff\u200b'
