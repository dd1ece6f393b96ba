from __future__ import annotations

import pytest

from lawtrack.render import json, markdown, terminal
from tests.render.cases_on_disk import case_names, check, load


@pytest.mark.parametrize("name", case_names())
@pytest.mark.parametrize("width", [80, 120])
def test_terminal_page_is_as_expected(name: str, width: int) -> None:
    diff, about = load(name)
    check(name, f"{width}.txt", terminal.diff(diff, about, width=width, colour=False))


@pytest.mark.parametrize("name", case_names())
def test_editorial_changes_show_when_asked_for(name: str) -> None:
    diff, about = load(name)
    page = terminal.diff(diff, about, width=80, colour=False, editorial=True)
    check(name, "editorial.txt", page)


@pytest.mark.parametrize("name", case_names())
def test_markdown_is_as_expected(name: str) -> None:
    diff, about = load(name)
    check(name, "diff.md", markdown.diff(diff, about))


@pytest.mark.parametrize("name", case_names())
def test_json_gives_back_the_records_it_was_read_from(name: str) -> None:
    diff, about = load(name)
    check(name, "diff.json", json.dumps(json.diff(diff, about, editorial=True)))
