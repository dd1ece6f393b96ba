"""Addresses as eIds, as citations in two languages, and in the order of their numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.errors import LawtrackError
from lawtrack.model.address import KINDS, Address, Step, number_key
from lawtrack.model.citation import read_citation


@pytest.mark.parametrize(
    ("text", "eid"),
    [
        ("20-1", "art_20-1"),
        ("20-1(2)(9)", "art_20-1__para_2__subpara_9"),
        ("20-1 (2) (9)", "art_20-1__para_2__subpara_9"),
        ("art. 20-1 para 2", "art_20-1__para_2"),
        ("Article 20-1, paragraph 2, subparagraph 9)", "art_20-1__para_2__subpara_9"),
        ("ст. 20-1 п. 2 пп. 9", "art_20-1__para_2__subpara_9"),
        ("статья 20-1 пункт 2 подпункт 9)", "art_20-1__para_2__subpara_9"),
        ("20-1(2) part 3", "art_20-1__para_2__al_3"),
        ("ст. 9 п. 1 абз. 2", "art_9__para_1__indent_1"),
        ("ст. 9 п. 1 абз. 1", "art_9__para_1"),
        ("art_20-1__para_2", "art_20-1__para_2"),
        ("chapter 9-1", "chp_9-1"),
        ("глава 11", "chp_11"),
        ("section II", "sec_II"),
    ],
)
def test_citations(text: str, eid: str) -> None:
    assert str(read_citation(text)) == eid


@pytest.mark.parametrize(
    "text", ["", "  ", "20-1(", "the observers", "20-1 2", "art_", "1" * 500 + "("]
)
def test_what_names_no_provision(text: str) -> None:
    with pytest.raises(LawtrackError):
        read_citation(text)


_STEPS = st.builds(
    Step,
    st.sampled_from(KINDS),
    st.from_regex(r"[1-9][0-9]{0,2}(-[1-9])?", fullmatch=True),
    st.integers(1, 3),
)


@given(st.lists(_STEPS, min_size=1, max_size=5))
def test_an_address_comes_back_from_its_eid(steps: list[Step]) -> None:
    address = Address(tuple(steps))
    assert Address.parse(str(address)) == address


@given(st.lists(st.integers(1, 300), min_size=1, max_size=3), st.integers(1, 20))
def test_an_inserted_number_stands_behind_its_stem(parts: list[int], more: int) -> None:
    stem = "-".join(map(str, parts))
    assert number_key(stem) < number_key(f"{stem}-{more}")
