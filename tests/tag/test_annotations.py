"""People overrule the machine, and every slip in their file is one clear error."""

from __future__ import annotations

import pytest

from lawtrack.diff.changes import Diff
from lawtrack.errors import BadSource
from lawtrack.tag.annotations import Annotation, apply, behind, load, loads
from lawtrack.tag.summary import by_article
from tests.tag.small_law import IMPACT, impact, tagged

GOOD = """
[[annotation]]
before = 2020-01-01
edition = 2021-01-01
eid = "art_1__para_1"
topic = "{topic}"
verdict = "{verdict}"
by = "A. Reader"
why = "so it reads"
"""


def deposit() -> Diff:
    old, new = "Candidates pay nothing.", "Candidates pay an electoral deposit of ten wages."
    return tagged([("para_1", old)], [("para_1", new)], heading="Candidates")


def notes(topic: str, verdict: str, more: str = "") -> tuple[Annotation, ...]:
    text = GOOD.format(topic=topic, verdict=verdict) + more
    return loads(text, impact(), "annotations.toml")


def test_the_file_of_the_corpus_is_read() -> None:
    assert load(IMPACT.parent / "annotations.toml", impact()) == ()


def test_a_confirmed_tag_is_shown_as_a_persons() -> None:
    said = notes("electoral-deposit", "confirmed")
    diff = apply(deposit(), said)
    (tag,) = [tag for tag in diff.changes[0].tags if tag.topic == "electoral-deposit"]
    assert (tag.review, tag.direction) == ("confirmed", "restricts")
    found = behind(tag, diff.changes[0], diff, said)
    assert found is not None
    assert (found.by, found.why) == ("A. Reader", "so it reads")


def test_a_persons_direction_stands_in_place_of_the_machines() -> None:
    diff = apply(deposit(), notes("electoral-deposit", "confirmed", 'direction = "neutral"'))
    assert {t.direction for t in diff.changes[0].tags if t.topic == "electoral-deposit"} == {
        "neutral"
    }


def test_a_rejected_tag_stays_visible_and_counts_for_nothing() -> None:
    diff = apply(deposit(), notes("electoral-deposit", "rejected"))
    assert "rejected" in {tag.review for tag in diff.changes[0].tags}
    assert "electoral-deposit" not in {each.topic for each in by_article(diff)}


def test_a_person_adds_a_tag_with_words_that_stand_in_the_change() -> None:
    more = 'direction = "restricts"\nwords = "electoral deposit"\nwho = ["the poor"]'
    diff = apply(deposit(), notes("transparency", "confirmed", more))
    tag = diff.changes[0].tags[-1]
    assert (tag.topic, tag.rule, tag.review, tag.who) == (
        *("transparency", "person", "confirmed", ("the poor",)),
    )
    assert (tag.evidence[0].side, tag.evidence[0].words) == ("new", "electoral deposit")


def test_annotations_of_other_steps_are_passed_over() -> None:
    text = GOOD.format(topic="electoral-deposit", verdict="rejected").replace("2021", "2022")
    assert apply(deposit(), loads(text, impact())) == deposit()


@pytest.mark.parametrize(
    ("topic", "verdict", "more", "problem"),
    [
        ("transparency", "rejected", "", "no tag 'transparency' is there to be rejected"),
        ("transparency", "confirmed", "", "is not there; give 'direction' and 'words'"),
        (
            *("transparency", "confirmed"),
            'direction = "restricts"\nwords = "open doors"',
            "the words 'open doors' do not stand in this change",
        ),
    ],
)
def test_annotations_that_do_not_fit(topic: str, verdict: str, more: str, problem: str) -> None:
    with pytest.raises(BadSource, match=problem) as raised:
        apply(deposit(), notes(topic, verdict, more))
    assert (raised.value.file, raised.value.line) == ("annotations.toml", 2)


def test_an_annotation_of_a_place_that_did_not_change() -> None:
    text = GOOD.format(topic="quotas", verdict="confirmed").replace("para_1", "para_9")
    with pytest.raises(BadSource, match="nothing changed in 'art_1__para_9'"):
        apply(deposit(), loads(text, impact()))


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ('topic = "quotas"', 'topic = "quota"', 6, "'quota' is no topic"),
        ('verdict = "confirmed"', 'verdict = "wrong"', 7, "'wrong' is no verdict"),
        ('why = "so it reads"', "", 2, "'why' is missing"),
        ("2021-01-01", '"soon"', 4, "'edition' is no day"),
        ('why = "so it reads"', 'why = "x"\nreason = "y"', 10, "'reason' is not known here"),
    ],
)
def test_slips_in_the_file(old: str, new: str, line: int, problem: str) -> None:
    text = GOOD.format(topic="quotas", verdict="confirmed").replace(old, new)
    with pytest.raises(BadSource, match=problem) as raised:
        loads(text, impact(), "annotations.toml")
    assert raised.value.line == line


def test_only_a_confirmed_tag_is_given_a_direction() -> None:
    with pytest.raises(BadSource, match="only a confirmed tag"):
        notes("quotas", "disputed", 'direction = "expands"')
