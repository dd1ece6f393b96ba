"""Impact tags: what a change does, to whom, and the words that say so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from lawtrack.model.record import Record

EXPANDS: Final = "expands"
RESTRICTS: Final = "restricts"
MIXED: Final = "mixed"
NEUTRAL: Final = "neutral"
UNCLEAR: Final = "unclear"
DIRECTIONS: Final = (EXPANDS, RESTRICTS, MIXED, NEUTRAL, UNCLEAR)


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Evidence(Record):
    """Exact words and their place: ``side`` is ``old`` or ``new``, ``eid`` the provision."""

    side: str
    eid: str
    words: str


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Tag(Record):
    """One topic that a change touches. A tag without evidence cannot exist.

    ``review`` is empty for the machine's own tags, or ``confirmed``, ``disputed`` or
    ``rejected`` where a person has said so.
    """

    topic: str
    direction: str
    who: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float
    review: str = ""

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"tag '{self.topic}' of rule '{self.rule}' has no evidence")
        if self.direction not in DIRECTIONS:
            raise ValueError(f"'{self.direction}' is no direction")


def combined(directions: Iterable[str]) -> str:
    """One direction out of several: opposite ones are mixed, the telling one wins.

    >>> combined(["neutral", "expands"]), combined(["expands", "restricts"]), combined([])
    ('expands', 'mixed', 'unclear')
    """
    told = set(directions)
    if MIXED in told or {EXPANDS, RESTRICTS} <= told:
        return MIXED
    return next((each for each in (EXPANDS, RESTRICTS, NEUTRAL) if each in told), UNCLEAR)
