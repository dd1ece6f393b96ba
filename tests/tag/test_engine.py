"""Tags and their evidence, with small rules of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawtrack.diff.changes import EDITORIAL, Diff
from lawtrack.model.tags import Evidence, Tag
from lawtrack.tag import Context, tag
from lawtrack.tag.rules import loads
from tests.tag.small_law import NEW_DAY, OLD_DAY, article, edition, tagged

RULES = loads(
    """
    idle = ["the a of"]
    scope = ["bees|wasps"]

    [[topic]]
    id = "honey"
    definition = "Honey."
    [[topic]]
    id = "wax"
    definition = "Wax."
    [[topic]]
    id = "rest"
    definition = "Anything else."

    [[rule]]
    id = "honey-comes"
    topic = "honey"
    changed = ["honey"]
    effect = "opening"

    [[rule]]
    id = "wax-beside-honey"
    topic = "wax"
    changed = ["wax"]
    effect = "follows"
    default = "neutral"

    [[rule]]
    id = "swarm"
    topic = "wax"
    enters = ["wasps"]
    scope = true
    effect = "neutral"

    [[rule]]
    id = "else"
    topic = "rest"
    changed = ["*"]
    effect = "neutral"
    yields = ["*"]
    """
)

WORDS = ["the", "honey", "wax", "bees", "wasps", "hill", "river", "not", "ten", ";", "."]


def small(old: str, new: str) -> Diff:
    return tagged([("para_1", old)] if old else [], [("para_1", new)] if new else [], rules=RULES)


def said(diff: Diff) -> set[tuple[str, str, str]]:
    return {(t.topic, t.direction, t.rule) for c in diff.changes for t in c.tags}


def test_a_tag_without_evidence_cannot_exist() -> None:
    with pytest.raises(ValueError, match="no evidence"):
        Tag("honey", "expands", (), (), "r", 1.0)


def test_what_comes_opens_and_what_goes_closes() -> None:
    assert said(small("A hill.", "A hill of honey.")) == {("honey", "expands", "honey-comes")}
    assert said(small("A hill of honey.", "A hill.")) == {("honey", "restricts", "honey-comes")}


def test_a_rule_follows_the_other_tags_of_its_article() -> None:
    assert ("wax", "expands", "wax-beside-honey") in said(small("A hill.", "Honey and wax."))
    assert ("wax", "neutral", "wax-beside-honey") in said(small("A hill.", "A hill of wax."))


def test_words_that_only_name_the_subject_are_seen_by_rules_of_scope_alone() -> None:
    assert said(small("The bees fly.", "The bees and wasps fly.")) >= {("wax", "neutral", "swarm")}
    assert said(small("The wasps fly.", "The wasps and bees fly.")) == {("rest", "neutral", "else")}


def test_the_last_resort_yields_to_any_other_topic() -> None:
    assert said(small("A hill.", "A river.")) == {("rest", "neutral", "else")}
    assert "rest" not in {topic for topic, _, _ in said(small("A hill.", "A river of honey."))}


def test_an_editorial_change_bears_no_tag() -> None:
    old = edition(OLD_DAY, article("1", "Rules", [("para_1", "A hill.")]))
    new = edition(NEW_DAY, article("1", "Rules", [("para_1", "Honey.")]))
    from lawtrack.diff import compare

    diff = compare(old, new)
    editorial = tuple(replace(change, kind=EDITORIAL) for change in diff.changes)
    again = tag(replace(diff, changes=editorial), RULES, Context.of(old, new))
    assert said(again) == set()


def test_evidence_names_side_and_place() -> None:
    (tag_,) = small("Wild honey of the hill.", "The hill.").changes[0].tags
    assert tag_.evidence == (Evidence("old", "art_1__para_1", "Wild honey of"),)


def test_a_whole_article_that_comes_or_goes_is_tagged() -> None:
    assert ("honey", "expands", "honey-comes") in said(small("", "Honey."))
    assert ("honey", "restricts", "honey-comes") in said(small("Honey.", ""))


texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(old=st.lists(texts, max_size=3), new=st.lists(texts, max_size=3))
def test_evidence_stands_in_the_text_whatever_the_text(old: list[str], new: list[str]) -> None:
    before, after = (
        [(f"para_{number}", text) for number, text in enumerate(lines, 1)] for lines in (old, new)
    )
    diff = tagged(before, after, rules=RULES)
    places = {"old": dict(before), "new": dict(after)}
    for change in diff.changes:
        for each in change.tags:
            for piece in each.evidence:
                if "__" in piece.eid:
                    assert piece.words in places[piece.side][piece.eid.removeprefix("art_1__")]
                assert piece.words
