"""The first law of the corpus: the changes of number that its readers know."""

from __future__ import annotations

import pytest

from lawtrack.pipeline import open_store
from lawtrack.render.thresholds import story_lines
from lawtrack.thresholds import Series, series, stories


@pytest.fixture(scope="module")
def numbers_of_the_law() -> tuple[Series, ...]:
    with open_store() as store:
        return series([store.edition(revision) for revision in store.revisions()])


@pytest.fixture(scope="module")
def told(numbers_of_the_law: tuple[Series, ...]) -> list[str]:
    return story_lines(stories(numbers_of_the_law, "en"))


@pytest.mark.parametrize(
    ("places", "turn", "since"),
    [
        (("88", "97-1", "104", "111-1"), "seven percent -> five percent", "2021-05-24, Act 41-VII"),
        (("Article 54(1)",), "— -> 5 years", "2017-06-15, Act 75-VI"),
        (("Article 89(4)", "Article 104(4)"), "— -> thirty percent", "2020-05-25, Act 335-VI"),
        (("Article 20-1(1-1)",), "— -> one year", "2023-01-07, Act 156-VII"),
        (("Article 20-1(1-1)",), "— -> thirty calendar days", "2023-01-07, Act 156-VII"),
        (("Article 54(1)",), "5 years -> —", "2026-07-01, Act 305-VIII"),
    ],
)
def test_a_known_change_is_one_line(
    told: list[str], places: tuple[str, ...], turn: str, since: str
) -> None:
    lines = [
        line
        for line in told
        if f": {turn}" in line and since in line and all(place in line for place in places)
    ]
    assert len(lines) == 1


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
