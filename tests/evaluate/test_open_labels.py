"""The rules of the corpus against the open labels, in English and in Russian."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from lawtrack.diff import compare
from lawtrack.diff.changes import Diff
from lawtrack.evaluate import Evaluation, evaluate, read_gold
from lawtrack.model.law import Edition
from lawtrack.parse import read_markdown
from lawtrack.pipeline.stores import edition
from lawtrack.tag import Context, tag
from tests.tag.small_law import impact

AIM = 0.85


def measured(shared: Path, text: Callable[[str], Edition]) -> Evaluation:
    rules = impact()

    def tagged(old: str, new: str) -> Diff:
        before, after = text(old), text(new)
        return tag(compare(before, after), rules, Context.of(before, after))

    return evaluate(read_gold(shared / "gold", rules), tagged)


@pytest.fixture(scope="module")
def english(shared_kz: Path) -> Evaluation:
    return measured(shared_kz, edition)


def test_topics_and_directions(english: Evaluation) -> None:
    assert english.overall.f1 >= AIM
    assert english.overall.direction_accuracy >= AIM


def test_each_edition_left_out(english: Evaluation) -> None:
    assert english.left_out_overall.f1 >= AIM
    assert english.left_out_overall.direction_accuracy >= AIM


def test_the_same_rules_work_on_the_official_russian(shared_kz: Path) -> None:
    def text(day: str) -> Edition:
        law = read_markdown(shared_kz / "ru" / f"{day}.md").edition
        return replace(law, info=replace(law.info, in_force=day))

    russian = measured(shared_kz, text)
    assert russian.overall.f1 >= AIM
    assert russian.overall.direction_accuracy >= AIM
