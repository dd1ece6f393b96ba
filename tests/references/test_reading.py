"""References read in running text: tables of lines, and what holds for any text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.model.address import Address
from lawtrack.references.reading import read_references
from lawtrack.references.records import Place, Reference

HERE = Path(__file__).parent
STANDING = Place(Address.parse("art_44__para_3__al_2"), "chp_9")
TITLES = {"On Rivers": "rivers", "О реках": "rivers"}


def table(name: str) -> Iterator[tuple[str, list[str]]]:
    """The lines of a table, each with what is to be read in it."""
    said, expected = "", list[str]()
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line.startswith("    "):
            expected.append(line.strip())
        elif line and not line.startswith("#"):
            if said:
                yield said, expected
            said, expected = line, []
    yield said, expected


def told(reference: Reference) -> str:
    targets = " ".join("|".join(map(str, target)) for target in reference.targets) or "?"
    law = f"{reference.law}: " if reference.law else ""
    return f"{reference.words} -> {law}{targets}"


CASES = [
    pytest.param(language, *case, id=case[0][:60])
    for language, name in (("en", "english.txt"), ("ru", "russian.txt"))
    for case in table(name)
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_what_is_read_in_a_line(language: str, text: str, expected: list[str]) -> None:
    found = read_references(text, STANDING, language, TITLES)
    assert [told(reference) for reference in found] == expected


def test_a_line_above_names_the_article() -> None:
    place = Place(
        Address.parse("art_9__al_2__subpara_1__indent_1"),
        above=("To suspend the operation of:", "in Article 59:"),
    )
    said = "parts one and two of paragraph 2, so that part one shall read:"
    found = read_references(said, place, "en")
    assert [told(reference) for reference in found] == [
        "parts one and two of paragraph 2 -> art_59__para_2 art_59__para_2__al_2",
        "part one -> ?",
    ]
    assert [reference.headed for reference in found] == [True, False]


@pytest.mark.parametrize(
    ("above", "law"),
    [
        ("To amend the Criminal Code as follows:", "other"),
        ("To amend this Law as follows:", ""),
        ("The following shall be observed:", ""),
    ],
)
def test_a_line_above_names_the_law(above: str, law: str) -> None:
    place = Place(Address.parse("art_9__para_1__subpara_1"), above=(above,))
    (found,) = read_references("Article 5;", place, "en")
    assert found.law == law


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("art_9", "under this paragraph"),  # an article has no paragraph of its own
        ("art_9__para_1", "under this Chapter"),  # an article that stands in none
    ],
)
def test_what_the_line_does_not_stand_in_is_not_guessed(at: str, said: str) -> None:
    (found,) = read_references(said, Place(Address.parse(at)), "en")
    assert found.targets == ()


def test_a_language_that_is_not_known_has_no_references() -> None:
    assert read_references("under Article 5", STANDING, "kk") == ()


PIECES = st.sampled_from(
    (
        *"Article Articles paragraph paragraphs subparagraph part parts Chapter indent Section "
        "of this the in and to first two three Law Code Constitution 1 2-1 1) 5) 10 – - , ; . : "
        'I II “ ” " « » ( ) % статья статьи статей пункт пункта подпункты части частей главы '
        "раздел абзац настоящей настоящего данного и в по первой второй двадцать закона "
        "Кодекса Конституции".split(),
        "\u2011",
        "\x00",
        "\n",
        "İ",
        "٣",
    )
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map(" ".join))


@given(TEXTS, st.sampled_from(("en", "ru")), st.lists(TEXTS, max_size=2).map(tuple))
def test_any_text_is_read_without_error(text: str, language: str, above: tuple[str, ...]) -> None:
    place = Place(STANDING.at, STANDING.parent, above)
    last = 0
    for reference in read_references(text, place, language, TITLES):
        assert last <= reference.start < reference.end <= len(text)
        assert text[reference.start : reference.end] == reference.words
        last = reference.end
        for target in reference.targets:
            assert all(str(Address(one.steps)) for one in target)
