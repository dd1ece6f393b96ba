from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from lawtrack.reports import BROKEN, CheckedEvidence, Evidence, Report, check
from lawtrack.reports.checking import Number
from tests.reports.laws import MIDDLE, NEWEST, OLDEST, three_editions


def report(*evidence: Evidence) -> Report:
    return Report(
        "r", "Bees are counted.", "a paper", "2021", "1", "", "supported", "So.", evidence
    )


def found(item: Evidence) -> CheckedEvidence:
    return check(report(item), three_editions(), numbers).evidence[0]


@dataclass(frozen=True)
class Counted:
    value: int
    unit: str
    start: int
    end: int


def numbers(text: str) -> Iterator[Number]:
    for word, value in (("two", 2), ("three", 3), ("five", 5)):
        if word in text:
            start = text.index(word)
            yield Counted(value, "day" if "days" in text else "persons", start, start + len(word))


CLERKS = Evidence(
    MIDDLE,
    at="art_1__para_2",
    words="Not less than two clerks",
    new=True,
    act="7-II",
    adopted="2021-01-15",
    value="2",
    unit="persons",
)
GONE = Evidence(MIDDLE, absent=("A Clerk.",), within=("art_1",), gone=True, act="7-II")

HOLDING = {
    "new words, by that act, with that number": CLERKS,
    "words that stood before": Evidence(NEWEST, at="art_1__para_1", words="counted in spring"),
    "a heading": Evidence(MIDDLE, at="art_1#heading", words="and wasps", new=True),
    "an announced provision": Evidence(
        OLDEST, at="art_2__para_1", words="takes effect later", status="announced"
    ),
    "a phrase that is gone, whatever its capitals": GONE,
    "a phrase that the law never had": Evidence(NEWEST, absent=("hornet",)),
    "a phrase absent under one provision": Evidence(
        NEWEST, absent=("spring",), within=("art_1__para_2", "art_2")
    ),
}

FAILING = {
    "no such edition": (replace(CLERKS, edition="2019-01-01"), "no edition of 2019-01-01 is kept"),
    "other words": (
        replace(CLERKS, words="Not less than nine clerks"),
        "the words do not stand in Article 1(2) of the edition of 2021-02-03",
    ),
    "another provision": (
        replace(CLERKS, at="art_1__para_1"),
        "the words do not stand in Article 1(1) of the edition of 2021-02-03; "
        "they stand in Article 1(2)",
    ),
    "a provision that is not there": (
        replace(CLERKS, at="art_1__para_9", words="Not less than nine clerks"),
        "Article 1(9) is not in the edition of 2021-02-03",
    ),
    "an article that is not there": (
        replace(CLERKS, at="art_8__para_1", words="Not less than nine clerks"),
        "Article 8(1) is not in the edition of 2021-02-03",
    ),
    "words that are not new": (
        Evidence(NEWEST, at="art_1__para_1", words="counted in spring", new=True),
        "the words stood in Article 1(1) before, in the edition of 2021-02-03",
    ),
    "new words of the earliest edition": (
        Evidence(OLDEST, at="art_1__para_1", words="by a clerk", new=True),
        "no edition before 2020-01-01 is kept",
    ),
    "another act": (
        replace(CLERKS, act="8-II"),
        "the edition of 2021-02-03 was made by Act 7-II of 2021-01-15, not by act 8-II",
    ),
    "another day of the act": (
        replace(CLERKS, adopted="2021-01-16"),
        "the edition of 2021-02-03 was made by Act 7-II of 2021-01-15, not by act 7-II",
    ),
    "another status": (
        Evidence(MIDDLE, at="art_2__para_1", words="Honey", status="announced"),
        "Article 2(1) is in-force there",
    ),
    "another value": (replace(CLERKS, value="3"), "the words state 2 persons, not 3 persons"),
    "another unit": (replace(CLERKS, unit="day"), "the words state 2 persons, not 2 day"),
    "a number outside the words": (
        replace(CLERKS, words="clerks shall count them"),
        "the words state no number, not 2 persons",
    ),
    "a phrase that does occur": (
        Evidence(NEWEST, absent=("WASPS",)),
        "'WASPS' does occur in the heading of Article 1 of the edition of 2022-03-04",
    ),
    "a place that is not there": (
        Evidence(NEWEST, absent=("spring",), within=("art_7",)),
        "Article 7 is not in the edition of 2022-03-04",
    ),
    "a phrase that was not there before": (
        replace(GONE, absent=("hornet",)),
        "none of the phrases occurred in the edition before (2020-01-01)",
    ),
    "a phrase gone from the earliest edition": (
        replace(GONE, edition=OLDEST, absent=("hornet",)),
        "no edition before 2020-01-01 is kept",
    ),
}


@pytest.mark.parametrize("item", HOLDING.values(), ids=HOLDING)
def test_holds(item: Evidence) -> None:
    assert found(item).problem == ""


@pytest.mark.parametrize(("item", "problem"), FAILING.values(), ids=FAILING)
def test_is_broken_and_says_why(item: Evidence, problem: str) -> None:
    checked = check(report(item), three_editions(), numbers)
    assert checked.evidence[0].problem == problem
    assert not checked.holds
    assert checked.shown == BROKEN


def test_one_broken_item_breaks_the_verdict() -> None:
    bad = replace(CLERKS, words="No clerk")
    checked = check(report(CLERKS, bad), three_editions())
    assert [item.holds for item in checked.evidence] == [True, False]
    assert checked.shown == BROKEN
    assert check(report(CLERKS), three_editions()).shown == "supported"


def test_shows_the_nearest_words_of_the_same_article() -> None:
    result = found(replace(CLERKS, words="Not less than nine clerks shall count"))
    assert result.nearest == "Not less than two clerks shall count"
    assert result.nearest_at == "art_1__para_2"


def test_shows_where_the_words_stand_instead() -> None:
    result = found(replace(CLERKS, at="art_2__para_1"))
    assert (result.nearest, result.nearest_at) == ("Not less than two clerks", "art_1__para_2")


def test_has_no_nearest_words_where_no_word_is_alike() -> None:
    assert found(replace(CLERKS, words="zzz")).nearest == ""


def test_follows_the_words_through_the_editions() -> None:
    result = found(CLERKS)
    assert (result.since, result.here_since, result.until) == (MIDDLE, MIDDLE, NEWEST)
    assert not result.earliest


def test_words_of_the_earliest_edition_are_said_to_be_so() -> None:
    result = found(Evidence(NEWEST, at="art_1__para_1", words="Bees shall be counted"))
    assert (result.since, result.until, result.earliest) == (OLDEST, "", True)


def test_words_that_moved_within_their_article_keep_their_age() -> None:
    law = three_editions()
    unit = law[NEWEST].units[0]
    moved = replace(unit, provisions=(replace(unit.provisions[0], eid="art_1__para_5"),))
    law[NEWEST] = replace(law[NEWEST], units=(moved,))
    item = Evidence(NEWEST, at="art_1__para_5", words="in spring")
    result = check(report(item), law).evidence[0]
    assert (result.since, result.here_since) == (MIDDLE, NEWEST)


def test_an_unread_number_is_not_called_checked() -> None:
    assert found(CLERKS).number_checked
    unread = check(report(CLERKS), three_editions()).evidence[0]
    assert unread.holds
    assert not unread.number_checked
