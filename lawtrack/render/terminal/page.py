"""The parts that every page for the terminal is put together from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from lawtrack.diff.changes import DELETE, INSERT, Edit
from lawtrack.render.style import FAINT, NEW, OLD, PLAIN, STRONG, Span, harmless, paint
from lawtrack.render.wrap import NARROWEST, Line, bare, block, columns, wrap
from lawtrack.telling.fold import FOLDED

WIDEST_LABEL: Final = 10
RULE: Final = "─"

CLOSING: Final = {OLD: "-]", NEW: "+}"}
_MARKS: Final = {DELETE: ("[-", "-]", OLD), INSERT: ("{+", "+}", NEW)}


def finish(lines: Iterable[Line], *, colour: bool) -> str:
    """The page as one text that ends with a line break."""
    return "".join(f"{paint(line, colour=colour)}\n" for line in lines)


def usable(width: int) -> int:
    """A width that words fit in."""
    return max(width, NARROWEST)


def paragraph(text: str, width: int, *, style: str = PLAIN, indent: int = 0) -> list[Line]:
    """
    >>> [bare(line) for line in paragraph("one two three", 30, indent=2)]
    ['  one two three']
    """
    margin: Line = [(" " * indent, PLAIN)] if indent else []
    return block(margin, margin, [(text, style)], width)


def hanging(first: Line, spans: list[Span], width: int) -> list[Line]:
    """Text whose later lines stand under its first word, not under its label.

    A label that would leave little room for the words runs on with them.
    """
    if columns(bare(first)) > width // 2:
        return block([], [("    ", PLAIN)], [*first, *spans], width)
    rest: Line = [(" " * columns(bare(first)), PLAIN)]
    return block(first, rest, spans, width)


def labelled(label: str, spans: list[Span], width: int, *, bar: Line, style: str) -> list[Line]:
    """A provision: a bar on each line, its label hanging, its words beside it."""
    label = harmless(label).strip()
    if not label:
        return block(bar, bar, spans, width)
    if columns(label) > min(WIDEST_LABEL, width // 3):
        return block(bar, bar, [(f"{label} ", style), *spans], width)
    gap = " " * (columns(label) + 1)
    return block([*bar, (label, style), (" ", PLAIN)], [*bar, (gap, PLAIN)], spans, width)


def marked(edits: Sequence[Edit]) -> list[Span]:
    """Folded runs with their marks, ``[-old-]`` and ``{+new+}``."""
    spans: list[Span] = []
    for edit in edits:
        if edit.op == FOLDED:
            spans += [(" ", PLAIN), (edit.text, FAINT), (" ", PLAIN)]
        elif edit.op in _MARKS:
            opening, closing, style = _MARKS[edit.op]
            spans.append((f"{opening}{edit.text}{closing}", style))
        else:
            spans.append((edit.text, PLAIN))
    return spans


def title(text: str, width: int) -> list[Line]:
    return wrap([(text, STRONG)], width)


def blank() -> Line:
    return []


def depth(eid: str, *, below: int = 1) -> int:
    """How deep a provision stands in its unit, for its indentation.

    >>> depth("art_1__para_2"), depth("art_1__para_2__subpara_3__indent_1")
    (0, 2)
    """
    return max(eid.count("__") - below, 0)
