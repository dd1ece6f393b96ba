"""The record of one number of the law, and how its value is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from fractions import Fraction
from typing import Final

AT_LEAST: Final = "at least"
MORE_THAN: Final = "more than"
AT_MOST: Final = "at most"
LESS_THAN: Final = "less than"
EXACTLY: Final = "exactly"
WITHIN: Final = "within"
BEFORE: Final = "before"
AFTER: Final = "after"
BY: Final = "by"

COMPARISONS: Final = (
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    EXACTLY,
    WITHIN,
    BEFORE,
    AFTER,
    BY,
)

_WEEKDAYS: Final = ("", "MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Recurring:
    """A day that comes again: a day of a month, or the nth weekday of a month.

    ``month`` 0 is any month; ``weekday`` counts from 1, Monday; ``nth`` -1 is the last.

    >>> str(Recurring(month=7, day=1)), str(Recurring(day=1))
    ('--07-01', '---01')
    >>> str(Recurring(month=9, weekday=7, nth=2))
    '--09-2SU'
    """

    month: int = 0
    day: int = 0
    weekday: int = 0
    nth: int = 0

    def __str__(self) -> str:
        month = f"--{self.month:02}" if self.month else "--"
        if self.weekday:
            return f"{month}-{self.nth}{_WEEKDAYS[self.weekday]}"
        return f"{month}-{self.day:02}"


Value = Fraction | date | time | Recurring


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number of the law.

    ``words`` are the words of the number and stand at ``start``:``end`` of the text that
    was read; ``phrase`` adds the words of the unit ("five percent"). ``unit`` is one of
    ``units.UNITS``, ``comparison`` one of ``COMPARISONS``. ``role`` says what is measured,
    in words of the text that stand at ``role_start``:``role_end`` (white space folded);
    it is empty where the words around the number name nothing.
    """

    value: Value
    words: str
    start: int
    end: int
    unit: str
    phrase: str
    comparison: str = EXACTLY
    role: str = ""
    role_start: int = 0
    role_end: int = 0

    @property
    def value_text(self) -> str:
        return value_text(self.value)


def value_text(value: Value) -> str:
    """A value for machines: 5, 2/3, 2020-01-01, --07-01, 18:00.

    >>> value_text(Fraction(2, 3)), value_text(Fraction(50)), value_text(time(18))
    ('2/3', '50', '18:00')
    """
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
