"""A number found in a text, before its unit is known."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

CARDINAL: Final = "cardinal"
ORDINAL: Final = "ordinal"
FRACTION: Final = "fraction"
FOLD: Final = "fold"  # twofold, двукратный
OFTEN: Final = "often"  # once, дважды
IMPLIED: Final = "implied"  # within a month, в месячный срок


_REACH: Final = 240  # characters; no cue stands further from its number
LONGEST_DIGITS: Final = 15  # more digits are no number of a law


def words_before(text: str, end: int, reach: int = _REACH) -> str:
    """The text before a number, as far as it can matter: hostile text may be endless."""
    return text[max(0, end - reach) : end]


def words_after(text: str, start: int, reach: int = _REACH) -> str:
    """The text after a number, as far as it can matter."""
    return text[start : start + reach]


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``start``:``end``; ``unit`` where the word itself says it (пятидневный).

    ``unit_end`` is where the words of that unit end.
    """

    value: Fraction
    start: int
    end: int
    form: str = CARDINAL
    unit: str = ""
    unit_end: int = 0
