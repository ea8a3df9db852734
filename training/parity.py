"""parity.py --tokenizer tokenizer.json FILE.txt ...
Writes beside each text what the tagger sees of it, FILE.tsv: a line for each wordpiece (start, end, id, features), then
one for each window (start, end). A test of `parley-reading` holds its own windows against these."""
import sys

from tokenizers import Tokenizer

import windows

tokenizer = Tokenizer.from_file(sys.argv[2])
tokenizer.no_padding()
tokenizer.no_truncation()
for path in sys.argv[3:]:
    text = open(path, encoding='utf8', newline='').read()
    encoding = tokenizer.encode(text, add_special_tokens=False)
    rows = zip(encoding.offsets, encoding.ids, windows.features(text, encoding.offsets))
    with open(path[:-3] + 'tsv', 'w', encoding='utf8') as out:
        for (start, end), number, marks in rows:
            out.write(f'{start}\t{end}\t{number}\t{marks}\n')
        for start, end in windows.cut(text, encoding.offsets):
            out.write(f'{start}\t{end}\n')
