from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.render import html, markdown
from lawtrack.render.style import harmless
from tests.render.cases_on_disk import case_names, load
from tests.render.made import HOSTILE

SAFE = {
    *("html", "head", "meta", "title", "style", "body", "a", "main", "h1", "h2", "h3", "h4"),
    *("p", "blockquote", "del", "ins", "span"),
}


class Reader(HTMLParser):
    """Which elements stand in a page, and the words in deleted and inserted ones."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words = {"del": "", "ins": "", "main": ""}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in self.words:
            if tag in self.open and self.open[-1] != "span":
                self.words[tag] += data


@pytest.mark.parametrize("name", case_names())
def test_a_case_as_a_page_needs_nothing_but_itself(name: str) -> None:
    diff, about = load(name)
    page = Reader(html.page(markdown.diff(diff, about), title=about.law))
    assert {tag for tag, _ in page.seen} <= SAFE
    assert not any("src" in attributes for _, attributes in page.seen)
    assert page.open == []


@pytest.mark.parametrize("name", case_names())
def test_every_changed_word_is_on_the_page(name: str) -> None:
    diff, about = load(name)
    page = Reader(html.page(markdown.diff(diff, about, whole=True), title=about.law))
    for change in diff.amendments:
        for run in change.edits:
            if run.op != "=":
                words = page.words["del" if run.op == "-" else "ins"]
                assert "".join(harmless(run.text).split()) in "".join(words.split())


@given(st.text())
def test_raw_html_stays_words(text: str) -> None:
    page = Reader(html.page(f"<script>{text}</script> <img src=x onerror=y>", title="t"))
    assert not {"script", "img"} & {tag for tag, _ in page.seen}


@pytest.mark.parametrize(
    "link", ["[a](javascript:b)", "[a](data:text/html,b)", "<javascript:b>", "[a]: x\n\n![b](c)"]
)
def test_links_and_images_cannot_run_or_load(link: str) -> None:
    page = Reader(html.page(link, title="t"))
    hrefs = [attributes.get("href") for tag, attributes in page.seen if tag == "a"]
    assert hrefs[0] == "#changes"
    assert not any(hrefs[1:])
    assert "img" not in {tag for tag, _ in page.seen}


def test_the_page_can_be_heard_and_skipped_through() -> None:
    page = html.page("# Title\n\n~~old~~ **new**", title="Changes & more", language="en")
    assert '<html lang="en">' in page
    assert "<title>Changes &amp; more</title>" in page
    assert '<a class="skip" href="#changes">' in page
    assert '<span class="aloud">deleted: </span>old<span class="aloud">' in page
    assert '<span class="aloud">inserted: </span>new<span class="aloud">' in page


def test_control_characters_do_not_reach_the_page() -> None:
    page = html.page(markdown.escape(HOSTILE), title=HOSTILE)
    assert not set("\x1b\x07\x00\x9b\u202e\ud800") & set(page)
