from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from lawtrack.diff.changes import Change, Diff
from lawtrack.render import terminal
from lawtrack.render.records import LogEntry
from lawtrack.render.wrap import columns
from tests.render.made import diff_of, diffs, reworded
from tests.render.terminal.pages import BLAME

WORDS = " ".join(f"w{n}" for n in range(60))


def log(*changes: Change, width: int = 80) -> str:
    return terminal.log([LogEntry(diff_of(*changes))], width=width, colour=False)


def test_a_change_takes_two_lines_and_says_how_many_words_are_left_out() -> None:
    change = Change("inserted", "5", "", "art_5__para_2", "", "2.", "", WORDS)
    lines = log(change).splitlines()
    told = lines[lines.index("  Article 5(2): inserted") + 1 :]
    assert len(told) == 2
    shown = [word for word in " ".join(told).replace("{+", "").split() if word in WORDS.split()]
    assert told[1].endswith(f"…+}} [{60 - len(shown)} more words]")


def test_of_a_repealed_provision_the_old_words_are_told() -> None:
    at = "art_5__para_2"
    told = log(Change("repealed", "5", at, at, "2.", "2.", "Old words.", "Excluded."))
    assert "[-Old words.-]" in told
    assert "Excluded" not in told


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


def test_words_of_an_edition_that_names_no_act() -> None:
    lines = [replace(BLAME[0], acts=())]
    assert "2023-01-07 no act named" in terminal.blame(lines, width=80, colour=False)
