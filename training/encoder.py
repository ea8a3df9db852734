"""The trunk: the first layers of MPNet (Song et al. 2020), written out so that it trains fast on a CPU
and exports to ONNX without surprises. Weights are loaded from all-mpnet-base-v2."""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

from crf import Chain

HIDDEN, HEADS, INNER, VOCABULARY = 768, 12, 3072, 30527
FEATURES = 16       # surface features of a wordpiece, see windows.py


class Layer(nn.Module):
    def __init__(self, hidden=HIDDEN, inner=INNER, eps=1e-5):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(hidden, hidden) for _ in range(4))
        self.ln1, self.ln2 = nn.LayerNorm(hidden, eps=eps), nn.LayerNorm(hidden, eps=eps)
        self.up, self.down = nn.Linear(hidden, inner), nn.Linear(inner, hidden)

    def forward(self, x, bias, dropout):
        batch, length, hidden = x.shape
        split = lambda y: y.view(batch, length, HEADS, hidden // HEADS).transpose(1, 2)
        a = F.scaled_dot_product_attention(split(self.q(x)), split(self.k(x)), split(self.v(x)), attn_mask=bias)
        a = self.o(a.transpose(1, 2).reshape(batch, length, hidden))
        x = self.ln1(x + F.dropout(a, dropout, self.training))
        return self.ln2(x + F.dropout(self.down(F.gelu(self.up(x))), dropout, self.training))


class Encoder(nn.Module):
    """Wordpieces and their surface features in, one vector a wordpiece out. The embeddings and the lowest layers stay as
    pretrained (`frozen` of them); the features join after these, so that no gradient has to pass through."""

    def __init__(self, layers, frozen):
        super().__init__()
        self.words, self.positions = nn.Embedding(VOCABULARY, HIDDEN), nn.Embedding(514, HIDDEN, padding_idx=1)
        self.ln, self.relative = nn.LayerNorm(HIDDEN, eps=1e-5), nn.Embedding(32, HEADS)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.features = nn.Embedding(FEATURES, HIDDEN)
        self.frozen = frozen
        for part in (self.words, self.positions, self.ln, self.relative, *self.layers[:frozen]):
            part.requires_grad_(False)

    @staticmethod
    def buckets(length):
        """Relative position buckets as in T5 and MPNet: 32, half of them exact."""
        n = torch.arange(length)[:, None] - torch.arange(length)[None, :]
        half, exact = 16, 8
        side, n = (n < 0).long() * half, n.abs()
        far = exact + (torch.log(n.clamp(min=1).float() / exact) / math.log(128 / exact) * (half - exact)).long()
        return side + torch.where(n < exact, n, far.clamp(max=half - 1))

    def bias(self, mask):
        bias = self.relative(self.buckets(mask.shape[1])).permute(2, 0, 1)[None]
        return bias + (1.0 - mask[:, None, None, :].to(bias.dtype)) * -1e4

    def lower(self, ids, mask):
        """What the frozen part makes of the wordpieces; without dropout, so that it can be kept from epoch to epoch."""
        real = ids.ne(1).long()
        x, bias = self.ln(self.words(ids) + self.positions(torch.cumsum(real, 1) * real + 1)), self.bias(mask)
        for layer in self.layers[:self.frozen]:
            x = layer(x, bias, 0.0)
        return x

    def upper(self, x, mask, features, dropout=0.1):
        x, bias = x + self.features(features), self.bias(mask)
        for layer in self.layers[self.frozen:]:
            x = layer(x, bias, dropout)
        return x


class Tagger(nn.Module):
    """The encoder and its two heads of seven scores a wordpiece each (O, then B and I for source, cue, content): for
    the attributions of the text, and for those inside the content that the wordpiece stands in. The chain says how
    likely one label of the first head follows another."""

    def __init__(self, layers, frozen):
        super().__init__()
        self.encoder, self.chain = Encoder(layers, frozen), Chain()
        self.head, self.inner = nn.Linear(HIDDEN, 7), nn.Linear(HIDDEN, 7)

    def forward(self, ids, mask, features):
        return self.scores(self.encoder.lower(ids, mask), mask, features)

    def scores(self, lower, mask, features):
        """Scores of the two heads, [n, t, 7] each."""
        x = F.dropout(self.encoder.upper(lower, mask, features), 0.1, self.training)
        return self.head(x), self.inner(x)

    def load(self, weights):
        """Weights by name; those of a teacher have no inner head."""
        self.load_state_dict({**self.state_dict(), **weights})


def pretrained(folder, layers, frozen):
    """The encoder with the weights of `folder` (all-mpnet-base-v2 as `transformers` saves it)."""
    source, target = load_file(folder + '/model.safetensors'), {}
    target['words.weight'] = source['embeddings.word_embeddings.weight']
    target['positions.weight'] = source['embeddings.position_embeddings.weight']
    target['relative.weight'] = source['encoder.relative_attention_bias.weight']
    names = {'q': 'attention.attn.q', 'k': 'attention.attn.k', 'v': 'attention.attn.v', 'o': 'attention.attn.o',
             'ln1': 'attention.LayerNorm', 'up': 'intermediate.dense', 'down': 'output.dense', 'ln2': 'output.LayerNorm'}
    for kind in ('weight', 'bias'):
        target['ln.' + kind] = source['embeddings.LayerNorm.' + kind]
        for i in range(layers):
            for short, long in names.items():
                target[f'layers.{i}.{short}.{kind}'] = source[f'encoder.layer.{i}.{long}.{kind}']
    target['features.weight'] = torch.randn(FEATURES, HIDDEN) * 0.01
    encoder = Encoder(layers, frozen)
    encoder.load_state_dict(target)
    return encoder
