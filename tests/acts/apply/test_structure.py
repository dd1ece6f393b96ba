"""Rewordings, insertions, repeals and renumberings of whole provisions."""

from __future__ import annotations

import pytest

from lawtrack.acts.apply import APPLIED, BEST_MATCH, REFUSED
from lawtrack.acts.apply.outcomes import (
    ALREADY_GONE,
    ALREADY_THERE,
    MANY_TARGETS,
    NO_PLACE,
    NO_TARGET,
    NOT_POSSIBLE,
    UNFIT,
)
from lawtrack.acts.instructions import INSERT, RENUMBER, REPEAL, REWORD, Instruction
from lawtrack.model.law import ANNOUNCED, IN_FORCE, REPEALED
from tests.acts.apply.making import RIVERS, applied, at, instruct, law, outcome, printed

LAW = law(RIVERS)
P1, P2, P3 = (at("article 1", f"paragraph {n}") for n in "123")


def test_rewords_a_paragraph_with_all_that_stands_in_it() -> None:
    done = applied(LAW, instruct(REWORD, P1, content=("1. A river is crossed:", "1) by boat.")))
    assert printed(done)[:3] == ["1. A river is crossed:", "1) by boat.", "2. A bridge is of wood:"]
    unit = done.edition.article("1")
    assert unit is not None
    assert unit.provisions[1].eid == "art_1__para_1__subpara_1"
    assert unit.provisions[0].key == ""
    assert unit.provisions[2].key != ""


def test_an_indent_is_one_line_and_a_part_takes_its_list_along() -> None:
    one = applied(
        LAW,
        instruct(
            REWORD,
            at(*"article 1/paragraph 2/indent 1".split("/")),
            content=("2. A bridge is of stone:",),
        ),
    )
    assert printed(one)[5:8] == ["2. A bridge is of stone:", "- of oak;", "- of larch."]
    part = applied(
        LAW,
        instruct(
            REWORD,
            at("article 1", "paragraph 1", "part 1"),
            content=("A river is crossed by boat.",),
        ),
    )
    assert printed(part)[:2] == [
        "1. A river is crossed by boat.",
        "The ferryman asks for a coin. He may ask for two. A child pays nothing.",
    ]


def test_rewords_several_at_once() -> None:
    done = applied(LAW, instruct(REWORD, P2, P3, content=("2. Two.", "3. Three.")))
    assert printed(done)[5:] == ["2. Two.", "3. Three."]
    parts = (at("article 1", "paragraph 1", f"part {n}") for n in "23")
    done = applied(LAW, instruct(REWORD, *parts, content=("It is free.", "For all.")))
    assert printed(done)[3:5] == ["It is free.", "For all."]


def test_rewords_a_sentence_a_heading_and_the_title() -> None:
    done = applied(
        LAW,
        instruct(
            REWORD, at("article 1", "paragraph 1", "part 2", "sentence 2"), content=("He is paid.",)
        ),
        instruct(REWORD, at("article 1", "heading"), content=("Article 1. The brook",)),
        instruct(REWORD, at("law", "heading"), content=("On Brooks",)),
        instruct(REWORD, at("chapter 2", "heading"), content=("Chapter 2. Of fish",)),
    )
    assert "coin. He is paid. A child" in printed(done)[3]
    headings = {unit.eid: unit.heading for unit in done.edition.units}
    assert headings["art_1"] == "The brook"
    assert headings["preface"] == "On Brooks"
    assert headings["chp_2"] == "Of fish"


def test_rewords_an_article_and_a_chapter() -> None:
    article = applied(
        LAW, instruct(REWORD, at("article 2"), content=("Article 2. A mill", "It grinds."))
    )
    assert printed(article, "2") == ["It grinds."]
    chapter = applied(
        LAW,
        instruct(
            REWORD,
            at("chapter 2"),
            content=(
                "Chapter 2. Catch",
                "Article 5. Rods",
                "1. One rod.",
                "Article 5-1. Nets",
                "No nets.",
            ),
        ),
    )
    assert [unit.eid for unit in chapter.edition.units][-2:] == ["art_5", "art_5-1"]
    added = chapter.edition.article("5-1")
    assert added is not None
    assert added.parent == "chp_2"


@pytest.mark.parametrize(
    "content",
    [("4. Four.",), ("No number.",), ("3. Three.", "4. Four.")],
    ids=["another number", "no number", "one too many"],
)
def test_refuses_wording_that_does_not_fit(content: tuple[str, ...]) -> None:
    found = outcome(LAW, instruct(REWORD, P3, content=content))
    assert (found.verdict, found.reason) == (REFUSED, UNFIT)
    assert "Article 1(3)" in found.message


