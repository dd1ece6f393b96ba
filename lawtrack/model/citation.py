"""Provisions named as lawyers write them, in English and Russian, or by eId."""

from __future__ import annotations

import re
from typing import Final

from lawtrack.errors import LawtrackError
from lawtrack.model.address import (
    ALINEA,
    ARTICLE,
    CHAPTER,
    INDENT,
    PARAGRAPH,
    SECTION,
    SUBPARAGRAPH,
    Address,
    Step,
)

_NUMBER: Final = r"(?P<number>[0-9]+(?:-[0-9]+)*|[IVX]+)"
# Drafters count the line that opens a list as its first абзац, so that абзац 2 is our
# indent 1, and абзац 1 is what the list stands in.
_DRAFTERS_INDENT: Final = "абзац"
_WORDS: Final = (
    (SECTION, r"sec(?:tion|t?\.)|раздел\w*|разд\."),
    (CHAPTER, r"ch(?:apter|ap?\.|p\.?)|глав\w*|гл\."),
    (ARTICLE, r"art(?:icle|\.)?|стать\w*|ст\."),
    (SUBPARAGRAPH, r"sub-?para(?:graph|\.)?|подпункт\w*|подп\.|пп\."),
    (PARAGRAPH, r"para(?:graph|\.)?|пункт\w*|п\."),
    (ALINEA, r"part|част\w*|ч\."),
    (INDENT, r"indent"),
    (_DRAFTERS_INDENT, r"абзац\w*|абз\."),
)
_NAMED: Final = tuple(
    (kind, re.compile(rf"\s*,?\s*(?:{words})\s*{_NUMBER}\)?", re.IGNORECASE))
    for kind, words in _WORDS
)
_BRACKETS: Final = re.compile(rf"\s*\(\s*{_NUMBER}\s*\)")
_BARE: Final = re.compile(rf"\s*{_NUMBER}")
_HINT: Final = "write 20-1, 20-1(2)(9), 'art. 20-1 para 2' or 'ст. 20-1 п. 2 пп. 9'"
_MAX_LENGTH: Final = 200


def read_citation(text: str) -> Address:
    """The address that a citation names; raises LawtrackError for what is none.

    >>> str(read_citation("20-1(2)(9)"))
    'art_20-1__para_2__subpara_9'
    >>> str(read_citation("ст. 20-1 п. 2 пп. 9"))
    'art_20-1__para_2__subpara_9'
    >>> str(read_citation("Article 9, paragraph 1, indent 2"))
    'art_9__para_1__indent_2'
    >>> str(read_citation("ст. 9 п. 1 абз. 2"))
    'art_9__para_1__indent_1'
    """
    words = text.strip()
    if re.fullmatch(r"(?:sec|chp|art)_[0-9A-Za-z_-]+", words):
        return _eid(words)
    steps: list[Step] = []
    at = 0
    while at < len(words):
        step, at = _next(words, at, steps, text)
        steps += _as_counted_here(step)
    if not steps or len(text) > _MAX_LENGTH:
        raise LawtrackError(f"'{text[:60]}' names no provision", hint=_HINT)
    return Address(tuple(steps))


def _as_counted_here(step: Step) -> list[Step]:
    if step.kind != _DRAFTERS_INDENT:
        return [step]
    number = int(step.number) if step.number.isdigit() else 1
    return [Step(INDENT, str(number - 1))] if number > 1 else []


def _eid(words: str) -> Address:
    try:
        return Address.parse(words)
    except ValueError:
        raise LawtrackError(f"'{words}' is no eId", hint="art_20-1__para_2 is one") from None


def _next(words: str, at: int, steps: list[Step], text: str) -> tuple[Step, int]:
    for kind, pattern in _NAMED:
        match = pattern.match(words, at)
        if match:
            return Step(kind, match["number"]), match.end()
    match = _BARE.match(words, at) if not steps else _BRACKETS.match(words, at)
    if match is None:
        raise LawtrackError(f"'{text}' names no provision", hint=_HINT)
    kind = ARTICLE if not steps else _bracketed(steps)
    return Step(kind, match["number"]), match.end()


def _bracketed(steps: list[Step]) -> str:
    return PARAGRAPH if steps[-1].kind == ARTICLE else SUBPARAGRAPH
