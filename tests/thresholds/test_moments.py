"""Days of the calendar and clock times."""

from __future__ import annotations

import pytest

from lawtrack.thresholds.moments import moments


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("until 1 January 2021", "en", ["2021-01-01"]),
        ("January 5, 2021", "en", ["2021-01-05"]),
        ("by 1 July and 1 January of each year", "en", ["--01-01", "--07-01"]),
        ("the second Sunday of September", "en", ["--09-2SU"]),
        ("the last Sunday of March", "en", ["--03--1SU"]),
        ("as of the first day of the month", "en", ["---01"]),
        ("from 20:00 and 7:30", "en", ["07:30", "20:00"]),
        ("the march of 30 February 2020", "en", []),
        ("29 February", "en", ["--02-29"]),
        ("до 1 января 2020 года", "ru", ["2020-01-01"]),
        ("до 01.01.2020", "ru", ["2020-01-01"]),
        ("99.99.2020 и 31.02.2020", "ru", []),
        ("к 1 июля и 1 января", "ru", ["--01-01", "--07-01"]),
        ("в первое воскресенье декабря", "ru", ["--12-1SU"]),
        ("на первое число месяца", "ru", ["---01"]),
        ("5 марта, 8 мая и 3 августа", "ru", ["--03-05", "--05-08", "--08-03"]),
    ],
)
def test_moments(text: str, language: str, values: list[str]) -> None:
    from lawtrack.thresholds.quantity import value_text

    assert sorted(value_text(m.value) for m in moments(text, language)) == values
