"""Reading XML that may be hostile, and writing it."""

from __future__ import annotations

import time

import pytest

from lawtrack import xml
from lawtrack.errors import BadSource, LawtrackError
from lawtrack.xml import add, akn, bad_source, check_text, document, parse, serialise


def error(data: bytes, name: str = "law.xml") -> str:
    with pytest.raises(BadSource) as caught:
        parse(data, name=name)
    return str(caught.value)


DOCTYPES = {
    "at the start": (b"<!DOCTYPE law><law/>", 1),
    "behind comments and instructions": (
        b"<?xml version='1.0'?>\n<!-- <law> -->\n<?go -->?>\n<!DOCTYPE law []><law/>",
        4,
    ),
    "in two comments": (b"<!-- - --><!-- <!DOCTYPE x> -->\n<!DOCTYPE law><law/>", 2),
    "behind a byte order mark": (b"\xef\xbb\xbf<!DOCTYPE law><law/>", 1),
}


@pytest.mark.parametrize(("data", "line"), DOCTYPES.values(), ids=DOCTYPES)
def test_a_document_type_is_refused_with_its_line(data: bytes, line: int) -> None:
    assert error(data).startswith(f"law.xml:{line}: a document type (DTD) is declared")


def test_a_document_type_in_a_comment_is_none() -> None:
    assert parse(b"<!-- <!DOCTYPE law> --><law/>", name="x").tag == "law"


def test_a_hostile_prolog_is_looked_through_once() -> None:
    data = b"<!--" + b"--><!--" * 400_000 + b"--><law><!DOCTYPE"
    began = time.perf_counter()
    error(data)
    assert time.perf_counter() - began < 5


def test_elements_too_deep_are_refused() -> None:
    data = b"<a>" * 300 + b"</a>" * 300
    assert error(data) == (
        "law.xml:1: not well-formed XML: elements stand too deep in each other"
        " (more than 256 levels)"
    )


def test_a_text_too_long_for_the_parser_is_refused() -> None:
    data = b"<a>" + b"x" * 11_000_000 + b"</a>"
    assert error(data).startswith("law.xml:1: not well-formed XML: ")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "law.xml: the file is empty; it should hold XML"),
        (b"<a>\n<b>\n</a>", "Opening and ending tag mismatch: b line 2 and a"),
        (b"<a>\n<b/>", "law.xml:2: not well-formed XML: Premature end of data in tag a line 1"),
        (b"<a/>\n<b/>", "law.xml:2: not well-formed XML: Extra content at the end"),
        (b"<a>\x00</a>", "law.xml:1: not well-formed XML: "),
        (b"<a x='1' x='2'/>", "law.xml:1: not well-formed XML: Attribute x redefined"),
        (b"<a:b/>", "law.xml:1: not well-formed XML: Namespace prefix a on b is not defined"),
        (b"<?xml version='1.0' encoding='utf-7'?><a/>", "law.xml:1: the encoding is utf-7"),
    ],
)
def test_broken_xml_is_told_with_its_line(data: bytes, message: str) -> None:
    assert message in error(data)
    assert "\n" not in error(data)


def test_a_file_larger_than_the_limit_is_refused() -> None:
    assert error(b" " * (xml.MAX_BYTES + 1)) == (
        f"law.xml: the file holds {xml.MAX_BYTES + 1} bytes; at most 20 MB are read"
    )


@pytest.mark.parametrize("name", ["law.xml", "мой закон & 100%.xml", "C:\\law.xml", "a b/c#d.xml"])
def test_an_error_about_an_element_names_its_file_and_line(name: str) -> None:
    root = parse(b"<law>\n\n<article/></law>", name=name)
    assert str(bad_source(root[0], "empty")) == f"{name}:3: empty"


def test_lines_beyond_the_old_limit_are_told() -> None:
    root = parse(b"<law>" + b"\n" * 70_000 + b"<article/></law>", name="x")
    assert bad_source(root[0], "far down").line == 70_001


def test_blanks_and_odd_characters_survive() -> None:
    text = " \t a\r\n\u00a0\u2028\u0085 <&>\"' \U0001f5f3 "
    root = document(akn("law"), {None: xml.AKN_NS})
    add(root, akn("p"), {"title": text}, text)
    again = parse(serialise(root, pretty=True), name="x")
    assert (again[0].text, again[0].get("title")) == (text, text)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ud800", "\uffff"])
def test_a_character_that_xml_cannot_write_is_told(character: str) -> None:
    with pytest.raises(LawtrackError, match=f"U.{ord(character):04X}"):
        check_text(f"a{character}b", where="art_1")
    root = document("law", {})
    with pytest.raises(LawtrackError, match="art_1: the character"):
        add(add(root, "article", {"eId": "art_1"}), "p", {"title": character})


def test_attributes_that_are_not_given_are_left_out() -> None:
    root = document("law", {})
    add(root, "p", {"a": None, "b": ""})
    assert serialise(root).endswith(b'<law><p b=""/></law>\n')
