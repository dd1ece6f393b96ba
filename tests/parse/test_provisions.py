"""The rules of numbering, as a table of lines and the addresses they get."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.model.address import Address
from lawtrack.parse.provisions import Item, place

CASES = {
    "a paragraph with a list": [
        ("1.", "Observers may:", "para_1"),
        ("1)", "attend;", "para_1__subpara_1"),
        ("1-1)", "look on;", "para_1__subpara_1-1"),
        ("2.", "They are accredited.", "para_2"),
    ],
    "an article without paragraphs": [
        ("", "The Commission:", "al_1"),
        ("1)", "meets;", "subpara_1"),
        ("2)", "decides.", "subpara_2"),
        ("", "Its decisions are public.", "al_2"),
    ],
    "a part between two items belongs to the item": [
        ("1.", "It:", "para_1"),
        ("1)", "meets.", "para_1__subpara_1"),
        ("", "Meetings are open.", "para_1__subpara_1__al_2"),
        ("2)", "decides.", "para_1__subpara_2"),
    ],
    "a part behind the last item belongs to the paragraph": [
        ("1.", "It:", "para_1"),
        ("1)", "meets.", "para_1__subpara_1"),
        ("", "Meetings are open.", "para_1__al_2"),
        ("2.", "It decides.", "para_2"),
    ],
    "labels out of order go on": [
        ("1.", "It:", "para_1"),
        ("3-2)", "meets;", "para_1__subpara_3-2"),
        ("3-1)", "votes;", "para_1__subpara_3-1"),
        ("4)", "decides.", "para_1__subpara_4"),
    ],
    "a list that starts again belongs to the part before it": [
        ("1.", "Documents:", "para_1"),
        ("1)", "a form;", "para_1__subpara_1"),
        ("2)", "a charter.", "para_1__subpara_2"),
        ("", "Grounds for refusal are:", "para_1__al_2"),
        ("1)", "a missing form;", "para_1__al_2__subpara_1"),
        ("2)", "a false charter.", "para_1__al_2__subpara_2"),
    ],
    "small letters and dashes are indents": [
        ("1.", "Elected is who has:", "para_1"),
        ("-", "more than half of the votes;", "para_1__indent_1"),
        ("", "the most votes.", "para_1__indent_2"),
        ("", "Ties are broken by lot.", "para_1__al_2"),
        ("", "drawn in public.", "para_1__al_2__indent_1"),
    ],
    "quoted provisions keep their labels to themselves": [
        ("", "Until 2030 the following holds:", "al_1"),
        ("", '"2. The term is one year.', "indent_1"),
        ("3.", "It is not renewed.", "indent_2"),
        ("", 'It ends early.";', "indent_3"),
        ("", "Then it ends.", "al_2"),
    ],
    "a quotation that is not closed ends before the next is introduced": [
        ("", "This holds:", "al_1"),
        ("", '"2. The term is one year.', "indent_1"),
        ("", "It is not renewed.", "indent_2"),
        ("", "And this holds until 2030:", "al_2"),
        ("", '"3. It ends early.', "al_2__indent_1"),
        ("", "Then it ends.", "al_3"),
    ],
    "a quoted word opens no quotation": [
        ("", '"River" means running water.', "al_1"),
        ("", "It may run dry.", "al_2"),
    ],
    "a label twice": [
        ("1.", "One.", "para_1"),
        ("1.", "One again.", "para_1_2"),
    ],
}


@pytest.mark.parametrize("name", CASES)
def test_addresses(name: str) -> None:
    lines = CASES[name]
    placed = place([Item(label, words) for label, words, _ in lines], Address.parse("art_5"))
    assert [str(p.address) for p in placed] == [f"art_5__{eid}" for _, _, eid in lines]


_LABELS = st.sampled_from(["", "-", "1.", "2.", "2-1.", "1)", "2)", "2-1)", "3)"])
_WORDS = st.sampled_from(["Some text.", "some text;", '"quoted', 'quote ends";', "A list:"])


@given(st.lists(st.tuples(_LABELS, _WORDS), max_size=25))
def test_every_line_has_an_address_of_its_own_below_a_line_before_it(
    lines: list[tuple[str, str]],
) -> None:
    placed = place([Item(label, words) for label, words in lines], Address.parse("art_5"))
    eids = [str(p.address) for p in placed]
    assert len(eids) == len(lines)
    assert len(set(eids)) == len(eids)
    for number, one in enumerate(placed):
        parent = str(one.address.parent)
        assert parent == "art_5" or parent in eids[:number]
