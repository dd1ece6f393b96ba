"""Turns told together: one act that makes seven percent five in ten places is one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.model.acts import Act
from lawtrack.model.address import number_key
from lawtrack.thresholds.ledger import Entry
from lawtrack.thresholds.likeness import likeness, surroundings
from lawtrack.thresholds.quantity import Value
from lawtrack.thresholds.series import Series, Turn

_LIKE: Final = 0.6  # least likeness of two numbers that come or go, to be told together


@dataclass(frozen=True, slots=True)
class Story:
    """The same turn in one place or several: a value that changed, came or went.

    ``turns`` stand in the order of the law; all share their date, acts and values.
    """

    turns: tuple[Turn, ...]

    @property
    def date(self) -> str:
        return self.turns[0].date

    @property
    def acts(self) -> tuple[Act, ...]:
        return self.turns[0].acts

    @property
    def old(self) -> Entry | None:
        return self.turns[0].old

    @property
    def new(self) -> Entry | None:
        return self.turns[0].new

    @property
    def entry(self) -> Entry:
        """The number that the story tells of, as it is now or was last."""
        return _entry(self.turns[0])

    @property
    def old_phrase(self) -> str:
        """The old value in the plainest words that the law has for it, or nothing."""
        return _plainest(turn.old for turn in self.turns)

    @property
    def new_phrase(self) -> str:
        """The new value in the plainest words that the law has for it, or nothing."""
        return _plainest(turn.new for turn in self.turns)

    @property
    def places(self) -> tuple[str, ...]:
        """The eIds where the turn took place, each once."""
        return tuple(dict.fromkeys(_entry(turn).eid for turn in self.turns))


def stories(found: Iterable[Series], language: str) -> tuple[Story, ...]:
    """The turns of all series by date and then by article, equal ones together.

    Values that changed are told together when old and new value, date and acts are the
    same; values that came or went also need like words around them.
    """
    turns = sorted((turn for one in found for turn in one.turns), key=_time_and_article)
    groups: list[list[Turn]] = []
    by_key: dict[_Key, list[list[Turn]]] = {}
    for turn in turns:
        alike = by_key.setdefault(_key(turn), [])
        home = next((group for group in alike if _belongs(turn, group, language)), None)
        if home is None:
            home = []
            alike.append(home)
            groups.append(home)
        home.append(turn)
    return tuple(Story(tuple(group)) for group in groups)


def _time_and_article(turn: Turn) -> tuple[str, tuple[int, ...]]:
    return turn.date, number_key(_entry(turn).article)


_Sign = tuple[Value, str] | None
_Key = tuple[str, tuple[str, ...], _Sign, _Sign]


def _key(turn: Turn) -> _Key:
    return turn.date, tuple(act.key for act in turn.acts), _sign(turn.old), _sign(turn.new)


def _sign(entry: Entry | None) -> _Sign:
    return (entry.quantity.value, entry.quantity.unit) if entry else None


def _belongs(turn: Turn, group: Sequence[Turn], language: str) -> bool:
    if turn.old and turn.new:
        return True
    words = surroundings(_entry(turn), language)
    return any(likeness(words, surroundings(_entry(other), language)) >= _LIKE for other in group)


def _plainest(entries: Iterable[Entry | None]) -> str:
    phrases = [entry.quantity.phrase for entry in entries if entry]
    return min(phrases, key=lambda phrase: (len(phrase), "-" in phrase), default="")


def _entry(turn: Turn) -> Entry:
    entry = turn.new or turn.old
    assert entry is not None  # a turn has a side that is there, else nothing turned
    return entry
