"""The grammar of Russian number words: "двухсот пятидесяти", "двух третей", "пятидневный"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from lawtrack.thresholds import units
from lawtrack.thresholds.number import (
    CARDINAL,
    FOLD,
    FRACTION,
    IMPLIED,
    LONGEST_DIGITS,
    OFTEN,
    ORDINAL,
    Number,
    words_after,
    words_before,
)
from lawtrack.thresholds.russian_forms import (
    CARDINALS,
    HALVES,
    NAMED_PARTS,
    ONE_AND_A_HALF,
    ORDINALS,
    PART_ENDINGS,
    PREFIXES,
    SCALES,
)

_WORD: Final = re.compile(r"[А-Яа-яЁё]+|\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d+(?:,\d+)?|[½¼¾]")
_SIGNS: Final = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_OFTEN: Final = {"однажды": 1, "дважды": 2, "трижды": 3, "четырежды": 4}
_FOLD: Final = {"вдвое": 2, "втрое": 3, "вчетверо": 4, "впятеро": 5, "вдесятеро": 10}
_DIGIT_FRACTION: Final = re.compile(r"(?<![\w/.-])(\d{1,2})/([1-9]\d?)(?![\w/])")
_ADJECTIVE_UNITS: Final = {
    "процентн": units.PERCENT,
    "минутн": units.MINUTE,
    "часов": units.HOUR,
    "дневн": units.DAY,
    "суточн": units.DAY,
    "недельн": units.WEEK,
    "месячн": units.MONTH,
    "годичн": units.YEAR,
    "годов": units.YEAR,
    "летн": units.YEAR,
    "кратн": units.MULTIPLE,
}
_ENDING: Final = (
    r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими|ою|ею|о)"
)
_COMPOUND: Final = re.compile(rf"(.*?)({'|'.join(_ADJECTIVE_UNITS)}){_ENDING}")
_PREFIX: Final = re.compile("(?:" + "|".join(sorted(PREFIXES, key=len, reverse=True)) + ")")
_PERIOD: Final = re.compile(r"\s+(?:срок|период)", re.I)
_BARE: Final = ("месячн", "недельн", "суточн", "годичн")
_DIGIT_ADJECTIVE: Final = re.compile(
    rf"(\d{{1,9}})\s?-\s?(?:ти|и|х|ми)?\s?-?({'|'.join(_ADJECTIVE_UNITS)}){_ENDING}\b", re.I
)
_CASE_ENDING: Final = re.compile(r"-(?:ти|и|х|м|ми|ть|го|й|му|я|е)\b")


def numbers(text: str) -> Iterator[Number]:
    """The numbers of a Russian text, in its order, without overlap.

    >>> [str(n.value) for n in numbers("двух третей от двухсот пятидесяти в полутора раза")]
    ['2/3', '250', '3/2']
    """
    tokens = list(_WORD.finditer(text))
    i = 0
    while i < len(tokens):
        found = _number(text, tokens, i)
        if found is None:
            i += 1
            continue
        number, i = found
        yield number


_Tokens = list[re.Match[str]]
_Found = tuple[Number, int] | None


def _folded(token: re.Match[str]) -> str:
    return token[0].lower().replace("ё", "е")


def _number(text: str, tokens: _Tokens, i: int) -> _Found:
    word, start, end = _folded(tokens[i]), tokens[i].start(), tokens[i].end()
    if word in HALVES:
        return Number(Fraction(1, 2), start, end, FRACTION), i + 1
    if word in _OFTEN:
        return Number(Fraction(_OFTEN[word]), start, end, OFTEN), i + 1
    if word in _FOLD:
        return Number(Fraction(_FOLD[word]), start, end, FOLD, units.MULTIPLE, end), i + 1
    if (
        word == "раз"
        and re.match(r"\s+в\b", text[end : end + 4])
        and not _counts_before(text, start)
    ):
        return Number(Fraction(1), start, end, OFTEN), i + 1
    if word in NAMED_PARTS and word not in ("третью", "третей"):
        return Number(Fraction(1, NAMED_PARTS[word]), start, end, FRACTION), i + 1
    return (
        _digit_form(text, tokens, i)
        or _cardinal(text, tokens, i)
        or _compound(text, tokens[i], word, i)
        or _ordinal(text, tokens, i)
    )


def _counts_before(text: str, start: int) -> bool:
    """Does a numeral stand before "раз", so that it is no once of its own?"""
    before = re.search(r"([А-Яа-яЁё]+|\d+)\s+$", words_before(text, start, 40))
    if before is None:
        return False
    word = before[1].lower().replace("ё", "е")
    return word.isdigit() or word in CARDINALS or word in SCALES or word == "несколько"


def _digit_form(text: str, tokens: _Tokens, i: int) -> _Found:
    """ "2/3", "18-летний"."""
    start = tokens[i].start()
    match = _DIGIT_FRACTION.match(text, start)
    if match:
        value = Fraction(int(match[1]), int(match[2]))
        return Number(value, start, match.end(), FRACTION), i + 2
    match = _DIGIT_ADJECTIVE.match(text, start)
    if match is None:
        return None
    unit = _ADJECTIVE_UNITS[match[2].lower()]
    following = next((k for k in range(i, len(tokens)) if tokens[k].start() >= match.end()), None)
    form = FOLD if unit == units.MULTIPLE else CARDINAL
    number = Number(Fraction(int(match[1])), start, match.end(1), form, unit, match.end())
    return number, len(tokens) if following is None else following


def _cardinal(text: str, tokens: _Tokens, i: int) -> _Found:
    word = _folded(tokens[i])
    if word[0].isdigit() or word in _SIGNS:
        if not _stands_alone(text, tokens[i]):
            return None
        digits = re.sub(r"\s", "", word).replace(",", ".")
        value = _SIGNS[word] if word in _SIGNS else Fraction(digits)
        value, end = _scaled(text, tokens, value, i + 1)
    else:
        value, end = _words(text, tokens, i)
    if end == i:
        return None
    stop = tokens[end - 1].end()
    ending = _CASE_ENDING.match(text, stop) if word[0].isdigit() else None
    if ending:
        return Number(value, tokens[i].start(), ending.end(), CARDINAL), end + 1
    part = _denominator(text, tokens, value, end)
    if part:
        return Number(value / part, tokens[i].start(), tokens[end].end(), FRACTION), end + 1
    if end < len(tokens) and value % 10 == 0 and _near(text, tokens, end):
        ordinal = ORDINALS.get(_folded(tokens[end]), 0)
        if 0 < ordinal < 10:
            return Number(value + ordinal, tokens[i].start(), tokens[end].end(), ORDINAL), end + 1
    return Number(value, tokens[i].start(), stop, CARDINAL), end


def _stands_alone(text: str, token: re.Match[str]) -> bool:
    before = words_before(text, token.start(), 3)
    after = text[token.end() : token.end() + 2]
    if len(token[0]) > LONGEST_DIGITS:
        return False
    if re.search(r"[\w./]$|\w[-–]$", before):
        return False
    return not re.match(r"[A-Za-zА-Яа-я_/]|-[A-ZА-Я\d]|\.\d", after)


def _near(text: str, tokens: _Tokens, i: int) -> bool:
    return re.fullmatch(r"\s+", text[tokens[i - 1].end() : tokens[i].start()]) is not None


def _scaled(text: str, tokens: _Tokens, value: Fraction, end: int) -> tuple[Fraction, int]:
    while end < len(tokens) and _near(text, tokens, end) and _folded(tokens[end]) in SCALES:
        value *= SCALES[_folded(tokens[end])]
        end += 1
    return value, end


def _words(text: str, tokens: _Tokens, i: int) -> tuple[Fraction, int]:
    """Add number words up from ``i``: the value and the index after the last of them."""
    if _folded(tokens[i]) in ONE_AND_A_HALF:
        return _scaled(text, tokens, Fraction(3, 2), i + 1)
    total = current = 0
    end = i
    while end < len(tokens) and (end == i or _near(text, tokens, end)):
        word = _folded(tokens[end])
        if word in SCALES and (end > i or word in ("тысяча", "тысячу", "тысячи")):
            total, current = total + max(current, 1) * SCALES[word], 0
        elif word in CARDINALS and _fits(CARDINALS[word], current, begun=end > i):
            current += CARDINALS[word]
        else:
            break
        end += 1
    return Fraction(total + current), end


def _fits(value: int, current: int, *, begun: bool) -> bool:
    """Can a numeral follow in one number: hundreds, then tens, then ones?"""
    if not begun or current == 0:
        return True
    room = 100 if current % 100 == 0 else 10 if current % 10 == 0 and current % 100 >= 20 else 0
    return 0 < value < room


def _denominator(text: str, tokens: _Tokens, value: Fraction, end: int) -> int:
    """The denominator that follows: одной *пятой*, двух *третей*, трех *четвертей*."""
    if end >= len(tokens) or not _near(text, tokens, end) or not 0 < value < 100:
        return 0
    word = _folded(tokens[end])
    if word in NAMED_PARTS:
        return NAMED_PARTS[word]
    if word not in ORDINALS or not word.endswith(PART_ENDINGS) or ORDINALS[word] < 2:
        return 0
    following = words_after(text, tokens[end].end())
    return 0 if re.match(r"\s+(?:недел|стать|минут|глав)", following) else ORDINALS[word]


def _compound(text: str, token: re.Match[str], word: str, i: int) -> _Found:
    """ "пятидневный", "двадцатидевятилетнего", and "месячный срок" for one month."""
    match = _COMPOUND.fullmatch(word)
    if match is None:
        return None
    unit = _ADJECTIVE_UNITS[match[2]]
    if not match[1]:
        if match[2] not in _BARE or not _PERIOD.match(text, token.end()):
            return None
        return Number(Fraction(1), token.start(), token.end(), IMPLIED, unit, token.end()), i + 1
    value = _prefix_value(match[1])
    if value is None:
        return None
    form = FOLD if unit == units.MULTIPLE else CARDINAL
    end = token.start() + len(match[1])
    return Number(value, token.start(), end, form, unit, token.end()), i + 1


def _prefix_value(prefix: str) -> Fraction | None:
    if prefix in ("полутора", "полу"):
        return Fraction(3, 2) if prefix == "полутора" else Fraction(1, 2)
    total = position = 0
    while position < len(prefix):
        match = _PREFIX.match(prefix, position)
        if match is None:
            return None
        total += PREFIXES[match[0]]
        position = match.end()
    return Fraction(total)


def _ordinal(text: str, tokens: _Tokens, i: int) -> _Found:
    value = ORDINALS.get(_folded(tokens[i]))
    if value is None:
        return None
    return Number(Fraction(value), tokens[i].start(), tokens[i].end(), ORDINAL), i + 1
