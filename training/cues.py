"""cues.py [--data ../../shared/data] > cues.txt
The words that stand in a cue in at least one of eight of their occurrences in PolNeAR train, and at least three times."""
import collections
import os
import re
import sys

import windows

data = sys.argv[2] if len(sys.argv) > 2 else os.path.join(os.path.dirname(__file__), '../../shared/data')
cue, anywhere = collections.Counter(), collections.Counter()
for name, text, spans in windows.articles(data + '/polnear/train'):
    anywhere.update(re.findall(r'\w+', text.lower()))
    for label, start, end in spans:
        if label == 'cue':
            cue.update(re.findall(r'\w+', text[start:end].lower()))
print('\n'.join(sorted(w for w in cue if cue[w] >= 3 and cue[w] * 8 >= anywhere[w] and len(w) > 2)))
