"""How Russian compares a number and names what it measures; clock times; periods of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from lawtrack.thresholds import quantity as q
from lawtrack.thresholds.number import IMPLIED, Number, words_before

LEFT: Final = tuple(
    (re.compile(rf"(?<![а-яё])(?:{cue})\W*$", re.I), comparison)
    for cue, comparison in (
        (r"не\s+(?:менее|реже|моложе|ниже|меньше)(?:\s+чем)?(?:\s+(?:за|в|на|из))?", q.AT_LEAST),
        (r"не\s+(?:более|свыше|чаще|больше)(?:\s+чем)?(?:\s+(?:за|в|на))?", q.AT_MOST),
        (r"не\s+(?:должн[а-яё]+\s+|мо[жг][а-яё]+\s+)?превыша[а-яё]+|в\s+пределах", q.AT_MOST),
        (
            r"не\s+(?:должн[а-яё]+\s+|мо[жг][а-яё]+\s+)?превыша[а-яё]+\s[^.;:]{0,160}?чем\s+в",
            q.AT_MOST,
        ),
        (
            r"превыша[а-яё]+\s[^.;:]{0,200}?\s+на|в\s+совокупности(?:\s+более\s+чем\s+в)?|только|лишь",
            q.AT_MOST,
        ),
        (r"более(?:\s+чем)?(?:\s+(?:в|на))?|свыше|превыша[а-яё]+|старше", q.MORE_THAN),
        (r"менее(?:\s+чем)?(?:\s+(?:за|в|на))?|не\s*достиг[а-яё]+|моложе", q.LESS_THAN),
        (r"недостижени[а-яё]+\s[^.;,]{0,40}\bв", q.LESS_THAN),
        (r"достиг[а-яё]*", q.AT_LEAST),
        (r"не\b[^.;:]{0,40}\bранее(?:\s+чем)?(?:\s+(?:за|через|на))?", q.AFTER),
        (r"в\s+течение(?:\s+последних)?|не\s+позднее\s+чем\s+в", q.WITHIN),
        (r"не\b[^.;:]{0,60}\bпозднее(?:\s+чем)?(?:\s+(?:за|через|на))?", q.BY),
        (r"истечени[а-яё]+|через|после", q.AFTER),
        (r"в|последн[а-яё]+", q.WITHIN),
        (r"за|до", q.BEFORE),
    )
)
"""Cues that end where the number starts, the most telling first."""

RIGHT: Final = tuple(
    (re.compile(rf"^\W*(?:{cue})\b", re.I), comparison)
    for cue, comparison in (
        (r"(?:и|или)\s+(?:более|больше|старше)", q.AT_LEAST),
        (r"(?:и|или)\s+(?:менее|меньше)", q.AT_MOST),
    )
)
"""Cues that start where the number ends."""

SIDE: Final = (
    (
        re.compile(r"^\W*(?:до|ранее)\b|^,\s+а\s+при\s[^.;:]{0,140}?дн(?:я|ей)\s+до\b", re.I),
        q.BEFORE,
    ),
    (re.compile(r"^\W*(?:после|со\s+дня|с\s+момента|со\s+времени|спустя)\b", re.I), q.AFTER),
)
"""On which side of an event a period lies."""

ROLE_AFTER: Final = re.compile(
    r"\s*(?:срок[а-яё]*\s+|период[а-яё]*\s+)?((?:от|для|в\s+поддержку|после|до|со\s+дня|с\s+момента|"
    r"на\s+кажд|возраст|барьер|голосов|членов|опыт|стаж|резерв)[а-яё]*\b[^,.;:()–]{0,200})",
    re.I,
)
ROLE_STOP: Final = re.compile(
    r"\s+(?:должн[а-яё]+|может|могут|явля[а-яё]+|которы[а-яё]+|если|и|вправе)\b", re.I
)
ROLE_TRIM: Final = re.compile(
    r"(?:\s+(?:в|на|за|не|чем|более|менее|позднее|ранее|размере|составляет|составлять|быть|от|до|"
    r"должно|должен|должна|течение|срок|через|только|один|по))+\W*$",
    re.I,
)

ROLE_LEAD: Final = re.compile(
    r"(?:и|но|а|или|либо|также|при\s+этом|что|который|которая|которое|должен|должна|должно)\s+",
    re.I,
)

_HOURS: Final = re.compile(r"\s+час(?:а|ов|ам|ами|ах)?\b", re.I)
_LOCAL: Final = re.compile(r"\s+час[а-яё]*\s+(?:[а-яё]+\s+)?по\s+(?:местному|времени)", re.I)
_AT: Final = re.compile(
    r"(?<![а-яё])(?:(?:не\s+)?(?:ранее|позднее)|в|во|с|со|до|к|после)\s+$", re.I
)
_LASTS: Final = re.compile(r"\s+час[а-яё]*\W+(?:после|до|с\s+момента|со|от|подряд)\b", re.I)
_IMPLIED: Final = re.compile(
    r"(?<![а-яё])(?:в\s+течение\s+(года|месяца|недели|суток|дня)(?=\s+(?:до|после|со?\b|от\b)|[,.;]|$)"
    r"|за\s+(год|месяц|неделю|сутки|день)(?=\s+до\b)"
    r"|чем\s+на\s+(год|месяц|неделю|сутки|день)\b)",
    re.I,
)
_UNITS: Final = {"г": "year", "м": "month", "н": "week", "с": "day", "д": "day"}


def is_clock_time(text: str, start: int, end: int) -> bool:
    """Is the hour at ``start``:``end`` an hour of the day ("в восемнадцать часов")?"""
    if not _HOURS.match(text, end):
        return False
    if _LOCAL.match(text, end):
        return True
    return bool(_AT.search(words_before(text, start))) and not _LASTS.match(text, end)


def implied(text: str) -> Iterator[Number]:
    """Periods of one that have no numeral: "в течение года до", "за месяц до"."""
    for match in _IMPLIED.finditer(text):
        start, end = match.span(match.lastindex or 0)
        unit = _UNITS[text[start].lower()]
        yield Number(Fraction(1), start, end, IMPLIED, unit, end)
