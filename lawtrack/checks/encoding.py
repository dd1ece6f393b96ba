"""Whether the bytes of a file are text as a corpus keeps it: UTF-8 with line feeds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawtrack.checks.findings import Finding

_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_UTF8_MARK: Final = b"\xef\xbb\xbf"
_ODD: Final = (
    (b"\r", "Lines end in carriage returns."),
    (b"\0", "The file holds NUL characters."),
)
_REPLACED: Final = (
    "\N{REPLACEMENT CHARACTER}".encode(),
    "The file holds replacement characters (U+FFFD): words were lost in a conversion.",
)
_SAVE: Final = "Save the file as UTF-8 without a byte order mark and with line feeds (LF)."


def check_encoding(data: bytes, file: str, *, lost: bool = True) -> Iterator[Finding]:
    """What keeps bytes from being plain UTF-8 text; the first thing of each kind.

    With ``lost``, replacement characters are taken for words lost in a conversion.

    >>> [found.message for found in check_encoding("Статья".encode("cp1251"), "a.md")]
    ['The file is not UTF-8.']
    """
    wide = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if wide:
        yield _found(f"The file is {wide}, not UTF-8.", file, 1)
        return
    if data.startswith(_UTF8_MARK):
        yield _found("The file begins with a byte order mark.", file, 1)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield _found("The file is not UTF-8.", file, _line(data, error.start))
        return
    odd = (*_ODD, _REPLACED) if lost else _ODD
    for signs, said in odd:
        at = data.find(signs)
        if at >= 0:
            yield _found(said, file, _line(data, at))


def _line(data: bytes, at: int) -> int:
    return data.count(b"\n", 0, at) + 1


def _found(message: str, file: str, line: int) -> Finding:
    return Finding("encoding", message, _SAVE, file, line)
