"""From a file to the lines of its text, whatever the format."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Final

from lawtrack.acts import docx
from lawtrack.errors import BadSource

_MOST_BYTES: Final = 16 * 1024 * 1024
_MOST_LINES: Final = 100_000
_MARKDOWN: Final = (".md", ".markdown")
_HTML: Final = (".html", ".htm", ".xhtml")
_OTHERS: Final = {
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "a Word file of the old kind (.doc)",
    b"{\\rtf": "an RTF file",
}
_ANCHOR: Final = re.compile(r"</?a\b[^<>]*>")
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_MARKED: Final = re.compile(r"^\s*(?:>\s?)*(?:#{1,6}\s+)?")
_SPACES: Final = re.compile(r"[ \t\u00a0\u2007\u202f]+")
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def lines_of(data: bytes, *, name: str) -> list[str]:
    """The lines of a file: ``.docx``, HTML, Markdown or plain text, by content and ending.

    Raises BadSource for what is none of them, is too large, or is not UTF-8.

    >>> lines_of("<p>1)&nbsp;пункт 3</p><p>исключить;</p>".encode(), name="act.html")
    ['1) пункт 3', 'исключить;']
    """
    if len(data) > _MOST_BYTES:
        raise BadSource("the file is larger than 16 MB", file=name, hint="an act is far smaller")
    for start, what in _OTHERS.items():
        if data.startswith(start):
            raise BadSource(
                f"the file is {what}", file=name, hint="save it as .docx, HTML or plain text"
            )
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    if data.startswith(b"PK") or ending == ".docx":
        return tidy(docx.paragraphs(data, name=name), name=name)
    text = _decoded(data, name)
    if ending in _HTML or (not ending and text.lstrip()[:1] == "<") or _is_html(text):
        return tidy(_html_lines(text), name=name)
    return text_lines(text, name=name, markdown=ending in _MARKDOWN)


def text_lines(text: str, *, name: str, markdown: bool = False) -> list[str]:
    """The lines of a text; Markdown's headings, emphasis, anchors and escapes are left out."""
    found = re.split(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", text)
    return tidy([_plain(line) for line in found] if markdown else found, name=name)


def tidy(found: Sequence[str], *, name: str) -> list[str]:
    """Lines with single spaces and no invisible characters, blank ones kept for the count."""
    if len(found) > _MOST_LINES:
        raise BadSource(f"the act has more than {_MOST_LINES} lines", file=name)
    made = []
    for number, line in enumerate(found, 1):
        if "\x00" in line:
            raise BadSource(
                "the line holds a NUL character", file=name, line=number, hint="give a text file"
            )
        made.append(_SPACES.sub(" ", _INVISIBLE.sub("", line)).strip())
    return made


def _decoded(data: bytes, name: str) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadSource(
            "the text is not UTF-8", file=name, line=line, hint="save it with the encoding UTF-8"
        ) from None


def _plain(line: str) -> str:
    line = _MARKED.sub("", _ANCHOR.sub("", line))
    line = line.replace("**", "").replace("__", "")
    if len(line) > 2 and line[0] == line[-1] == "*":
        line = line[1:-1]
    return _ESCAPE.sub(r"\1", line)


def _is_html(text: str) -> bool:
    start = text[:2000].lstrip().lower()
    return start.startswith(("<!doctype html", "<html", "<p", "<div", "<body"))


class _Html(HTMLParser):
    """Text of a page, a line for each block element."""

    _BLOCKS: Final = frozenset(
        "p div li ul ol br tr td th table h1 h2 h3 h4 h5 h6 section article header footer"
        " blockquote pre body title hr dd dt".split()
    )
    _SILENT: Final = frozenset("script style head noscript template".split())

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.parts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in self._SILENT:
            self.silent += 1
        elif tag in self._BLOCKS:
            self.end_line()
        elif tag == "sup":
            self.parts.append("^")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in self._BLOCKS:
            self.end_line()

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(data)

    def end_line(self) -> None:
        line = " ".join("".join(self.parts).split())
        if line:
            self.found.append(line)
        self.parts = []


def _html_lines(text: str) -> list[str]:
    page = _Html()
    page.feed(text)
    page.close()
    page.end_line()
    return page.found
