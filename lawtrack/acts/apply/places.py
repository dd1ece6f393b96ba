"""From a target as an act names it to the lines of an edition.

The rules of counting:

- a *part* is an unnumbered part of its container; the first is the container's own text with
  the list that hangs on it, up to the next part;
- an *indent* is one line of its container, whose own first line is indent one;
- a *subparagraph* named without its part is looked for in all parts, and refused where more
  than one part has it;
- a *sentence* is counted in the first line of what holds it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from lawtrack.acts.apply.lawtext import UNLABELLED, LawText, UnitText, cite
from lawtrack.acts.apply.outcomes import MANY_TARGETS, NO_TARGET, NOT_POSSIBLE, Refusal
from lawtrack.acts.apply.wording import sentences
from lawtrack.acts.instructions import (
    ARTICLE,
    CHAPTER,
    HEADING,
    INDENT,
    LAW,
    PARAGRAPH,
    PART,
    PREAMBLE,
    SECTION,
    SENTENCE,
    SUBPARAGRAPH,
    Target,
    TargetStep,
)
from lawtrack.model import address
from lawtrack.model.address import Step

UNIT_STEPS: Final = {ARTICLE: "art", CHAPTER: "chp", SECTION: "sec"}
LABELS: Final = {PARAGRAPH: address.PARAGRAPH, SUBPARAGRAPH: address.SUBPARAGRAPH}


@dataclass(frozen=True, slots=True)
class Place:
    """What a target names: lines ``start`` to ``stop`` of a unit (all of a unit where the
    target is one), its heading, or a range of characters in the line ``start``.

    ``base`` is the address that the steps inside it continue; ``kind`` that of the
    target's last step.
    """

    text: UnitText
    kind: str
    start: int
    stop: int
    base: tuple[Step, ...]
    heading: bool = False
    chars: tuple[int, int] | None = None
    score: float = 1.0

    @property
    def eid(self) -> str:
        if self.heading:
            return f"{self.text.unit.eid}#heading"
        if self.whole or self.start >= len(self.text.lines):
            return self.text.unit.eid
        return self.text.lines[self.start].eid

    @property
    def whole(self) -> bool:
        """Whether it is a whole article, chapter or section."""
        return self.kind in UNIT_STEPS and not self.heading

    def cite(self) -> str:
        return cite(self.eid)


def locate(target: Target, law: LawText) -> Place:
    """Find what a target names; raises Refusal where it isn't there or is there twice."""
    place = _unit(target, law)
    for step in _inner(target):
        place = _STEPS[step.kind](step, place)
    return place


def _inner(target: Target) -> list[TargetStep]:
    return [step for step in target.steps if step.kind not in (LAW, PREAMBLE, *UNIT_STEPS)]


def _unit(target: Target, law: LawText) -> Place:
    named = [step for step in target.steps if step.kind in UNIT_STEPS]
    if not named:
        preface = law.get("preface")
        kinds = {step.kind for step in target.steps}
        if preface is not None and HEADING in kinds:
            return _whole(preface, LAW)
        if PREAMBLE in kinds:
            if preface is None or not preface.lines:
                raise Refusal(NO_TARGET, "the law has no preamble", "preface")
            return _whole(preface, PREAMBLE)
        raise Refusal(NOT_POSSIBLE, "the act names no article, chapter or section")
    # The innermost unit decides: "Article 5 of Chapter 2" is Article 5.
    step = named[-1]
    eid = f"{UNIT_STEPS[step.kind]}_{step.number}"
    found = law.get(eid)
    if found is None:
        raise Refusal(NO_TARGET, f"the law has no {step.kind} {step.number}", eid)
    return _whole(found, step.kind)


def _whole(text: UnitText, kind: str) -> Place:
    unit = text.unit
    base = unit.provisions[0].address.steps[:1] if text.steps else _base(unit.eid)
    return Place(text, kind, 0, len(text.lines), base)


def _base(eid: str) -> tuple[Step, ...]:
    kind, _, number = eid.partition("_")
    return (Step(kind, number),)


