from __future__ import annotations

from dataclasses import replace
from html import unescape
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lawtrack.diff.changes import Edit
from lawtrack.render.markdown import SEAM, changelog, escape, inline
from lawtrack.render.markdown import diff as page
from lawtrack.render.records import LogEntry
from lawtrack.render.style import harmless
from lawtrack.telling.fold import BLANK, fold, tidy
from tests.render.made import HOSTILE, NEW, OBEYED, diff_of, diffs, edits_of_words, reworded

READER = MarkdownIt("commonmark").enable(["strikethrough", "table"])


def read(text: str) -> ElementTree.Element:
    """The Markdown as a reader that keeps to the specification takes it."""
    html = READER.render(text).replace(SEAM, "").replace("<br>", "<br/>")
    return ElementTree.fromstring(f"<page>{html}</page>")


def words(text: str) -> str:
    return "".join(harmless(text).split())


def said(element: ElementTree.Element) -> str:
    return words("".join(element.itertext()))


def in_xml(text: str) -> bool:
    return all(c not in "\ufffe\uffff" for c in text)


@given(st.text().filter(in_xml))
def test_an_escaped_text_reads_as_itself(text: str) -> None:
    assert said(read(escape(text))) == words(text)


@given(st.text().filter(in_xml))
def test_an_escaped_text_is_nothing_but_words(text: str) -> None:
    assert {element.tag for element in read(escape(text)).iter()} <= {"page", "p"}


@pytest.mark.parametrize(
    "text", ["1. a", "10) b", "- c", "+ d", "# e", "> f", "---", "===", "    g", "| a | b |", "~~~"]
)
def test_a_text_that_begins_like_a_list_is_none(text: str) -> None:
    assert [element.tag for element in read(escape(text))] == ["p"]


@pytest.mark.parametrize("text", ["@someone", "#12", "https://example.org", ":smile:", "$x$"])
def test_what_github_would_link_or_draw_is_parted(text: str) -> None:
    assert text not in escape(text)
    assert said(read(escape(text))) == text


@given(edits_of_words())
def test_deleted_words_are_struck_and_inserted_ones_bold(edits: tuple[Edit, ...]) -> None:
    runs = tuple(Edit(run.op, run.text) for run in edits if in_xml(run.text))
    line = read(inline(fold(runs)))
    for op, tag in (("-", "s"), ("+", "strong")):
        wanted = [words(run.text) for run in tidy(runs) if run.op == op]
        assert [said(element) for element in line.iter(tag)] == [w for w in wanted if w]


def test_punctuation_at_the_edge_of_a_mark_stays_marked() -> None:
    line = inline([Edit("=", "Senate"), Edit("-", ", the Majilis"), Edit("=", ".")])
    assert READER.render(line).replace(SEAM, "") == "<p>Senate<s>, the Majilis</s>.</p>\n"


@given(diffs)
def test_no_control_character_and_no_html_gets_through(told: object) -> None:
    text = page(told, editorial=True)  # type: ignore[arg-type]
    assert OBEYED.search(text) is None
    assert "<" not in text.replace(SEAM, "")


def test_the_same_records_give_the_same_text() -> None:
    told = diff_of(reworded(("-", HOSTILE), ("+", "new")))
    assert page(told) == page(told)


def test_a_changelog_has_the_newest_edition_first() -> None:
    first = diff_of(reworded(("-", "100"), ("+", "250")))
    later = diff_of(reworded(("-", "250"), ("+", "300")), new=replace(NEW, in_force="2022-02-02"))
    text = changelog("On Elections", [LogEntry(first), LogEntry(later)])
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert headings == ["## Edition of 2022-02-02", "## Edition of 2021-01-01"]
    assert "~~250~~ **300**" in text


def test_a_blank_is_marked_where_only_a_blank_changed() -> None:
    assert f"**{BLANK}**" in inline(fold([Edit("=", "a"), Edit("+", " "), Edit("=", "b")]))


def test_entities_are_read_back() -> None:
    assert unescape(escape("a & b")) == "a & b"
