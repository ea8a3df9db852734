"""The stance model: a BERT encoder of 384 dimensions, as in MiniLM or bge-small, and four heads on it. Written out so
that it trains fast on a CPU and exports to ONNX without surprises. The embeddings and the lowest layers stay frozen."""
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from encoder import Layer  # noqa: E402

HIDDEN, INNER, EPS = 384, 1536, 1e-12


class Coder(nn.Module):
    def __init__(self, layers, frozen):
        super().__init__()
        self.words, self.positions, self.types = nn.Embedding(30522, HIDDEN), nn.Embedding(512, HIDDEN), nn.Embedding(2, HIDDEN)
        self.ln = nn.LayerNorm(HIDDEN, eps=EPS)
        self.layers = nn.ModuleList(Layer(HIDDEN, INNER, EPS) for _ in range(layers))
        self.frozen = frozen
        self.join = nn.Linear(2 * HIDDEN, HIDDEN)
        self.stance, self.strength = nn.Linear(HIDDEN, 6), nn.Linear(HIDDEN, 4)
        self.condition, self.act = nn.Linear(HIDDEN, 1), nn.Linear(HIDDEN, 19)
        for part in (self.words, self.positions, self.types, self.ln, *self.layers[:frozen]):
            part.requires_grad_(False)

    @staticmethod
    def bias(mask):
        return (1.0 - mask[:, None, None, :].float()) * -1e4

    def lower(self, ids, mask, types):
        """What the frozen part makes of the wordpieces, without dropout: can be kept from epoch to epoch."""
        x = self.ln(self.words(ids) + self.types(types) + self.positions.weight[:ids.shape[1]])
        bias = self.bias(mask)
        for layer in self.layers[:self.frozen]:
            x = layer(x, bias, 0.0)
        return x

    def upper(self, x, mask, dropout=0.1):
        """Logits of stance [n, 6], strength [n, 4], condition [n, t] and act [n, 19]."""
        bias = self.bias(mask)
        for layer in self.layers[self.frozen:]:
            x = layer(x, bias, dropout)
        m = mask[:, :, None].to(x.dtype)
        pooled = torch.cat([x[:, 0], (x * m).sum(1) / m.sum(1)], -1)
        pooled = F.dropout(torch.tanh(self.join(F.dropout(pooled, dropout, self.training))), dropout, self.training)
        return self.stance(pooled), self.strength(pooled), self.condition(x)[:, :, 0], self.act(pooled)

    def forward(self, ids, mask, types):
        return self.upper(self.lower(ids, mask, types), mask)


def pretrained(path, frozen):
    """The encoder with the weights of an ONNX file as LangChain4j ships it: biases by name, the products' weights transposed
    and without a name, so by the names of their nodes."""
    graph = onnx.load(path).graph
    values = {i.name: torch.tensor(np.array(numpy_helper.to_array(i))) for i in graph.initializer}
    products = {n.name: values[n.input[1]].T for n in graph.node if n.op_type == 'MatMul' and n.input[1] in values}
    layers = 1 + max(int(n.split('layer.')[1].split('.')[0]) for n in values if 'encoder.layer.' in n)
    coder = Coder(layers, frozen)
    target = {'words.weight': values['embeddings.word_embeddings.weight'], 'positions.weight': values['embeddings.position_embeddings.weight'],
              'types.weight': values['embeddings.token_type_embeddings.weight']}
    linear = {'q': 'attention/self/query', 'k': 'attention/self/key', 'v': 'attention/self/value', 'o': 'attention/output/dense',
              'up': 'intermediate/dense', 'down': 'output/dense'}
    norms = {'ln1': 'attention.output.LayerNorm', 'ln2': 'output.LayerNorm'}
    for kind in ('weight', 'bias'):
        target['ln.' + kind] = values['embeddings.LayerNorm.' + kind]
        for i in range(layers):
            for short, long in norms.items():
                target[f'layers.{i}.{short}.{kind}'] = values[f'encoder.layer.{i}.{long}.{kind}']
    for i in range(layers):
        for short, long in linear.items():
            target[f'layers.{i}.{short}.weight'] = products[f'/encoder/layer.{i}/{long}/MatMul']
            target[f'layers.{i}.{short}.bias'] = values[f'encoder.layer.{i}.{long.replace("/", ".")}.bias']
    missing = coder.load_state_dict(target, strict=False)
    assert not missing.unexpected_keys, missing
    return coder
