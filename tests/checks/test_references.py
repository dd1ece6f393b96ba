"""References to what is not there, was repealed or has moved, in made laws and the real one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from lawtrack.checks.findings import Finding
from lawtrack.checks.references import broken, into, moved
from lawtrack.diff import compare
from lawtrack.model.law import Edition
from lawtrack.parse import read_markdown
from lawtrack.pipeline import stores
from tests.diff.editions import edition

HERE = Path(__file__).parent

RIVERS = """
# chp_1 | Chapter 1. | General
# art_1 | Article 1. | Scope
para_1 | 1. | {}
para_2 | 2. | Excluded by Law No. 5-II of 5 May 2005. | repealed 5-II 2005-05-05
para_3 | 3. | Rivers are:
para_3__subpara_1 | 1) | great;
para_3__subpara_2 | 2) | small.
# chp_2 | Chapter 2. | Seas | repealed
# chp_3 | Chapter 3. | Lakes
# art_9 | Article 9. | Lakes
al_1 | | Lakes are still.
"""


def told(finding: Finding) -> str:
    return f"{finding.check} {finding.eid}: {finding.message}"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Articles 1 and 9, paragraph 3 of this Article and Chapter 3 apply.", []),
        (
            "Paragraph 4 of this Article applies.",
            ["broken-reference", "“Paragraph 4 of this Article” refers to Article 1(4), which the "
             "law does not have."],
        ),
        (
            "Subparagraphs 2), 3) and 4) of paragraph 3 of Article 1 apply.",
            ["broken-reference", "“Subparagraphs 2), 3) and 4) of paragraph 3 of Article 1” refers "
             "to Article 1(3)(3) and Article 1(3)(4), which the law does not have."],
        ),
        (
            "Subparagraph 1) of paragraph 5 of Article 1 applies.",
            ["broken-reference", "“Subparagraph 1) of paragraph 5 of Article 1” refers to "
             "Article 1(5)(1), but there is no Article 1(5)."],
        ),
        (
            "Paragraphs 1 and 2 of Article 1 apply.",
            ["reference-to-repealed", "“Paragraphs 1 and 2 of Article 1” refers to Article 1(2), "
             "which was repealed by Act 5-II of 2005-05-05."],
        ),
        (
            "Part two of paragraph 2 of Article 1 applies.",
            ["reference-to-repealed", "“Part two of paragraph 2 of Article 1” refers to "
             "Article 1(2), part 2, but Article 1(2) was repealed by Act 5-II of 2005-05-05."],
        ),
        (
            "Article 5 applies.",
            ["reference-to-repealed", "“Article 5” refers to Article 5, but Chapter 2, where it "
             "stood, was repealed."],
        ),
        (
            "Chapter 2 applies.",
            ["reference-to-repealed", "“Chapter 2” refers to Chapter 2, which was repealed."],
        ),
        ("Article 77 of the Criminal Code applies.", []),
        ("The words “Article 77” are left out.", []),
        ("The Criminal Code and Article 77 apply.", []),  # whose Article 77 is not clear
    ],
)  # fmt: skip
def test_what_is_found(words: str, expected: list[str]) -> None:
    found = list(broken(edition(RIVERS.format(words)), "en"))
    assert [part for one in found for part in (one.check, one.message)] == expected
    assert all(one.mend and one.eid == "art_1__para_1" for one in found)
    assert all((one.law, one.edition, one.file) == ("law", "2020-01-01", "") for one in found)


def test_a_gone_article_is_said_once_where_it_is_named() -> None:
    law = edition(
        dedent("""
        # art_1 | Article 1. | Suspensions
        al_1 | | To suspend:
        subpara_1 | 1) | in Article 5:
        subpara_1__indent_1 | | parts two and three of paragraph 1;
        subpara_1__indent_2 | | subparagraph 1) of paragraph 2;
        subpara_2 | 2) | in Article 2:
        subpara_2__indent_1 | | paragraph 2;
        # art_2 | Article 2. | Terms
        para_1 | 1. | Terms end.
        """)
    )
    assert [told(one) for one in broken(law, "en")] == [
        "broken-reference art_1__subpara_1: “Article 5” refers to Article 5, which the law does "
        "not have.",
        "broken-reference art_1__subpara_2__indent_1: “paragraph 2” refers to Article 2(2), which "
        "the law does not have.",
    ]


def test_a_law_in_a_language_not_known_has_no_findings() -> None:
    assert not list(broken(edition(RIVERS.format("Article 77 applies.")), "kk"))


def test_references_from_another_law_are_looked_up_in_the_one_that_they_name() -> None:
    rivers = edition(RIVERS.format("Rivers flow."))
    ports = edition(
        dedent("""
        # art_70 | Article 70. | Ports
        para_1 | 1. | Article 77 and Article 1 of the Law “On Rivers” apply.
        para_2 | 2. | Paragraph 2 of Article 1 of the Law "On Rivers" applies.
        para_3 | 3. | Article 70 of this Law and Article 77 of the Law “On Roads” apply.
        """)
    )
    ports = replace(ports, info=replace(ports.info, law="ports", in_force="2021-02-03"))
    found = list(into("rivers", "On Rivers", rivers, [ports]))
    assert [told(one) for one in found] == [
        "broken-reference art_70__para_1: “Article 77 and Article 1” refers to Article 77 of "
        "“On Rivers”, which the law does not have.",
        "reference-to-repealed art_70__para_2: “Paragraph 2 of Article 1” refers to Article 1(2) "
        "of “On Rivers”, which was repealed by Act 5-II of 2005-05-05.",
    ]
    assert {(one.law, one.edition) for one in found} == {("ports", "2021-02-03")}


BEFORE = """
# art_1 | Article 1. | Scope
para_1 | 1. | The commission acts as paragraph 2 of Article 2 and paragraph 2 of this Article say.
para_2 | 2. | Great rivers are those that carry ships on most days of the year.
# art_2 | Article 2. | Terms
para_1 | 1. | A term of office is five years from the day of the first session.
para_2 | 2. | A term is counted in days of the calendar and ends at midnight.
"""
MOVES = {
    "nothing": ([], []),
    "a paragraph renumbered": (
        [("para_2 | 2. | A term", "para_2 | 2. | Every commission has a seal and keeps minutes of "
          "its sessions.\npara_3 | 3. | A term")],
        ["reference-moved art_1__para_1: “paragraph 2 of Article 2 and paragraph 2 of this "
         "Article” refers to Article 2(2), which this change moves to Article 2(3)."],
    ),
    "the reference mended with it": (
        [("para_2 | 2. | A term", "para_2 | 2. | Every commission has a seal and keeps minutes of "
          "its sessions.\npara_3 | 3. | A term"),
         ("paragraph 2 of Article 2", "paragraph 3 of Article 2")],
        [],
    ),
    "an article renumbered, its own references with it": (
        [("# art_1 | Article 1.", "# art_1-1 | Article 1-1.")], [],
    ),
    "an article renumbered that others name": (
        [("# art_2 | Article 2.", "# art_5 | Article 5.")],
        ["reference-moved art_1__para_1: “paragraph 2 of Article 2 and paragraph 2 of this "
         "Article” refers to Article 2(2), which this change moves to Article 5(2)."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MOVES)
def test_a_reference_that_names_the_old_place(name: str) -> None:
    swaps, expected = MOVES[name]
    text = BEFORE
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new)
    new_text = edition(text, "2021-01-01")
    diff = compare(edition(BEFORE), new_text)
    assert [told(one) for one in moved(diff, new_text)] == expected


def real(day: str) -> Edition:
    return stores.edition(day)


EXPECTED = (HERE / "references_of_the_law.txt").read_text("utf-8")


@pytest.mark.parametrize("day", ["2017-03-13", "2018-06-29", "2022-11-05", "2026-07-01"])
def test_the_broken_references_of_the_law(day: str) -> None:
    section = EXPECTED.partition(f"== {day}\n")[2].partition("==")[0]
    expected = [line for line in section.splitlines() if line]
    assert [told(one) for one in broken(real(day), "en")] == expected


def test_what_the_act_of_2018_moved_and_the_law_still_names() -> None:
    new = real("2018-06-29")
    section = EXPECTED.partition("== moved in 2018-06-29\n")[2]
    found = [told(one) for one in moved(compare(real("2017-06-15"), new), new)]
    assert found == [line for line in section.splitlines() if line]


@pytest.mark.parametrize("day", ["2017-03-13", "2022-11-05", "2026-07-01"])
def test_the_official_text_has_the_same(day: str, shared_kz: Path) -> None:
    official = read_markdown(shared_kz / "ru" / f"{day}.md", whole=True).edition

    def found(law: Edition, language: str) -> list[tuple[str, str, str]]:
        return [
            (one.check, one.eid, one.message.partition("” refers ")[2])
            for one in broken(law, language)
        ]

    assert found(official, "ru") == found(real(day), "en")
