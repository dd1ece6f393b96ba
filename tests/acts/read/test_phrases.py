"""Single instructions of many makes, each with its reading beside it.

``phrases_ru.txt`` and ``phrases_en.txt`` hold an instruction a line and below it, set in,
what it means: the operation, where, then in this order as far as there are any the new
provisions after ``->``, words as ``old => new``, the new wording after ``:``; or ``unread``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack.acts.instructions import Instruction
from lawtrack.acts.read import read_text
from lawtrack.acts.read.phrases import amends, drafts, instructs

HERE = Path(__file__).parent
HEADS = {
    "ru": "Статья 1. Внести в Закон «О реках» следующие изменения:\n1) ",
    "en": "Article 1. To introduce to the Law “On Rivers” the following amendments:\n1) ",
}


def table(language: str) -> Iterator[tuple[str, str, list[str]]]:
    blocks = (HERE / f"phrases_{language}.txt").read_text("utf-8").strip().split("\n\n")
    for block in blocks:
        phrase, *readings = block.split("\n")
        yield language, phrase, [reading.strip() for reading in readings]


def reading(one: Instruction) -> str:
    parts = [one.operation, "; ".join(map(str, one.targets))]
    if one.new_targets:
        parts.append("-> " + "; ".join(map(str, one.new_targets)))
    parts += [f"{pair.old} => {pair.new}".strip() for pair in one.words]
    if one.content:
        parts.append(": " + " / ".join(one.content))
    if one.before:
        parts.append("(before)")
    if one.exceptions:
        parts.append("except " + "; ".join(map(str, one.exceptions)))
    return " | ".join(parts)


@pytest.mark.parametrize(("language", "phrase", "readings"), [*table("ru"), *table("en")])
def test_a_phrase_means_what_it_says(language: str, phrase: str, readings: list[str]) -> None:
    act = read_text(HEADS[language] + phrase, name="act")
    got = [reading(one) for one in act.instructions] + ["unread"] * len(act.unread)
    assert got == readings


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("2) пункт 3 статьи 5 исключить;", (True, True, True)),
        ("в пункте 2:", (True, False, False)),
        ("2) паспорт избирателя;", (False, False, False)),
        ("The oath shall be worded as follows:", (True, False, True)),
        ("Item 2 shall be set forth in the following wording:", (True, True, True)),
        ("item 2 should be supplemented with part two as follows:", (True, True, True)),
        ("Статья 2. Настоящий Закон вводится в действие", (True, False, True)),
    ],
)
def test_lines_of_an_act_are_known(line: str, known: tuple[bool, bool, bool]) -> None:
    assert (instructs(line), drafts(line), amends(line)) == known
