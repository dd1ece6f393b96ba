"""The one module that touches lxml: safe reading of XML, and writing it.

Input is hostile until it is read: it must be UTF-8 and small enough, and it may declare no
document type, so there are no entities to expand, no DTD to load and nothing to fetch.
Comments and processing instructions are no text of a law and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from lxml import etree

from lawtrack.errors import BadSource, LawtrackError

AKN_NS: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
LT_NS: Final = "urn:lawtrack:1"
XML_NS: Final = "http://www.w3.org/XML/1998/namespace"
SPACE: Final = f"{{{XML_NS}}}space"

Element = etree._Element

MAX_BYTES: Final = 20 * 1024 * 1024

# Patterns are compiled when they are first needed: most files need none.
_DECLARED: Final = rb"<\?xml\s[^>]*?\sencoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']"
_UTF8: Final = ("utf-8", "utf8", "us-ascii", "ascii")
# Possessive, so that no prolog can make it backtrack.
_DOCTYPE: Final = rb"(?s:\s++|<\?(?>.*?\?>)|<!--(?>.*?-->))*+<!DOCTYPE"
_PLACE: Final = r",? ?line \d+(?:, column \d+)?(?: \(.*\))?$"


def parse(data: bytes, *, name: str) -> etree._Element:
    """The root element of an XML document; ``name`` is what errors call the file.

    Raises BadSource, with the line, for anything that is not plain, well-formed XML.

    >>> parse(b"<law><article/></law>", name="law.xml")[0].tag
    'article'
    >>> parse(b"<law><article></law>", name="law.xml")
    Traceback (most recent call last):
    lawtrack.errors.BadSource: law.xml:1: not well-formed XML: Opening and ending tag mismatch: \
article line 1 and law
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    _check_size(data, name)
    _check_encoding(data, name)
    _check_doctype(data, name)
    try:
        root = etree.fromstring(data, _parser(), base_url=name)
    except etree.XMLSyntaxError as error:
        raise _not_well_formed(error, name) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise _doctype_refused(name, 1)
    return root


def bad_source(element: etree._Element, problem: str, *, hint: str = "") -> BadSource:
    """An error about an element of a parsed document, with its file and line.

    >>> str(bad_source(parse(b"<law/>", name="law.xml"), "no article"))
    'law.xml:1: no article'
    """
    line: int | None = getattr(element, "sourceline", None)
    file = element.getroottree().docinfo.URL or ""
    return BadSource(problem, file=file, line=line or 0, hint=hint)


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace.

    >>> local_name(parse(b"<law xmlns='urn:x'/>", name="law.xml"))
    'law'
    """
    return str(element.tag).rpartition("}")[2]


def document(tag: str, prefixes: dict[str | None, str]) -> etree._Element:
    """The root of a new document, with the prefixes of its namespaces.

    >>> print(serialise(document(akn("akomaNtoso"), {None: AKN_NS})).decode().splitlines()[1])
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>
    """
    return etree.Element(tag, nsmap=prefixes)  # type: ignore[arg-type]  # the stubs know no None


def add(
    parent: etree._Element,
    tag: str,
    attributes: Mapping[str, str | None] | None = None,
    text: str | None = None,
) -> etree._Element:
    """Append an element; attributes that are None are left out.

    Raises LawtrackError when a value holds a character that XML cannot write.

    >>> law = etree.Element("law")
    >>> _ = add(law, "num", {"id": "1", "class": None}, "1.")
    >>> print(serialise(law).decode().splitlines()[1])
    <law><num id="1">1.</num></law>
    """
    given = {name: value for name, value in (attributes or {}).items() if value is not None}
    for value in (*given.values(), text or ""):
        if _unwritable().search(value):
            check_text(value, where=given.get("eId") or _nearest_eid(parent))
    element = etree.SubElement(parent, tag, given)
    element.text = text
    return element


def serialise(root: etree._Element, *, pretty: bool = False) -> bytes:
    """An XML document in UTF-8 with its declaration and a last line end.

    >>> print(serialise(etree.Element("law")).decode(), end="")
    <?xml version='1.0' encoding='utf-8'?>
    <law/>
    """
    data = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=pretty)
    return data.rstrip(b"\n") + b"\n"


def check_text(text: str, *, where: str) -> str:
    """The text itself; raises LawtrackError when XML 1.0 has no way to write it.

    >>> check_text("bell \\x07", where="art_1")
    Traceback (most recent call last):
    lawtrack.errors.LawtrackError: art_1: the character U+0007 cannot stand in XML; remove it
    """
    match = _unwritable().search(text)
    if match is None:
        return text
    code = f"U+{ord(match[0]):04X}"
    raise LawtrackError(f"{where}: the character {code} cannot stand in XML", hint="remove it")


def akn(tag: str) -> str:
    """A name in the Akoma Ntoso namespace, as lxml writes it."""
    return f"{{{AKN_NS}}}{tag}"


def lt(tag: str) -> str:
    """A name in lawtrack's own namespace, as lxml writes it."""
    return f"{{{LT_NS}}}{tag}"


@cache
def _unwritable() -> re.Pattern[str]:
    return re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _nearest_eid(element: etree._Element) -> str:
    around = (element, *element.iterancestors())
    return next((eid for e in around if (eid := e.get("eId"))), local_name(element))


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        encoding="utf-8",
    )


def _check_size(data: bytes, name: str) -> None:
    if len(data) > MAX_BYTES:
        megabytes = MAX_BYTES // 1024 // 1024
        raise BadSource(
            f"the file holds {len(data)} bytes", file=name, hint=f"at most {megabytes} MB are read"
        )
    if not data.strip():
        raise BadSource("the file is empty", file=name, hint="it should hold XML")


def _check_encoding(data: bytes, name: str) -> None:
    declared = re.match(_DECLARED, data) if data.startswith(b"<?xml") else None
    encoding = declared[1].decode("ascii") if declared else "utf-8"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "UTF-16"
    if encoding.lower() not in _UTF8:
        raise BadSource(f"the encoding is {encoding}", file=name, line=1, hint="save it as UTF-8")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadSource("not UTF-8 text", file=name, line=line, hint="save it as UTF-8") from None


def _check_doctype(data: bytes, name: str) -> None:
    if b"<!DOCTYPE" not in data:
        return
    match = re.match(_DOCTYPE, data)
    if match:
        raise _doctype_refused(name, data.count(b"\n", 0, match.end()) + 1)


def _doctype_refused(name: str, line: int) -> BadSource:
    return BadSource(
        "a document type (DTD) is declared, which is never read",
        file=name,
        line=line,
        hint="remove the <!DOCTYPE> and every entity of its own",
    )


def _not_well_formed(error: etree.XMLSyntaxError, name: str) -> BadSource:
    message = re.sub(_PLACE, "", (error.msg or "no XML found").splitlines()[0])
    if "depth" in message:
        message = "elements stand too deep in each other (more than 256 levels)"
    return BadSource(f"not well-formed XML: {message}", file=name, line=error.lineno or 0)
