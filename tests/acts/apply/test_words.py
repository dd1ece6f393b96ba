"""Instructions on words: found once, to the letter or by best match, or refused."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.acts.apply import APPLIED, BEST_MATCH, REFUSED
from lawtrack.acts.apply.outcomes import MANY_WORDS, NO_WORDS, NOT_POSSIBLE
from lawtrack.acts.apply.wording import find_exact, find_folded
from lawtrack.acts.instructions import EXCLUDE_WORDS, INSERT_WORDS, REPLACE_WORDS
from tests.acts.apply.making import RIVERS, applied, at, instruct, law, outcome, printed

LAW = law(RIVERS)
PART = at("article 1", "paragraph 1", "part 2")


def test_replaces_words_in_the_place_alone() -> None:
    done = applied(LAW, instruct(REPLACE_WORDS, PART, words=(("coin", "penny"),)))
    assert (
        printed(done)[3]
        == "The ferryman asks for a penny. He may ask for two. A child pays nothing."
    )
    assert printed(done)[4] == "A dog pays half a coin."
    assert done.outcomes[0].places[0].eid == "art_1__para_1__al_2"


def test_two_replacements_in_one_line_both_apply() -> None:
    done = applied(
        LAW,
        instruct(REPLACE_WORDS, PART, words=(("a coin", "two coins"),)),
        instruct(REPLACE_WORDS, PART, words=(("two", "four"), ("nothing", "one"))),
        instruct(INSERT_WORDS, PART, words=(("a coin", "of copper"),)),
    )
    assert [o.verdict for o in done.outcomes] == [APPLIED] * 3
    assert printed(done)[3] == (
        "The ferryman asks for two coins of copper. He may ask for four. A child pays one."
    )


@pytest.mark.parametrize(
    ("operation", "old", "new", "before", "wanted"),
    [
        (INSERT_WORDS, "ford", "or a shallow", False, "A ford or a shallow needs no keeper."),
        (INSERT_WORDS, "ford", ", or a shallow,", False, "A ford, or a shallow, needs no keeper."),
        (INSERT_WORDS, "keeper", "paid", True, "A ford needs no paid keeper."),
        (INSERT_WORDS, "", "and no toll", False, "A ford needs no keeper and no toll."),
        (INSERT_WORDS, "", ", but care;", False, "A ford needs no keeper, but care;"),
        (EXCLUDE_WORDS, "no", "", False, "A ford needs keeper."),
        (EXCLUDE_WORDS, "A ford", "", False, "needs no keeper."),
        (EXCLUDE_WORDS, "no keeper", "", False, "A ford needs."),
        (REPLACE_WORDS, "keeper.", "keeper;", False, "A ford needs no keeper;"),
    ],
)
def test_words_and_the_space_around_them(
    operation: str, old: str, new: str, before: bool, wanted: str
) -> None:
    target = at("article 1", "paragraph 3")
    done = applied(LAW, instruct(operation, target, words=((old, new),), before=before))
    assert done.outcomes[0].verdict == APPLIED
    assert printed(done)[-1] == f"3. {wanted}"


def test_a_best_match_is_said_with_its_score() -> None:
    edition = law("#### Article 1. Ways\n\n1. The «old  bridge» – of wood.\n")
    target = at("article 1", "paragraph 1")
    instruction = instruct(REPLACE_WORDS, target, words=(('"old bridge" -', "bridge is"),))
    done = applied(edition, instruction)
    assert printed(done) == ["1. The bridge is of wood."]
    assert done.outcomes[0].verdict == BEST_MATCH
    assert 0.5 < done.outcomes[0].score < 1
    assert "«old" in done.outcomes[0].message


def test_letters_that_look_alike_are_a_best_match() -> None:
    edition = law("#### Article 1. Ways\n\n1. Act 156-VII holds.\n")
    cyrillic = "156-VІI"
    found = outcome(
        edition,
        instruct(REPLACE_WORDS, at("article 1", "paragraph 1"), words=((cyrillic, "9"),)),
    )
    assert found.verdict == BEST_MATCH


@pytest.mark.parametrize(
    ("words", "target", "reason", "told"),
    [
        ("boat", at("article 1", "paragraph 1"), NO_WORDS, "Article 1(1) has no words “boat”"),
        ("brid", at("article 1", "paragraph 2"), NO_WORDS, "Article 1(2) has no words “brid”"),
        ("coin", at("article 1", "paragraph 1"), MANY_WORDS, "“coin” 2 times, the act means one"),
        ("mill", at("article 2"), MANY_WORDS, "“mill” 2 times"),
        ("Excluded", at("article 4", "paragraph 2"), NO_WORDS, "Article 4(2) has no words"),
    ],
)
def test_refuses_words(words: str, target: object, reason: str, told: str) -> None:
    from lawtrack.acts.instructions import Target

    assert isinstance(target, Target)
    found = outcome(LAW, instruct(REPLACE_WORDS, target, words=((words, "x"),), line=7))
    assert (found.verdict, found.reason) == (REFUSED, reason)
    assert told in found.message
    assert found.instruction.line == 7
    assert found.places


def test_refuses_an_instruction_as_a_whole_when_one_pair_fails() -> None:
    done = applied(LAW, instruct(REPLACE_WORDS, PART, words=(("two", "four"), ("boat", "x"))))
    assert done.outcomes[0].verdict == REFUSED
    assert done.edition.units == LAW.units


def test_refuses_words_at_the_end_of_several_lines_and_no_words_at_all() -> None:
    several = instruct(INSERT_WORDS, at("article 1", "paragraph 2"), words=(("", "x"),))
    assert outcome(LAW, several).reason == NOT_POSSIBLE
    nothing = instruct(REPLACE_WORDS, at("article 1", "paragraph 2"))
    assert outcome(LAW, nothing).reason == NOT_POSSIBLE


def test_a_heading_and_a_sentence_are_places_of_words() -> None:
    done = applied(
        LAW,
        instruct(REPLACE_WORDS, at("article 1", "heading"), words=(("river", "stream"),)),
        instruct(
            REPLACE_WORDS,
            at("article 1", "paragraph 1", "part 2", "sentence 3"),
            words=(("A child", "No child"),),
        ),
    )
    unit = done.edition.article("1")
    assert unit is not None
    assert unit.heading == "The stream"
    assert unit.key == ""
    assert printed(done)[3].endswith("No child pays nothing.")


LETTERS = st.text(alphabet='abв ,.«»"1', max_size=30)


@given(LETTERS, LETTERS, LETTERS)
def test_what_is_found_exactly_is_found_folded(before: str, word: str, behind: str) -> None:
    text = f"{before} {word} {behind}"
    exact = find_exact(word, text)
    assert all(text[found.start : found.stop] == word for found in exact)
    assert [a.stop <= b.start for a, b in pairwise(exact)] == [True] * (len(exact) - 1)
    if exact and word.strip() == word:
        assert find_folded(word, text)
