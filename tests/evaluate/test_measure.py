from __future__ import annotations

from lawtrack.diff.changes import INSERTED, Change, Diff
from lawtrack.evaluate import GoldArticle, Score, evaluate, report
from lawtrack.model.law import EditionInfo
from lawtrack.model.tags import Evidence, Tag

FIRST, SECOND, THIRD = "2020-01-01", "2021-01-01", "2022-01-01"


def change(article: str, *tags: tuple[str, str, str]) -> Change:
    eid = f"art_{article}__para_1"
    evidence = (Evidence("new", eid, "w"),)
    made = tuple(Tag(topic, way, (), evidence, rule, 0.8) for topic, way, rule in tags)
    return Change(INSERTED, article, "", eid, "", "1.", "", "w", tags=made)


def diff(old: str, new: str, *changes: Change) -> Diff:
    return Diff(EditionInfo("law", old, "en"), EditionInfo("law", new, "en"), changes)


STEPS = {
    (FIRST, SECOND): diff(
        *(FIRST, SECOND),
        change("1", ("quotas", "expands", "shares")),
        change("2", ("recall", "expands", "loose"), ("quotas", "restricts", "shares")),
        change("3", ("recall", "neutral", "loose")),
    ),
    (SECOND, THIRD): diff(
        *(SECOND, THIRD),
        change("1", ("quotas", "expands", "shares"), ("recall", "expands", "loose")),
        change("4", ("threshold", "expands", "only-here")),
    ),
}
GOLD = [
    GoldArticle(FIRST, SECOND, "1", {"quotas": "expands"}),
    GoldArticle(FIRST, SECOND, "2", {"quotas": "expands", "commencement": "neutral"}),
    GoldArticle(FIRST, SECOND, "3", {"threshold": "expands"}),
    GoldArticle(FIRST, SECOND, "9", {"quotas": "expands"}, optional=True),
    GoldArticle(SECOND, THIRD, "1", {"quotas": "expands"}),
    GoldArticle(SECOND, THIRD, "4", {"threshold": "expands"}),
]


def test_scores() -> None:
    found = evaluate(GOLD, lambda old, new: STEPS[old, new])
    assert found.articles == 5
    assert found.overall == Score(right=4, extra=3, missed=2, directions=3)
    assert found.topics["quotas"] == Score(right=3, directions=2)
    assert found.topics["recall"] == Score(extra=3)
    assert found.editions == {
        SECOND: Score(right=2, extra=2, missed=2, directions=1),
        THIRD: Score(right=2, extra=1, directions=2),
    }


def test_an_edition_left_out_is_scored_by_what_the_others_say_of_the_rules() -> None:
    found = evaluate(GOLD, lambda old, new: STEPS[old, new])
    # The loose rule is wrong everywhere, so it is silent wherever the others are asked.
    assert found.left_out[SECOND] == Score(right=2, missed=2, directions=1)
    assert found.left_out[THIRD] == Score(right=2, directions=2)
    # A rule of one edition alone is borne out by no other.
    assert found.borne_out[THIRD] == Score(right=1, missed=1, directions=1)


def test_the_figures_as_text_and_data() -> None:
    found = evaluate(GOLD, lambda old, new: STEPS[old, new])
    lines = report.text(found).splitlines()
    assert lines[0] == "5 articles with labels"
    (quotas,) = (line for line in lines if line.startswith("quotas"))
    assert quotas.split() == ["quotas", "3", "1.000", "1.000", "1.000", "0.667"]
    overall = report.data(found)["overall"]
    assert overall == {
        "labels": 6,
        "precision": 0.5714,
        "recall": 0.6667,
        "f1": 0.6154,
        "direction_accuracy": 0.75,
    }


def test_nothing_measured_is_no_error() -> None:
    assert evaluate([], lambda old, new: STEPS[old, new]).overall == Score()
