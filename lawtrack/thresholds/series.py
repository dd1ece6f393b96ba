"""Each number of the law through its editions: the value in each period, and what changed it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.errors import LawtrackError
from lawtrack.model.acts import Act
from lawtrack.model.law import Edition, EditionInfo, Unit
from lawtrack.thresholds.ledger import Entry, whole_ledger
from lawtrack.thresholds.matching import pair

_RETURNED: Final = 0.75  # least likeness to a number that had gone, to be the same again


@dataclass(frozen=True, slots=True)
class Period:
    """A value from the day ``since`` to the day ``until`` (not included; empty: still).

    ``entry`` is the number as it stood at the start of the period, or None where the law
    had none.
    """

    since: str
    until: str
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Turn:
    """A value that changed, appeared (``old`` is None) or went (``new`` is None).

    ``acts`` are the acts of the edition; of several, those that the notes of the unit
    name. They are empty where no act is named, as when the day of a suspension passes.
    """

    date: str
    acts: tuple[Act, ...]
    old: Entry | None
    new: Entry | None


@dataclass(frozen=True, slots=True)
class Series:
    """One number of the law: where it stood last, its periods and its turns, by time."""

    eid: str
    unit: str
    periods: tuple[Period, ...]
    turns: tuple[Turn, ...]

    @property
    def changed(self) -> bool:
        return bool(self.turns)

    @property
    def last(self) -> Entry:
        """The number as it stood last."""
        return next(period.entry for period in reversed(self.periods) if period.entry)


_Track = list[Entry | None]


Watch = Callable[[Sequence[Edition]], Iterable[Edition]]
"""Who goes through the editions and may show how far it is."""


def series(editions: Sequence[Edition], watch: Watch = iter) -> tuple[Series, ...]:
    """The numbers of a law through ``editions``, in the order of their last places.

    A number is followed across renumbering by its address and by the words around it. One
    that goes and comes back is one series with a gap. Raises LawtrackError when the
    editions are not in the order of time or of several languages.
    """
    _check(editions)
    tracks: list[_Track] = []
    for step, edition in enumerate(watch(editions)):
        _extend(tracks, step, whole_ledger(edition), edition.info.language)
    order = _order(editions)
    found = [_series(track, editions) for track in tracks]
    return tuple(sorted(found, key=lambda one: _rank(one, order)))


def _check(editions: Sequence[Edition]) -> None:
    dates = [edition.info.in_force for edition in editions]
    if dates != sorted(set(dates)):
        raise LawtrackError("the editions are not in the order of time", hint="sort them by date")
    if len({edition.info.language for edition in editions}) > 1:
        raise LawtrackError("the editions are of several languages", hint="compare one language")


def _extend(tracks: list[_Track], step: int, entries: Sequence[Entry], language: str) -> None:
    """Carry the tracks on by one edition; what matches none opens a new one."""
    live = [track for track in tracks if step and track[-1] is not None]
    gone = [track for track in tracks if step and track[-1] is None]
    for track in tracks:
        track.append(None)
    left = list(range(len(entries)))
    for group, least in ((live, 0.0), (gone, _RETURNED)):
        last = [next(entry for entry in reversed(track) if entry) for track in group]
        pairs = pair(last, [entries[j] for j in left], language, least=least)
        for i, j in pairs.items():
            group[i][-1] = entries[left[j]]
        used = {left[j] for j in pairs.values()}
        left = [j for j in left if j not in used]
    tracks.extend([*([None] * step), entries[j]] for j in left)


def _series(track: _Track, editions: Sequence[Edition]) -> Series:
    periods: list[Period] = []
    turns: list[Turn] = []
    for step, (entry, edition) in enumerate(zip(track, editions, strict=True)):
        before = track[step - 1] if step else entry
        if step and _same(before, entry):
            continue
        since = edition.info.in_force
        if periods:
            periods[-1] = Period(periods[-1].since, since, periods[-1].entry)
        periods.append(Period(since, "", entry))
        if step:
            previous = editions[step - 1]
            turns.append(Turn(since, _acts(edition, previous, entry or before), before, entry))
    last = next(entry for entry in reversed(track) if entry)
    return Series(last.eid, last.quantity.unit, tuple(periods), tuple(turns))


def _same(one: Entry | None, other: Entry | None) -> bool:
    if one is None or other is None:
        return one is other
    same_value = one.quantity.value == other.quantity.value
    return same_value and one.quantity.unit == other.quantity.unit


def _acts(edition: Edition, previous: Edition, entry: Entry | None) -> tuple[Act, ...]:
    acts = edition.info.acts
    if entry is None:
        return acts
    eid = f"art_{entry.article}"
    named = _named(edition.unit(eid), edition.info) or _named(previous.unit(eid), edition.info)
    return named or acts


def _named(unit: Unit | None, info: EditionInfo) -> tuple[Act, ...]:
    """The acts of an edition that the notes of a unit name."""
    if unit is None:
        return ()
    keys = {mention.act.key for note in unit.notes for mention in note.mentions}
    return tuple(act for act in info.acts if act.key in keys)


def _order(editions: Sequence[Edition]) -> dict[str, int]:
    """The rank of every provision, the latest edition's order first."""
    order: dict[str, int] = {}
    for edition in reversed(editions):
        for unit in edition.units:
            for provision in unit.provisions:
                order.setdefault(provision.eid, len(order))
    return order


def _rank(one: Series, order: dict[str, int]) -> tuple[int, int]:
    return order.get(one.eid, len(order)), one.last.quantity.start
