from __future__ import annotations

from dataclasses import replace

import pytest

from lawtrack.diff.changes import KINDS
from lawtrack.model.acts import Act, Commencement
from lawtrack.model.law import EditionInfo
from lawtrack.model.tags import Evidence, Tag
from lawtrack.render.records import About
from lawtrack.telling import wording
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
        ("preface__al_1", "Title of the law, note"),
        ("preface__al_12", "Title of the law, note 12"),
        ("conclusions__al_2", "Signature, line 2"),
        ("chp_9-1", "Chapter 9-1"),
        ("not an eid", "not an eid"),
    ],
)
def test_places_outside_articles(eid: str, cited: str) -> None:
    assert wording.cite(eid) == cited


DAYS = ("2022-11-05", "2023-01-01")
STAGES = tuple(EditionInfo("law", day, "en", (ACT,)) for day in DAYS)


def act_line(*said: Commencement, editions: tuple[EditionInfo, ...] = STAGES) -> str:
    about = About(editions=editions, commencements={("art_5", "156-VII"): said})
    (line,) = wording.acts_lines(["156-VII"], "art_5", diff_of(new=editions[-1]), about)
    return line


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ((), " (editions from 2022-11-05 to 2023-01-01)"),
        ((Commencement(),), " (editions from 2022-11-05 to 2023-01-01)"),
        ((Commencement("on-date", date="2023-01-01"),), ", in force from 2023-01-01"),
        (
            (Commencement("days-after-publication", days=10), Commencement()),
            "; its footnote: takes effect ten calendar days after the day of its first official "
            "publication",
        ),
        (
            (Commencement("see-article", article="2"),),
            "; its footnote: takes effect as its Article 2 provides",
        ),
        (
            (
                Commencement("on-date", date="2023-01-01"),
                Commencement("on-date", date="2023-01-07"),
            ),
            "; its footnote, in parts: in force from 2023-01-01, in force from 2023-01-07",
        ),
        ((Commencement("other", words="весной"),), "; its footnote: takes effect: “весной”"),
    ],
)
def test_an_act_takes_effect_as_its_footnote_says(
    said: tuple[Commencement, ...], line: str
) -> None:
    assert act_line(*said) == f"Act 156-VII of 2022-11-05{line}"


@pytest.mark.parametrize("rule", ["", "on-publication", "days-after-publication", "see-article"])
def test_no_act_is_in_force_from_the_day_of_an_edition(rule: str) -> None:
    line = act_line(Commencement(rule, days=10, article="2"), editions=STAGES[:1])
    assert "in force" not in line


def test_what_the_footnotes_of_another_unit_say_is_not_said() -> None:
    about = About(commencements={("art_6", "1-I"): (Commencement("on-date", date="2021-02-01"),)})
    assert wording.acts_lines(["1-I"], "art_5", diff_of(), about) == (
        "Act 1-I of 2020-12-01 (edition of 2021-01-01)",
    )


def test_an_act_that_is_not_established_is_not_guessed() -> None:
    assert wording.acts_lines([], "art_5", diff_of(), About()) == (
        "Act not established; the edition of 2021-01-01 was made by Act 1-I of 2020-12-01",
    )
    several = About(editions=(NEW, NEW))
    assert wording.acts_lines([], "art_5", diff_of(), several) == ("Act not established",)


def test_an_unknown_act_keeps_its_number() -> None:
    assert wording.acts_lines(["9-X"], "art_5", diff_of(), About()) == ("Act 9-X",)


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


def tags(*directions: str, reviews: tuple[str, ...] = ()) -> list[Tag]:
    evidence = (Evidence("new", "art_5__para_1", "c"),)
    said = (*reviews, *[""] * len(directions))
    return [
        Tag("quotas", way, (f"group {at}",), evidence, "r", 1.0, said[at])
        for at, way in enumerate(directions)
    ]


@pytest.mark.parametrize(
    ("directions", "told"),
    [
        (("expands", "restricts"), "mixed"),
        (("expands", "unclear"), "expands"),
        (("neutral", "restricts"), "restricts"),
        (("unclear", "unclear"), "direction unclear"),
    ],
)
def test_a_topic_is_told_once_with_one_direction(directions: tuple[str, ...], told: str) -> None:
    assert wording.tags_told(tags(*directions)) == f"quotas: {told} (group 0, group 1)"


def test_a_review_of_some_of_the_tags_is_said_to_be_in_part() -> None:
    found = tags("expands", "expands", reviews=("confirmed",))
    assert wording.tags_told(found).endswith(", confirmed by a person in part")
    assert wording.tags_told(found[:1]).endswith(", confirmed by a person")


def test_a_rejected_tag_gives_no_direction_to_the_others() -> None:
    found = tags("restricts", "expands", reviews=("rejected",))
    assert wording.tags_told(found) == "quotas: expands (group 1)"
