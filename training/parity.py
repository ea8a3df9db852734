"""parity.py --tokenizer tokenizer.json FILE.txt ...
Writes beside each text what the tagger sees of it, FILE.tsv: a line for each wordpiece (start, end, id, features), then
one for each window (start, end). A test of `parley-reading` holds its own windows against these.

parity.py --marks FILE.txt ...
Writes beside each text the same in canonical marks, FILE.canonical.txt, with 400 scrambled lines of all marks at its end;
the text itself gets these lines as well if it has none yet."""
import random
import sys

import marks
import windows

SCRAMBLED = '--- scrambled ---\n'
PARTS = ['"', '“', '”', '„', '«', '»', '‟', '‘', '’', "'", '‛', '`', "''", '``', '’’', '‘‘', ' ', ' ', ' ', ' ', ' ', '.', ',',
         '?', '—', '-', '(', ')', '[', ']', '…', '...', 's', 'n', 'in', 'em', 'tis', 'word', 'Name', 'é', '5', '90', "5'10",
         '$', '²', 'Ⅷ', '½', '🕊', '一', 'م', 'a\u0301', '\u00a0', '\u2009', '\u2028', '\u0085', '\u200b', '\t', '\ufeff']


def scrambled():
    dice = random.Random(5)
    return ''.join(''.join(dice.choices(PARTS, k=dice.randint(3, 40))) + '\n' for _ in range(400))


def write_canonical(path):
    text = open(path, encoding='utf8', newline='').read()
    if SCRAMBLED not in text:
        text += SCRAMBLED + scrambled()
        open(path, 'w', encoding='utf8', newline='').write(text)
    open(path[:-3] + 'canonical.txt', 'w', encoding='utf8', newline='').write(marks.canonical(text))


def write_pieces(path, tokenizer):
    text = marks.canonical(open(path, encoding='utf8', newline='').read())
    encoding = tokenizer.encode(text, add_special_tokens=False)
    rows = zip(encoding.offsets, encoding.ids, windows.features(text, encoding.offsets))
    with open(path[:-3] + 'tsv', 'w', encoding='utf8') as out:
        for (start, end), number, features in rows:
            out.write(f'{start}\t{end}\t{number}\t{features}\n')
        for start, end in windows.cut(text, encoding.offsets):
            out.write(f'{start}\t{end}\n')


def main():
    if sys.argv[1] == '--marks':
        for path in sys.argv[2:]:
            write_canonical(path)
        return
    from tokenizers import Tokenizer
    tokenizer = Tokenizer.from_file(sys.argv[2])
    tokenizer.no_padding()
    tokenizer.no_truncation()
    for path in sys.argv[3:]:
        write_pieces(path, tokenizer)


if __name__ == '__main__':
    main()
