"""The longest common part of two sequences: what is kept, what went, what came.

rapidfuzz does it fastest, but takes longer to load than a small diff takes as a whole. So the
first comparisons of a run are made here, by the same method and with the same results (tests
hold the two against each other), until that has cost about as much as loading the library.
This module is the only user of rapidfuzz.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from math import inf
from typing import Any, Final

Run = tuple[int, str]
"""A run of characters with what became of it: -1 gone, 0 kept, 1 come."""

# So many elements are compared here before the library is loaded.
_PATIENCE: Final = 6000
_ROUNDING: Final = 1e-6
_spent = 0


def _library_pays(work: int) -> bool:
    global _spent
    _spent += work
    return _spent > _PATIENCE


@cache
def _rapid() -> Any:  # noqa: ANN401 - a module that is loaded late
    from rapidfuzz import distance

    return distance


@cache
def _extract() -> Any:  # noqa: ANN401 - a function that is loaded late
    from rapidfuzz.process import extract

    return extract


def shared_start(old: str, new: str) -> int:
    """How many characters two texts share at the start.

    >>> shared_start("in 15 days", "in 10 days")
    4
    """
    if _library_pays(16):
        found: int = _rapid().Prefix.similarity(old, new)
        return found
    return _plain_start(old, new)


def shared_end(old: str, new: str) -> int:
    """How many characters two texts share at the end."""
    if _library_pays(16):
        found: int = _rapid().Postfix.similarity(old, new)
        return found
    return _plain_start(old[::-1], new[::-1])


def _plain_start(old: str, new: str) -> int:
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def likeness(old: Sequence[str], new: Sequence[str], at_least: float = 0.0) -> float:
    """The share of elements that two sequences have in common, in order; 0 below ``at_least``.

    >>> likeness(("in", "15", "days"), ("in", "20", "days"), 0.6)
    0.6666666666666667
    """
    if _library_pays(len(old) + len(new)):
        found: float = _rapid().Indel.normalized_similarity(old, new, score_cutoff=at_least)
        return found
    return plain_likeness(old, new, at_least)


def plain_likeness(old: Sequence[str], new: Sequence[str], at_least: float = 0.0) -> float:
    """What :func:`likeness` gives, without the library."""
    both = len(old) + len(new)
    kept = len(old) - _states(old, new)[-1].bit_count() if old and new else 0
    like = 1.0 - (both - 2 * kept) / both if both else 1.0
    return like if like >= at_least else 0.0


def all_likenesses(
    words: Sequence[str], offered: Mapping[int, Sequence[str]], at_least: float
) -> Iterator[tuple[int, float]]:
    """Which of the sequences offered are at least so like, each with its likeness.

    Two sequences have no more in common than the shorter holds: lengths alone tell much.
    """
    size = len(words)
    least = size * at_least / (2 - at_least) - _ROUNDING
    most = size * (2 - at_least) / at_least + _ROUNDING if at_least else inf
    near = {at: other for at, other in offered.items() if least <= len(other) <= most}
    if not near:
        return
    if _library_pays(sum(map(len, near.values())) + size * len(near)):
        scorer = _rapid().Indel.normalized_similarity
        for _, like, at in _extract()(
            words, near, scorer=scorer, score_cutoff=at_least, limit=None
        ):
            yield at, like
        return
    for at, other in near.items():
        like = plain_likeness(words, other, at_least)
        if like >= at_least:
            yield at, like


def aligned(old: str, new: str) -> list[Run]:
    """The runs of characters kept, gone and come between two texts.

    >>> aligned("abcd", "abXd")
    [(0, 'ab'), (1, 'X'), (-1, 'c'), (0, 'd')]
    """
    if _library_pays(len(old) + len(new)):
        return _rapid_aligned(old, new)
    return plain_aligned(old, new)


def _rapid_aligned(old: str, new: str) -> list[Run]:
    found: list[Run] = []
    for tag, old_start, old_end, new_start, new_end in _rapid().LCSseq.opcodes(old, new).as_list():
        if tag == "equal":
            found.append((0, old[old_start:old_end]))
            continue
        if old_end > old_start:
            found.append((-1, old[old_start:old_end]))
        if new_end > new_start:
            found.append((1, new[new_start:new_end]))
    return found


def plain_aligned(old: str, new: str) -> list[Run]:
    """What :func:`aligned` gives, without the library."""
    head = _plain_start(old, new)
    rest_old, rest_new = old[head:], new[head:]
    tail = _plain_start(rest_old[::-1], rest_new[::-1])
    middle = _steps(rest_old[: len(rest_old) - tail], rest_new[: len(rest_new) - tail])
    steps = [*((0, letter) for letter in old[:head]), *reversed(list(middle))]
    steps += [(0, letter) for letter in old[len(old) - tail :]]
    return [
        (op, "".join([letter for _, letter in run]))
        for op, run in groupby(steps, key=lambda step: step[0])
    ]


def _steps(old: str, new: str) -> Iterator[Run]:
    """The way back through the states: which characters went, came or stayed, last first."""
    states = _states(old, new)
    column, row = len(old), len(new)
    while row and column:
        if states[row - 1] >> (column - 1) & 1:
            column -= 1
            yield -1, old[column]
            continue
        row -= 1
        if row and not states[row - 1] >> (column - 1) & 1:
            yield 1, new[row]
        else:
            column -= 1
            yield 0, old[column]
    yield from ((-1, letter) for letter in reversed(old[:column]))
    yield from ((1, letter) for letter in reversed(new[:row]))


def _states(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[int]:
    """After each new element, the old ones (as bits) that end no longer common part.

    The bit-parallel algorithm of Hyyrö (2004): as many zeros as elements in common.
    """
    where: dict[Hashable, int] = {}
    for place, element in enumerate(old):
        where[element] = where.get(element, 0) | 1 << place
    full = state = (1 << len(old)) - 1
    states = []
    for element in new:
        matched = state & where.get(element, 0)
        state = (state + matched | state - matched) & full
        states.append(state)
    return states
