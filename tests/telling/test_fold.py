from __future__ import annotations

from hypothesis import given

from lawtrack.diff.changes import Edit
from lawtrack.telling.fold import BLANK, FOLDED, OMISSION, fold, tidy
from tests.render.made import edits_of_words

LONG = " ".join(f"w{n}" for n in range(40))


def test_a_long_run_between_changes_keeps_its_ends() -> None:
    runs = fold([Edit("-", "a "), Edit("=", LONG), Edit("+", " b")], around=2)
    assert [run.text for run in runs] == ["a", " w0 w1", OMISSION, "w38 w39 ", "b"]


def test_the_opening_words_stay() -> None:
    runs = fold([Edit("=", f"{LONG} "), Edit("+", "b")])
    assert runs[0].text == "w0 w1 w2"


def test_a_text_without_word_changes_shows_its_beginning() -> None:
    assert [run.op for run in fold([Edit("=", LONG)])] == ["=", FOLDED]


def test_few_words_are_not_worth_an_ellipsis() -> None:
    runs = (Edit("-", "a"), Edit("=", " one two three four five "), Edit("+", "b"))
    assert fold(runs) == runs


def test_a_blank_that_came_or_went_is_shown() -> None:
    assert tidy([Edit("=", "20"), Edit("+", " "), Edit("=", "days")])[1] == Edit("+", BLANK)


@given(edits_of_words())
def test_no_changed_word_is_folded(edits: tuple[Edit, ...]) -> None:
    for op in "-+":
        words = " ".join(run.text for run in edits if run.op == op and not run.text.isspace())
        shown = " ".join(run.text for run in fold(edits) if run.op == op and run.text != BLANK)
        assert "".join(shown.split()) == "".join(words.split())


@given(edits_of_words())
def test_tidy_runs_still_give_both_texts(edits: tuple[Edit, ...]) -> None:
    for gone in "+-":
        words = "".join(run.text for run in edits if run.op != gone)
        shown = "".join(run.text for run in tidy(edits) if run.op != gone)
        assert "".join(shown.replace(BLANK, "").split()) == "".join(words.split())
