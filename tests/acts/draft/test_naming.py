"""The words of both languages for places and numbers."""

from __future__ import annotations

import pytest

from lawtrack.acts.draft.english import English
from lawtrack.acts.draft.marks import closes_unopened, leaves_open
from lawtrack.acts.draft.ordinals import ACCUSATIVE, GENITIVE, INSTRUMENTAL, english, russian
from lawtrack.acts.draft.russian import Russian
from lawtrack.acts.instructions import Instruction, Target, TargetStep, WordPair


def steps(*named: str) -> tuple[TargetStep, ...]:
    parted = [one.partition(" ") for one in named]
    return tuple(TargetStep(kind, number) for kind, _, number in parted)


@pytest.mark.parametrize(
    ("number", "gender", "case", "word"),
    [
        (1, "f", ACCUSATIVE, "первую"),
        (3, "f", ACCUSATIVE, "третью"),
        (3, "f", INSTRUMENTAL, "третьей"),
        (2, "m", ACCUSATIVE, "второй"),
        (4, "m", GENITIVE, "четвертого"),
        (13, "m", INSTRUMENTAL, "тринадцатым"),
        (20, "f", ACCUSATIVE, "двадцатую"),
        (40, "m", ACCUSATIVE, "сороковой"),
        (43, "n", ACCUSATIVE, "сорок третье"),
        (58, "f", GENITIVE, "пятьдесят восьмой"),
        (120, "f", GENITIVE, "120"),
    ],
)
def test_russian_ordinals(number: int, gender: str, case: str, word: str) -> None:
    assert russian(number, gender, case) == word


def test_every_ordinal_is_said_once() -> None:
    for gender in "fmn":
        said = [russian(n, gender, GENITIVE) for n in range(1, 100)]
        assert len(set(said)) == 99
    assert len({english(n) for n in range(1, 100)}) == 99


PLACE = steps("article 59", "paragraph 1", "subparagraph 2", "indent 4")


@pytest.mark.parametrize(
    ("operation", "ru", "en"),
    [
        (
            "reword",
            "абзац четвертый подпункта 2) пункта 1 изложить в следующей редакции:",
            "indent four of subparagraph 2) of paragraph 1 shall be worded as follows:",
        ),
        (
            "repeal",
            "абзац четвертый подпункта 2) пункта 1 исключить",
            "to exclude indent four of subparagraph 2) of paragraph 1",
        ),
        (
            "replace-words",
            "в абзаце четвертом подпункта 2) пункта 1 слово «а» заменить словами «б в»",
            "in indent four of subparagraph 2) of paragraph 1 the word “а” shall be replaced by "
            "the words “б в”",
        ),
        (
            "insert-words",
            "в абзаце четвертом подпункта 2) пункта 1 после слова «а» дополнить словами «б в»",
            "in indent four of subparagraph 2) of paragraph 1 after the word “а” to supplement "
            "with the words “б в”",
        ),
    ],
)
def test_sentences_of_both_languages(operation: str, ru: str, en: str) -> None:
    instruction = Instruction(operation, (Target(PLACE),), (WordPair("а", "б в"),))
    assert Russian().sentence(instruction, 1) == ru
    assert English().sentence(instruction, 1) == en


def test_several_places_and_new_ones() -> None:
    parts = tuple(Target(steps("article 5", "paragraph 3", f"part {n}")) for n in "23")
    both = Instruction("repeal", parts)
    assert Russian().sentence(both, 0) == "части вторую и третью пункта 3 статьи 5 исключить"
    assert (
        English().sentence(both, 0) == "to exclude parts two and three of paragraph 3 of Article 5"
    )
    added = Instruction("insert", (Target(parts[0].steps[:-1]),), new_targets=parts)
    assert Russian().sentence(added, 1) == (
        "пункт 3 дополнить частями второй и третьей следующего содержания:"
    )


def test_elements_of_a_table() -> None:
    assert Russian().element(PLACE) == "Абзац четвертый подпункта 2) пункта 1 статьи 59"
    assert English().element(PLACE) == "Indent four of subparagraph 2) of paragraph 1 of Article 59"
    assert Russian().element(steps("article 5", "heading")) == "Заголовок статьи 5"


def test_marks_inside_quoted_wording() -> None:
    assert not closes_unopened(['the line "No"', "«1. It", "ends.»;"])
    assert closes_unopened(['ends here.";'])
    assert leaves_open(["«1. It", "goes on."], "«")
    assert not leaves_open(["«1. It", "ends.»"], "«")
