"""What earlier editions held: by it a provision that comes back is told from a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from lawtrack.diff.likeness import plain_words
from lawtrack.model.law import IN_FORCE, Edition, Unit


class Earlier(Protocol):
    """Who can say which edition last held a provision."""

    def last_holding(self, article: str, text: str) -> str:
        """The day (ISO) of the last earlier edition whose article (its eId, ``art_20``) held
        these words as a provision or heading in force; empty when none did."""


class Nothing:
    """No earlier edition is known, so nothing is restored."""

    def last_holding(self, article: str, text: str) -> str:
        return ""


class EarlierEditions:
    """Earlier editions, read only when a provision comes in; those from ``before`` on (ISO),
    the day of the old edition, are left out.

    >>> from lawtrack.model.law import Edition, EditionInfo, Provision, Unit
    >>> unit = Unit("art_1", "Article 1.", "Scope", "", (Provision("art_1__al_1", "", "All."),))
    >>> first = Edition(EditionInfo("law", "2017-03-13", "en"), (unit,))
    >>> EarlierEditions([first]).last_holding("art_1", "all")
    '2017-03-13'
    """

    def __init__(
        self, editions: Iterable[Edition] | Callable[[], Iterable[Edition]], before: str = ""
    ) -> None:
        self._editions = editions
        self._before = before
        self._units: dict[str, list[tuple[str, Unit]]] | None = None
        self._held: dict[str, dict[tuple[str, ...], str]] = {}

    def last_holding(self, article: str, text: str) -> str:
        if article not in self._held:
            self._held[article] = dict(self._texts(article))
        return self._held[article].get(plain_words(text.lower()), "")

    def _texts(self, article: str) -> Iterator[tuple[tuple[str, ...], str]]:
        """What an article held in force, oldest first, so that the last edition stands."""
        if self._units is None:
            self._units = self._read()
        for day, unit in self._units.get(article, ()):
            texts = [line.text for line in unit.provisions if line.status == IN_FORCE]
            for text in (*texts, unit.heading) if unit.status == IN_FORCE else texts:
                yield plain_words(text.lower()), day

    def _read(self) -> dict[str, list[tuple[str, Unit]]]:
        editions = self._editions() if callable(self._editions) else self._editions
        units: dict[str, list[tuple[str, Unit]]] = defaultdict(list)
        for edition in sorted(editions, key=lambda edition: edition.info.in_force):
            if not self._before or edition.info.in_force < self._before:
                for unit in edition.units:
                    units[unit.eid].append((edition.info.in_force, unit))
        return units
