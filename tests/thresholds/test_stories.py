"""Equal turns told together, and every form in which they are shown."""

from __future__ import annotations

import json

from lawtrack.model.law import Edition
from lawtrack.render.thresholds import (
    history_lines,
    ledger_json,
    ledger_lines,
    ledger_markdown,
    series_json,
    stories_markdown,
    story_lines,
)
from lawtrack.thresholds import series, stories, whole_ledger
from tests.thresholds.laws import FIRST, article, edition, line


def law(date: str, percent: str, *, quota: bool = False) -> Edition:
    share = "A list holds not less than thirty percent of women." if quota else "A list is kept."
    lines = [
        line("art_1__para_1", f"A party with {percent} or more percent of votes is seated."),
        line("art_1__para_2", f"The {percent}-percent threshold is one for all."),
        line("art_1__para_3", share),
    ]
    other = article("2", line("art_2__al_1", share))
    return edition(date, article("1", *lines), other, acts=(FIRST,))


EDITIONS = [law("2020-01-01", "seven"), law("2021-01-01", "five", quota=True)]


def test_a_value_that_changed_in_two_places_is_one_line() -> None:
    changed, came = story_lines(stories(series(EDITIONS), "en"))
    places = "Article 1(1); Article 1(2)"
    assert changed == f"{places}: seven-percent -> five-percent (2021-01-01, Act 10-I)"
    assert came == (
        "Article 1(3); Article 2, part 1: — -> thirty percent, of women (2021-01-01, Act 10-I)"
    )


def test_many_places_are_told_by_article() -> None:
    def many(date: str, percent: str) -> Edition:
        lines = [line(f"art_9__para_{n}", f"case {percent} percent of oars") for n in range(1, 7)]
        return edition(date, article("9", *lines))

    told = story_lines(
        stories(series([many("2020-01-01", "two"), many("2021-01-01", "six")]), "en")
    )
    assert told == ["Article 9 (6 places): two percent -> six percent (2021-01-01, no act named)"]


def test_a_history_gives_every_period() -> None:
    first = next(one for one in series(EDITIONS) if one.changed)
    assert history_lines([first]) == [
        "Article 1(1): seven or more percent -> five or more percent (2021-01-01, Act 10-I)"
    ]


def test_a_ledger_line_says_place_value_and_what_is_measured() -> None:
    lines = ledger_lines(whole_ledger(EDITIONS[1]))
    assert lines[0] == "Article 1(1): at least five or more percent, of votes"


def test_json_holds_what_the_lines_say() -> None:
    entries = json.loads(ledger_json(whole_ledger(EDITIONS[1])))
    assert entries[0]["value"] == "5"
    assert entries[0]["unit"] == "percent"
    [changed, *_] = [one for one in json.loads(series_json(series(EDITIONS))) if one["changed"]]
    assert [period["since"] for period in changed["periods"]] == ["2020-01-01", "2021-01-01"]
    assert changed["turns"][0]["acts"] == [{"number": "10-I", "date": "2020-02-02"}]


def test_markdown_cells_stay_cells() -> None:
    page = edition("2020-01-01", article("1", line("art_1__al_1", "five percent of a|b *crew*")))
    table = ledger_markdown(whole_ledger(page))
    assert "of a\\|b \\*crew\\*" in table
    assert stories_markdown(stories(series(EDITIONS), "en")).count("\n") == 4
