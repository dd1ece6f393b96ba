"""Puts tags on the changes of a diff by the rules of a law."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lawtrack.diff.changes import ANNOUNCED, Change, Diff
from lawtrack.model.tags import UNCLEAR, Tag
from lawtrack.tag.context import Context
from lawtrack.tag.direction import combined, direction
from lawtrack.tag.evidence import evidence
from lawtrack.tag.facts import Article, Facts, articles
from lawtrack.tag.heads import Heads
from lawtrack.tag.match import hits, suits
from lawtrack.tag.mirrored import Mirrors
from lawtrack.tag.records import FOLLOWS, Rule, Rules
from lawtrack.tag.unsaid import Unsaid


@dataclass(frozen=True, slots=True)
class _Found:
    """A tag with the rule that it came from and the place of its change in the diff."""

    rule: Rule
    position: int
    tag: Tag


def tag(diff: Diff, rules: Rules, context: Context) -> Diff:
    """The diff with tags on its changes; editorial changes bear none.

    Rules look at whole articles, and some at all articles, so the whole diff is tagged
    before it is narrowed. ``context`` holds both editions, with their chapters. Every tag
    has evidence: words that stand, letter for letter, in the old or new text of the
    provision that it names.
    """
    unsaid = Unsaid(rules)
    groups = articles(diff.changes, context)
    mirrors = Mirrors(groups, unsaid)
    tags: dict[int, list[Tag]] = {}
    for article in groups:
        for each in _left(_found(article, rules, unsaid, mirrors)):
            tags.setdefault(each.position, []).append(each.tag)
    heads = Heads(diff.changes, tags)
    changes = enumerate(diff.changes)
    told = (_tagged(c, [heads.following(c, t) for t in tags.get(at, ())]) for at, c in changes)
    return replace(diff, changes=tuple(told))


def _tagged(change: Change, tags: Iterable[Tag]) -> Change:
    """The change with one tag for each topic and direction: that of the surest rule."""
    kept: dict[tuple[str, str], Tag] = {}
    for each in sorted(tags, key=lambda each: -each.confidence):
        kept.setdefault((each.topic, each.direction), each)
    return replace(change, tags=tuple(kept.values()))


def _found(article: Article, rules: Rules, unsaid: Unsaid, mirrors: Mirrors) -> list[_Found]:
    suiting = [rule for rule in rules.rules if suits(rule, article)]
    found: list[_Found] = []
    for facts in article.changes:
        if not facts.any_fresh:
            continue
        core = facts.without(unsaid)
        for rule in suiting:
            if _awaited(facts) and ANNOUNCED not in rule.kinds:
                continue
            if rule.particular and mirrors.elsewhere(article, core):
                continue
            seen = facts if rule.scope or "*" in rule.yields else core
            each = _tag(rule, article, facts, seen, rules)
            if each is not None:
                found.append(_Found(rule, facts.position, each))
    return found


def _awaited(facts: Facts) -> bool:
    """Whether it is a note that wording is still to come, which says nothing of the rule."""
    return facts.change.kind == ANNOUNCED and facts.change.part != "heading"


def _tag(rule: Rule, article: Article, facts: Facts, seen: Facts, rules: Rules) -> Tag | None:
    """The tag of a rule for a change of which it sees some words or all, or None."""
    where = hits(rule, article, seen) if seen.any_fresh else None
    if where is None:
        return None
    way = direction(rule, article, seen, where, rules)
    return Tag(rule.topic, way, rule.who, evidence(facts, where), rule.id, rule.confidence)


def _left(found: Sequence[_Found]) -> list[_Found]:
    """What is left of an article's tags when some rules silence others."""
    found = [each for each in found if each.rule.alone] or list(found)
    firm = {each.tag.topic for each in found if "*" not in each.rule.yields}
    left = [each for each in found if not _silenced(each, firm)]
    if not firm and left:
        best = max(left, key=lambda each: each.rule.confidence).tag.topic
        left = [each for each in left if each.tag.topic == best]
    return [_following(each, left) for each in left]


def _silenced(each: _Found, firm: set[str]) -> bool:
    others = firm - {each.tag.topic}
    return bool(others) if "*" in each.rule.yields else bool(others & set(each.rule.yields))


def _following(each: _Found, left: Sequence[_Found]) -> _Found:
    """The tag with the direction of the article's other tags, first of those of its topic."""
    if each.rule.effect != FOLLOWS:
        return each
    others = [other.tag for other in left if other.rule.effect != FOLLOWS]
    told = combined(other.direction for other in others if other.topic == each.tag.topic)
    if told == UNCLEAR:
        told = combined(other.direction for other in others)
    way = each.rule.default if told == UNCLEAR else told
    return replace(each, tag=replace(each.tag, direction=way))
