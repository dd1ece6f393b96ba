"""Plans for renumberings: a provision gets another number and stays in its place."""

from __future__ import annotations

from dataclasses import replace

from lawtrack.acts.apply.edits import HEADING_LINE, LabelEdit, Plan
from lawtrack.acts.apply.lawtext import LawText
from lawtrack.acts.apply.outcomes import (
    ALREADY_THERE,
    NO_TARGET,
    NOT_POSSIBLE,
    UNFIT,
    Refusal,
    Touched,
)
from lawtrack.acts.apply.places import LABELS, Place, locate
from lawtrack.acts.apply.setting import Setting
from lawtrack.acts.instructions import (
    Instruction,
    Target,
)


def plan_renumber(instruction: Instruction, at: Setting) -> Plan:
    """Give each target the number of its new target."""
    if len(instruction.targets) != len(instruction.new_targets):
        raise Refusal(
            UNFIT,
            f"{len(instruction.targets)} provisions are given "
            f"{len(instruction.new_targets)} numbers",
        )
    plan = Plan()
    free = {*at.moves.numbers, *at.moves.taken}
    for target, new in zip(instruction.targets, instruction.new_targets, strict=True):
        _renumber(target, new, at.law, free, plan)
    return plan


def _renumber(target: Target, new: Target, law: LawText, free: set[str], plan: Plan) -> None:
    place = locate(target, law)
    step = new.steps[-1]
    numbered = place.kind in LABELS or place.whole
    if step.kind != place.kind or not numbered or not step.number:
        raise Refusal(NOT_POSSIBLE, f"{place.cite()} cannot become a {step.kind}", place.eid)
    taken = _taken(target, step.number, law)
    if taken is not None and taken.eid not in free:
        raise Refusal(ALREADY_THERE, f"{taken.cite()} is there already", taken.eid)
    if place.whole:
        unit = place.text.unit
        label = unit.num.replace(unit.number, step.number)
        edit = LabelEdit(place.text.index, HEADING_LINE, label)
        plan.add(edit, Touched(unit.eid, unit.num, label))
        return
    old = place.text.lines[place.start].num
    label = step.number + old[-1]
    plan.add(LabelEdit(place.text.index, place.start, label), Touched(place.eid, old, label))


def _taken(target: Target, number: str, law: LawText) -> Place | None:
    """What stands under the new number now."""
    steps = (*target.steps[:-1], replace(target.steps[-1], number=number))
    try:
        return locate(Target(steps), law)
    except Refusal as refusal:
        if refusal.reason == NO_TARGET:
            return None
        raise
