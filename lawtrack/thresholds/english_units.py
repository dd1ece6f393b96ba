"""What an English number counts: the words that follow it."""

from __future__ import annotations

import re
from typing import Final

from lawtrack.thresholds import units
from lawtrack.thresholds.measured import Measured
from lawtrack.thresholds.number import FOLD, FRACTION, OFTEN, ORDINAL, Number, words_before

_OR_MORE: Final = r"(?:\s+(?:or|and)\s+(?:more|less|fewer|over))?"
_GAP: Final = _OR_MORE + r"[\s-]+"
_TIME: Final = re.compile(
    _GAP + r"(?:(calendar|working|business|banking|full|consecutive)\s+)?"
    r"(minute|hour|day|week|month|year)s?\b(?:\s+of\s+(age)\b|[\s-]+(old)\b)?",
    re.I,
)
_PERCENT: Final = re.compile(_OR_MORE + r"[\s-]*(?:per\s?cent(?:age\s+points?)?\b|%)", re.I)
_WAGES: Final = re.compile(_GAP + r"(?:monthly\s+)?minimum\s+(?:monthly\s+)?wages?\b", re.I)
_INDICES: Final = re.compile(_GAP + r"(?:monthly|minimum)\s+calculation\s+ind(?:ex|ices)\b", re.I)
_TIMES: Final = re.compile(_GAP + r"times\b", re.I)
_OF_WAGE: Final = re.compile(r"[^.;,]{0,60}?\bminimum\s+(?:monthly\s+)?(?:wage|salary)\b", re.I)
_OF_INDEX: Final = re.compile(r"[^.;,]{0,60}?\bcalculation\s+ind(?:ex|ices)\b", re.I)
_SAME: Final = re.compile(r"\s+(?:that|this|the\s+(?:said|same|specified))\s+(?:amount|size|sum)\b")
_SAID: Final = re.compile(r"minimum\s+(?:monthly\s+)?(wage)|(calculation)", re.I)
_ANY: Final = re.compile(r"\b(?:no|any|every|some)\s+$", re.I)
_MULTIPLIED: Final = re.compile(r"\s+(?:the|more|less|as|larger|higher|greater|smaller|lower)\b")
_AGE_BEFORE: Final = re.compile(
    r"\b(?:age[ds]?(?:\s+of)?|older\s+than|younger\s+than|over\s+the\s+age\s+of)\s+"
    r"(?:(?:not\s+)?(?:less|younger|older|more|at\s+least)?\s*(?:than\s+)?)?$",
    re.I,
)
_NOUNS: Final = {
    units.VOTES: r"votes?",
    units.SIGNATURES: r"signatures?",
    units.COPIES: r"cop(?:y|ies)",
    units.MANDATES: r"mandates?|seats?",
    units.DEPUTIES: r"deput(?:y|ies)|senators?",
    units.PERSONS: r"persons?|people|members?|m[ae]n|wom[ae]n|candidates?|nominees?|voters?|"
    r"electors?|citizens?|residents?|observers?|representatives?|agents?|prox(?:y|ies)|"
    r"employees?|workers?|specialists?|experts?|participants?|delegates?|journalists?|"
    r"individuals?|applicants?|donors?|chairpersons?|secretar(?:y|ies)|parents?|children|child|"
    r"spouses?|judges?|officials?|interpreters?",
}
_NOUN: Final = {unit: re.compile(pattern, re.I) for unit, pattern in _NOUNS.items()}
_NOT_COUNTED: Final = frozenset(
    "of or and the who whom whose which that to for from in on at by with after before "
    "until is are was were be has have had may must shall can will not if when where than "
    "as an a per each such it its his her their this these those there drops remains "
    "remain left but unless also against between within into under about during through "
    "upon other another moment time day side hand year month week hour minute case".split()
)
_NEXT_WORD: Final = re.compile(r"(?:\s+\([^()]*\))?[\s-]+([A-Za-z]+(?:[-'’][A-Za-z]+)*)")
_COMPOUND_HEADS: Final = frozenset(
    "sheet sheets list lists paper papers box boxes certificate certificates chairperson "
    "chairpersons form forms fund funds group groups commission commissions district districts "
    "account accounts party parties".split()
)


def unit_of(text: str, number: Number) -> Measured | None:
    """The unit of a number of a masked text, or None where it measures nothing.

    >>> from fractions import Fraction
    >>> unit_of("not less than five years of age", Number(Fraction(5), 14, 18)).unit
    'age'
    """
    if number.form == ORDINAL:
        return _ordinal(text, number)
    if number.form == OFTEN:
        return Measured(units.TIMES, number.end)
    if number.form in (FRACTION, FOLD):
        return _part_or_fold(text, number)
    return _measure(text, number) or _time(text, number) or _counted(text, number)


def _ordinal(text: str, number: Number) -> Measured | None:
    match = _TIME.match(text, number.end)
    if match is None or match[3] or match[4]:
        return None
    return Measured(_time_unit(match), match.end())


def _part_or_fold(text: str, number: Number) -> Measured | None:
    if number.form == FRACTION:
        measured = _time(text, number)
        return measured or Measured(units.SHARE, number.end)
    return _multiple(text, number.end)


