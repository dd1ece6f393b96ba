"""Which lines of an act carry on the line before them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lawtrack.acts.read.lines import Line
from lawtrack.naming.tokens import QUOTE

_CONJUNCTIONS: Final = (",", "и ", "а также", "and ")


def more_follows(lines: Sequence[Line], line: Line, end: int) -> bool:
    """Whether a line that can be read goes on all the same: the next begins with "and"."""
    if line.finished or end >= len(lines) or lines[end].label:
        return False
    return line.words.rstrip().endswith(",") or lines[end].words.startswith(_CONJUNCTIONS)


def carries_on(lines: Sequence[Line], line: Line, end: int) -> bool:
    """Whether the next line may be the rest of one that cannot be read."""
    if end >= len(lines) or lines[end].label:
        return False
    return not line.finished or lines[end].words.startswith((QUOTE, *_CONJUNCTIONS))


def with_quotations(lines: Sequence[Line], line: Line, end: int) -> tuple[Line, int]:
    """The line with the quotations that stand below it, and where the next line begins.

    >>> from lawtrack.acts.read.lines import lines as read
    >>> found = read(["дополнить пунктом 3:", "«3. Лёд.»;", "пункт 4 исключить;"], name="x")
    >>> with_quotations(found, found[0], 1)[1]
    2
    """
    after = end
    while after < len(lines) and not lines[after].label and lines[after].words.startswith(QUOTE):
        after += 1
    return line.joined(lines[end:after]) if after > end else line, after
