"""Running text as tokens that know where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from lawtrack.naming import steps
from lawtrack.naming import tokens as t
from lawtrack.naming.tokens import Token, folded
from lawtrack.references.language import Language


@dataclass(frozen=True, slots=True)
class Word:
    """A token, where it stands, and whether "this" stands before it."""

    token: Token
    start: int
    end: int
    this: bool = False


# "8(3)(b)" is a number with what stands in brackets behind it: only the first is looked up.
_PIECE: Final = re.compile(
    r"(?P<number>\d+(?:[-\u2011]\d+)*)(?:\([0-9a-zа-я]{1,5}\))*(?P<paren>\s?\))?(?![^\W_])"
    r"|(?P<word>[^\W\d_]+(?:[-\u2011'’][^\W\d_]+)*)"
    r"|(?P<comma>,)|(?P<dash>[-–—])|(?P<other>[^\s])"
)
_ROMAN: Final = re.compile("[IVX]{1,7}")
_ROMAN_LOOKALIKE: Final = str.maketrans("ІХ", "IX")
_ROMAN_NUMBERED: Final = (steps.SECTION, steps.CHAPTER)
_UNKNOWN: Final = Token(t.UNKNOWN)
_COMMA: Final = Token(t.COMMA)
_DASH: Final = Token(t.DASH)


def words(text: str, language: Language) -> list[Word]:
    """The words of a text; what names no provision is unknown and parts what stands around it.

    >>> from lawtrack.references.language import LANGUAGES
    >>> found = words("under paragraph 2 of this Article", LANGUAGES["en"])
    >>> [(word.token.kind, word.this) for word in found][1:]
    [('noun', False), ('number', False), ('of', False), ('noun', True)]
    """
    return list(_words(text, language))


def _words(text: str, language: Language) -> Iterator[Word]:
    this = -1  # where a word such as "this" stands that the next word takes
    roman = False
    for match in _PIECE.finditer(text):
        start, end = match.span()
        token = _mark(match)
        if match["word"]:
            word = folded(match[0])
            if word in language.this:
                this = start
            if word in language.skipped or word in language.this:
                continue
            token = _token(match[0], word, language, roman=roman)
            roman = _roman_behind(token, roman=roman)
        yield Word(token, start if this < 0 else this, end, this >= 0)
        this = -1


def _mark(match: re.Match[str]) -> Token:
    """A number, or a mark between words."""
    if match["number"]:
        return Token(t.NUMBER, match["number"].replace("\u2011", "-"), match[0])
    return _COMMA if match["comma"] else _DASH if match["dash"] else _UNKNOWN


def _roman_behind(token: Token, *, roman: bool) -> bool:
    """Whether the next word may be a roman number: behind "section", or on in its list."""
    if token.kind == t.NOUN:
        return token.value in _ROMAN_NUMBERED
    return roman and token.kind in (t.NUMBER, t.AND)


def _token(text: str, word: str, language: Language, *, roman: bool) -> Token:
    number = text.translate(_ROMAN_LOOKALIKE)
    if roman and _ROMAN.fullmatch(number):
        return Token(t.NUMBER, number, text)
    token = language.words.get(word)
    return _UNKNOWN if token is None else replace(token, text=word)
