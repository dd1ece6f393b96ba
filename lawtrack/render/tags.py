"""The picture of the tags: topics down, editions across, a mark and colour for direction.

The marks tell the directions apart without colour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from lawtrack.model.tags import EXPANDS, MIXED, NEUTRAL, RESTRICTS, UNCLEAR
from lawtrack.render.style import FAINT, NEW, NOTE, OLD, PLAIN, STRONG, Span, paint
from lawtrack.tag.summary import Cell, Picture

MARKS: Final = {EXPANDS: "+", RESTRICTS: "−", MIXED: "±", NEUTRAL: "=", UNCLEAR: "?"}
_STYLES: Final = {EXPANDS: NEW, RESTRICTS: OLD, MIXED: NOTE, NEUTRAL: FAINT, UNCLEAR: FAINT}
REVIEWED: Final = "*"

# Blue and vermilion stay apart for colour-blind eyes; the marks do it without colour.
_COLOURS: Final = {
    EXPANDS: "#0072b2",
    RESTRICTS: "#d55e00",
    MIXED: "#6f4a8e",
    NEUTRAL: "#8a8a8a",
    UNCLEAR: "#c9c9c9",
}
_INK, _FAINT, _RULE = "#222222", "#5c5c5c", "#e2e2e2"
_ROW, _COLUMN, _TOP, _CELL = 24, 44, 150, 18
_LEFT: Final = 300


def text(picture: Picture, *, colour: bool = False, width: int = 0) -> str:
    """The picture as text; with a width, editions that find no room go to further blocks.

    A mark stands for a topic's direction in an edition, and the number behind it counts
    the articles; an asterisk says that a person has reviewed a tag.
    """
    lines: list[str] = []
    for editions in _blocks(picture, width):
        lines += [paint(line, colour=colour) for line in _block(picture, editions)] + [""]
    lines += [paint(line, colour=colour) for line in _legend()]
    return "\n".join(lines) + "\n"


def _label(picture: Picture) -> int:
    return max((len(topic) for topic in picture.topics), default=0) + 2


def _blocks(picture: Picture, width: int) -> Iterator[Sequence[str]]:
    room = max((width - _label(picture)) // 6, 1) if width else len(picture.editions) or 1
    for start in range(0, len(picture.editions) or 1, room):
        yield picture.editions[start : start + room]


def _block(picture: Picture, editions: Sequence[str]) -> Iterator[list[Span]]:
    label = _label(picture)
    for part in (slice(0, 4), slice(5, 10)):
        heads = "".join(f"{edition[part]:>6}" for edition in editions)
        yield [(" " * label, PLAIN), (heads, FAINT)]
    for topic in picture.topics:
        spans: list[Span] = [(f"{topic:<{label}}", STRONG if picture.counts(topic) else FAINT)]
        for edition in editions:
            spans.append(_cell(picture.cells.get((topic, edition))))
        yield spans


def _cell(cell: Cell | None) -> Span:
    if cell is None:
        return f"{'·':>6}", FAINT
    star = REVIEWED if any(each.reviewed for each in cell.articles) else ""
    mark = f"{MARKS[cell.direction]} {len(cell.articles)}{star}"
    return f"{mark:>6}", _STYLES[cell.direction]


def _legend() -> Iterator[list[Span]]:
    yield [(f"{MARKS[way]} {way}   ", _STYLES[way]) for way in MARKS]
    yield [("The number counts articles; * marks what a person has reviewed.", FAINT)]


def counts(picture: Picture, *, colour: bool = False) -> str:
    """The topics with their counts over all editions."""
    label = _label(picture)
    heads = "".join(f"{way:>11}" for way in MARKS)
    lines = [paint([(f"{'topic':<{label}}{'all':>6}{heads}", FAINT)], colour=colour)]
    for topic in picture.topics:
        found = picture.counts(topic)
        cells = "".join(f"{found.get(way) or '·':>11}" for way in MARKS)
        spans = [(f"{topic:<{label}}", STRONG), (f"{sum(found.values()):>6}{cells}", PLAIN)]
        lines.append(paint(spans, colour=colour))
    return "\n".join(lines) + "\n"


def data(picture: Picture) -> dict[str, object]:
    """The picture as plain data, for JSON."""
    return {
        "editions": list(picture.editions),
        "topics": [
            {
                "topic": topic,
                "name": picture.names.get(topic, topic),
                "counts": picture.counts(topic),
                "cells": [
                    {
                        "edition": edition,
                        "direction": cell.direction,
                        "articles": {each.article: each.direction for each in cell.articles},
                        "reviewed": any(each.reviewed for each in cell.articles),
                    }
                    for edition in picture.editions
                    if (cell := picture.cells.get((topic, edition)))
                ],
            }
            for topic in picture.topics
        ],
    }


def svg(picture: Picture, *, title: str = "What the amendments do") -> str:
    """The picture as SVG; each cell says in words what it shows."""
    width = _LEFT + _COLUMN * len(picture.editions) + 30
    height = _TOP + _ROW * len(picture.topics) + 60
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" font-size="13" '
        'font-family="system-ui, Segoe UI, Helvetica, Arial, sans-serif">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        _words(20, 34, title, more=' font-size="20"'),
        *(part for at, edition in enumerate(picture.editions) for part in _column(at, edition)),
        *(part for at, topic in enumerate(picture.topics) for part in _row(picture, at, topic)),
        *_key(height - 24),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _words(x: float, y: float, words: str, *, fill: str = _INK, more: str = "") -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" fill="{fill}"{more}>{escape(words)}</text>'


def _column(at: int, edition: str) -> Iterator[str]:
    x = _LEFT + _COLUMN * at + _COLUMN / 2
    turned = f' transform="rotate(-60 {x:.0f} {_TOP - 14})"'
    yield _words(x, _TOP - 14, edition, fill=_FAINT, more=turned)


def _row(picture: Picture, at: int, topic: str) -> Iterator[str]:
    y = _TOP + _ROW * at
    end = _LEFT + _COLUMN * len(picture.editions)
    yield f'<line x1="20" y1="{y + _ROW}" x2="{end}" y2="{y + _ROW}" stroke="{_RULE}"/>'
    name = picture.names.get(topic, topic)
    yield _words(20, y + 17, name, fill=_INK if picture.counts(topic) else _FAINT)
    for column, edition in enumerate(picture.editions):
        cell = picture.cells.get((topic, edition))
        if cell:
            yield from _square(cell, name, _LEFT + _COLUMN * column, y)


def _square(cell: Cell, name: str, x: int, y: int) -> Iterator[str]:
    told = ", ".join(f"{count} {way}" for way, count in cell.counts.items())
    fill = _INK if cell.direction == UNCLEAR else "#ffffff"
    reviewed = any(each.reviewed for each in cell.articles)
    mark = f"{MARKS[cell.direction]} {len(cell.articles)}" + (REVIEWED if reviewed else "")
    yield f"<g><title>{escape(f'{name}, {cell.edition}: {told} (articles)')}</title>"
    yield (
        f'<rect x="{x + 3}" y="{y + 3}" width="{_COLUMN - 6}" height="{_CELL}" rx="3" '
        f'fill="{_COLOURS[cell.direction]}"/>'
    )
    middle = ' text-anchor="middle" font-weight="bold"'
    yield _words(x + _COLUMN / 2, y + 17, mark, fill=fill, more=middle) + "</g>"


def _key(y: int) -> Iterator[str]:
    for at, way in enumerate(MARKS):
        x = 20 + at * 120
        yield (
            f'<rect x="{x}" y="{y - 14}" width="20" height="{_CELL}" rx="3" '
            f'fill="{_COLOURS[way]}"/>'
        )
        fill = _INK if way == UNCLEAR else "#ffffff"
        more = ' text-anchor="middle" font-weight="bold"'
        yield _words(x + 10, y, MARKS[way], fill=fill, more=more)
        yield _words(x + 28, y, way)
    yield _words(20 + len(MARKS) * 120, y, "the number counts articles", fill=_FAINT)
