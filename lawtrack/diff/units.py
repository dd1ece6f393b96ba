"""Pair the units of two editions: articles (and chapters, sections) old and new.

As with lines, an address never vetoes the text: an article that was renumbered is found by
the lines and the heading that it kept, and what now stands at its old number is new.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from lawtrack.diff.likeness import alike, folded, likeness
from lawtrack.diff.order import NONE
from lawtrack.model.law import Unit

_HELD_ENOUGH: Final = 0.5
_SHARES_LINES: Final = 0.3
_ALIKE: Final = 0.5
# An article under another number must show more of itself: much of two articles is alike.
_SHARES_ELSEWHERE: Final = 0.5
_ALIKE_ELSEWHERE: Final = 0.65
_ALIKE_AT_ADDRESS: Final = 0.3
_HEADING_BONUS: Final = 0.3
_ADDRESS_BONUS: Final = 0.1
# A line that stands in more units, or is shorter, says nothing about which are partners.
_TELLING_LENGTH: Final = 20
_TELLING_SPREAD: Final = 4
_LENGTH_COMPARED: Final = 4000

Pairs = list[int]
Allowed = Collection[tuple[str, str]] | None


def same_unit(old: Unit, new: Unit) -> bool:
    """Whether two units hold the same words at the same addresses."""
    if (old.eid, old.num, old.heading, old.status) != (new.eid, new.num, new.heading, new.status):
        return False
    if len(old.provisions) != len(new.provisions):
        return False
    return all(
        a.text == b.text and a.eid == b.eid and a.num == b.num and a.status == b.status
        for a, b in zip(old.provisions, new.provisions, strict=True)
    )


def pair_units(old: Sequence[Unit], new: Sequence[Unit], across: Allowed = None) -> Pairs:
    """For each old unit the index of its partner among the new, or -1.

    ``across`` are the pairs (eId old, eId new) that may be one unit under two numbers.
    """
    finder = _Finder(old, new, across)
    finder.held()
    if finder.free():
        finder.by_shared_lines()
        finder.by_address(_ALIKE_AT_ADDRESS)
        finder.by_likeness()
        finder.by_address(0.0)
    return finder.partners


class _Finder:
    """The units, the partners found so far, and one method for each way to find more."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit], across: Allowed) -> None:
        self.old, self.new, self.across = old, new, across
        self.at = {unit.eid: index for index, unit in enumerate(new)}
        self.partners = [NONE] * len(old)
        self.free_new = dict.fromkeys(range(len(new)))

    def free(self) -> list[int]:
        return [i for i, j in enumerate(self.partners) if j == NONE] if self.free_new else []

    def same_address(self) -> Iterator[tuple[int, int]]:
        for i in self.free():
            j = self.at.get(self.old[i].eid, NONE)
            if j in self.free_new:
                yield i, j

    def may_pair(self, i: int, j: int) -> bool:
        """Whether the two are of one kind and, if of two numbers, allowed to be one."""
        old, new = self.old[i], self.new[j]
        if self.across is not None and not _same(old, new):
            return (old.eid, new.eid) in self.across
        return _kind(old) == _kind(new)

    def pair(self, i: int, j: int) -> None:
        if self.partners[i] == NONE and j in self.free_new:
            self.partners[i] = j
            del self.free_new[j]

    def held(self) -> None:
        """Units that kept their number and most of their lines, or their heading and some."""
        for i, j in list(self.same_address()):
            old, new = self.old[i], self.new[j]
            if _shared(old, new) >= (_SHARES_LINES if old.heading == new.heading else _HELD_ENOUGH):
                self.pair(i, j)

    def by_shared_lines(self) -> None:
        scored = []
        for (i, j), length in self._lines_in_common().items():
            old, new = self.old[i], self.new[j]
            share = 2 * length / (_length(old) + _length(new))
            enough = _SHARES_LINES if _same(old, new) else _SHARES_ELSEWHERE
            if share >= enough or (share and _same_heading(old, new)):
                bonus = _HEADING_BONUS * _same_heading(old, new) + _ADDRESS_BONUS * _same(old, new)
                scored.append((share + bonus, -i, -j))
        for _, i, j in sorted(scored, reverse=True):
            self.pair(-i, -j)

    def _lines_in_common(self) -> dict[tuple[int, int], int]:
        where: defaultdict[str, set[int]] = defaultdict(set)
        for j in self.free_new:
            for line in _telling(self.new[j]):
                where[line].add(j)
        common: defaultdict[tuple[int, int], int] = defaultdict(int)
        for i in self.free():
            for line in _telling(self.old[i]):
                spread = where.get(line, ())
                for j in spread if len(spread) <= _TELLING_SPREAD else ():
                    if self.may_pair(i, j):
                        common[i, j] += len(line)
        return common

    def by_address(self, at_least: float) -> None:
        for i, j in list(self.same_address()):
            if not at_least or _likeness(self.old[i], self.new[j], at_least) >= at_least:
                self.pair(i, j)

    def by_likeness(self) -> None:
        old = {i: _words(self.old[i]) for i in self.free()}
        new = {j: _words(self.new[j]) for j in self.free_new}
        scored = []
        for i, j, like in alike(old, new, _ALIKE):
            same = _same(self.old[i], self.new[j])
            if like >= (_ALIKE if same else _ALIKE_ELSEWHERE) and self.may_pair(i, j):
                scored.append((like + _ADDRESS_BONUS * same, -i, -j))
        for _, i, j in sorted(scored, reverse=True):
            self.pair(-i, -j)


def _kind(unit: Unit) -> str:
    return unit.eid.partition("_")[0]


def _same(old: Unit, new: Unit) -> bool:
    return old.eid == new.eid


def _same_heading(old: Unit, new: Unit) -> bool:
    return bool(old.heading) and folded(old.heading) == folded(new.heading)


def _shared(old: Unit, new: Unit) -> float:
    """The share of the smaller unit that both hold to the letter; a bare heading is all."""
    if not old.provisions or not new.provisions:
        return float(old.heading == new.heading)
    if old.provisions is new.provisions:
        return float(any(line.text for line in old.provisions))
    texts_old = [line.text for line in old.provisions]
    texts_new = [line.text for line in new.provisions]
    if texts_old == texts_new:
        return float(any(texts_old))
    both = sum(map(len, filter(set(texts_old).__contains__, texts_new)))
    return both / (min(sum(map(len, texts_old)), sum(map(len, texts_new))) or 1)


def _length(unit: Unit) -> int:
    return sum([len(line.text) for line in unit.provisions])


def _telling(unit: Unit) -> set[str]:
    return {line.text for line in unit.provisions if len(line.text) >= _TELLING_LENGTH}


def _likeness(old: Unit, new: Unit, at_least: float) -> float:
    if old.heading and new.heading:
        headings = likeness(folded(old.heading), folded(new.heading))
        if headings >= _ALIKE:
            return headings
    return likeness(_words(old), _words(new), at_least)


def _words(unit: Unit) -> tuple[str, ...]:
    """The words that a unit begins with, without case and marks."""
    text = " ".join((unit.heading, *(line.text for line in unit.provisions)))
    return folded(text[:_LENGTH_COMPARED])
