"""The hand-checked sample: value and unit right in at least 95 of 100 numbers, every edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.thresholds import EDITIONS, Labelled, load, of_edition, official_texts, score

LEAST = 0.95


@pytest.fixture(scope="module")
def english() -> list[Labelled]:
    return load("english.tsv")


@pytest.fixture(scope="module")
def russian(shared_kz: Path) -> list[Labelled]:
    return load("russian.tsv", official_texts(shared_kz / "ru"))


@pytest.mark.parametrize("date", EDITIONS)
def test_english_numbers_of_every_edition(english: list[Labelled], date: str) -> None:
    result = score(of_edition(english, date), "en")
    assert result.labelled >= 100
    assert min(result.precision, result.recall) >= LEAST


@pytest.mark.parametrize("date", EDITIONS)
def test_russian_numbers_of_every_edition(russian: list[Labelled], date: str) -> None:
    result = score(of_edition(russian, date), "ru")
    assert result.labelled >= 100
    assert min(result.precision, result.recall) >= LEAST


def test_every_russian_label_finds_its_paragraph(russian: list[Labelled]) -> None:
    assert [one.key for one in russian if not one.text] == []


def test_a_wrong_reading_would_be_counted() -> None:
    missed = Labelled("k", "tuned", (("2020", "2021"),), ("5 day",), "within six days")
    result = score([missed], "en")
    assert (result.right, result.wrong, result.missed) == (0, 1, 1)
