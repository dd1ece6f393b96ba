"""What an instruction names: lists of provisions as the act writes them.

A *chain* runs from the inside out ("абзац четвертый подпункта 2) пункта 1 статьи 59"), a
list joins chains with commas and "and"; a chain without its outer steps takes them from
the next one in the list that has them ("части первой пункта 1 и подпункте 2) пункта 3").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.naming import steps
from lawtrack.naming import tokens as t
from lawtrack.naming.tokens import Token

# The order of kinds from the outside in.
RANKS: Final = {
    steps.LAW: 0,
    steps.SECTION: 1,
    steps.CHAPTER: 2,
    steps.PREAMBLE: 3,
    steps.ARTICLE: 3,
    steps.HEADING: 9,
    steps.PARAGRAPH: 4,
    t.PARAGRAPH_OR_INDENT: 4,
    steps.PART: 5,
    steps.SUBPARAGRAPH: 6,
    steps.INDENT: 7,
    steps.SENTENCE: 8,
}
MOST: Final = 400  # provisions that one list may name


class NotUnderstood(Exception):
    """Words that fit no instruction; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Group:
    """One step of a chain as written: its kind, its numbers, whether they are words."""

    kind: str
    numbers: tuple[str, ...]
    spelled: bool = False


Chain = tuple[Group, ...]  # from the outside in


@dataclass(frozen=True, slots=True)
class Named:
    """A list of chains, the case of its first noun, and where it ends in the tokens."""

    chains: tuple[Chain, ...]
    case: str
    end: int


def starts(found: Sequence[Token], at: int) -> bool:
    """Whether a list of provisions begins here: a noun, or an ordinal before its noun."""
    at = _skip_numbers(found, at)
    if at >= len(found) or found[at].kind != t.NOUN:
        return False
    # "предложение «…»" quotes a sentence: it names words
    following = found[at + 1].kind if at + 1 < len(found) else ""
    return not (found[at].value == steps.SENTENCE and following == t.QUOTED)


def _skip_numbers(found: Sequence[Token], at: int) -> int:
    """Past ordinals that stand before a noun ("первом предложении", "first and second parts")."""
    end = at
    while end < len(found) and found[end].kind in (t.ORDINAL, t.TENS, t.AND, t.COMMA):
        end += 1
    return end if end == at or found[end - 1].kind == t.ORDINAL else at


def named(found: Sequence[Token], at: int) -> Named:
    """The list of provisions that begins at ``at``; raises NotUnderstood.

    >>> from lawtrack.naming.russian import RUSSIAN
    >>> words = t.tokens("часть вторую пункта 3 статьи 9", RUSSIAN)
    >>> [[(g.kind, g.numbers) for g in chain] for chain in named(words, 0).chains]
    [[('article', ('9',)), ('paragraph', ('3',)), ('part', ('2',))]]
    """
    noun = found[_skip_numbers(found, at)]
    chains: list[Chain] = []
    while True:
        chain, at = _chain(found, at)
        chains.append(chain)
        following = _next_in_list(found, at, noun.case)
        if following is None:
            return Named(_outside_in(chains, noun), noun.case, at)
        at = following
        if len(chains) > MOST:
            raise NotUnderstood("the list of provisions is too long")


def _outside_in(chains: list[Chain], noun: Token) -> tuple[Chain, ...]:
    """ "Article 5, paragraph 1, subparagraph 2)" names one provision, from the outside in."""
    single = all(len(chain) == 1 and len(chain[0].numbers) == 1 for chain in chains)
    ranks = [RANKS[chain[0].kind] for chain in chains]
    if noun.value == steps.ARTICLE and single and ranks == sorted(set(ranks)) and len(ranks) > 1:
        return (tuple(chain[0] for chain in chains),)
    return tuple(chains)


def _next_in_list(found: Sequence[Token], at: int, case: str) -> int | None:
    """Where the next chain of the same list begins, if one does."""
    end = at
    while end < len(found) and found[end].kind in (t.COMMA, t.AND):
        end += 1
    if end == at or end >= len(found):
        return None
    if found[end].kind == t.IN and case != t.INSTRUMENTAL and starts(found, end + 1):
        end += 1
    if not starts(found, end):
        return None
    other = found[_skip_numbers(found, end)]
    if other.case == t.GENITIVE and case not in (t.GENITIVE, ""):
        raise NotUnderstood(f"whether '{other.text}' begins a provision of its own is not clear")
    apart = (t.INSTRUMENTAL, t.LOCATIVE, t.ACCUSATIVE)
    return end if other.case == case or not {other.case, case} <= set(apart) else None


