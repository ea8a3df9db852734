"""calibrate.py LEFT.pt --base FILE.onnx --tokenizer FILE.json --out FOLDER
Fits how sure the model is that a statement is about a proposition, and of its stance, on the real statements that fit.py left
out (`…-held`), with every option of their dossier: a logistic model of the likeness of the whole text and of the content to
the proposition and of the log odds of the trained layers (with a small ridge), and the temperature of the stances (least log
loss; Guo et al., 2017). Writes FOLDER/about.properties and prints what thresholds give."""
import argparse

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer

from pairs import CLOSE, OPEN


class Sense:
    def __init__(self, base, tokenizer):
        self.tokens = Tokenizer.from_file(tokenizer)
        self.tokens.no_padding()
        self.tokens.enable_truncation(160)
        self.session = onnxruntime.InferenceSession(base)
        self.names = [i.name for i in self.session.get_inputs()]
        self.known = {}

    def __call__(self, text):
        if text not in self.known:
            e = self.tokens.encode(text)
            values = {'input_ids': e.ids, 'attention_mask': e.attention_mask, 'token_type_ids': e.type_ids}
            v = self.session.run(None, {n: np.array([values[n]], np.int64) for n in self.names})[0][0].mean(0)
            self.known[text] = v / np.linalg.norm(v)
        return self.known[text]


def features(rows, sense):
    found = []
    for r in rows:
        text = r['first'].replace(f' {OPEN} ', '').replace(f' {CLOSE} ', '')
        content = ' '.join(piece.split(f' {CLOSE} ')[0] for piece in r['first'].split(f' {OPEN} ')[1:])
        proposition = sense(r['second'].split(': ', 1)[1])
        stances = r['logits'][0]
        odds = np.log(np.exp(stances[:5] - stances[:5].max()).sum()) + stances[:5].max() - stances[5]
        found.append([1.0, sense(text) @ proposition, sense(content) @ proposition, odds])
    return np.array(found, np.float64)


def fit(x, y, ridge=1.0):
    """Logistic regression by Newton's method; the constant is not held back."""
    w, hold = np.zeros(x.shape[1]), ridge * np.array([0.0] + [1.0] * (x.shape[1] - 1)) * np.array([0, .1, .1, 1])[:x.shape[1]]
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (p - y) + hold * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(hold) + 1e-6 * np.eye(len(w))
        w -= np.linalg.solve(hessian, gradient)
    return w


def best(p, y):
    order = np.argsort(-p)
    hits = np.cumsum(y[order])
    f = 2 * hits / (np.arange(1, len(y) + 1) + y.sum())
    return 100 * f.max(), p[order][f.argmax()]


def main():
    a = argparse.ArgumentParser()
    a.add_argument('left')
    a.add_argument('--base', required=True)
    a.add_argument('--tokenizer', required=True)
    a.add_argument('--out', required=True)
    a = a.parse_args()
    sense = Sense(a.base, a.tokenizer)
    everything = [r for r in torch.load(a.left, weights_only=False) if r['kind'] in ('listed', 'unlisted')]
    real = [r for r in everything if r['negotiation'].endswith('-held')]
    written = [r for r in everything if not r['negotiation'].endswith('-held')]
    x, y = features(real, sense), np.array([r['stance'][5] < .5 for r in real], float)
    w = fit(x, y)
    p = 1 / (1 + np.exp(-x @ w))
    print(f'{len(y)} pairs of real statements, {y.sum():.0f} about; constant {w[0]:.2f}, text {w[1]:.2f}, content {w[2]:.2f}, trained {w[3]:.3f}')
    for name, one in (('likeness alone', fit(x[:, :3], y)), ('trained alone', fit(x[:, [0, 3]], y))):
        columns = x[:, :3] if name[0] == 'l' else x[:, [0, 3]]
        print(f'  {name}: best F1 %.1f' % best(columns @ one, y)[0])
    print('  both: best F1 %.1f from %.2f on' % best(p, y))
    for near in (.2, .25, .3, .35, .4, .45):
        kept = x[:, 1:3].max(1) >= near
        print(f'  likeness of at least {near}: keeps {100 * y[kept].sum() / y.sum():.0f} % of those about, {100 * kept[y == 0].mean():.1f} % of the others')
    listed = [r for r in everything if r['kind'] == 'listed' and r['stance'][5] < .5]
    logits, gold = np.array([r['logits'][0][:5] for r in listed]), np.array([int(np.argmax(r['stance'])) for r in listed])

    def loss(t):
        z = logits / t
        z = z - np.log(np.exp(z - z.max(1, keepdims=True)).sum(1, keepdims=True)) - z.max(1, keepdims=True)
        return -z[np.arange(len(gold)), gold].mean()

    temperature = min(np.arange(.6, 6, .1), key=loss)
    print(f'{len(listed)} pairs about, stance right {100 * (logits.argmax(1) == gold).mean():.1f} %; log loss {loss(1):.3f}, {loss(temperature):.3f} at {temperature:.1f}')
    with open(a.out + '/about.properties', 'w') as file:
        file.write('# Fitted by training/stance/calibrate.py\n')
        for name, value in zip(('constant', 'text', 'content', 'trained'), w):
            file.write(f'{name}={value:.4f}\n')
        file.write(f'temperature={temperature:.1f}\n')
    for threshold in (.1, .2, .3, .4, .5):
        found = p > threshold
        answers = np.array([int(np.argmax(r['logits'][0][:5])) for r in real])
        truth = np.array([int(np.argmax(r['stance'])) for r in real])
        strong = found & (answers < 4)
        good = (strong & (answers == truth)).sum()
        print(f'  about > {threshold}: {found.sum()} found, {(found & (y > 0)).sum()} rightly; with a stance {strong.sum()}, {good} rightly of {(truth < 4).sum()}')
    xw, yw = features(written, sense), np.array([r['stance'][5] < .5 for r in written], float)
    print('written for training, left out: best F1 %.1f with both, %.1f by the trained layers' % (best(xw @ w, yw)[0], best(xw[:, 3], yw)[0]))


if __name__ == '__main__':
    main()
