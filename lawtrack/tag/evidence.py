"""The words that a tag rests on, cut out of the text letter for letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.model.tags import Evidence
from lawtrack.tag.context import NEW, OLD
from lawtrack.tag.facts import Facts, Side
from lawtrack.tag.match import Hit

LONGEST: Final = 24  # words of one piece
AROUND: Final = 8  # words shown on either side of what was found, where they changed too
MOST: Final = 3  # pieces of one tag


def evidence(facts: Facts, hits: Sequence[Hit]) -> tuple[Evidence, ...]:
    """What was found, with the words around it that came or went with it.

    Where nothing was found in the changed words themselves, the longest run of them.
    """
    sides = {OLD: facts.old, NEW: facts.new}
    pieces: list[Evidence] = []
    for hit in _spread(hits):
        piece = _cut(sides[hit.side], *_widened(hit, sides[hit.side]))
        if not any(piece.side == p.side and piece.words in p.words for p in pieces):
            pieces.append(piece)
    if not pieces:
        pieces = [_longest(side) for side in (facts.new, facts.old) if side.fresh]
    return tuple(pieces[:MOST])


def _spread(hits: Sequence[Hit]) -> Iterator[Hit]:
    """The first hit of each side, then the rest: both sides of a replacement are shown."""
    firsts = {side: next((hit for hit in hits if hit.side == side), None) for side in (NEW, OLD)}
    yield from (hit for hit in firsts.values() if hit)
    yield from (hit for hit in hits if hit not in firsts.values())


def _widened(hit: Hit, side: Side) -> tuple[int, int]:
    first, last = hit.first, min(hit.last, hit.first + LONGEST - 1)
    least, most = max(first - AROUND, 0), last + AROUND
    while first > least and first - 1 in side.fresh:
        first -= 1
    while last < most and last + 1 in side.fresh:
        last += 1
    return first, last


def _longest(side: Side) -> Evidence:
    first, last = max(runs(side), key=lambda run: run[1] - run[0])
    return _cut(side, first, min(last, first + LONGEST - 1))


def _cut(side: Side, first: int, last: int) -> Evidence:
    return Evidence(side.name, side.eid, side.words.cut(first, last))


def runs(side: Side) -> list[tuple[int, int]]:
    """The runs of words that came or went, as first and last index."""
    found: list[tuple[int, int]] = []
    for index in sorted(side.fresh):
        if found and found[-1][1] == index - 1:
            found[-1] = (found[-1][0], index)
        else:
            found.append((index, index))
    return found
