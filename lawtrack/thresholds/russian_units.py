"""What a Russian number counts: the words that follow it, or those before it."""

from __future__ import annotations

import re
from typing import Final

from lawtrack.thresholds import units
from lawtrack.thresholds.measured import Measured
from lawtrack.thresholds.number import (
    FOLD,
    FRACTION,
    OFTEN,
    ORDINAL,
    Number,
    words_after,
    words_before,
)

_OR_MORE: Final = r"(?:\s+(?:и|или)\s+(?:более|менее|больше|меньше))?"
_PERCENT: Final = re.compile(_OR_MORE + r"\s*(?:процент[а-яё]*|%)(?:\s+пункт[а-яё]*)?", re.I)
_TIME: Final = re.compile(
    _OR_MORE + r"\s+(?:(календарн|рабоч|банковск|полн)[а-яё]+\s+)?"
    r"(?:(минут(?:а|ы|у|ам|ами|ах|ой)?)|(час(?:а|у|ом|е|ы|ов|ам|ами|ах)?)|"
    r"(день|дня|дню|днем|днём|дне|дни|дней|дням|днями|днях|сутки|суток|суткам|сутками|сутках)|"
    r"(недел[а-яё]{1,3})|(месяц(?:а|у|ем|е|ы|ев|ам|ами|ах)?)|"
    r"(год|года|году|годом|годе|годы|годов|годам|лет|летам|летами))\b(\s+от\s+роду)?",
    re.I,
)
_TIME_UNITS: Final = (units.MINUTE, units.HOUR, units.DAY, units.WEEK, units.MONTH, units.YEAR)
_WAGES: Final = re.compile(
    _OR_MORE + r"\s+(?:месячн[а-яё]+\s+)?(?:минимальн[а-яё]+\s+(?:размер[а-яё]*\s+)?"
    r"(?:месячн[а-яё]+\s+)?заработн[а-яё]+\s+плат[а-яё]*|мзп\b)",
    re.I,
)
_INDICES: Final = re.compile(
    _OR_MORE + r"\s+(?:месячн|минимальн)[а-яё]+\s+расчетн[а-яё]+\s+показател[а-яё]*|\s+мрп\b", re.I
)
_TIMES: Final = re.compile(_OR_MORE + r"\s+раз(?:а|у|ом|ов|ам)?\b", re.I)
_WAGE_NEAR: Final = re.compile(r"минимальн[а-яё]+[^.;]{0,40}?заработн[а-яё]+\s+плат|заработн", re.I)
_INDEX_NEAR: Final = re.compile(r"расчетн[а-яё]+\s+показател", re.I)
_AGE_BEFORE: Final = re.compile(
    r"(?:возраст[а-яё]*|достиг[а-яё]*|старше|младше|моложе)\s+"
    r"(?:(?:от|до|не|менее|более|свыше|ниже|в|старше|моложе)\s+)*$",
    re.I,
)
_AGE_AFTER: Final = re.compile(r"\s+возраст", re.I)
_NOUNS: Final = {
    units.VOTES: r"голос(?:а|у|ом|е|ов|ам|ами|ах)?",
    units.SIGNATURES: r"подпис(?:ь|и|ью|ей|ям|ями|ях)",
    units.COPIES: r"экземпляр[а-яё]*|копи[июяей]{1,2}|копиями|копиям",
    units.MANDATES: r"мандат[а-яё]*",
    units.DEPUTIES: r"депутат(?:а|у|ом|е|ы|ов|ам|ами|ах)?|сенатор[а-яё]*",
    units.PERSONS: r"член(?:а|у|ом|е|ы|ов|ам|ами|ах)?|кандидат(?:а|у|ом|е|ы|ов|ам|ами|ах)?|"
    r"кандидатур[а-яё]*|избирател(?:ь|я|ю|ем|и|ей|ям|ями|ях)|выборщик[а-яё]*|"
    r"граждан(?:ин|ина|ину|ином|е||ам|ами|ах)|лиц(?:о|а|у|ом|е|ам|ами|ах)?|человек[а-яё]*|"
    r"наблюдател[а-яё]*|представител(?:ь|я|ю|ем|и|ей|ям|ями|ях)|специалист[а-яё]*|"
    r"сотрудник[а-яё]*|работник[а-яё]*|участник[а-яё]*|делегат[а-яё]*|журналист[а-яё]*|"
    r"эксперт[а-яё]*|претендент[а-яё]*|председател[а-яё]*|секретар[а-яё]*|заместител[а-яё]*|"
    r"женщин[а-яё]*|мужчин[а-яё]*|дет(?:и|ей|ям)|супруг[а-яё]*|переводчик[а-яё]*",
}
_NOUN: Final = {unit: re.compile(pattern, re.I) for unit, pattern in _NOUNS.items()}
_NEXT_WORD: Final = re.compile(r"(?:\s+\([^()]*\))?\s+([А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*)")
_ADJECTIVE: Final = re.compile(
    r".{2,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими)", re.I
)
_NOT_COUNTED: Final = frozenset(
    "из и или в во на по с со к ко о об от до для за при без через над под между не ни бы же ли "
    "а но либо то что как чем так если который которая которое которые него нее них другой другая "
    "другое другого другому другую иной иная иное раз тот та те ту того той же".split()
)


