"""Numbers in a text, in digits or in English or Russian words, for comparing two wordings."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from lawtrack.tag.words import Words, stem

_ENGLISH: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_ENGLISH_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
# Each form stands as it is inflected in laws: nominative, genitive, instrumental.
_RUSSIAN: Final = {
    1: "один одного одной одну одним",
    2: "два две двух двумя",
    3: "три трех тремя",
    4: "четыре четырех четырьмя",
    5: "пять пяти пятью",
    6: "шесть шести шестью",
    7: "семь семи семью",
    8: "восемь восьми восемью",
    9: "девять девяти девятью",
    10: "десять десяти десятью",
    11: "одиннадцать одиннадцати",
    12: "двенадцать двенадцати",
    13: "тринадцать тринадцати",
    14: "четырнадцать четырнадцати",
    15: "пятнадцать пятнадцати пятнадцатью",
    16: "шестнадцать шестнадцати",
    17: "семнадцать семнадцати",
    18: "восемнадцать восемнадцати",
    19: "девятнадцать девятнадцати",
    20: "двадцать двадцати двадцатью",
    30: "тридцать тридцати тридцатью",
    40: "сорок сорока",
    50: "пятьдесят пятидесяти пятьюдесятью",
    60: "шестьдесят шестидесяти",
    70: "семьдесят семидесяти",
    80: "восемьдесят восьмидесяти",
    90: "девяносто девяноста",
    100: "сто ста",
    200: "двести двухсот",
    300: "триста трехсот",
    400: "четыреста четырехсот",
    500: "пятьсот пятисот",
}


def _table() -> dict[str, int]:
    table = {word: value for value, word in enumerate(_ENGLISH, 1)}
    for at, tens in enumerate(_ENGLISH_TENS, 2):
        table[tens] = at * 10
        table |= {f"{tens}-{_ENGLISH[unit - 1]}": at * 10 + unit for unit in range(1, 10)}
    for value, forms in _RUSSIAN.items():
        table |= dict.fromkeys(forms.split(), value)
    return {stem(word): value for word, value in table.items()} | table


_VALUES: Final = _table()
_TIMES: Final = {stem("hundred"): 100, stem("thousand"): 1000} | {
    stem(word): 1000 for word in ("тысяча", "тысячи", "тысяч", "тысячу")
}
NUMERALS: Final = frozenset({*_VALUES, *_TIMES})
_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)?")


def numbers(text: Words, among: Collection[int]) -> list[tuple[int, float]]:
    """The numbers among the words of these indexes: the index where each begins, its value.

    >>> from lawtrack.tag.words import words
    >>> numbers(words("not less than two thousand five hundred days, 7 percent"), range(20))
    [(3, 2500.0), (8, 7.0)]
    >>> numbers(words("не менее двадцати пяти процентов"), range(20))
    [(2, 25.0)]
    """
    found: list[tuple[int, float]] = []
    before = -2
    for index in sorted(among):
        value = _value(text, index) if index < len(text.stems) else None
        if value is None:
            continue
        if index == before + 1 and found:
            found[-1] = (found[-1][0], _joined(found[-1][1], text.stems[index], value))
        else:
            found.append((index, value))
        before = index
    return found


def _value(text: Words, index: int) -> float | None:
    word = text.stems[index]
    if _DIGITS.fullmatch(word):
        return float(word.replace(",", "."))
    raw = text.text[text.starts[index] : text.ends[index]].lower()
    for each in (raw, word, raw.partition("-")[0]):  # "seven-percent" is seven
        value = _VALUES.get(each, _TIMES.get(each))
        if value is not None:
            return float(value)
    return None


def _joined(total: float, word: str, value: float) -> float:
    if word in _TIMES:
        rest = total % 1000 if value == 100 else total
        return total - rest + rest * value
    return total + value
