"""Amending acts: what a footnote, a note or an edition says of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lawtrack.model.record import Record


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Commencement(Record):
    """When an act takes effect, as the text says it.

    ``rule`` is one of ``on-publication``, ``days-after-publication`` (with ``days``),
    ``on-date`` (with ``date``, ISO), ``see-article`` (of the act, with ``article``),
    ``other`` (with ``words`` where the text is kept in its own language) or the empty
    string when nothing is said.

    >>> Commencement("days-after-publication", days=10).words_en()
    'ten calendar days after the day of its first official publication'
    """

    rule: str = ""
    days: int = 0
    date: str = ""
    words: str = ""
    article: str = ""

    def words_en(self) -> str:
        if self.rule == "days-after-publication":
            count = _COUNTS.get(self.days, str(self.days))
            return f"{count} calendar days after the day of its first official publication"
        if self.rule == "on-publication":
            return "from the day of its first official publication"
        if self.rule == "on-date":
            return f"from {self.date}"
        if self.rule == "see-article":
            return f"as its Article {self.article} provides"
        if self.rule == "other":
            return self.words or "on a condition that the footnote gives"
        return ""


UNSAID: Final = Commencement()

_COUNTS: Final = {10: "ten", 60: "sixty", 30: "thirty", 15: "fifteen"}


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class ActRef(Record):
    """An act that a text names: its number as printed (one alphabet), its date (ISO).

    Two spellings of one act (545 and 545-II) share a key: the date and the number
    without the roman numeral of the convocation.

    >>> ActRef("545", "2004-04-14").key == ActRef("545-II", "2004-04-14").key
    True
    """

    number: str
    date: str
    commencement: Commencement = UNSAID

    @property
    def key(self) -> str:
        return f"{self.date}/{self.number.split('-')[0]}"


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Act(Record):
    """An amending act in full: number, date (ISO) and title as they are known."""

    number: str
    date: str
    title: str = ""

    @property
    def key(self) -> str:
        return ActRef(self.number, self.date).key

    def cite(self) -> str:
        """
        >>> Act("156-VII", "2022-11-05").cite()
        'Act 156-VII of 2022-11-05'
        """
        return f"Act {self.number} of {self.date}"
