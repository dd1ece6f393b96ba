"""Small editions for the tests: articles of a few lines, with defaults."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from lawtrack.diff import compare
from lawtrack.diff.changes import Diff
from lawtrack.model.acts import Act
from lawtrack.model.law import IN_FORCE, Edition, EditionInfo, Provision, Unit
from lawtrack.thresholds import Series, series

FIRST = Act("10-I", "2020-02-02")
SECOND = Act("20-I", "2020-03-03")
ARTICLES = ("1", "2", "9", "10")


def line(eid: str, text: str, *, status: str = IN_FORCE) -> Provision:
    return Provision(eid, "", text, status=status)


def article(number: str, *lines: Provision) -> Unit:
    return Unit(f"art_{number}", f"Article {number}.", "On boats", provisions=lines)


def edition(date: str, *units: Unit, acts: tuple[Act, ...] = (), language: str = "en") -> Edition:
    return Edition(EditionInfo("boats", date, language, acts), units)


def one_line(
    date: str, text: str, *, acts: tuple[Act, ...] = (), eid: str = "art_1__para_1"
) -> Edition:
    """An edition of one article with one line."""
    return edition(date, article("1", line(eid, text)), acts=acts)


def followed(
    editions: Sequence[Edition], behind: Mapping[str, Sequence[Act]] | None = None
) -> tuple[Series, ...]:
    """The numbers of a law through its editions and the diffs between them.

    ``behind`` gives the acts behind the changes of an article; else they are those of the
    new edition.
    """
    diffs = [
        _by(compare(old, new), dict.fromkeys(ARTICLES, new.info.acts) | dict(behind or {}))
        for old, new in pairwise(editions)
    ]
    return series(editions, diffs)


def _by(diff: Diff, behind: Mapping[str, Sequence[Act]]) -> Diff:
    changes = (
        replace(change, acts=tuple(act.number for act in behind[change.article]))
        for change in diff.changes
    )
    return replace(diff, changes=tuple(changes))
