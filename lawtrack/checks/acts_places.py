"""An act in one language and a text in another: words cannot be compared, places can.

The act is applied to the skeleton of the old text. Where it puts words of its own, the words
of the new text are taken to be their translation if they are new there; so what remains
different is a provision that the act does not give, does not take away, or does not touch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lawtrack.acts import instructions as act
from lawtrack.acts.apply import Applied, Outcome, apply
from lawtrack.acts.apply.lawtext import LawText
from lawtrack.acts.apply.outcomes import APPLIED, Refusal, Touched
from lawtrack.acts.apply.places import Place, locate
from lawtrack.acts.apply.taking import refused
from lawtrack.acts.instructions import AmendingAct, Instruction, Target
from lawtrack.model.law import IN_FORCE, Edition, EditionInfo, Provision, Unit

_ON_WORDS = (act.REPLACE_WORDS, act.INSERT_WORDS, act.EXCLUDE_WORDS)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """What an act makes of the places of a text: the outcome of each instruction, the law
    with the words of the new edition where the act puts some, and the lines (old eIds) that
    each instruction words."""

    applied: Applied
    reached: tuple[tuple[Outcome, frozenset[str]], ...]


def skeleton(amending: AmendingAct, old: Edition, new: Edition) -> Skeleton:
    """Apply the places of an act to a text in another language.

    Raises LawtrackError where the act as a whole cannot be applied.
    """
    # The text is given out as one in the act's language, whose headings it must read.
    info = replace(old.info, language=amending.language)
    shell = replace(old, info=info)
    structural = [i for i in amending.instructions if not _words_only(i)]
    plain = [replace(i, law="") for i in structural]
    bare = replace(amending, instructions=tuple(plain), amends="", laws=())
    done = apply(bare, shell)
    law = LawText(shell)
    worded = [_worded(i, law) for i in amending.instructions if _words_only(i)]
    outcomes = [
        replace(outcome, instruction=own)
        for outcome, own in zip(done.outcomes, structural, strict=True)
    ]
    reached = [(outcome, _lines_of(outcome, law)) for outcome in outcomes if outcome.done]
    reached += [(outcome, lines) for outcome, lines in worded if outcome.done]
    every = (*outcomes, *(outcome for outcome, _ in worded))
    open_lines = {eid for outcome, lines in worded for eid in lines}
    everywhere = any(i.operation == act.REPLACE_EVERYWHERE for i in amending.instructions)
    filled = _filled(done.edition, old, new, open_lines, everywhere)
    return Skeleton(Applied(amending, filled, every), tuple(reached))


def _words_only(instruction: Instruction) -> bool:
    """Whether it works on words or sentences, whose place in a line no structure tells."""
    named = (*instruction.targets, *instruction.new_targets)
    sentence = any(s.kind == act.SENTENCE for target in named for s in target.steps)
    return sentence or instruction.operation in (*_ON_WORDS, act.REPLACE_EVERYWHERE)


def _worded(instruction: Instruction, law: LawText) -> tuple[Outcome, frozenset[str]]:
    """The outcome of an instruction on words, and the lines that it may word."""
    if instruction.operation == act.REPLACE_EVERYWHERE:
        return Outcome(instruction, APPLIED), frozenset()
    places: list[Touched] = []
    lines: set[str] = set()
    for target in instruction.targets or _outer(instruction.new_targets):
        try:
            place = locate(_without_sentence(target), law)
        except Refusal as refusal:
            return refused(instruction, refusal), frozenset()
        places.append(Touched(place.eid))
        lines |= _lines_in(place)
    return Outcome(instruction, APPLIED, tuple(places)), frozenset(lines)


def _outer(targets: Sequence[Target]) -> tuple[Target, ...]:
    return tuple(Target(target.steps[:-1]) for target in targets)


def _without_sentence(target: Target) -> Target:
    return Target(tuple(step for step in target.steps if step.kind != act.SENTENCE))


def _lines_in(place: Place) -> set[str]:
    unit = place.text.unit
    if place.heading or place.kind in (act.CHAPTER, act.SECTION, act.LAW):
        return {f"{unit.eid}#heading"}
    return {line.eid for line in unit.provisions[place.start : place.stop]}


def _lines_of(outcome: Outcome, law: LawText) -> frozenset[str]:
    """The lines that a rewording puts into other words."""
    if outcome.instruction.operation != act.REWORD:
        return frozenset()
    found: set[str] = set()
    for target in outcome.instruction.targets:
        place = locate(target, law)
        found |= _lines_in(place)
        if place.whole:
            found.add(f"{place.text.unit.eid}#heading")
            for inner in law.inside(place.text.unit.eid):
                found |= {f"{inner.unit.eid}#heading", *(p.eid for p in inner.lines)}
    return frozenset(found)


def _filled(
    given: Edition, old: Edition, new: Edition, open_lines: set[str], everywhere: bool
) -> Edition:
    """The law as given, with words of the new edition where the act puts words there."""
    olds = {unit.eid: unit for unit in old.units}
    news = {unit.eid: unit for unit in new.units}
    units = tuple(
        _fill(unit, olds.get(unit.eid), news[unit.eid], open_lines, everywhere)
        if unit.eid in news
        else unit
        for unit in given.units
    )
    info = EditionInfo(given.info.law, given.info.in_force, old.info.language)
    return replace(given, units=units, info=info)


def _fill(unit: Unit, old: Unit | None, new: Unit, open_lines: set[str], everywhere: bool) -> Unit:
    if old is not None and unit.provisions == old.provisions == new.provisions:
        return _headed(unit, old, new, open_lines, everywhere)
    slots = _Slots(old, new, len(unit.provisions), open_lines)
    lines = tuple(slots.filled(line, everywhere) for line in unit.provisions)
    return _headed(replace(unit, provisions=lines), old, new, open_lines, everywhere)


class _Slots:
    """The lines of one unit before and in the new edition, as the words of the act meet them."""

    def __init__(self, old: Unit | None, new: Unit, given: int, open_lines: set[str]) -> None:
        self.old = {p.eid: p for p in old.provisions} if old is not None else {}
        self.new = {p.eid: p for p in new.provisions}
        self.known = {(p.num, p.text) for p in self.old.values()}
        self.open = {(p.num, p.text) for eid, p in self.old.items() if eid in open_lines}
        self.in_step = given == len(new.provisions)

    def filled(self, given: Provision, everywhere: bool) -> Provision:
        """A line that the act words, with the words that the new edition has in its place."""
        new = self.new.get(given.eid)
        if new is None or new.status != IN_FORCE or given.num != new.num:
            return given
        own = (given.num, given.text)
        if own in self.known:
            takes = everywhere or own in self.open
        else:
            takes = given.status == IN_FORCE and self._comes(new)
        return replace(given, text=new.text) if takes else given

    def _comes(self, new: Provision) -> bool:
        """Whether a line of the new edition may be what the act puts there: where lines
        without label are missing, those behind them stand in their places."""
        fresh = (new.num, new.text) not in self.known
        old = self.old.get(new.eid)
        same = old is not None and (old.num, old.text) == (new.num, new.text)
        return bool(new.num) or fresh or same or self.in_step


def _headed(
    unit: Unit, old: Unit | None, new: Unit, open_lines: set[str], everywhere: bool
) -> Unit:
    kept = old is not None and unit.heading == old.heading
    takes = not kept or everywhere or f"{unit.eid}#heading" in open_lines
    heading = new.heading if takes else unit.heading
    # A number is printed in the language of the text.
    num = new.num if old is None or unit.num != old.num else unit.num
    return replace(unit, heading=heading, num=num)


def unchanged(found: Skeleton, old: Edition, new: Edition) -> Iterator[Outcome]:
    """The instructions on wording where no line changed, not even in the official text."""
    before, after = _signs(old), _signs(new)
    for outcome, lines in found.reached:
        if lines and all(_same(before.get(eid), after.get(eid)) for eid in lines):
            yield outcome


_Sign = tuple[str, str, str]


def _same(old: _Sign | None, new: _Sign | None) -> bool:
    """Two lines of the same words may still render two official paragraphs."""
    if old is None or new is None:
        return False
    return old[:2] == new[:2] and (not old[2] or not new[2] or old[2] == new[2])


def _signs(edition: Edition) -> dict[str, _Sign]:
    """Each line and heading: label, words, and the digest of its official paragraph."""
    found: dict[str, _Sign] = {}
    for unit in edition.units:
        found[f"{unit.eid}#heading"] = (unit.num, unit.heading, unit.key)
        for line in unit.provisions:
            found[line.eid] = (line.num, line.text, line.key)
    return found
