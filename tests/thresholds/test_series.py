"""Numbers followed through editions of a small law."""

from __future__ import annotations

import pytest

from lawtrack.errors import LawtrackError
from lawtrack.thresholds import Series, series
from tests.thresholds.laws import FIRST, SECOND, article, edition, line, one_line


def told(one: Series) -> list[tuple[str, str | None]]:
    return [
        (period.since, period.entry.quantity.phrase if period.entry else None)
        for period in one.periods
    ]


def test_a_value_that_stays_is_one_period() -> None:
    [one] = series([one_line(day, "sails for five days") for day in ("2020-01-01", "2021-01-01")])
    assert told(one) == [("2020-01-01", "five days")]
    assert not one.changed
    assert one.periods[0].until == ""


def test_a_value_that_changes_names_the_act() -> None:
    [one] = series(
        [
            one_line("2020-01-01", "A crew that has seven percent of the oars may sail."),
            one_line(
                "2021-01-01", "A crew that has five percent of the oars may sail.", acts=(FIRST,)
            ),
        ]
    )
    assert told(one) == [("2020-01-01", "seven percent"), ("2021-01-01", "five percent")]
    [turn] = one.turns
    assert (turn.date, turn.acts) == ("2021-01-01", (FIRST,))
    assert one.periods[0].until == "2021-01-01"


def test_an_id_never_vetoes_the_text() -> None:
    """A paragraph put before another takes its address, and no value has changed."""
    old = article("1", line("art_1__para_1", "The fee for mooring is ten percent of the cargo."))
    new = article(
        "1",
        line("art_1__para_1", "A ferryman serves for thirty percent of the summer season."),
        line("art_1__para_2", "The fee for mooring is ten percent of the cargo."),
    )
    ferryman, fee = series([edition("2020-01-01", old), edition("2021-01-01", new)])
    assert told(ferryman) == [("2020-01-01", None), ("2021-01-01", "thirty percent")]
    assert (fee.eid, fee.changed) == ("art_1__para_2", False)


def test_a_renumbered_and_changed_number_is_followed() -> None:
    old = article("1", line("art_1__para_1", "The fee for mooring a boat is ten percent."))
    new = article(
        "1",
        line("art_1__para_1", "Captains keep a log of their voyages."),
        line("art_1__para_2", "The fee for mooring a boat is twelve percent."),
    )
    [one] = series([edition("2020-01-01", old), edition("2021-01-01", new)])
    assert told(one) == [("2020-01-01", "ten percent"), ("2021-01-01", "twelve percent")]
    assert one.eid == "art_1__para_2"


def test_months_may_become_days() -> None:
    [one] = series(
        [
            one_line("2020-01-01", "Nomination begins two months before the regatta."),
            one_line("2021-01-01", "Nomination begins sixty days before the regatta."),
        ]
    )
    assert told(one) == [("2020-01-01", "two months"), ("2021-01-01", "sixty days")]


def test_two_numbers_of_a_sentence_keep_their_places() -> None:
    low, high = series(
        [
            one_line("2020-01-01", "A boat with from five to seven percent of cargo pays half."),
            one_line("2021-01-01", "A boat with from three to five percent of cargo pays half."),
        ]
    )
    assert [phrase for _, phrase in told(low)] == ["five percent", "three percent"]
    assert [phrase for _, phrase in told(high)] == ["seven percent", "five percent"]


def test_a_number_that_goes_and_returns_is_one_series() -> None:
    words = "A captain has not less than five years of experience at sea."
    [one] = series(
        [
            one_line("2020-01-01", words),
            one_line("2021-01-01", "A captain has experience at sea."),
            one_line("2022-01-01", words),
        ]
    )
    assert told(one) == [
        ("2020-01-01", "five years"),
        ("2021-01-01", None),
        ("2022-01-01", "five years"),
    ]


def test_the_act_that_the_notes_name_is_preferred() -> None:
    old = article("1", line("art_1__para_1", "sails for five days"))
    new = article("1", line("art_1__para_1", "sails for six days"), named=(SECOND,))
    [one] = series([edition("2020-01-01", old), edition("2021-01-01", new, acts=(FIRST, SECOND))])
    assert one.turns[0].acts == (SECOND,)


def test_an_act_of_another_edition_in_the_notes_is_not() -> None:
    old = article("1", line("art_1__para_1", "sails for five days"))
    new = article("1", line("art_1__para_1", "sails for six days"), named=(SECOND,))
    [one] = series([edition("2020-01-01", old), edition("2021-01-01", new, acts=(FIRST,))])
    assert one.turns[0].acts == (FIRST,)


def test_a_change_without_an_act_names_none() -> None:
    [one] = series(
        [
            one_line("2020-01-01", "sails for five days"),
            one_line("2021-01-01", "sails for six days"),
        ]
    )
    assert one.turns[0].acts == ()


def test_no_editions_have_no_series() -> None:
    assert series([]) == ()


def test_editions_out_of_order_are_an_error() -> None:
    days = [one_line(day, "five days") for day in ("2021-01-01", "2020-01-01")]
    with pytest.raises(LawtrackError, match="not in the order of time"):
        series(days)


def test_editions_of_two_languages_are_an_error() -> None:
    english = one_line("2020-01-01", "five days")
    russian = edition("2021-01-01", english.units[0], language="ru")
    with pytest.raises(LawtrackError, match="several languages"):
        series([english, russian])
