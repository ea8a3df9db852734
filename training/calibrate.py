"""calibrate.py --examples FILE --out confidence.txt
Fits the weights of the Java class Confidence: a logistic regression on `./bench confidence-examples`. The error that it
prints is of five folds over the articles, each judged by weights that were fitted on the other four."""
import argparse

import numpy as np

PULL = 1.0   # of the weights towards zero


def fit(x, y):
    """Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + PULL * np.eye(len(w)), x.T @ (y - p) - PULL * w)
        w += step
        if abs(step).max() < 1e-8:
            break
    return w


def expected_error(p, y, bins=10):
    """Expected calibration error (Guo et al. 2017): mean distance of confidence and accuracy over equal bins."""
    place = np.minimum((p * bins).astype(int), bins - 1)
    return sum(abs(p[place == b].mean() - y[place == b].mean()) * (place == b).mean() for b in range(bins) if (place == b).any())


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--examples', required=True)
    a.add_argument('--out', required=True)
    a = a.parse_args()
    rows = [line.split() for line in open(a.examples, encoding='utf8')]
    names = sorted({r[0] for r in rows})
    fold = np.array([names.index(r[0]) % 5 for r in rows])
    y, x = np.array([float(r[1]) for r in rows]), np.array([[float(v) for v in r[2:]] for r in rows])
    p = np.zeros(len(y))
    for f in range(5):
        p[fold == f] = 1 / (1 + np.exp(-x[fold == f] @ fit(x[fold != f], y[fold != f])))
    print(f'{len(y)} attributions, {y.mean():.3f} right')
    for least in (0, 0.3, 0.5, 0.7, 0.9):
        k = p >= least
        print(f'at least {least}: {k.mean():.3f} kept, {y[k].mean():.3f} right, said {p[k].mean():.3f}, '
              f'expected calibration error {expected_error(p[k], y[k]):.4f}')
    with open(a.out, 'w') as out:
        out.write(' '.join(f'{v:.5f}' for v in fit(x, y)) + '\n')


if __name__ == '__main__':
    main()
