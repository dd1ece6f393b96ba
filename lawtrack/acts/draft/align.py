"""Which unnumbered lines of the old text are which of the new: by text, then by likeness."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from lawtrack.acts.draft.tree import Node

# Lines that share less than this of their words are different lines.
_LIKE: Final = 0.4

Pair = tuple[Node | None, Node | None]


def pair_lines(olds: Sequence[Node], news: Sequence[Node]) -> list[Pair]:
    """Pairs of old and new in order; None where one has no counterpart."""
    matcher = SequenceMatcher(None, [_whole(n) for n in olds], [_whole(n) for n in news], False)
    pairs: list[Pair] = []
    for op, a, b, c, d in matcher.get_opcodes():
        if op == "equal":
            pairs += zip(olds[a:b], news[c:d], strict=True)
        else:
            pairs += _by_likeness(olds[a:b], news[c:d])
    return pairs


def _whole(node: Node) -> str:
    return "\n".join(node.printed())


def _by_likeness(olds: Sequence[Node], news: Sequence[Node]) -> list[Pair]:
    """The pairing in order with the greatest likeness in sum."""
    like = [[_likeness(old, new) for new in news] for old in olds]
    best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    for i in range(len(olds) - 1, -1, -1):
        for j in range(len(news) - 1, -1, -1):
            matched = like[i][j] + best[i + 1][j + 1] if like[i][j] >= _LIKE else 0.0
            best[i][j] = max(matched, best[i + 1][j], best[i][j + 1])
    return _traced(olds, news, like, best)


def _traced(
    olds: Sequence[Node],
    news: Sequence[Node],
    like: Sequence[Sequence[float]],
    best: Sequence[Sequence[float]],
) -> list[Pair]:
    pairs: list[Pair] = []
    i = j = 0
    while i < len(olds) and j < len(news):
        if like[i][j] >= _LIKE and best[i][j] == like[i][j] + best[i + 1][j + 1]:
            pairs.append((olds[i], news[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            pairs.append((olds[i], None))
            i += 1
        else:
            pairs.append((None, news[j]))
            j += 1
    return pairs + [(old, None) for old in olds[i:]] + [(None, new) for new in news[j:]]


def _likeness(old: Node, new: Node) -> float:
    if old.step.kind != new.step.kind:
        return 0.0
    words_old, words_new = (re.findall(r"\w+", node.text) for node in (old, new))
    return SequenceMatcher(None, words_old, words_new, autojunk=False).ratio()
