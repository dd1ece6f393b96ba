"""Read the quantities of a text: find numbers, see what they count, and how they bind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import time
from typing import Final

from lawtrack.errors import LawtrackError
from lawtrack.thresholds import (
    english_context,
    english_numbers,
    english_units,
    russian_context,
    russian_numbers,
    russian_units,
    units,
)
from lawtrack.thresholds import quantity as q
from lawtrack.thresholds.masks import blotted, masked, one_alphabet
from lawtrack.thresholds.measured import Measured
from lawtrack.thresholds.moments import moments
from lawtrack.thresholds.number import CARDINAL, ORDINAL, Number, words_after, words_before
from lawtrack.thresholds.quantity import Quantity
from lawtrack.thresholds.roles import Role, role_of

_Cues = tuple[tuple[re.Pattern[str], str], ...]


@dataclass(frozen=True, slots=True)
class _Grammar:
    """What reading needs of a language."""

    numbers: Callable[[str], Iterator[Number]]
    implied: Callable[[str], Iterator[Number]]
    unit_of: Callable[[str, Number], Measured | None]
    is_clock_time: Callable[[str, int, int], bool]
    left: _Cues
    right: _Cues
    side: _Cues
    role: Role
    may_hold: re.Pattern[str] | None = None


_GRAMMARS: Final = {
    "en": _Grammar(
        english_numbers.numbers,
        english_context.implied,
        english_units.unit_of,
        english_context.is_clock_time,
        english_context.LEFT,
        english_context.RIGHT,
        english_context.SIDE,
        Role(
            english_context.ROLE_AFTER,
            english_context.ROLE_STOP,
            english_context.ROLE_LEAD,
            english_context.ROLE_TRIM,
        ),
        english_context.MAY_HOLD,
    ),
    "ru": _Grammar(
        russian_numbers.numbers,
        russian_context.implied,
        russian_units.unit_of,
        russian_context.is_clock_time,
        russian_context.LEFT,
        russian_context.RIGHT,
        russian_context.SIDE,
        Role(
            russian_context.ROLE_AFTER,
            russian_context.ROLE_STOP,
            russian_context.ROLE_LEAD,
            russian_context.ROLE_TRIM,
        ),
    ),
}
_RANGE: Final = re.compile(r"\s*(?:or|to|and|–|—|-|до|или|либо|и)?\s*", re.I)

_RANGE_TO: Final = re.compile(r"\s+(?:to|до)\s+[\w-]+", re.I)
_RANGE_FROM: Final = re.compile(r"(?<!\w)(?:from|от|с|со)\s+$", re.I)
_RANGE_FROM_TO: Final = re.compile(r"(?<!\w)(?:from|от|с|со)\s+[\w-]+\s+(?:to|до)\s+$", re.I)


def read(text: str, *, language: str) -> tuple[Quantity, ...]:
    """The quantities of a text of law, in its order; offsets are those of ``text``.

    Labels, act numbers, citations with their dates and references to provisions are no
    quantities. Raises LawtrackError for a language without a grammar (en and ru have one).

    >>> for found in read("within two months, by not less than two thirds", language="en"):
    ...     print(found.value_text, found.unit, found.comparison)
    2 month within
    2/3 share at least
    """
    grammar = _GRAMMARS.get(language)
    if grammar is None:
        raise LawtrackError(f"numbers in '{language}' cannot be read", hint="try en or ru")
    if grammar.may_hold and not grammar.may_hold.search(text):
        return ()
    open_text = masked(one_alphabet(text) if language == "ru" else text, language)
    found = []
    for moment in moments(open_text, language):
        unit = units.TIME_OF_DAY if isinstance(moment.value, time) else units.DATE
        measured = Measured(unit, moment.end)
        found.append(_quantity(grammar, text, moment.value, moment.start, moment.end, measured))
    open_text = blotted(open_text, ((quantity.start, quantity.end) for quantity in found))
    for number, measured in _measured(grammar, open_text):
        value: q.Value = number.value
        if measured.unit == units.TIME_OF_DAY:
            value = time(int(number.value) % 24)
        found.append(_quantity(grammar, text, value, number.start, number.end, measured))
    return tuple(sorted(found, key=lambda quantity: quantity.start))


def _measured(grammar: _Grammar, text: str) -> list[tuple[Number, Measured]]:
    """Numbers with their units; "three to five percent" gives its unit to both."""
    numbers = sorted([*grammar.numbers(text), *grammar.implied(text)], key=lambda n: n.start)
    result: list[tuple[Number, Measured]] = []
    following: tuple[Number, Measured] | None = None
    for number in reversed(numbers):
        if following and number.end > following[0].start:
            continue
        measured = _unit(grammar, text, number)
        if measured is None and following and _joined(text, number, following[0]):
            measured = replace(following[1], shared=following[0].end)
        following = (number, measured) if measured else None
        if following:
            result.append(following)
    return result


def _unit(grammar: _Grammar, text: str, number: Number) -> Measured | None:
    measured = grammar.unit_of(text, number)
    if measured is None or measured.unit != units.HOUR or number.value > 24:
        return measured
    if not number.unit and grammar.is_clock_time(text, number.start, number.end):
        return Measured(units.TIME_OF_DAY, measured.end)
    return measured


def _joined(text: str, number: Number, following: Number) -> bool:
    same = {number.form, following.form} <= {CARDINAL} or number.form == following.form == ORDINAL
    between = text[number.end : following.start]
    return same and between != "" and _RANGE.fullmatch(between) is not None


def _quantity(
    grammar: _Grammar, text: str, value: q.Value, start: int, end: int, measured: Measured
) -> Quantity:
    stop = max(end, measured.end)
    noun_from = (measured.shared or end) if measured.noun else 0
    role_start, role_end = role_of(grammar.role, text, start, stop, noun_from=noun_from)
    return Quantity(
        value,
        text[start:end],
        start,
        end,
        measured.unit,
        " ".join((text[start:end] + text[measured.shared or end : stop]).split()),
        _comparison(grammar, text, start, end, measured),
        " ".join(text[role_start:role_end].split()),
        role_start,
        role_end,
    )


def _comparison(grammar: _Grammar, text: str, start: int, end: int, measured: Measured) -> str:
    before = words_before(text, start)
    after = words_after(text, max(end, measured.end))
    span = _RANGE_TO.match(text, end)
    if span and _RANGE_FROM.search(before):
        return q.AT_LEAST
    if _RANGE_FROM_TO.search(before):
        return q.AT_MOST
    right = _first(grammar.right, words_after(text, end)) or _first(grammar.right, after)
    left = _first(grammar.left, before)
    if right or measured.unit not in units.DURATIONS:
        lasting = left == q.WITHIN and measured.unit != units.DATE
        return right or (None if lasting else left) or _dated(before, measured.unit) or q.EXACTLY
    side = _first(grammar.side, after)
    if left == q.BY and side:
        return q.BEFORE if side == q.BEFORE else q.WITHIN
    if left in (None, q.WITHIN) and side == q.BEFORE:
        return q.BEFORE
    return left or side or q.EXACTLY


def _dated(before: str, unit: str) -> str | None:
    by = unit in (units.DATE, units.TIME_OF_DAY) and re.search(r"\bby\s+$", before, re.I)
    return q.BY if by else None


def _first(cues: _Cues, text: str) -> str | None:
    return next((comparison for cue, comparison in cues if cue.search(text)), None)
