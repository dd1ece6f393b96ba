from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.checks.findings import Finding
from lawtrack.render.review_annotations import SHOWN, commands, unobeyed
from lawtrack.render.style import harmless
from tests.render.reviews_made import EXCUSED, HOSTILE, NO_ACT, NO_RENDERING, NOTE, findings

COMMAND = re.compile(r"::(?P<name>error|warning|notice) (?P<facts>[^:]*)::(?P<words>.*)")


def read(line: str) -> tuple[str, dict[str, str], str]:
    """A command as the runner of GitHub reads it."""
    match = COMMAND.fullmatch(line)
    assert match is not None, line
    facts = dict(fact.split("=", 1) for fact in match["facts"].split(","))
    return match["name"], {k: spelled(v) for k, v in facts.items()}, spelled(match["words"])


def spelled(text: str) -> str:
    for code, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def test_the_gravest_stand_first_and_each_has_its_place() -> None:
    told = [read(line) for line in commands([NOTE, NO_ACT, EXCUSED, NO_RENDERING]).splitlines()]
    assert [name for name, _, _ in told] == ["error", "warning", "notice"]
    assert told[0][1:] == (
        {"file": NO_RENDERING.file, "line": "7", "title": "Provision without a rendering"},
        "Article 5(2) has changed and has no words in English.\n"
        "To mend: Add its words to en-memory.tsv.",
    )
    assert "line" not in told[2][1]


def test_what_github_would_not_show_is_counted() -> None:
    many = [replace(NO_ACT, line=line) for line in range(1, 26)]
    lines = commands([*many, NO_RENDERING]).splitlines()
    warnings = [line for line in lines if line.startswith("::warning")]
    assert len(warnings) == SHOWN
    assert read(warnings[-1])[2] == "16 more warnings: see the job summary"
    assert [read(line)[1]["line"] for line in warnings[:-1]] == [str(n) for n in range(1, 10)]


def test_exactly_as_many_as_github_shows_are_all_shown() -> None:
    lines = commands([replace(NO_ACT, line=line) for line in range(1, 11)]).splitlines()
    assert [read(line)[1]["line"] for line in lines] == [str(n) for n in range(1, 11)]


@given(findings())
def test_any_words_come_back_and_begin_no_other_command(finding: Finding) -> None:
    finding = replace(finding, excused="")
    (line,) = commands([finding]).split("\n")[:-1]
    _, facts, words = read(line)
    assert facts.get("file", "") == harmless(finding.file)
    assert words.startswith(harmless(finding.message)[:300])


def test_a_page_in_a_log_gives_no_command() -> None:
    page = unobeyed(f"one\n{HOSTILE}\n", "a1b2")
    assert page.startswith("::stop-commands::a1b2\n")
    assert page.endswith("\n::a1b2::\n")
    assert unobeyed("no break", "a1b2") == "::stop-commands::a1b2\nno break\n::a1b2::\n"


@pytest.mark.parametrize("token", ["law", "", "a b", "::"])
def test_a_token_that_stands_in_the_page_is_none(token: str) -> None:
    with pytest.raises(ValueError, match="random"):
        unobeyed("the law", token)


@given(st.text())
def test_a_page_is_kept_as_it_is(page: str) -> None:
    kept = unobeyed(page, "0a1b2c3d4e5f6071829304")
    assert page in kept
