"""The closed list of units and the names that a reader gives them."""

from __future__ import annotations

import pytest

from lawtrack.errors import LawtrackError
from lawtrack.thresholds.units import UNITS, units_named


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit != "day"])
def test_every_unit_answers_to_its_name(unit: str) -> None:
    assert units_named(unit) == {unit}


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("shares", "share"),
        ("Months", "month"),
        ("minimum wages", "minimum-wage"),
        ("calculation indices", "calculation-index"),
        ("working_days", "working-day"),
        ("copies", "copies"),
        ("times of day", "time-of-day"),
    ],
)
def test_plurals_and_spaces(name: str, unit: str) -> None:
    assert units_named(name) == {unit}


def test_days_are_days_of_every_kind() -> None:
    assert units_named("days") == units_named("day") == {"day", "calendar-day", "working-day"}


def test_an_unknown_unit_names_the_known_ones() -> None:
    with pytest.raises(LawtrackError, match="'furlong' is no unit of the ledger; one of percent"):
        units_named("furlong")
