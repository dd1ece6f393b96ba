"""An edition and the acts at hand: which act it is, several acts, stages of earlier ones."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawtrack.acts.instructions import (
    OPERATIONS,
    AmendingAct,
    Instruction,
    Target,
    TargetStep,
    WordPair,
)
from lawtrack.acts.read import read_text
from lawtrack.checks.acts import act_head, claims, contradictions, misplaced, outcomes
from lawtrack.checks.acts_due import stages
from lawtrack.checks.findings import Finding
from lawtrack.model.acts import Act, Commencement
from lawtrack.model.law import Edition
from lawtrack.parse import read_text as read_law

LAW = """# On Rivers

#### Article 1. The council

1. The council has seven members elected for one year.

2. The council sits in {where}.

#### Article 2. The register

1. An entry is made within {days} days.
"""
FIRST = Act("7-II", "2020-12-01", "On rivers")
SECOND = Act("8-II", "2020-12-20", "On registers")


def law(
    day: str, *acts: Act, text: str = LAW, where: str = "public", days: str = "five"
) -> Edition:
    found = read_law(text.format(where=where, days=days)).edition
    return replace(found, info=replace(found.info, in_force=day, acts=acts))


def act(head: Act, article: str, paragraph: str, old: str, new: str) -> AmendingAct:
    read = read_text(
        f"1) in paragraph {paragraph} of Article {article} the word “{old}” shall be replaced "
        f"by the word “{new}”;",
        name="act",
    )
    return replace(read, number=head.number, date=head.date, title=head.title)


OLD = law("2020-01-01")
WHERE = act(FIRST, "1", "2", "public", "private")
DAYS = act(SECOND, "2", "1", "five", "six")


def eids(findings: list[Finding]) -> list[str]:
    return [finding.eid for finding in findings]


def held(amending: AmendingAct, new: Edition, *beside: AmendingAct) -> list[Finding]:
    return list(contradictions(amending, OLD, new, as_of="2021-01-01", beside=beside))


@pytest.mark.parametrize(
    ("number", "date", "named"),
    [
        ("545-II", "2004-04-14", True),
        ("545", "2004-04-14", True),
        ("545-II", "2004-04-15", False),
        ("546-II", "2004-04-14", False),
        ("545", "", True),
        ("", "2004-04-14", True),
        ("", "2004-04-15", False),
        ("", "", False),
    ],
)
def test_an_act_is_told_by_number_and_date(number: str, date: str, named: bool) -> None:
    known = [Act("545-II", "2004-04-14"), Act("9-III", "2007-06-19")]
    assert claims(known, AmendingAct("ru", number, date)) is named


def test_half_a_head_that_fits_two_acts_names_neither() -> None:
    known = [Act("545-II", "2004-04-14"), Act("545-III", "2007-06-19"), Act("1", "2004-04-14")]
    assert not claims(known, AmendingAct("ru", "545"))
    assert not claims(known, AmendingAct("ru", date="2004-04-14"))


def test_the_head_of_an_act_is_an_act() -> None:
    assert act_head(WHERE) == FIRST


def test_two_acts_at_hand_make_the_edition_together() -> None:
    both = law("2021-01-01", FIRST, SECOND, where="private", days="six")
    assert held(WHERE, both, DAYS) == held(DAYS, both, WHERE) == []


def test_each_of_two_acts_tells_its_own_contradictions_and_the_last_what_is_neither_s() -> None:
    wrong = law(
        "2021-01-01",
        FIRST,
        SECOND,
        text=LAW.replace("seven members", "nine members"),
        days="seven",
    )
    of_first, of_second = held(WHERE, wrong, DAYS), held(DAYS, wrong, WHERE)
    assert eids(of_first) == ["art_1__para_2"]
    assert of_first[0].message.startswith("Line 1 of Act 7-II replaces “public” by “private”")
    assert eids(of_second) == ["art_1__para_1", "art_2__para_1"]
    assert "no instruction of Act 8-II touches it" in of_second[0].message


def test_what_another_act_may_have_made_is_not_told() -> None:
    both = law("2021-01-01", FIRST, SECOND, where="private", days="six")
    assert held(WHERE, both) == []
    assert eids(held(WHERE, law("2021-01-01", FIRST, where="private", days="six"))) == [
        "art_2__para_1"
    ]


def test_what_an_earlier_act_announced_is_not_asked_of_this_one() -> None:
    announced = LAW + (
        "\n2. Takes effect from 1 January 2021 in accordance with Constitutional Law No. 3-II of "
        "5 May 2020.\n"
    )
    old = law("2020-06-01", Act("3-II", "2020-05-05"), text=announced)
    text = LAW + "\n2. The register is kept on paper.\n"
    new = law("2021-01-01", FIRST, text=text, where="private")
    assert list(contradictions(WHERE, old, new, as_of="2021-01-01")) == []
    # Without the announcement it is a change that nobody made.
    assert eids(held(WHERE, new)) == ["art_2__para_2"]


def test_an_act_on_another_law_or_in_another_language_is_said_once() -> None:
    new = law("2021-01-01", FIRST, where="private")
    for wrong in (
        replace(WHERE, laws=("About Mountain Roads",), amends="About Mountain Roads"),
        replace(WHERE, language="ru"),
    ):
        found = list(contradictions(wrong, OLD, new, as_of="2021-01-01", name="acts/7.md"))
        assert [(f.check, f.file) for f in found] == [("act-not-applied", "acts/7.md")]


def test_an_act_on_several_laws_needs_the_title_of_this_one() -> None:
    two = replace(WHERE, language="ru", laws=("О реках", "О горах"))
    two = replace(two, instructions=tuple(replace(i, law="О реках") for i in two.instructions))
    new = law("2021-01-01", FIRST)
    [unknown] = misplaced(two, OLD, new, name="act.md")
    assert "amends 2 laws" in unknown.message
    assert "title of the law" in unknown.mend
    assert eids(list(misplaced(two, OLD, new, title="О реках"))) == ["art_1__para_2"]
    assert list(misplaced(two, OLD, new, title="О горах")) == []
    assert [f.check for f in outcomes(two, OLD)] == ["act-not-applied"]


def test_a_publication_without_its_day_falls_into_the_first_edition_that_names_the_act() -> None:
    when = Commencement("days-after-publication", days=10)
    counted = replace(WHERE, commencement=when)
    assert stages(counted, OLD, as_of="2021-01-01").due.instructions == WHERE.instructions
    named = law("2021-01-01", FIRST, where="private")
    assert stages(counted, named, as_of="2021-06-01").before == 1
    later = stages(counted, OLD, as_of="2021-01-01", published="2020-12-28").later
    assert [day for _, day in later] == ["2021-01-08"]


def test_a_flood_of_refusals_is_cut_and_counted() -> None:
    many = replace(WHERE, instructions=WHERE.instructions + (nowhere(),) * 30)
    found = list(outcomes(many, OLD, name="act.md"))
    assert len(found) == 21
    assert found[-1].message == "10 more instructions of the act cannot be carried out."


def nowhere() -> Instruction:
    return Instruction("repeal", (Target((TargetStep("article", "99"),)),), line=3)


_STEP = st.builds(
    TargetStep,
    st.sampled_from(["article", "paragraph", "subparagraph", "part", "indent", "sentence"]),
    st.sampled_from(["", "1", "2", "3", "9-1", "x"]),
)
_TARGET = st.builds(Target, st.lists(_STEP, max_size=3).map(tuple))
_INSTRUCTION = st.builds(
    Instruction,
    st.sampled_from(OPERATIONS),
    st.lists(_TARGET, max_size=2).map(tuple),
    st.lists(st.builds(WordPair, st.sampled_from(["", "public", "five"])), max_size=2).map(tuple),
    st.lists(st.sampled_from(["2. It rains.", "Article 2. X", "a line"]), max_size=2).map(tuple),
    st.lists(_TARGET, max_size=2).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_INSTRUCTION, max_size=4).map(tuple), st.sampled_from(["en", "ru"]))
def test_no_act_breaks_a_check(instructions: tuple[Instruction, ...], language: str) -> None:
    strange = AmendingAct(language, "7-II", "2020-12-01", instructions=instructions)
    new = law("2021-01-01", FIRST, where="private")
    found = [
        *contradictions(strange, OLD, new, as_of="2021-01-01"),
        *misplaced(strange, OLD, new),
        *outcomes(strange, OLD),
    ]
    assert all(finding.message.strip() and finding.grave for finding in found)
