"""References looked up in an edition: what stands, what is repealed, what is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.model.address import Address
from lawtrack.references.standing import Provisions
from tests.diff.editions import edition

LAW = Provisions(edition((Path(__file__).parent / "law.txt").read_text("utf-8")))


def standing(*readings: str) -> str:
    found = LAW.standing(tuple(map(Address.parse, readings)))
    act = f" by {found.act.number}" if found.act else ""
    gone = f" ({found.gone})" if found.gone else ""
    return f"{found.state} {found.eid}{act}{gone}"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("art_1", "stands art_1"),
        ("chp_1", "stands chp_1"),
        ("sec_2", "stands sec_II"),  # "section 2" of a law that numbers them II
        ("art_1__para_1", "stands art_1__para_1"),
        ("art_1__para_2", "repealed art_1__para_2 by 5-II"),
        ("art_1__para_2__subpara_1", "repealed art_1__para_2 by 5-II (art_1__para_2)"),
        ("art_1__para_4", "missing art_1"),
        ("art_1__para_4__subpara_1", "missing art_1 (art_1__para_4)"),
        ("art_1__para_3__subpara_2", "repealed art_1__para_3__subpara_2 by 5-II"),
        # a subparagraph of a later part, its part unsaid
        ("art_1__para_3__subpara_7", "stands art_1__para_3__al_2__subpara_7"),
        ("art_1__para_3__al_2__subpara_7", "stands art_1__para_3__al_2__subpara_7"),
        ("art_1__para_3__al_2__subpara_1", "missing art_1__para_3__al_2"),
        # the paragraph unsaid
        ("art_1__subpara_7", "stands art_1__para_3__al_2__subpara_7"),
        ("art_1__para_3__al_3", "missing art_1__para_3"),
        (
            "art_1__para_3__subpara_8__indent_1",
            "stands art_1__para_3__al_2__subpara_8__indent_1",
        ),
        ("art_1__para_3__subpara_8__indent_3", "missing art_1__para_3__al_2__subpara_8"),
        # to a drafter every line is an indent: this is the second behind the first
        ("art_1__para_3__indent_2", "repealed art_1__para_3__subpara_2 by 5-II"),
        ("art_2__para_2", "stands art_2__subpara_2"),  # 2(2) may be subparagraph 2)
        ("art_2__al_1__subpara_1", "stands art_2__subpara_1"),
        ("art_2__al_2", "stands art_2__al_2"),
        ("art_1__al_1", "stands art_1"),
        ("art_20__para_1", "stands art_20__al_1"),  # the only paragraph has no number
        ("art_20__para_2", "missing art_20"),
        ("art_3", "repealed art_3"),
        ("art_3__para_1", "repealed art_3 (art_3)"),
        ("art_4", "repealed art_4 by 6-II"),  # nothing is left of it
        ("art_4__para_1", "repealed art_4 by 6-II (art_4)"),
        ("art_5__para_1", "stands art_5__para_1"),
        ("art_5__para_1__subpara_3", "stands art_5__para_1"),  # its words are not yet known
        ("art_12", "repealed  (chp_2)"),  # the numbers from 6 to 19 stood in Chapter 2
        ("art_25", "missing "),
        ("art_31", "missing "),
        ("chp_2", "repealed chp_2"),
        ("chp_4", "repealed chp_4"),  # its only article is
        ("chp_9", "missing "),
    ],
)
def test_what_stands_at_a_target(target: str, expected: str) -> None:
    assert standing(target).rstrip() == expected.rstrip()


def test_the_reading_that_serves_a_target_best_counts() -> None:
    assert standing("art_1__para_1-3", "art_1__para_3") == "stands art_1__para_3"
    assert standing("art_1__para_1-2", "art_1__para_2") == "repealed art_1__para_2 by 5-II"
