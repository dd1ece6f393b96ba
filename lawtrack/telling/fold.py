"""The runs of a change made ready to print: blanks off the marks, long kept runs folded.

Only kept words are ever folded away; deleted and inserted words all stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from lawtrack.diff.changes import KEEP, Edit

FOLDED: Final = "…"
OMISSION: Final = "[…]"
BLANK: Final = "␣"

AROUND = 6  # kept words shown beside a change
OPENING = 3  # kept words shown at the beginning of a provision, so that it can be recognised
ALONE = 12  # kept words shown where nothing but the label changed
SPARED = 4  # words that are not worth an ellipsis

_WORD = re.compile(r"\S+")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)


def tidy(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The runs with blanks outside deleted and inserted words, and one blank between the two.

    A deleted or inserted blank is shown as ``␣``.

    >>> [e.text for e in tidy([Edit("-", "seven "), Edit("+", "five "), Edit("=", "days")])]
    ['seven', ' ', 'five', ' days']
    """
    tidied: list[Edit] = []
    for edit in _without_edges(edits):
        before = tidied[-1] if tidied else None
        if before and before.op == edit.op:
            tidied[-1] = Edit(edit.op, before.text + edit.text)
            continue
        if before and KEEP not in (before.op, edit.op):
            tidied.append(Edit(KEEP, " "))
        tidied.append(edit)
    return tuple(tidied)


def _without_edges(edits: Iterable[Edit]) -> Iterator[Edit]:
    for edit in edits:
        if edit.op == KEEP or not edit.text:
            if edit.text:
                yield edit
            continue
        if edit.text.isspace():
            yield Edit(edit.op, BLANK)
            continue
        match = _EDGES.fullmatch(edit.text)
        if match is not None:
            yield from _parted(edit.op, match[1], match[2], match[3])


def _parted(op: str, before: str, words: str, after: str) -> Iterator[Edit]:
    if before:
        yield Edit(KEEP, before)
    yield Edit(op, words)
    if after:
        yield Edit(KEEP, after)


def fold(edits: Iterable[Edit], *, around: int = AROUND) -> tuple[Edit, ...]:
    """Tidy runs where each long kept run has become its ends with a ``…`` run between them.

    >>> kept = Edit("=", " ".join("abcdefghijklmnopqrstuvwxyz"))
    >>> [e.text for e in fold([Edit("-", "0 "), kept], around=2)]
    ['0', ' a b', '[…]']
    """
    runs = tidy(edits)
    folded: list[Edit] = []
    for place, edit in enumerate(runs):
        if edit.op != KEEP:
            folded.append(edit)
            continue
        opening = min(OPENING, around) if place == 0 else around
        closing = around if place < len(runs) - 1 else 0
        folded.extend(_folded(edit, ALONE if len(runs) == 1 else opening, closing))
    return tuple(folded)


def _folded(edit: Edit, opening: int, closing: int) -> Iterator[Edit]:
    words = list(_WORD.finditer(edit.text))
    if len(words) <= opening + closing + SPARED:
        yield edit
        return
    yield Edit(KEEP, edit.text[: words[opening - 1].end()])
    yield Edit(FOLDED, OMISSION)
    if closing:
        yield Edit(KEEP, edit.text[words[-closing].start() :])
