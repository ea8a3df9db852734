"""export.py --checkpoint FILE --out tagger.onnx [--full FILE]
Writes the tagger as ONNX with 8-bit weights (dynamic quantisation, a scale for each output channel)."""
import argparse
import os
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from encoder import Tagger

arguments = argparse.ArgumentParser()
arguments.add_argument('--checkpoint', required=True)
arguments.add_argument('--out', required=True)
arguments.add_argument('--full', help='keep the 32-bit model here')
a = arguments.parse_args()

saved = torch.load(a.checkpoint, map_location='cpu')
model = Tagger(saved['layers'])
model.load_state_dict(saved['model'])
model.eval()
print('step', saved['step'])
with tempfile.TemporaryDirectory() as folder:
    full = a.full or os.path.join(folder, 'full.onnx')
    ids = torch.randint(5, 3000, (2, 64))
    ids[1, 50:] = 1
    mask, features = ids.ne(1).long(), torch.zeros_like(ids)
    names = ('ids', 'mask', 'features')
    torch.onnx.export(model, (ids, mask, features), full, input_names=list(names), output_names=['scores'],
                      dynamic_axes={n: {0: 'batch', 1: 'length'} for n in (*names, 'scores')},
                      dynamo=False, opset_version=17)
    ready = os.path.join(folder, 'ready.onnx')
    quant_pre_process(full, ready, skip_symbolic_shape=True)
    quantize_dynamic(ready, a.out, weight_type=QuantType.QInt8, per_channel=True)
print(a.out, os.path.getsize(a.out) // 1_000_000, 'MB')