@pytest.mark.parametrize(
    ("instruction", "reason"),
    [
        (instruct(REWORD, at("article 2"), content=("Article 3. A mill", "It.")), UNFIT),
        (instruct(REWORD, at("article 2"), content=("It grinds.",)), UNFIT),
        (
            instruct(REWORD, at("article 2"), content=("Article 2. A", "B.", "Article 3. C", "D.")),
            UNFIT,
        ),
        (instruct(REWORD, P3), NOT_POSSIBLE),
        (instruct(REWORD, content=("x",)), NOT_POSSIBLE),
        (instruct(REWORD, at("article 1", "paragraph 7"), content=("7. Seven.",)), NO_TARGET),
        (instruct(REWORD, at("article 9"), content=("Article 9. X", "Y.")), NO_TARGET),
        (instruct(REWORD, at("article 1", "heading"), content=("A", "B")), UNFIT),
        (instruct(REWORD, at("article 1", "heading"), content=("Article 2. A",)), UNFIT),
        (instruct(REWORD, P1, at("article 2", "part 1"), content=("1. A.", "B.")), UNFIT),
        (
            instruct(
                REWORD,
                at("article 1", "paragraph 1", "part 2"),
                at("article 2", "part 1"),
                content=("A.", "B.", "C."),
            ),
            UNFIT,
        ),
        (instruct(REWORD, at("article 2", "part 1"), content=("1. A.",)), UNFIT),
        (instruct("turn-around", P1), NOT_POSSIBLE),
    ],
)
def test_refuses_rewordings(instruction: Instruction, reason: str) -> None:
    found = outcome(LAW, instruction)
    assert (found.verdict, found.reason) == (REFUSED, reason), found.message


@pytest.mark.parametrize(
    ("container", "new", "content", "index"),
    [
        (at("article 1"), "paragraph 1-1", ("1-1. New.",), 5),
        (at("article 1"), "paragraph 4", ("4. New.",), 9),
        (P1, "subparagraph 1-1", ("1-1) by raft;",), 2),
        (P1, "subparagraph 3", ("3) by raft.",), 3),
        (P1, "part 2", ("New part.",), 3),
        (P1, "part 4", ("New part.",), 5),
        (P1, "part ", ("New part.",), 5),
        (P2, "indent 2", ("- of ash;",), 6),
        (P2, "indent 4", ("- of ash.",), 8),
        (P3, "subparagraph 1", ("1) by night;",), 9),
    ],
)
def test_inserts_where_the_number_belongs(
    container: object, new: str, content: tuple[str, ...], index: int
) -> None:
    from lawtrack.acts.instructions import Target

    assert isinstance(container, Target)
    target = Target((*container.steps, *at(new).steps))
    done = applied(LAW, instruct(INSERT, container, content=content, new=(target,)))
    assert done.outcomes[0].verdict == APPLIED, done.outcomes[0].message
    assert printed(done)[index] == content[0]
    assert len(printed(done)) == len(printed(LAW)) + 1


def test_inserts_several_and_counts_them_all_in_the_text_before_the_act() -> None:
    def part(number: str) -> Instruction:
        new = at("article 1", "paragraph 1", f"part {number}")
        return instruct(INSERT, P1, content=(f"New {number}.",), new=(new,))

    done = applied(LAW, part("2"), part("3"), part("4"))
    assert printed(done)[3:8:2] == ["New 2.", "New 3.", "New 4."]


def test_a_number_that_counts_the_acts_own_insertions_is_a_best_match() -> None:
    first = instruct(
        INSERT, P3, content=("Part two.",), new=(at("article 1", "paragraph 3", "part 2"),)
    )
    second = instruct(
        INSERT, P3, content=("Part three.",), new=(at("article 1", "paragraph 3", "part 3"),)
    )
    done = applied(LAW, first, second)
    assert [o.verdict for o in done.outcomes] == [APPLIED, BEST_MATCH]
    assert printed(done)[-2:] == ["Part two.", "Part three."]


def test_inserts_a_sentence() -> None:
    new = at("article 1", "paragraph 1", "part 2", "sentence 2")
    done = applied(
        LAW,
        instruct(
            INSERT, at("article 1", "paragraph 1", "part 2"), content=("It is small.",), new=(new,)
        ),
    )
    assert printed(done)[3].startswith("The ferryman asks for a coin. It is small. He may")


