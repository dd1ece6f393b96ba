"""The footnotes that an act applied leaves: which act did what to which unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lawtrack.acts.apply.outcomes import Outcome
from lawtrack.acts.apply.timing import commencement_of
from lawtrack.acts.instructions import INSERT, REPEAL, REWORD, AmendingAct
from lawtrack.model import notes
from lawtrack.model.acts import ActRef
from lawtrack.model.law import Edition, Unit
from lawtrack.model.notes import Mention, Note

_KINDS: Final = {INSERT: notes.INSERTED, REWORD: notes.REWORDED, REPEAL: notes.REPEALED}


def with_footnotes(
    new: Edition, old: Edition, act: AmendingAct, outcomes: Sequence[Outcome]
) -> Edition:
    """Add one footnote, as data, to each unit that an act with a number changed."""
    if not act.number or not act.date:
        return new
    mentions: dict[str, dict[Mention, None]] = {}
    for outcome in outcomes:
        if not outcome.done:
            continue
        when = commencement_of(outcome.instruction, act)
        kind = _KINDS.get(outcome.instruction.operation, notes.AMENDED)
        ref = ActRef(act.number, act.date, when)
        for place in outcome.places:
            unit = place.eid.partition("__")[0].partition("#")[0]
            mentions.setdefault(unit, {})[Mention(kind, ref, place.eid)] = None
    before = {unit.eid: unit for unit in old.units}
    return replace(
        new,
        units=tuple(
            _noted(unit, tuple(mentions.get(unit.eid, ())), before.get(unit.eid))
            for unit in new.units
        ),
    )


def _noted(unit: Unit, found: tuple[Mention, ...], before: Unit | None) -> Unit:
    if not found or unit is before:
        return unit
    kinds = {mention.kind for mention in found}
    whole = all(mention.target == unit.eid for mention in found)
    kind = found[0].kind if whole and len(kinds) == 1 else notes.AMENDED
    return replace(unit, notes=(*unit.notes, Note(kind, unit.eid, found, unit.eid)))
