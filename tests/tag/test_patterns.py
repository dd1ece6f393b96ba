from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.tag.patterns import compile_pattern
from lawtrack.tag.words import words


def found(pattern: str, text: str, **vocabularies: list[str]) -> list[str]:
    read = words(text)
    return [read.cut(*ends) for ends in read.find(compile_pattern(pattern, vocabularies))]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("refused registration", "They refuse registration.", ["refuse registration"]),
        ("accredit*", "Accredited, accrediting; credited", ["Accredited", "accrediting"]),
        ("may|can not", "It can not, it may not.", ["can not", "may not"]),
        ("votes .. percent", "votes of ten percent", ["votes of ten percent"]),
        ("votes .. percent", "The votes. Ten percent", []),
        ("# percent", "five percent, 7 percent, percent", ["five percent", "7 percent"]),
        ("# threshold", "the seven-percent threshold", ["seven-percent threshold"]),
        ("избирательная комиссия", "в избирательных комиссиях", ["избирательных комиссиях"]),
        ("аккредит*", "Аккредитованных наблюдателей", ["Аккредитованных"]),
        ("# процентов", "пятью процентами и 5 процентов", ["пятью процентами", "5 процентов"]),
        ("учет", "при учёте", ["учёте"]),
    ],
)
def test_patterns(pattern: str, text: str, expected: list[str]) -> None:
    assert found(pattern, text) == expected


def test_a_vocabulary_stands_for_its_patterns() -> None:
    media = {"media": ["mass media", "radio"]}
    assert found("on @media", "on the mass media, on radio", **media) == ["on radio"]


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("", "empty"),
        (".. votes", "begins or ends"),
        ("votes ..", "begins or ends"),
        ("vo*es", "is no word"),
        ("votes (any)", "is no word"),
        ("@nothing", "no vocabulary"),
    ],
)
def test_bad_patterns(pattern: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        compile_pattern(pattern, {})


def test_a_vocabulary_that_holds_itself() -> None:
    with pytest.raises(ValueError, match="holds itself"):
        compile_pattern("@a", {"a": ["x @b"], "b": ["@a"]})


@given(st.lists(st.sampled_from(["vote", "votes", "list", "голос", "списки", "."]), max_size=12))
def test_a_match_is_found_where_it_stands(parts: list[str]) -> None:
    text = " ".join(parts)
    assert len(found("vote", text)) == sum(part in ("vote", "votes") for part in parts)
    assert len(found("голоса", text)) == parts.count("голос")
