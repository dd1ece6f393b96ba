"""The order of old and new lines as one sequence that a reader (and the proof) can follow."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

NONE: Final = -1


class Place(NamedTuple):
    """One line of the sequence: its index among the old lines, the new, or both (-1: none).

    ``placed`` is true where the new line does not stand where its old one stood.
    """

    old: int
    new: int
    placed: bool = False


def staying(partners: Sequence[int]) -> set[int]:
    """The old indexes of the longest run of pairs that keep their order.

    >>> sorted(staying([1, 2, 0, 3, -1]))
    [0, 1, 3]
    """
    places = [new for new in partners if new != NONE]
    paired = [old for old, new in enumerate(partners) if new != NONE]
    if places == sorted(places):
        return set(paired)
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int] = {}
    for old, new in zip(paired, places, strict=True):
        at = bisect_left(tails, new)
        before[old] = ends[at - 1] if at else NONE
        tails[at : at + 1] = [new]
        ends[at : at + 1] = [old]
    return set(_traced(ends[-1], before))


def _traced(old: int, before: dict[int, int]) -> Iterator[int]:
    while old != NONE:
        yield old
        old = before[old]


def merged(partners: Sequence[int], count_new: int) -> Iterator[Place]:
    """Old lines in their order, and after each that stays the new lines that follow it.

    ``partners`` gives the new index of each old line. A line that changes its place shows
    twice: where it stood (``new`` is -1) and where it stands (``placed``).

    >>> [(place.old, place.new) for place in merged([0, -1, 1], 3)]
    [(0, 0), (1, -1), (2, 1), (-1, 2)]
    """
    stays = staying(partners)
    in_place = {partners[old] for old in stays}
    old_of = {new: old for old, new in enumerate(partners) if new != NONE}

    def placed(new: int) -> Iterator[Place]:
        while new < count_new and new not in in_place:
            yield Place(old_of.get(new, NONE), new, True)
            new += 1

    yield from placed(0)
    for old, new in enumerate(partners):
        if old not in stays:
            yield Place(old, NONE)
            continue
        yield Place(old, new)
        following = new + 1
        if following < count_new and following not in in_place:
            yield from placed(following)
