from __future__ import annotations

import json

from lawtrack import xml
from lawtrack.diff.changes import INSERTED, Change, Diff
from lawtrack.model.law import EditionInfo
from lawtrack.model.tags import DIRECTIONS, Evidence, Tag
from lawtrack.render import tags as render
from lawtrack.tag.rules import loads
from lawtrack.tag.summary import Picture, picture

RULES = loads(
    """
    [[topic]]
    id = "quotas"
    name = { en = "Quotas & shares" }
    definition = "Shares."
    [[topic]]
    id = "recall"
    definition = "Recall."
    """
)


def shown(*directions: str, review: str = "") -> Picture:
    """One edition for each direction, with one article that goes this way."""
    days = [f"20{20 + at}-01-01" for at in range(len(directions) + 1)]
    diffs = []
    for at, way in enumerate(directions):
        evidence = (Evidence("new", "art_9__para_1", "w"),)
        tag = Tag("quotas", way, (), evidence, "r", 0.8, review)
        change = Change(INSERTED, "9", "", "art_9__para_1", "", "1.", "", "w", tags=(tag,))
        old, new = (EditionInfo("law", day, "en") for day in days[at : at + 2])
        diffs.append(Diff(old, new, (change,)))
    return picture(diffs, RULES)


def test_marks_tell_the_directions_apart_without_colour() -> None:
    text = render.text(shown(*DIRECTIONS))
    (row,) = (line for line in text.splitlines() if line.startswith("quotas"))
    assert row.split()[1:] == ["+", "1", "−", "1", "±", "1", "=", "1", "?", "1"]
    assert "\x1b" not in text
    assert len(set(render.MARKS.values())) == len(DIRECTIONS)
    assert all(f"{mark} {way}" in text for way, mark in render.MARKS.items())


def test_colour_changes_nothing_but_colour() -> None:
    import re

    coloured = render.text(shown(*DIRECTIONS), colour=True)
    bare = "\n".join(line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", coloured).split("\n"))
    assert bare == render.text(shown(*DIRECTIONS))


def test_a_narrow_terminal_gets_blocks() -> None:
    text = render.text(shown(*DIRECTIONS), width=26)
    rows = [line for line in text.splitlines() if line.startswith("quotas")]
    assert len(rows) == 2
    assert all(len(line) <= 26 for line in text.splitlines() if not line.startswith(("+", "The")))


def test_what_a_person_reviewed_is_marked() -> None:
    assert "+ 1*" in render.text(shown("expands", review="confirmed"))
    assert "1*" in render.svg(shown("expands", review="confirmed"))


def test_a_rejected_tag_is_not_in_the_picture() -> None:
    assert "+ 1" not in render.text(shown("expands", review="rejected"))


def test_counts_over_all_editions() -> None:
    lines = render.counts(shown("expands", "expands", "mixed")).splitlines()
    assert lines[1].split() == ["quotas", "3", "2", "·", "1", "·", "·"]
    assert lines[2].split() == ["recall", "0", "·", "·", "·", "·", "·"]


def test_the_picture_as_data() -> None:
    found = json.loads(json.dumps(render.data(shown("restricts"))))
    assert found["topics"][0]["cells"] == [
        {
            "edition": "2021-01-01",
            "direction": "restricts",
            "articles": {"9": "restricts"},
            "reviewed": False,
        }
    ]


def test_the_picture_as_svg_is_well_formed_and_says_what_it_shows() -> None:
    drawn = render.svg(shown(*DIRECTIONS), title="A <law> & its tags")
    root = xml.parse(drawn.encode(), name="picture.svg")
    assert xml.local_name(root) == "svg"
    assert "A &lt;law&gt; &amp; its tags" in drawn
    assert "Quotas &amp; shares, 2021-01-01: 1 expands (articles)" in drawn
    assert all(f">{mark} 1<" in drawn for mark in render.MARKS.values())


def test_a_picture_of_nothing() -> None:
    nothing = picture([], RULES)
    assert "quotas" in render.text(nothing)
    assert xml.parse(render.svg(nothing).encode(), name="picture.svg") is not None
