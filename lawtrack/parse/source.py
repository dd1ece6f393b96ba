"""The text of a law as bytes: what is let in, and the digest of a paragraph."""

from __future__ import annotations

import hashlib
from typing import Final

from lawtrack.errors import BadSource
from lawtrack.parse.lines import fold

MAX_BYTES: Final = 20_000_000


def digest(paragraph: str) -> str:
    """The key of an official paragraph: 12 hex digits of the SHA-256 of its folded text.

    >>> digest("О выборах  в Республике Казахстан")
    'f649b4a92956'
    """
    return hashlib.sha256(fold(paragraph).encode()).hexdigest()[:12]


def decode(data: bytes, name: str) -> str:
    """UTF-8 text without a byte order mark and without control characters."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadSource("is not UTF-8", file=name, line=line, hint="save it as UTF-8") from None
    for number, line_text in enumerate(text.split("\n"), 1):
        if any((ord(c) < 32 and c not in "\t\r") or c == "\x7f" for c in line_text):
            raise BadSource("holds control characters", file=name, line=number)
    return text
