from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from lawtrack.checks.findings import Finding
from lawtrack.render import review_markdown as page
from lawtrack.render.markdown import SEAM
from lawtrack.render.review_cut import utf8_bytes, utf16_units
from lawtrack.render.review_markdown import COMMENT, MARKER, SUMMARY, Links
from lawtrack.render.review_words import verdict
from lawtrack.review.records import Review
from tests.render.made import OBEYED
from tests.render.reviews_made import (
    CROWDED,
    NO_ACT,
    NO_RENDERING,
    NOT_READY,
    NOTHING,
    READY,
    REPEALED,
    entry,
    hostile,
    review,
    reviews,
    step,
)

READER = MarkdownIt("commonmark", {"html": True}).enable(["strikethrough", "table"])
LINKS = Links("https://example.org/people/laws/blob/2e", "https://example.org/run/7")
TAGS = {"page", "h2", "h3", "h4", "h5", "p", "strong", "em", "s", "a", "ul", "li", "code"}
EXPECTED = """\
<!-- lawtrack review -->
## Not ready: 1 error, 2 warnings

12 files, 1f1f1f1f1f1f..2e2e2e2e2e2e.

**New edition of 2026-07-01: On Rivers**

- Owners: restricted for owners (Article 5(1)).
- 1 article changed.
- River council: 20 days before the election of 2026-07-21.
- Affected: owners (1 change).
- Numbers that moved:
  - Article 5(1): ten -> five days (from the flood)
- Act 11-II of 2026-06-11.

### 1 error

**Provision without a rendering** (`no-rendering`): An official paragraph has changed and has no \
words in this language. *To mend:* Add its words to en-memory.tsv.

- [`corpus/river-act/2026-07-01/en/art_5.xml:7`](https://example.org/people/laws/blob/2e/corpus/\
river-act/2026-07-01/en/art_5.xml#L7): Article 5(2) has changed and has no words in English.

### 2 warnings
"""


def read(text: str) -> ElementTree.Element:
    """The page as a reader that keeps to the specification takes it, HTML of its own included."""
    html = READER.render(text).replace(SEAM, "").replace(MARKER, "")
    return ElementTree.fromstring(f"<page>{html}</page>")


def test_a_comment_begins_with_its_marker_and_the_verdict() -> None:
    assert page.comment(NOT_READY, LINKS).startswith(EXPECTED)


def test_the_changes_stand_in_a_fold_in_the_words_of_the_changelog() -> None:
    text = page.comment(NOT_READY, LINKS)
    fold = text.partition("<summary>What changes in the edition of 2026-07-01: 1 change</summary>")
    assert "The owner ~~may~~ **must keep the banks clean**" in fold[2]
    assert f"({LINKS.blob}/corpus/river-act/2026-07-01/en/art_5.xml#L3)" in fold[2]
    assert fold[2].rstrip().endswith("</details>")


def test_few_warnings_are_open_and_many_are_folded() -> None:
    few = [replace(REPEALED, line=line) for line in range(page.OPEN)]
    assert "### 5 warnings" in page.comment(review(*few))
    many = page.comment(review(*few, NO_ACT, NO_RENDERING))
    assert "<summary>6 warnings</summary>" in many
    assert "### 1 error" in many


def test_what_is_excused_is_folded_with_its_reason() -> None:
    text = page.comment(READY)
    assert "<summary>1 excused</summary>" in text
    assert "Article 4 was never enacted." in text


def test_without_addresses_nothing_is_linked_to_them() -> None:
    text = page.comment(review(NO_RENDERING))
    assert f"- `{NO_RENDERING.file}:7`: Article 5(2)" in text
    assert "](" not in text


def test_what_touches_no_law_says_so() -> None:
    assert "no text of a law changes" in page.comment(NOTHING)
    assert "<details>" not in page.comment(NOTHING)


def test_a_crowded_comment_keeps_its_limit_and_every_part() -> None:
    text = page.comment(CROWDED, LINKS)
    assert COMMENT * 0.9 < utf16_units(text) <= COMMENT
    assert text.startswith(f"{MARKER}\n## Not ready: 598 errors, 598 warnings\n")
    assert "New edition of 2026-07-01" in text
    assert "### 598 errors" in text
    assert "598 warnings" in text
    assert re.search(r"\d+ more, see \[the full report\]\(https://example.org/run/7\)", text)
    assert "Article 1(1): reworded" in text
    assert "left out here.\n\nSee [the full report](https://example.org/run/7)." in text
    assert text.count("<details>") == text.count("</details>")


def test_what_is_left_out_of_a_comment_is_counted() -> None:
    text = page.comment(replace(CROWDED, steps=()), LINKS)
    errors = text.partition("### 598 errors")[2].partition("598 warnings")[0]
    shown = errors.count("\n- [`corpus/")
    left = re.search(r"\n(\d+) more, see", errors)
    assert left is not None
    assert shown + int(left[1]) == 598


def test_errors_leave_room_for_the_changes() -> None:
    errors = [replace(NO_RENDERING, message=f"{'words ' * 90}{n}") for n in range(500)]
    text = page.comment(review(*errors, steps=(step(*map(entry, range(1, 401))),)), LINKS)
    assert text.count("\n> ") > 20


def test_letters_beyond_the_basic_plane_count_twice() -> None:
    found = [Finding("no-act", "𝄞" * 500, file=f"{n}.toml") for n in range(400)]
    text = page.comment(review(*found, steps=(step(*(entry(n, "𝄞" * 60) for n in range(1, 300))),)))
    assert utf16_units(text) == len(text.encode("utf-16-le")) // 2
    assert COMMENT * 0.8 < utf16_units(text) <= COMMENT


def test_a_summary_of_a_job_holds_four_hundred_changes_whole() -> None:
    text = page.summary(review(NO_ACT, steps=(step(*map(entry, range(1, 401))),)), LINKS)
    assert text.startswith("## Ready to read")
    assert all(f"[Article {number}(1): reworded]" in text for number in range(1, 401))
    assert "left out" not in text


def test_a_summary_of_a_job_keeps_its_limit_in_bytes() -> None:
    words = "и" * 300
    found = [Finding("no-act", words * 2, file=f"{n}.toml") for n in range(1500)]
    text = page.summary(review(*found, steps=(step(*(entry(n, words) for n in range(1, 900))),)))
    assert SUMMARY * 0.8 < utf8_bytes(text) <= SUMMARY


@pytest.mark.parametrize("made", [page.comment, page.summary])
def test_hostile_words_are_nothing_but_words(made: Callable[[Review, Links], str]) -> None:
    text = made(hostile(), LINKS)
    tree = read(text)
    tags = {element.tag for element in tree.iter()}
    assert tags <= TAGS | {"details", "summary", "blockquote"}
    assert all(
        element.attrib["href"].startswith((LINKS.blob, LINKS.report, "#"))
        for element in tree.iter("a")
        if "href" in element.attrib
    )
    assert OBEYED.search(text) is None
    bare = re.sub(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|\]\([^)]*\)", "", text)  # no code, no targets
    for linked in ("@someone", "#12 ", "GH-7", "https://example.org/ "):
        assert linked not in bare


@settings(max_examples=40, deadline=None)
@given(reviews())
def test_any_comment_keeps_its_limit_and_says_its_verdict(review: Review) -> None:
    text = page.comment(review, LINKS)
    assert utf16_units(text) <= COMMENT
    assert text.splitlines()[:2] == [MARKER, f"## {verdict(review)}"]
    assert text.count("<details>\n") == text.count("</details>\n")
    assert page.comment(review, LINKS) == text
