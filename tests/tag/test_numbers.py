from __future__ import annotations

import pytest

from lawtrack.tag.numbers import numbers
from lawtrack.tag.words import words


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("seven percent", [7]),
        ("the seven-percent threshold", [7]),
        ("twenty-five days and 12 hours", [25, 12]),
        ("one hundred times", [100]),
        ("fifteen thousand times", [15000]),
        ("two hundred and three hundred", [200, 300]),
        ("a coefficient of 0.7", [0.7]),
        ("семи процентов", [7]),
        ("двадцати пяти дней", [25]),
        ("пятнадцать тысяч", [15000]),
        ("двухсот ставок", [200]),
        ("no numbers at all", []),
    ],
)
def test_values(text: str, values: list[float]) -> None:
    read = words(text)
    assert [value for _, value in numbers(read, range(len(read.stems)))] == values
