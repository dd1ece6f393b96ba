"""Quotation marks inside quoted wording: whether it can be quoted as it stands.

Official texts hold quotations that open and never close. Such wording can still be quoted
with marks of another kind around it; wording that closes what it never opened can't, for
its reader would take that mark for the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_MARKS: Final = re.compile('[«»"“”]')
_OPENERS: Final = {"«": "»", "“": "”"}
_BEFORE_OPENING: Final = ' \n([{—–-/«“"'


def closes_unopened(content: Sequence[str]) -> bool:
    """Whether a quotation closes that did not open in the same wording.

    >>> closes_unopened(["in other cases.»;"]), closes_unopened(["the «line»", "«1. It is."])
    (True, False)
    """
    return _scan(content)[0]


def leaves_open(content: Sequence[str], mark: str) -> bool:
    """Whether a quotation that opens with ``mark`` never closes.

    >>> leaves_open(["«1. It is."], "«"), leaves_open(["«1. It is."], '"')
    (True, False)
    """
    return mark in _scan(content)[1]


def _scan(content: Sequence[str]) -> tuple[bool, list[str]]:
    text = "\n".join(content)
    stack: list[str] = []
    stray = False
    for match in _MARKS.finditer(text):
        mark, at = match[0], match.start()
        if mark in _OPENERS or (mark == '"' and _opens(text, at)):
            stack.append(mark)
            continue
        opener = next((o for o, c in _OPENERS.items() if c == mark), mark)
        if opener in stack:
            last = len(stack) - 1 - stack[::-1].index(opener)
            del stack[last:]
        else:
            stray = True
    return stray, stack


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else "\n"
    after = text[at + 1] if at + 1 < len(text) else "\n"
    return before in _BEFORE_OPENING and not after.isspace() and after not in ".,;:)"
