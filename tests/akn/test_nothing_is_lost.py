"""Whatever others write, every word of it comes out, in its order, or is refused by place."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lawtrack.akn import read, write
from lawtrack.akn.blocks import HIERARCHY
from lawtrack.akn.example import WORK
from lawtrack.errors import BadSource
from lawtrack.model.address import Address
from lawtrack.model.law import Edition
from tests.akn.test_foreign import document

_INLINE = ("b", "i", "ref", "span", "ins", "sup", "term", "date", "eol")
_LABELS = ("1.", "(a)", "2-1)", "Article 5", "IV", "–", "б)", "")
_JUNK = ("<", ">", "&", "</p>", "<p>", "x")
_HEADINGS = ("", "", "<heading>w@</heading>", "<subheading>w@</subheading>")
_GROUPS = st.lists(st.sampled_from(("title", "part", "chapter", "hcontainer")), max_size=2)
_ODD = ("table", "crossHeading", "componentRef", "toc", "blockContainer", "foreign")


@st.composite
def _line(draw: st.DrawFn) -> str:
    pieces = ["w@"]
    for _ in range(draw(st.integers(0, 2))):
        tag = draw(st.sampled_from(_INLINE))
        pieces.append(f"<{tag}>w@</{tag}> w@" if tag != "eol" else "<eol/>w@")
    return f"<p>{' '.join(pieces)}</p>"


@st.composite
def _blocks(draw: st.DrawFn) -> str:
    blocks = [draw(_line()) for _ in range(draw(st.integers(0, 2)))]
    if draw(st.integers(0, 3)) == 0:
        items = "".join(
            f"<item><num>{draw(st.sampled_from(_LABELS))}</num>{draw(_line())}</item>"
            for _ in range(2)
        )
        blocks.append(f"<blockList><listIntroduction>w@</listIntroduction>{items}</blockList>")
    return "".join(blocks)


@st.composite
def _container(draw: st.DrawFn, depth: int) -> str:
    tag = draw(st.sampled_from(sorted(HIERARCHY)))
    label = draw(st.sampled_from(_LABELS))
    inside = [f"<num>{label}</num>" if label else ""]
    inside.append(draw(st.sampled_from(_HEADINGS)))
    if depth and draw(st.booleans()):
        inside.append(f"<intro>{draw(_blocks())}</intro>" if draw(st.booleans()) else "")
        inside += [draw(_container(depth - 1)) for _ in range(draw(st.integers(0, 2)))]
        inside.append(f"<wrapUp>{draw(_blocks())}</wrapUp>" if draw(st.booleans()) else "")
    else:
        inside.append(f"<content>{draw(_blocks())}</content>")
    if draw(st.integers(0, 40)) == 0:
        odd = draw(st.sampled_from(_ODD))
        inside.append(f"<{odd}>w@</{odd}>")
    name = ' name="x"' if tag == "hcontainer" else ""
    return f"<{tag}{name}>{''.join(inside)}</{tag}>"


@st.composite
def _bodies(draw: st.DrawFn) -> str:
    """Containers around and inside an article, every word of it numbered."""
    article = "<article><num>Article 1</num>{}</article>"
    inside = "".join(draw(_container(2)) for _ in range(draw(st.integers(0, 3))))
    body = article.format(inside)
    for tag in draw(_GROUPS):
        name = ' name="x"' if tag == "hcontainer" else ""
        body = f"<{tag}{name}><heading>w@</heading>{body}</{tag}>"
    numbers = iter(range(10_000))
    return re.sub("@", lambda _: str(next(numbers)), body)


def words_of(edition: Edition) -> Iterator[str]:
    for unit in edition.units:
        yield from (unit.num, unit.heading)
        for provision in unit.provisions:
            yield from (provision.num, provision.text)


def outcome(data: bytes) -> Edition | BadSource:
    """The edition, or the one error that may come of it."""
    try:
        return read(data, name="x.xml")
    except BadSource as error:
        return error


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=_bodies())
def test_every_word_comes_out_in_its_order_or_is_refused(body: str) -> None:
    edition = outcome(document(body))
    if isinstance(edition, BadSource):
        assert edition.line == 3
        return
    assert re.findall(r"w\d+", " ".join(words_of(edition))) == re.findall(r"w\d+", body)
    assert read(write(edition, WORK), name="x.xml") == edition
    for unit in edition.units[1:]:
        assert all(str(Address.parse(p.eid)) == p.eid for p in unit.provisions)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=_bodies(), at=st.floats(0, 1), junk=st.sampled_from(_JUNK))
def test_a_damaged_document_is_read_or_refused(body: str, at: float, junk: str) -> None:
    data = document(body)
    cut = int(at * len(data))
    result = outcome(data[:cut] + junk.encode() + data[cut:])
    assert isinstance(result, Edition) or str(result).startswith("x.xml:")


def nested(tag: str, inside: str) -> str:
    return f"<{tag}>" * 230 + inside + f"</{tag}>" * 230


@pytest.mark.parametrize(
    "body",
    [
        nested("title", "<article><num>1</num><content><p>w1</p></content></article>"),
        f"<article><num>1</num>{nested('list', '<content><p>w1</p></content>')}</article>",
        f"<article><num>1</num><content><p>{nested('b', 'w1')}</p></content></article>",
        f"<article><num>1</num><content>{nested('container', '<p>w1</p>')}</content></article>",
        f"<article><num>1</num><heading>{nested('sup', 'w1')}</heading></article>",
        f"<article><num>1</num><heading>w1<del>{nested('b', 'w2')}</del></heading></article>",
    ],
    ids=["titles", "lists", "bold", "containers", "superscripts", "deleted"],
)
def test_the_deepest_documents_that_can_be_parsed_are_read(body: str) -> None:
    edition = read(document(body), name="x.xml")
    assert re.findall(r"w\d+", " ".join(words_of(edition))) == ["w1"]
