"""Insertions of numbered provisions: each goes where its number belongs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lawtrack.acts.apply.content import Line
from lawtrack.acts.apply.edits import Plan, SpanEdit
from lawtrack.acts.apply.lawtext import UNLABELLED, cite
from lawtrack.acts.apply.moves import Moves
from lawtrack.acts.apply.outcomes import (
    ALREADY_THERE,
    MANY_TARGETS,
    UNFIT,
    Refusal,
    Touched,
)
from lawtrack.acts.apply.places import LABELS, Place, part_starts
from lawtrack.acts.apply.setting import Setting
from lawtrack.acts.instructions import (
    INDENT,
    PARAGRAPH,
    PART,
    SUBPARAGRAPH,
    Target,
    TargetStep,
)
from lawtrack.model.address import number_key
from lawtrack.model.law import IN_FORCE

# At one place a deeper insertion goes first, then indents, items, parts, paragraphs.
RANK: Final = {INDENT: 0, SUBPARAGRAPH: 1, PART: 2, PARAGRAPH: 3}
MARKS: Final = {PARAGRAPH: ".", SUBPARAGRAPH: ")"}


def plan_labelled(
    new: Sequence[Target], container: Place, lines: Sequence[Line], at: Setting, plan: Plan
) -> None:
    steps = [target.steps[-1] for target in new]
    for step, own in zip(steps, _by_label(steps, lines, container), strict=True):
        start, stop = _slot(step, container, at.moves)
        order = (-len(container.base), RANK[step.kind], number_key(step.number))
        edit = SpanEdit(container.text.index, start, stop, tuple(own), order)
        plan.add(edit, Touched(_new_eid(step, container)))


def _new_eid(step: TargetStep, container: Place) -> str:
    base = "__".join(map(str, container.base))
    return f"{base}__{LABELS[step.kind]}_{step.number}"


def _by_label(
    steps: Sequence[TargetStep], lines: Sequence[Line], container: Place
) -> list[Sequence[Line]]:
    starts: list[int] = []
    for step in steps:
        label = step.number + MARKS[step.kind]
        begin = starts[-1] + 1 if starts else 0
        at = next((i for i in range(begin, len(lines)) if lines[i].label == label), None)
        if at is None or (not starts and at):
            quoted = lines[0].label or f"“{lines[0].words[:40]}”"
            raise Refusal(
                UNFIT,
                f"the quoted text begins with {quoted}, the act inserts {step.kind} "
                f"{step.number} into {container.cite()}",
                container.eid,
            )
        starts.append(at)
    shared = [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]
    for step, own in zip(steps, shared, strict=True):
        strange = [line.label for line in own[1:] if line.label.endswith(".")]
        if strange:
            raise Refusal(
                UNFIT,
                f"{strange[0]} is quoted too, the act inserts {step.kind} {step.number}",
                container.eid,
            )
    return shared


def _slot(step: TargetStep, container: Place, moves: Moves) -> tuple[int, int]:
    """The lines that a numbered provision takes: none between its neighbours, or those of
    a repealed or announced one that has its number."""
    siblings = _siblings(step, container)
    text = container.text
    numbers = {
        line: moves.numbers.get(text.lines[line].eid, text.steps[line][-1].number)
        for line in siblings
        if text.lines[line].eid not in moves.taken
    }
    same = [line for line in numbers if numbers[line] == step.number]
    if same:
        line, end = same[-1], text.subtree_end(same[-1])
        if text.lines[line].status == IN_FORCE:
            eid = text.lines[line].eid
            raise Refusal(ALREADY_THERE, f"{cite(eid)} is there already", eid)
        return line, end
    key = number_key(step.number)
    before = [line for line, number in numbers.items() if number_key(number) < key]
    if before:
        end = text.subtree_end(before[-1])
        return end, end
    if siblings:
        return siblings[0], siblings[0]
    return _first_slot(step, container)


def _first_slot(step: TargetStep, container: Place) -> tuple[int, int]:
    """Where the first item of a list goes: behind the container's first part."""
    if step.kind == PARAGRAPH:
        return container.stop, container.stop
    starts = part_starts(container)
    at = starts[1] if len(starts) > 1 else container.stop
    return at, at


def _siblings(step: TargetStep, container: Place) -> list[int]:
    kind = LABELS[step.kind]
    depth = len(container.base)
    found = [
        line
        for line in range(container.start, container.stop)
        if (inner := container.text.steps[line][depth:])
        and container.text.steps[line][:depth] == container.base
        and inner[-1].kind == kind
        and all(s.kind in UNLABELLED for s in inner[:-1])
    ]
    lists = {container.text.steps[line][:-1] for line in found}
    if len(lists) > 1:
        raise Refusal(
            MANY_TARGETS,
            f"{container.cite()} has {len(lists)} lists; the act does not say to which "
            f"{step.kind} {step.number} belongs",
            container.eid,
        )
    return found
