from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lawtrack.changelog.records import ReportMention
from lawtrack.diff.changes import Change, Diff
from lawtrack.render.changelog import section, target
from lawtrack.render.changelog_words import FEW, LONG, ROOMY
from lawtrack.render.style import harmless
from lawtrack.telling.about import About
from tests.changelog.made import NEW, inserted, repealed, reworded, section_of, tag
from tests.render.made import HOSTILE, OBEYED, diffs

READER = MarkdownIt("commonmark").enable(["strikethrough", "table"])
SEAM = "<!-- -->"

HOSTILE_TEXTS = [
    "**bold** *it* __u__ ~~s~~ `code` ```",
    "[a](javascript:b) ![i](x) [r]: x [^1]",
    "<script>alert(1)</script> <img src=x onerror=y> &lt; &amp; <details> <!-- x --> -->",
    "<!-- lawtrack edition 2020-01-01 -->",
    "| a | b | \\ \\* $x$",
    "@someone owner/repo#1 #1 GH-1 gh-12 a@b.example mailto:a@b.example",
    "d6cd1e2bd19e03a81132a23b2025920577f84e37 and 1234567 and abcdef0",
    "https://example.org http://a.b www.example.org ftp://x.y xmpp:a@b.c",
    ":smile: :x: :+1:",
    "\u202eright to left\u2066 \u200f",
    "1. one",
    "2) two",
    "- item",
    "+ item",
    "    indented",
    "# heading",
    "> quote",
    "---",
    "===",
    "~~~",
    "x\n\n# y\n\n</details>",
    "\ue000 \ue001 \ue005",
    HOSTILE.replace("\ud800", ""),
]


def read(text: str) -> ElementTree.Element:
    """The Markdown as a reader that keeps to the specification takes it; our own HTML is read
    as elements, and any other would be no XML."""
    html = READER.render(text).replace(SEAM, "")
    html = re.sub(r"<p><summary>(.*?)</summary></p>", r"<summary>\1</summary>", html)
    return ElementTree.fromstring(f"<page>{html}</page>")


def words(text: str) -> str:
    return "".join(harmless(text).replace("\ue001", "\ufffd").split())


def said(element: ElementTree.Element) -> str:
    return "".join("".join(element.itertext()).split())


def page_of(*changes: Change) -> ElementTree.Element:
    return read(section(section_of(*changes)))


TAGS = {"page", "h2", "h3", "h4", "p", "ul", "li", "a", "blockquote", "strong", "s"}
FOLDED = {"details", "summary"}


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_a_text_of_law_is_nothing_but_its_words(text: str) -> None:
    page = page_of(
        inserted("art_5__al_1", text, tag("water", "expands")),
        repealed("art_6__al_1", text, tag("water", "restricts")),
        reworded("art_7__al_1", ("=", "It "), ("-", text), ("+", "flows"), ("=", ".")),
        reworded("art_8__al_1", ("-", "a"), ("+", text), tags=[tag("terminology", "neutral")]),
    )
    assert {element.tag for element in page.iter()} <= TAGS | FOLDED
    marked = [said(element) for element in page.iter() if element.tag in ("strong", "s")]
    assert marked.count(words(text)) == 4
    assert {each.get("href") for each in page.iter("a")} <= {
        None,
        *(f"2021-01-01/en/art_{n}.xml#L2" for n in range(5, 9)),
    }


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_what_is_said_of_an_edition_is_nothing_but_words(text: str) -> None:
    info = replace(NEW, note=text, source=text, acts=(replace(NEW.acts[0], title=text),))
    made = section_of(inserted("art_5__al_1", "x", tag("water", "expands", text)), new=info)
    entry = replace(
        made.topics[0].parts[0].entries[0],
        remark=text,
        reports=(ReportMention(text, text, text),),
        said=text,
    )
    part = replace(made.topics[0].parts[0], entries=(entry,))
    made = replace(
        made,
        topics=(replace(made.topics[0], name=text, parts=(part,)),),
        summary=(text,),
        elections=(text,),
        warnings=(text,),
    )
    page = read(section(made))
    assert {element.tag for element in page.iter()} <= TAGS
    assert said(page).count("".join(harmless(text).split())) >= 8


