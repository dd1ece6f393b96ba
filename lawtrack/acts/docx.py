"""Word documents: the only module that speaks to python-docx.

A ``.docx`` is a zip archive from somebody else, so its members are measured before it is
opened, and what would change the words unseen (tracked changes, automatic numbers) is
refused, never dropped.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lawtrack.errors import BadSource

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

_MOST_MEMBERS: Final = 2000
_MOST_UNPACKED: Final = 64 * 1024 * 1024
_MOST_RATIO: Final = 200  # times; a text packs to a tenth or so
_RATIO_FROM: Final = 1024 * 1024  # bytes: small members may pack well
_BODY: Final = "word/document.xml"
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(data: bytes, *, name: str) -> list[str]:
    """The paragraphs of a Word document in their order, those of tables among them.

    Raises BadSource for what is no Word document, for an archive that unpacks to too
    much, and for a text with tracked changes or automatic numbers.
    """
    _measure(data, name)
    body = _opened(data, name).element.body
    if any(True for tag in ("ins", "del", "moveFrom", "moveTo") for _ in body.iter(_W + tag)):
        raise BadSource(
            "the document has tracked changes", file=name, hint="accept or reject them first"
        )
    return list(_paragraphs(body, name))


def _measure(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise _not_docx(name) from None
    if not any(member.filename == _BODY for member in members):
        raise _not_docx(name)
    unpacked = sum(member.file_size for member in members)
    packs = any(
        member.file_size > max(_RATIO_FROM, _MOST_RATIO * member.compress_size)
        for member in members
    )
    if packs or unpacked > _MOST_UNPACKED or len(members) > _MOST_MEMBERS:
        raise BadSource(
            f"the document would unpack to {unpacked // 1024} KB in {len(members)} parts",
            file=name,
            hint="an act is far smaller; save its text anew",
        )


def _opened(data: bytes, name: str) -> Document:
    import docx

    try:
        return docx.Document(io.BytesIO(data))
    except Exception:  # a broken part can fail anywhere in the library; to us it is one thing
        raise _not_docx(name) from None


def _not_docx(name: str) -> BadSource:
    return BadSource(
        "the file is not a Word document (.docx)",
        file=name,
        hint="save it as .docx, HTML or plain text",
    )


def _paragraphs(body: Element, name: str) -> Iterator[str]:
    for number, paragraph in enumerate(body.iter(_W + "p"), 1):
        if paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
            raise BadSource(
                "the paragraph has an automatic number",
                file=name,
                line=number,
                hint="turn automatic numbers into text before saving",
            )
        yield from "".join(_pieces(paragraph)).split("\n")


def _pieces(paragraph: Element) -> Iterator[str]:
    for element in paragraph.iter():
        if element.tag == _W + "t":
            yield element.text or ""
        elif element.tag == _W + "tab":
            yield " "
        elif element.tag in (_W + "br", _W + "cr"):
            yield "\n"
        elif element.tag == _W + "noBreakHyphen":
            yield "-"
