"""The law as an act gives it, a new edition, and whose doing each difference is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from lawtrack.acts import instructions as act
from lawtrack.acts.apply.outcomes import Applied, Outcome, Touched
from lawtrack.acts.instructions import Instruction
from lawtrack.diff.changes import DELETE, INSERT, Change
from lawtrack.model.law import IN_FORCE, Edition, Unit

_WORDS: Final = (
    act.REPLACE_WORDS,
    act.INSERT_WORDS,
    act.EXCLUDE_WORDS,
    act.REPLACE_EVERYWHERE,
)


Line = tuple[str, str, str]  # label, words, status


@dataclass(frozen=True, slots=True)
class Hand:
    """An instruction that reaches a place, and the place as it names it."""

    outcome: Outcome
    touched: Touched

    @property
    def instruction(self) -> Instruction:
        return self.outcome.instruction

    @property
    def on_words(self) -> bool:
        """Whether it words a part of a line only."""
        did = self.instruction.operation
        some = bool(self.touched.old and self.touched.new) and did != act.RENUMBER
        return did in _WORDS or some

    def kept(self, text: str) -> bool:
        """Whether what it did to words is to be seen in a text."""
        old, new = self.touched.old.strip(), self.touched.new.strip()
        return new in text if new else old not in text


def without_publisher_lines(edition: Edition) -> Edition:
    """An edition where an article that holds nothing but the publisher's line ("Excluded
    by …", "Takes effect …") has no text and the status that the line says.

    >>> from lawtrack.parse import read_text
    >>> law = read_text("# A law\\n\\n#### Article 1. Fees\\n\\nExcluded by Constitutional Law No. "
    ...     "7-II of 1 December 2020.\\n").edition
    >>> [unit.status for unit in without_publisher_lines(law).units if unit.is_article]
    ['repealed']
    """
    if not any(_only_printed(unit) for unit in edition.units):
        return edition
    units = tuple(
        replace(unit, provisions=(), status=unit.provisions[0].status)
        if _only_printed(unit)
        else unit
        for unit in edition.units
    )
    return replace(edition, units=units)


def _only_printed(unit: Unit) -> bool:
    lines = unit.provisions
    return len(lines) == 1 and lines[0].status != IN_FORCE and not lines[0].num and unit.is_article


class Texts:
    """An edition by eId: its units, its lines, and what each unit holds."""

    def __init__(self, edition: Edition) -> None:
        self.units = {unit.eid: unit for unit in edition.units}
        self._lines: dict[str, dict[str, Line]] = {}

    def line(self, eid: str) -> Line | None:
        """Label, words and status of a provision, or of a heading (``eid`` of a unit)."""
        return self.lines(eid.partition("__")[0]).get(eid)

    def lines(self, unit: str) -> dict[str, Line]:
        found = self._lines.get(unit)
        if found is None:
            found = self._lines[unit] = _lines(self.units.get(unit))
        return found

    def holds(self, unit: str, line: Line) -> bool:
        return line in self.lines(unit).values()

    def above(self, eid: str) -> Iterator[str]:
        """What a provision stands in, from the inside out."""
        while "__" in eid:
            eid = eid.rpartition("__")[0]
            yield eid
        unit = self.units.get(eid)
        while unit is not None and unit.parent:
            yield unit.parent
            unit = self.units.get(unit.parent)


def _lines(unit: Unit | None) -> dict[str, Line]:
    if unit is None:
        return {}
    found = {unit.eid: (unit.num, unit.heading, unit.status)}
    return found | {p.eid: (p.num, p.text, p.status) for p in unit.provisions}


@dataclass
class Held:
    """Three texts: before the act, as the act gives it, and the edition that is checked."""

    old: Edition
    applied: Applied
    new: Edition
    before: Texts = field(init=False)
    given: Texts = field(init=False)
    text: Texts = field(init=False)

    def __post_init__(self) -> None:
        self.before = Texts(self.old)
        self.given = Texts(self.applied.edition)
        self.text = Texts(self.new)

    @cached_property
    def _hands(self) -> dict[str, list[Hand]]:
        found: dict[str, list[Hand]] = {}
        for outcome in self.applied.outcomes:
            if outcome.done:
                for touched in outcome.places:
                    for eid in _reached(outcome.instruction, touched.eid):
                        found.setdefault(eid, []).append(Hand(outcome, touched))
        return found

    @cached_property
    def _by_unit(self) -> dict[str, list[Hand]]:
        found: dict[str, list[Hand]] = {}
        for eid, hands in self._hands.items():
            found.setdefault(eid.partition("__")[0].partition("#")[0], []).extend(hands)
        return found

    def made(self, change: Change) -> bool:
        """Whether the line that the act gives is of its making."""
        line = self.given.line(change.eid_old)
        unit = change.eid_old.partition("__")[0]
        return line is not None and not self.before.holds(unit, line)

    def stood(self, change: Change) -> bool:
        """Whether the line of the new edition stood in the one before."""
        line = self.text.line(change.eid_new)
        unit = change.eid_new.partition("__")[0]
        return line is not None and line[2] == IN_FORCE and self.before.holds(unit, line)

    def untouched(self, eid: str) -> bool:
        """Whether a provision with all that stands in it is what it was before the act."""
        unit = eid.partition("__")[0]
        before, text = self.before.lines(unit), self.text.lines(unit)
        inside = {at for at in (*before, *text) if unit == eid or _in(at, eid)}
        return bool(inside) and all(before.get(at) == text.get(at) for at in inside)

    def hands(self, change: Change) -> list[Hand]:
        """The instructions that reach the place of a change, the nearest first."""
        found: list[Hand] = []
        for eid in dict.fromkeys((change.eid_old, change.eid_new)):
            if not eid:
                continue
            if change.part == "heading":
                found += self._hands.get(f"{eid}#heading", [])
            found += [hand for hand in self._hands.get(eid, []) if _fits(hand, change)]
            for outer in dict.fromkeys((*self.given.above(eid), *self.before.above(eid))):
                found += [hand for hand in self._hands.get(outer, []) if _holds(hand, change)]
        return found or self._quoting(change)

    def putting(self, change: Change) -> list[Hand]:
        """The instructions that put lines into the unit of a change, so that others shift."""
        near = self._by_unit.get(change.eid_old.partition("__")[0], [])
        return [hand for hand in near if hand.instruction.operation == act.INSERT]

    def _quoting(self, change: Change) -> list[Hand]:
        """The instructions on the same unit that quote the line, whose place has shifted."""
        unit = (change.eid_old or change.eid_new).partition("__")[0]
        near = self._by_unit.get(unit, [])
        words = (change.old or change.new).strip()
        return [hand for hand in near if _quotes(hand, words)]


def _in(eid: str, outer: str) -> bool:
    return eid == outer or eid.startswith(f"{outer}__")


def _reached(instruction: Instruction, eid: str) -> tuple[str, ...]:
    if instruction.operation != act.RENUMBER or not instruction.new_targets:
        return (eid,)
    outer, joint, last = eid.rpartition("__")
    kind = last.partition("_")[0]
    numbers = [target.steps[-1].number for target in instruction.new_targets]
    return (eid, *(f"{outer}{joint}{kind}_{number}" for number in numbers))


def _fits(hand: Hand, change: Change) -> bool:
    """A container that takes in a line is not itself worded by that."""
    return not _puts_in(hand) or _quotes(hand, (change.old or change.new).strip())


def _holds(hand: Hand, change: Change) -> bool:
    """Whether an instruction on a whole covers a line in it."""
    if hand.on_words or hand.instruction.operation == act.RENUMBER:
        return False
    return not _puts_in(hand) or _quotes(hand, (change.old or change.new).strip())


def _puts_in(hand: Hand) -> bool:
    """Whether it puts unnumbered lines into the place that it names."""
    made = hand.instruction.new_targets
    kinds = {target.steps[-1].kind for target in made if target.steps}
    return hand.instruction.operation == act.INSERT and bool(kinds & {act.PART, act.INDENT})


def _quotes(hand: Hand, words: str) -> bool:
    return any(words in line for line in hand.instruction.content) or bool(
        hand.touched.new and hand.touched.new.strip() in words
    )


def nearest(hands: Sequence[Hand], change: Change) -> Hand | None:
    """The instruction whose effect a text lacks: one on whole lines, one whose words are
    not there, or one that words what differs."""
    for hand in hands:
        if not hand.on_words or not hand.kept(change.new):
            return hand
    came = [edit.text.strip() for edit in change.edits if edit.op == INSERT]
    gone = [edit.text.strip() for edit in change.edits if edit.op == DELETE]
    for hand in hands:
        old, new = hand.touched.old, hand.touched.new
        if any(one and one in old for one in came) or any(one and one in new for one in gone):
            return hand
    return None
