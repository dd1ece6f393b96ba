"""All steps of the corpus: every tag has evidence that stands in the text."""

from __future__ import annotations

import itertools
from functools import lru_cache

import pytest

from lawtrack.corpus.folders import law_folder
from lawtrack.diff import compare
from lawtrack.diff.changes import EDITORIAL, Diff
from lawtrack.model.law import Edition
from lawtrack.pipeline.stores import edition
from lawtrack.tag import Context, tag
from lawtrack.tag.summary import by_article
from tests.tag.small_law import IMPACT, impact

DAYS = law_folder(IMPACT.parents[1], "kz-elections").dates()
STEPS = [*itertools.pairwise(DAYS), (DAYS[0], DAYS[-1]), (DAYS[8], DAYS[12])]


@lru_cache(maxsize=32)
def tagged(old: str, new: str) -> Diff:
    before, after = edition(old), edition(new)
    return tag(compare(before, after), impact(), Context.of(before, after))


def text_at(law: Edition, eid: str, part: str) -> str:
    unit = law.unit(eid.partition("__")[0])
    assert unit is not None, eid
    if part == "heading":
        return unit.heading
    (words,) = (provision.text for provision in unit.provisions if provision.eid == eid)
    return words


@pytest.mark.parametrize(("old", "new"), list(itertools.combinations(DAYS, 2)))
def test_evidence_stands_in_the_named_provision(old: str, new: str) -> None:
    laws = {"old": edition(old), "new": edition(new)}
    topics = {topic.id for topic in impact().topics}
    for change in tagged(old, new).changes:
        for each in change.tags:
            assert each.topic in topics
            for piece in each.evidence:
                assert piece.words in text_at(laws[piece.side], piece.eid, change.part)
                assert piece.words in (change.old if piece.side == "old" else change.new)
        assert change.kind != EDITORIAL or not change.tags


@pytest.mark.parametrize(("old", "new"), STEPS)
def test_an_article_that_changed_bears_a_tag(old: str, new: str) -> None:
    diff = tagged(old, new)
    bare = {
        change.article
        for change in diff.amendments
        if change.article and change.edits and change.kind != "renumbered"
    } - {each.article for each in by_article(diff)}
    changed = {change.article for change in diff.amendments if change.article}
    assert len(bare) <= len(changed) * 0.08, bare


def story(topic: str) -> dict[str, dict[str, str]]:
    """A topic's directions by edition and article."""
    found: dict[str, dict[str, str]] = {}
    for old, new in itertools.pairwise(DAYS):
        for each in by_article(tagged(old, new)):
            if each.topic == topic:
                found.setdefault(new, {})[each.article] = each.direction
    return found


def test_the_story_of_self_nomination() -> None:
    told = story("self-nomination")
    assert told["2017-06-15"] == {"54": "restricts", "55": "restricts", "59": "restricts"}
    assert set(told["2018-06-29"].values()) == {"restricts"}
    assert told["2021-05-24"] == {"113-3": "expands"}
    assert set(told["2023-01-01"].values()) == {"expands"}
    assert {"87", "103"} <= set(told["2023-01-01"])
    assert set(told["2026-07-01"].values()) == {"restricts"}
    assert "87" in told["2026-07-01"]


def test_the_story_of_thresholds_and_quotas() -> None:
    assert set(story("quotas")["2020-05-25"].values()) == {"expands"}
    assert {"97-1", "111-1"} <= set(story("threshold")["2021-05-24"])


def test_chapters_of_the_corpus_are_known_to_the_context() -> None:
    law = edition(DAYS[-1])
    context = Context.of(law, law)
    assert any(
        "commission" in heading.lower() or "bod" in heading.lower()
        for heading in context.above("art_12")
    )
