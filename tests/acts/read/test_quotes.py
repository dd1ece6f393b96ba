"""Quotations in all the ways that acts print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.acts.read.phrases import drafts, instructs
from lawtrack.acts.read.quotes import Judge, spans
from lawtrack.errors import BadSource

JUDGE = Judge(instructs, drafts)


def quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in spans(text, name="act", judge=JUDGE)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("слово «а»", ["а"]),
        ("слово «а «б» в»", ["а «б» в"]),
        ('слово "а" заменить "б"', ["а", "б"]),
        ('слова ", которое" исключить', [", которое"]),
        ('книга "О "Реках" и мостах" есть', ['О "Реках" и мостах']),
        ("слова “а”, „б“ и „в”", ["а", "б", "в"]),
        ('слова «а" и "б»', ["а", "б"]),
        ('слова”а” и "б"', ["а", "б"]),
        ("слово«а»заменить", ["а"]),
        ("the words ‘a’ and ‘b’ of the commission’s", ["a", "b"]),
        ("‘1. The members’ room.’;\nnext", ["1. The members’ room."]),
        ('«закон "О реках"»', ['закон "О реках"']),
        ('«1. Экран 15" стоит.»', ['1. Экран 15" стоит.']),
        ("«а\nб\nв»;", ["а\nб\nв"]),
        ("no quotation’s here", []),
    ],
)
def test_outermost_quotations_are_found(text: str, found: list[str]) -> None:
    assert quoted(text) == found


def test_one_mark_may_close_two_quotations_before_the_next_instruction() -> None:
    text = "«2. Закон «О реках»;\n2) пункт 3 статьи 5 исключить;"
    assert quoted(text) == ["2. Закон «О реках»"]


def test_one_mark_does_not_close_two_before_more_of_the_provision() -> None:
    with pytest.raises(BadSource):
        quoted("«2. Закон «О реках»;\n3. Рыба.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("\nслово «а исключить", 2),
        ("1\n2\n«3. Рыба.\nпункт 4 исключить;", 3),
        ("слово а» исключить", 1),
        ('слово а"; исключить', 1),
        ('x:\n"1. All dance.\nitem 2 should be supplemented with part two:\n"Music.";', 2),
        ("слова «газета «Луч» заменить словами «журнал»;", 1),
    ],
)
def test_unbalanced_quotations_name_the_line_where_they_opened(text: str, line: int) -> None:
    with pytest.raises(BadSource) as caught:
        quoted(text)
    assert caught.value.line == line


@given(st.text(alphabet='аб «»“”„‟"‘’\n.;', max_size=60))
def test_quotations_never_overlap_and_stand_in_the_text(text: str) -> None:
    try:
        found = spans(text, name="x", judge=JUDGE)
    except BadSource:
        return
    end = 0
    for span in found:
        assert end <= span.opened < span.start <= span.end <= span.after <= len(text)
        end = span.after


@given(st.lists(st.text(alphabet="абв ,-", min_size=1, max_size=8), max_size=6))
def test_guillemets_give_back_what_they_hold(words: list[str]) -> None:
    assert quoted(" и ".join(f"«{word}»" for word in words)) == words
