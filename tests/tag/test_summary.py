from __future__ import annotations

from dataclasses import replace

import pytest

from lawtrack.diff.changes import INSERTED, Change, Diff
from lawtrack.model.law import EditionInfo
from lawtrack.model.tags import Evidence, Tag
from lawtrack.tag.summary import by_article, only, picture
from tests.tag.small_law import impact


def tag(topic: str, direction: str, review: str = "") -> Tag:
    evidence = (Evidence("new", "art_1__para_1", "w"),)
    return Tag(topic, direction, ("voters",), evidence, "r", 0.8, review)


def diff(*tags: tuple[str, Tag], day: str = "2021-01-01") -> Diff:
    changes = tuple(
        Change(INSERTED, number, "", f"art_{number}__para_1", "", "1.", "", "w", tags=(each,))
        for number, each in tags
    )
    old, new = EditionInfo("law", "2020-01-01", "en"), EditionInfo("law", day, "en")
    return Diff(old, new, changes)


@pytest.mark.parametrize(
    ("directions", "expected"),
    [
        (["expands", "expands"], "expands"),
        (["expands", "restricts"], "mixed"),
        (["neutral", "restricts"], "restricts"),
        (["unclear", "neutral"], "neutral"),
        (["mixed", "expands"], "mixed"),
        (["unclear"], "unclear"),
    ],
)
def test_one_direction_of_an_article(directions: list[str], expected: str) -> None:
    found = by_article(diff(*(("1", tag("quotas", way)) for way in directions)))
    assert [(each.article, each.topic, each.direction) for each in found] == [
        ("1", "quotas", expected)
    ]


def test_articles_and_topics_stay_apart() -> None:
    found = by_article(diff(("1", tag("quotas", "expands")), ("2", tag("quotas", "restricts"))))
    assert [(each.article, each.direction) for each in found] == [
        ("1", "expands"),
        ("2", "restricts"),
    ]


def test_the_picture_counts_articles() -> None:
    step = diff(("1", tag("quotas", "expands")), ("2", tag("quotas", "restricts")))
    shown = picture([step], impact())
    cell = shown.cells[("quotas", "2021-01-01")]
    assert (cell.direction, cell.counts) == ("mixed", {"expands": 1, "restricts": 1})
    assert shown.counts("quotas") == {"expands": 1, "restricts": 1}
    assert shown.counts("recall") == {}
    assert shown.names["quotas"] == "Quotas"


def test_only_what_bears_a_topic_and_a_direction() -> None:
    step = diff(("1", tag("quotas", "expands")), ("2", tag("recall", "expands", "rejected")))
    assert [c.article for c in only(step, topics=["quotas"]).changes] == ["1"]
    assert only(step, directions=["restricts"]).changes == ()
    assert only(step, topics=["recall"]).changes == ()
    assert only(step) == replace(step, changes=step.changes[:1])
