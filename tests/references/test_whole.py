"""The lines of an edition that may refer, and those that may not."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

from lawtrack.references.whole import references
from tests.diff.editions import edition

LAW = edition(
    dedent(
        """
    # chp_1 | Chapter 1. | General
    # art_1 | Article 1. | Waters under Article 2
    al_1 | | As Article 2 says:
    subpara_1 | 1) | under Article 3;
    subpara_2 | 2) | excluded by Law No. 5-II, see Article 3; | repealed 5-II 2005-05-05
    subpara_3 | 3) | takes effect as Article 3 says; | announced 5-II 2005-05-05
    # art_2 | Article 2. | Locks under Article 1 | repealed
    """
    )
)


def test_repealed_and_announced_lines_do_not_refer() -> None:
    found = [(one.eid, one.reference.words) for one in references(LAW, "en")]
    assert found == [
        ("art_1", "Article 2"),
        ("art_1__al_1", "Article 2"),
        ("art_1__subpara_1", "Article 3"),
    ]


def test_quoted_wording_does_not_refer() -> None:
    lines = tuple(replace(line, quoted=True) for line in LAW.units[1].provisions)
    quoting = replace(LAW, units=(replace(LAW.units[1], provisions=lines),))
    assert [one.eid for one in references(quoting, "en")] == ["art_1"]


def test_only_what_is_asked_for_is_looked_at() -> None:
    found = references(LAW, "en", only={"art_1__subpara_1", "art_9"})
    assert [one.eid for one in found] == ["art_1__subpara_1"]


def test_a_list_item_knows_the_line_that_opens_its_list() -> None:
    (found,) = references(LAW, "en", only={"art_1__subpara_1"})
    assert found.place.above == ("As Article 2 says:",)
    assert found.place.parent == "chp_1"
