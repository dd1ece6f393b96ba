"""How like are the words around two numbers? What a number is called survives its change."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from lawtrack.thresholds.ledger import Entry, quantities

_NEAR: Final = 14  # words on either side that say what a number is
_BEYOND: Final = 4  # words by which one side may go on without making the sides unlike
_WORD: Final = re.compile(r"#|[^\W\d_]+(?:-[^\W\d_]+)*|\d+")

Surroundings = tuple[tuple[str, ...], tuple[str, ...]]


def surroundings(entry: Entry, language: str) -> Surroundings:
    """The words before (nearest first) and after a number; other numbers are a mere #."""
    blank = _blank(entry.text, language)
    shift = blank[1].index(entry.quantity.start)
    before, after = blank[0][: blank[2][shift]], blank[0][blank[2][shift] + 1 :]
    left = tuple(word.lower() for word in reversed(_WORD.findall(before)))[:_NEAR]
    return left, tuple(word.lower() for word in _WORD.findall(after))[:_NEAR]


@lru_cache(maxsize=8_000)
def _blank(text: str, language: str) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    """The text with # for every number, the numbers' old starts and their new ones."""
    parts, starts, places = [], [], []
    position = length = 0
    for quantity in quantities(text, language):
        parts.append(text[position : quantity.start])
        length += quantity.start - position
        starts.append(quantity.start)
        places.append(length)
        parts.append("#")
        length += 1
        position = quantity.end
    parts.append(text[position:])
    return "".join(parts), tuple(starts), tuple(places)


@lru_cache(maxsize=100_000)
def likeness(one: Surroundings, other: Surroundings) -> float:
    """Between 0 and 1; 1 for the same words on both sides.

    >>> likeness((("than", "less"), ("days",)), (("than", "less"), ("days",)))
    1.0
    """
    if one == other:
        return 1.0
    return (_ratio(one[0], other[0]) + _ratio(one[1], other[1])) / 2


def _ratio(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How like two runs of words are, leaving off what only the longer one goes on to say."""
    if not one and not other:
        return 1.0
    reach = min(len(one), len(other)) + _BEYOND
    return SequenceMatcher(None, one[:reach], other[:reach], autojunk=False).ratio()
