"""Documents that others wrote: each case is a document and what is read from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack.akn import read, write
from lawtrack.akn.example import WORK
from lawtrack.akn.numbering import Addresses
from lawtrack.errors import BadSource
from lawtrack.model.address import Address
from lawtrack.model.law import IN_FORCE, Edition
from tests.akn.conftest import Errors
from tests.akn.editions import FULL

CASES = sorted((Path(__file__).parent / "cases").iterdir(), key=lambda case: case.name)


def described(edition: Edition) -> Iterator[str]:
    info = edition.info
    yield f"law {info.law}, in force {info.in_force}, language {info.language}, {info.status}"
    for act in info.acts:
        yield f"act {act.number} of {act.date}: {act.title}"
    for unit in edition.units:
        parent = f" in {unit.parent}" if unit.parent else ""
        yield f"{unit.eid}{parent} | {unit.num} | {unit.heading}{_status(unit.status)}"
        for provision in unit.provisions:
            status = _status(provision.status)
            yield f"  {provision.eid} | {provision.num} | {provision.text}{status}"
        for note in unit.notes:
            yield f"  note at {note.at}: {note.words}"


def _status(status: str) -> str:
    return "" if status == IN_FORCE else f" ({status})"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_reads_what_the_case_expects(case: Path, schema_errors: Errors) -> None:
    data = (case / "law.akn.xml").read_bytes()
    assert schema_errors(data) == []
    edition = read(data, name="law.akn.xml")
    expected = (case / "expected.txt").read_text(encoding="utf-8")
    assert "\n".join(described(edition)) == expected.rstrip("\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_was_read_can_be_written(case: Path, schema_errors: Errors) -> None:
    edition = read((case / "law.akn.xml").read_bytes(), name="law.akn.xml")
    data = write(edition, WORK)
    assert schema_errors(data) == []
    assert read(data, name="law.akn.xml") == edition


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_address_in_the_body_is_one(case: Path) -> None:
    edition = read((case / "law.akn.xml").read_bytes(), name="law.akn.xml")
    for unit in edition.units:
        if unit.eid not in ("preface", "conclusions"):
            for eid in (unit.eid, *(p.eid for p in unit.provisions)):
                assert str(Address.parse(eid)) == eid


BODY = "<article><num>Article 1</num><content><p>Words.</p></content></article>"


def document(body: str = BODY, front: str = "", back: str = "", meta: str = "") -> bytes:
    """A small document; the body begins on its line 3."""
    levels = "".join(
        f'<{level}><FRBRthis value="{uri}"/><FRBRuri value="{uri}"/>'
        f'<FRBRdate date="2020-02-02" name="x"/><FRBRauthor href="#x"/>{more}</{level}>'
        for level, uri, more in (
            ("FRBRWork", "/akn/xx/act/2020-02-02/1", '<FRBRcountry value="xx"/>'),
            (
                "FRBRExpression",
                "/akn/xx/act/2020-02-02/1/eng@2020-02-02",
                '<FRBRlanguage language="eng"/>',
            ),
            ("FRBRManifestation", "/akn/xx/act/2020-02-02/1/eng@2020-02-02.xml", ""),
        )
    )
    return (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">'
        f'<meta><identification source="#x">{levels}</identification>{meta}</meta>{front}'
        f"<body>\n\n{body}</body>{back}</act></akomaNtoso>"
    ).encode()


def test_the_document_of_the_tests_is_valid(schema_errors: Errors) -> None:
    assert schema_errors(document()) == []
    assert [unit.eid for unit in read(document(), name="x.xml").units] == ["preface", "art_1"]


def in_article(inside: str) -> str:
    return f"<article><num>Article 1</num>{inside}</article>"


REFUSED = {
    "a table": (
        in_article("<content><table><tr><td><p>1</p></td></tr></table></content>"),
        "x.xml:3: <table> in <content> has no counterpart here; tables are not read",
    ),
    "a picture": (
        in_article('<content><p>See <img src="x.png"/></p></content>'),
        "x.xml:3: <img> in <p> has no counterpart here",
    ),
    "a heading between articles": (
        f"<chapter><crossHeading>Between</crossHeading>{BODY}</chapter>",
        "x.xml:3: <crossHeading> in <chapter> has no counterpart here;"
        " make it the heading of a container",
    ),
    "quoted articles": (
        in_article(
            f"<content><p><mod><quotedStructure>{BODY}</quotedStructure></mod></p></content>"
        ),
        "x.xml:3: <quotedStructure> in <mod> has no counterpart here",
    ),
    "words without an element": (
        in_article("loose words"),
        "x.xml:3: the words 'loose words' stand outside a text element; put them in a <p>",
    ),
    "words before every element": (
        "<article>first<num>Article 1</num></article>",
        "x.xml:3: the words 'first' stand outside a text element; put them in a <p>",
    ),
    "words behind an element": (
        BODY + "behind",
        "x.xml:3: the words 'behind' stand outside a text element; put them in a <p>",
    ),
    "words behind the articles of a chapter": (
        f"<chapter>{BODY}\n<wrapUp><p>Behind.</p></wrapUp></chapter>",
        "x.xml:4: words of a chapter stand behind its articles",
    ),
    "a paragraph beside articles": (
        f"{BODY}\n<paragraph><content><p>Beside.</p></content></paragraph>",
        "x.xml:4: <paragraph> in <body> has no counterpart here; put it in a <article>",
    ),
    "no article": (
        "<paragraph><content><p>Words.</p></content></paragraph>",
        "x.xml:1: no article; one of <article>, <section>, <clause>, <rule> is needed",
    ),
    "an element of another vocabulary": (
        in_article("<content><p>E = <math xmlns='urn:math'>mc</math></p></content>"),
        "x.xml:3: <math> in <p> has no counterpart here",
    ),
    "an element of another vocabulary among containers": (
        in_article("<x:p xmlns:x='urn:x'>Words</x:p>"),
        "x.xml:3: <p> in <article> has no counterpart here",
    ),
    "two numbers": (
        "<article><num>1</num><num>2</num></article>",
        "x.xml:3: a second <num> in one <article>",
    ),
    "containers without end": (
        in_article(
            "<paragraph><num>1</num>" * 70 + "<content><p>Deep.</p></content>" + "</paragraph>" * 70
        ),
        "x.xml:3: more than 60 containers in each other",
    ),
}


@pytest.mark.parametrize(("body", "message"), REFUSED.values(), ids=REFUSED)
def test_what_has_no_counterpart_is_said_with_its_place(body: str, message: str) -> None:
    with pytest.raises(BadSource) as caught:
        read(document(body), name="x.xml")
    assert str(caught.value) == message


def test_schedules_are_not_passed_over() -> None:
    back = "<attachments><attachment><doc name='schedule'/></attachment></attachments>"
    with pytest.raises(BadSource, match="<attachments> in <act> has no counterpart here"):
        read(document(back=back), name="x.xml")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('<FRBRlanguage language="eng"/>', "", "no <FRBRlanguage language=…>"),
        ('date="2020-02-02"', 'date="2020"', "the date of the <FRBRExpression> is '2020'"),
        ('<FRBRuri value="/akn/xx/act/2020-02-02/1"/>', "", "the <FRBRWork> has no <FRBRuri value"),
        ("<meta>", "<meta/><meta>", "a second <meta> in one <act>"),
        ("body>", "mainBody>", "no <body>, so no text of law"),
    ],
)
def test_what_identifies_an_edition_must_be_there(old: str, new: str, message: str) -> None:
    data = document().decode().replace(old, new).encode()
    with pytest.raises(BadSource) as caught:
        read(data, name="x.xml")
    assert message in str(caught.value)
    assert str(caught.value).startswith("x.xml:1: ")


def test_our_own_document_without_our_facts_reads_alike() -> None:
    """Another tool may strip foreign attributes: labels, words and addresses remain."""
    data = re.sub(rb"<proprietary.*?</proprietary>", b"", write(FULL, WORK), flags=re.DOTALL)
    data = re.sub(rb'\slt:[a-z-]+="[^"]*"', b"", data)
    own = [(u.eid, u.num, u.heading, u.parent, u.provisions) for u in FULL.units]
    read_back = read(data, name="x.xml").units
    for before, after in zip(own, read_back, strict=True):
        assert (after.eid, after.num, after.heading, after.parent) == before[:4]
        if after.eid != "conclusions":  # there, labels have no element of their own
            assert [(p.eid, p.num, p.text) for p in after.provisions] == [
                (p.eid, p.num, p.text) for p in before[4]
            ]


def test_many_equal_labels_take_no_longer_than_others() -> None:
    """Numbering the n-th of equal labels must not look through the n before it."""
    addresses = Addresses()
    given = [addresses.child("art_1", "para", "1", in_unit=True) for _ in range(20_000)]
    assert given[-1] == "art_1__para_1_20000"
    assert len(set(given)) == 20_000
