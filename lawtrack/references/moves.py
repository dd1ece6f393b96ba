"""References that keep their words while a change moves what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from lawtrack.diff.changes import Diff
from lawtrack.model.address import ALINEA, INDENT, Address, Step, readings
from lawtrack.model.law import Edition
from lawtrack.model.record import Record
from lawtrack.references.reading import read_references
from lawtrack.references.records import THIS_LAW, Target
from lawtrack.references.whole import Referring, references

_ADDRESS: Final = re.compile("(?:art|chp|sec)_")


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Moved(Record):
    """A reference to ``old``, which stands at ``new`` since the change."""

    referring: Referring
    old: Address
    new: Address


def moved_references(diff: Diff, new: Edition) -> Iterator[Moved]:
    """The references in the new text that name the old place of what the diff moves.

    A reference whose own words come in with the change is taken to name the new places.
    Only moves that the changes tell of are known: a part that counts one more because
    another was put in before it has not changed, and no change tells of it.
    """
    moves = _Moves(diff)
    if not moves.told:
        return
    before = _words_before(diff)
    for referring in references(new, new.info.language):
        reference = referring.reference
        if reference.law != THIS_LAW or reference.words not in before.get(
            referring.eid, reference.words
        ):
            continue
        for old, now in zip(_targets_before(referring, moves), reference.targets, strict=False):
            place = moves.place_now(old)
            if place is not None and not any(_same_place(place, one) for one in now):
                yield Moved(referring, old[0], place)


def _words_before(diff: Diff) -> dict[str, str]:
    """What stood in each line (or heading) that the diff changes, by where it stands now."""
    before: dict[str, str] = {}
    for change in diff.changes:
        if change.eid_new:
            before[change.eid_new] = before.get(change.eid_new, "") + "\n" + change.old
    return before


def _targets_before(referring: Referring, moves: _Moves) -> tuple[Target, ...]:
    """What the words named from where their line stood before."""
    place, reference = referring.place, referring.reference
    at = moves.place_before(place.at)
    if at == place.at:
        return reference.targets
    language = moves.language
    for one in read_references(referring.text, replace(place, at=at), language):
        if one.start == reference.start:
            return one.targets
    return ()


class _Moves:
    """Where the lines of the old edition stand now, as far as the changes tell."""

    def __init__(self, diff: Diff) -> None:
        self.language = diff.new.language
        self.told = {
            change.eid_old: change.eid_new
            for change in diff.changes
            if change.eid_old != change.eid_new
            and _ADDRESS.match(change.eid_old)
            and _ADDRESS.match(change.eid_new)
        }
        self._back = {new: old for old, new in self.told.items()}
        self._moving = {old: new for old, new in self.told.items() if not self._stays(old, new)}
        self._by_labels = _by_labels(self._moving)

    def place_before(self, at: Address) -> Address:
        return _relocated(at, self._back) or at

    def place_now(self, target: Target) -> Address | None:
        """Where what the words named stands now; None if it has not moved."""
        for address in dict.fromkeys(one for way in target for one in readings(way)):
            now = _relocated(address, self._moving)
            if now is None and not _unlabelled(address):
                now = _relocated(address, self._by_labels)
            if now is not None:
                return now
        return None

    def _stays(self, old: str, new: str) -> bool:
        """Whether only the first line of a provision moves, and the provision is still there:
        it goes into what it headed, or one of its own parts takes its place."""
        came = self._back.get(old, "")
        return new.startswith(f"{old}__") or came.startswith(f"{old}__")


def _by_labels(told: Mapping[str, str]) -> dict[str, str]:
    """The moves by the labels alone, as words name them; two of one name are left out."""
    found: dict[str, set[str]] = {}
    for old, new in told.items():
        steps = Address.parse(old).steps
        labels = tuple(step for step in steps if step.kind not in (ALINEA, INDENT))
        if labels and steps[-1] == labels[-1] and labels != steps:
            found.setdefault(str(Address(labels)), set()).add(new)
    return {old: new.pop() for old, new in found.items() if len(new) == 1}


def _relocated(at: Address, moves: Mapping[str, str]) -> Address | None:
    """The address under the innermost step that has moved."""
    for depth in range(len(at.steps), 0, -1):
        new = moves.get(str(Address(at.steps[:depth])))
        if new is not None:
            return Address((*Address.parse(new).steps, *at.steps[depth:]))
    return None


def _unlabelled(at: Address) -> tuple[Step, ...]:
    return tuple(step for step in at.steps if step.kind in (ALINEA, INDENT))


def _same_place(place: Address, named: Address) -> bool:
    """Whether words that name ``named`` name this place: parts may be left unsaid."""
    if _unlabelled(named):
        return place == named
    labels = [step for step in place.steps if step.kind not in (ALINEA, INDENT)]
    inside = bool(_unlabelled(Address(place.steps[-1:])))
    return any(tuple(labels) == one.steps for one in readings(named)) and not inside
