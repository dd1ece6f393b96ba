"""Which instructions of an act are to be found in an edition: stages before, now and later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from lawtrack.acts.apply.timing import commencement_of, starts
from lawtrack.acts.instructions import AmendingAct, Instruction
from lawtrack.model import notes
from lawtrack.model.acts import ActRef
from lawtrack.model.law import Edition

_DONE: Final = (notes.AMENDED, notes.REWORDED, notes.INSERTED, notes.REPEALED)
_PUBLISHED: Final = ("on-publication", "days-after-publication")


@dataclass(frozen=True, slots=True)
class Stages:
    """``due``: the act with the instructions that take effect between two editions;
    ``later``: those still to come, with their day; ``before``: how many
    took effect already. ``unsure``: the act stands in the edition before already, and what
    of it does is not known for instructions that say no day."""

    due: AmendingAct
    later: tuple[tuple[Instruction, str], ...] = ()
    before: int = 0
    unsure: bool = False


def stages(
    act: AmendingAct, old: Edition, *, as_of: str | None, published: str | None = None
) -> Stages:
    """Sort the instructions of an act between the edition before and a day.

    An instruction that counts from a publication whose day is not given is taken to be due
    in the first edition that names the act, and done in those after it; one on a condition
    that was not understood is taken to be due (see ``when_is_unclear``).
    """
    known = names(old, act)
    dated = any(commencement_of(i, act).rule == "on-date" for i in act.instructions)
    due: list[Instruction] = []
    later: list[tuple[Instruction, str]] = []
    for instruction in act.instructions:
        when = commencement_of(instruction, act)
        day = starts(when, published)
        if day is not None and as_of is not None and day > as_of:
            later.append((instruction, day))
        elif not known or not _past(when.rule, day, old.info.in_force, dated=dated):
            due.append(instruction)
    before = len(act.instructions) - len(due) - len(later)
    return Stages(replace(act, instructions=tuple(due)), tuple(later), before, known)


def when_is_unclear(instruction: Instruction, act: AmendingAct) -> bool:
    """Whether the act says when an instruction takes effect in words that give no day."""
    return commencement_of(instruction, act).rule in ("other", "see-article")


def _past(rule: str, day: str | None, in_force: str, *, dated: bool) -> bool:
    """Beside instructions with a day of their own, those without one came first."""
    if day is not None:
        return day <= in_force
    return rule in _PUBLISHED or (dated and not rule)


def names(edition: Edition, act: AmendingAct) -> bool:
    """Whether an edition names an act as one that has changed it. Footnotes run ahead at
    times, so an act of a later day has not.
    """
    if not act.number or not act.date or act.date > edition.info.in_force:
        return False
    key = ActRef(act.number, act.date).key
    return key in {known.key for known in edition.info.acts} or key in set(_noted(edition))


def _noted(edition: Edition) -> Iterator[str]:
    for unit in edition.units:
        for note in unit.notes:
            for mention in note.mentions:
                if mention.kind in _DONE:
                    yield mention.act.key
