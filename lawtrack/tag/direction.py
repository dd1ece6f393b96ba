"""Which way a change goes: by numbers that rise or fall, by lists, by words that open or burden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.diff.changes import REPEALED
from lawtrack.model.tags import DIRECTIONS, EXPANDS, MIXED, RESTRICTS, UNCLEAR
from lawtrack.model.tags import combined as combined
from lawtrack.tag.context import NEW
from lawtrack.tag.facts import Article, Facts, Side
from lawtrack.tag.match import Hit, found, lost
from lawtrack.tag.numbers import numbers
from lawtrack.tag.records import FOLLOWS, JUDGED, MEASURED, OPENING, Patterns, Rule, Rules
from lawtrack.tag.words import Words

JOIN: Final = 3  # a joining word or comma stands so near before what it joins
_OTHER: Final = {EXPANDS: RESTRICTS, RESTRICTS: EXPANDS}


def direction(rule: Rule, article: Article, facts: Facts, hits: Sequence[Hit], rules: Rules) -> str:
    """The direction of a tag; ``unclear`` where neither the text nor the rule decides."""
    if rule.effect in DIRECTIONS:
        return rule.effect
    if rule.effect == FOLLOWS:  # found when the article's other tags are known
        return UNCLEAR
    if rule.effect == JUDGED:
        told = judge(facts, rules)
    elif rule.effect == MEASURED:
        told = combined(_by_number(facts, rules))
    else:
        told = _by_side(rule, facts, hits, rules)
    if told == EXPANDS and _goes_with_subject(article, facts, rules):
        return RESTRICTS
    return rule.default if told == UNCLEAR else told


def _goes_with_subject(article: Article, facts: Facts, rules: Rules) -> bool:
    """Whether a provision goes because those whom it is about leave the article: their
    burdens end with their right to take part."""
    return facts.change.kind == REPEALED and bool(lost(rules.signals.subjects, article))


def _by_side(rule: Rule, facts: Facts, hits: Sequence[Hit], rules: Rules) -> str:
    """What comes and what goes; where both do, a number decides, else the rule's default,
    else it is mixed."""
    came, went = (EXPANDS, RESTRICTS) if rule.effect == OPENING else (RESTRICTS, EXPANDS)
    sides = {hit.side for hit in hits}
    if not sides:
        sides = {side.name for side in facts.sides if side.fresh}
    if len(sides) == 1:
        return came if sides == {NEW} else went
    measured = combined(_by_number(facts, rules))
    return MIXED if measured == UNCLEAR == rule.default else measured


def judge(facts: Facts, rules: Rules) -> str:
    """The direction by what the words themselves say."""
    by_list = set(_by_list(facts, rules))
    if by_list:
        return combined(by_list)
    told = {*_by_number(facts, rules), *_by_modals(facts, rules)}
    return combined(told or _by_groups(facts, rules))


def _by_list(facts: Facts, rules: Rules) -> Iterator[str]:
    for side in facts.sides:
        if side.intros and (_mostly(side) or _joined_on(side, rules)):
            led = (_led(intro, rules) for intro in side.intros)
            came = next((way for way in led if way), "")
            if came:
                yield _turned(came, side)


def _led(intro: Words, rules: Rules) -> str:
    """What items of a list do by its leading words; "may not" is no "may"."""
    signals = rules.signals
    if any(pattern.search(intro.row) for pattern in signals.lists_burden):
        return RESTRICTS
    return EXPANDS if any(p.search(intro.row) for p in signals.lists_open) else ""


def _mostly(side: Side) -> bool:
    """Whether most of an item came or went."""
    return len(side.fresh) * 3 > len(side.words.stems)


def _joined_on(side: Side, rules: Rules) -> bool:
    """Whether what came or went is one more alternative: "…, on voting day", "or …"."""
    if not side.fresh:
        return False
    first = min(side.fresh)
    before = range(max(first - JOIN, 0), first)
    if not before:
        return False
    text = side.words.text[side.words.starts[before[0]] : side.words.starts[first]]
    joins = (hit for pattern in rules.signals.joins for hit in found(pattern, side))
    return "," in text or any(hit.last in before for hit in joins)


def _by_number(facts: Facts, rules: Rules) -> Iterator[str]:
    old = numbers(facts.old.words, facts.old.fresh)
    new = numbers(facts.new.words, facts.new.fresh)
    if len(old) != len(new):
        return
    for (_, was), (at, now) in zip(old, new, strict=True):
        if was == now:
            continue
        rises = _rises(facts.new, at, rules)
        if rises:
            yield rises if now > was else _OTHER.get(rises, rises)


def _rises(side: Side, at: int, rules: Rules) -> str:
    clause = next(((a, b) for a, b in side.clauses if a <= at < b), (0, len(side.words.stems)))
    for measure in rules.measures:
        if _stands(measure.near, side, clause) and not _stands(measure.unless, side, clause):
            return measure.rises
    return ""


def _by_modals(facts: Facts, rules: Rules) -> Iterator[str]:
    """Words that open or burden; "may not" burdens, and its "may" does not open."""
    for side in facts.sides:
        for clause in side.clauses:
            burdens = list(_within(rules.signals.burdens, side, clause))
            opens = [
                hit
                for hit in _within(rules.signals.opens, side, clause)
                if not any(_overlap(hit, burden) for burden in burdens)
            ]
            if any(_fresh(hit, side) for hit in opens):
                yield _turned(EXPANDS, side)
            if _stands(rules.signals.bodies, side, clause):
                continue  # a duty of an authority burdens nobody else
            if any(_fresh(hit, side) for hit in burdens):
                yield _turned(RESTRICTS, side)


def _overlap(one: Hit, other: Hit) -> bool:
    return one.first <= other.last and other.first <= one.last


def _by_groups(facts: Facts, rules: Rules) -> Iterator[str]:
    """A group added to those entitled expands, one added to those burdened restricts."""
    for side in facts.sides:
        for clause in side.clauses:
            groups = _within(rules.signals.groups, side, clause)
            if not any(_fresh(hit, side) for hit in groups):
                continue
            if _stands(rules.signals.burdens, side, clause):
                yield _turned(RESTRICTS, side)
            elif _stands(rules.signals.opens, side, clause):
                yield _turned(EXPANDS, side)


def _within(patterns: Patterns, side: Side, clause: tuple[int, int]) -> Iterator[Hit]:
    for pattern in patterns:
        for hit in found(pattern, side):
            if clause[0] <= hit.first and hit.last < clause[1]:
                yield hit


def _stands(patterns: Patterns, side: Side, clause: tuple[int, int]) -> bool:
    return any(True for _ in _within(patterns, side, clause))


def _fresh(hit: Hit, side: Side) -> bool:
    return any(index in side.fresh for index in range(hit.first, hit.last + 1))


def _turned(came: str, side: Side) -> str:
    return came if side.name == NEW else _OTHER[came]
