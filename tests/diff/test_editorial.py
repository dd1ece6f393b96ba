from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.diff.editorial import only_the_look_differs, same_act
from lawtrack.model.acts import ActRef

LOOK_ONLY = [
    ("the council;", "the council."),
    ("the council", "The Council"),
    ('the "list"', "the «list»"),
    ("the  list ", "the list"),
    ("a - b", "a – b"),
    ("a — b", "a, b"),
    ("учёт", "учет"),
    ("совет", "сoвeт"),
    ("№ 156-VII", "№ 156-VІI"),
    ("*excluded*", "excluded"),
    ("in so far", "insofar"),
    ("co-operation", "cooperation"),
    ("5–7", "5-7"),
    ("1,5", "1.5"),
    ("(a) the day", "a) the day"),
]
AMENDED = [
    ("permitted", "not permitted"),
    ("допускается", "не допускается"),
    ("notable", "not able"),
    ("некоторые", "не которые"),
    ("безвозмездно", "без возмездно"),
    ("100", "250"),
    ("20-1", "20, 1"),
    ("1.5", "15"),
    ("1, 5", "1.5"),
    ("10 %", "10"),
    ("10-1", "101"),
    ("paragraph 2", "paragraphs 2"),
    ("the list", ""),
    ("may", "shall"),
]


@pytest.mark.parametrize(("old", "new"), LOOK_ONLY)
def test_the_look(old: str, new: str) -> None:
    assert only_the_look_differs(old, new)
    assert only_the_look_differs(f"At the end {old} of it", f"At the end {new} of it")


@pytest.mark.parametrize(("old", "new"), AMENDED)
def test_an_amendment(old: str, new: str) -> None:
    assert not only_the_look_differs(old, new)
    assert not only_the_look_differs(f"At the end {old} of it", f"At the end {new} of it")


@given(st.lists(st.sampled_from(["не", "the", "vote", "20-1", "10", "а"]), min_size=1), st.data())
def test_a_word_less_is_an_amendment(words: list[str], data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(words) - 1))
    assert not only_the_look_differs(" ".join(words), " ".join(words[:gone] + words[gone + 1 :]))


def test_one_act_in_two_spellings() -> None:
    assert same_act(ActRef("545", "2004-04-14"), ActRef("545-II", "2004-04-14"))
    assert not same_act(ActRef("545", "2004-04-14"), ActRef("545", "2005-04-14"))
    assert not same_act(None, None)
