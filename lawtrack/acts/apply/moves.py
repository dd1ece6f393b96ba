"""Numbers that an act sets free or takes over, known before any insertion is planned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lawtrack.acts.apply.lawtext import LawText
from lawtrack.acts.apply.outcomes import Refusal
from lawtrack.acts.apply.places import locate
from lawtrack.acts.instructions import RENUMBER, REPEAL, Instruction, Target


@dataclass(frozen=True, slots=True)
class Moves:
    """``numbers`` gives the new number of every renumbered provision by its eId, ``taken``
    the eIds of provisions repealed by the same act whose number goes to another."""

    numbers: dict[str, str] = field(default_factory=dict)
    taken: frozenset[str] = frozenset()


def moves(instructions: Sequence[Instruction], law: LawText) -> Moves:
    """What the renumberings of an act come to; those that fail are left to their outcome."""
    renumbered = [i for i in instructions if i.operation == RENUMBER]
    if not renumbered:
        return Moves()
    repealed = {
        eid
        for instruction in instructions
        if instruction.operation == REPEAL
        for target in instruction.targets
        if (eid := _eid(target, law))
    }
    numbers: dict[str, str] = {}
    taken: set[str] = set()
    for instruction in renumbered:
        for old, new in zip(instruction.targets, instruction.new_targets, strict=False):
            eid = _eid(old, law)
            if eid:
                numbers[eid] = new.steps[-1].number
                taken.add(_eid(Target((*old.steps[:-1], new.steps[-1])), law))
    return Moves(numbers, frozenset(taken & repealed))


def _eid(target: Target, law: LawText) -> str:
    try:
        return locate(target, law).eid
    except Refusal:
        return ""