def unit_of(text: str, number: Number) -> Measured | None:
    """The unit of a number of a masked text, or None where it measures nothing.

    >>> from fractions import Fraction
    >>> unit_of("в составе семи членов", Number(Fraction(7), 10, 14)).unit
    'persons'
    """
    if number.unit:
        return _inherent(text, number)
    if number.form == ORDINAL:
        time = _time(text, number)
        return time if time and time.unit != units.AGE else None
    if number.form == OFTEN:
        return Measured(units.TIMES, number.end)
    if number.form == FRACTION:
        part = re.compile(r"\s+част[ьией]{1,2}\b").match(text, number.end)
        return Measured(units.SHARE, part.end() if part else number.end)
    return _measure(text, number) or _time(text, number) or _counted(text, number)


def _inherent(text: str, number: Number) -> Measured:
    """ "восемнадцатилетнего возраста", "в пятикратном размере минимальной заработной платы"."""
    if number.unit == units.YEAR and _AGE_AFTER.match(text, number.unit_end):
        return Measured(units.AGE, number.unit_end)
    if number.form == FOLD:
        return Measured(_multiple(text, number.start, number.unit_end), number.unit_end)
    if number.unit == units.DAY:
        qualified = re.match(r"\s+(календарн|рабоч)", words_after(text, number.unit_end))
        if qualified:
            unit = units.CALENDAR_DAY if qualified[1] == "календарн" else units.WORKING_DAY
            return Measured(unit, number.unit_end)
    return Measured(number.unit, number.unit_end)


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
    if match:
        return Measured(_times(text, number, match.end()), match.end())
    if number.value.denominator > 1 and text[number.start].isdigit():
        if re.search(r"коэффициент[а-яё]*\s+$", words_before(text, number.start), re.I):
            return Measured(units.MULTIPLE, number.end)
        return Measured(units.SHARE, number.end)
    return None


def _times(text: str, number: Number, end: int) -> str:
    """ "в пять раз" multiplies; "не реже одного раза", "только один раз" count."""
    if re.search(r"\bв\s+$", words_before(text, number.start), re.I):
        return _multiple(text, number.start, end)
    return units.TIMES if number.value.denominator == 1 else units.MULTIPLE


def _multiple(text: str, start: int, end: int) -> str:
    """Multiples of what the sentence names: before the number, or after it."""
    sentence = (
        re.split(r"[.;]\s", words_before(text, start))[-1]
        + " "
        + re.split(r"[.;]", words_after(text, end))[0]
    )
    if _INDEX_NEAR.search(sentence):
        return units.CALCULATION_INDEX
    return units.MINIMUM_WAGE if _WAGE_NEAR.search(sentence) else units.MULTIPLE


def _time(text: str, number: Number) -> Measured | None:
    match = _TIME.match(text, number.end)
    if match is None:
        return None
    unit = next(u for u, word in zip(_TIME_UNITS, match.groups()[1:7], strict=True) if word)
    kind = (match[1] or "").lower()
    if unit == units.DAY and kind == "календарн":
        unit = units.CALENDAR_DAY
    if unit == units.DAY and kind in ("рабоч", "банковск"):
        unit = units.WORKING_DAY
    if unit == units.YEAR and (match[8] or _AGE_BEFORE.search(words_before(text, number.start))):
        unit = units.AGE
    return Measured(unit, match.end())


def _counted(text: str, number: Number) -> Measured | None:
    """A counted noun: the first word after the number that is no adjective."""
    word_before = re.search(r"(\S+)\s+$", words_before(text, number.start, 40))
    if number.value == 1 and word_before and word_before[1].lower() == "ни":
        return None
    if number.value.denominator > 1:
        return None
    opened = re.compile(_OR_MORE, re.I).match(text, number.end)
    first = position = opened.end() if opened else number.end
    while match := _NEXT_WORD.match(text, position):
        word = match[1].lower()
        unit = next((u for u, pattern in _NOUN.items() if pattern.fullmatch(word)), None)
        if unit:
            return Measured(unit, match.end(), noun=True)
        if word in _NOT_COUNTED:
            break
        if not _ADJECTIVE.fullmatch(word):
            return Measured(units.ITEMS, match.end(), noun=True)
        position = match.end()
    # nothing but words with the endings of adjectives: the last of them is the noun (категорий)
    if position > first:
        return Measured(units.ITEMS, position, noun=True)
    return _named_before(text, number)


def _named_before(text: str, number: Number) -> Measured | None:
    """ "при количестве избирателей свыше двух тысяч": the noun stands before."""
    clause = re.split(r"[,.;:]", words_before(text, number.start))[-1]
    named = re.search(r"(?:количеств|числ)[а-яё]{1,3}\s+([а-яё]+)", clause, re.I)
    if named is None:
        return None
    word = named[1].lower()
    unit = next((u for u, pattern in _NOUN.items() if pattern.fullmatch(word)), units.ITEMS)
    return Measured(unit, number.end)
