"""The changes of a diff by unit, what came or went as a whole told as one, and the counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from lawtrack.diff.changes import (
    EDITORIAL,
    INSERTED,
    KINDS,
    REPEALED,
    RESTORED,
    TAKEN_EFFECT,
    Change,
    Diff,
)
from lawtrack.model.address import number_key
from lawtrack.telling.about import About
from lawtrack.telling.plain import many_of
from lawtrack.telling.wording import COUNT_WORDS, cite, groups, shown_changes

HEADING: Final = "heading"
_AS_A_WHOLE: Final = {
    REPEALED: "repealed as a whole",
    INSERTED: "inserted as a whole",
    RESTORED: "restored as a whole",
    TAKEN_EFFECT: "has taken effect as a whole (announced earlier)",
}


class Section:
    """A unit on a page with its changes.

    ``whole`` is the kind of change that the whole unit went through (repealed, inserted,
    restored, taken effect), empty where only parts of it changed. ``folded`` are the
    articles of a chapter that was repealed with all of them; ``changes`` holds theirs too.
    """

    __slots__ = ("changes", "folded", "unit", "whole")

    def __init__(
        self,
        unit: str,
        changes: list[Change],
        whole: str = "",
        folded: tuple[Section, ...] = (),
    ) -> None:
        self.unit = unit
        self.changes = changes
        self.whole = whole
        self.folded = folded

    @property
    def title(self) -> str:
        """What became of a unit that changed as a whole."""
        words = _AS_A_WHOLE[self.whole]
        restored = next((c.restored_from for c in self.changes if c.restored_from), "")
        words += f" (last in the edition of {restored})" if restored else ""
        if not self.folded:
            return f"{cite(self.unit)} {words}"
        numbers = sorted((article.unit[len("art_") :] for article in self.folded), key=number_key)
        several = f"Articles {numbers[0]} to {numbers[-1]}"
        within = several if len(numbers) > 1 else f"Article {numbers[0]}"
        return f"{cite(self.unit)} ({within}): {words}"

    @property
    def headings(self) -> list[Change]:
        """The changes of the headings of a folded chapter: its own, then its articles'."""
        return [change for change in self.changes if change.part == HEADING]

    @property
    def left_out(self) -> str:
        """What a folded chapter does not show."""
        count = len(self.changes) - len(self.headings)
        return f"The text of these articles ({_count(count, 'provision')}) is left out here"


def sections(
    changes: Sequence[Change], about: About, *, whole: bool = False
) -> tuple[Section, ...]:
    """The changes by unit; a chapter repealed with its articles is one section of headings.

    ``whole`` asks for all text, also of the articles of repealed chapters.
    """
    made = {section.unit: section for section in _units(changes)}
    if whole or not about.parents:
        return tuple(made.values())
    went_on = _went_on(changes)
    for section in list(made.values()):
        articles = _repealed_with(section, made, about.parents, went_on)
        if articles:
            told = [change for part in (section, *articles) for change in part.changes]
            made[section.unit] = Section(section.unit, told, REPEALED, articles)
            for article in articles:
                del made[article.unit]
    return tuple(made.values())


def _units(changes: Sequence[Change]) -> Iterator[Section]:
    went_on = _went_on(changes)
    for unit, own in groups(changes).items():
        yield Section(unit, own, _whole(unit, own, went_on))


def _whole(unit: str, changes: Sequence[Change], went_on: set[str]) -> str:
    """The kind of change of a whole article: of its heading and of all that changed in it."""
    kind = next((change.kind for change in changes if change.part == HEADING), "")
    if not unit.startswith("art_") or kind not in _AS_A_WHOLE:
        return ""
    if any(change.kind not in (kind, EDITORIAL) for change in changes):
        return ""
    return "" if kind == REPEALED and unit in went_on else kind


def _went_on(changes: Iterable[Change]) -> set[str]:
    """The units from which something lives on in another unit."""
    places = (
        (change.eid_old.partition("__")[0], change.eid_new.partition("__")[0])
        for change in changes
        if change.kind != EDITORIAL
    )
    return {old for old, new in places if old and new and old != new}


def _repealed_with(
    section: Section, made: Mapping[str, Section], parents: Mapping[str, str], went_on: set[str]
) -> tuple[Section, ...]:
    """The articles that went with a chapter; none unless all of them did."""
    if not section.unit.startswith("chp_") or {c.kind for c in section.changes} != {REPEALED}:
        return ()
    articles = [unit for unit, parent in parents.items() if parent == section.unit]
    found = tuple(made[unit] for unit in articles if unit in made)
    all_went = not went_on.intersection(articles)
    return found if all_went and all(each.whole == REPEALED for each in found) else ()


def summary(diff: Diff, *, editorial: bool) -> str:
    """The last line of a diff: how many articles and changes, of which kinds."""
    shown = shown_changes(diff, editorial=editorial)
    hidden = len(diff.changes) - len(shown)
    rest = f" ({_count(hidden, 'editorial difference')} not shown)" if hidden else ""
    between = f"between the editions of {diff.old.in_force} and {diff.new.in_force}"
    if not shown:
        return f"No change {between}{rest}."
    return f"{counts(shown)}{rest}."


def counts(changes: Sequence[Change]) -> str:
    """How many articles and changes; articles that came or went as a whole are told first.

    >>> counts([Change("inserted", "5", "", "art_5__para_1", "", "1.", "", "a")])
    '1 article, 1 change: 1 inserted'
    """
    articles = {change.article for change in changes if change.article}
    units = list(_units(changes))
    told = [
        f"{_count(len(whole), 'article')} {COUNT_WORDS[kind]} as a whole "
        f"({_count(sum(len(section.changes) for section in whole), 'change')})"
        for kind in _AS_A_WHOLE
        if (whole := [section for section in units if section.whole == kind])
    ]
    kinds = [change.kind for section in units if not section.whole for change in section.changes]
    told += [f"{kinds.count(kind)} {COUNT_WORDS[kind]}" for kind in KINDS if kind in kinds]
    outside = sum(not section.unit.startswith("art_") for section in units)
    places = [_count(len(articles), "article")] if articles or not outside else []
    places += [_count(outside, "heading or title")] if outside else []
    return f"{' and '.join(places)}, {_count(len(changes), 'change')}: {', '.join(told)}"


def untagged(changes: Sequence[Change], left_out: int = 0) -> str:
    """How many changes bear no tag, where others do: tags alone do not tell them all.

    ``left_out`` are the untagged changes that a page on some tags does not show.
    """
    bare = sum(not change.tags for change in changes)
    if left_out:
        many = _count(left_out, "more change")
        return (
            f"Only changes with the tags asked for are shown; {many} between these editions "
            "bear no tag."
        )
    if not bare or bare == len(changes):
        return ""
    return f"{bare} of {_count(len(changes), 'change')} bear{'s' if bare == 1 else ''} no tag."


def _count(number: int, noun: str) -> str:
    if number != 1 and noun == "heading or title":
        return f"{number} headings or titles"
    return many_of(number, noun)
