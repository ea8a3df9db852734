"""link.py --train FILE --dev FILE --out linker.txt
Trains the three small networks of the linker on the examples that `parley-bench link-examples` writes."""
import argparse
import random

import torch

HIDDEN, FEATURES, NETWORKS = 32, 27, ('cue-of-content', 'source-of-cue', 'source-of-content')


def read(path):
    out = {n: [] for n in NETWORKS}
    for line in open(path):
        name, chosen, *options = line.split()
        out[name].append((int(chosen), [[float(x) for x in o.split(',')] for o in options]))
    return out


def tensors(items):
    width = max(len(o) for _, o in items)
    x = torch.zeros(len(items), width, FEATURES)
    mask = torch.full((len(items), width), -1e9)
    for i, (_, options) in enumerate(items):
        x[i, :len(options)] = torch.tensor(options)
        mask[i, :len(options)] = 0
    return x, mask, torch.tensor([c for c, _ in items])


def main():
    p = argparse.ArgumentParser()
    for name in ('train', 'dev', 'out'):
        p.add_argument('--' + name, required=True)
    a = p.parse_args()
    torch.manual_seed(1)
    train, dev, lines = read(a.train), read(a.dev), []
    for name in NETWORKS:
        first, second = torch.nn.Linear(FEATURES, HIDDEN), torch.nn.Linear(HIDDEN, 1, bias=False)
        score = lambda x, m: second(torch.relu(first(x))).squeeze(-1) + m
        parameters = [*first.parameters(), *second.parameters()]
        optimizer = torch.optim.AdamW(parameters, lr=3e-3, weight_decay=1e-3)
        x, m, y = tensors(train[name])
        epochs = 12
        schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.05, epochs)
        for _ in range(epochs):
            for part in torch.randperm(len(y)).split(64):
                loss = torch.nn.functional.cross_entropy(score(x[part], m[part]), y[part])
                optimizer.zero_grad(); loss.backward(); optimizer.step()
            schedule.step()
        with torch.no_grad():
            dx, dm, dy = tensors(dev[name])
            right = (score(dx, dm).argmax(1) == dy).float().mean()
        print(f'{name}: {100 * right:.1f} % right on {len(dy)} choices')
        row = lambda values: ' '.join(f'{v:.5g}' for v in values.tolist())
        lines += [str(HIDDEN), *(row(r) for r in first.weight.detach()), row(first.bias.detach()), row(second.weight.detach()[0])]
    open(a.out, 'w').write('\n'.join(lines) + '\n')


if __name__ == '__main__':
    main()
