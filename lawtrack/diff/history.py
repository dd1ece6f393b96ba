"""What earlier editions held: by it a provision that comes back is told from a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from lawtrack.diff.likeness import folded
from lawtrack.model.law import IN_FORCE, Edition, Unit


class Earlier(Protocol):
    """Who can say which edition last held a provision."""

    def last_holding(self, eid: str, text: str, *, anywhere: bool = False) -> str:
        """The day (ISO) of the last earlier edition that held these words in force at this
        address (the eId of a provision, or of a unit for its heading), or ``anywhere`` in its
        article; empty when none did."""


class Nothing:
    """No earlier edition is known, so nothing is restored."""

    def last_holding(self, eid: str, text: str, *, anywhere: bool = False) -> str:
        return ""


class EarlierEditions:
    """Earlier editions, read only when a provision comes in; those from ``before`` on (ISO),
    the day of the old edition, are left out.

    >>> from lawtrack.model.law import Edition, EditionInfo, Provision, Unit
    >>> unit = Unit("art_1", "Article 1.", "Scope", "", (Provision("art_1__al_1", "", "All."),))
    >>> first = Edition(EditionInfo("law", "2017-03-13", "en"), (unit,))
    >>> EarlierEditions([first]).last_holding("art_1__al_1", "all")
    '2017-03-13'
    """

    def __init__(
        self, editions: Iterable[Edition] | Callable[[], Iterable[Edition]], before: str = ""
    ) -> None:
        self._editions = editions
        self._before = before
        self._units: dict[str, list[tuple[str, Unit]]] | None = None
        self._held: dict[str, dict[tuple[str, tuple[str, ...]], str]] = {}

    def last_holding(self, eid: str, text: str, *, anywhere: bool = False) -> str:
        unit = eid.partition("__")[0]
        if unit not in self._held:
            self._held[unit] = dict(self._texts(unit))
        return self._held[unit].get(("" if anywhere else eid, folded(text)), "")

    def _texts(self, eid: str) -> Iterator[tuple[tuple[str, tuple[str, ...]], str]]:
        """What a unit held in force, oldest first, so that the last edition stands."""
        if self._units is None:
            self._units = self._read()
        for day, unit in self._units.get(eid, ()):
            if unit.status == IN_FORCE:
                yield (eid, folded(unit.heading)), day
            for line in unit.provisions:
                if line.status == IN_FORCE:
                    words = folded(line.text)
                    yield (line.eid, words), day
                    yield ("", words), day

    def _read(self) -> dict[str, list[tuple[str, Unit]]]:
        editions = self._editions() if callable(self._editions) else self._editions
        units: dict[str, list[tuple[str, Unit]]] = defaultdict(list)
        for edition in sorted(editions, key=lambda edition: edition.info.in_force):
            if not self._before or edition.info.in_force < self._before:
                for unit in edition.units:
                    units[unit.eid].append((edition.info.in_force, unit))
        return units
