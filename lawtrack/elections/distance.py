"""How long before the next election an edition is dated.

The Venice Commission's Code of Good Practice in Electoral Matters (CDL-AD(2002)023rev2-cor),
guideline II.2.b, holds that the fundamental elements of electoral law, in particular the
electoral system proper, the membership of electoral commissions and the drawing of
constituency boundaries, should not be open to amendment less than one year before an
election. What is counted here is days; whether the guideline is met is for the reader.

Days count from the day of the edition, the one the official publisher dates it by.
Footnotes may give a later day on which an act takes effect, for all or part of the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from lawtrack.elections.records import KINDS, Calendar, Election
from lawtrack.model.tags import Tag

FUNDAMENTAL_TOPICS: Final = ("electoral-system", "election-commissions", "districts-precincts")
REJECTED: Final = "rejected"


@dataclass(frozen=True, slots=True)
class Distance:
    """From an edition to the next election of a kind (an empty kind means any).

    Where no election is known to follow, ``election`` and ``days`` are None, and
    ``under_a_year`` is False only if the calendar is complete for that year, else None.
    On the day of an election itself ``days`` is 0.
    """

    edition: str
    kind: str
    election: Election | None
    days: int | None
    under_a_year: bool | None


def days_to_next(edition_date: str, calendar: Calendar, kind: str = "") -> Distance:
    """The next election on or after the day of an edition (ISO).

    >>> from lawtrack.elections.records import Calendar, Election
    >>> calendar = Calendar((Election("presidential", "President", "2019-06-09", "a report"),),
    ...                     "2018-01-01", "2020-12-31")
    >>> found = days_to_next("2018-06-29", calendar)
    >>> found.days, found.under_a_year
    (345, True)
    >>> days_to_next("2019-06-10", calendar).under_a_year
    False
    >>> days_to_next("2020-06-10", calendar).under_a_year is None
    True
    """
    start = date.fromisoformat(edition_date)
    upcoming = (e for e in calendar.of(kind) if e.date >= edition_date)
    election = min(upcoming, key=lambda e: e.date, default=None)
    if edition_date < calendar.complete_from:  # an earlier one may be missing
        return Distance(edition_date, kind, None, None, None)
    if election is None:
        complete = a_year_after(start).isoformat() <= calendar.complete_to
        return Distance(edition_date, kind, None, None, False if complete else None)
    day = date.fromisoformat(election.date)
    return Distance(edition_date, kind, election, (day - start).days, day < a_year_after(start))


def distances(edition_date: str, calendar: Calendar) -> tuple[Distance, ...]:
    """The next election of each kind: a text does not always say which elections it concerns."""
    return tuple(days_to_next(edition_date, calendar, kind) for kind in KINDS)


def fundamental(tags: Iterable[Tag]) -> tuple[str, ...]:
    """The fundamental topics among tags, each once; what a person rejected does not count."""
    topics = dict.fromkeys(tag.topic for tag in tags if tag.review != REJECTED)
    return tuple(topic for topic in topics if topic in FUNDAMENTAL_TOPICS)


def fundamental_distances(
    tags: Iterable[Tag], edition_date: str, calendar: Calendar
) -> tuple[Distance, ...]:
    """The distances of a change with these tags, if one of its topics is fundamental.

    >>> fundamental_distances([], "2018-06-29", Calendar((), "", ""))
    ()
    """
    return distances(edition_date, calendar) if fundamental(tags) else ()


def a_year_after(day: date) -> date:
    """The same day of the next year; 1 March for 29 February.

    >>> a_year_after(date(2020, 2, 29)).isoformat()
    '2021-03-01'
    """
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)


def a_year_before(day: date) -> date:
    """The first day that is less than a year before is the day after this one.

    >>> a_year_before(date(2024, 2, 29)).isoformat(), a_year_before(date(2023, 3, 19)).isoformat()
    ('2023-02-28', '2022-03-19')
    """
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return date(day.year - 1, 2, 28)
