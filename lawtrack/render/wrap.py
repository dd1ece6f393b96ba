"""Lines of a given width out of styled text, measured in the columns of a terminal."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from lawtrack.render.style import PLAIN, Span, harmless

NARROWEST: Final = 30
ELLIPSIS: Final = "…"

Line = list[Span]

# Blocks of letters and signs that all fill one column: Latin, Greek and Cyrillic without
# combining marks, dashes, quotes, and the number sign.
_EVEN: Final = ((0, 0x2FF), (0x370, 0x482), (0x48A, 0x590), (0x2010, 0x2027), (0x2030, 0x205E))
_GAPS: Final = re.compile("( +)")


def columns(text: str) -> int:
    """How many columns a text fills: two for a wide letter, none for a combining mark.

    >>> columns("й"), columns("и\\u0306"), columns("法律")
    (1, 1, 4)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


@cache
def _columns(character: str) -> int:
    point = ord(character)
    if any(first <= point <= last for first, last in _EVEN):
        return 1
    import unicodedata  # rarely needed, so not loaded for every run

    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(spans: list[Span], width: int) -> list[Line]:
    """Break styled text between words into lines; a word wider than a line is cut.

    White space folds to one blank, and control characters become visible.

    >>> wrap([("one two ", ""), ("three", "new")], 8)
    [[('one two', '')], [('three', 'new')]]
    """
    lines: list[Line] = [[]]
    room = width
    for word in _words(spans):
        for piece in _cut(word, width):
            wide = sum(columns(text) for text, _ in piece)
            if lines[-1] and wide >= room:
                lines.append([])
            elif lines[-1]:
                _join(lines[-1], piece)
                room -= wide + 1
                continue
            lines[-1].extend(piece)
            room = width - wide
    return lines


def block(first: Line, rest: Line, spans: list[Span], width: int) -> list[Line]:
    """Wrapped text that hangs: ``first`` stands before its first line, ``rest`` before others.

    >>> block([("1. ", "")], [("   ", "")], [("one two", "")], 7)
    [[('1. ', ''), ('one', '')], [('   ', ''), ('two', '')]]
    """
    taken = max(_line_columns(first), _line_columns(rest))
    lines = wrap(spans, max(width - taken, 1))
    return [[*(rest if number else first), *line] for number, line in enumerate(lines)]


def clip(text: str, width: int) -> str:
    """The beginning of a text, on one line, with an ellipsis where words are left out.

    >>> clip("one two three", 9)
    'one two …'
    """
    text = " ".join(harmless(text).split())
    if columns(text) <= width:
        return text
    kept = bare(wrap([(text, PLAIN)], max(width - 2, 1))[0])
    return f"{kept} {ELLIPSIS}"


def bare(line: Line) -> str:
    return "".join(text for text, _ in line)


def _line_columns(line: Line) -> int:
    return sum(columns(text) for text, _ in line)


def _words(spans: list[Span]) -> list[Line]:
    """Words, each of one run or of several that no blank parts."""
    words: list[Line] = []
    glued = False
    for text, style in spans:
        for piece in _GAPS.split(harmless(text)):
            if not piece:
                continue
            if piece[0] == " ":
                glued = False
            elif glued:
                words[-1].append((piece, style))
            else:
                words.append([(piece, style)])
                glued = True
    return words


def _join(line: Line, word: Line) -> None:
    """Put a word after a blank; runs of one style become one."""
    text, style = word[0]
    if line[-1][1] == style:
        line[-1] = (f"{line[-1][0]} {text}", style)
    else:
        line.extend([(" ", PLAIN), word[0]])
    line.extend(word[1:])


def _cut(word: Line, width: int) -> list[Line]:
    """The word in pieces that fit a line, most often one."""
    if sum(columns(text) for text, _ in word) <= width:
        return [word]
    pieces: list[Line] = [[]]
    room = width
    for text, style in word:
        for character in text:
            wide = columns(character)
            if wide > room and pieces[-1]:
                pieces.append([])
                room = width
            room -= wide
            pieces[-1].append((character, style))
    return [_merged(piece) for piece in pieces]


def _merged(line: Line) -> Line:
    merged: Line = []
    for text, style in line:
        if merged and merged[-1][1] == style:
            merged[-1] = (merged[-1][0] + text, style)
        else:
            merged.append((text, style))
    return merged
