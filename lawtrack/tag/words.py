"""Words of a text as stems, and the word patterns that rules are written in.

A pattern is a row of words. Each stands for all its inflected forms (English and Russian
alike); ``regist*`` for all words that begin so, ``may|can`` for either word, ``..`` for up
to eight words of the same sentence, ``*`` for any word, ``#`` for a number in digits
or words, ``@name`` for any pattern of a named vocabulary.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol

_TOKEN: Final = re.compile(r"\d+[.,]\d+|\w+(?:[-–’']\w+)*|[.;:!?](?=\s|$|[\"»)])")
_BREAKS: Final = frozenset(".;:!?")
_GAP: Final = r"(?: [^ .]+){0,8}"
_SURE: Final = 2
_WORD: Final = re.compile(r"[\w–’'-]+\*?")


@dataclass(frozen=True, slots=True)
class Words:
    """A text with its stems; ``starts`` and ``ends`` are places in the text.

    ``row`` is what patterns look at: ``stem=word`` for each word, between single spaces,
    and ``.`` where a clause ends; ``places`` are the places of the words in the row.
    """

    text: str
    stems: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    row: str
    places: tuple[int, ...]

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """The indexes of the first and last word of every place where a pattern stands."""
        for match in pattern.finditer(self.row):
            yield self._at(match.start() + 1), self._at(match.end() - 1)

    def _at(self, place: int) -> int:
        return bisect_right(self.places, place) - 1

    def cut(self, first: int, last: int) -> str:
        """The exact words of the text from one index to another, both included."""
        return self.text[self.starts[first] : self.ends[last]]


@lru_cache(maxsize=32768)
def words(text: str) -> Words:
    """Read a text into stems.

    >>> words("Candidates may not be refused; см. кандидатов").stems
    ('candid', 'may', 'not', 'be', 'refus', '.', 'см', '.', 'кандидат')
    """
    found = list(_TOKEN.finditer(text))
    lower = [_plain(match[0]) for match in found]
    stems = tuple(map(stem, lower))
    row = [_both(*each) for each in zip(stems, lower, strict=True)]
    places, at = [], 1
    for each in row:
        places.append(at)
        at += len(each) + 1
    return Words(
        text,
        stems,
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
        " " + " ".join(row) + " ",
        tuple(places),
    )


def _plain(word: str) -> str:
    """Lower case, with one spelling for letters and decimals that have two."""
    word = word.lower().replace("ё", "е")
    return word.replace(".", ",") if len(word) > 1 else word


def _both(stemmed: str, word: str) -> str:
    return stemmed if stemmed == "." else f"{stemmed}={word}"


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one lower-case word; Russian by its letters, else English.

    >>> stem("registered") == stem("registration"), stem("комиссией") == stem("комиссии")
    (False, True)
    """
    if word in _BREAKS:
        return "."
    russian = any("а" <= letter <= "ё" for letter in word)
    return _stemmer("russian" if russian else "english").stemWord(word)


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...


@lru_cache(maxsize=2)
def _stemmer(language: str) -> _Stemmer:
    import snowballstemmer

    stemmer: _Stemmer = snowballstemmer.stemmer(language)
    return stemmer


Vocabularies = Mapping[str, Sequence[str]]


def compile_pattern(pattern: str, vocabularies: Vocabularies) -> re.Pattern[str]:
    """The regular expression over a row that a word pattern stands for.

    A match begins with the space before its first word: that lets the search leap from one
    likely place to the next.
    Raises ValueError with what is wrong in the pattern.

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
    from lawtrack.tag.numbers import NUMERALS  # it stems its words with this module

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