def _heading(step: TargetStep, place: Place) -> Place:
    return replace(place, heading=True)


def _labelled(step: TargetStep, place: Place) -> Place:
    """A paragraph or subparagraph, through unnumbered parts if need be."""
    kind = LABELS[step.kind]
    found = [
        line
        for line in range(place.start, place.stop)
        if _stands(place.text.steps[line], place.base, kind, step.number)
    ]
    if not found:
        raise Refusal(NO_TARGET, f"{place.cite()} has no {step.kind} {step.number}", place.eid)
    if len(found) > 1:
        raise Refusal(
            MANY_TARGETS,
            f"{place.cite()} has {len(found)} {step.kind}s {step.number}; the act does not say "
            "of which part",
            place.eid,
        )
    line = found[0]
    steps = place.text.steps[line]
    return Place(place.text, step.kind, line, place.text.subtree_end(line), steps)


def _stands(steps: tuple[Step, ...], base: tuple[Step, ...], kind: str, number: str) -> bool:
    depth = len(base)
    # The last step is looked at first: it is another for nearly every line.
    return (
        len(steps) > depth
        and steps[-1].number == number
        and steps[-1].kind == kind
        and steps[:depth] == base
        and all(step.kind in UNLABELLED for step in steps[depth:-1])
    )


def part_starts(place: Place) -> list[int]:
    """The lines where the parts of a container begin, its own text first."""
    own = len(place.base) > 1
    starts = [place.start] if own else []
    depth = len(place.base)
    for line in range(place.start + own, place.stop):
        steps = place.text.steps[line]
        if len(steps) == depth + 1 and steps[-1].kind == address.ALINEA:
            starts.append(line)
    return starts


def part_end(place: Place, line: int) -> int:
    """The line behind a part: the next part or paragraph of its container, or its end."""
    depth = len(place.base)
    for end in range(line + 1, place.stop):
        steps = place.text.steps[end]
        if len(steps) == depth + 1 and steps[-1].kind in (address.ALINEA, address.PARAGRAPH):
            return end
    return place.stop


def _part(step: TargetStep, place: Place) -> Place:
    starts = part_starts(place)
    number = _ordinal(step)
    if number > len(starts):
        raise Refusal(
            NO_TARGET,
            f"{place.cite()} has {_count(len(starts), 'part')}, the act names part {number}",
            place.eid,
        )
    line = starts[number - 1]
    steps = place.text.steps[line]
    # The list of an article's first part hangs on the article itself.
    base = place.base if len(place.base) == 1 and number == 1 else steps
    return Place(place.text, PART, line, part_end(place, line), base)


def _indent(step: TargetStep, place: Place) -> Place:
    number = _ordinal(step)
    count = place.stop - place.start
    if number > count:
        raise Refusal(
            NO_TARGET,
            f"{place.cite()} has {_count(count, 'indent')}, the act names indent {number}",
            place.eid,
        )
    line = place.start + number - 1
    return Place(place.text, INDENT, line, line + 1, place.text.steps[line])


def _sentence(step: TargetStep, place: Place) -> Place:
    number = _ordinal(step)
    if place.start >= place.stop:
        raise Refusal(NO_TARGET, f"{place.cite()} has no text", place.eid)
    found = sentences(place.text.lines[place.start].text)
    if number > len(found):
        raise Refusal(
            NO_TARGET,
            f"{place.cite()} has {_count(len(found), 'sentence')}, the act names sentence {number}",
            place.eid,
        )
    return replace(place, kind=SENTENCE, stop=place.start + 1, chars=found[number - 1])


def _ordinal(step: TargetStep) -> int:
    if not step.number.isdigit() or int(step.number) < 1:
        raise Refusal(NOT_POSSIBLE, f"'{step.number}' counts no {step.kind}")
    return int(step.number)


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


_STEPS: Final = {
    HEADING: _heading,
    PARAGRAPH: _labelled,
    SUBPARAGRAPH: _labelled,
    PART: _part,
    INDENT: _indent,
    SENTENCE: _sentence,
}
