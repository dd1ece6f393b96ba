"""Numbers on their way through the editions, carried on by what becomes of their provisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lawtrack.model.law import Edition, Provision
from lawtrack.thresholds import matching
from lawtrack.thresholds.ledger import Entry, entries_of
from lawtrack.thresholds.successions import Succession


@dataclass(frozen=True, slots=True)
class Point:
    """From edition number ``step`` on, the number reads ``entry`` (None: it is not there).

    ``before`` is the number as it stood in the edition before, ``acts`` are the numbers of
    the acts behind the change.
    """

    step: int
    entry: Entry | None
    before: Entry | None = None
    acts: tuple[str, ...] = ()


@dataclass(slots=True)
class Track:
    """One number: the points where it came, changed or went, and as it stood last."""

    points: list[Point]
    last: Entry


@dataclass(slots=True)
class _Line:
    """A provision of the current edition; its numbers are read when something happens to it.

    ``since`` is the edition in which it came with these words.
    """

    provision: Provision
    since: int
    tracks: list[Track] | None = None


@dataclass(frozen=True, slots=True)
class _Lost:
    """A number that left its provision, before it is known whether it goes on elsewhere."""

    entry: Entry
    acts: tuple[str, ...]
    track: Track


@dataclass(frozen=True, slots=True)
class _Came:
    """A number that came to a provision, before it is known from where; ``tracks`` are those
    of the provision, and its own shall stand at ``place``."""

    entry: Entry
    acts: tuple[str, ...]
    tracks: list[Track]
    place: int


@dataclass(slots=True)
class Tracks:
    """All numbers of a law, edition after edition."""

    language: str
    _lines: dict[str, _Line] = field(default_factory=dict)
    _tracks: list[Track] = field(default_factory=list)
    _gone: list[tuple[Entry, Track]] = field(default_factory=list)

    def start(self, edition: Edition) -> None:
        """The numbers of the first edition."""
        self._lines = {
            line.eid: _Line(line, 0)
            for unit in edition.units
            if unit.is_article
            for line in unit.provisions
        }

    def step(self, step: int, became: Iterable[Succession]) -> None:
        """Go on to the edition number ``step`` by what became of the lines before."""
        known = [(one, self._lines.pop(one.old.eid) if one.old else None) for one in became]
        lost: list[_Lost] = []
        came: list[_Came] = []
        for one, line in known:
            self._succeed(one, line, step, lost, came)
        self._settle(step, lost, came)

    def all(self, *, whole: bool) -> list[Track]:
        """Every number; unless ``whole``, without those of lines to which nothing happened."""
        for line in self._lines.values():
            if whole:
                self._read(line)
            for track, entry in zip(line.tracks or (), self._numbers(line), strict=True):
                track.last = entry
        return self._tracks

    def _succeed(
        self, one: Succession, line: _Line | None, step: int, lost: list[_Lost], came: list[_Came]
    ) -> None:
        if line and one.new and _same_words(line.provision, one.new):
            line.provision = one.new
            self._lines[one.new.eid] = line
            return
        old = self._entries(line.provision) if line else ()
        before = self._read(line) if line else []
        new = self._entries(one.new) if one.new else ()
        pairs = matching.pair(old, new, one.edits, self.language) if old and new else {}
        following: list[Track | None] = [None] * len(new)
        for i, track in enumerate(before):
            if i in pairs:
                _turn(track, step, old[i], new[pairs[i]], one.acts)
                following[pairs[i]] = track
            else:
                lost.append(_Lost(old[i], one.acts, track))
        if one.new:
            tracks = [track or Track([], new[j]) for j, track in enumerate(following)]
            self._lines[one.new.eid] = _Line(one.new, step, tracks)
            came += [
                _Came(new[j], one.acts, tracks, j)
                for j, track in enumerate(following)
                if track is None
            ]

    def _settle(self, step: int, lost: list[_Lost], came: list[_Came]) -> None:
        """Where the numbers that were lost go on, and what came back; the rest went or came."""
        entries = [one.entry for one in came]
        pairs = matching.carried([one.entry for one in lost], entries, self.language)
        for i, j in pairs.items():
            came[j].tracks[came[j].place] = lost[i].track
        self._return(step, [one for j, one in enumerate(came) if j not in pairs.values()])
        for one in (one for i, one in enumerate(lost) if i not in pairs):
            one.track.points.append(Point(step, None, one.entry, one.acts))
            one.track.last = one.entry
            self._gone.append((one.entry, one.track))

    def _return(self, step: int, fresh: list[_Came]) -> None:
        gone = [entry for entry, _ in self._gone]
        pairs = matching.returned(gone, [one.entry for one in fresh], self.language)
        back = {j: self._gone[i][1] for i, j in pairs.items()}
        for j, one in enumerate(fresh):
            track = back.get(j)
            if track is None:
                track = Track([], one.entry)
                self._tracks.append(track)
            track.points.append(Point(step, one.entry, None, one.acts))
            one.tracks[one.place] = track
        self._gone = [one for i, one in enumerate(self._gone) if i not in pairs]

    def _read(self, line: _Line) -> list[Track]:
        """The numbers of a line, which have stood in it since it came."""
        if line.tracks is None:
            entries = self._entries(line.provision)
            line.tracks = [Track([Point(line.since, entry)], entry) for entry in entries]
            self._tracks += line.tracks
        return line.tracks

    def _numbers(self, line: _Line) -> tuple[Entry, ...]:
        return self._entries(line.provision) if line.tracks is not None else ()

    def _entries(self, provision: Provision) -> tuple[Entry, ...]:
        return entries_of(provision, self.language)


def _turn(track: Track, step: int, old: Entry, new: Entry, acts: tuple[str, ...]) -> None:
    if not matching.same_value(old, new):
        track.points.append(Point(step, new, old, acts))


def _same_words(old: Provision, new: Provision) -> bool:
    return old.text == new.text and old.status == new.status
