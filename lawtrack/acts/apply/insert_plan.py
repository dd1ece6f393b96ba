"""Plans for insertions of provisions: where a new one goes, counted in the text before the act.

A numbered provision goes where its number belongs. An unnumbered one, "part three", goes
before what is part three now, or to the end behind part two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lawtrack.acts.apply.content import read_heading, read_line, read_lines
from lawtrack.acts.apply.edits import Plan, WordEdit
from lawtrack.acts.apply.insert_labelled import MARKS, plan_labelled
from lawtrack.acts.apply.insert_units import plan_insert_units
from lawtrack.acts.apply.insert_unlabelled import plan_unlabelled
from lawtrack.acts.apply.lawtext import LawText
from lawtrack.acts.apply.outcomes import (
    NO_PLACE,
    NOT_POSSIBLE,
    UNFIT,
    Refusal,
    Touched,
)
from lawtrack.acts.apply.places import LABELS, UNIT_STEPS, Place, locate
from lawtrack.acts.apply.setting import Setting
from lawtrack.acts.apply.wording import sentences
from lawtrack.acts.instructions import (
    INDENT,
    PART,
    SENTENCE,
    Instruction,
    Target,
    TargetStep,
)

_UNNUMBERED: Final = (PART, INDENT, SENTENCE)


def plan_insert(instruction: Instruction, at: Setting) -> Plan:
    """Put the quoted provisions where they belong; raises Refusal where they can't go."""
    law = at.law
    content = [line for line in instruction.content if line.strip()]
    if not content:
        raise Refusal(NOT_POSSIBLE, "the instruction quotes no wording to insert")
    new = _new_targets(instruction, law)
    kinds = {target.steps[-1].kind for target in new}
    if len(kinds) > 1:
        raise Refusal(NOT_POSSIBLE, "provisions of different kinds are inserted together")
    kind = kinds.pop()
    if kind in UNIT_STEPS:
        return plan_insert_units(instruction, new, law)
    plan = Plan()
    for one, targets in _by_container(instruction, new):
        container, anchor = _container(one, targets[0], law)
        plan.score = min(plan.score, container.score)
        if kind == SENTENCE:
            _plan_sentence(targets, container, content, plan)
        elif kind in LABELS:
            plan_labelled(targets, container, read_lines(content), at, plan)
        elif kind in (PART, INDENT):
            plan_unlabelled(one, targets, container, anchor, at, plan)
        else:
            raise Refusal(NOT_POSSIBLE, f"a {kind} cannot be inserted", container.eid)
    return plan


def _by_container(
    instruction: Instruction, new: Sequence[Target]
) -> list[tuple[Instruction, Sequence[Target]]]:
    """What goes into each container; several containers take the same wording each."""
    if len(instruction.targets) < 2:
        return [(instruction, new)]
    groups: dict[tuple[TargetStep, ...], list[Target]] = {}
    for target in new:
        groups.setdefault(target.steps[:-1], []).append(target)
    if len(groups) < 2:
        return [(instruction, new)]
    if len({tuple(t.steps[-1].number for t in group) for group in groups.values()}) > 1:
        raise Refusal(UNFIT, "one wording is quoted for different provisions in several places")
    return [
        (replace(instruction, targets=(Target(outer),)), group) for outer, group in groups.items()
    ]


def _new_targets(instruction: Instruction, law: LawText) -> tuple[Target, ...]:
    """What is inserted, as the act names it or else as the quoted lines are numbered."""
    named = instruction.new_targets
    if named and (named[0].steps[-1].number or named[0].steps[-1].kind in _UNNUMBERED):
        return named
    first = next(line for line in instruction.content if line.strip())
    head = read_heading(" ".join(first.split()), law.language)
    container = instruction.targets[0].steps if instruction.targets else ()
    if head is not None:
        kind, _, number = head[0].partition("_")
        names = {short: long for long, short in UNIT_STEPS.items()}
        return (Target((TargetStep(names[kind], number),)),)
    label = read_line(first).label
    for kind, mark in MARKS.items():
        if label.endswith(mark):
            return (Target((*container, TargetStep(kind, label[:-1]))),)
    raise Refusal(NOT_POSSIBLE, "the act does not say what the quoted text becomes")


def _container(instruction: Instruction, new: Target, law: LawText) -> tuple[Place, Place | None]:
    """What the new provision goes into, and the anchor that it stands behind or before."""
    target = instruction.targets[0] if instruction.targets else Target(())
    if not target.steps:
        return locate(Target(new.steps[:-1]), law), None
    outer = new.steps[:-1]
    full = bool(outer) and outer[0].kind in UNIT_STEPS
    beside = target.steps[-1].kind == new.steps[-1].kind
    if beside and (not full or outer == target.steps[:-1]):
        return locate(Target(target.steps[:-1]), law), locate(target, law)
    if full:
        anchor = locate(target, law) if target.steps[: len(outer)] != outer else None
        return locate(Target(outer), law), anchor
    return locate(Target((*target.steps, *outer)), law), None


def _plan_sentence(
    new: Sequence[Target], container: Place, content: Sequence[str], plan: Plan
) -> None:
    if container.start >= len(container.text.lines):
        raise Refusal(NOT_POSSIBLE, f"{container.cite()} has no text", container.eid)
    line = container.text.lines[container.start]
    found = sentences(line.text)
    number = int(new[0].steps[-1].number or len(found) + 1)
    if not 1 < number <= len(found) + 1:
        raise Refusal(
            NO_PLACE, f"{container.cite()} has {len(found)} sentences, not {number - 1}", line.eid
        )
    words = " " + " ".join(" ".join(content).split())
    at = found[number - 2][1]
    edit = WordEdit(container.text.index, container.start, at, at, words)
    plan.add(edit, Touched(line.eid, "", words.strip()))
