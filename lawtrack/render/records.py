"""What the pages are made from: the records that every renderer takes, filled by the pipeline.

A renderer only lays out what stands in them; it asks nothing and works out nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.diff.changes import Diff
from lawtrack.model.acts import Act
from lawtrack.model.law import EditionInfo, Provision, Unit
from lawtrack.telling.about import NOTHING_MORE, About, Neighbours

__all__ = [
    "NOTHING_MORE",
    "About",
    "ArticlePage",
    "BlameLine",
    "EditionRow",
    "LawRow",
    "LogEntry",
    "Neighbours",
    "SearchHit",
]


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One edition in a history: its diff to the edition before, perhaps of one article only."""

    diff: Diff
    about: About = NOTHING_MORE


@dataclass(frozen=True, slots=True)
class BlameLine:
    """One provision and where its present words come from.

    ``edition`` is the day of the edition that last touched them, ``acts`` the acts it names
    for that. ``first`` says that it is the first edition kept: the words may be older.
    """

    provision: Provision
    edition: str
    acts: tuple[Act, ...] = ()
    first: bool = False
    remark: str = ""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One provision (``part`` ``text``) or heading (``heading``) that holds the words looked for.

    ``spans`` are the places of the words in ``text``: start and end, in order, not touching.
    """

    eid: str
    num: str
    text: str
    spans: tuple[tuple[int, int], ...]
    heading: str = ""
    part: str = "text"


@dataclass(frozen=True, slots=True)
class EditionRow:
    """One edition and the numbers of the articles that it changed, added or repealed.

    ``first`` is the first edition kept, which is held against none.
    """

    info: EditionInfo
    articles: tuple[str, ...] = ()
    changes: int = 0
    first: bool = False


@dataclass(frozen=True, slots=True)
class LawRow:
    """One law of a corpus: its short name, its title, the days of its editions."""

    name: str
    title: str
    editions: tuple[str, ...]
    languages: tuple[str, ...] = ()
    status: str = "official"


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One unit as it reads in an edition; ``within`` are the headings that it stands under."""

    info: EditionInfo
    unit: Unit
    law: str = ""
    within: tuple[str, ...] = ()
