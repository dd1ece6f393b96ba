from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.errors import BadSource
from lawtrack.render.changelog_file import BEGIN, UNRELEASED, fresh, merged, read

HEAD = f"# On Rivers: changelog\n\nAbout.\n\n{BEGIN}\n\n"
DAYS = ("2019-01-01", "2020-01-01", "2021-01-01")
MADE = {day: f"## Edition of {day}\n\nText of {day}.\n" for day in DAYS}


def names(text: str) -> list[str]:
    return [name for name, _ in read(text).sections]


def test_a_new_page_has_the_newest_edition_first() -> None:
    page = merged(read(HEAD), MADE)
    assert [name for name, _ in page.sections] == sorted(DAYS, reverse=True)
    assert page.text.startswith(HEAD)
    assert "<!-- lawtrack edition 2021-01-01 -->\n## Edition of 2021-01-01\n" in page.text


def test_running_again_changes_no_byte() -> None:
    text = merged(read(HEAD), MADE).text
    assert merged(read(text), MADE).text == text


def test_what_people_wrote_is_kept_byte_for_byte() -> None:
    edited = merged(read(HEAD.replace("About.", "Ours.")), {"2020-01-01": "## By hand  \t"}).text
    edited = edited.replace("By hand", "By *hand*").rstrip("\n")
    text = merged(read(edited), MADE).text
    assert text.startswith(HEAD.replace("About.", "Ours."))
    assert "## By *hand*" in text
    assert "Text of 2020-01-01" not in text
    assert names(text) == sorted(DAYS, reverse=True)


def test_line_ends_of_windows_are_kept() -> None:
    edited = merged(read(HEAD), {"2020-01-01": "By hand"}).text.replace("\n", "\r\n")
    text = merged(read(edited), MADE).text
    assert edited[edited.index("<!-- lawtrack edition") :] in text


@given(st.lists(st.sampled_from(DAYS), unique=True), st.lists(st.sampled_from(DAYS), unique=True))
def test_missing_editions_are_put_in_their_places(there: list[str], more: list[str]) -> None:
    page = merged(read(HEAD), dict.fromkeys(there, "kept"))
    text = merged(read(page.text), {day: MADE[day] for day in more}).text
    assert names(text) == sorted({*there, *more}, reverse=True)
    assert text.count("kept") == len(there)
    assert merged(read(text), MADE).text.startswith(HEAD)


def test_a_section_is_made_anew_when_it_is_asked_for() -> None:
    text = merged(read(HEAD), dict.fromkeys(DAYS, "old")).text
    again = merged(read(text), MADE, again=["2020-01-01"]).text
    assert again.count("\nold\n") == 2
    assert "Text of 2020-01-01." in again


def test_what_is_not_released_stands_above_all_and_is_replaced() -> None:
    text = merged(read(HEAD), {**MADE, UNRELEASED: "first draft"}).text
    assert names(text)[0] == UNRELEASED
    text = merged(read(text), {UNRELEASED: "second draft"}, again=[UNRELEASED]).text
    assert "second draft" in text
    assert "first draft" not in text
    assert names(text)[0] == UNRELEASED


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("# Changes\n", 0, "is missing"),
        ("", 0, "is missing"),
        (f"{BEGIN}\n\n{BEGIN}\n", 3, "stands twice"),
        (f"x\n<!-- lawtrack edition 2020-01-01 -->\n{BEGIN}\n", 2, "stands too high"),
        (f"{BEGIN}\n<!-- lawtrack edition 2020-1-1 -->\n", 2, "a marker that is none"),
        (f"{BEGIN}\n<!-- lawtrack edtion 2020-01-01 -->\n", 2, "a marker that is none"),
        (f"{BEGIN}\nx <!-- lawtrack unreleased -->\n", 2, "a marker that is none"),
        (f"{BEGIN}\n" + "<!-- lawtrack edition 2020-01-01 -->\n" * 2, 3, "stands twice"),
        (f"{BEGIN}\n" + "<!-- lawtrack unreleased -->\n" * 2, 3, "stands twice"),
    ],
)
def test_broken_markers_are_named_with_their_line(text: str, line: int, problem: str) -> None:
    with pytest.raises(BadSource, match=re.escape(problem)) as broken:
        read(text, "CHANGELOG.md")
    assert broken.value.file == "CHANGELOG.md"
    assert broken.value.line == line


def test_a_fresh_page_can_be_read() -> None:
    page = fresh("On *Rivers*", [])
    assert read(page.text) == page
    assert page.text.startswith("# On \\*Rivers\\*: changelog\n")


def test_new_sections_end_their_lines_as_the_page_does() -> None:
    windows = merged(read(HEAD), {"2020-01-01": "By hand"}).text.replace("\n", "\r\n")
    text = merged(read(windows), MADE).text
    assert text.count("\r\n") == text.count("\n")
    assert names(text) == sorted(DAYS, reverse=True)
    cut = windows.rstrip("\r\n")
    assert merged(read(cut), {"2019-01-01": "Old."}).text.startswith(f"{cut}\r\n\r\n<!--")
    assert "\r" not in merged(read(HEAD), {"2020-01-01": "a\nb"}).text


@pytest.mark.parametrize("day", ["2021-02-30", "0000-01-01", "２０21-01-01", "٢٠٢١-01-01"])
def test_a_marker_names_a_day(day: str) -> None:
    with pytest.raises(BadSource, match=r"^changes\.md:7: ") as bad:
        read(f"{HEAD}<!-- lawtrack edition {day} -->\n", "changes.md")
    assert "a marker" in str(bad.value)
