"""What is compared without the library comes out as the library has it, to the letter."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel, Postfix, Prefix

from lawtrack.diff import sequences, words
from lawtrack.diff.sequences import (
    aligned,
    all_likenesses,
    likeness,
    plain_aligned,
    plain_likeness,
    shared_end,
    shared_start,
)

few_letters = st.text(alphabet="ab cd", max_size=90)
few_words = st.lists(st.sampled_from(["the", "court", "of", "15", "days"]), max_size=40).map(tuple)


@pytest.fixture(params=[0, 10**9], ids=["with the library", "without it"])
def patience(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sequences, "_PATIENCE", request.param)
    monkeypatch.setattr(sequences, "_spent", 0)


@given(few_letters, few_letters)
def test_the_same_runs(old: str, new: str) -> None:
    assert plain_aligned(old, new) == sequences._rapid_aligned(old, new)


@given(few_words, few_words, st.sampled_from([0.0, 0.3, 0.5, 0.55, 0.75, 1.0]))
def test_the_same_likeness(old: tuple[str, ...], new: tuple[str, ...], at_least: float) -> None:
    wanted = Indel.normalized_similarity(old, new, score_cutoff=at_least)
    assert plain_likeness(old, new, at_least) == wanted


@given(few_letters, few_letters)
def test_the_same_ends(old: str, new: str) -> None:
    assert sequences._plain_start(old, new) == Prefix.similarity(old, new)
    assert sequences._plain_start(old[::-1], new[::-1]) == Postfix.similarity(old, new)


@pytest.mark.usefixtures("patience")
def test_it_is_the_same_to_whoever_asks() -> None:
    old, new = ("within", "15", "days"), ("within", "20", "days")
    assert round(likeness(old, new, 0.5), 3) == 0.667
    assert likeness(old, new, 0.7) == 0
    assert [at for at, _ in all_likenesses(old, {4: new, 7: ("no",)}, 0.5)] == [4]
    assert aligned("abcd", "abXd") == [(0, "ab"), (1, "X"), (-1, "c"), (0, "d")]
    assert (shared_start("abc", "abd"), shared_end("xbc", "abc")) == (2, 2)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_ascii_has_the_same_words(text: str) -> None:
    assert words.tokens(text) == re.findall(words._TOKEN, text)
