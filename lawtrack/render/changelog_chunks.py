"""The parts of a section put together under their headings, all or as many as find room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.telling.plain import many_of

Chunk = tuple[str, tuple[str, ...], int]
"""Text, the headings that it stands under, and how many changes it tells."""

_LINE: Final = "- "


def joined_up(head: str, chunks: Sequence[Chunk], limit: int | None = None) -> str:
    """The head and the chunks as one text; of at most ``limit`` characters, if one is given.

    Chunks are left out whole, from the end, and it is said how many changes they tell; of a
    head that finds no room itself, lines are.

    >>> chunks = [("An entry.", (), 1), ("An entry that goes on for quite a long time.", (), 2)]
    >>> print(joined_up("## Edition", chunks, 60), end="")
    ## Edition
    An entry.
    2 more changes are left out here.
    """
    whole = "\n".join([head, *_under_headings(chunks)]).rstrip() + "\n"
    if limit is None or len(whole) <= limit:
        return whole
    low, high = 0, len(chunks)
    while low < high:
        middle = (low + high + 1) // 2
        if len(_with_rest(head, chunks, middle)) <= limit:
            low = middle
        else:
            high = middle - 1
    text = _with_rest(head, chunks, low)
    while len(text) > limit and "\n" in head:
        head = head.rstrip("\n").rpartition("\n")[0]
        text = _with_rest(head, chunks, 0)
    return text


def _with_rest(head: str, chunks: Sequence[Chunk], count: int) -> str:
    rest = sum(number for _, _, number in chunks[count:])
    verb = "is" if rest == 1 else "are"
    said = f"{many_of(rest, 'more change')} {verb} left out here."
    lines = [head, *_under_headings(chunks[:count]), said]
    return "\n".join(lines).rstrip() + "\n"


def _under_headings(chunks: Sequence[Chunk]) -> Iterator[str]:
    """The chunks, each heading before the first that stands under it."""
    before: tuple[str, ...] = ()
    line = False
    for text, headings, _ in chunks:
        if line and (headings != before or not text.startswith(_LINE)):
            yield ""  # the end of a list
        line = text.startswith(_LINE)
        for place, heading in enumerate(headings):
            if headings[: place + 1] != before[: place + 1]:
                yield f"{heading}\n"
        before = headings
        yield text
