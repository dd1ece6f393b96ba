from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from lawtrack.diff.changes import Change, Diff
from lawtrack.render import terminal
from lawtrack.render.records import LogEntry
from lawtrack.render.style import harmless
from lawtrack.render.wrap import columns
from tests.render.made import diff_of, diffs, reworded
from tests.render.terminal.pages import BLAME

WORDS = " ".join(f"w{n}" for n in range(100))


WORD_BY_WORD = ("reworded", "renumbered", "moved", "editorial")


def log(*changes: Change, width: int = 80) -> str:
    return terminal.log([LogEntry(diff_of(*changes))], width=width, colour=False)


def test_a_long_text_takes_four_lines_and_says_how_many_words_are_left_out() -> None:
    change = Change("inserted", "5", "", "art_5__para_2", "", "2.", "", WORDS)
    lines = log(change).splitlines()
    told = lines[lines.index("  Article 5(2): inserted") + 1 :]
    assert len(told) == 4
    shown = [word for word in " ".join(told).replace("{+", "").split() if word in WORDS.split()]
    assert told[3].endswith(f"…+}} [{100 - len(shown)} more words]")


def test_of_a_repealed_provision_the_old_words_are_told() -> None:
    at = "art_5__para_2"
    told = log(Change("repealed", "5", at, at, "2.", "2.", "Old words.", "Excluded."))
    assert "[-Old words.-]" in told
    assert "Excluded" not in told


def test_of_a_provision_replaced_as_a_whole_both_beginnings_are_told() -> None:
    at = "art_5__para_2"
    told = log(Change("replaced", "5", at, at, "2.", "2.", f"Old {WORDS}", f"New {WORDS}"))
    assert "[-Old w0" in told
    assert "{+New w0" in told


@given(diffs)
def test_no_word_that_changed_within_a_provision_is_left_out(diff: Diff) -> None:
    told = terminal.log([LogEntry(diff)], width=10_000, colour=False, editorial=True)
    shown = "".join(told.split())
    for change in diff.changes:
        for run in change.edits:
            if change.kind in WORD_BY_WORD and change.old and change.new and run.op != "=":
                assert "".join(harmless(run.text).split()) in shown


def test_the_decisive_words_at_the_end_of_a_long_change_are_told() -> None:
    told = log(reworded(("-", WORDS), ("=", f" {WORDS} "), ("+", f"{WORDS} one quarter")))
    assert "one quarter+}" in told
    assert "more words" not in told


def test_an_article_repealed_as_a_whole_is_told_once() -> None:
    heading = Change("repealed", "5", "art_5", "art_5", "Article 5.", "Article 5.", "Bees", "Bees")
    heading = replace(heading, part="heading")
    text = Change("repealed", "5", "art_5__para_1", "", "1.", "", "A body is formed.", "")
    told = log(heading, text)
    assert "  Article 5 repealed as a whole\n    [-Bees-] [-A body is formed.-]\n" in told
    assert "Article 5(1)" not in told


def test_a_short_change_is_told_in_full() -> None:
    assert "    at least [-100-] {+250+}\n" in log(
        reworded(("=", "at least "), ("-", "100"), ("+", "250"))
    )


@given(diffs)
def test_no_line_is_too_wide(diff: Diff) -> None:
    text = terminal.log([LogEntry(diff)], width=72, colour=False, editorial=True)
    assert all(columns(line) <= 72 for line in text.splitlines())


def test_a_history_without_editions_says_so() -> None:
    assert terminal.log([], width=80, colour=False) == "No edition changed this.\n"


def test_the_origin_is_told_once_for_neighbours() -> None:
    text = terminal.blame(BLAME, width=80, colour=False)
    assert text.count("2017-03-13 or before") == 1
    assert "2023-01-07 Act 156-VII" in text


def test_the_legend_says_what_the_left_column_means() -> None:
    said = " ".join(terminal.blame(BLAME, width=80, colour=False).split())
    assert "“2023-01-07 Act 156-VII”: last touched in the edition of 2023-01-07" in said
    assert "last touched in" not in terminal.blame(BLAME[1:2], width=80, colour=False)
    assert terminal.blame((), width=80, colour=False) == ""


def test_words_of_an_edition_that_names_no_act() -> None:
    lines = [replace(BLAME[0], acts=())]
    assert "2023-01-07 no act named" in terminal.blame(lines, width=80, colour=False)
