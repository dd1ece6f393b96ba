from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from lawtrack.render import reports as render
from lawtrack.reports import CheckedReport, Evidence, Report, check
from tests.reports.laws import MIDDLE, NEWEST, OLDEST, three_editions

EXPECTED = Path(__file__).parent / "reports"

STATED = Report(
    id="paper-clerks",
    statement="Two clerks *count* the bees | since 2021.",
    source="A paper",
    date="2021-05",
    article="1",
    topic="counting",
    verdict="supported in part",
    reason="Article 1(2) asks for two; it says nothing of when.",
    evidence=(
        Evidence(
            MIDDLE,
            at="art_1__para_2",
            words="Not less than two clerks",
            new=True,
            act="7-II",
            adopted="2021-01-15",
            value="2",
            unit="persons",
        ),
        Evidence(MIDDLE, absent=("by a clerk",), within=("art_1",), gone=True, act="7-II"),
        Evidence(OLDEST, at="art_2__para_1", words="takes effect later", status="announced"),
    ),
)
BROKEN = replace(
    STATED,
    id="paper-wasps",
    article="",
    topic="",
    evidence=(Evidence(NEWEST, at="art_1__para_2", words="Not less than two clerks shall"),),
)


def checked() -> list[CheckedReport]:
    return [check(report, three_editions()) for report in (STATED, BROKEN)]


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("expected.txt", render.text(checked(), width=72)),
        ("expected.md", render.markdown(checked())),
        ("expected.json", render.json_text(checked())),
    ],
)
def test_pages(name: str, page: str) -> None:
    assert page == (EXPECTED / name).read_text(encoding="utf-8")


def test_a_broken_verdict_is_shown_as_broken_with_the_nearest_words() -> None:
    page = render.text(checked()[1:], width=400)
    assert "paper-wasps  BROKEN" in page
    assert 'Nearest, in Article 1(2): "Not less than three clerks shall"' in page
    assert "1 report: 1 broken." in page


def test_json_keeps_the_verdict_apart_from_whether_it_holds() -> None:
    first, second = json.loads(render.json_text(checked()))["reports"]
    assert (first["verdict"], first["holds"]) == ("supported in part", True)
    assert (second["verdict"], second["holds"]) == ("supported in part", False)


def test_a_brief_report_leaves_out_what_holds() -> None:
    good, bad = checked()
    assert "Not less than two" not in render.markdown_report(good, brief=True)
    assert "Broken:" in render.markdown_report(bad, brief=True)


def test_nothing_in_a_statement_reaches_the_terminal_as_a_command() -> None:
    hostile = replace(STATED, statement="a\x1b[31mb")
    assert "\x1b" not in render.text([check(hostile, three_editions())])


def test_no_report() -> None:
    assert render.text([]) == "No report.\n"
