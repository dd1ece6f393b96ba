"""From what the words name to addresses, as seen from the line that they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from math import prod
from typing import Final

from lawtrack.model import address
from lawtrack.model.address import Address, Step
from lawtrack.naming import steps
from lawtrack.naming import tokens as t
from lawtrack.naming.targets import MOST, RANKS, Chain, Group
from lawtrack.references.lists import RANGE, RANGE_OR_LABEL
from lawtrack.references.records import Place, Target

_UNITS: Final = {
    steps.ARTICLE: address.ARTICLE,
    steps.CHAPTER: address.CHAPTER,
    steps.SECTION: address.SECTION,
}
_INNER: Final = {
    steps.PARAGRAPH: address.PARAGRAPH,
    t.PARAGRAPH_OR_INDENT: address.PARAGRAPH,
    steps.SUBPARAGRAPH: address.SUBPARAGRAPH,
    steps.PART: address.ALINEA,
    steps.INDENT: address.INDENT,
}
# "this part" is the innermost that has a part: what a step of a kind can be found by.
_KINDS: Final = _UNITS | _INNER


def completed(chains: Sequence[Chain]) -> list[Chain]:
    """The chains of a list, each with the outer steps that a later one gives for both.

    >>> part, paragraph = Group(steps.PART, ("2",)), Group(steps.PARAGRAPH, ("3",))
    >>> article = Group(steps.ARTICLE, ("9",))
    >>> [[g.kind for g in chain] for chain in completed([(part,), (article, paragraph)])]
    [['article', 'part'], ['article', 'paragraph']]
    """
    made: list[Chain] = []
    for chain in reversed(_outside_in(chains)):
        head = chain[0]
        outer: Chain = ()
        if head.kind not in _UNITS and head.numbers != ("",) and made:
            outer = tuple(group for group in made[0][:-1] if RANKS[group.kind] < RANKS[head.kind])
        made.insert(0, (*outer, *chain))
    return made


def _outside_in(chains: Sequence[Chain]) -> Sequence[Chain]:
    """ "Article 5, paragraph 2, and Article 6, paragraph 3" names two provisions, not four."""
    if any(len(chain) > 1 or len(chain[0].numbers) > 1 for chain in chains):
        return chains
    made: list[Chain] = []
    for (group,) in chains:
        within = made[-1] if made and made[-1][0].kind == steps.ARTICLE else ()
        if within and RANKS[group.kind] > RANKS[within[-1].kind]:
            made[-1] = (*within, group)
        else:
            made.append((group,))
    return made


def targets(chain: Chain, place: Place) -> tuple[Target, ...]:
    """The provisions that a whole chain names; none where the words leave open which."""
    units = [group for group in chain if group.kind in _UNITS]
    inner = [group for group in chain if group.kind not in _UNITS and group.kind != steps.SENTENCE]
    base = _base(units[-1:] or inner[:1], place)
    if base is None:
        return ()
    inner = inner if units else inner[1:]
    ways = [_steps(group) for group in inner]
    if any(group.numbers == ("",) for group in inner):
        return ()
    if len(base) * prod(map(len, ways)) > MOST:
        return ()
    named = (_join(outer, steps) for outer in base for steps in product(*ways))
    return tuple(dict.fromkeys(target for target in named if target))


_Ways = tuple[Step, ...]  # the readings of one step


def _base(outermost: Sequence[Group], place: Place) -> list[Target] | None:
    """The outermost provision: named by its number, or "this" one."""
    if not outermost:
        return None
    (group,) = outermost
    if group.numbers == ("",):
        own = this(group.kind, place)
        return None if own is None else [(own,)]
    if group.kind not in _UNITS:
        return None
    return [tuple(Address((step,)) for step in ways) for ways in _steps(group)]


def this(kind: str, place: Place) -> Address | None:
    """What "this Article", "this paragraph" or "this Chapter" is, seen from a line.

    >>> here = Place(Address.parse("art_5__para_2__al_2"), "chp_1")
    >>> str(this(steps.PARAGRAPH, here)), str(this(steps.CHAPTER, here))
    ('art_5__para_2', 'chp_1')
    """
    wanted = _KINDS.get(kind, "")
    if wanted in (address.CHAPTER, address.SECTION):
        return Address.parse(place.parent) if place.parent.startswith(f"{wanted}_") else None
    steps = place.at.steps
    for depth in range(len(steps), 0, -1):
        if steps[depth - 1].kind == wanted:
            return Address(steps[:depth])
    if wanted == address.ALINEA and len(steps) > 1:
        return place.at
    return None


def _steps(group: Group) -> list[_Ways]:
    kind = _KINDS[group.kind]
    return [
        tuple(_counted_here(Step(kind, number)) for number in way)
        for written in group.numbers
        for way in _numbers(written)
    ]


def _numbers(written: str) -> Iterator[tuple[str, ...]]:
    """The numbers that are meant, each with the ways to read it."""
    if RANGE in written:
        ends = written.replace(RANGE_OR_LABEL, RANGE).split(RANGE)
        yield (ends[0],)
        yield (ends[-1],)
    elif RANGE_OR_LABEL in written:
        first, _, last = written.partition(RANGE_OR_LABEL)
        yield (first, f"{first}-{last}")
        yield (last, f"{first}-{last}")
    else:
        yield (written,)


def _counted_here(step: Step) -> Step:
    """Drafters count the line that opens a list as the first indent; addresses do not."""
    if step.kind == address.INDENT and step.number.isdigit():
        return replace(step, number=str(int(step.number) - 1))
    return step


def _join(outer: Target, ways: Sequence[_Ways]) -> Target:
    return tuple(
        Address((*base.steps, *steps))
        for base in outer
        for combination in product(*ways)
        if (steps := _without_first_part(base, combination)) is not None
    )


def _without_first_part(base: Address, steps: Sequence[Step]) -> tuple[Step, ...]:
    """The first part of a paragraph is its own text, and so is its first line."""
    kept: list[Step] = []
    for step in steps:
        inside = len(base.steps) + len(kept) > 1
        first = step.kind == address.ALINEA and step.number == "1" and inside
        if not first and not (step.kind == address.INDENT and step.number == "0"):
            kept.append(step)
    return tuple(kept)
