from __future__ import annotations

from dataclasses import replace

import pytest

from lawtrack.diff.changes import KINDS, Change
from lawtrack.model.acts import Act
from lawtrack.model.law import EditionInfo
from lawtrack.model.tags import Evidence, Tag
from lawtrack.render import wording
from lawtrack.render.records import About
from tests.render.made import NEW, diff_of, reworded

CHANGE = reworded(("=", "a "), ("-", "b"), ("+", "c"))
ACT = Act("156-VII", "2022-11-05")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_words(kind: str) -> None:
    assert wording.kind_words(replace(CHANGE, kind=kind)) == wording.KIND_WORDS[kind]


def test_a_restored_provision_says_when_it_last_stood() -> None:
    change = replace(CHANGE, kind="restored", restored_from="2016-03-13")
    assert wording.kind_words(change) == "restored (last in the edition of 2016-03-13)"


def test_a_moved_provision_says_from_where() -> None:
    change = replace(CHANGE, kind="moved", eid_old="art_4__para_2__subpara_1")
    assert wording.kind_words(change) == "moved, Article 4(2)(1) -> Article 5(1)"


@pytest.mark.parametrize(
    ("eid", "cited"),
    [
        ("preface", "Title of the law"),
        ("conclusions", "Signature"),
        ("chp_9-1", "Chapter 9-1"),
        ("not an eid", "not an eid"),
    ],
)
def test_places_outside_articles(eid: str, cited: str) -> None:
    assert wording.cite(eid) == cited


def test_a_staged_act_names_its_days() -> None:
    days = ("2022-11-05", "2023-01-01")
    editions = tuple(EditionInfo("law", day, "en", (ACT,)) for day in days)
    line = wording.acts_line(["156-VII"], diff_of(new=editions[-1]), About(editions=editions))
    assert line == "Act 156-VII of 2022-11-05, in force in stages: 2022-11-05, 2023-01-01"


def test_an_act_that_is_not_established_is_not_guessed() -> None:
    assert wording.acts_line([], diff_of(), About()) == (
        "Act not established; the edition of 2021-01-01 was made by Act 1-I of 2020-12-01"
    )
    assert wording.acts_line([], diff_of(), About(editions=(NEW, NEW))) == "Act not established"


def test_an_unknown_act_keeps_its_number() -> None:
    assert wording.acts_line(["9-X"], diff_of(), About()) == "Act 9-X"


def test_an_official_text_needs_no_notice() -> None:
    assert wording.notices(NEW) == []


def test_one_notice_for_both_editions() -> None:
    rendering = replace(NEW, status="unofficial rendering", note="second stage")
    assert len(wording.notices(rendering, replace(rendering, note="third stage"))) == 1


def test_a_person_who_confirmed_a_tag_is_said() -> None:
    tag = Tag("quotas", "mixed", (), (Evidence("new", "art_5__para_1", "c"),), "r", 1.0)
    assert wording.tag_words(tag) == "quotas: mixed"
    assert (
        wording.tag_words(replace(tag, review="rejected")) == "quotas: mixed, rejected by a person"
    )


def test_changes_outside_articles_are_counted_apart() -> None:
    chapter = Change("reworded", "", "chp_1", "chp_1", "", "", "a", "b", part="heading")
    assert wording.counts([chapter]) == "1 heading or title, 1 change: 1 reworded"
    assert wording.counts([chapter, CHANGE]).startswith("1 article and 1 heading or title, 2 ch")


def test_no_change_is_said_in_one_line_with_what_is_not_shown() -> None:
    told = wording.summary(diff_of(replace(CHANGE, kind="editorial")), editorial=False)
    assert told == (
        "No change between the editions of 2020-01-01 and 2021-01-01 "
        "(1 editorial difference not shown)."
    )
