from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lawtrack.checks.findings import Finding
from lawtrack.render import findings as page
from lawtrack.render.style import harmless
from tests.render.made import OBEYED, SGR
from tests.render.reviews_made import EXCUSED, HOSTILE, NO_ACT, NO_RENDERING, NOTE, REPEALED

READER = MarkdownIt("commonmark")
ALL = (NOTE, NO_ACT, EXCUSED, REPEALED, NO_RENDERING)
EXPECTED = """\
1 error
corpus/river-act/2026-07-01/en/art_5.xml:7: error: Article 5(2) has changed and has no words in \
English. [no-rendering]
  mend: Add its words to en-memory.tsv.

2 warnings
corpus/river-act/2026-07-01/edition.toml:1: warning: The edition names no act. [no-act]
  mend: Name it.
corpus/river-act/2026-07-01/en/art_9.xml:4: warning: Article 9(1) refers to Article 3, which was \
repealed. [reference-to-repealed]
  mend: Name the article that took its place.

1 note
README.md: note: README.md is no text of law. [outside-corpus]

1 error, 2 warnings, 1 note; 1 excused
"""


def test_findings_stand_by_severity_and_file_and_the_counts_at_the_end() -> None:
    assert page.text(ALL) == EXPECTED


def test_colour_changes_no_word() -> None:
    coloured = page.text(ALL, colour=True)
    assert coloured != EXPECTED
    assert SGR.sub("", coloured) == EXPECTED


def test_nothing_found_is_said() -> None:
    assert page.text(()) == "no errors, no warnings\n"


def test_a_terminal_obeys_nothing_of_a_finding() -> None:
    hostile = Finding("broken-xml", HOSTILE, HOSTILE, HOSTILE, 1)
    assert OBEYED.search(page.text([hostile])) is None
    assert page.text([hostile]).count("\n") == 5


def test_a_severity_of_its_own_counts_before_that_of_the_check() -> None:
    graver = replace(NO_ACT, severity="error")
    assert page.ordered([NO_RENDERING, NO_ACT, graver])[0] == graver


@given(st.text())
def test_a_code_span_holds_any_text(text: str) -> None:
    shown = harmless(text)
    (token,) = (t for t in READER.parseInline(page.code(text))[0].children or [] if t.type)
    assert token.type == "code_inline"
    assert token.content == (shown or " ")


def test_a_link_leads_to_the_line_whatever_the_name() -> None:
    made = page.linked("corpus/a](b) `c`#d.xml", 9, "https://example.org/blob/1f")
    links = re.findall(r'href="([^"]*)"', READER.render(made))
    assert links == ["https://example.org/blob/1f/corpus/a%5D%28b%29%20%60c%60%23d.xml#L9"]
    assert "<code>corpus/a](b) `c`#d.xml:9</code>" in READER.render(made)


def test_a_name_that_is_no_utf8_is_linked_by_its_bytes() -> None:
    assert page.uri("caf\udce9.xml") == "caf%E9.xml"
    assert page.uri("\ud800") == "%3F"


def test_a_mend_that_all_of_a_check_share_is_told_once() -> None:
    others = [replace(REPEALED, line=line) for line in range(5)]
    listed = "\n".join(page.items(others))
    assert listed.count("To mend") == 1
    assert listed.count("\n- ") == 5
    apart = "\n".join(page.items([REPEALED, replace(REPEALED, mend="Leave it.")]))
    assert apart.count("To mend") == 2


def test_an_excused_finding_says_its_reason() -> None:
    assert "*Excused:* Article 4 was never enacted." in "\n".join(page.items([EXCUSED]))
