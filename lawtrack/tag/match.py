"""Holds the conditions of a rule against the facts of a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lawtrack.tag.context import NEW, OLD
from lawtrack.tag.facts import Article, Facts, Side
from lawtrack.tag.records import Conditions, Pattern, Patterns, Rule
from lawtrack.tag.words import Words

ENOUGH: Final = 4  # hits of one pattern on one side; more would say no more


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a pattern was found: the side and the first and last word."""

    side: str
    first: int
    last: int


def suits(rule: Rule, article: Article) -> bool:
    """Whether a rule can hold for any change of an article: what needs no look at one."""
    when = rule.when
    state = "new" if article.is_new else "gone" if article.is_gone else "kept"
    return (
        (not rule.article or state in rule.article)
        and (not when.heading or _any(when.heading, article.headings))
        and (not when.chapter or _any(when.chapter, article.above))
        and not _any(when.unless_heading, article.headings)
        and not _any(when.unless_chapter, article.above)
        and (not when.enters or bool(gained(when.enters, article)))
        and (not when.leaves or bool(lost(when.leaves, article)))
    )


def hits(rule: Rule, article: Article, facts: Facts) -> list[Hit] | None:
    """The words by which a rule that suits an article holds for a change, or None.

    The list may be empty: the rule then holds by what stands around the changed words.
    """
    if rule.kinds and facts.change.kind not in rule.kinds:
        return None
    if rule.part and facts.change.part != rule.part:
        return None
    found = _changed(rule.when, article, facts)
    if found is None or not _around(rule.when, facts) or _forbidden(rule.when, article, facts):
        return None
    return found


def _changed(when: Conditions, article: Article, facts: Facts) -> list[Hit] | None:
    found: list[Hit] = []
    for patterns, sides in (
        (when.changed, facts.sides),
        (when.added, (facts.new,)),
        (when.removed, (facts.old,)),
        (gained(when.enters, article), (facts.new,)),
        (lost(when.leaves, article), (facts.old,)),
    ):
        fresh = list(_fresh_hits(patterns, sides))
        if patterns and not fresh:
            return None
        found.extend(fresh)
    return found


def gained(patterns: Patterns, article: Article) -> Patterns:
    """The patterns that the article holds now and held nowhere before."""
    return _on_one_side(patterns, article, NEW, OLD)


def lost(patterns: Patterns, article: Article) -> Patterns:
    """The patterns that the article held before and holds nowhere now."""
    return _on_one_side(patterns, article, OLD, NEW)


def _on_one_side(patterns: Patterns, article: Article, here: str, there: str) -> Patterns:
    this, other = article.whole[here].row, article.whole[there].row
    return tuple(each for each in patterns if each.search(this) and not each.search(other))


def _around(when: Conditions, facts: Facts) -> bool:
    intros = [intro for side in facts.sides if side.fresh for intro in side.intros]
    return (
        (not when.clause or _in_clauses(when.clause, facts))
        and (not when.intro or _any(when.intro, intros))
        and (not when.within or _in_clauses(when.within, facts) or _any(when.within, intros))
        and (not when.text or _any(when.text, [side.words for side in facts.sides]))
    )


def _forbidden(when: Conditions, article: Article, facts: Facts) -> bool:
    intros = [intro for side in facts.sides if side.fresh for intro in side.intros]
    return (
        any(True for _ in _fresh_hits(when.unless_changed, facts.sides))
        or any(True for _ in _fresh_hits(when.unless_added, (facts.new,)))
        or any(True for _ in _fresh_hits(when.unless_removed, (facts.old,)))
        or _in_clauses((*when.unless_clause, *when.unless_within), facts)
        or _any(when.unless_within, intros)
        or (not facts.new.fresh and bool(lost(when.unless_leaves, article)))
    )


def _any(patterns: Patterns, texts: Iterable[Words]) -> bool:
    return any(pattern.search(text.row) for text in texts for pattern in patterns)


def _in_clauses(patterns: Patterns, facts: Facts) -> bool:
    return any(
        first <= hit.first and hit.last < last
        for side in facts.sides
        if side.clauses
        for pattern in patterns
        for hit in found(pattern, side)
        for first, last in side.clauses
    )


def _fresh_hits(patterns: Patterns, sides: Iterable[Side]) -> Iterator[Hit]:
    for side in sides:
        if not side.fresh:
            continue
        for pattern in patterns:
            fresh = (at for at in side.words.find(pattern) if _is_fresh(*at, side))
            yield from (Hit(side.name, *at) for at in islice(fresh, ENOUGH))


def _is_fresh(first: int, last: int, side: Side) -> bool:
    return not side.fresh.isdisjoint(range(first, last + 1))


def found(pattern: Pattern, side: Side) -> Iterator[Hit]:
    """Every place where a pattern stands on one side."""
    for first, last in side.words.find(pattern):
        yield Hit(side.name, first, last)
