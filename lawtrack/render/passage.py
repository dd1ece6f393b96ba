"""The words of the law around a number, so that a reader sees what it measures."""

from __future__ import annotations

import re
from typing import Final

from lawtrack.thresholds.ledger import Entry

_BEFORE: Final = 10  # words shown before a number, if its clause has so many
_AFTER: Final = 7
_SPARED: Final = 2  # words not worth an ellipsis
_END: Final = re.compile(r"[.;:](?=\s|$)")
_WORD: Final = re.compile(r"\S+")
_OMITTED: Final = "…"


def passage(entry: Entry) -> str:
    """The clause of a number in the words of its provision, a long one shortened.

    >>> from lawtrack.thresholds.reading import read
    >>> text = "A body is formed. It has seven members; they are elected."
    >>> [quantity] = read(text, language="en")
    >>> passage(Entry("art_1__para_1", quantity, text))
    'It has seven members'
    """
    text, start, end = entry.text, entry.quantity.start, entry.quantity.end
    begin = max((mark.end() for mark in _END.finditer(text, 0, start)), default=0)
    stop = _END.search(text, end)
    before = [word.start() for word in _WORD.finditer(text, begin, start)]
    after = [word.end() for word in _WORD.finditer(text, end, stop.start() if stop else len(text))]
    first = before[-_BEFORE] if len(before) > _BEFORE + _SPARED else min([*before, start])
    last = after[_AFTER - 1] if len(after) > _AFTER + _SPARED else max([*after, end])
    shown = " ".join(text[first:last].split())
    opening = f"{_OMITTED} " if before and first != before[0] else ""
    return opening + shown + (f" {_OMITTED}" if after and last != after[-1] else "")
