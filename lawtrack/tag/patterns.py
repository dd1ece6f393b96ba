"""The word patterns that rules are written in.

A pattern is a row of words. Each stands for all its inflected forms (English and Russian
alike); ``regist*`` for all words that begin so, ``may|can`` for either word, ``..`` for up
to eight words of the same sentence, ``*`` for any word, ``#`` for a number in digits
or words, ``@name`` for any pattern of a named vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from lawtrack.tag.numbers import NUMERALS
from lawtrack.tag.words import stem

_GAP: Final = r"(?: [^ .]+){0,8}"
_SURE: Final = 2
_WORD: Final = re.compile(r"[\w–’'-]+\*?")

Vocabularies = Mapping[str, Sequence[str]]


def compile_pattern(pattern: str, vocabularies: Vocabularies) -> re.Pattern[str]:
    """The regular expression over a row that a word pattern stands for.

    A match begins with the space before its first word: that lets the search leap from one
    likely place to the next.
    Raises ValueError with what is wrong in the pattern.

    >>> from lawtrack.tag.words import words
    >>> found = compile_pattern("refus* .. registration", {})
    >>> bool(found.search(words("shall be refused the registration").row))
    True
    """
    return _compiled(" " + _body(pattern, vocabularies, ()) + "(?= )")


@lru_cache(maxsize=8192)
def _compiled(expression: str) -> re.Pattern[str]:
    """Rules are read for several states of a corpus in one run, most of them the same; the
    cache of ``re`` itself is too small for one law."""
    return re.compile(expression)


def _body(pattern: str, vocabularies: Vocabularies, inside: tuple[str, ...]) -> str:
    parts = pattern.split()
    if not parts:
        raise ValueError("the pattern is empty")
    if ".." in (parts[0], parts[-1]):
        raise ValueError(f"'{pattern}' begins or ends with a gap '..'")
    body = ""
    for part in parts:
        if part == "..":
            body += _GAP
        else:
            body += (" " if body else "") + _one(part, pattern, vocabularies, inside)
    return body


def _one(part: str, pattern: str, vocabularies: Vocabularies, inside: tuple[str, ...]) -> str:
    if part == "*":
        return "[^ .]+"
    if part == "#":
        return _number()
    if part.startswith("@"):
        return _vocabulary(part[1:], vocabularies, inside)
    choices = part.split("|")
    if not all(_WORD.fullmatch(choice) for choice in choices):
        raise ValueError(f"'{part}' in '{pattern}' is no word, '..', '#' or '@vocabulary'")
    return "(?:" + "|".join(map(_choice, choices)) + ")"


@lru_cache(maxsize=1)
def _number() -> str:
    return r"(?:\d[^ ]*|(?:" + "|".join(sorted(map(re.escape, NUMERALS))) + r")(?:-[^ =]+)?=[^ ]+)"


def _choice(word: str) -> str:
    word = word.lower().replace("ё", "е")
    if word.endswith("*"):
        begin = word[:-1]
        sure = re.escape(begin[:_SURE])  # what the stem of every such word begins with
        return f"{sure}[^ =]*={re.escape(begin)}[^ ]*"
    return re.escape(stem(word)) + "=[^ ]+"


def _vocabulary(name: str, vocabularies: Vocabularies, inside: tuple[str, ...]) -> str:
    if name not in vocabularies:
        raise ValueError(f"no vocabulary is called '{name}'")
    if name in inside:
        raise ValueError(f"the vocabulary '{name}' holds itself")
    each = (_body(pattern, vocabularies, (*inside, name)) for pattern in vocabularies[name])
    return "(?:" + "|".join(each) + ")"
