"""One spelling for quotation marks. `canonical` returns the text, as long as it was, in which every outer quotation
opens with “ and closes with ”, whatever marks the writer used: typewriter marks, '' and ``, „…“, «…», or British 'single'
ones. Apostrophes and marks inside quotations become '. The Java class `dev.parley.reading.marks.CanonicalMarks` does
the same; a test compares the two."""

OPEN, CLOSE = '“', '”'
LONGEST_SINGLE = 1500   # code points between two single marks; more is an apostrophe that was taken for a mark
ELISIONS = ('tis', 'twas', 'til', 'till', 'em', 'cause', 'bout', 'n')


def canonical(text):
    return '\n'.join(_line(line) for line in text.split('\n'))


def _line(line):
    out = list(line.replace('``', ' “').replace("''", ' "').replace('’’', ' "').replace('‘‘', ' “'))
    # A pair of marks stands for one; the second half of a closing pair is where the mark stays, so look past the blank.
    raw, n = list(out), len(out)
    open_ = False
    for i, mark in enumerate(raw):
        if mark not in '"“”„«»‟':
            continue
        paired = mark in '"“' and i > 0 and raw[i - 1] == ' ' and line[i - 1] != ' '
        before = _at(raw, i - 2 if paired else i - 1)
        after = _at(raw, i + 1)
        if mark == '„':
            opens = True
        elif mark == '”':
            opens = not open_ and _blank(before) and not _blank(after)
        elif mark == '“' and not (open_ and '„' in raw[:i]):
            opens = not (open_ and not _blank(before) and (_blank(after) or after in '.,;:!?)'))
        else:
            left, right = _blank(before) or before in '([—–-/“', _blank(after) or after in '.,;:!?)]—–'
            opens = not open_ if left == right else left
        out[i] = OPEN if opens else CLOSE
        open_ = opens
    _singles(out)
    return ''.join("'" if c in '‘’‛`' else c for c in out)


def _singles(out):
    """Single marks outside double ones that stand for an outer quotation."""
    open_, i = False, 0
    while i < len(out):
        if out[i] in '“”':
            open_ = out[i] == '“'
        elif not open_ and out[i] in "'‘" and _starts(out, i):
            end = _closing(out, i)
            if end:
                out[i], out[end] = OPEN, CLOSE
                for k in range(i + 1, end):
                    if out[k] in '“”':
                        out[k] = "'"
                i = end
        i += 1


def _starts(out, i):
    before, after = _at(out, i - 1), _at(out, i + 1)
    if not (_blank(before) or before in '([—–') or not (after.isalnum() or after in '“…$£€'):
        return False
    word = ''.join(out[i + 1:i + 8]).split(' ')[0].rstrip('.,;:!?').lower()
    return not after.isdigit() and word not in ELISIONS or out[i] == '‘'


def _closing(out, start):
    """The first single mark that closes: after a stop, or at a word's end before a stop; else the last at a word's end
    before the next mark that opens. None where there is none."""
    weak = None
    for i in range(start + 2, min(len(out), start + LONGEST_SINGLE)):
        if out[i] not in "'’":
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
        if weak is None or before not in 'sS':
            weak = i
            if before not in 'sS':
                return i
    return weak


def _at(line, i):
    return line[i] if 0 <= i < len(line) else '\n'


def _blank(c):
    return c.isspace()
