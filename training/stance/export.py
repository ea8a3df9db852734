"""export.py --model FILE.pt --base FILE.onnx --tokenizer FILE.json --out FOLDER
Writes the stance model as three graphs with 8-bit weights (dynamic quantisation, a scale for each output channel):

    lower.onnx   ids, types → x: what embeddings and the layers that were not trained make of a sequence; both others stand on it
    sense.onnx   x → vector: the encoder as it was before training, mean of its last layer, of length 1
    stance.onnx  x → stance, strength, condition, act: the trained layers and heads

and tokenizer.json with the two marks in it. Each takes one sequence at a time, without padding. About-ness is decided from
sense and stance together: calibrate.py."""
import argparse
import os
import tempfile

import torch
import torch.nn as nn
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from coder import HIDDEN, Coder, pretrained
from pairs import tokenizer


class Lower(nn.Module):
    def __init__(self, coder):
        super().__init__()
        self.coder = coder

    def forward(self, ids, types):
        return self.coder.lower(ids, torch.ones_like(ids), types)


class Sense(nn.Module):
    def __init__(self, coder):
        super().__init__()
        self.layers = coder.layers[coder.frozen:]

    def forward(self, x):
        bias = torch.zeros(1, 1, 1, x.shape[1])
        for layer in self.layers:
            x = layer(x, bias, 0.0)
        return nn.functional.normalize(x.mean(1), dim=-1)


class Stance(nn.Module):
    def __init__(self, coder):
        super().__init__()
        self.coder = coder

    def forward(self, x):
        return self.coder.upper(x, torch.ones(1, x.shape[1], dtype=torch.long))


def write(model, inputs, names, outputs, path):
    with tempfile.TemporaryDirectory() as folder:
        full, ready = folder + '/full.onnx', folder + '/ready.onnx'
        axes = {name: {1: 'length'} for name in names + [o for o in outputs if o in ('x', 'condition')]}
        torch.onnx.export(model.eval(), inputs, full, input_names=names, output_names=outputs, dynamic_axes=axes, dynamo=False, opset_version=17)
        quant_pre_process(full, ready, skip_symbolic_shape=True)
        quantize_dynamic(ready, path, weight_type=QuantType.QInt8, per_channel=True)
    print(path, round(os.path.getsize(path) / 1e6, 1), 'MB')


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--model', required=True)
    p.add_argument('--base', required=True)
    p.add_argument('--tokenizer', required=True)
    p.add_argument('--out', required=True)
    a = p.parse_args()
    saved = torch.load(a.model, map_location='cpu')
    base = pretrained(a.base, saved.get('frozen', 1)).eval()
    coder = Coder(saved.get('layers', len(base.layers)), saved.get('frozen', 1)).eval()
    coder.load_state_dict(saved['model'])
    ids = torch.randint(5, 3000, (1, 40))
    x = torch.randn(1, 40, HIDDEN)
    write(Lower(coder), (ids, torch.zeros_like(ids)), ['ids', 'types'], ['x'], a.out + '/lower.onnx')
    write(Sense(base), (x,), ['x'], ['vector'], a.out + '/sense.onnx')
    write(Stance(coder), (x,), ['x'], ['stance', 'strength', 'condition', 'act'], a.out + '/stance.onnx')
    tokenizer(a.tokenizer).save(a.out + '/tokenizer.json')


if __name__ == '__main__':
    main()
