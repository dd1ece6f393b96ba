"""What the head and the signature of an act say of it: number, date, title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.acts.read.commencement import MONTH, iso_date
from lawtrack.acts.read.lines import Line

_DATE: Final = re.compile(
    rf"(?P<day>\d{{1,2}})\s+(?:of\s+)?(?P<month>{MONTH}),?\s+(?P<year>\d{{4}})"
    rf"|(?P<month_us>{MONTH})\s+(?P<day_us>\d{{1,2}}),?\s+(?P<year_us>\d{{4}})",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"(?:№|(?<!\w)No?\.?|(?<!\w)Nо)\s*(\d{1,5}(?:-[IVXІХ0-9]{1,6})?)(?!\w)")
_KIND: Final = re.compile(
    r"(?:конституционный\s+закон|закон|указ|приказ|постановление|constitutional\s+law|law|the\s+law"
    r"|decree|order)\b",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(r"(?:об?\s+\w|on\s+\w|about\s+\w)", re.IGNORECASE)
_SIGNS: Final = re.compile(
    r"(?:президент|премьер|министр|республики\s+казахстан|астана|нур-султан|алматы|акорда|№|N\s?\d"
    r"|president|prime|minister|of\s+the\s+republic|astana|nur-sultan|almaty|akorda|no\.?\s?\d"
    rf"|\d{{1,2}}\s+(?:{MONTH})\s+\d{{4}}|(?:{MONTH})\s+\d{{1,2}},?\s+\d{{4}}"
    r"|\w\.\s?(?:\w\.\s?)?\w+\s*$)",
    re.IGNORECASE,
)
_LATIN: Final = str.maketrans("ІХ", "IX")


@dataclass(frozen=True, slots=True)
class Head:
    number: str = ""
    date: str = ""
    title: str = ""


def signs(line: Line) -> bool:
    """Whether a line after the last article belongs to the signature."""
    return not line.label and len(line.words) < 160 and bool(_SIGNS.match(line.words))


def head(first: Sequence[Line], last: Sequence[Line]) -> Head:
    """Read the lines before the first article and those of the signature.

    The date and number stand beside the kind of act ("Закон … от 5 мая 2019 года № 3"),
    or in the signature.
    """
    title = ""
    dated = ""
    for line in first:
        source = " ".join(line.source.split())
        if not title and _TITLE.match(source):
            title = source
        elif (
            _KIND.match(source)
            or _DATE.match(source)
            or _NUMBER.match(source)
            or re.match(r"(?:от|of|dated)\s", source, re.IGNORECASE)
        ):
            dated += f" {source}"
    signed = " ".join(line.source for line in last)
    return Head(
        _number(dated) or _number(signed),
        _date(dated) or _date(signed),
        title,
    )


def _number(words: str) -> str:
    found = _NUMBER.search(words)
    return found[1].translate(_LATIN) if found else ""


def _date(words: str) -> str:
    found = _DATE.search(words)
    if not found:
        return ""
    if found["year"]:
        return iso_date(found["year"], found["month"], found["day"])
    return iso_date(found["year_us"], found["month_us"], found["day_us"])
