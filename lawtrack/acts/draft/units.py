"""Instructions that lead from one edition to the other, unit by unit, in the order of the law."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lawtrack.acts.draft.articles import Coarser, Drafter, heading_instructions, shorter
from lawtrack.acts.draft.marks import closes_unopened
from lawtrack.acts.draft.placeholders import publisher_line
from lawtrack.acts.draft.tree import print_line, tree
from lawtrack.acts.instructions import (
    ARTICLE,
    CHAPTER,
    HEADING,
    INSERT,
    LAW,
    REPEAL,
    REWORD,
    SECTION,
    AmendingAct,
    Instruction,
    Target,
    TargetStep,
)
from lawtrack.model.law import IN_FORCE, REPEALED, Edition, Unit

_KINDS = {"art": ARTICLE, "chp": CHAPTER, "sec": SECTION}
# How an article is drafted, from the finest to the coarsest.
FINE, BY_PARAGRAPH, WHOLE = range(3)


@dataclass(slots=True)
class Drafting:
    """Two editions, the act to be, and the units to be amended (``only``; None for all).

    Of articles where finer instructions failed it knows the level at which each is drafted,
    and the paragraphs to be reworded whole.
    """

    old: Edition
    new: Edition
    act: AmendingAct
    only: frozenset[str] | None = None
    levels: dict[str, int] = field(default_factory=dict)
    paragraphs: dict[str, frozenset[tuple[TargetStep, ...]]] = field(default_factory=dict)

    def instructions(self) -> tuple[Instruction, ...]:
        olds = {unit.eid: unit for unit in self.old.units}
        news = {unit.eid: unit for unit in self.new.units}
        covered: set[str] = set()
        found: list[Instruction] = []
        for unit in merged_order(self.old, self.new):
            if unit.eid in covered or unit.eid == "conclusions" or not self.wanted(unit.eid):
                continue
            before, behind = olds.get(unit.eid), news.get(unit.eid)
            if unit.eid == "preface":
                found += self._title(before, behind)
            elif unit.is_article:
                found += self._article(before, behind)
            else:
                found += self._outer(before, behind, covered)
        return tuple(found)

    def wanted(self, eid: str) -> bool:
        return self.only is None or eid in self.only

    def _title(self, old: Unit | None, new: Unit | None) -> list[Instruction]:
        if old is None or new is None:
            return []
        return heading_instructions(
            old.heading, new.heading, (TargetStep(LAW), TargetStep(HEADING))
        )

    def _article(self, old: Unit | None, new: Unit | None) -> list[Instruction]:
        if new is None:
            return []  # said by its chapter, or not at all
        target = Target((unit_step(new),))
        if old is None or (not old.provisions and old.status != IN_FORCE and new.provisions):
            return [self._insert(new)]
        if same_text(old, new):
            return []
        whole = Instruction(REWORD, (target,), content=unit_lines(new))
        level = self.levels.get(new.eid, FINE)
        if level == WHOLE:
            return [whole]
        if not new.provisions:
            plain = new.status == REPEALED and old.heading == new.heading
            return [Instruction(REPEAL, (target,))] if plain else [whole]
        drafter = Drafter(self.act, self.paragraphs.get(new.eid, frozenset()))
        try:
            fine = heading_instructions(
                old.heading, new.heading, (*target.steps, TargetStep(HEADING)), new.num
            ) + drafter.compare(tree(old), tree(new), target.steps)
        except Coarser:
            return [whole]
        if any(closes_unopened(instruction.content) for instruction in fine):
            return [whole]
        return shorter(fine, whole)

    def _insert(self, new: Unit) -> Instruction:
        """A new article goes behind the one before it; its chapter is named where that
        would put it into another."""
        inner: tuple[Target, ...] = (Target((TargetStep(LAW),)),)
        before = _before(new, self.new)
        if new.parent and (before is None or before.parent != new.parent):
            inner = (Target((_parent_step(new),)),)
        return Instruction(INSERT, inner, (), unit_lines(new), (Target((unit_step(new),)),))

    def _outer(self, old: Unit | None, new: Unit | None, covered: set[str]) -> list[Instruction]:
        """A chapter or a section."""
        if new is None:
            return self._gone(old)
        target = Target((unit_step(new),))
        inside = _inside(new, self.new)
        if old is None:
            if new.eid.startswith("sec_"):
                return [self._new_section(new, inside)]
            covered.update(unit.eid for unit in inside)
            lines = tuple(line for unit in (new, *inside) for line in unit_lines(unit))
            return [Instruction(INSERT, (Target((TargetStep(LAW),)),), (), lines, (target,))]
        lost = [u for u in _inside(old, self.old) if self.new.unit(u.eid) is None]
        if new.eid.startswith("chp_") and (lost or old.status != new.status):
            covered.update(unit.eid for unit in (*_inside(old, self.old), *inside))
            if new.status == REPEALED and not inside and old.heading == new.heading:
                return [Instruction(REPEAL, (target,))]
            lines = tuple(line for unit in (new, *inside) for line in unit_lines(unit))
            return [Instruction(REWORD, (target,), content=lines)]
        return heading_instructions(
            old.heading, new.heading, (*target.steps, TargetStep(HEADING)), new.num
        )

    def _gone(self, old: Unit | None) -> list[Instruction]:
        if old is None or not old.eid.startswith("sec_"):
            return []
        return [Instruction(REPEAL, (Target((unit_step(old), TargetStep(HEADING))),))]

    def _new_section(self, new: Unit, inside: list[Unit]) -> Instruction:
        anchor = (Target((unit_step(inside[0]),)),) if inside else (Target((TargetStep(LAW),)),)
        target = Target((unit_step(new),))
        return Instruction(INSERT, anchor, (), unit_lines(new), (target,), before=bool(inside))


def unit_lines(unit: Unit) -> tuple[str, ...]:
    """A unit as an act quotes it: its heading, then its lines."""
    head = f"{unit.num} {unit.heading}".strip()
    if not unit.provisions and unit.status != IN_FORCE and unit.is_article:
        line = publisher_line(unit)
        return (head, line) if line else (head,)
    return (head, *(print_line(line) for line in unit.provisions))


def same_text(old: Unit, new: Unit) -> bool:
    return (old.num, old.heading, old.status) == (new.num, new.heading, new.status) and [
        (p.eid, p.num, p.text, p.status) for p in old.provisions
    ] == [(p.eid, p.num, p.text, p.status) for p in new.provisions]


def unit_step(unit: Unit) -> TargetStep:
    return TargetStep(_KINDS[unit.eid.partition("_")[0]], unit.number)


def _parent_step(unit: Unit) -> TargetStep:
    kind, _, number = unit.parent.partition("_")
    return TargetStep(_KINDS[kind], number)


def _before(unit: Unit, edition: Edition) -> Unit | None:
    articles = [u for u in edition.units if u.is_article]
    at = next(i for i, u in enumerate(articles) if u.eid == unit.eid)
    return articles[at - 1] if at else None


def _inside(unit: Unit, edition: Edition) -> list[Unit]:
    return [u for u in edition.units if u.parent == unit.eid]


def merged_order(old: Edition, new: Edition) -> Iterator[Unit]:
    """All units of both editions, those of the new in order, what is gone in its old place."""
    at: Mapping[str, int] = {unit.eid: i for i, unit in enumerate(new.units)}
    gone: list[Unit] = []
    behind: dict[str, list[Unit]] = {}
    last = ""
    for unit in old.units:
        if unit.eid in at:
            last = unit.eid
        else:
            behind.setdefault(last, []).append(unit)
            gone.append(unit)
    yield from behind.get("", ())
    for unit in new.units:
        yield unit
        yield from behind.get(unit.eid, ())
