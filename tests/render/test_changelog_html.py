"""A changelog read as a page: the same Markdown through the markdown package, sanitised."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from lawtrack.diff.changes import Change, Diff
from lawtrack.render import html
from lawtrack.render.changelog import section
from lawtrack.render.changelog_file import fresh, merged
from tests.changelog.made import inserted, repealed, reworded, section_of, tag
from tests.render.made import OBEYED, diffs
from tests.render.test_changelog import HOSTILE_TEXTS
from tests.render.test_html import SAFE, Reader

ALLOWED = SAFE | {"ul", "li", "details", "summary"}


def page_of(*changes: Change) -> str:
    made = section_of(*changes)
    text = merged(fresh("On Rivers", [made]), {made.new.in_force: section(made)}).text
    return html.page(text, title="On Rivers")


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_a_text_of_law_is_nothing_but_words_on_the_page(text: str) -> None:
    page = page_of(
        inserted("art_5__al_1", text, tag("water", "expands")),
        repealed("art_6__al_1", text, tag("water", "neutral")),
        reworded("art_7__al_1", ("-", "a"), ("+", text), tags=[tag("terminology", "neutral")]),
    )
    seen = Reader(page)
    assert {element for element, _ in seen.seen} <= ALLOWED
    assert seen.open == []
    assert letters(text) in letters(seen.words["ins"])
    assert letters(text) in letters(seen.words["del"])
    hrefs = {attributes.get("href") for element, attributes in seen.seen if element == "a"}
    assert hrefs <= {None, "#changes", *(f"2021-01-01/en/art_{n}.xml#L2" for n in (5, 6, 7))}


@given(diffs)
@settings(max_examples=40)
def test_nothing_but_known_elements_and_no_control_character(told: Diff) -> None:
    page = page_of(*told.changes)
    seen = Reader(page)
    assert {element for element, _ in seen.seen} <= ALLOWED
    assert OBEYED.search(page.replace("\t", "")) is None


def test_technical_changes_can_be_unfolded() -> None:
    moved = Change("moved", "5", "art_5__para_1", "art_5__para_2", "1.", "2.", "a b", "a b")
    page = page_of(moved)
    assert "<details>\n<summary>Technical changes: 1 change</summary>\n<ul>" in page
    assert page.count("</details>") == 1


def test_links_inside_the_page_lead_to_anchors() -> None:
    both = (tag("water", "restricts", confidence=0.9), tag("fish", "expands"))
    seen = Reader(page_of(inserted("art_5__al_1", "a", *both)))
    anchors = [a["id"] for element, a in seen.seen if element == "a" and a.get("id")]
    hrefs = [str(a["href"]) for element, a in seen.seen if element == "a" and a.get("href")]
    assert anchors == ["2021-01-01-art_5__al_1"]
    assert "#2021-01-01-art_5__al_1" in hrefs
    assert "2021-01-01/en/art_5.xml#L2" in hrefs


def test_markers_do_not_show() -> None:
    assert "lawtrack edition" not in page_of(inserted("art_5__al_1", "a"))


@pytest.mark.parametrize(
    "forged",
    [
        '<a id="x" onclick="y"></a>',
        '<a id="x"><b></a>',
        "<details open onload=x>",
        "<summary><b>x</b></summary>",
        "<a href=//evil.example>x</a>",
        "[x](//evil.example)",
        "[x](\\\\evil)",
        "[x](vbscript:y)",
    ],
)
def test_html_that_only_looks_like_ours_stays_words(forged: str) -> None:
    seen = Reader(html.page(forged, title="t"))
    assert {element for element, _ in seen.seen} <= ALLOWED - {"details", "summary"}
    links = [attributes for element, attributes in seen.seen if element == "a"][1:]
    assert not any(attributes for attributes in links)
