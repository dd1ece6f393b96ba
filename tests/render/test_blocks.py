from __future__ import annotations

from dataclasses import replace

from lawtrack.render.blocks import blocks, remarks
from lawtrack.telling.about import About
from lawtrack.telling.sections import Section
from tests.render.made import heading, line


def test_a_heading_that_stays_printed_is_shown_once() -> None:
    gone, came = heading("art_7", "Wasps"), heading("art_7", "Wasps", "inserted")
    assert [mark for mark, _, _ in blocks(gone)] == ["-"]
    assert [mark for mark, _, _ in blocks(came)] == ["+"]
    assert [mark for mark, _, _ in blocks(replace(gone, new="Excluded"))] == ["-", "+"]


def test_a_remark_on_several_lines_of_a_whole_is_told_once() -> None:
    lines = [line(f"art_7__para_{at}", "a") for at in (1, 2, 3)]
    section = Section("art_7", [heading("art_7", "Wasps"), *lines], "repealed")
    said = {"art_7__para_1": "x", "art_7__para_2": "x", "art_7__para_3": "y"}
    assert remarks(section, About(remarks=said)) == ("x", "Article 7(3): y")
