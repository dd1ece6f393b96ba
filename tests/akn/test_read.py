"""Hostile or broken input: one clear error each."""

from __future__ import annotations

import pytest

from lawtrack import xml
from lawtrack.akn import read, write
from lawtrack.akn.example import EDITION, WORK
from lawtrack.errors import BadSource
from tests.akn.editions import FULL

GOOD = write(EDITION, WORK)
DECLARATION = b"<?xml version='1.0' encoding='utf-8'?>\n"


def with_doctype(subset: str, words: str = "Elections") -> bytes:
    return GOOD.replace(
        DECLARATION, DECLARATION + f"<!DOCTYPE akomaNtoso {subset}>\n".encode()
    ).replace(b"Elections are", f"{words} are".encode())


LAUGHS = (
    "[" + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(10)) + "]"
)
DTD = (
    "law.xml:2: a document type (DTD) is declared, which is never read;"
    " remove the <!DOCTYPE> and every entity of its own"
)
NOT_AKN = "Akoma Ntoso 3.0 has the namespace http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

BROKEN = {
    "a billion laughs": (with_doctype(LAUGHS, "&l9;"), DTD),
    "an entity that reads a file": (
        with_doctype('[<!ENTITY x SYSTEM "file:///etc/hostname">]', "&x;"),
        DTD,
    ),
    "a DTD elsewhere": (with_doctype('SYSTEM "http://localhost:9/akn.dtd"'), DTD),
    "an entity that nobody declared": (
        GOOD.replace(b"Elections are", b"Elections &were;"),
        "law.xml:57: not well-formed XML: Entity 'were' not defined",
    ),
    "another namespace": (
        GOOD.replace(b"/akn/3.0", b"/akn/3.0/CSD13"),
        "law.xml:2: the namespace is"
        f" 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13'; {NOT_AKN}",
    ),
    "another vocabulary": (
        b"<html/>",
        f"law.xml:1: the document begins with <html>, not with <akomaNtoso>; {NOT_AKN}",
    ),
    "a judgment": (
        GOOD.replace(b"<act ", b"<judgment ").replace(b"</act>", b"</judgment>"),
        "law.xml:3: the document is a <judgment>; an <act> can be read",
    ),
    "no document": (
        b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>',
        "law.xml:1: 0 documents in one file; one act each",
    ),
    "words outside the act": (
        GOOD.replace(b"<act ", b"words <act "),
        "law.xml:2: the words 'words' stand outside a text element; put them in a <p>",
    ),
    "no meta": (
        GOOD.replace(b"meta>", b"preamble>"),
        "law.xml:3: no <meta>, which says what law this is and of which day",
    ),
    "Markdown": (
        "# О выборах\n\nТекст.\n".encode(),
        "law.xml:1: not well-formed XML: Start tag expected, '<' not found",
    ),
    "an empty file": (b" \n", "law.xml: the file is empty; it should hold XML"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", "law.xml:1: not UTF-8 text; save it as UTF-8"),
    "UTF-16": (
        "<?xml version='1.0' encoding='utf-16'?><law/>".encode("utf-16"),
        "law.xml:1: the encoding is UTF-16; save it as UTF-8",
    ),
    "windows-1251": (
        "<?xml version='1.0' encoding='windows-1251'?>\n<law>закон</law>".encode("cp1251"),
        "law.xml:1: the encoding is windows-1251; save it as UTF-8",
    ),
    "windows-1251 undeclared": (
        "<law>\nзакон</law>".encode("cp1251"),
        "law.xml:2: not UTF-8 text; save it as UTF-8",
    ),
}


@pytest.mark.parametrize(("data", "message"), BROKEN.values(), ids=BROKEN)
def test_broken_input_gives_one_clear_line(data: bytes, message: str) -> None:
    with pytest.raises(BadSource) as caught:
        read(data, name="law.xml")
    assert str(caught.value) == message


def test_a_document_cut_off_anywhere_is_an_error() -> None:
    data = write(FULL, WORK)
    for length in range(0, len(data) - 2, 97):
        with pytest.raises(BadSource) as caught:
            read(data[:length], name="law.xml")
        assert str(caught.value).startswith("law.xml:")


def test_a_file_that_is_too_large_is_not_read() -> None:
    data = GOOD + b" " * xml.MAX_BYTES
    with pytest.raises(BadSource, match="at most 20 MB are read"):
        read(data, name="law.xml")


def test_comments_and_instructions_are_no_words() -> None:
    data = GOOD.replace(b"are free", b"are<!-- not --><?stop here?> free")
    assert read(data, name="law.xml") == EDITION


def test_the_word_doctype_may_stand_in_a_text() -> None:
    data = GOOD.replace(b"are free", b"are <![CDATA[<!DOCTYPE]]> free")
    line = read(data, name="law.xml").units[-1].provisions[0]
    assert line.text == "Elections are <!DOCTYPE free."


CHANGED = {
    "an eId twice": (b'eId="art_1__al_1"', b'eId="art_1"', "the eId 'art_1' stands twice"),
    "an eId of another kind": (
        b'eId="art_1__al_1"',
        b'eId="art_1__para_1"',
        "the eId 'art_1__para_1' does not fit a <alinea>",
    ),
    "no eId": (b'eId="art_1__al_1"', b"", "<alinea> has no eId"),
    "a second line": (b"free.</p>", b"free.</p><p>Now.</p>", "2 lines in one provision"),
    "a foreign container": (b"alinea", b"clause", "<clause> in <article> has no counterpart"),
    "loose words": (b"</article>", b"now</article>", "the words 'now' stand outside"),
    "an unknown fact": (b"<lt:edition", b"<lt:fact/><lt:edition", "<fact> is not known here"),
    "a fact missing": (b' language="en" ', b" ", "<lt:edition> has no 'language'"),
    "a note of nothing": (
        b"</proprietary>",
        b'<lt:note unit="art_9" kind="other" at="art_9"/></proprietary>',
        "a note belongs to 'art_9', which is not in the text",
    ),
    "days that are none": (
        b'eId="art_1__al_1"',
        b'eId="art_1__al_1" lt:act-number="1" lt:days="ten"',
        "'ten' is not a number of days",
    ),
    "a note in the text": (
        b"are free.</p>",
        b"are<authorialNote><p>1</p></authorialNote></p>",
        "a note in a <p> has no counterpart",
    ),
}


@pytest.mark.parametrize(("old", "new", "message"), CHANGED.values(), ids=CHANGED)
def test_our_own_document_changed_by_hand_is_read_with_care(
    old: bytes, new: bytes, message: str
) -> None:
    assert old in GOOD
    with pytest.raises(BadSource) as caught:
        read(GOOD.replace(old, new), name="law.xml")
    assert message in str(caught.value)
    assert caught.value.line > 1
