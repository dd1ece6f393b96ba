"""Which number of one edition is which of the next.

The diff says which provision goes on as which (:mod:`lawtrack.thresholds.successions`).
Here the numbers of one provision are held against those of what it became: first by the
word edits, then by the likeness of the words around them. Beyond one provision a number is
only found again where its value and its words are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from lawtrack.diff.changes import Edit
from lawtrack.thresholds.ledger import Entry
from lawtrack.thresholds.likeness import likeness, surroundings
from lawtrack.thresholds.replaced import Pairs, by_edits
from lawtrack.thresholds.units import alike, close

_SAME_VALUE: Final = 0.25  # least likeness of the words around, within one provision
_OTHER_VALUE: Final = 0.45
_OTHER_UNIT: Final = 0.65  # two months that become sixty days
_SAME_VALUE_ELSEWHERE: Final = 0.5  # in another provision of the article
_BACK: Final = 0.75  # of a number that had gone from the place
_BONUS: Final = 0.05  # of two places that are as like, that with the same value

_Required = Callable[[Entry, Entry], float | None]
"""The least likeness for a pair, or None where there can be none."""


def pair(old: Sequence[Entry], new: Sequence[Entry], edits: Sequence[Edit], language: str) -> Pairs:
    """The indices of the numbers of a provision with those of what it became."""
    pairs = by_edits(old, new, edits)
    pairs.update(_alike(old, new, language, _in_one_provision, pairs))
    return pairs


def carried(old: Sequence[Entry], new: Sequence[Entry], language: str) -> Pairs:
    """Numbers that a provision lost with those that stand in another of the same article.

    Value and words are the same, or nearly: the sentence was carried over. Such a number
    has not changed, so nothing is said here that the diff does not say.
    """
    return _alike(old, new, language, _in_one_article, {})


def returned(old: Sequence[Entry], new: Sequence[Entry], language: str) -> Pairs:
    """Numbers that had gone with those that came back to their place, whatever their value."""
    return _alike(old, new, language, _in_its_place, {})


def _in_one_provision(before: Entry, after: Entry) -> float | None:
    one, other = before.quantity, after.quantity
    if not alike(one.unit, other.unit):
        return None
    if not close(one.unit, other.unit):
        return _OTHER_UNIT
    return _SAME_VALUE if same_value(before, after) else _OTHER_VALUE


def _in_one_article(before: Entry, after: Entry) -> float | None:
    same = before.article == after.article and same_value(before, after)
    return _SAME_VALUE_ELSEWHERE if same else None


def _in_its_place(before: Entry, after: Entry) -> float | None:
    same = before.eid == after.eid and alike(before.quantity.unit, after.quantity.unit)
    return _BACK if same else None


def _alike(
    old: Sequence[Entry], new: Sequence[Entry], language: str, required: _Required, known: Pairs
) -> Pairs:
    """Pairs besides those known, the likest first."""
    pairs: Pairs = {}
    taken = set(known.values())
    for _, i, j in sorted(_candidates(old, new, language, required, known)):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _candidates(
    old: Sequence[Entry], new: Sequence[Entry], language: str, required: _Required, known: Pairs
) -> Iterator[tuple[float, int, int]]:
    for i, before in enumerate(old):
        for j, after in enumerate(new):
            least = required(before, after) if i not in known else None
            if least is None:
                continue
            degree = likeness(surroundings(before, language), surroundings(after, language))
            if degree >= least:
                yield -(degree + (_BONUS if same_value(before, after) else 0.0)), i, j


def same_value(before: Entry, after: Entry) -> bool:
    one, other = before.quantity, after.quantity
    return one.value == other.value and one.unit == other.unit
