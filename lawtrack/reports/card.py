"""All that is known of one article, gathered for one page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lawtrack.diff.changes import Change, Diff
from lawtrack.elections.distance import Distance, fundamental_distances
from lawtrack.elections.records import Calendar
from lawtrack.model.law import Edition, EditionInfo, Unit
from lawtrack.model.tags import Tag
from lawtrack.reports.records import CheckedReport


@dataclass(frozen=True, slots=True)
class CardValue:
    """A value of a number from one edition on: its words, or nothing where it does not stand."""

    since: str
    phrase: str
    acts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardNumber:
    """A number of an article over the editions, in their order; ``role`` is what it measures."""

    eid: str
    role: str
    values: tuple[CardValue, ...]


@dataclass(frozen=True, slots=True)
class CardEdition:
    """What an edition changed in the article.

    ``distances`` are those to the next elections, where a change has a fundamental topic.
    """

    edition: EditionInfo
    changes: tuple[Change, ...]
    distances: tuple[Distance, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """An article as it stands, with its changes, numbers and reports.

    ``unit`` is None where the edition has no such article (any more).
    """

    article: str
    edition: EditionInfo
    unit: Unit | None
    history: tuple[CardEdition, ...]
    numbers: tuple[CardNumber, ...]
    reports: tuple[CheckedReport, ...]

    @property
    def tags(self) -> tuple[tuple[EditionInfo, Tag], ...]:
        """Every tag of its changes with the edition, each topic and direction once."""
        found: dict[tuple[str, str, str], tuple[EditionInfo, Tag]] = {}
        for step in self.history:
            for tag in (tag for change in step.changes for tag in change.tags):
                key = (step.edition.in_force, tag.topic, tag.direction)
                found.setdefault(key, (step.edition, tag))
        return tuple(found.values())


def gather(
    article: str,
    edition: Edition,
    diffs: Iterable[Diff],
    numbers: Iterable[CardNumber] = (),
    reports: Iterable[CheckedReport] = (),
    calendar: Calendar | None = None,
) -> Card:
    """What the given records say of an article.

    ``edition`` gives its present text, ``diffs`` run from edition to edition. A report
    belongs to the article that it names or that its evidence quotes.
    """
    own = f"art_{article}"
    steps = (_step(diff, article, calendar) for diff in diffs)
    return Card(
        article=article,
        edition=edition.info,
        unit=edition.article(article),
        history=tuple(step for step in steps if step.changes),
        numbers=tuple(number for number in numbers if _inside(number.eid, own)),
        reports=tuple(checked for checked in reports if _about(checked, article)),
    )


def _step(diff: Diff, article: str, calendar: Calendar | None) -> CardEdition:
    changes = tuple(change for change in diff.amendments if change.article == article)
    if calendar is None:
        return CardEdition(diff.new, changes)
    tags = [tag for change in changes for tag in change.tags]
    return CardEdition(diff.new, changes, fundamental_distances(tags, diff.new.in_force, calendar))


def _inside(eid: str, own: str) -> bool:
    return eid.removesuffix("#heading") == own or eid.startswith(f"{own}__")


def _about(checked: CheckedReport, article: str) -> bool:
    report = checked.report
    if report.article:
        return report.article == article
    places = [eid for item in report.evidence for eid in (item.at, *item.within) if eid]
    return any(_inside(eid, f"art_{article}") for eid in places)
