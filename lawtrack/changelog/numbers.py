"""The numbers that a change moved: "seven percent" that became "five percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.changelog.records import NumberMove
from lawtrack.diff.changes import MOVED, RENUMBERED, REPLACED, RESTORED, REWORDED, Change
from lawtrack.telling.sections import HEADING
from lawtrack.thresholds.ledger import Entry, quantities
from lawtrack.thresholds.matching import pair, same_value

_BOTH_SIDES: Final = (REWORDED, REPLACED, MOVED, RENUMBERED, RESTORED)
LANGUAGES: Final = ("en", "ru")
# Words that a role cut from a longer sentence may end with, and that say nothing at its end.
_DANGLING: Final = re.compile(
    r"(?:\s+(?:the|of|an?|and|or|to|by|for|in|on|at|from|with|who|which|that"
    r"|и|или|в|во|на|по|об?|от|до|ко?|со?|из|для|при|которы[йе]|которая))+$",
    re.IGNORECASE,
)


def number_moves(change: Change, language: str) -> tuple[NumberMove, ...]:
    """The numbers that a reworded provision moved, gained or lost, in its order.

    What came or went with a whole provision is no move: its words are shown. A number that
    only took other words for the same value ("5", "five") has not moved.

    >>> old, new = "within ten days", "within five days"
    >>> change = Change("reworded", "1", "art_1__al_1", "art_1__al_1", "", "", old, new)
    >>> [(move.old, move.new) for move in number_moves(change, "en")]
    [('ten days', 'five days')]
    """
    if change.kind not in _BOTH_SIDES or change.part == HEADING or language not in LANGUAGES:
        return ()
    if not change.old or not change.new or change.old == change.new:
        return ()
    old = _entries(change.eid_old, change.old, language)
    new = _entries(change.eid_new, change.new, language)
    if not old and not new:
        return ()
    return tuple(_moves(old, new, pair(old, new, change.edits, language)))


def _entries(eid: str, text: str, language: str) -> list[Entry]:
    return [Entry(eid, quantity, text) for quantity in quantities(text, language)]


def _moves(
    old: Sequence[Entry], new: Sequence[Entry], pairs: dict[int, int]
) -> Iterator[NumberMove]:
    """First those that go on or came, by their new place; then what went."""
    back = {after: before for before, after in pairs.items()}
    for index, entry in enumerate(new):
        before = old[back[index]] if index in back else None
        if before is None or not same_value(before, entry):
            yield _move(before, entry)
    for index, entry in enumerate(old):
        if index not in pairs:
            yield _move(entry, None)


def _move(old: Entry | None, new: Entry | None) -> NumberMove:
    sides = (old.quantity if old else None, new.quantity if new else None)
    before, after = (side.phrase if side else "" for side in sides)
    values = [f"{side.value_text} {side.unit}" if side else "" for side in sides]
    role = next((side.role for side in reversed(sides) if side), "")
    return NumberMove(before, after, _DANGLING.sub("", role), " -> ".join(values))
