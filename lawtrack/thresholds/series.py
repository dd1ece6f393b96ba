"""Each number of the law through its editions: the value in each period, and what changed it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lawtrack.diff.changes import Diff
from lawtrack.errors import LawtrackError
from lawtrack.model.acts import Act
from lawtrack.model.law import Edition
from lawtrack.thresholds.ledger import Entry
from lawtrack.thresholds.order import Order
from lawtrack.thresholds.successions import successions
from lawtrack.thresholds.tracks import Point, Track, Tracks


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

    ``acts`` are the acts of the edition that the diff names behind the change. They are
    empty where it names none, as when the day of a suspension passes.
    """

    date: str
    acts: tuple[Act, ...]
    old: Entry | None
    new: Entry | None


@dataclass(frozen=True, slots=True)
class Series:
    """One number of the law: as it stands or stood last, its periods and turns, by time."""

    last: Entry
    periods: tuple[Period, ...]
    turns: tuple[Turn, ...]

    @property
    def eid(self) -> str:
        """Where it stands or stood last."""
        return self.last.eid

    @property
    def unit(self) -> str:
        return self.last.quantity.unit

    @property
    def changed(self) -> bool:
        return bool(self.turns)


Watch = Callable[[Sequence[Edition]], Iterable[Edition]]
"""Who goes through the editions and may show how far it is."""


def series(
    editions: Sequence[Edition], diffs: Sequence[Diff], watch: Watch = iter, *, whole: bool = True
) -> tuple[Series, ...]:
    """The numbers of a law through ``editions``, in the order of the law.

    ``diffs`` are those between neighbours, in the order of time: a number goes on where its
    provision does, and what the diff leaves unchanged is unchanged. One that goes and comes
    back to its place is one series with a gap. Unless ``whole``, numbers of provisions that
    never changed are left out. Raises LawtrackError when the editions are not in the order
    of time or of several languages, or the diffs are not theirs.
    """
    _check(editions, diffs)
    if not editions:
        return ()
    tracks = Tracks(editions[0].info.language)
    for step, edition in enumerate(watch(editions)):
        if step:
            tracks.step(step, successions(editions[step - 1], edition, diffs[step - 1]))
        else:
            tracks.start(edition)
    order = Order(editions)
    found = [_series(track, editions) for track in tracks.all(whole=whole)]
    return tuple(sorted(found, key=lambda one: (order.rank(one.eid), one.last.quantity.start)))


def _check(editions: Sequence[Edition], diffs: Sequence[Diff]) -> None:
    dates = [edition.info.in_force for edition in editions]
    if dates != sorted(set(dates)):
        raise LawtrackError("the editions are not in the order of time", hint="sort them by date")
    if len({edition.info.language for edition in editions}) > 1:
        raise LawtrackError("the editions are of several languages", hint="compare one language")
    told = [(diff.old.in_force, diff.new.in_force) for diff in diffs]
    if told != list(pairwise(dates)):
        raise LawtrackError(
            "the diffs are not those between the editions",
            hint="give one diff for each two neighbours, oldest first",
        )


def _series(track: Track, editions: Sequence[Edition]) -> Series:
    points = track.points
    days = [editions[point.step].info.in_force for point in points]
    periods = [
        Period(since, until, point.entry)
        for point, since, until in zip(points, days, [*days[1:], ""], strict=True)
    ]
    if points[0].step:
        periods.insert(0, Period(editions[0].info.in_force, days[0], None))
    turns = [_turn(point, editions[point.step]) for point in points if point.step]
    return Series(track.last, tuple(periods), tuple(turns))


def _turn(point: Point, edition: Edition) -> Turn:
    acts = tuple(act for act in edition.info.acts if act.number in point.acts)
    return Turn(edition.info.in_force, acts, point.before, point.entry)
