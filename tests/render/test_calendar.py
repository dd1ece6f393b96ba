from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from lawtrack.diff.changes import Change, Diff
from lawtrack.elections import PARLIAMENTARY, PRESIDENTIAL, Calendar, Election, distances
from lawtrack.elections.records import CALLED
from lawtrack.model.acts import Act
from lawtrack.model.law import EditionInfo
from lawtrack.model.tags import Evidence, Tag
from lawtrack.render import calendar as render
from lawtrack.render.calendar_svg import svg

EXPECTED = Path(__file__).parent / "timeline"
SVG = "{http://www.w3.org/2000/svg}"


def votes() -> Calendar:
    return Calendar(
        (
            Election(PRESIDENTIAL, "President", "2011-04-03", "An old report", early=True),
            Election(PARLIAMENTARY, "Chamber", "2016-03-20", "A report | with a bar"),
            Election(PRESIDENTIAL, "President", "2019-06-09", "A report", early=True),
            Election(PARLIAMENTARY, "Assembly", "2021-08-23", "A decree", status=CALLED),
        ),
        "2010-01-01",
        "2021-07-01",
    )


def editions() -> list[EditionInfo]:
    return [
        EditionInfo("bees", "2021-07-02", "en"),
        EditionInfo("bees", "2018-06-29", "en", (Act("7-II", "2018-06-29"),)),
        EditionInfo("bees", "2018-07-05", "en", (Act("8-II", "2018-07-01"), Act("9-<b>", "2018"))),
    ]


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("expected.txt", render.timeline(editions(), votes(), width=72)),
        ("expected.md", render.markdown(editions(), votes())),
        ("expected.json", render.json_text(editions(), votes())),
    ],
)
def test_pages(name: str, page: str) -> None:
    assert page == (EXPECTED / name).read_text(encoding="utf-8")


def test_colour_changes_no_word() -> None:
    plain = render.timeline(editions(), votes())
    coloured = render.timeline(editions(), votes(), colour=True)
    assert coloured != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_on_the_day_of_an_election() -> None:
    (presidential, _) = distances("2019-06-09", votes())
    assert render.sentence(presidential) == (
        "presidential: on the day of the early election of the President on 2019-06-09 "
        "(under a year)"
    )


def test_the_picture_is_well_formed_and_says_every_edition() -> None:
    root = ElementTree.fromstring(svg(editions(), votes()))
    words = [node.text for node in root.iter(f"{SVG}text")]
    for edition in editions():
        assert edition.in_force in words
    assert "8-II, 9-<b>" in words
    assert "2019-06-09  President (early)" in words
    assert "2021-08-23  Assembly (called)" in words
    assert "President: 345 days" in words


def test_the_picture_begins_with_the_election_before_the_first_edition() -> None:
    words = svg(editions(), votes())
    assert "2016-03-20  Chamber" in words
    assert "2011-04-03" not in words


def test_labels_in_the_picture_do_not_lie_over_each_other() -> None:
    root = ElementTree.fromstring(svg(editions(), votes()))
    days = {edition.in_force for edition in editions()}
    heights = sorted(float(n.get("y", "0")) for n in root.iter(f"{SVG}text") if n.text in days)
    assert len(heights) == 3
    assert all(b - a >= 30 for a, b in pairwise(heights))


def test_everything_in_the_picture_is_on_the_page() -> None:
    root = ElementTree.fromstring(svg(editions(), votes()))
    height = float(root.get("height", "0"))
    for node in root.iter():
        for key in ("y", "y1", "y2", "cy"):
            assert 0 <= float(node.get(key, "0")) <= height


def test_a_picture_needs_an_edition() -> None:
    with pytest.raises(ValueError, match="needs an edition"):
        svg([], votes())


def tagged(topic: str) -> Diff:
    tag = Tag(topic, "neutral", (), (Evidence("new", "art_9__para_2", "lists"),), "a-rule", 0.5)
    change = Change("inserted", "9", "", "art_9__para_2", "", "2.", "", "By lists.", tags=(tag,))
    old, new = EditionInfo("bees", "2018-01-01", "en"), EditionInfo("bees", "2018-06-29", "en")
    return Diff(old, new, (change,))


def test_a_diff_of_fundamentals_says_how_long_before_an_election() -> None:
    assert render.diff_remark(tagged("electoral-system"), votes()) == (
        "Changes tagged electoral-system in the edition of 2018-06-29; "
        "presidential: 345 days before the early election of the President on 2019-06-09 "
        "(under a year); parliamentary: 1151 days before the election of the Assembly "
        "called for 2021-08-23 (a year or more)."
    )
    assert render.diff_remark(tagged("campaigning"), votes()) == ""
