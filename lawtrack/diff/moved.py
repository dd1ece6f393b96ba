"""Lines that left one article and stand in another: equal words first, then likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.diff.likeness import alike, plain_words
from lawtrack.diff.matching import Matching
from lawtrack.model.law import IN_FORCE, Provision
from lawtrack.model.record import Record

_ALIKE: Final = 0.75
_FEW_WORDS: Final = 8


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Move(Record):
    """A line that stood in another unit: where it came from and how like it is."""

    line: Provision
    likeness: float


@dataclass(slots=True)
class Moves:
    """Moves by the matching (its index) and line that they came to, and those they left."""

    came: dict[tuple[int, int], Move]
    left: set[tuple[int, int]]


def find_moves(matchings: Sequence[Matching]) -> Moves:
    """Pair what is free in one unit with what is free in another."""
    moves = Moves({}, set())
    gone = dict(_free(matchings, new=False))
    came = dict(_free(matchings, new=True))
    if gone and came:
        for at_old, at_new in _equal(gone, came):
            _note(moves, gone, at_old, at_new, 1.0)
        for at_old, at_new, like in _alike(gone, came):
            if at_old in gone and at_new in came:
                _note(moves, gone, at_old, at_new, like)
                del gone[at_old], came[at_new]
    return moves


_At = tuple[int, int]
_Lines = dict[_At, Provision]


def _free(matchings: Sequence[Matching], *, new: bool) -> Iterator[tuple[_At, Provision]]:
    for number, matching in enumerate(matchings):
        lines = matching.new if new else matching.old
        for index in matching.free_new() if new else matching.free_old():
            line = lines[index]
            if line.status == IN_FORCE and line.text.count(" ") >= _FEW_WORDS:
                yield (number, index), line


def _note(moves: Moves, gone: _Lines, at_old: _At, at_new: _At, like: float) -> None:
    moves.came[at_new] = Move(gone[at_old], like)
    moves.left.add(at_old)


def _equal(gone: _Lines, came: _Lines) -> Iterator[tuple[_At, _At]]:
    where: defaultdict[str, list[_At]] = defaultdict(list)
    for at, line in reversed(came.items()):
        where[line.text].append(at)
    for at_old, line in list(gone.items()):
        if where.get(line.text):
            at_new = where[line.text].pop()
            yield at_old, at_new
            del gone[at_old], came[at_new]


def _alike(gone: _Lines, came: _Lines) -> list[tuple[_At, _At, float]]:
    places_old, places_new = list(gone), list(came)
    old = {i: plain_words(gone[at].text) for i, at in enumerate(places_old)}
    new = {j: plain_words(came[at].text) for j, at in enumerate(places_new)}
    best = sorted(alike(old, new, _ALIKE), key=lambda scored: (-scored[2], scored[0], scored[1]))
    return [(places_old[i], places_new[j], like) for i, j, like in best]