def _chain(found: Sequence[Token], at: int) -> tuple[Chain, int]:
    group, at = _group(found, at)
    chain = [group]
    while at < len(found):
        end = at + 1 if found[at].kind == t.OF else at
        if not starts(found, end):
            break
        if end == at and found[_skip_numbers(found, end)].case not in (t.GENITIVE, ""):
            break
        outer, after = _group(found, end)
        if RANKS[outer.kind] > RANKS[group.kind] and not _part_of_item(group, outer):
            raise NotUnderstood(f"no {group.kind} stands in what '{found[end].text}' names")
        chain.append(outer)
        group, at = outer, after
    return tuple(reversed(chain)), at


def _part_of_item(inner: Group, outer: Group) -> bool:
    """A part may stand in a subparagraph, an indent in anything."""
    wide = (steps.PART, t.PARAGRAPH_OR_INDENT)
    return (inner.kind in wide and outer.kind == steps.SUBPARAGRAPH) or (
        inner.kind == t.PARAGRAPH_OR_INDENT and outer.kind == steps.PART
    )


def _group(found: Sequence[Token], at: int) -> tuple[Group, int]:
    """A noun with its numbers, before it ("второй абзац") or behind it ("абзац второй")."""
    noun_at = _skip_numbers(found, at)
    noun = found[noun_at]
    if noun_at > at:
        numbers, end = _numbers(found, at, noun)
        if end != noun_at:
            raise NotUnderstood(f"the number of '{noun.text}' is not clear")
        return Group(noun.value, numbers, spelled=True), noun_at + 1
    numbers, end = _numbers(found, at + 1, noun)
    spelled = at + 1 < len(found) and found[at + 1].kind in (t.ORDINAL, t.TENS)
    return Group(noun.value, numbers, spelled), end


def _numbers(found: Sequence[Token], at: int, noun: Token) -> tuple[tuple[str, ...], int]:
    """The numbers of a noun: a list with commas, "and" and ranges; one empty if none."""
    number, at = _number(found, at)
    if not number:
        return ("",), at
    numbers = _compound(number, noun, found, at)
    while at < len(found):
        end = at
        while end < len(found) and found[end].kind in (t.COMMA, t.AND, t.DASH):
            end += 1
        if end == at or not _carries_on(found, end):
            break
        dash = found[at]
        number, after = _number(found, end)
        if not number:
            break
        if dash.kind == t.DASH and dash.tight and not noun.plural:
            numbers[-1] = f"{numbers[-1]}-{number}"
        elif dash.kind == t.DASH:
            numbers += _range(numbers[-1], number)
        else:
            numbers.append(number)
        at = after
        if len(numbers) > MOST:
            raise NotUnderstood("the list of numbers is too long")
    return tuple(numbers), at


def _carries_on(found: Sequence[Token], at: int) -> bool:
    """Whether the number here belongs to the noun before, not to a noun behind it.

    "части первую и вторую пункта 3" has its numbers before a noun with a number of its own.
    """
    if at >= len(found) or found[at].kind not in (t.NUMBER, t.ORDINAL, t.TENS):
        return False
    if found[at].kind == t.NUMBER:
        return True
    after = _number(found, at)[1]
    if after >= len(found) or found[after].kind != t.NOUN:
        return True
    behind = found[after + 1] if after + 1 < len(found) else Token(t.STOP)
    return behind.kind in (t.NUMBER, t.ORDINAL, t.TENS)


def _number(found: Sequence[Token], at: int) -> tuple[str, int]:
    if at < len(found) and found[at].kind == t.NUMBER:
        return found[at].value, at + 1
    total = 0
    while at < len(found) and found[at].kind == t.TENS:
        total += int(found[at].value)
        at += 1
    if at < len(found) and found[at].kind == t.ORDINAL:
        return str(total + int(found[at].value)), at + 1
    return "", at


def _compound(number: str, noun: Token, found: Sequence[Token], at: int) -> list[str]:
    """ "пункты 2-4" is a range, since one paragraph 2-4 would be "пункт 2-4"."""
    first, _, last = number.partition("-")
    more = at < len(found) and found[at].kind in (t.COMMA, t.AND)
    if noun.plural and last and not more and "-" not in last:
        return [first, *_range(first, last)]
    return [number]


def _range(first: str, last: str) -> list[str]:
    """What follows ``first`` up to ``last``: 2 to 5, or 5-1 to 5-3."""
    stem, _, start = first.rpartition("-")
    stem_last, _, end = last.rpartition("-")
    if stem != stem_last or not start.isdigit() or not end.isdigit():
        raise NotUnderstood(f"what stands between {first} and {last} is not known from the act")
    if not int(start) < int(end) <= int(start) + MOST:
        raise NotUnderstood(f"{first} to {last} is no range")
    prefix = f"{stem}-" if stem else ""
    return [f"{prefix}{number}" for number in range(int(start) + 1, int(end) + 1)]