@given(diffs)
def test_no_html_but_our_own_gets_through(told: Diff) -> None:
    text = section(section_of(*told.changes))
    bare = re.sub(r'<!-- -->|<a id="[A-Za-z0-9_-]+"></a>|</?details>|</?summary>', "", text)
    assert "<" not in bare
    assert OBEYED.search(text) is None


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_link_cannot_leave_its_brackets(link: str) -> None:
    html = READER.render(f"[x]({target('https://a/' + link)}) after")
    assert html.count("<a href=") == 1
    assert html.endswith(">x</a> after</p>\n")


@pytest.mark.parametrize("source", ["javascript:alert(1)", "ftp://a.b", "data:text/html,x", "//a"])
def test_a_source_that_is_no_web_address_is_no_link(source: str) -> None:
    made = section_of(inserted("art_5__al_1", "x"), new=replace(NEW, source=source))
    text = section(made)
    assert "Official text: " in text
    assert not any(each.get("href", "").endswith(source) for each in read(text).iter("a"))


def test_a_source_on_the_web_is_a_link() -> None:
    made = section_of(new=replace(NEW, source="https://law.example/#!/doc (1)"))
    hrefs = [each.get("href") for each in read(section(made)).iter("a")]
    assert hrefs == ["https://law.example/#!/doc%20(1)"]


def test_a_long_text_that_came_is_cut_at_a_word_with_a_link() -> None:
    text = "word " * 1000
    made = section_of(inserted("art_5__al_1", text, tag("water", "expands")))
    rendered = section(made)
    [shown] = [said(each) for each in read(rendered).iter("strong")]
    assert len(shown) <= LONG * ROOMY
    assert set(re.findall("word|.", shown)) == {"word"}
    assert "** [\\[…\\]](2021-01-01/en/art_5.xml#L2)" in rendered
    assert len(rendered) < 4000


def test_where_many_changes_are_told_less_of_each_is_shown() -> None:
    many = [
        inserted(f"art_{number}__al_1", f"{number} {'word ' * 1000}", tag("water", "expands"))
        for number in range(FEW + 1)
    ]
    shown = [said(each) for each in read(section(section_of(*many))).iter("strong")]
    assert len(shown) == FEW + 1
    assert max(map(len, shown)) <= LONG


def test_words_that_stand_are_not_shown_at_length() -> None:
    long = "stays " * 5000
    made = section_of(
        reworded("art_5__al_1", ("=", long), ("-", "ten"), ("+", "five"), ("=", long))
    )
    assert len(section(made)) < 1000


def test_a_reader_finds_every_anchor_that_a_link_names() -> None:
    both = (tag("water", "restricts", confidence=0.9), tag("fish", "expands"))
    made = section_of(
        *(inserted(f"art_{n}__al_1", f"{n}", *both) for n in (5, 6)),
        *(reworded(f"art_{n}__al_1", ("-", "a"), ("+", "b"), tags=both) for n in (7, 8)),
    )
    page = read(section(made))
    anchors = [each.get("id") for each in page.iter("a") if each.get("id")]
    named = [str(each.get("href"))[1:] for each in page.iter("a")
             if str(each.get("href")).startswith("#")]  # fmt: skip
    assert len(set(anchors)) == len(anchors)
    assert len(named) == 4
    assert set(named) <= set(anchors)


def test_the_evidence_is_told_where_the_words_do_not_show_it() -> None:
    seen = inserted("art_5__al_1", "It flows.", tag("water", "expands", words="flows"))
    unseen = inserted("art_6__al_1", "It is.", tag("water", "expands", words="hidden words"))
    text = section(section_of(seen, unseen))
    assert text.count("Tagged by the words") == 1
    assert "Tagged by the words “hidden words” (Article 5)." in text


