"""Ordinal numbers in words, as acts count parts and indents."""

from __future__ import annotations

from typing import Final

NOMINATIVE: Final = "nominative"
ACCUSATIVE: Final = "accusative"
GENITIVE: Final = "genitive"
PREPOSITIONAL: Final = "prepositional"
INSTRUMENTAL: Final = "instrumental"

_STEMS: Final = (
    "",
    "перв",
    "втор",
    "трет",
    "четверт",
    "пят",
    "шест",
    "седьм",
    "восьм",
    "девят",
    "десят",
    "одиннадцат",
    "двенадцат",
    "тринадцат",
    "четырнадцат",
    "пятнадцат",
    "шестнадцат",
    "семнадцат",
    "восемнадцат",
    "девятнадцат",
)
_TENS: Final = {
    2: ("двадцать", "двадцат"),
    3: ("тридцать", "тридцат"),
    4: ("сорок", "сороков"),
    5: ("пятьдесят", "пятидесят"),
    6: ("шестьдесят", "шестидесят"),
    7: ("семьдесят", "семидесят"),
    8: ("восемьдесят", "восьмидесят"),
    9: ("девяносто", "девяност"),
}
# Numbers whose masculine accusative is stressed at the end.
_STRESSED: Final = ("втор", "шест", "седьм", "восьм", "сороков")
_ENDINGS: Final = {
    ("f", NOMINATIVE): ("ая", "ья"),
    ("m", NOMINATIVE): ("ый", "ий"),
    ("n", NOMINATIVE): ("ое", "ье"),
    ("f", ACCUSATIVE): ("ую", "ью"),
    ("f", GENITIVE): ("ой", "ьей"),
    ("f", PREPOSITIONAL): ("ой", "ьей"),
    ("f", INSTRUMENTAL): ("ой", "ьей"),
    ("m", ACCUSATIVE): ("ый", "ий"),
    ("m", GENITIVE): ("ого", "ьего"),
    ("m", PREPOSITIONAL): ("ом", "ьем"),
    ("m", INSTRUMENTAL): ("ым", "ьим"),
    ("n", ACCUSATIVE): ("ое", "ье"),
    ("n", GENITIVE): ("ого", "ьего"),
    ("n", PREPOSITIONAL): ("ом", "ьем"),
    ("n", INSTRUMENTAL): ("ым", "ьим"),
}


def russian(number: int, gender: str, case: str) -> str:
    """
    >>> russian(3, "f", ACCUSATIVE), russian(21, "m", PREPOSITIONAL), russian(6, "m", ACCUSATIVE)
    ('третью', 'двадцать первом', 'шестой')
    """
    if not 0 < number < 100:
        return str(number)
    prefix, stem = _stem(number)
    hard, soft = _ENDINGS[gender, case]
    ending = soft if stem == "трет" else hard
    if ending == "ый" and stem in _STRESSED:
        ending = "ой"
    return prefix + stem + ending


def _stem(number: int) -> tuple[str, str]:
    if number < 20:
        return "", _STEMS[number]
    tens, ones = divmod(number, 10)
    cardinal, round_stem = _TENS[tens]
    return ("", round_stem) if not ones else (f"{cardinal} ", _STEMS[ones])


_ENGLISH: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_ENGLISH_TENS: Final = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def english(number: int) -> str:
    """
    >>> english(3), english(42)
    ('three', 'forty-two')
    """
    if not 0 < number < 100:
        return str(number)
    if number < 20:
        return _ENGLISH[number]
    tens, ones = divmod(number, 10)
    return _ENGLISH_TENS[tens] + (f"-{_ENGLISH[ones]}" if ones else "")
