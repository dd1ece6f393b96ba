"""Which acts stand behind a change: those of the step that a footnote names, and no others."""

from __future__ import annotations

from dataclasses import replace

from lawtrack.diff import compare
from lawtrack.model import notes
from lawtrack.model.acts import Act, ActRef, Commencement
from lawtrack.model.law import Edition
from lawtrack.model.notes import Mention, Note
from tests.diff.editions import edition

FIRST = Act("101-VII", "2022-11-05")
SECOND = Act("202-VIII", "2026-06-11")
ANCIENT = ActRef("545-II", "2004-04-14")

TEXT = """
# preface | | On Elections
# chp_1 | Chapter 1. | General
# art_1 | Article 1. | Terms
para_1 | 1. | A term is {} years.
para_2 | 2. | A vote takes {} days.
"""


def text(years: str, days: str = "two", *, day: str = "2023-01-01") -> Edition:
    return edition(TEXT.format(years, days), day)


def noted(of: Edition, *said: Mention, unit: str = "art_1", kind: str = notes.AMENDED) -> Edition:
    """The edition with a footnote of one unit that names acts."""
    note = Note(kind, unit, said)
    return replace(
        of, units=tuple(replace(u, notes=(note,)) if u.eid == unit else u for u in of.units)
    )


def said(act: Act | ActRef, target: str = "art_1", day: str = "") -> Mention:
    commencement = Commencement("on-date", date=day) if day else Commencement()
    return Mention(notes.AMENDED, ActRef(act.number, act.date, commencement), target)


def acts(old: Edition, new: Edition, *known: Act) -> list[tuple[str, ...]]:
    return [change.acts for change in compare(old, new, acts=known).changes]


def test_a_restyled_footnote_is_no_act() -> None:
    old = noted(text("five"), said(ActRef("545", "2004-04-14")))
    new = noted(text("six"), said(ANCIENT), said(FIRST))
    assert acts(old, new, FIRST) == [("101-VII",)]
    # The publisher completed an old footnote, and it names no act of the step.
    new = noted(text("six"), said(ANCIENT, "art_1__para_1"), said(ActRef("9", "1999-05-06")))
    assert acts(noted(text("five"), said(ANCIENT)), new, FIRST) == [()]


def test_the_number_is_that_of_the_act_and_not_of_the_footnote() -> None:
    new = noted(text("six"), said(ActRef("101", FIRST.date)))
    assert acts(text("five"), new, FIRST) == [("101-VII",)]


def test_no_act_is_guessed() -> None:
    new = noted(text("six"), said(ANCIENT))
    assert acts(text("five"), new, FIRST) == [()]
    assert acts(text("five"), text("six"), FIRST, SECOND) == [()]
    assert acts(text("five"), text("six")) == [()]


def test_without_any_note_the_act_of_the_edition_speaks() -> None:
    assert acts(text("five"), text("six"), FIRST) == [("101-VII",)]
    new = text("six")
    new = replace(new, info=replace(new.info, acts=(FIRST, SECOND)))
    assert acts(text("five"), new, FIRST, SECOND) == [("101-VII", "202-VIII")]


def test_two_acts_each_with_what_it_changed() -> None:
    new = noted(text("six", "three"), said(FIRST, "art_1__para_1"), said(SECOND, "art_1__para_2"))
    assert acts(text("five"), new, FIRST, SECOND) == [("101-VII",), ("202-VIII",)]


def test_what_targets_another_provision_does_not_speak_for_this_one() -> None:
    new = noted(text("six", "three"), said(FIRST, "art_1__para_1"), said(SECOND))
    assert acts(text("five"), new, FIRST, SECOND) == [("101-VII",), ("202-VIII",)]


def test_the_heading_has_footnotes_of_its_own() -> None:
    old = text("five")
    new = noted(text("six"), said(FIRST, "art_1#heading"), said(SECOND))
    article = replace(new.units[2], heading="Terms and days")
    new = replace(new, units=(*new.units[:2], article))
    assert acts(old, new, FIRST, SECOND) == [("101-VII",), ("202-VIII",)]


def test_what_is_said_anew_comes_before_what_was_said() -> None:
    old = noted(text("five"), said(FIRST))
    new = noted(text("six"), said(FIRST), said(SECOND))
    assert acts(old, new, FIRST, SECOND) == [("202-VIII",)]


def test_a_later_stage_of_an_act_is_said_anew() -> None:
    old = noted(text("five"), said(FIRST, day="2022-11-05"), said(SECOND))
    new = noted(text("six"), said(FIRST, day="2023-01-01"), said(SECOND))
    assert acts(old, new, FIRST, SECOND) == [("101-VII",)]
    # The same stage only: it is still the one act of the step that the footnote names.
    assert acts(old, noted(text("six"), said(FIRST, day="2022-11-05")), FIRST) == [("101-VII",)]


def test_an_act_that_changed_words_throughout_the_text() -> None:
    everywhere = said(SECOND, "text")
    kind = notes.REPLACED_TEXTWIDE
    new = noted(text("six"), everywhere, unit="preface", kind=kind)
    assert acts(text("five"), noted(new, said(ANCIENT)), FIRST, SECOND) == [("202-VIII",)]
    # The article names the other act, but it did so before this step.
    old = noted(text("five"), said(FIRST))
    assert acts(old, noted(new, said(FIRST)), FIRST, SECOND) == [("202-VIII",)]
    # And here it names it anew.
    assert acts(text("five"), noted(new, said(FIRST)), FIRST, SECOND) == [("101-VII",)]


def test_a_chapter_names_the_act_for_its_articles() -> None:
    new = noted(text("six"), said(FIRST, "chp_1"), unit="chp_1", kind=notes.REWORDED)
    assert new.units[2].parent == "chp_1"
    assert acts(text("five"), new, FIRST, SECOND) == [("101-VII",)]


def test_what_is_still_to_come_has_changed_nothing() -> None:
    new = noted(text("six"), said(FIRST, "art_1__para_1"), kind=notes.PENDING)
    assert acts(text("five"), new, FIRST) == [()]
