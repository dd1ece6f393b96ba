"""Plans for instructions on words: replace, insert behind or before an anchor, exclude."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawtrack.acts.apply.edits import HEADING_LINE, Plan, WordEdit
from lawtrack.acts.apply.lawtext import cite
from lawtrack.acts.apply.outcomes import MANY_WORDS, NO_WORDS, NOT_POSSIBLE, Refusal, Touched
from lawtrack.acts.apply.places import Place, locate
from lawtrack.acts.apply.setting import Setting
from lawtrack.acts.apply.wording import Found, behind_anchor, find_exact, find_folded, without
from lawtrack.acts.instructions import EXCLUDE_WORDS, INSERT_WORDS, Instruction, WordPair
from lawtrack.model.law import IN_FORCE


def plan_words(instruction: Instruction, at: Setting) -> Plan:
    """Each pair of words must stand exactly once in each target."""
    if not instruction.words:
        raise Refusal(NOT_POSSIBLE, "the instruction quotes no words")
    plan = Plan()
    for target in instruction.targets:
        place = locate(target, at.law)
        plan.score = min(plan.score, place.score)
        for pair in instruction.words:
            _plan_pair(pair, place, instruction, plan)
    return plan


def searched(place: Place) -> Iterator[tuple[int, str, int, int]]:
    """The texts that a place holds: line, text, and the range of it that counts."""
    unit = place.text.unit
    if place.heading or place.kind in ("chapter", "section", "law"):
        yield HEADING_LINE, unit.heading, 0, len(unit.heading)
        return
    for line in range(place.start, place.stop):
        provision = place.text.lines[line]
        if provision.status != IN_FORCE:
            continue
        start, stop = place.chars or (0, len(provision.text))
        yield line, provision.text, start, stop


def _plan_pair(pair: WordPair, place: Place, instruction: Instruction, plan: Plan) -> None:
    if not pair.old:
        _plan_ending(pair, place, instruction, plan)
        return
    line, text, found = _only(pair.old, place)
    edit = _edit(place.text.index, line, text, found, pair, instruction)
    eid = _eid(place, line)
    plan.add(edit, Touched(eid, text[found.start : found.stop], edit.new), found.score)
    if found.score < 1:
        plan.notes.append(f"{cite(eid)} has “{text[found.start : found.stop]}” for “{pair.old}”")


def _eid(place: Place, line: int) -> str:
    if line == HEADING_LINE:
        return f"{place.text.unit.eid}#heading"
    return place.text.lines[line].eid


def _only(words: str, place: Place) -> tuple[int, str, Found]:
    """The one place of the words; raises Refusal where there is none or more than one."""
    texts = list(searched(place))
    for finder in (find_exact, find_folded):
        hits = [
            (line, text, found)
            for line, text, start, stop in texts
            for found in finder(words, text)
            if start <= found.start and found.stop <= stop
        ]
        if len(hits) > 1:
            raise Refusal(
                MANY_WORDS,
                f"{place.cite()} has “{words}” {len(hits)} times, the act means one",
                place.eid,
            )
        if hits:
            return hits[0]
    raise Refusal(NO_WORDS, f"{place.cite()} has no words “{words}”", place.eid)


def _edit(
    unit: int, line: int, text: str, found: Found, pair: WordPair, instruction: Instruction
) -> WordEdit:
    if instruction.operation == INSERT_WORDS:
        if instruction.before:
            return WordEdit(unit, line, found.start, found.start, f"{pair.new} ")
        return WordEdit(unit, line, found.stop, found.stop, behind_anchor(pair.new))
    if instruction.operation == EXCLUDE_WORDS or not pair.new:
        start, stop = without(text, found.start, found.stop)
        return WordEdit(unit, line, start, stop, "")
    return WordEdit(unit, line, found.start, found.stop, pair.new)


_FINAL: Final = ".;:,"


def _plan_ending(pair: WordPair, place: Place, instruction: Instruction, plan: Plan) -> None:
    """Words without an anchor go to the end of the text, before the mark that closes it."""
    texts = list(searched(place))
    if instruction.operation != INSERT_WORDS or not pair.new:
        raise Refusal(NOT_POSSIBLE, "the instruction quotes no words to look for", place.eid)
    if len(texts) != 1:
        raise Refusal(
            NOT_POSSIBLE,
            f"{place.cite()} has {len(texts)} lines; the act does not say behind which words",
            place.eid,
        )
    line, text, _, stop = texts[0]
    end = stop - 1 if stop and text[stop - 1] in _FINAL else stop
    new = behind_anchor(pair.new)
    final = stop if new[-1] in _FINAL else end
    edit = WordEdit(place.text.index, line, end, final, new)
    plan.add(edit, Touched(_eid(place, line), text[end:final], new))
