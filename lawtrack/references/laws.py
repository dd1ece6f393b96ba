"""Which law a reference is into: what stands behind it, and what stands before it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from lawtrack.references.language import Language
from lawtrack.references.records import OTHER_LAW, THIS_LAW

_TITLE_WITHIN: Final = 160  # characters between "of the Law" and its title
_LOOKED_AT: Final = 2000  # characters before the words in which another law may be named
_SENTENCE: Final = re.compile(r"[;.]\s+(?=[A-ZА-ЯЁ])")
_QUOTES: Final = re.compile('[«»“”„‟"]')
_QUOTED: Final = re.compile('[«“„"]([^«»“”„"]+)[»”"]')
_ENDS: Final = re.compile(r"\s*(?:[,.;:)]|$)")
# What may stand between the words and the law: "Article 8, point (b), first sentence, of …".
_FURTHER: Final = re.compile(
    r"(?:[\s,]*(?:\([^()\s]{1,6}\)|\b(?:points?|letters?|items?|clauses?|indents?|sentences?|"
    r"(?:sub-?)?paragraphs?|parts?|first|second|third|fourth|fifth|last|and|or|"
    r"(?:под)?пункт\w*|част[иьюейя]+|абзац\w*|предложени\w+|и|или)\b|\b\d+(?:-\d+)*\)?"
    r"|\b[a-zа-я]\)))+",
    re.IGNORECASE,
)
_ACRONYM: Final = re.compile(r"\b(?![IVX]+\b)[A-ZА-ЯЁ]{2,},?\s+$")
_LONGEST_ACRONYM: Final = 16
_OPENING: Final = "«“„"

Titles = Mapping[str, str]  # the id of a law by its title


def law_of(
    text: str, start: int, end: int, language: Language, titles: Titles, above: Sequence[str]
) -> str:
    """The law that the words from ``start`` to ``end`` are into: ``""`` for this one, the id
    of one whose title stands behind the words, ``other`` for any other and where it is not
    clear.

    >>> from lawtrack.references.language import LANGUAGES
    >>> said = "under Article 5 of the Law “On Rivers” and Article 6 of this Law"
    >>> law_of(said, 6, 15, LANGUAGES["en"], {"On Rivers": "rivers"}, ())
    'rivers'
    >>> law_of(said, 43, 52, LANGUAGES["en"], {}, ())
    ''
    """
    end = _behind(text, end)
    if language.this_law.match(text, end, end + _TITLE_WITHIN):
        return THIS_LAW
    behind = language.other_law.match(text, end, end + _TITLE_WITHIN)
    if behind:
        return _named(text[behind.start() : behind.end() + 2 * _TITLE_WITHIN], titles)
    if _ACRONYM.search(text, max(0, start - _LONGEST_ACRONYM), start):
        return OTHER_LAW
    if not _this_law_last(_sentence(text, start), language):
        return OTHER_LAW
    ends = [line[-_LOOKED_AT:] for line in reversed(above)]
    headed = next((line for line in ends if language.law_before.search(line)), "")
    return THIS_LAW if _this_law_last(headed, language) else OTHER_LAW


def quotations(text: str) -> list[tuple[int, int]]:
    """The spans of a text that are quoted; one that is not closed goes to the end.

    >>> quotations("the words “Article 5” are"), quotations('the words "Article 5')
    ([(10, 20)], [(10, 20)])
    """
    spans: list[tuple[int, int]] = []
    depth, opened, straight = 0, 0, False
    for match in _QUOTES.finditer(text):
        mark, before = match[0], depth
        if mark == '"':
            straight = not straight
            depth += 1 if straight else -1
        else:
            depth += 1 if mark in _OPENING else -1
        depth = max(0, depth)
        if before == 0 and depth:
            opened = match.start()
        elif before and depth == 0:
            spans.append((opened, match.start()))
    return [*spans, (opened, len(text))] if depth else spans


def _behind(text: str, end: int) -> int:
    further = _FURTHER.match(text, end, end + _TITLE_WITHIN)
    return further.end() if further else end


def _named(behind: str, titles: Titles) -> str:
    """The law whose title is quoted, or stands without quotes up to a mark or the end."""
    quoted = _QUOTED.search(behind)
    if (
        quoted is not None
        and quoted.start() <= _TITLE_WITHIN
        and ";" not in behind[: quoted.start()]
    ):
        said = {_plain(title): law for title, law in titles.items()}
        return said.get(_plain(quoted[1]), OTHER_LAW)
    said_plainly = _plain(behind)
    for title, law in titles.items():
        at = said_plainly.find(f" {_plain(title)}")
        if 0 <= at <= _TITLE_WITHIN and _ENDS.match(said_plainly, at + len(_plain(title)) + 1):
            return law
    return OTHER_LAW


@lru_cache(maxsize=256)
def _plain(words: str) -> str:
    """Words without marks of quotation, white space folded, in one case."""
    return " ".join(_QUOTES.sub(" ", words).split()).casefold()


def _sentence(text: str, at: int) -> str:
    """What stands before a place in its sentence."""
    first = max(0, at - _LOOKED_AT)
    ends = [match.end() for match in _SENTENCE.finditer(text, first, at + 1)]
    return text[ends[-1] if ends else first : at]


def _this_law_last(words: str, language: Language) -> bool:
    """Whether no other law is named, or this one is named behind it."""
    found = list(language.law_before.finditer(words))
    return not found or bool(found[-1]["this"])
