"""All pages against text files that a person can read, at two widths; none is ever too wide."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from lawtrack.render import terminal
from lawtrack.render.records import LogEntry
from lawtrack.render.wrap import columns
from tests.render.cases_on_disk import load
from tests.render.made import OBEYED, SGR
from tests.render.terminal.pages import ARTICLE, BLAME, EDITIONS, HITS, LAWS

EXPECTED = Path(__file__).parent / "expected"

PAGES: dict[str, Callable[[int, bool], str]] = {
    "show": lambda width, colour: terminal.show(ARTICLE, width=width, colour=colour),
    "editions": lambda width, colour: terminal.editions(EDITIONS, width=width, colour=colour),
    "laws": lambda width, colour: terminal.laws(LAWS, width=width, colour=colour),
    "log": lambda width, colour: terminal.log(
        [LogEntry(*load("amended_and_taken_effect"))], width=width, colour=colour
    ),
    "blame": lambda width, colour: terminal.blame(
        BLAME, width=width, colour=colour, title_line="Article 20-1"
    ),
    "search": lambda width, colour: terminal.search(
        HITS, width=width, colour=colour, words="polling", on="2023-01-07"
    ),
}


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("name", PAGES)
def test_page_is_as_expected(name: str, width: int) -> None:
    text = PAGES[name](width, False)
    path = EXPECTED / name / f"{width}.txt"
    if os.environ.get("LAWTRACK_WRITE_EXPECTED"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [30, 41, 57, 80, 120, 200])
@pytest.mark.parametrize("name", PAGES)
def test_no_line_is_too_wide(name: str, width: int) -> None:
    for line in PAGES[name](width, False).splitlines():
        assert columns(line) <= width


@pytest.mark.parametrize("name", PAGES)
def test_colour_adds_nothing_but_colour(name: str) -> None:
    painted = PAGES[name](80, True)
    assert "\x1b[" in painted
    assert SGR.sub("", painted) == PAGES[name](80, False)
    assert OBEYED.search(SGR.sub("", painted)) is None


@pytest.mark.parametrize("name", PAGES)
def test_no_line_ends_in_blanks(name: str) -> None:
    text = PAGES[name](80, False)
    assert text.endswith("\n")
    assert all(line == line.rstrip() for line in text.splitlines())


def test_a_page_that_does_not_exist_is_no_attribute() -> None:
    assert not hasattr(terminal, "poster")
