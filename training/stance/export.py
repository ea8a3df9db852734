"""export.py --model FILE.pt --tokenizer FILE.json --out FOLDER [--temperature T] [--none B]
Writes the stance model as FOLDER/stance.onnx with 8-bit weights (dynamic quantisation, a scale for each output channel) and
its vocabulary, with the two marks in it, as FOLDER/tokenizer.json. The graph takes one pair at a time, without padding. The
scores of stance are divided by T, and B is added to that of `none`: calibrate.py finds both."""
import argparse
import os
import tempfile

import torch
import torch.nn as nn
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from coder import Coder
from pairs import tokenizer


class Answers(nn.Module):
    def __init__(self, coder, temperature, none):
        super().__init__()
        self.coder, self.temperature = coder, temperature
        self.register_buffer('bias', torch.tensor([0, 0, 0, 0, 0, none]))

    def forward(self, ids, types):
        stance, strength, condition, act = self.coder(ids, torch.ones_like(ids), types)
        return stance / self.temperature + self.bias, strength, condition, act


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--model', required=True)
    p.add_argument('--tokenizer', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--temperature', type=float, default=1.0)
    p.add_argument('--none', type=float, default=0.0)
    p.add_argument('--layers', type=int, default=6)
    a = p.parse_args()
    saved = torch.load(a.model, map_location='cpu')
    coder = Coder(saved.get('layers', a.layers), saved.get('frozen', 1))
    coder.load_state_dict(saved['model'])
    model = Answers(coder, a.temperature, a.none).eval()
    ids = torch.randint(5, 3000, (1, 40))
    outputs = ['stance', 'strength', 'condition', 'act']
    with tempfile.TemporaryDirectory() as folder:
        full, ready = folder + '/full.onnx', folder + '/ready.onnx'
        torch.onnx.export(model, (ids, torch.zeros_like(ids)), full, input_names=['ids', 'types'], output_names=outputs,
                          dynamic_axes={'ids': {1: 'length'}, 'types': {1: 'length'}, 'condition': {1: 'length'}},
                          dynamo=False, opset_version=17)
        quant_pre_process(full, ready, skip_symbolic_shape=True)
        quantize_dynamic(ready, a.out + '/stance.onnx', weight_type=QuantType.QInt8, per_channel=True)
    tokenizer(a.tokenizer).save(a.out + '/tokenizer.json')
    print(a.out, os.path.getsize(a.out + '/stance.onnx') // 1_000_000, 'MB')


if __name__ == '__main__':
    main()
