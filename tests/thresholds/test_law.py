"""The first law of the corpus: the changes of number that its readers know."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest

from lawtrack.diff import compare
from lawtrack.model.address import number_key
from lawtrack.pipeline import open_store
from lawtrack.pipeline.knowledge import number_series
from lawtrack.render.thresholds import story_lines
from lawtrack.thresholds import Series, stories, whole_ledger
from lawtrack.thresholds.english_context import MAY_HOLD, implied
from lawtrack.thresholds.english_numbers import numbers
from lawtrack.thresholds.moments import moments


@pytest.fixture(scope="module")
def numbers_of_the_law() -> tuple[Series, ...]:
    with open_store() as store:
        return tuple(number_series(store))


@pytest.fixture(scope="module")
def told(numbers_of_the_law: tuple[Series, ...]) -> dict[str, list[str]]:
    """The lines of each edition."""
    lines: dict[str, list[str]] = {}
    for text in story_lines(stories(numbers_of_the_law, "en")):
        if text.startswith("Edition of "):
            day = text.split()[2].rstrip(":")
        elif text:
            lines.setdefault(day, []).append(text)
    return lines


@pytest.mark.parametrize(
    ("day", "places", "turn"),
    [
        ("2021-05-24", ("88", "97-1", "104", "111-1"), "seven percent -> five percent"),
        ("2017-06-15", ("Article 54(1)",), "new -> 5 years"),
        ("2017-06-15", ("Article 58(1)", "formerly Article 58(2)"), "wage -> twelve thousand"),
        (
            "2017-06-15",
            ("Article 58(1)",),
            "five thousand times the amount of the minimum wage -> gone",
        ),
        ("2020-05-25", ("Article 89(4)", "Article 104(4)"), "new -> thirty percent"),
        ("2022-11-05", ("Article 51, part 1",), "five years -> seven years"),
        ("2023-01-07", ("Article 20-1(1-1)",), "new -> one year"),
        ("2023-01-07", ("Article 20-1(1-1)",), "new -> thirty calendar days"),
        ("2026-07-01", ("Article 54(1)",), "5 years -> gone"),
    ],
)
def test_a_known_change_is_one_line(
    told: dict[str, list[str]], day: str, places: tuple[str, ...], turn: str
) -> None:
    found = [text for text in told[day] if turn in text and all(at in text for at in places)]
    assert len(found) == 1


def test_a_part_that_became_a_paragraph_kept_its_number(
    numbers_of_the_law: tuple[Series, ...],
) -> None:
    [term] = [
        one for one in numbers_of_the_law if one.eid == "art_51__para_1" and one.unit == "year"
    ]
    assert [turn.date for turn in term.turns] == ["2022-11-05"]


def test_editions_stand_in_the_order_of_time_and_articles_in_that_of_the_law(
    told: dict[str, list[str]],
) -> None:
    assert list(told) == sorted(told)
    for lines in told.values():
        articles = [re.match(r"  Articles? ([\d-]+)", text) for text in lines]
        numbers = [number_key(found[1]) for found in articles if found]
        assert len(numbers) == len(lines)
        assert numbers == sorted(numbers)


def test_what_the_diff_leaves_unchanged_has_no_turn(
    numbers_of_the_law: tuple[Series, ...],
) -> None:
    """Every turn stands in a provision that a change of its step names."""
    with open_store() as store:
        kept = [store.edition(revision) for revision in store.revisions()]
    named: dict[str, set[str]] = {}
    for old, new in pairwise(kept):
        changes = compare(old, new).changes
        named[new.info.in_force] = {c.eid_old for c in changes} | {c.eid_new for c in changes}
    turns = [turn for one in numbers_of_the_law for turn in one.turns]
    assert len(turns) > 300
    for turn in turns:
        sides = [entry.eid for entry in (turn.old, turn.new) if entry]
        assert set(sides) <= named[turn.date]


def test_the_values_of_all_series_are_those_of_every_edition(
    numbers_of_the_law: tuple[Series, ...],
) -> None:
    """No number is lost on the way, none is counted twice."""
    with open_store() as store:
        kept = [store.edition(revision) for revision in store.revisions()]
    for edition in kept:
        day = edition.info.in_force
        alive = Counter(
            (period.entry.quantity.value, period.entry.quantity.unit)
            for one in numbers_of_the_law
            for period in one.periods
            if period.entry and period.since <= day and (not period.until or day < period.until)
        )
        stand = [entry.quantity for entry in whole_ledger(edition)]
        assert alive == Counter((quantity.value, quantity.unit) for quantity in stand)


def test_periods_of_every_series_follow_one_another(
    numbers_of_the_law: tuple[Series, ...],
) -> None:
    for one in numbers_of_the_law:
        ends = [period.until for period in one.periods[:-1]]
        assert ends == [period.since for period in one.periods[1:]]
        assert len(one.turns) == len(one.periods) - 1
        assert one.periods[-1].until == ""


def test_the_words_of_every_value_stand_in_its_provision(
    numbers_of_the_law: tuple[Series, ...],
) -> None:
    for one in numbers_of_the_law:
        for period in one.periods:
            if period.entry:
                quantity = period.entry.quantity
                assert period.entry.text[quantity.start : quantity.end] == quantity.words


def test_a_provision_that_is_not_looked_at_closely_holds_no_number() -> None:
    with open_store() as store:
        editions = [store.edition(revision) for revision in store.revisions()]
    texts = {line.text for one in editions for unit in one.units for line in unit.provisions}
    passed_over = [text for text in texts if not MAY_HOLD.search(text)]
    assert len(passed_over) > len(texts) / 3
    for text in passed_over:
        assert not [*numbers(text), *implied(text), *moments(text, "en")]
