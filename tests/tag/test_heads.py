"""Items that come or go with the provision that they stand in."""

from __future__ import annotations

import pytest

from lawtrack.diff.changes import Change
from lawtrack.model.tags import Evidence, Tag
from lawtrack.tag.heads import Heads

HEAD, ITEM = "art_5__para_2", "art_5__para_2__subpara_1"


def tag(topic: str, direction: str) -> Tag:
    return Tag(topic, direction, (), (Evidence("old", ITEM, "deposit"),), "a-rule", 0.8)


def change(kind: str, eid: str) -> Change:
    old, new = ("", eid) if kind == "inserted" else (eid, "")
    return Change(kind, "5", old, new, "", "", "old" if old else "", "new" if new else "")


def direction(kinds: tuple[str, str], head: list[Tag], item: Tag) -> str:
    changes = [change(kinds[0], HEAD), change(kinds[1], ITEM)]
    return Heads(changes, {0: head, 1: [item]}).following(changes[1], item).direction


@pytest.mark.parametrize("kind", ["repealed", "inserted"])
def test_an_item_goes_the_way_of_its_head(kind: str) -> None:
    head = [tag("deposit", "restricts")]
    assert direction((kind, kind), head, tag("deposit", "expands")) == "restricts"


def test_where_the_head_speaks_of_other_things_the_other_way_it_is_unclear() -> None:
    both = ("repealed", "repealed")
    assert direction(both, [tag("recall", "restricts")], tag("deposit", "expands")) == "unclear"
    assert direction(both, [tag("recall", "expands")], tag("deposit", "expands")) == "expands"


@pytest.mark.parametrize(
    ("kinds", "head", "item", "expected"),
    [
        (("reworded", "repealed"), [tag("deposit", "restricts")], "expands", "expands"),
        (("repealed", "inserted"), [tag("deposit", "restricts")], "expands", "expands"),
        (("repealed", "repealed"), [], "expands", "expands"),
        (("repealed", "repealed"), [tag("deposit", "mixed")], "expands", "expands"),
        (("repealed", "repealed"), [tag("deposit", "restricts")], "neutral", "neutral"),
    ],
)
def test_else_it_goes_its_own_way(
    kinds: tuple[str, str], head: list[Tag], item: str, expected: str
) -> None:
    assert direction(kinds, head, tag("deposit", item)) == expected
