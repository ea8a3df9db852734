"""A linear-chain conditional random field (Lafferty et al. 2001) over the scores of the wordpieces: a span is right or
wrong as a whole, so the whole sequence is what is made likely."""
import torch
import torch.nn as nn

import windows

COUNT = len(windows.LABELS)
NEVER = -1e4


def forbidden():
    """0 where label j may follow label i, NEVER where not: an I follows only its own B or I."""
    out = torch.zeros(COUNT, COUNT)
    for j in range(2, COUNT, 2):
        out[:, j] = NEVER
        out[j - 1, j] = out[j, j] = 0
    return out


class Chain(nn.Module):
    def __init__(self):
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(COUNT, COUNT))
        self.register_buffer('never', forbidden(), persistent=False)

    def forward(self):
        return self.transitions + self.never

    def loss(self, scores, labels, soft=None, trust=None):
        """Negative log-likelihood, a wordpiece's share. scores [n, t, COUNT]; labels [n, t], -100 where nothing counts:
        before a window's own part, and after its end. With `soft` [n, t, COUNT], a teacher's probabilities, each row's
        target is its labels by the share `trust` [n] and the teacher by the rest; the transitions are then the
        teacher's and fixed, so that their expected score, a constant, is left out."""
        scores, labels, real, *soft = align(scores, labels, *(() if soft is None else (soft,)))
        move = self()
        total = scores[:, 0]
        for t in range(1, scores.shape[1]):
            step = torch.logsumexp(total[:, :, None] + move, 1) + scores[:, t]
            total = torch.where(real[:, t, None], step, total)
        clean = labels.clamp(min=0)
        wanted = (scores.gather(2, clean[:, :, None])[:, :, 0] * real).sum(1)
        wanted = wanted + (move[clean[:, :-1], clean[:, 1:]] * real[:, 1:]).sum(1)
        if soft:
            wanted = trust * wanted + (1 - trust) * ((soft[0] * scores).sum(2) * real).sum(1)
        return (torch.logsumexp(total, 1) - wanted).sum() / real.sum()


def align(scores, labels, *others):
    """The counting part of each row moved to its front: scores, labels, which places count, and the others like the
    scores."""
    real = labels.ge(0)
    width = int(real.sum(1).max())
    index = real.int().argmax(1)[:, None] + torch.arange(width)[None]
    inside = torch.arange(width)[None] < real.sum(1)[:, None]
    index = index.clamp(max=labels.shape[1] - 1)
    front = lambda x: x.gather(1, index[:, :, None].expand(-1, -1, x.shape[2]))
    return front(scores), labels.gather(1, index), inside, *map(front, others)


def decode(scores, move):
    """The best path. scores: [t, COUNT]; move: transition scores."""
    best, back = scores[0], []
    for row in scores[1:]:
        value, came = (best[:, None] + move).max(0)
        back.append(came)
        best = value + row
    path = [int(best.argmax())]
    for came in reversed(back):
        path.append(int(came[path[-1]]))
    return path[::-1]
