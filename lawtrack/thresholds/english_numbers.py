"""The grammar of English number words: "two hundred and fifty", "two-thirds", "twofold"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from lawtrack.thresholds.number import (
    CARDINAL,
    FOLD,
    FRACTION,
    LONGEST_DIGITS,
    OFTEN,
    ORDINAL,
    Number,
    words_after,
)

_SMALL: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_SCALES: Final = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_ORDINAL_SMALL: Final = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
}
_ORDINAL_TENS: Final = {tens[:-1] + "ieth": value for tens, value in _TENS.items()}
_ORDINAL_SCALES: Final = {"hundredth": 100, "thousandth": 1000}
_ORDINALS: Final = _ORDINAL_SMALL | _ORDINAL_TENS | _ORDINAL_SCALES
_OFTEN: Final = {"once": 1, "twice": 2, "thrice": 3}
_PARTS: Final = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    word + plural: value for word, value in _ORDINALS.items() if value > 2 for plural in ("", "s")
}
BEGINNINGS: Final = frozenset(_SMALL | _TENS | _ORDINALS | _OFTEN) | {"half", "quarter"}
_KIN: Final = re.compile(r"[\s-]+(?:and\s+full\s+)?(?:brother|sister|sibling|party|person|country)")
_WORD: Final = re.compile(r"[A-Za-z]+|\d+(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?|[½¼¾]")
_SIGNS: Final = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_DIGIT_FRACTION: Final = re.compile(r"(?<![\w/.-])(\d{1,2})/([1-9]\d?)(?![\w/])")


def numbers(text: str) -> Iterator[Number]:
    """The numbers of an English text, in its order, without overlap.

    >>> [str(n.value) for n in numbers("two thirds of two hundred and fifty; one and a half")]
    ['2/3', '250', '3/2']
    """
    tokens = list(_WORD.finditer(text))
    i = 0
    while i < len(tokens):
        found = _number(text, tokens, i) if _may_begin(tokens[i][0].lower()) else None
        if found is None:
            i += 1
            continue
        number, i = found
        yield number


_Tokens = list[re.Match[str]]
_Found = tuple[Number, int] | None


def _may_begin(word: str) -> bool:
    """Most words of a law begin no number, and need no closer look."""
    return word in BEGINNINGS or not word[0].isalpha() or word.endswith("fold")


def _digit_fraction(text: str, tokens: _Tokens, i: int) -> _Found:
    match = _DIGIT_FRACTION.match(text, tokens[i].start())
    if match is None:
        return None
    value = Fraction(int(match[1]), int(match[2]))
    return Number(value, match.start(), match.end(), FRACTION), i + 2


def _number(text: str, tokens: _Tokens, i: int) -> _Found:
    word = tokens[i][0].lower()
    start = tokens[i].start()
    if parts := _digit_fraction(text, tokens, i):
        return parts
    if word in _OFTEN:
        return Number(Fraction(_OFTEN[word]), start, tokens[i].end(), OFTEN), i + 1
    if word.endswith("fold") and word[:-4] in _SMALL | _TENS:
        value = (_SMALL | _TENS)[word[:-4]]
        return Number(Fraction(value), start, tokens[i].end(), FOLD), i + 1
    if word in ("half", "third", "quarter", "fifth", "fourth", "tenth"):
        lone = _lone_part(text, tokens, i)
        if lone is not None:
            return lone
    if word in _ORDINALS:
        return Number(Fraction(_ORDINALS[word]), start, tokens[i].end(), ORDINAL), i + 1
    return _cardinal(text, tokens, i)


def _lone_part(text: str, tokens: _Tokens, i: int) -> _Found:
    """ "half of the votes", "a third of", "the other half"."""
    before = text[max(0, tokens[i].start() - 8) : tokens[i].start()].lower()
    after = words_after(text, tokens[i].end())
    word = tokens[i][0].lower()
    if _KIN.match(after) or not _is_part(word, before, after):
        return None
    value = Fraction(1, _PARTS[word])
    return Number(value, tokens[i].start(), tokens[i].end(), FRACTION), i + 1


def _is_part(word: str, before: str, after: str) -> bool:
    """Is a lone "half" or "third" a part of something, by the words on either side?"""
    if word != "half":
        of = re.match(r"\s+of\b", after)
        return of is not None and re.search(r"\ban?\s+$|^$|\bthan\s+$", before) is not None
    if re.match(r"\s+(?:of|the|as)\b", after) or before.endswith("other "):
        return True
    if before.endswith("ceeding "):
        return True
    noun = re.search(r"\b(?:a|one|than|least|by|the)\s+$", before)
    ends = re.match(r"\s*(?:[.,;:)]|and\b|or\b|\w+\s+of\b|$)", after)
    return noun is not None and ends is not None


def _cardinal(text: str, tokens: _Tokens, i: int) -> _Found:
    first = tokens[i]
    if first[0][0].isdigit() or first[0] in _SIGNS:
        if not _stands_alone(text, first):
            return None
        value, end = _digits(text, tokens, i)
    else:
        whole, end = _words(text, tokens, i)
        value = Fraction(whole)
    if end == i:
        return None
    return _with_fraction(text, tokens, first.start(), value, end)


def _stands_alone(text: str, token: re.Match[str]) -> bool:
    before = text[max(0, token.start() - 1) : token.start()]
    after = text[token.end() : token.end() + 2]
    joined = before in ("-", "–", "/", ".") and re.match(
        r"[\w)]", text[max(0, token.start() - 2) :]
    )
    if before.isalnum() or joined or len(token[0]) > LONGEST_DIGITS:
        return False
    return not re.match(r"[A-Za-z_]|[-–/][A-Z\d]", after) or bool(re.match(r"–\d", after))


def _digits(text: str, tokens: _Tokens, i: int) -> tuple[Fraction, int]:
    word = tokens[i][0]
    value = _SIGNS[word] if word in _SIGNS else Fraction(word.replace(",", ""))
    end = i + 1
    while end < len(tokens) and _near(text, tokens, end) and tokens[end][0].lower() in _SCALES:
        value *= _SCALES[tokens[end][0].lower()]
        end += 1
    return value, end


def _near(text: str, tokens: _Tokens, i: int) -> bool:
    """Does the word follow the one before it with a space or a hyphen between?"""
    return re.fullmatch(r"\s+|-", text[tokens[i - 1].end() : tokens[i].start()]) is not None


def _words(text: str, tokens: _Tokens, i: int) -> tuple[int, int]:
    """Add number words up from ``i``: the value and the index after the last of them."""
    total = current = 0
    end = i
    position = i
    while position < len(tokens) and (position == i or _near(text, tokens, position)):
        word = tokens[position][0].lower()
        if word == "and" and end > i and current >= 100 and _adds(tokens, position + 1):
            position += 1
            continue
        added = _added(word, current, begun=end > i)
        if added is None:
            break
        if word in ("thousand", "million"):
            total, current = total + added, 0
        else:
            current = added
        position += 1
        end = position
    return total + current, end


def _adds(tokens: _Tokens, i: int) -> bool:
    return i < len(tokens) and tokens[i][0].lower() in _SMALL | _TENS


def _added(word: str, current: int, *, begun: bool) -> int | None:
    """The value after a word, or None where the word cannot go on with the number."""
    if word in _SCALES:
        scale = _SCALES[word]
        if not begun or (scale == 100 and not 0 < current < 100):
            return None
        return max(current, 1) * scale
    if word in _TENS:
        return current + _TENS[word] if current % 100 == 0 else None
    if word in _SMALL:
        value = _SMALL[word]
        fits = current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and value < 10)
        return current + value if fits and not (begun and value == 0) else None
    return None


def _with_fraction(text: str, tokens: _Tokens, start: int, value: Fraction, end: int) -> _Found:
    """ "two" may go on as "two thirds", "one" as "one and a half"."""
    rest = [token[0].lower() for token in tokens[end : end + 3]]
    if rest == ["and", "a", "half"] and not re.search(
        r"[,.;]", text[tokens[end - 1].end() : tokens[end + 2].start()]
    ):
        return Number(value + Fraction(1, 2), start, tokens[end + 2].end(), CARDINAL), end + 3
    if rest and rest[0] in _PARTS and _near(text, tokens, end) and 0 < value < 100:
        after = words_after(text, tokens[end].end())
        plural = rest[0].endswith("s") or rest[0] == "halves"
        if plural == (value > 1) and not _KIN.match(after):
            part = value / _PARTS[rest[0]]
            return Number(part, start, tokens[end].end(), FRACTION), end + 1
    if rest and rest[0] in _ORDINALS and _near(text, tokens, end) and value % 10 == 0:
        whole = value + _ORDINALS[rest[0]]
        return Number(whole, start, tokens[end].end(), ORDINAL), end + 1
    return Number(value, start, tokens[end - 1].end(), CARDINAL), end
