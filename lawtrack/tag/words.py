"""Words of a text as stems, in a row that patterns look at."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol

_TOKEN: Final = re.compile(r"\d+[.,]\d+|\w+(?:[-–’']\w+)*|[.;:!?](?=\s|$|[\"»)])")
_BREAKS: Final = frozenset(".;:!?")


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
