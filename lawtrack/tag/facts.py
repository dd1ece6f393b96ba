"""A change as facts that rules can be held against: the words that came and went.

Words that only moved inside their article neither came nor went: a run of words found on
the other side of the same article's changes is left out of account.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from lawtrack.diff.changes import (
    ANNOUNCED,
    DELETE,
    EDITORIAL,
    INSERT,
    KEEP,
    REPEALED,
    RESTORED,
    TAKEN_EFFECT,
    Change,
)
from lawtrack.tag.context import NEW, OLD, SIDES, Context
from lawtrack.tag.words import Words, words

RUN: Final = 6  # so many equal words in a row are a passage that moved, not chance


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a change: its words, which of them came (or went), what leads it in.

    ``fresh`` holds the indexes of words that are on this side alone; ``clauses`` the
    index ranges of the clauses that hold them.
    """

    name: str
    eid: str
    words: Words
    fresh: frozenset[int]
    clauses: tuple[tuple[int, int], ...]
    intros: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """A change with both sides read; ``position`` is its place in the diff."""

    position: int
    change: Change
    old: Side
    new: Side

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.old, self.new

    @property
    def any_fresh(self) -> bool:
        return bool(self.old.fresh or self.new.fresh)

    def without(self, unsaid: Callable[[Words], Collection[int]]) -> Facts:
        """The same change, with the words that the function picks left out of account."""
        old, new = (_reduced(side, unsaid) for side in self.sides)
        return replace(self, old=old, new=new)


def _reduced(side: Side, unsaid: Callable[[Words], Collection[int]]) -> Side:
    fresh = side.fresh.difference(unsaid(side.words)) if side.fresh else side.fresh
    return replace(side, fresh=fresh, clauses=_clauses(side.words, fresh))


@dataclass(frozen=True, slots=True)
class Article:
    """All changes of one unit, with its headings and its whole words on both sides."""

    eid: str
    number: str
    changes: tuple[Facts, ...]
    headings: tuple[Words, ...]
    above: tuple[Words, ...]
    whole: Mapping[str, Words]

    @property
    def is_new(self) -> bool:
        return not self.whole[OLD].stems

    @property
    def is_gone(self) -> bool:
        return not self.whole[NEW].stems


def articles(changes: Iterable[Change], context: Context) -> list[Article]:
    """The changes of a diff by the unit that holds them, in their order."""
    groups: dict[str, list[tuple[int, Change]]] = {}
    for position, change in enumerate(changes):
        if change.kind != EDITORIAL:
            groups.setdefault(change.eid.partition("__")[0], []).append((position, change))
    return [_article(eid, group, context) for eid, group in groups.items()]


def _article(eid: str, group: list[tuple[int, Change]], context: Context) -> Article:
    texts = [(legal(change, OLD), legal(change, NEW)) for _, change in group]
    runs = {OLD: _runs(old for old, _ in texts), NEW: _runs(new for _, new in texts)}
    return Article(
        eid,
        group[0][1].article,
        tuple(_facts(position, change, runs, context) for position, change in group),
        tuple(map(words, context.heading(eid))),
        tuple(map(words, context.above(eid))),
        {side: words(_whole(context, side, eid)) for side in SIDES},
    )


def _whole(context: Context, side: str, eid: str) -> str:
    place = context.place(side, eid)
    if place is None or not any(p.status == "in-force" for p in place.unit.provisions):
        return ""
    return place.text


def legal(change: Change, side: str) -> str:
    """The words of law on one side: a note that wording went or is to come has none."""
    if side == OLD:
        return "" if change.kind in (TAKEN_EFFECT, RESTORED, ANNOUNCED) else change.old
    return "" if change.kind == REPEALED else change.new


def _runs(texts: Iterable[str]) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for text in texts:
        stems = words(text).stems
        found.update(stems[at : at + RUN] for at in range(len(stems) - RUN + 1))
    return found


def _facts(
    position: int,
    change: Change,
    runs: Mapping[str, set[tuple[str, ...]]],
    context: Context,
) -> Facts:
    return Facts(
        position,
        change,
        _side(OLD, change, runs[NEW], context),
        _side(NEW, change, runs[OLD], context),
    )


def _side(name: str, change: Change, elsewhere: set[tuple[str, ...]], context: Context) -> Side:
    eid = change.eid_old if name == OLD else change.eid_new
    text = words(legal(change, name))
    changed = _changed(change, name, text)
    came = changed - _moved(text, changed, elsewhere)
    fresh = frozenset(index for index in came if text.stems[index] != ".")
    intros = tuple(map(words, context.intros(name, eid))) if eid else ()
    return Side(name, eid, text, fresh, _clauses(text, fresh), intros)


def _changed(change: Change, name: str, text: Words) -> set[int]:
    """The words of one side that the other has not; all of them where it has none."""
    other = legal(change, NEW if name == OLD else OLD)
    if not other or not change.edits:
        return set(range(len(text.stems))) if change.old != change.new else set()
    mine = DELETE if name == OLD else INSERT
    only_forms = words(change.old).stems == words(change.new).stems
    found: set[int] = set()
    at = 0
    for number, edit in enumerate(change.edits):
        if edit.op == mine:
            again = () if only_forms else words(_replaced(change, number)).stems
            found.update(_unlike(text, at, at + len(edit.text), list(again)))
        at += len(edit.text) if edit.op in (KEEP, mine) else 0
    return found


def _replaced(change: Change, number: int) -> str:
    """What stood (or stands) in place of a run, where it replaces one."""
    own = change.edits[number].op
    for near in (number - 1, number + 1):
        if 0 <= near < len(change.edits) and change.edits[near].op not in (KEEP, own):
            return change.edits[near].text
    return ""


def _unlike(text: Words, start: int, end: int, again: list[str]) -> Iterator[int]:
    """The words of a run, without those that what it replaces (or is replaced by) has too."""
    for index, stem in enumerate(text.stems):
        if text.starts[index] < end and text.ends[index] > start:
            if stem in again:
                again.remove(stem)
            else:
                yield index


def _moved(text: Words, changed: set[int], elsewhere: set[tuple[str, ...]]) -> set[int]:
    found: set[int] = set()
    for at in range(len(text.stems) - RUN + 1):
        run = range(at, at + RUN)
        if text.stems[at : at + RUN] in elsewhere and changed.issuperset(run):
            found.update(run)
    return found


def _clauses(text: Words, fresh: frozenset[int]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    start = 0
    for index in range(len(text.stems) + 1):
        if index == len(text.stems) or text.stems[index] == ".":
            if any(start <= each < index for each in fresh):
                found.append((start, index))
            start = index + 1
    return tuple(found)
