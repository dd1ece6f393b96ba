"""Which number of one edition is which of the next: by address, by text, by likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Final

from lawtrack.thresholds.ledger import Entry
from lawtrack.thresholds.likeness import Surroundings, likeness, surroundings
from lawtrack.thresholds.units import alike, close

_SAME_PLACE_AND_VALUE: Final = 0.25
_SAME_PLACE: Final = 0.45  # least likeness of the words where the address is the same
_SAME_ARTICLE: Final = 0.6
_SAME_ARTICLE_AND_VALUE: Final = 0.5
_OTHER_UNIT: Final = 0.65  # two months that become sixty days
_ELSEWHERE: Final = 0.9
_BONUS: Final = 0.15  # the address speaks for a pair, but never decides alone

Pairs = dict[int, int]


def pair(old: Sequence[Entry], new: Sequence[Entry], language: str, *, least: float = 0.0) -> Pairs:
    """The indices of ``old`` with those of ``new`` that are the same number of the law.

    Equal text at the same address comes first, then equal text in the same article, then
    equal text anywhere; what is left is paired by the likeness of the words around it
    (``least`` demands more of it), the likest first. No address vetoes a text.
    """
    pairs: Pairs = {}
    taken: set[int] = set()
    for key in _EXACT:
        _pair_exactly(old, new, key, pairs, taken)
    candidates = sorted(_candidates(old, new, language, pairs, taken, least))
    for _, i, j in candidates:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


_Key = Callable[[Entry], Hashable]
_EXACT: Final[tuple[_Key, ...]] = (
    lambda entry: (entry.eid, entry.text, entry.quantity.start),
    lambda entry: (entry.article, entry.text, entry.quantity.start),
    lambda entry: (entry.text, entry.quantity.start),
)


def _pair_exactly(
    old: Sequence[Entry], new: Sequence[Entry], key: _Key, pairs: Pairs, taken: set[int]
) -> None:
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for j, entry in enumerate(new):
        if j not in taken:
            waiting[key(entry)].append(j)
    for i, entry in enumerate(old):
        if i not in pairs and waiting[key(entry)]:
            pairs[i] = waiting[key(entry)].pop(0)
            taken.add(pairs[i])


def _candidates(
    old: Sequence[Entry],
    new: Sequence[Entry],
    language: str,
    pairs: Pairs,
    taken: set[int],
    least: float,
) -> Iterator[tuple[float, int, int]]:
    """Pairs worth considering, the best sorting first."""
    left = [
        (j, entry, surroundings(entry, language)) for j, entry in enumerate(new) if j not in taken
    ]
    for i, before in enumerate(old):
        if i in pairs:
            continue
        words = surroundings(before, language)
        for j, after, others in left:
            if not alike(before.quantity.unit, after.quantity.unit):
                continue
            if before.article != after.article and not _begin_alike(words, others):
                continue
            degree = likeness(words, others)
            if degree >= max(least, _required(before, after)):
                yield -(degree + _merit(before, after)), i, j


def _begin_alike(one: Surroundings, other: Surroundings) -> bool:
    """A cheap look before the costly one: do the nearest words agree on a side?"""
    return one[0][:3] == other[0][:3] or one[1][:3] == other[1][:3]


def _required(before: Entry, after: Entry) -> float:
    if before.article != after.article:
        return _ELSEWHERE
    if not close(before.quantity.unit, after.quantity.unit):
        return _OTHER_UNIT
    if before.eid == after.eid:
        return _SAME_PLACE_AND_VALUE if _same_value(before, after) else _SAME_PLACE
    return _SAME_ARTICLE_AND_VALUE if _same_value(before, after) else _SAME_ARTICLE


def _merit(before: Entry, after: Entry) -> float:
    merit = _BONUS if before.eid == after.eid else 0.0
    merit += 0.05 if before.article == after.article else 0.0
    return merit + (0.05 if _same_value(before, after) else 0.0)


def _same_value(before: Entry, after: Entry) -> bool:
    one, other = before.quantity, after.quantity
    return one.value == other.value and one.unit == other.unit
