from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawtrack.render.style import harmless, paint
from tests.render.made import HOSTILE, OBEYED, SGR


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    assert OBEYED.search(harmless(text)) is None
    assert "\n" not in harmless(text)
    assert len(harmless(text)) == len(text)


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_words_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


def test_what_is_taken_out_stays_visible() -> None:
    assert harmless("a\x1bb\x7fc\x9bd\u202ee\tf") == "a␛b␡c\ufffdd\ufffde f"


def test_without_colour_there_is_no_escape() -> None:
    assert paint([(HOSTILE, "old"), ("plain ", "")], colour=False).endswith("plain")
    assert "\x1b" not in paint([(HOSTILE, "old")], colour=False)


def test_each_run_closes_its_colour() -> None:
    painted = paint([("old", "old"), (" kept ", ""), ("new", "new")], colour=True)
    assert painted == "\x1b[31mold\x1b[0m kept \x1b[32mnew\x1b[0m"


def test_colour_adds_nothing_but_colour() -> None:
    line = [(HOSTILE, "new"), ("words", "strong")]
    assert SGR.sub("", paint(line, colour=True)) == paint(line, colour=False)
