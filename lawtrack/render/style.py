"""Text for a terminal: made harmless, and coloured by hand (no import may cost time here)."""

from __future__ import annotations

from typing import Final

Span = tuple[str, str]
"""A run of text and the name of its style, ``""`` for none."""

PLAIN: Final = ""
OLD: Final = "old"
NEW: Final = "new"
STRONG: Final = "strong"
FAINT: Final = "faint"
NOTE: Final = "note"
FOUND: Final = "found"

_SGR: Final = {
    OLD: "31",
    NEW: "32",
    STRONG: "1",
    FAINT: "2",
    NOTE: "36",
    FOUND: "1;33",
}

_SPACES: Final = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_TURNING: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def harmless(text: str) -> str:
    """The text without anything that a terminal would obey; what is taken out stays visible.

    Control characters (escape sequences begin with one), marks that turn the direction of
    what follows, and halves of surrogate pairs, which cannot be written, are replaced.

    >>> harmless("a\\x1b[31mb\\tc")
    'a␛[31mb c'
    """
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character in _SPACES:
        return " "
    if character < "\x20":
        return chr(0x2400 + ord(character))
    if character == "\x7f":
        return "␡"
    obeyed = character < "\xa0" and not character.isprintable()
    broken = "\ud800" <= character <= "\udfff"
    return "\ufffd" if obeyed or broken or character in _TURNING else character


def paint(spans: list[Span], *, colour: bool) -> str:
    """One line as the terminal gets it; without colour, the bare words.

    >>> paint([("Article 1", "strong"), (" is short", "")], colour=True)
    '\\x1b[1mArticle 1\\x1b[0m is short'
    """
    if not colour:
        return harmless("".join(text for text, _ in spans)).rstrip(" ")
    return "".join(_painted(text, style) for text, style in spans).rstrip(" ")


def _painted(text: str, style: str) -> str:
    text = harmless(text)
    return f"\x1b[{_SGR[style]}m{text}\x1b[0m" if style and text else text
