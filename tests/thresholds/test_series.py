"""Numbers followed through editions of a small law."""

from __future__ import annotations

import pytest

from lawtrack.diff import compare
from lawtrack.errors import LawtrackError
from lawtrack.model.acts import Act
from lawtrack.model.law import REPEALED, Provision
from lawtrack.thresholds import Series, series
from tests.thresholds.laws import FIRST, SECOND, article, edition, followed, line, one_line


def told(one: Series) -> list[tuple[str, str | None]]:
    return [
        (period.since, period.entry.quantity.phrase if period.entry else None)
        for period in one.periods
    ]


def test_a_value_that_stays_is_one_period() -> None:
    [one] = followed([one_line(day, "sails for five days") for day in ("2020-01-01", "2021-01-01")])
    assert told(one) == [("2020-01-01", "five days")]
    assert not one.changed
    assert one.periods[0].until == ""


def test_a_value_that_changes_names_the_act() -> None:
    [one] = followed(
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


def test_a_renumbered_paragraph_keeps_its_numbers() -> None:
    """The part becomes a paragraph of its own number and says more: its number has not changed."""
    words = "The captain of the harbour is elected once every seven years"
    old = article("1", line("art_1__al_1", f"{words} on a day in autumn."))
    new = article(
        "1",
        Provision("art_1__para_1", "1.", f"{words} no later than two months before it ends."),
        Provision("art_1__para_2", "2.", "A harbour without a captain is closed."),
    )
    once, term, deadline = followed([edition("2020-01-01", old), edition("2021-01-01", new)])
    assert (term.eid, term.changed) == ("art_1__para_1", False)
    assert not once.changed
    assert told(deadline) == [("2020-01-01", None), ("2021-01-01", "two months")]


def test_of_two_ceilings_merged_the_one_that_the_diff_pairs_has_changed() -> None:
    end = "the total amount of which must not exceed {} thousand times the minimum wage;"
    old = article(
        "1",
        Provision("art_1__subpara_1", "1)", "the own funds of the captain, " + end.format("five")),
        Provision("art_1__subpara_2", "2)", "funds given by his guild, " + end.format("seven")),
    )
    both = "the own funds of the captain and funds given by his guild, "
    new = article("1", Provision("art_1__subpara_1", "1)", both + end.format("twelve")))
    before, after = edition("2020-01-01", old), edition("2021-01-01", new)
    diff = compare(before, after)
    gone = [change.eid_old for change in diff.changes if not change.eid_new]
    kept = [change.eid_old for change in diff.changes if change.eid_new]
    turns = [turn for one in followed([before, after]) for turn in one.turns]
    assert [turn.old.eid for turn in turns if turn.old and not turn.new] == gone
    assert [turn.old.eid for turn in turns if turn.old and turn.new] == kept


def test_what_a_short_edit_puts_in_its_place_is_a_change() -> None:
    """Hardly a word around the two numbers is the same."""
    [one] = followed(
        [
            one_line("2020-01-01", "A ferry sails where the wind allows not later than two days."),
            one_line(
                "2021-01-01", "A ferry sails where the wind allows within nine months at sea."
            ),
        ]
    )
    assert told(one) == [("2020-01-01", "two days"), ("2021-01-01", "nine months")]


def test_a_sentence_carried_to_another_paragraph_takes_its_number_along() -> None:
    sentence = "The wages of a pilot are not less than three minimum wages out of the harbour dues."
    rest = "A pilot serves in the harbour and keeps the charts of the bay in good order."
    old = article("1", line("art_1__para_1", f"{rest} {sentence}"))
    new = article("1", line("art_1__para_1", rest), line("art_1__para_2", sentence))
    [one] = followed([edition("2020-01-01", old), edition("2021-01-01", new)])
    assert (one.eid, one.changed) == ("art_1__para_2", False)


def test_another_value_elsewhere_is_no_change_of_the_first() -> None:
    """What the diff tells as gone and come is not told as a change."""
    old = article("1", line("art_1__para_1", "A guild that has seven boats may sail on any day."))
    new = article(
        "1",
        line("art_1__para_1", "Captains are sworn in by the harbour master.", status=REPEALED),
        line("art_1__para_2", "A guild that has nine boats may sail on any day."),
    )
    before, after = edition("2020-01-01", old), edition("2021-01-01", new)
    pairs = {(change.eid_old, change.eid_new) for change in compare(before, after).changes}
    turns = [turn for one in followed([before, after]) for turn in one.turns]
    assert turns
    changed = {(turn.old.eid, turn.new.eid) for turn in turns if turn.old and turn.new}
    assert changed <= pairs


def test_a_paragraph_whose_address_only_follows_is_unchanged() -> None:
    old = article("1", line("art_1__al_1", "Boats sail."), line("art_1__al_2", "It takes a year."))
    first = line("art_1__al_1", "Boats sail."), line("art_1__al_2", "Oars are kept dry.")
    new = article("1", *first, line("art_1__al_3", "It takes five days."))
    later = article("1", *first, line("art_1__al_3", "It takes six days."))
    days = ("2020-01-01", "2021-01-01", "2022-01-01")
    found = followed(
        [edition(day, unit) for day, unit in zip(days, (old, new, later), strict=True)]
    )
    assert told(found[-1])[-2:] == [("2021-01-01", "five days"), ("2022-01-01", "six days")]


def test_unless_the_whole_is_wanted_what_nothing_happened_to_is_left_out() -> None:
    still = line("art_1__para_1", "A crew has six members.")
    editions = [
        edition(day, article("1", still, line("art_1__para_2", f"It sails for {days} days.")))
        for day, days in (("2020-01-01", "five"), ("2021-01-01", "nine"))
    ]
    diffs = [compare(editions[0], editions[1])]
    assert [one.eid for one in series(editions, diffs, whole=False)] == ["art_1__para_2"]
    assert len(series(editions, diffs)) == 2


def test_an_id_never_vetoes_the_text() -> None:
    """A paragraph put before another takes its address, and no value has changed."""
    old = article("1", line("art_1__para_1", "The fee for mooring is ten percent of the cargo."))
    new = article(
        "1",
        line("art_1__para_1", "A ferryman serves for thirty percent of the summer season."),
        line("art_1__para_2", "The fee for mooring is ten percent of the cargo."),
    )
    ferryman, fee = followed([edition("2020-01-01", old), edition("2021-01-01", new)])
    assert told(ferryman) == [("2020-01-01", None), ("2021-01-01", "thirty percent")]
    assert (fee.eid, fee.changed) == ("art_1__para_2", False)


def test_a_renumbered_and_changed_number_is_followed() -> None:
    old = article("1", line("art_1__para_1", "The fee for mooring a boat is ten percent."))
    new = article(
        "1",
        line("art_1__para_1", "Captains keep a log of their voyages."),
        line("art_1__para_2", "The fee for mooring a boat is twelve percent."),
    )
    [one] = followed([edition("2020-01-01", old), edition("2021-01-01", new)])
    assert told(one) == [("2020-01-01", "ten percent"), ("2021-01-01", "twelve percent")]
    assert one.eid == "art_1__para_2"


def test_months_may_become_days() -> None:
    [one] = followed(
        [
            one_line("2020-01-01", "Nomination begins two months before the regatta."),
            one_line("2021-01-01", "Nomination begins sixty days before the regatta."),
        ]
    )
    assert told(one) == [("2020-01-01", "two months"), ("2021-01-01", "sixty days")]


def test_two_numbers_of_a_sentence_keep_their_places() -> None:
    low, high = followed(
        [
            one_line("2020-01-01", "A boat with from five to seven percent of cargo pays half."),
            one_line("2021-01-01", "A boat with from three to five percent of cargo pays half."),
        ]
    )
    assert [phrase for _, phrase in told(low)] == ["five percent", "three percent"]
    assert [phrase for _, phrase in told(high)] == ["seven percent", "five percent"]


def test_a_number_that_goes_and_returns_is_one_series() -> None:
    words = "A captain has not less than five years of experience at sea."
    [one] = followed(
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


def test_the_acts_are_those_of_the_edition_that_the_diff_names() -> None:
    old, new = (
        one_line(day, f"sails for {count} days", acts=(FIRST, SECOND))
        for day, count in (("2020-01-01", "five"), ("2021-01-01", "six"))
    )
    elsewhere = Act("375-I", "1999-05-06")
    [one] = followed([old, new], {"1": (SECOND, elsewhere)})
    assert one.turns[0].acts == (SECOND,)


def test_a_change_without_an_act_names_none() -> None:
    [one] = followed(
        [
            one_line("2020-01-01", "sails for five days"),
            one_line("2021-01-01", "sails for six days"),
        ]
    )
    assert one.turns[0].acts == ()


def test_no_editions_have_no_series() -> None:
    assert series([], []) == ()


def test_editions_out_of_order_are_an_error() -> None:
    days = [one_line(day, "five days") for day in ("2021-01-01", "2020-01-01")]
    with pytest.raises(LawtrackError, match="not in the order of time"):
        series(days, [])


def test_editions_of_two_languages_are_an_error() -> None:
    english = one_line("2020-01-01", "five days")
    russian = edition("2021-01-01", english.units[0], language="ru")
    with pytest.raises(LawtrackError, match="several languages"):
        series([english, russian], [])


def test_diffs_of_other_editions_are_an_error() -> None:
    days = [one_line(day, "five days") for day in ("2020-01-01", "2021-01-01")]
    with pytest.raises(LawtrackError, match="not those between the editions"):
        series(days, [])


def test_a_diff_of_other_texts_is_an_error() -> None:
    old, new, other = (
        one_line(day, f"sails for {count} days")
        for day, count in (("2020-01-01", "five"), ("2021-01-01", "six"), ("2021-01-01", "two"))
    )
    elsewhere = one_line("2020-01-01", "sails for five days", eid="art_1__para_9")
    with pytest.raises(LawtrackError, match="does not fit"):
        series([elsewhere, new], [compare(old, other)])
