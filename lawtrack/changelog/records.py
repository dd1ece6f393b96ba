"""One edition as a section of a changelog: what every page and the review are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lawtrack.diff.changes import Change
from lawtrack.model.law import EditionInfo


@dataclass(frozen=True, slots=True)
class NumberMove:
    """A number that a change moved, in words of the law; empty where it came or went.

    ``role`` says what it measures, in words of the provision (empty where none say it).
    ``values`` are both values for machines, such as ``7 percent -> 5 percent``.
    """

    old: str
    new: str
    role: str = ""
    values: str = ""


@dataclass(frozen=True, slots=True)
class ReportMention:
    """A report whose checked evidence stands on this change."""

    id: str
    verdict: str
    statement: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change as a reader meets it.

    ``link`` is the path of the file and line that hold the provision, from the folder of the
    law; it names the edition, so that no later renumbering moves it. ``anchor`` is its name
    inside the page. ``topics`` are the topics of its tags, the one it is told under first.
    ``remark`` is a sentence such as "no act named; …". ``together`` are the changes that are
    told as one with this one (an article that came or went as a whole, neighbours that the
    same happened to), this one among them; ``said`` then says of all of them where and what.
    ``left_out`` says what of them is not shown, ``whole`` is the kind of change that all of
    an article or chapter went through. ``likewise`` are entries where the same words came
    and went, which are told with this one.
    """

    change: Change
    link: str
    anchor: str
    topics: tuple[str, ...] = ()
    numbers: tuple[NumberMove, ...] = ()
    reports: tuple[ReportMention, ...] = ()
    remark: str = ""
    together: tuple[Change, ...] = ()
    said: str = ""
    left_out: str = ""
    whole: str = ""
    likewise: tuple[Entry, ...] = ()

    @property
    def own(self) -> tuple[Change, ...]:
        """The changes whose words it shows."""
        return self.together or (self.change,)

    @property
    def changes(self) -> tuple[Change, ...]:
        """All changes that it tells."""
        return (*self.own, *(change for entry in self.likewise for change in entry.changes))


@dataclass(frozen=True, slots=True)
class DirectionPart:
    """The changes of a topic that go one way (one of ``model.tags.DIRECTIONS``)."""

    direction: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class TopicPart:
    """The changes told under one topic; ``elsewhere`` bear it too and are told under another."""

    topic: str
    name: str
    parts: tuple[DirectionPart, ...]
    elsewhere: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionSection:
    """What one edition changed against the one before, editorial noise left out.

    ``summary`` are sentences in plain words, each borne out by the changes. ``elections``
    say how many days before the next elections the edition is dated. ``untagged``
    are changes of substance without a topic, ``technical`` those that change no rule
    (renumbering, moves, terms). ``acts`` name the acts with what footnotes say of the days on
    which they take effect. ``headings`` are the headings of units by eId. ``draft`` says that
    the new text is that of an act not in force; ``warnings`` then are sentences on what of
    the act was not understood or could not be applied.
    """

    law: str
    title: str
    old: EditionInfo
    new: EditionInfo
    summary: tuple[str, ...]
    elections: tuple[str, ...] = ()
    topics: tuple[TopicPart, ...] = ()
    untagged: tuple[Entry, ...] = ()
    technical: tuple[Entry, ...] = ()
    counts: str = ""
    acts: tuple[str, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)
    draft: bool = False
    warnings: tuple[str, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that is told, each entry once."""
        told = (entry for topic in self.topics for part in topic.parts for entry in part.entries)
        return (*told, *self.untagged, *self.technical)
