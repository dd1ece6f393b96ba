"""The calendar of the corpus."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from lawtrack.elections import CALLED, KINDS, days_to_next, load
from lawtrack.elections.records import HELD

CALENDAR = load(Path(__file__).parents[2] / "corpus" / "kz-elections" / "calendar.toml")


def test_has_the_elections_that_the_editions_fall_between() -> None:
    days = {(e.kind, e.date) for e in CALENDAR.elections if e.status == HELD}
    assert {("presidential", "2019-06-09"), ("presidential", "2022-11-20")} <= days
    assert {("parliamentary", day) for day in ("2016-03-20", "2021-01-10", "2023-03-19")} <= days


def test_elections_of_a_kind_are_years_apart() -> None:
    """A day typed wrongly would most often stand too close to its neighbour."""
    for kind in KINDS:
        for one, other in pairwise(CALENDAR.of(kind)):
            assert 2 <= int(other.date[:4]) - int(one.date[:4]) <= 7, other


def test_what_is_only_called_comes_after_the_days_that_are_complete() -> None:
    called = [e for e in CALENDAR.elections if e.status == CALLED]
    assert all(e.date > CALENDAR.complete_to for e in called)
    assert all(e.date <= CALENDAR.complete_to for e in CALENDAR.elections if e not in called)


def test_the_reform_of_november_2022_came_shortly_before_two_elections() -> None:
    presidential, parliamentary = (days_to_next("2022-11-05", CALENDAR, kind) for kind in KINDS)
    assert (presidential.days, presidential.under_a_year) == (15, True)
    assert (parliamentary.days, parliamentary.under_a_year) == (134, True)
