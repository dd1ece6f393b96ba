"""Plans for rewordings: quoted wording in the place of what it rewords."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from lawtrack.acts.apply.content import Line, kept, read_heading, read_lines, read_units
from lawtrack.acts.apply.edits import HEADING_LINE, Plan, SpanEdit, UnitEdit, WordEdit
from lawtrack.acts.apply.lawtext import LawText, cite
from lawtrack.acts.apply.outcomes import (
    ALREADY_THERE,
    NOT_POSSIBLE,
    UNFIT,
    Refusal,
    Touched,
)
from lawtrack.acts.apply.places import LABELS, Place, locate
from lawtrack.acts.apply.setting import Setting
from lawtrack.acts.instructions import (
    ARTICLE,
    SUBPARAGRAPH,
    Instruction,
)
from lawtrack.model.law import Unit


def plan_reword(instruction: Instruction, at: Setting) -> Plan:
    """Put the quoted wording in the place of the targets."""
    law = at.law
    places = [locate(target, law) for target in instruction.targets]
    if not any(line.strip() for line in instruction.content):
        raise Refusal(NOT_POSSIBLE, "the instruction quotes no wording")
    if not places:
        raise Refusal(NOT_POSSIBLE, "the instruction names no target")
    plan = Plan()
    if any(place.whole for place in places):
        _reword_units(instruction, places, law, plan)
    elif places[0].heading or places[0].chars:
        _reword_characters(instruction, places, law, plan)
    else:
        _reword_lines(instruction, places, plan)
    return plan


def _reword_units(
    instruction: Instruction, places: Sequence[Place], law: LawText, plan: Plan
) -> None:
    wanted = [place.text.unit for place in places]
    units = read_units(instruction.content, wanted[0].parent, law.language)
    starts = [i for i, unit in enumerate(units) if unit.eid in {u.eid for u in wanted}]
    if [units[i].eid for i in starts] != [unit.eid for unit in wanted] or starts[0]:
        raise Refusal(
            UNFIT,
            f"the quoted text is {_heads(units)}, the act rewords "
            + ", ".join(place.cite() for place in places),
            wanted[0].eid,
        )
    for place, start, stop in zip(places, starts, [*starts[1:], len(units)], strict=True):
        new = units[start:stop]
        if place.kind == ARTICLE and len(new) > 1:
            raise Refusal(UNFIT, f"{place.cite()} is quoted with {_heads(new[1:])}", place.eid)
        end = place.text.index + 1 + len(law.inside(place.text.unit.eid))
        _refuse_taken(new, range(place.text.index, end), law)
        new = (replace(new[0], notes=place.text.unit.notes), *new[1:])
        plan.add(UnitEdit(place.text.index, end, new), Touched(place.text.unit.eid))


def _refuse_taken(new: Sequence[Unit], replaced: range, law: LawText) -> None:
    """A chapter can't be worded with an article that stands in another."""
    for unit in new:
        old = law.get(unit.eid)
        if old is not None and old.index not in replaced:
            raise Refusal(ALREADY_THERE, f"{cite(unit.eid)} is there already", unit.eid)


def _heads(units: Sequence[Unit]) -> str:
    return ", ".join(unit.num for unit in units) or "no article"


def _reword_characters(
    instruction: Instruction, places: Sequence[Place], law: LawText, plan: Plan
) -> None:
    """A heading or a sentence; several of them take one quoted line each."""
    quoted = [" ".join(line.split()) for line in instruction.content if line.strip()]
    if len(quoted) != len(places):
        raise Refusal(
            UNFIT,
            f"{len(quoted)} lines are quoted for {len(places)} headings or sentences",
            places[0].eid,
        )
    for place, words in zip(places, quoted, strict=True):
        unit = place.text.unit
        if place.heading:
            head = read_heading(words, law.language)
            if head is not None and head[0] != unit.eid:
                raise Refusal(UNFIT, f"the heading of {head[1]} is quoted", place.eid)
            new = head[2] if head is not None else words
            edit = WordEdit(place.text.index, HEADING_LINE, 0, len(unit.heading), new)
            plan.add(edit, Touched(place.eid, unit.heading, new))
        elif place.chars:
            start, stop = place.chars
            text = place.text.lines[place.start].text
            edit = WordEdit(place.text.index, place.start, start, stop, words)
            plan.add(edit, Touched(place.eid, text[start:stop], words))


