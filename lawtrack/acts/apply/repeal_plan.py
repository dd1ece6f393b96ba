"""Plans for repeals: numbered provisions leave a line that says so, others go."""

from __future__ import annotations

from dataclasses import replace

from lawtrack.acts.apply.content import Line
from lawtrack.acts.apply.edits import Plan, SpanEdit, UnitEdit, WordEdit
from lawtrack.acts.apply.lawtext import LawText
from lawtrack.acts.apply.outcomes import (
    ALREADY_GONE,
    NOT_POSSIBLE,
    Refusal,
    Touched,
)
from lawtrack.acts.apply.places import LABELS, Place, locate
from lawtrack.acts.apply.repealed import repealed_words
from lawtrack.acts.apply.setting import Setting
from lawtrack.acts.apply.timing import commencement_of
from lawtrack.acts.apply.wording import without
from lawtrack.acts.instructions import (
    SECTION,
    Instruction,
)
from lawtrack.model.law import REPEALED


def plan_repeal(instruction: Instruction, at: Setting) -> Plan:
    """Repeal each target: numbered ones leave a line that says so, others go."""
    plan = Plan()
    if not instruction.targets:
        raise Refusal(NOT_POSSIBLE, "the instruction names no target")
    for target in instruction.targets:
        place = locate(target, at.law)
        if place.heading:
            _repeal_heading(place, plan)
        elif place.whole:
            _repeal_unit(place, at.law, plan)
        elif place.chars:
            text = place.text.lines[place.start].text
            start, stop = without(text, *place.chars)
            edit = WordEdit(place.text.index, place.start, start, stop, "")
            plan.add(edit, Touched(place.eid, text[start:stop]))
        else:
            _repeal_lines(place, instruction, at, plan)
    return plan


def _repeal_heading(place: Place, plan: Plan) -> None:
    if place.kind != SECTION:
        raise Refusal(NOT_POSSIBLE, f"{place.cite()} cannot be repealed by itself", place.eid)
    # A section is no more than its heading: what stands in it stays.
    plan.add(UnitEdit(place.text.index, place.text.index + 1, ()), Touched(place.eid))


def _repeal_unit(place: Place, law: LawText, plan: Plan) -> None:
    unit = place.text.unit
    if unit.status == REPEALED:
        raise Refusal(ALREADY_GONE, f"{place.cite()} is repealed already", unit.eid)
    gone = replace(unit, provisions=(), status=REPEALED)
    stop = place.text.index + 1 + len(law.inside(unit.eid))
    units = () if place.kind == SECTION else (gone,)
    plan.add(UnitEdit(place.text.index, stop, units), Touched(unit.eid))


def _repeal_lines(place: Place, instruction: Instruction, at: Setting, plan: Plan) -> None:
    first = place.text.lines[place.start]
    if first.status == REPEALED:
        raise Refusal(ALREADY_GONE, f"{place.cite()} is repealed already", place.eid)
    lines: tuple[Line, ...] = ()
    stop = place.stop
    if place.kind in LABELS and place.eid in at.moves.taken:
        lines = ()
    elif place.kind in LABELS:
        when = commencement_of(instruction, at.act)
        last = place.text.lines[place.stop - 1].text
        lines = (Line(first.num, repealed_words(at.act, first.num, last, when)),)
    elif first.num and first.num[0].isdigit():
        # The label of a provision passes to what follows its first part or indent.
        if not _follows_unnumbered(place):
            raise Refusal(
                NOT_POSSIBLE,
                f"{place.cite()} would be left with its number and no text",
                place.eid,
            )
        stop = place.stop + 1
        lines = (Line(first.num, place.text.lines[place.stop].text),)
    plan.add(SpanEdit(place.text.index, place.start, stop, lines), Touched(place.eid))


def _follows_unnumbered(place: Place) -> bool:
    text, stop = place.text, place.stop
    own = text.steps[place.start]
    return (
        stop < len(text.lines) and text.steps[stop][: len(own)] == own and not text.lines[stop].num
    )
