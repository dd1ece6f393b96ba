"""The line that stays where a numbered provision was repealed, as the publisher prints it."""

from __future__ import annotations

from typing import Final

from lawtrack.acts.instructions import AmendingAct
from lawtrack.model.acts import Commencement
from lawtrack.parse.language import LANGUAGES


def repealed_words(act: AmendingAct, label: str, old: str, commencement: Commencement) -> str:
    """The words behind the label of a repealed provision.

    An item of a list begins small and keeps the mark that closed it, a paragraph ends in a
    full stop.

    >>> act = AmendingAct("en", "156-VII", "2022-11-05")
    >>> repealed_words(act, "3)", "to observe;", Commencement())
    'excluded by Constitutional Law No. 156-VII of 5 November 2022;'
    """
    item = label.endswith(")")
    words = _WORDS[act.language](act, _IN_BRACKETS[act.language](commencement))
    final = ";" if item and old.rstrip().endswith(";") else "."
    return (words if item else words[0].upper() + words[1:]) + final


def _russian(act: AmendingAct, when: str) -> str:
    if not act.number or not act.date:
        return "исключен"
    year, month, day = act.date.split("-")
    return f"исключен Конституционным законом РК от {day}.{month}.{year} № {act.number}{when}"


def _english(act: AmendingAct, when: str) -> str:
    if not act.number or not act.date:
        return "excluded"
    return f"excluded by Constitutional Law No. {act.number} of {english_day(act.date)}{when}"


def english_day(day: str) -> str:
    """
    >>> english_day("2022-11-05")
    '5 November 2022'
    """
    year, month, date = day.split("-")
    return f"{int(date)} {_MONTHS['en'][int(month)]} {year}"


def russian_day(day: str) -> str:
    """
    >>> russian_day("2022-11-05")
    '5 ноября 2022 года'
    """
    year, month, date = day.split("-")
    return f"{int(date)} {_MONTHS['ru'][int(month)]} {year} года"


def _russian_brackets(when: Commencement) -> str:
    if when.rule == "on-date":
        year, month, day = when.date.split("-")
        return f" (вводится в действие с {day}.{month}.{year})"
    if when.rule == "days-after-publication":
        count = counted(when.days, "ru")
        return (
            f" (вводится в действие по истечении {count} календарных дней после дня его "
            "первого официального опубликования)"
        )
    if when.rule == "on-publication":
        return " (вводится в действие со дня его первого официального опубликования)"
    return ""


def _english_brackets(when: Commencement) -> str:
    if when.rule == "on-date":
        return f" (takes effect from {english_day(when.date)})"
    if when.rule in ("days-after-publication", "on-publication"):
        return f" (takes effect {when.words_en()})"
    return ""


def counted(days: int, language: str) -> str:
    """A number of days in words where the language has one that acts use.

    >>> counted(10, "ru"), counted(12, "ru")
    ('десяти', '12')
    """
    return _COUNTS[language].get(days, str(days))


_MONTHS: Final = {
    code: {number: name for name, number in language.months.items()}
    for code, language in LANGUAGES.items()
}
_COUNTS: Final = {
    code: {number: name for name, number in language.counts.items()}
    for code, language in LANGUAGES.items()
}
_WORDS: Final = {"ru": _russian, "en": _english}
_IN_BRACKETS: Final = {"ru": _russian_brackets, "en": _english_brackets}
