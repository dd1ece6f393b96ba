"""Russian number words: a table of the forms, and every whole number back from a genitive."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.thresholds.russian_numbers import numbers

ONES = "_ одного двух трех четырех пяти шести семи восьми девяти".split()
TEENS = (
    "десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати "
    "восемнадцати девятнадцати"
).split()
TENS = (
    "_ _ двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста"
).split()
HUNDREDS = ("_ ста двухсот трехсот четырехсот пятисот шестисот семисот восьмисот девятисот").split()


def genitive(value: int) -> str:
    thousands, rest = divmod(value, 1000)
    words = []
    if thousands:
        words += ["одной" if thousands == 1 else genitive(thousands)]
        words += ["тысячи" if thousands % 10 == 1 and thousands % 100 != 11 else "тысяч"]
    hundreds, rest = divmod(rest, 100)
    words += [HUNDREDS[hundreds]] if hundreds else []
    if 10 <= rest < 20:
        return " ".join([*words, TEENS[rest - 10]])
    tens, ones = divmod(rest, 10)
    words += [TENS[tens]] if tens else []
    words += [ONES[ones]] if ones else []
    return " ".join(words)


@given(st.integers(1, 999_999))
def test_a_whole_number_comes_back_from_its_genitive(value: int) -> None:
    text = f"не менее {genitive(value)} весел"
    [number] = numbers(text)
    assert number.value == value
    assert text[number.start : number.end] == genitive(value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("две трети, двух третей, двумя третями", ["2/3"] * 3),
        ("одна пятая часть, одной четвертой части", ["1/5", "1/4"]),
        ("тремя четвертями; половиной", ["3/4", "1/2"]),
        ("треть весел и четверть мачт", ["1/3", "1/4"]),
        ("в полтора раза, полутора лет, полторы тысячи раз", ["3/2", "3/2", "1500"]),
        ("пятью веслами, пятьюдесятью мачтами", ["5", "50"]),
        ("двумястами, трёхсот, четырьмястами", ["200", "300", "400"]),
        ("семью процентами", ["7"]),
        ("0,1 листа и 1/3 листа", ["1/10", "1/3"]),
        ("25 000 лодок", ["25000"]),
        ("10-ти дней", ["10"]),
        ("в тысячу раз", ["1000"]),
        ("№ 156-VII, А4", []),
        ("на седьмой день, двадцать первый день", ["7", "21"]),
        ("вдвое и втрое", ["2", "3"]),
        ("раз в пять лет, пять раз в год", ["1", "5", "5"]),
        ("одни и те же лодки", []),
        ("шествие, семинар, тройник, стабильность", []),
    ],
)
def test_forms(text: str, values: list[str]) -> None:
    assert [str(n.value) for n in numbers(text)] == values


@pytest.mark.parametrize(
    ("word", "value", "unit"),
    [
        ("пятидневный", "5", "day"),
        ("десятидневного", "10", "day"),
        ("двухмесячный", "2", "month"),
        ("полуторамесячный", "3/2", "month"),
        ("двадцатидевятилетнего", "29", "year"),
        ("восемнадцатилетним", "18", "year"),
        ("пятнадцатикратном", "15", "multiple"),
        ("пятидесятикратный", "50", "multiple"),
        ("стократном", "100", "multiple"),
        ("десятиминутное", "10", "minute"),
        ("семипроцентный", "7", "percent"),
        ("двухнедельный", "2", "week"),
        ("сорокавосьмичасовой", "48", "hour"),
        ("18-летнего", "18", "year"),
        ("5-дневный", "5", "day"),
    ],
)
def test_compound_adjectives_name_their_unit(word: str, value: str, unit: str) -> None:
    [number] = numbers(word)
    assert (str(number.value), number.unit) == (value, unit)


@pytest.mark.parametrize(
    "word", ["одномандатный", "многократный", "ежемесячный", "дневной", "месячных", "летний"]
)
def test_other_adjectives_hold_no_number(word: str) -> None:
    assert list(numbers(word)) == []


def test_a_bare_period_is_one() -> None:
    [number] = numbers("в месячный срок")
    assert (number.value, number.unit) == (Fraction(1), "month")
