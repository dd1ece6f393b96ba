"""The line that a publisher prints for an article that is repealed or still to come."""

from __future__ import annotations

from lawtrack.acts.apply.repealed import english_day, repealed_words
from lawtrack.acts.instructions import AmendingAct
from lawtrack.model.acts import ActRef
from lawtrack.model.law import REPEALED, Unit


def publisher_line(unit: Unit) -> str:
    """The line, or nothing where no footnote names an act.

    >>> from lawtrack.model.acts import Commencement
    >>> from lawtrack.model.notes import Mention, Note
    >>> ref = ActRef("156-VII", "2022-11-05", Commencement("on-date", date="2023-01-01"))
    >>> note = Note("announced", "art_5", (Mention("announced", ref, "art_5"),))
    >>> line = publisher_line(Unit("art_5", "Article 5.", "", notes=(note,), status="announced"))
    >>> line[:58]
    'Takes effect from 1 January 2023 in accordance with Consti'
    """
    mentions = [mention for note in unit.notes for mention in note.mentions]
    if not mentions:
        return ""
    ref = mentions[-1].act
    language = "ru" if unit.num.startswith("Статья") else "en"
    if unit.status == REPEALED:
        act = AmendingAct(language, ref.number, ref.date)
        words = repealed_words(act, ".", "", ref.commencement)
        # An article is feminine.
        return words.replace("Исключен ", "Исключена ", 1) if language == "ru" else words
    return _russian(ref) if language == "ru" else _english(ref)


def _russian(ref: ActRef) -> str:
    number = f"№ {ref.number}"
    day = _dotted(ref.date)
    if ref.commencement.rule == "on-date":
        when = _dotted(ref.commencement.date)
        return (
            f"Вводится в действие с {when} в соответствии с Конституционным законом РК "
            f"от {day} {number}."
        )
    return f"Вводится в действие в соответствии с Конституционным законом РК от {day} {number}."


def _english(ref: ActRef) -> str:
    law = f"Constitutional Law No. {ref.number} of {english_day(ref.date)}"
    if ref.commencement.rule == "on-date":
        day = english_day(ref.commencement.date)
        return f"Takes effect from {day} in accordance with {law}."
    return f"Takes effect in accordance with {law}."


def _dotted(day: str) -> str:
    year, month, date = day.split("-")
    return f"{date}.{month}.{year}"
