"""Lines that left one article and stand in another: seldom, so the evidence must be strong.

Two articles of one law say much in the same words. A line has moved only where it is long,
is nearly the same, and where no other line of the step would fit as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.diff.likeness import alike, plain_words
from lawtrack.diff.matching import Matching
from lawtrack.diff.sequences import likeness
from lawtrack.model.law import IN_FORCE, Provision
from lawtrack.model.record import Record

_ALIKE: Final = 0.75
# A line that fits another place nearly as well says nothing about where it went.
_CLEARLY_BETTER: Final = 0.1
_FEW_WORDS: Final = 11


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Move(Record):
    """A line that stood in another unit: where it came from and how like it is."""

    line: Provision
    likeness: float


@dataclass(slots=True, repr=False, eq=False)
class Moves:
    """Moves by the matching (its index) and line that they came to, and those they left."""

    came: dict[tuple[int, int], Move]
    left: set[tuple[int, int]]


Allowed = Collection[tuple[str, str]] | None


def find_moves(matchings: Sequence[Matching], across: Allowed = None) -> Moves:
    """Pair what is free in one unit with what is free in another.

    ``across`` are the pairs of units (eId old, eId new) between which a line may have moved.
    """
    moves = Moves({}, set())
    if across is not None and not across:
        return moves
    gone = dict(_free(matchings, new=False))
    came = dict(_free(matchings, new=True))
    if not gone or not came:
        return moves
    for at_old, at_new, like in _clear(_alike(gone, came)):
        if not _may_move(matchings[at_old[0]], matchings[at_new[0]], across):
            continue
        if not _stands_elsewhere(matchings, at_old, at_new):
            moves.came[at_new] = Move(gone[at_old], like)
            moves.left.add(at_old)
    return moves


_At = tuple[int, int]
_Lines = dict[_At, Provision]
_Scored = tuple[_At, _At, float]


def _may_move(old: Matching, new: Matching, across: Allowed) -> bool:
    if across is None or old.old_unit is None or new.new_unit is None:
        return across is None
    return (old.old_unit.eid, new.new_unit.eid) in across


def _free(matchings: Sequence[Matching], *, new: bool) -> Iterator[tuple[_At, Provision]]:
    for number, matching in enumerate(matchings):
        lines = matching.new if new else matching.old
        for index in matching.free_new() if new else matching.free_old():
            line = lines[index]
            if line.status == IN_FORCE and line.text.count(" ") >= _FEW_WORDS:
                yield (number, index), line


def _alike(gone: _Lines, came: _Lines) -> list[_Scored]:
    places_old, places_new = list(gone), list(came)
    old = {i: plain_words(gone[at].text) for i, at in enumerate(places_old)}
    new = {j: plain_words(came[at].text) for j, at in enumerate(places_new)}
    best = sorted(alike(old, new, _ALIKE), key=lambda scored: (-scored[2], scored[0], scored[1]))
    return [(places_old[i], places_new[j], like) for i, j, like in best]


def _clear(scored: Sequence[_Scored]) -> Iterator[_Scored]:
    """The pairs, best first, of which neither side has another partner nearly as good."""
    for at_old, at_new, like in scored:
        rivals = [other for old, new, other in scored if (old == at_old) != (new == at_new)]
        if not rivals or max(rivals) < like - _CLEARLY_BETTER:
            yield at_old, at_new, like


def _stands_elsewhere(matchings: Sequence[Matching], at_old: _At, at_new: _At) -> bool:
    """Whether the words stood, or stand, in a third place too: then they are boilerplate."""
    old = plain_words(matchings[at_old[0]].old[at_old[1]].text)
    new = plain_words(matchings[at_new[0]].new[at_new[1]].text)
    near = likeness(old, new) - _CLEARLY_BETTER
    for number, matching in enumerate(matchings):
        for lines, at, words in ((matching.new, at_new, old), (matching.old, at_old, new)):
            for index, line in enumerate(lines):
                others = plain_words(line.text)
                if (number, index) != at and likeness(words, others, near):
                    return True
    return False
