"""One edition as a section of a changelog: what every page and the review are made from."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.diff.changes import Change
from lawtrack.model.law import EditionInfo


@dataclass(frozen=True, slots=True)
class NumberMove:
    """A number that a change moved, in words of the law; empty where it came or went.

    ``role`` says what it measures, in words of the provision (empty where none say it).
    """

    old: str
    new: str
    role: str = ""


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
    ``remark`` is a sentence such as "no act named; …".
    """

    change: Change
    link: str
    anchor: str
    topics: tuple[str, ...] = ()
    numbers: tuple[NumberMove, ...] = ()
    reports: tuple[ReportMention, ...] = ()
    remark: str = ""


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
    say how many days before the next elections the edition came into force. ``untagged``
    are changes of substance without a topic, ``technical`` those that change no rule
    (renumbering, moves, terms).
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
