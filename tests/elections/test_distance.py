from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.elections import (
    PARLIAMENTARY,
    PRESIDENTIAL,
    Calendar,
    Election,
    days_to_next,
    distances,
    fundamental,
    fundamental_distances,
)
from lawtrack.elections.distance import a_year_after, a_year_before
from lawtrack.model.tags import Evidence, Tag


def election(day: str, kind: str = PRESIDENTIAL) -> Election:
    return Election(kind, "President" if kind == PRESIDENTIAL else "Chamber", day, "a report")


def two_kinds() -> Calendar:
    votes = (election("2019-06-09"), election("2021-01-10", PARLIAMENTARY), election("2022-11-20"))
    return Calendar(votes, "2016-01-01", "2024-01-01")


# edition, kind, day of the election, days, under a year
CASES = {
    "long before": ("2017-06-15", PRESIDENTIAL, "2019-06-09", 724, False),
    "exactly a year before": ("2018-06-09", PRESIDENTIAL, "2019-06-09", 365, False),
    "a day less than a year": ("2018-06-10", PRESIDENTIAL, "2019-06-09", 364, True),
    "on the day": ("2019-06-09", PRESIDENTIAL, "2019-06-09", 0, True),
    "the day after": ("2019-06-10", PRESIDENTIAL, "2022-11-20", 1259, False),
    "over a leap day": ("2020-01-10", PARLIAMENTARY, "2021-01-10", 366, False),
    "of any kind": ("2020-05-25", "", "2021-01-10", 230, True),
}


@pytest.mark.parametrize(("edition", "kind", "day", "days", "under"), CASES.values(), ids=CASES)
def test_counts_to_the_next_election(
    edition: str, kind: str, day: str, days: int, under: bool
) -> None:
    found = days_to_next(edition, two_kinds(), kind)
    assert found.election is not None
    assert (found.election.date, found.days, found.under_a_year) == (day, days, under)


def test_says_no_only_where_the_calendar_is_complete() -> None:
    settled = days_to_next("2022-12-31", two_kinds(), PRESIDENTIAL)
    assert (settled.election, settled.under_a_year) == (None, False)
    open_ended = days_to_next("2023-01-02", two_kinds(), PRESIDENTIAL)
    assert (open_ended.election, open_ended.under_a_year) == (None, None)


def test_does_not_guess_before_the_calendar_begins() -> None:
    found = days_to_next("2015-12-31", two_kinds())
    assert (found.election, found.days, found.under_a_year) == (None, None, None)


def test_states_each_kind() -> None:
    found = distances("2018-06-29", two_kinds())
    assert [(d.kind, d.days) for d in found] == [(PRESIDENTIAL, 345), (PARLIAMENTARY, 926)]


def tag(topic: str, review: str = "") -> Tag:
    return Tag(topic, "neutral", (), (Evidence("new", "art_1", "x"),), "a-rule", 0.5, review)


def test_concerns_fundamental_topics_only() -> None:
    calendar = two_kinds()
    assert fundamental_distances([tag("campaigning"), tag("quotas")], "2018-06-29", calendar) == ()
    for topic in ("electoral-system", "election-commissions", "districts-precincts"):
        found = fundamental_distances([tag("quotas"), tag(topic)], "2018-06-29", calendar)
        assert found == distances("2018-06-29", calendar)


def test_a_tag_that_a_person_rejected_does_not_count() -> None:
    assert fundamental([tag("electoral-system", "rejected")]) == ()
    assert fundamental([tag("electoral-system", "disputed")]) == ("electoral-system",)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 800))
def test_under_a_year_agrees_from_both_ends(start: date, ahead: int) -> None:
    day = start + timedelta(days=ahead)
    under = days_to_next(
        start.isoformat(), Calendar((election(day.isoformat()),), "1900-01-01", "2200-01-01")
    )
    assert under.days == ahead
    assert under.under_a_year == (day < a_year_after(start))
    if (start.month, start.day) != (2, 29) and (day.month, day.day) != (2, 29):
        assert under.under_a_year == (start > a_year_before(day))
