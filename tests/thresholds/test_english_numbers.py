"""English number words: a table of the forms, and every whole number back from its words."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.thresholds.english_numbers import numbers

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(value: int, joint: str = "-", link: str = " and ") -> str:
    if value < 20:
        return SMALL[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return TENS[tens] + (joint + SMALL[ones] if ones else "")
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        tail = link + spelled(rest, joint, link) if rest else ""
        return f"{SMALL[hundreds]} hundred{tail}"
    thousands, rest = divmod(value, 1000)
    tail = " " + spelled(rest, joint, link) if rest else ""
    return f"{spelled(thousands, joint, link)} thousand{tail}"


@given(st.integers(1, 999_999), st.sampled_from(["-", " "]), st.sampled_from([" ", " and "]))
def test_a_whole_number_comes_back_from_its_words(value: int, joint: str, link: str) -> None:
    words = spelled(value, joint, link)
    [number] = numbers(f"at most {words} oars")
    assert number.value == value
    assert f"at most {words} oars"[number.start : number.end] == words


@given(st.integers(0, 10**9))
def test_a_whole_number_comes_back_from_its_digits(value: int) -> None:
    assert [n.value for n in numbers(f"{value} oars or {value:,} oars")] == [value, value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two thirds", ["2/3"]),
        ("two-thirds and one-fifth", ["2/3", "1/5"]),
        ("three quarters of the crew", ["3/4"]),
        ("half of the crew", ["1/2"]),
        ("half the crew, the other half", ["1/2", "1/2"]),
        ("a third of the crew", ["1/3"]),
        ("one and a half times", ["3/2"]),
        ("0.1 of a sheet, 1/4 of it", ["1/10", "1/4"]),
        ("a twenty-five-day voyage", ["25"]),
        ("the twenty-first day", ["21"]),
        ("twofold, once, twice", ["2", "1", "2"]),
        ("two hundred and fifty times", ["250"]),
        ("one, two and three", ["1", "2", "3"]),
        ("half-brothers and half sisters", []),
        ("the ferryman, often", []),
        ("156-VII, A4, 3x", []),
        ("2.5 metres and 1,500 oars", ["5/2", "1500"]),
    ],
)
def test_forms(text: str, values: list[str]) -> None:
    assert [str(n.value) for n in numbers(text)] == values


@pytest.mark.parametrize("word", ["third party", "third person"])
def test_one_third_of_nothing_is_no_fraction(word: str) -> None:
    assert Fraction(1, 3) not in [n.value for n in numbers(f"one {word}")]