def _measure(text: str, number: Number) -> Measured | None:
    for pattern, unit in (
        (_PERCENT, units.PERCENT),
        (_WAGES, units.MINIMUM_WAGE),
        (_INDICES, units.CALCULATION_INDEX),
    ):
        match = pattern.match(text, number.end)
        if match:
            return Measured(unit, match.end())
    match = _TIMES.match(text, number.end)
    if match is None:
        return _decimal(text, number) if "." in text[number.start : number.end] else None
    multiple = _multiple(text, match.end())
    if multiple.unit != units.MULTIPLE or _MULTIPLIED.match(text, match.end()):
        return multiple
    by = re.search(r"\bby\s+$", words_before(text, number.start)) or number.value.denominator > 1
    return Measured(units.MULTIPLE if by else units.TIMES, match.end())


def _decimal(text: str, number: Number) -> Measured | None:
    """ "a coefficient of 0.7" multiplies, "0.1 of a printed sheet" is a share."""
    if re.search(r"\b(?:coefficient|factor)\s+(?:of\s+)?$", words_before(text, number.start), re.I):
        return Measured(units.MULTIPLE, number.end)
    shared = re.match(r"\s+of\s", text[number.end : number.end + 4])
    return Measured(units.SHARE, number.end) if shared else None


def _multiple(text: str, end: int) -> Measured:
    """Multiples of what? "fifty times the minimum wage", and then "fifteen times that amount"."""
    for pattern, unit in (
        (_OF_WAGE, units.MINIMUM_WAGE),
        (_OF_INDEX, units.CALCULATION_INDEX),
    ):
        match = pattern.match(text, end)
        if match:
            return Measured(unit, match.end())
    same = _SAME.match(text, end)
    if same:
        named = re.findall(
            r"minimum\s+(?:monthly\s+)?(wage)|(calculation)", words_before(text, end), re.I
        )
        if named:
            unit = units.MINIMUM_WAGE if named[-1][0] else units.CALCULATION_INDEX
            return Measured(unit, same.end())
    return Measured(units.MULTIPLE, end)


def _time(text: str, number: Number) -> Measured | None:
    match = _TIME.match(text, number.end)
    if match is None:
        return None
    unit = _time_unit(match)
    if unit == units.YEAR and (
        match[3] or match[4] or _AGE_BEFORE.search(words_before(text, number.start))
    ):
        unit = units.AGE
    return Measured(unit, match.end())


def _time_unit(match: re.Match[str]) -> str:
    kind, word = (match[1] or "").lower(), match[2].lower()
    if word == "day" and kind == "calendar":
        return units.CALENDAR_DAY
    if word == "day" and kind in ("working", "business", "banking"):
        return units.WORKING_DAY
    return word


def _counted(text: str, number: Number) -> Measured | None:
    """A counted noun: the words after the number up to the first that is no part of it."""
    if number.value == 1 and re.search(
        r"\b(?:no|any|every|some)\s+$", words_before(text, number.start), re.I
    ):
        return None
    if number.value.denominator > 1:
        return None
    each = re.compile(r"\s+each\b").match(text, number.end)
    if each:
        return Measured(units.ITEMS, each.end())
    head = _head(_noun_phrase(text, number.end)) or _named_before(text, number)
    pronoun = head and number.value == 1 and re.match(r"\s+or\s+(?:an)?other\b", text[head.end :])
    return None if pronoun else head


def _named_before(text: str, number: Number) -> Measured | None:
    """ "where the number of voters is over two thousand": the noun stands before."""
    clause = re.split(r"[,.;:]", words_before(text, number.start))[-1]
    named = re.search(r"\bnumber\s+of\s+([a-z]+)\b", clause, re.I)
    if named is None:
        return None
    return Measured(_counted_unit(named[1].lower()) or units.ITEMS, number.end)


def _noun_phrase(text: str, end: int) -> list[tuple[str, int]]:
    """The words after a number up to the first that is no part of a noun phrase."""
    words: list[tuple[str, int]] = []
    opened = re.compile(_OR_MORE, re.I).match(text, end)
    position = opened.end() if opened else end
    while match := _NEXT_WORD.match(text, position):
        if match[1].lower() in _NOT_COUNTED:
            break
        words.append((match[1].lower(), match.end()))
        position = match.end()
    return words


def _head(words: list[tuple[str, int]]) -> Measured | None:
    """The noun that is counted: the first known one, unless it only qualifies the next."""
    for place, (word, end) in enumerate(words):
        unit = _counted_unit(word)
        if unit is None:
            continue
        following, following_end = words[place + 1] if place + 1 < len(words) else ("", end)
        if following in _COMPOUND_HEADS or (unit == units.DEPUTIES and _counted_unit(following)):
            return Measured(_counted_unit(following) or units.ITEMS, following_end, noun=True)
        return Measured(unit, end, noun=True)
    return Measured(units.ITEMS, words[-1][1], noun=True) if words else None


def _counted_unit(word: str) -> str | None:
    return next((unit for unit, pattern in _NOUN.items() if pattern.fullmatch(word)), None)
