"""The proof of a diff: the old edition and the changes alone give the new edition.

Nothing here looks at the new edition, but :func:`unproved`, which compares the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from lawtrack.diff.changes import DELETE, INSERT, Change, Diff
from lawtrack.diff.shifts import Shifts
from lawtrack.errors import LawtrackError
from lawtrack.model.law import Edition, Provision, Unit

_HINT: Final = "apply a diff to the edition that it was made from"


def apply(old: Edition, diff: Diff) -> tuple[Unit, ...]:
    """The units of the new edition: their numbers, headings and lines, in its order.

    Only words, labels, addresses and order are known from changes: the notes, digests,
    acts and statuses that the units bear are not. Raises LawtrackError for a change that
    does not fit the old edition.
    """
    return apply_changes(old.units, diff.changes)


def apply_changes(units: Iterable[Unit], changes: Iterable[Change]) -> tuple[Unit, ...]:
    """The units that changes make of ``units`` (see :func:`apply`)."""
    script = _Script(changes)
    built = tuple(_units(units, script))
    left = script.left()
    if left is not None:
        raise LawtrackError(f"the change at '{left.eid}' does not fit the edition", hint=_HINT)
    return built


def unproved(old: Edition, diff: Diff, new: Edition) -> tuple[str, ...]:
    """Where the old edition and the changes do not give the new one; empty when proved."""
    built = [_words(unit) for unit in apply(old, diff)]
    wanted = [_words(unit) for unit in new.units]
    if [unit[0] for unit in built] != [unit[0] for unit in wanted]:
        return ("the order of the units",)
    return tuple(
        f"{b[0]}: {got} for {want}"
        for b, w in zip(built, wanted, strict=True)
        if b != w
        for got, want in _differing(b[1], w[1])
    )


def _differing(
    built: tuple[tuple[str, ...], ...], wanted: tuple[tuple[str, ...], ...]
) -> Iterator[tuple[object, object]]:
    if len(built) != len(wanted):
        yield f"{len(built)} lines", f"{len(wanted)}"
    yield from ((got, want) for got, want in zip(built, wanted, strict=False) if got != want)


def _words(unit: Unit) -> tuple[str, tuple[tuple[str, ...], ...]]:
    lines = ((line.eid, line.num, line.text) for line in unit.provisions)
    return unit.eid, ((unit.num, unit.heading), *lines)


class _Script:
    """Changes by the line that they are about; each is taken out when it is applied.

    ``stays`` are told of lines that keep their place, ``leaves`` of lines that are gone or
    stand elsewhere, ``puts`` of what is put behind an eId (in a unit, for a line).
    """

    def __init__(self, changes: Iterable[Change]) -> None:
        self.stays: dict[tuple[str, str], Change] = {}
        self.leaves: dict[tuple[str, str], Change] = {}
        self.puts: dict[tuple[str, str, str], Change] = {}
        self.touched: set[str] = set()
        for change in changes:
            self._add(change)

    def _add(self, change: Change) -> None:
        self.touched.update((_unit(change.eid_old), _unit(change.eid_new)))
        if change.after is not None:
            within = _unit(change.eid_new) if change.part == "text" else ""
            self.puts[change.part, within, change.after] = change
        if change.eid_old:
            leaves = change.after is not None or not change.eid_new
            (self.leaves if leaves else self.stays)[change.part, change.eid_old] = change

    def left(self) -> Change | None:
        """A change that found nothing to be applied to."""
        return next((c for d in (self.stays, self.leaves, self.puts) for c in d.values()), None)


def _units(units: Iterable[Unit], script: _Script) -> Iterator[Unit]:
    held = {unit.eid: unit for unit in units}
    yield from _put_units("", held, script)
    for unit in held.values():
        leaving = script.leaves.pop(("heading", unit.eid), None)
        if leaving is not None:
            _new_words(unit.heading, leaving)
            if not leaving.eid_new:
                list(_lines(unit, "", script))
            continue
        built = _unit_of(unit, script.stays.pop(("heading", unit.eid), None), script)
        yield built
        yield from _put_units(built.eid, held, script)


def _put_units(after: str, held: dict[str, Unit], script: _Script) -> Iterator[Unit]:
    while (change := script.puts.pop(("heading", "", after), None)) is not None:
        built = _unit_of(held.get(change.eid_old, Unit("", "", "")), change, script)
        yield built
        after = built.eid


def _unit_of(unit: Unit, change: Change | None, script: _Script) -> Unit:
    """A unit with what its heading's change and those of its lines make of it."""
    built = unit
    if change is not None:
        heading = _new_words(unit.heading, change)
        built = replace(unit, eid=change.eid_new, num=change.num_new, heading=heading)
    if not script.touched & {unit.eid, built.eid}:
        return built
    return replace(built, provisions=tuple(_lines(unit, built.eid, script)))


def _lines(old: Unit, new: str, script: _Script) -> Iterator[Provision]:
    shifts = Shifts(old.eid, new)
    yield from _put_lines("", old, new, shifts, script)
    for line in old.provisions:
        leaving = script.leaves.pop(("text", line.eid), None)
        if leaving is not None:
            _new_words(line.text, leaving)
            shifts.gone(line.eid)
            continue
        built = _line_of(line, script.stays.pop(("text", line.eid), None), shifts)
        yield built
        yield from _put_lines(built.eid, old, new, shifts, script)


def _line_of(line: Provision, change: Change | None, shifts: Shifts) -> Provision:
    eid = shifts.kept(line.eid)
    if change is None:
        return Provision(eid, line.num, line.text)
    shifts.told(line.eid, change.eid_new)
    return Provision(change.eid_new, change.num_new, _new_words(line.text, change))


def _put_lines(
    after: str, old: Unit, new: str, shifts: Shifts, script: _Script
) -> Iterator[Provision]:
    while (change := script.puts.pop(("text", new, after), None)) is not None:
        within = _unit(change.eid_old) == old.eid
        shifts.came(change.eid_new, change.eid_old if within else "")
        yield Provision(change.eid_new, change.num_new, _new_words(change.old, change))
        after = change.eid_new


def _unit(eid: str) -> str:
    return eid.partition("__")[0]


def _new_words(old: str, change: Change) -> str:
    """The new words by the word edits, which must fit the old ones."""
    if "".join([edit.text for edit in change.edits if edit.op != INSERT]) != old:
        raise LawtrackError(f"the edits at '{change.eid}' do not fit its old words", hint=_HINT)
    return "".join([edit.text for edit in change.edits if edit.op != DELETE])