def test_inserts_over_what_is_repealed_or_still_to_come() -> None:
    for number, status in (("2", REPEALED), ("4", ANNOUNCED)):
        unit = LAW.article("4")
        assert unit is not None
        assert {p.num: p.status for p in unit.provisions}[f"{number}."] == status
        new = at("article 4", f"paragraph {number}")
        done = applied(
            LAW, instruct(INSERT, at("article 4"), content=(f"{number}. Now.",), new=(new,))
        )
        assert f"{number}. Now." in printed(done, "4")
        assert len(printed(done, "4")) == 3


def test_what_is_inserted_may_be_told_by_its_label_alone() -> None:
    done = applied(LAW, instruct(INSERT, at("article 1"), content=("2-1. New.",)))
    assert printed(done)[8] == "2-1. New."


@pytest.mark.parametrize(
    ("instruction", "reason"),
    [
        (instruct(INSERT, at("article 1"), content=("2. New.",), new=(P2,)), ALREADY_THERE),
        (
            instruct(
                INSERT, at("article 1"), content=("5. New.",), new=(at("article 1", "paragraph 4"),)
            ),
            UNFIT,
        ),
        (
            instruct(
                INSERT,
                at("article 1"),
                content=("4. A.", "5. B."),
                new=(at("article 1", "paragraph 4"),),
            ),
            UNFIT,
        ),
        (
            instruct(
                INSERT, P1, content=("New.",), new=(at("article 1", "paragraph 1", "part 6"),)
            ),
            NO_PLACE,
        ),
        (
            instruct(
                INSERT, P1, content=("New.",), new=(at("article 1", "paragraph 1", "part 1"),)
            ),
            NO_PLACE,
        ),
        (
            instruct(
                INSERT, P1, content=("1) New.",), new=(at("article 1", "paragraph 1", "part 2"),)
            ),
            UNFIT,
        ),
        (
            instruct(
                INSERT, P3, content=("X.",), new=(at("article 1", "paragraph 3", "sentence 4"),)
            ),
            NO_PLACE,
        ),
        (instruct(INSERT, at("article 1"), content=("New.",)), NOT_POSSIBLE),
        (instruct(INSERT, at("article 1"), new=(P2,)), NOT_POSSIBLE),
        (
            instruct(
                INSERT,
                at("article 5", "paragraph 1"),
                content=("3) by hand;",),
                new=(at("article 5", "paragraph 1", "subparagraph 3"),),
            ),
            MANY_TARGETS,
        ),
        (
            instruct(
                INSERT, at("article 9"), content=("1. New.",), new=(at("article 9", "paragraph 1"),)
            ),
            NO_TARGET,
        ),
        (
            instruct(INSERT, at("law"), content=("Article 2. A", "B."), new=(at("article 2"),)),
            ALREADY_THERE,
        ),
        (
            instruct(INSERT, at("law"), content=("Article 7. A", "B."), new=(at("article 6"),)),
            UNFIT,
        ),
        (
            instruct(
                INSERT, at("chapter 8"), content=("Article 6. A", "B."), new=(at("article 6"),)
            ),
            NO_TARGET,
        ),
    ],
)
def test_refuses_insertions(instruction: Instruction, reason: str) -> None:
    found = outcome(LAW, instruction)
    assert (found.verdict, found.reason) == (REFUSED, reason), found.message


def test_inserts_articles_and_chapters_in_their_order() -> None:
    done = applied(
        LAW,
        instruct(
            INSERT, at("law"), content=("Article 3. The dam", "It holds."), new=(at("article 3"),)
        ),
        instruct(
            INSERT,
            at("law"),
            content=("Chapter 1-1. Ice", "Article 4-1. Ice", "1. It melts."),
            new=(at("chapter 1-1"),),
        ),
        instruct(
            INSERT,
            at("chapter 1"),
            content=("Article 4-0. Locks", "None."),
            new=(at("article 4-0"),),
        ),
    )
    assert " ".join(unit.eid for unit in done.edition.units) == (
        "preface chp_1 art_1 art_2 art_3 art_4 art_4-0 chp_1-1 art_4-1 chp_2 art_5"
    )
    assert {unit.eid: unit.parent for unit in done.edition.units}["art_4-1"] == "chp_1-1"


