"""Insertions of unnumbered provisions: "part three" goes before what is part three now, or to
the end behind part two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lawtrack.acts.apply.content import Line, read_lines
from lawtrack.acts.apply.edits import Plan, SpanEdit
from lawtrack.acts.apply.insert_labelled import RANK
from lawtrack.acts.apply.outcomes import (
    NO_PLACE,
    NOT_POSSIBLE,
    UNFIT,
    Refusal,
    Touched,
)
from lawtrack.acts.apply.places import Place, part_starts
from lawtrack.acts.apply.setting import Setting
from lawtrack.acts.instructions import (
    PART,
    Instruction,
    Target,
    TargetStep,
)

# A number read as counted with the act's own earlier insertions is a best match.
_COUNTED_WITH_ACT: Final = 0.9


def plan_unlabelled(
    instruction: Instruction,
    new: Sequence[Target],
    container: Place,
    anchor: Place | None,
    at: Setting,
    plan: Plan,
) -> None:
    kind = new[0].steps[-1].kind
    lines = read_lines(instruction.content)
    last = _count(kind, container) + 1
    numbers = [_number(target.steps[-1], last + i) for i, target in enumerate(new)]
    if lines[0].label[:1].isdigit():
        raise Refusal(
            UNFIT,
            f"the quoted text is numbered {lines[0].label}, the act inserts a {kind}",
            container.eid,
        )
    for first, own in _blocks(numbers, lines, container):
        if anchor is not None:
            line = anchor.start if instruction.before else anchor.stop
        else:
            line = _gap(kind, first, container, at, plan)
        rank = (-len(container.base), RANK[kind], (), at.index)
        edit = SpanEdit(container.text.index, line, line, tuple(own), rank)
        plan.add(edit, Touched(container.eid))
    at.inserted[container.eid, kind] += len(numbers)


def _number(step: TargetStep, last: int) -> int:
    """The number of an unnumbered provision; where the act gives none it goes to the end."""
    if not step.number:
        return last
    if not step.number.isdigit():
        raise Refusal(NOT_POSSIBLE, f"'{step.number}' counts no {step.kind}")
    return int(step.number)


def _blocks(
    numbers: Sequence[int], lines: Sequence[Line], container: Place
) -> list[tuple[int, Sequence[Line]]]:
    """Numbers that follow each other are one block of lines at the first one's place."""
    if list(numbers) == list(range(numbers[0], numbers[0] + len(numbers))):
        return [(numbers[0], lines)]
    if len(lines) != len(numbers):
        raise Refusal(
            UNFIT,
            f"{len(lines)} lines are quoted for {len(numbers)} places in {container.cite()}",
            container.eid,
        )
    return [(number, [line]) for number, line in zip(numbers, lines, strict=True)]


def _gap(kind: str, number: int, container: Place, at: Setting, plan: Plan) -> int:
    """The line before which "part three" goes."""
    starts = _starts(kind, container)
    own_text = len(container.base) > 1
    count = len(starts)
    earlier = at.inserted[container.eid, kind]
    if number > count + 1 and earlier and number - earlier <= count + 1:
        plan.score = min(plan.score, _COUNTED_WITH_ACT)
        plan.notes.append(f"{kind} {number} of {container.cite()} counted with the act's own")
        number -= earlier
    if number > count + 1 or (number == 1 and own_text):
        raise Refusal(
            NO_PLACE,
            f"{container.cite()} has {count} {kind}s, the act inserts {kind} {number}",
            container.eid,
        )
    return starts[number - 1] if number <= count else container.stop


def _starts(kind: str, container: Place) -> list[int]:
    if kind == PART:
        return part_starts(container)
    return list(range(container.start, container.stop))


def _count(kind: str, container: Place) -> int:
    return len(_starts(kind, container))
