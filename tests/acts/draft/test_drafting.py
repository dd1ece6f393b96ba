"""Drafted acts: the cases read as acts do, and lead to the new text to the letter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lawtrack.acts.apply import apply
from lawtrack.acts.draft import draft, unequal
from lawtrack.acts.instructions import REWORD, AmendingAct
from lawtrack.acts.read import read_text as read_act_text
from lawtrack.diff import compare
from lawtrack.errors import LawtrackError
from lawtrack.model.acts import Act
from lawtrack.model.address import number_key
from lawtrack.model.law import ANNOUNCED, REPEALED, Edition
from lawtrack.parse import read_markdown, read_text

CASES = Path(__file__).parent / "cases"
NAMES = sorted(folder.name for folder in CASES.iterdir())
ACT = Act("156-VII", "2022-11-05")


def case(name: str) -> tuple[Edition, Edition, str]:
    old = read_markdown(CASES / name / "old.md").edition
    new = read_markdown(CASES / name / "new.md").edition
    new = replace(new, info=replace(new.info, in_force="2023-01-01", acts=(ACT,)))
    return old, new, (CASES / name / "expected.txt").read_text("utf-8")


def law(body: str, acts: tuple[Act, ...] = (ACT,)) -> Edition:
    found = read_text(f"# On Rivers\n\n{body}").edition
    return replace(found, info=replace(found.info, acts=acts))


@pytest.mark.parametrize("name", NAMES)
def test_writes_in_the_manner_of_acts(name: str) -> None:
    old, new, expected = case(name)
    drafted = draft(old, new, language=old.info.language)
    assert drafted.text == expected
    assert drafted.undrafted == ()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_is_read_and_leads_to_the_new_text(name: str) -> None:
    old, new, expected = case(name)
    act = read_act_text(expected, name=name)
    assert not act.unread
    applied = apply(act, old, strict=True)
    assert unequal(applied.edition, new) == []
    assert (act.number, act.date) == (ACT.number, ACT.date)


def test_a_text_that_is_the_same_needs_no_instruction() -> None:
    old, _, _ = case(NAMES[0])
    assert draft(old, old, language="en").instructions == ()


def test_the_language_must_be_that_of_the_texts() -> None:
    old, new, _ = case("ru-rynki")
    with pytest.raises(LawtrackError, match="an act in 'en' cannot amend a text in 'ru'"):
        draft(old, new, language="en")


def test_words_that_stand_twice_are_quoted_with_their_neighbours() -> None:
    body = "#### Article 1. A\n\n1. The ford is free, and {} is free.\n\n2. A ford is deep.\n"
    old, new = law(body.format("the bridge")), law(body.format("the bridge of wood"))
    (only,) = draft(old, new, language="en").instructions
    assert only.words[0].old == "bridge"
    old = law("#### Article 1. A\n\n1. A ford is a way, a bridge is a way of wood.\n")
    new = law("#### Article 1. A\n\n1. A ford is a way, a bridge is a road of wood.\n")
    (only,) = draft(old, new, language="en").instructions
    assert (only.words[0].old, only.words[0].new) == ("way of", "road of")


def test_a_vanished_number_rewords_what_holds_it() -> None:
    old = law(
        "#### Article 1. A\n\n1. One.\n\n2. Two.\n\n3. Three.\n\n#### Article 2. B\n\n1. X.\n"
    )
    new = law("#### Article 1. A\n\n1. One.\n\n3. Three.\n\n#### Article 2. B\n\n1. X.\n")
    (only,) = draft(old, new, language="en").instructions
    assert (only.operation, str(only.targets[0])) == (REWORD, "article 1")


def test_what_no_instruction_says_is_told() -> None:
    """A chapter that vanished without a trace cannot be repealed without one."""
    old = law(
        "### Chapter 1. A\n\n#### Article 1. A\n\nX.\n\n"
        "### Chapter 2. B\n\n#### Article 2. B\n\nY.\n"
    )
    new = law("### Chapter 1. A\n\n#### Article 1. A\n\nX.\n")
    drafted = draft(old, new, language="en")
    assert drafted.undrafted == ("chp_2", "art_2")


def test_repealed_and_announced_units() -> None:
    footnote = (
        "> *Footnote. Article {} by Constitutional Law No. 156-VII of 5 November 2022{}.*\n\n"
    )
    old = law("### Chapter 1. A\n\n#### Article 1. A\n\nX.\n\n#### Article 2. B\n\nY.\n")
    new = law(
        "### Chapter 1. A\n\n#### Article 1. A\n\n"
        + footnote.format("1 excluded", "")
        + "#### Article 2. B\n\nY.\n\n#### Article 3. C\n\n"
        + "> *Footnote. Article 3 takes effect from 1 January 2023 in accordance with "
        "Constitutional Law No. 156-VII of 5 November 2022.*\n"
    )
    assert [unit.status for unit in new.units if unit.is_article] == [
        REPEALED,
        "in-force",
        ANNOUNCED,
    ]
    drafted = draft(old, new, language="en")
    assert "1) to exclude Article 1;" in drafted.lines
    assert drafted.undrafted == ()
    act = read_act_text(drafted.text, name="act")
    assert unequal(apply(act, old).edition, new) == []


def test_a_quotation_that_never_closes_is_quoted_in_other_marks() -> None:
    body = "#### Статья 1. А\n\n1. Слово.\n\n{}"
    old = read_text(f"# О реках\n\n{body.format('')}").edition
    new = read_text(f"# О реках\n\n{body.format('2. Мост зовут «Старый.')}").edition
    drafted = draft(old, new, language="ru")
    assert "„2. Мост зовут «Старый.“." in drafted.lines
    assert unequal(apply(read_act_text(drafted.text, name="act"), old).edition, new) == []


def test_a_diff_limits_the_act_to_what_it_names() -> None:
    body = "#### Article 1. A\n\n1. A {0}.\n\n#### Article 2. B\n\n1. B {0}.\n"
    old, new = law(body.format("ford")), law(body.format("bridge"))
    whole = compare(old, new)
    one = replace(whole, changes=tuple(c for c in whole.changes if c.article == "2"))
    drafted = draft(old, new, language="en", diff=one)
    assert [str(i.targets[0]) for i in drafted.instructions] == ["article 2, paragraph 1"]
    assert drafted.undrafted == ()
    assert len(draft(old, new, language="en", diff=whole).instructions) == 2


WORDS = st.lists(
    st.sampled_from('a river may be crossed «by» the "bridge" or ford, if (not) 12 12-1'.split()),
    min_size=1,
    max_size=9,
)
LINE = WORDS.map(lambda words: f"The {' '.join(words)}.")
NUMBERS = st.lists(st.sampled_from(["1", "1-1", "2", "3", "10"]), unique=True, max_size=4).map(
    lambda numbers: sorted(numbers, key=number_key)
)


@st.composite
def paragraphs(draw: st.DrawFn) -> list[str]:
    """The lines behind a label: own text, perhaps a list or dashes, perhaps more parts."""
    lines = [draw(LINE)]
    if draw(st.booleans()):
        lines += [f"{n}) {draw(LINE)}" for n in draw(NUMBERS)]
    elif draw(st.booleans()):
        lines += [f"- {line}" for line in draw(st.lists(LINE, max_size=3))]
    return lines + draw(st.lists(LINE, max_size=2))


@st.composite
def laws(draw: st.DrawFn) -> Edition:
    body = ""
    for n in range(1, 4):
        body += f"#### Article {n}. {draw(LINE)}\n\n"
        numbers = draw(NUMBERS)
        if not numbers:
            body += "\n\n".join(draw(paragraphs())) + "\n\n"
        for number in numbers:
            body += "\n\n".join([f"{number}. ", *draw(paragraphs())]).replace(". \n\n", ". ", 1)
            body += "\n\n"
    return law(body)


@st.composite
def amended(draw: st.DrawFn) -> tuple[Edition, Edition]:
    """A law, and the same law with a few lines changed, dropped and added."""
    old = draw(laws())
    body = ""
    for unit in old.units[1:]:
        lines = [f"{p.num} {p.text}".strip() for p in unit.provisions]
        for _ in range(draw(st.integers(0, 4))):
            lines = draw(st.sampled_from(CHANGES))(lines, draw)
        body += "\n\n".join([f"#### {unit.num} {unit.heading}", *lines]) + "\n\n"
    return old, law(body)


def reworded(lines: list[str], draw: st.DrawFn) -> list[str]:
    at = draw(st.integers(0, len(lines) - 1))
    words = lines[at].split()
    word = draw(st.integers(0, len(words) - 1)) if len(words) > 2 else 0
    fresh = draw(st.sampled_from(["new", "river", "new, old", "12", ""]))
    changed = [*words[:word], *fresh.split(), *words[word + 1 :]] if word > 1 else [*words, fresh]
    # A text of law may not break off in the middle of a sentence.
    return [*lines[:at], " ".join(changed).strip().rstrip(".") + ".", *lines[at + 1 :]]


def dropped(lines: list[str], draw: st.DrawFn) -> list[str]:
    at = draw(st.integers(0, len(lines) - 1))
    return lines[:at] + lines[at + 1 :] if len(lines) > 1 else lines


def added(lines: list[str], draw: st.DrawFn) -> list[str]:
    at = draw(st.integers(1, len(lines)))
    label = draw(st.sampled_from(["", "", "- ", "5) ", "11. ", "2-1) "]))
    return [*lines[:at], f"{label}An added line of {draw(LINE)}", *lines[at:]]


CHANGES = (reworded, reworded, reworded, dropped, added)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(amended(), st.tuples(laws(), laws())))
def test_every_pair_of_texts_is_reached_to_the_letter(pair: tuple[Edition, Edition]) -> None:
    """Articles are only changed here, so that nothing can be undrafted."""
    old, new = pair
    drafted = draft(old, new, language="en")
    assert drafted.undrafted == ()
    if not drafted.instructions:
        return
    made = apply(AmendingAct("en", instructions=drafted.instructions), old, strict=True)
    assert unequal(made.edition, new) == []
    read = read_act_text(drafted.text, name="act")
    assert not read.unread
    assert unequal(apply(read, old, strict=True).edition, new) == []
