"""Replacing words throughout a text: every place, every inflected pair, every exception."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lawtrack.acts.apply.edits import HEADING_LINE, Plan, WordEdit
from lawtrack.acts.apply.lawtext import LawText
from lawtrack.acts.apply.outcomes import NO_WORDS, NOT_POSSIBLE, Refusal, Touched
from lawtrack.acts.apply.places import UNIT_STEPS, Place, locate
from lawtrack.acts.apply.setting import Setting
from lawtrack.acts.apply.wording import Found, find, find_exact, without, without_overlap
from lawtrack.acts.instructions import HEADING, LAW, Instruction, Target, WordPair
from lawtrack.model.law import IN_FORCE

# A line of text: unit, line in it, and the range of it that counts.
_Text = tuple[int, int, int, int]


def plan_everywhere(instruction: Instruction, at: Setting) -> Plan:
    """Replace in all lines and headings of the targets, except where the act says so.

    The title of the law is not "the text" and stays. Lines of the publisher ("Excluded by
    …") are left alone. Pairs that occur nowhere are said; that none occurs is a refusal.
    """
    if not instruction.words:
        raise Refusal(NOT_POSSIBLE, "the instruction quotes no words")
    law = at.law
    excepted = {text for target in instruction.exceptions for text in _texts(target, law)}
    wanted = [
        text
        for target in instruction.targets or (Target(()),)
        for text in _texts(target, law)
        if text not in excepted
    ]
    plan = Plan(optional=True)
    used: set[WordPair] = set()
    for unit, line, start, stop in dict.fromkeys(wanted):
        _replace_in(law, unit, line, (start, stop), instruction, plan, used)
    if not used:
        quoted = ", ".join(f"“{pair.old}”" for pair in instruction.words)
        raise Refusal(NO_WORDS, f"the text has no words {quoted}")
    plan.notes += [
        f"the words “{pair.old}” stand nowhere" for pair in instruction.words if pair not in used
    ]
    return plan


def _texts(target: Target, law: LawText) -> Iterator[_Text]:
    if all(step.kind == LAW for step in target.steps):
        for index, unit in enumerate(law.edition.units):
            if unit.eid not in ("preface", "conclusions"):
                yield from _unit_texts(law, index)
        return
    place = locate(target, law)
    if target.steps[-1].kind not in UNIT_STEPS:
        yield from _place_texts(place)
        return
    yield from _unit_texts(law, place.text.index)
    for inner in law.inside(place.text.unit.eid):
        yield from _unit_texts(law, inner.index)


def _unit_texts(law: LawText, index: int) -> Iterator[_Text]:
    unit = law.edition.units[index]
    yield index, HEADING_LINE, 0, len(unit.heading)
    for line, provision in enumerate(unit.provisions):
        if provision.status == IN_FORCE:
            yield index, line, 0, len(provision.text)


def _place_texts(place: Place) -> Iterator[_Text]:
    index = place.text.index
    if place.kind == HEADING or place.heading:
        yield index, HEADING_LINE, 0, len(place.text.unit.heading)
        return
    for line in range(place.start, place.stop):
        provision = place.text.lines[line]
        if provision.status == IN_FORCE:
            yield index, line, *(place.chars or (0, len(provision.text)))


def _replace_in(
    law: LawText,
    unit: int,
    line: int,
    limits: tuple[int, int],
    instruction: Instruction,
    plan: Plan,
    used: set[WordPair],
) -> None:
    owner = law.edition.units[unit]
    heading = line == HEADING_LINE
    text = owner.heading if heading else owner.provisions[line].text
    eid = f"{owner.eid}#heading" if heading else owner.provisions[line].eid
    hits = [
        (found, (form, pair))
        for pair in instruction.words
        for form, found in _found(pair, text)
        if limits[0] <= found.start and found.stop <= limits[1]
    ]
    for found, (form, pair) in without_overlap(hits):
        used.add(pair)
        edit = _edit(unit, line, text, found, form)
        plan.add(edit, Touched(eid, text[found.start : found.stop], form.new), found.score)
        if found.score < 1:
            plan.notes.append(f"{eid} has “{text[found.start : found.stop]}” for “{pair.old}”")


def _found(pair: WordPair, text: str) -> Iterator[tuple[WordPair, Found]]:
    """The places of a pair; words quoted with a small letter may open a sentence, where
    they and what replaces them begin with a capital (a best match)."""
    for found in find(pair.old, text):
        yield pair, found
    if pair.old[:1].islower():
        form = WordPair(_capital(pair.old), _capital(pair.new))
        score = round(1 - 1 / (len(pair.old) + 1), 3)
        for found in find_exact(form.old, text):
            yield form, replace(found, score=score)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _edit(unit: int, line: int, text: str, found: Found, pair: WordPair) -> WordEdit:
    if pair.new:
        return WordEdit(unit, line, found.start, found.stop, pair.new)
    start, stop = without(text, found.start, found.stop)
    return WordEdit(unit, line, start, stop, "")
