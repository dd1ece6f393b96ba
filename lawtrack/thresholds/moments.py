"""Days of the calendar and clock times written in full: "1 January 2020", "20:00"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Final

from lawtrack.thresholds.quantity import Recurring, Value

_MONTHS: Final = {
    "en": "january february march april may june july august september october november "
    "december".split(),
    "ru": "январ феврал март апрел ма[йяе] июн июл август сентябр октябр ноябр декабр".split(),
}
_WEEKDAYS: Final = {
    "en": "monday tuesday wednesday thursday friday saturday sunday".split(),
    "ru": "понедельник вторник сред четверг пятниц суббот воскресень".split(),
}
_NTH: Final = {
    "en": {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1},
    "ru": {"перв": 1, "втор": 2, "трет": 3, "четверт": 4, "пят": 5, "последн": -1},
}
_MONTH: Final = {
    "en": "(" + "|".join(_MONTHS["en"]) + r")\b",
    "ru": "(" + "|".join(_MONTHS["ru"]) + r")[а-яё]{0,2}\b",
}
_WEEKDAY: Final = {
    "en": "(" + "|".join(_WEEKDAYS["en"]) + ")s?",
    "ru": "(" + "|".join(_WEEKDAYS["ru"]) + ")[а-яё]*",
}
_NTH_WORD: Final = {
    "en": "(first|second|third|fourth|fifth|last)",
    "ru": "(перв|втор|трет|четверт|пят|последн)[а-яё]+",
}
_YEAR: Final = {"en": r"(?:,?\s+(\d{4}))?(?![\d:])", "ru": r"(?:\s+(\d{4})(?:\s+года?)?)?(?![\d:])"}
_DAY_OF_MONTH: Final = {
    "en": r"\b(first)\s+day\s+of\s+(?:the|each|every|that)\s+month\b",
    "ru": r"\b(перв)[а-яё]+\s+числ[а-яё]+(?:\s+(?:каждого\s+)?месяца)?",
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or a time of day at ``start``:``end``."""

    value: Value
    start: int
    end: int


def moments(text: str, language: str) -> Iterator[Moment]:
    """The dates and clock times of a text, in no order.

    >>> [str(m.value) for m in moments("from 1 July and until 19 March 2023", "en")]
    ['--07-01', '2023-03-19']
    """
    yield from _days_of_months(text, language)
    yield from _numeric_days(text)
    yield from _weekdays(text, language)
    yield from _clock_times(text)


def _days_of_months(text: str, language: str) -> Iterator[Moment]:
    day_first = rf"(?<![\w.])(\d{{1,2}})\s+{_MONTH[language]}{_YEAR[language]}"
    for match in re.finditer(day_first, text, re.I):
        yield from _moment(match, match[3], _month(match[2], language), match[1])
    if language == "en":
        month_first = rf"\b{_MONTH['en']}\s+(\d{{1,2}})(?:,\s+(\d{{4}}))?(?![\w:])"
        for match in re.finditer(month_first, text, re.I):
            if not re.search(r"\d\s+$", text[max(0, match.start() - 8) : match.start()]):
                yield from _moment(match, match[3], _month(match[1], language), match[2])
    for match in re.finditer(_DAY_OF_MONTH[language], text, re.I):
        yield Moment(Recurring(day=1), match.start(), match.end())


def _month(word: str, language: str) -> int:
    names = _MONTHS[language]
    return next(i for i, name in enumerate(names, 1) if re.fullmatch(name, word.lower()))


def _moment(match: re.Match[str], year: str | None, month: int, day: str) -> Iterator[Moment]:
    try:
        # a leap year stands in for any year, so that 29 February is a day
        value = date(int(year) if year else 2000, month, int(day))
    except ValueError:
        return
    plain: Value = value if year else Recurring(month=value.month, day=value.day)
    yield Moment(plain, match.start(), match.end())


def _numeric_days(text: str) -> Iterator[Moment]:
    for match in re.finditer(r"(?<![\d.])(\d{2})\.(\d{2})\.(\d{4})(?!\d)", text):
        yield from _moment(match, match[3], int(match[2]) if int(match[2]) < 13 else 0, match[1])
    for match in re.finditer(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])", text):
        yield from _moment(match, match[1], int(match[2]) if int(match[2]) < 13 else 0, match[3])


def _weekdays(text: str, language: str) -> Iterator[Moment]:
    of = r"\s+of\s+" if language == "en" else r"\s+"
    pattern = rf"\b{_NTH_WORD[language]}\s+{_WEEKDAY[language]}{of}{_MONTH[language]}"
    for match in re.finditer(pattern, text, re.I):
        weekday = _WEEKDAYS[language].index(match[2].lower()) + 1
        nth = _NTH[language][match[1].lower()]
        month = _month(match[3], language)
        yield Moment(Recurring(month, weekday=weekday, nth=nth), match.start(), match.end())


def _clock_times(text: str) -> Iterator[Moment]:
    for match in re.finditer(r"(?<![\d:.])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])", text):
        yield Moment(time(int(match[1]) % 24, int(match[2])), match.start(), match.end())
