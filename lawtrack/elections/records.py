"""National elections as records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PRESIDENTIAL: Final = "presidential"
PARLIAMENTARY: Final = "parliamentary"
KINDS: Final = (PRESIDENTIAL, PARLIAMENTARY)

HELD: Final = "held"
CALLED: Final = "called"
STATUSES: Final = (HELD, CALLED)


@dataclass(frozen=True, slots=True)
class Election:
    """One national election: its day (ISO), what was elected, and where that is known from.

    ``body`` is the office or chamber ("President", "Majilis"). ``status`` is ``held``, or
    ``called`` where the source tells of the calling only. ``early`` is as the source says.
    """

    kind: str
    body: str
    date: str
    source: str
    early: bool = False
    status: str = HELD


@dataclass(frozen=True, slots=True)
class Calendar:
    """Elections in the order of their days; the list is complete from one day to another."""

    elections: tuple[Election, ...]
    complete_from: str
    complete_to: str

    def of(self, kind: str) -> tuple[Election, ...]:
        """The elections of a kind; all of them for the empty string."""
        return tuple(e for e in self.elections if kind in ("", e.kind))