def test_a_chapter_that_went_shows_headings_and_says_what_it_leaves_out() -> None:
    about = About("On Rivers", parents={"art_5": "chp_2"})
    made = section_of(
        Change("repealed", "", "chp_2", "", "", "", "Water", "", part="heading"),
        repealed("art_5", "River", part="heading"),
        repealed("art_5__al_1", "It flows."),
        about=about,
    )
    text = section(made)
    assert "~~River~~" in text
    assert "It flows" not in text
    assert "(1 provision) is left out" in text


def test_technical_changes_are_folded_at_the_end() -> None:
    moved = Change("moved", "5", "art_5__para_1", "art_5__para_2", "1.", "2.", "a b", "a b")
    text = section(section_of(moved, inserted("art_6__al_1", "x", tag("water", "expands"))))
    head, _, folded = text.partition("<details>\n<summary>Technical changes: 1 change</summary>\n")
    assert "Article 6" in head
    assert "Article 5" in folded
    assert text.endswith("</details>\n")


def test_the_same_records_give_the_same_text() -> None:
    made = section_of(inserted("art_5__al_1", HOSTILE))
    assert section(made) == section(made)


def headings(text: str) -> list[str]:
    return [line.split(" ")[0] for line in text.splitlines() if line.startswith("#")]


def test_the_level_moves_every_heading() -> None:
    made = section_of(inserted("art_5__al_1", "x", tag("water", "expands")))
    assert headings(section(made)) == ["##", "###", "####"]
    assert headings(section(made, level=3)) == ["###", "####", "#####"]


def test_the_base_stands_before_every_link_into_the_corpus() -> None:
    made = section_of(inserted("art_5__al_1", "word " * 200, tag("water", "expands")))
    text = section(made, base="https://example.org/corpus/")
    links = re.findall(r"\]\((.*?)\)", text)
    assert set(links) == {"https://example.org/corpus/2021-01-01/en/art_5.xml#L2"}


@pytest.mark.parametrize("limit", [200, 500, 1000, 2000, 5000])
def test_a_limit_cuts_whole_entries_and_counts_them(limit: int) -> None:
    made = section_of(
        *(inserted(f"art_{n}__al_1", f"word{n} " * 20, tag("water", "expands")) for n in range(40))
    )
    text = section(made, limit=limit)
    assert len(text) <= limit
    shown = len(re.findall(r"\): inserted|part 1: inserted", text))
    left = re.search(r"(\d+) more changes? (?:is|are) left out here", text)
    assert left is not None
    assert shown + int(left[1]) == 40
    read(text)


def test_what_finds_room_is_not_cut() -> None:
    made = section_of(inserted("art_5__al_1", "x", tag("water", "expands")))
    whole = re.sub(r' <a id="[^"]*"></a>', "", section(made))  # nothing on a cut page leads there
    assert section(made, limit=10_000) == whole


def test_a_draft_says_plainly_that_it_is_one() -> None:
    made = replace(section_of(inserted("art_5__al_1", "x")), draft=True, warnings=("Not read.",))
    lines = section(made).splitlines()
    assert lines[0] == "## Unreleased"
    assert lines[2].startswith("Draft act, not in force")
    assert "- Not read." in lines


def test_an_edition_without_changes_is_short() -> None:
    assert section(section_of()).startswith("## Edition of 2021-01-01\n\nNothing in the text")


def test_placeholders_are_not_shown_as_words_of_the_law() -> None:
    effect = Change(
        "taken-effect", "5", "art_5__para_1", "art_5__para_1", "1.", "1.",
        "Takes effect from 1 January", "It flows.", tags=(tag("water", "expands"),)
    )  # fmt: skip
    text = section(section_of(effect))
    assert "**It flows.**" in text
    assert "Takes effect" not in text
