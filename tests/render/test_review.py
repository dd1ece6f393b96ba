from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from lawtrack.render import review as page
from lawtrack.render import review_words as words
from lawtrack.review.records import ALTERED, BARE_ACT, Review
from tests.render.made import OBEYED, SGR
from tests.render.reviews_made import (
    NOT_READY,
    NOTHING,
    READY,
    entry,
    hostile,
    reviews,
    section,
    step,
)

EXPECTED = """\
Not ready: 1 error, 2 warnings
12 files, 1f1f1f1f1f1f..2e2e2e2e2e2e

New edition of 2026-07-01: On Rivers
  Owners: restricted for owners (Article 5(1)).
  1 article changed.
  River council: 20 days before the election of 2026-07-21.
  Affected: owners (1 change).
  Numbers that moved:
    Article 5(1): ten -> five days (from the flood)
  Act 11-II of 2026-06-11.

1 error
"""


def test_the_verdict_stands_first_then_the_law_then_the_findings() -> None:
    text = page.text(NOT_READY)
    assert text.startswith(EXPECTED)
    assert text.endswith("\n\n1 error, 2 warnings; 1 excused\n")


@pytest.mark.parametrize(
    ("review", "fail_on", "said"),
    [
        (NOTHING, "error", "Ready to read: no errors, no warnings"),
        (READY, "error", "Ready to read: no errors, 1 warning"),
        (READY, "warning", "Not ready: no errors, 1 warning (here a warning is enough)"),
        (NOT_READY, "error", "Not ready: 1 error, 2 warnings"),
        (NOT_READY, "warning", "Not ready: 1 error, 2 warnings"),
    ],
)
def test_the_verdict_is_what_the_exit_code_says(review: Review, fail_on: str, said: str) -> None:
    assert words.verdict(review, fail_on) == said
    assert said.startswith("Not") == review.fails(fail_on)


def test_what_is_excused_stands_last_with_its_reason() -> None:
    assert page.text(READY).endswith(
        "1 excused\n"
        "corpus/river-act/2025-01-01/edition.toml: Article 4 is left out. [number-gap]\n"
        "  excused: Article 4 was never enacted.\n"
        "\n"
        "no errors, 1 warning, 1 note; 1 excused\n"
    )


def test_colour_changes_no_word() -> None:
    coloured = page.text(NOT_READY, colour=True)
    assert coloured.startswith("\x1b[31mNot ready")
    assert SGR.sub("", coloured) == page.text(NOT_READY)


def test_what_changes_no_law_says_so() -> None:
    assert "no text of a law changes" in page.text(NOTHING)
    assert "no text of a law changes" not in page.text(READY)
    # With an error it is not known what would change.
    assert "no text of a law changes" not in page.text(replace(NOT_READY, steps=()))


def test_each_way_has_its_title() -> None:
    new = step(entry(5))
    altered = replace(new, way=ALTERED)
    act = replace(new, way=BARE_ACT, source="corpus/river-act/acts/11-II.md")
    assert words.step_title(altered) == "Edition of 2026-07-01 altered: On Rivers"
    assert words.step_title(act) == (
        "Amending act 11-II.md, applied to the edition of 2025-01-01: On Rivers"
    )
    assert words.law_folder(act) == "corpus/river-act"
    assert words.law_folder(replace(act, source="elsewhere/x.md")) == ""


def test_what_a_draft_leaves_open_is_said() -> None:
    draft = replace(step(), section=section(warnings=("point 3 was not understood",)))
    assert "Point 3 was not understood." in words.sentences(draft)


def test_numbers_that_moved_stand_before_those_that_came() -> None:
    one, two = entry(5), entry(6)
    came = replace(two, numbers=(replace(one.numbers[0], old=""),))
    told = words.numbers(section(came, one))
    assert told == (
        "Article 5(1): ten -> five days (from the flood)",
        "Article 6(1): new: five days (from the flood)",
    )


def test_many_numbers_are_cut_and_counted() -> None:
    move = entry(5).numbers[0]
    moves = tuple(replace(move, new=f"{n} days") for n in range(20))
    many = step(replace(entry(5), numbers=moves))
    assert "    12 more\n" in page.text(replace(READY, steps=(many,)))


def test_a_terminal_obeys_nothing() -> None:
    assert OBEYED.search(page.text(hostile())) is None


@settings(max_examples=30, deadline=None)
@given(reviews())
def test_any_review_can_be_printed(review: Review) -> None:
    text = page.text(review)
    assert text.encode()
    assert text.splitlines()[0] == words.verdict(review)