def test_repeal_leaves_a_line_where_there_was_a_number() -> None:
    done = applied(
        LAW,
        instruct(REPEAL, P3),
        instruct(REPEAL, at("article 1", "paragraph 1", "subparagraph 1")),
        instruct(REPEAL, at("article 1", "paragraph 1", "part 3")),
        number="156-VII",
    )
    assert printed(done)[1] == "1) excluded by Constitutional Law No. 156-VII of 5 November 2022;"
    assert printed(done)[-1] == "3. Excluded by Constitutional Law No. 156-VII of 5 November 2022."
    assert "A dog pays half a coin." not in printed(done)
    unit = done.edition.article("1")
    assert unit is not None
    last = unit.provisions[-1]
    assert last.status == REPEALED
    assert last.act is not None
    assert last.act.number == "156-VII"
    assert unit.notes[-1].mentions[0].act.number == "156-VII"


def test_repeal_of_a_first_part_hands_on_the_number() -> None:
    text = law("#### Article 1. Ways\n\n1. One.\n\n   Two.\n\n2. Three.\n")
    done = applied(text, instruct(REPEAL, at("article 1", "paragraph 1", "part 1")))
    assert printed(done) == ["1. Two.", "2. Three."]
    only = outcome(text, instruct(REPEAL, at("article 1", "paragraph 2", "part 1")))
    assert only.reason == NOT_POSSIBLE


def test_repeal_of_articles_chapters_sections_and_sentences() -> None:
    done = applied(LAW, instruct(REPEAL, at("article 2")), instruct(REPEAL, at("chapter 2")))
    units = {unit.eid: unit for unit in done.edition.units}
    assert (units["art_2"].status, units["art_2"].provisions) == (REPEALED, ())
    assert units["art_2"].heading == "The mill"
    assert units["chp_2"].status == REPEALED
    assert "art_5" not in units
    parted = law("## I. General\n\n### Chapter 1. A\n\n#### Article 1. B\n\nOne. Two.\n")
    done = applied(
        parted,
        instruct(REPEAL, at("section I", "heading")),
        instruct(REPEAL, at("article 1", "part 1", "sentence 2")),
    )
    assert [unit.eid for unit in done.edition.units] == ["preface", "chp_1", "art_1"]
    assert done.edition.units[1].parent == ""
    assert printed(done) == ["One."]


@pytest.mark.parametrize(
    ("instruction", "reason"),
    [
        (instruct(REPEAL, at("article 4", "paragraph 2")), ALREADY_GONE),
        (instruct(REPEAL, at("article 4", "paragraph 9")), NO_TARGET),
        (instruct(REPEAL, at("article 4", "heading")), NOT_POSSIBLE),
        (instruct(REPEAL), NOT_POSSIBLE),
        (instruct(RENUMBER, P1, new=(P2,)), ALREADY_THERE),
        (instruct(RENUMBER, P1, P2, new=(P3,)), UNFIT),
        (instruct(RENUMBER, P1, new=(at("article 1", "subparagraph 1"),)), NOT_POSSIBLE),
        (instruct(RENUMBER, at("article 1", "paragraph 8"), new=(P3,)), NO_TARGET),
    ],
)
def test_refuses_repeals_and_renumberings(instruction: Instruction, reason: str) -> None:
    found = outcome(LAW, instruction)
    assert (found.verdict, found.reason) == (REFUSED, reason), found.message


def test_renumbers_without_shifting_other_targets() -> None:
    done = applied(
        LAW,
        instruct(RENUMBER, P2, P3, new=(P3, at("article 1", "paragraph 4"))),
        instruct(INSERT, at("article 1"), content=("2. New.",), new=(P2,)),
        instruct("replace-words", P3, words=(("ford", "shallow"),)),
    )
    assert [o.verdict for o in done.outcomes] == [APPLIED] * 3
    assert printed(done)[5:] == [
        "2. New.",
        "3. A bridge is of wood:",
        "- of oak;",
        "- of larch.",
        "4. A shallow needs no keeper.",
    ]


def test_a_number_taken_over_leaves_no_line_of_the_repealed() -> None:
    done = applied(LAW, instruct(REPEAL, P2), instruct(RENUMBER, P3, new=(P2,)), number="7-VI")
    assert printed(done)[5:] == ["2. A ford needs no keeper."]
    unit = done.edition.article("1")
    assert unit is not None
    assert unit.provisions[-1].status == IN_FORCE


def test_renumbers_an_article_with_all_its_addresses() -> None:
    done = applied(LAW, instruct(RENUMBER, at("article 5"), new=(at("article 6"),)))
    unit = done.edition.article("6")
    assert unit is not None
    assert unit.num == "Article 6."
    assert all(p.eid.startswith("art_6__") for p in unit.provisions)
