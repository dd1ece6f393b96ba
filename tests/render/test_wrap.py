from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.render.style import harmless
from lawtrack.render.wrap import bare, block, clip, columns, wrap
from tests.render.made import TEXTS

SPANS = st.lists(st.tuples(TEXTS, st.sampled_from(["", "old", "new"])), max_size=6)


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("abc", 3),
        ("выборы", 6),
        ("“№ 5” – §", 9),
        ("и\u0306", 1),
        ("法律", 4),
        ("a\u200bb", 2),
        ("🚀", 2),
        ("қазақ", 5),
    ],
)
def test_columns_of_many_scripts(text: str, wide: int) -> None:
    assert columns(text) == wide


@given(st.characters(max_codepoint=0x2FFF))
def test_fast_blocks_agree_with_the_unicode_tables(character: str) -> None:
    if character.isprintable() and unicodedata.category(character)[0] in "LNPSZ":
        wide = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        assert columns(character) == wide


@given(SPANS, st.integers(2, 60))
def test_no_line_is_wider_than_asked(spans: list[tuple[str, str]], width: int) -> None:
    for line in wrap(spans, width):
        assert columns(bare(line)) <= width


@given(SPANS, st.integers(2, 60))
def test_no_letter_is_lost_or_moved(spans: list[tuple[str, str]], width: int) -> None:
    wrapped = "".join(bare(line) for line in wrap(spans, width))
    given_ = "".join(harmless(text) for text, _ in spans)
    assert wrapped.replace(" ", "") == given_.replace(" ", "")


@given(SPANS, st.integers(2, 60))
def test_each_letter_keeps_its_style(spans: list[tuple[str, str]], width: int) -> None:
    def styled(lines: list[list[tuple[str, str]]]) -> list[tuple[str, str]]:
        return [
            (letter, style)
            for line in lines
            for text, style in line
            for letter in harmless(text)
            if letter != " "
        ]

    assert styled(wrap(spans, width)) == styled([spans])


@given(st.lists(st.text("ab", min_size=1, max_size=9), max_size=20), st.integers(9, 30))
def test_words_that_fit_a_line_are_not_cut(words: list[str], width: int) -> None:
    lines = wrap([(" ".join(words), "")], width)
    assert [word for line in lines for word in bare(line).split()] == words


def test_later_lines_hang() -> None:
    lines = block([("1) ", "")], [("   ", "")], [("one two three", "")], 10)
    assert [bare(line) for line in lines] == ["1) one two", "   three"]


@given(TEXTS, st.integers(4, 40))
def test_a_clipped_text_fits(text: str, width: int) -> None:
    assert columns(clip(text, width)) <= width
