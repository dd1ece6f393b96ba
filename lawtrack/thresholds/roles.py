"""What a number measures, in the words of the text around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_LONGEST_AFTER: Final = 12
_LONGEST_BEFORE: Final = 20
_FURTHEST: Final = 600  # characters from the number in which its role is sought
_CLAUSE: Final = re.compile(r"[,;:.()«»\"“”](?=\s|$)|\s[–—-]\s")


@dataclass(frozen=True, slots=True)
class Role:
    """The words by which a language leads on from a number to what it measures."""

    after: re.Pattern[str]
    stop: re.Pattern[str]
    lead: re.Pattern[str]
    trim: re.Pattern[str]


def role_of(role: Role, text: str, start: int, stop: int, *, noun_from: int = 0) -> tuple[int, int]:
    """Where the words stand that say what the number at ``start``:``stop`` measures.

    A counted noun, which begins at ``noun_from``, begins its role itself; else the role is
    what is led on to ("after the calling of elections"), or the words of the clause before
    the number.
    """
    after = role.after.match(text, stop)
    if noun_from:
        counted = text[noun_from:stop]
        begin = noun_from + len(counted) - len(counted.lstrip(" -"))
        return begin, _cut(role, text, stop, after.end(1)) if after else stop
    if after:
        return after.start(1), _cut(role, text, after.start(1), after.end(1))
    return _before(role, text, start, stop)


def _cut(role: Role, text: str, start: int, end: int) -> int:
    """The end of a phrase: before a verb, after so many words, without trailing blanks."""
    stop = role.stop.search(text, start, end)
    end = stop.start() if stop else end
    words = list(re.finditer(r"\S+", text[start:end]))
    if not words:
        return start
    return start + words[min(len(words), _LONGEST_AFTER) - 1].end()


def _before(role: Role, text: str, start: int, stop: int) -> tuple[int, int]:
    """The nearest clause before the number that says something, else the one after it."""
    first = max(0, start - _FURTHEST)
    marks = [first, *(mark.end() for mark in _CLAUSE.finditer(text, first, start))]
    for begin, end in zip(reversed(marks), [start, *reversed(marks)], strict=False):
        span = _trimmed(role, text, begin, end)
        if len(text[slice(*span)].split()) > 1:
            return span
    begin = stop
    while begin < len(text) and text[begin] in " ,–-":
        begin += 1
    last = min(len(text), begin + _FURTHEST)
    mark = _CLAUSE.search(text, begin, last)
    return begin, _cut(role, text, begin, mark.start() if mark else last)


def _trimmed(role: Role, text: str, begin: int, end: int) -> tuple[int, int]:
    """A clause without the words that only lead into it or on to the number."""
    while begin < end and not text[begin].isalnum():
        begin += 1
    while lead := role.lead.match(text, begin, end):
        begin = lead.end()
    words = list(re.finditer(r"\S+", text[begin:end]))[-_LONGEST_BEFORE:]
    if not words:
        return end, end
    begin += words[0].start()
    kept = role.trim.sub("", " " + text[begin:end]).rstrip(" ,;:.–-")
    return begin, begin + max(0, len(kept) - 1)