def _reword_lines(instruction: Instruction, places: Sequence[Place], plan: Plan) -> None:
    lines = read_lines(instruction.content)
    for place, new in _shared_out(places, lines):
        old = [kept(provision) for provision in place.text.lines[place.start : place.stop]]
        edit = SpanEdit(place.text.index, place.start, place.stop, tuple(_unchanged(old, new)))
        plan.add(edit, Touched(place.eid))


def _shared_out(
    places: Sequence[Place], lines: Sequence[Line]
) -> list[tuple[Place, Sequence[Line]]]:
    """Which quoted lines are for which target; adjoining unnumbered targets take all."""
    if all(place.kind in LABELS for place in places):
        return _by_label(places, lines)
    first = places[0]
    if first.kind in LABELS:
        raise Refusal(UNFIT, "numbered and unnumbered provisions are quoted together", first.eid)
    adjoining = all(a.text is b.text and a.stop == b.start for a, b in pairwise(places))
    if len(places) > 1 and not adjoining:
        if len(lines) != len(places):
            raise Refusal(
                UNFIT,
                f"{len(lines)} lines are quoted for {len(places)} parts that do not adjoin",
                first.eid,
            )
        return [(p, [_own_label(p, line)]) for p, line in zip(places, lines, strict=True)]
    whole = replace(first, stop=places[-1].stop)
    return [(whole, [_own_label(first, lines[0]), *lines[1:]])]


def _own_label(place: Place, line: Line) -> Line:
    """The first part of a numbered provision keeps its label, quoted or not."""
    label = place.text.lines[place.start].num
    if line.label not in ("", label):
        raise Refusal(
            UNFIT,
            f"the quoted text is numbered {line.label}, the act rewords {place.cite()}",
            place.eid,
        )
    return Line(label, line.words)


def _by_label(places: Sequence[Place], lines: Sequence[Line]) -> list[tuple[Place, Sequence[Line]]]:
    labels = [place.text.lines[place.start].num for place in places]
    starts: list[int] = []
    for label, place in zip(labels, places, strict=True):
        begin = starts[-1] + 1 if starts else 0
        at = next((i for i in range(begin, len(lines)) if lines[i].label == label), None)
        if at is None or (not starts and at):
            quoted = lines[0].label or f"“{lines[0].words[:40]}”"
            raise Refusal(
                UNFIT,
                f"the quoted text begins with {quoted}, the act rewords {place.cite()}",
                place.eid,
            )
        starts.append(at)
    shared = []
    for place, start, stop in zip(places, starts, [*starts[1:], len(lines)], strict=True):
        _refuse_strangers(place, lines[start + 1 : stop])
        shared.append((place, lines[start:stop]))
    return shared


def _refuse_strangers(place: Place, lines: Sequence[Line]) -> None:
    """A paragraph quoted behind the one that is reworded has no place of its own."""
    own = place.text.lines[place.start].num
    for line in lines:
        outer = line.label.endswith(".") and not _quotes(place)
        if outer or (place.kind == SUBPARAGRAPH and line.label == own):
            raise Refusal(
                UNFIT, f"{line.label} is quoted too, the act rewords {place.cite()}", place.eid
            )


def _quotes(place: Place) -> bool:
    return any(line.quoted for line in place.text.lines[place.start : place.stop])


def _unchanged(old: Sequence[Line], new: Sequence[Line]) -> list[Line]:
    """Lines that the rewording repeats to the letter stay what they were."""
    rest = list(old)
    found = []
    for line in new:
        same = next((o for o in rest if (o.label, o.words) == (line.label, line.words)), None)
        if same is not None:
            rest.remove(same)
        found.append(same or line)
    return found
