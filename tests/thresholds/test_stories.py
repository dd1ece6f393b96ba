"""Equal turns told together, and every form in which they are shown."""

from __future__ import annotations

import json

from lawtrack.model.law import Edition, Provision
from lawtrack.render.thresholds import (
    history_lines,
    ledger_json,
    ledger_lines,
    ledger_markdown,
    series_json,
    stories_markdown,
    stories_text,
    story_lines,
)
from lawtrack.thresholds import stories, whole_ledger
from tests.thresholds.laws import FIRST, SECOND, article, edition, followed, line


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


def test_an_edition_has_a_heading_and_a_line_for_each_story() -> None:
    """A value that changed in two places is one line, and says whose words it quotes."""
    heading, changed, came = story_lines(stories(followed(EDITIONS), "en"))
    assert heading == "Edition of 2021-01-01: Act 10-I of 2020-02-02"
    assert changed == (
        "  Article 1(1); Article 1(2): seven-percent -> five-percent: "
        '"A party with five or more percent of votes is seated" (Article 1(1))'
    )
    assert came == (
        "  Article 1(3); Article 2, part 1: new -> thirty percent: "
        '"A list holds not less than thirty percent of women" (Article 1(3))'
    )


def test_what_went_is_told_as_gone_under_the_edition_without_it() -> None:
    *_, blank, heading, gone = story_lines(
        stories(followed([*EDITIONS, law("2022-01-01", "five")]), "en")
    )
    assert (blank, heading) == ("", "Edition of 2022-01-01: Act 10-I of 2020-02-02")
    assert gone.startswith("  Article 1(3); Article 2, part 1: thirty percent -> gone: ")


def test_stories_stand_in_the_order_of_the_law_also_what_went() -> None:
    lines = [line(f"art_{n}__para_1", f"On point {n} it has {n} days.") for n in (2, 10, 9)]
    units = [article(one.eid.split("_")[1], one) for one in lines]
    first = edition("2020-01-01", *units)
    second = edition("2021-01-01", article("10", line("art_10__para_1", "It has no limit.")))
    told = stories(followed([first, second]), "en")
    assert [story.places[0].split("__")[0] for story in told] == ["art_2", "art_9", "art_10"]


def test_a_place_says_where_its_number_stood_before() -> None:
    def fee(date: str, at: str, percent: str, *others: Provision) -> Edition:
        words = f"The fee for mooring a boat is {percent} percent of the cargo."
        return edition(date, article("1", *others, Provision(f"art_1__para_{at}", f"{at}.", words)))

    log = Provision("art_1__para_1", "1.", "Captains keep a log of all their voyages.")
    editions = [fee("2020-01-01", "1", "ten"), fee("2021-01-01", "2", "twelve", log)]
    [_, changed] = story_lines(stories(followed(editions), "en"))
    assert changed.startswith(
        "  Article 1(2) (formerly Article 1(1)): ten percent -> twelve percent"
    )


def test_a_story_with_fewer_acts_than_its_edition_names_its_own() -> None:
    def days(date: str, count: str) -> Edition:
        units = [
            article(number, line(f"art_{number}__para_1", f"It has {count} days."))
            for number in ("1", "2")
        ]
        return edition(date, *units, acts=(FIRST, SECOND))

    editions = [days("2020-01-01", "two"), days("2021-01-01", "six")]
    found = followed(editions, {"1": (FIRST,), "2": (SECOND,)})
    heading, first, second = story_lines(stories(found, "en"))
    assert heading == "Edition of 2021-01-01: Act 10-I of 2020-02-02; Act 20-I of 2020-03-03"
    assert "six days (Act 10-I): " in first
    assert "six days (Act 20-I): " in second


def test_the_page_keeps_stories_under_their_heading_in_any_width() -> None:
    page = stories_text(stories(followed(EDITIONS), "en"), width=60).splitlines()
    assert [text for text in page if not text.startswith(" ")] == [
        "Edition of 2021-01-01: Act 10-I of 2020-02-02"
    ]
    assert max(map(len, page)) <= 60
    assert stories_text([]) == "No number changed.\n"


def test_many_places_are_told_by_article() -> None:
    def many(date: str, percent: str) -> Edition:
        lines = [line(f"art_9__para_{n}", f"case {percent} percent of oars") for n in range(1, 7)]
        return edition(date, article("9", *lines))

    told = story_lines(
        stories(followed([many("2020-01-01", "two"), many("2021-01-01", "six")]), "en")
    )
    assert told == [
        "Edition of 2021-01-01: act not established",
        "  Article 9 (6 places): two percent -> six percent: "
        '"case six percent of oars" (Article 9(1))',
    ]


def test_a_history_gives_every_period() -> None:
    first = next(one for one in followed(EDITIONS) if one.changed)
    assert history_lines([first]) == [
        "Article 1(1): seven or more percent -> five or more percent (2021-01-01, Act 10-I): "
        '"A party with five or more percent of votes is seated"'
    ]


def test_a_history_says_what_was_not_there_and_what_is_gone() -> None:
    found = followed([*EDITIONS, law("2022-01-01", "five")])
    told = next(text for text in history_lines(found) if "thirty" in text)
    assert told == (
        "Article 1(3): not there -> thirty percent (2021-01-01, Act 10-I) "
        "-> gone (2022-01-01, Act 10-I): "
        '"A list holds not less than thirty percent of women"'
    )


def test_a_ledger_line_says_place_value_and_what_is_measured() -> None:
    lines = ledger_lines(whole_ledger(EDITIONS[1]))
    passage = '"A party with five or more percent of votes is seated"'
    assert lines[0] == f"Article 1(1): at least five or more percent: {passage}"


def test_json_holds_what_the_lines_say() -> None:
    entries = json.loads(ledger_json(whole_ledger(EDITIONS[1])))
    assert entries[0]["value"] == "5"
    assert entries[0]["unit"] == "percent"
    [changed, *_] = [one for one in json.loads(series_json(followed(EDITIONS))) if one["changed"]]
    assert [period["since"] for period in changed["periods"]] == ["2020-01-01", "2021-01-01"]
    assert changed["turns"][0]["acts"] == [{"number": "10-I", "date": "2020-02-02"}]


def test_markdown_cells_stay_cells() -> None:
    page = edition("2020-01-01", article("1", line("art_1__al_1", "five percent of a|b *crew*")))
    table = ledger_markdown(whole_ledger(page))
    assert "of a\\|b \\*crew\\*" in table
    assert stories_markdown(stories(followed(EDITIONS), "en")).splitlines()[:5] == [
        "## Edition of 2021-01-01: Act 10-I of 2020-02-02",
        "",
        "| Place | Was | Is | In the words of the law |",
        "| --- | --- | --- | --- |",
        "| Article 1(1); Article 1(2) | seven-percent | five-percent "
        "| A party with five or more percent of votes is seated |",
    ]
