from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lawtrack.diff.changes import Change, Diff
from lawtrack.model.law import Provision
from lawtrack.render import terminal
from lawtrack.render.records import About
from lawtrack.render.style import harmless
from lawtrack.render.wrap import columns
from tests.render.made import HOSTILE, OBEYED, SGR, diff_of, diffs, reworded

LONG = " ".join(f"w{n}" for n in range(60))


def page(*changes: Change, width: int = 80, colour: bool = False, **more: object) -> str:
    about = more.pop("about", About())
    return terminal.diff(diff_of(*changes), about, width=width, colour=colour, **more)  # type: ignore[arg-type]


def letters(text: str) -> str:
    """The text without blanks, line breaks and the bars and labels of lines."""
    return "".join(harmless(text).split())


@given(diffs, st.integers(30, 130))
def test_no_line_is_wider_than_the_page(diff: Diff, width: int) -> None:
    text = terminal.diff(diff, width=width, colour=False, editorial=True)
    for line in text.splitlines():
        assert columns(line) <= width


@given(diffs, st.booleans())
def test_no_changed_word_is_lost(diff: Diff, colour: bool) -> None:
    text = terminal.diff(diff, width=10_000, colour=colour, editorial=True)
    shown = letters(SGR.sub("", text))
    for change in diff.changes:
        for run in change.edits:
            if run.op != "=":
                assert letters(run.text) in shown


@given(diffs, st.integers(30, 130))
def test_the_law_cannot_command_the_terminal(diff: Diff, width: int) -> None:
    text = terminal.diff(diff, width=width, colour=True, editorial=True)
    assert OBEYED.search(SGR.sub("", text)) is None
    assert SGR.sub("", text) == terminal.diff(diff, width=width, colour=False, editorial=True)


def test_hostile_words_everywhere_stay_words() -> None:
    change = replace(reworded(("-", HOSTILE), ("+", "b")), num_new=HOSTILE, acts=(HOSTILE,))
    about = About(HOSTILE, {"art_5": HOSTILE}, (), {"art_5__para_1": HOSTILE})
    neighbour = Provision("art_5__para_2", HOSTILE, HOSTILE)
    text = page(change, about=about, neighbours=lambda change, context: ((neighbour,), ()))
    assert OBEYED.search(text) is None


def test_old_and_new_words_have_marks_and_colours() -> None:
    change = reworded(("=", "at least "), ("-", "100"), ("+", "250"), ("=", " voters"))
    assert "  ~ 1. at least [-100-] {+250+} voters\n" in page(change)
    assert "\x1b[31m[-100-]\x1b[0m \x1b[32m{+250+}\x1b[0m" in page(change, colour=True)


def test_long_unchanged_runs_are_folded() -> None:
    text = page(reworded(("=", f"{LONG} "), ("+", "new"), ("=", f" {LONG}")))
    assert "w0 w1 w2 […] w54 w55" in text
    assert "w30" not in text


def test_an_inserted_text_is_shown_whole_behind_its_bar() -> None:
    change = Change("inserted", "5", "", "art_5__para_2", "", "2.", "", LONG, (), ("1-I",))
    lines = [line for line in page(change).splitlines() if line.startswith("  + ")]
    assert letters("".join(line[4:] for line in lines)) == "2." + letters(LONG)


def test_a_repealed_text_and_what_stands_there_now() -> None:
    at = "art_5__para_2"
    change = Change("repealed", "5", at, at, "2.", "2.", "Old words.", "Excluded.", (), ("1-I",))
    assert "Article 5(2): repealed\n  - 2. Old words.\n  + 2. Excluded.\n" in page(change)


def test_a_renumbered_provision_shows_both_labels() -> None:
    same = reworded(("=", "words"), kind="renumbered")
    change = replace(same, eid_old="art_5__subpara_3", eid_new="art_5__subpara_4")
    change = replace(change, num_old="3)", num_new="4)")
    assert "Article 5(4): renumbered, 3) -> 4)\n  ~ 4) words\n" in page(change)


def test_neighbours_are_shown_once_and_never_instead_of_a_change() -> None:
    first, second = reworded(("-", "a"), ("+", "b")), reworded(("-", "c"), ("+", "d"))
    second = replace(second, eid_new="art_5__para_3", eid_old="art_5__para_3")
    between = Provision("art_5__para_2", "2.", f"between {LONG}")
    changed = Provision("art_5__para_3", "3.", "changed itself")

    def around(change: Change, context: int) -> tuple[list[Provision], list[Provision]]:
        return ([between], []) if change is second else ([], [between, changed])

    text = page(first, second, neighbours=around)
    assert text.count("2. between w0") == 1
    assert "changed itself" not in text
    assert "between" not in page(first, second, neighbours=around, context=0)


def test_a_remark_stands_with_its_change_and_with_its_article() -> None:
    change = reworded(("-", "a"), ("+", "b"))
    text = page(change, about=About(remarks={"art_5": "of all", "art_5__para_1": "silent change"}))
    assert "(edition of 2021-01-01)\n  ! of all\n" in text
    assert "Article 5(1): reworded\n  ! silent change\n" in text


def test_acts_of_one_change_are_told_where_they_differ() -> None:
    first = reworded(("-", "a"), ("+", "b"))
    second = replace(first, eid_new="art_5__para_2", eid_old="art_5__para_2", acts=("2-II",))
    text = page(first, second)
    assert "Article 5\nAct 1-I of 2020-12-01 (edition of 2021-01-01)\nAct 2-II\n" in text
    assert "  Article 5(1): reworded, by Act 1-I\n" in text
    assert "  Article 5(2): reworded, by Act 2-II\n" in text


def test_an_act_that_is_not_known_of_one_change_is_not_guessed() -> None:
    first = reworded(("-", "a"), ("+", "b"))
    second = replace(first, eid_new="art_5__para_2", eid_old="art_5__para_2", acts=())
    assert "  Article 5(2): reworded; act not established\n" in page(first, second)


def test_no_change_is_one_line() -> None:
    said = "No change between the editions of 2020-01-01 and 2021-01-01."
    assert page().splitlines()[-1] == said


def test_a_diff_loads_nothing_heavy() -> None:
    heavy = "{'rich', 'textwrap', 'json', 'unicodedata', 'lxml', 'markdown', 'difflib'}"
    code = (
        f"import sys; from lawtrack.render.terminal import diff; print({heavy} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"
