"""export.py --checkpoint FILE --out FOLDER [--full FILE]
Writes the tagger as FOLDER/tagger.onnx with 8-bit weights (dynamic quantisation, a scale for each output channel), and
the transitions of its chain as FOLDER/chain.txt. The graph takes one window at a time, without padding."""
import argparse
import os
import tempfile

import torch
import torch.nn as nn
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from encoder import Tagger


class Both(nn.Module):
    """The scores of both heads side by side: the outer seven, then the inner seven."""

    def __init__(self, tagger):
        super().__init__()
        self.tagger = tagger

    def forward(self, ids, features):
        return torch.cat(self.tagger(ids, torch.ones_like(ids), features), -1)


arguments = argparse.ArgumentParser()
arguments.add_argument('--checkpoint', required=True)
arguments.add_argument('--out', required=True)
arguments.add_argument('--full', help='keep the 32-bit model here')
a = arguments.parse_args()

saved = torch.load(a.checkpoint, map_location='cpu')
tagger = Tagger(saved['layers'], saved['frozen'])
tagger.load(saved['model'])
model = Both(tagger).eval()
print('step', saved['step'])
with tempfile.TemporaryDirectory() as folder:
    full = a.full or os.path.join(folder, 'full.onnx')
    ids = torch.randint(5, 3000, (1, 64))
    names = ('ids', 'features')
    torch.onnx.export(model, (ids, torch.zeros_like(ids)), full, input_names=list(names), output_names=['scores'],
                      dynamic_axes={n: {1: 'length'} for n in (*names, 'scores')}, dynamo=False, opset_version=17)
    ready = os.path.join(folder, 'ready.onnx')
    quant_pre_process(full, ready, skip_symbolic_shape=True)
    quantize_dynamic(ready, a.out + '/tagger.onnx', weight_type=QuantType.QInt8, per_channel=True)
with open(a.out + '/chain.txt', 'w') as out:
    for row in tagger.chain.transitions.tolist():
        out.write(' '.join(f'{v:.4f}' for v in row) + '\n')
print(a.out, os.path.getsize(a.out + '/tagger.onnx') // 1_000_000, 'MB')
