"""All editions of the official text, each with each: old + changes = new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, product
from pathlib import Path

import pytest

from lawtrack.diff import EarlierEditions, compare
from lawtrack.diff.changes import EDITORIAL, MOVED, TAKEN_EFFECT, Diff
from lawtrack.diff.proof import unproved
from lawtrack.model.law import Edition
from lawtrack.parse import read_markdown
from tests.diff.gold import articles_labelled


@pytest.fixture(scope="module")
def editions(shared_kz: Path) -> list[Edition]:
    paths = sorted((shared_kz / "ru").glob("*.md"))
    read = [read_markdown(path).edition for path in paths]
    return [
        replace(edition, info=replace(edition.info, in_force=path.stem))
        for path, edition in zip(paths, read, strict=True)
    ]


def unproved_pairs(editions: Sequence[Edition]) -> list[tuple[str, str, str]]:
    """The pairs of editions, both ways, whose changes do not give the new one."""
    return [
        (old.info.in_force, new.info.in_force, problem)
        for old, new in product(editions, repeat=2)
        for problem in unproved(old, compare(old, new), new)
    ]


def test_every_pair_is_proved(editions: list[Edition]) -> None:
    assert len(editions) == 17
    assert unproved_pairs(editions) == []


def test_an_edition_does_not_differ_from_itself(editions: list[Edition]) -> None:
    assert [compare(edition, edition).changes for edition in editions] == [()] * 17


def _step(editions: list[Edition], old: str, new: str) -> Diff:
    by_day = {edition.info.in_force: edition for edition in editions}
    return compare(by_day[old], by_day[new], EarlierEditions(editions, before=old))


def _articles(diff: Diff) -> set[str]:
    places = {eid for change in diff.amendments for eid in (change.eid_old, change.eid_new)}
    return {eid.partition("__")[0][4:] for eid in places if eid.startswith("art_")}


def test_observers_of_january_2023(editions: list[Edition]) -> None:
    diff = _step(editions, "2023-01-01", "2023-01-07")
    assert _articles(diff) == {"12", "14", "20", "20-1", "27", "28", "50"}
    taken = {change.eid_new for change in diff.changes if change.kind == TAKEN_EFFECT}
    assert {"art_20-1__para_1-1", "art_20-1__para_1-1__al_2", "art_27__para_4__al_2"} <= taken


def test_a_new_style_of_footnotes_is_no_amendment(editions: list[Edition]) -> None:
    diff = _step(editions, "2022-11-05", "2023-01-01")
    editorial = [change for change in diff.changes if change.kind == EDITORIAL]
    assert {"sec_I"} == {change.eid_old for change in editorial if change.eid_old[:4] == "sec_"}
    assert "7" not in _articles(diff)  # it only gained its "Excluded by" line
    placed = {change.eid_new for change in diff.changes if change.kind == TAKEN_EFFECT}
    assert {"art_58__al_2", "art_75__al_2", "art_10__para_3__al_2"} <= placed


def test_articles_that_the_coders_found(editions: list[Edition], shared_kz: Path) -> None:
    labelled, optional = articles_labelled(shared_kz / "gold" / "open.jsonl")
    for before, after in pairwise(editions):
        step = (before.info.in_force, after.info.in_force)
        if step not in labelled:
            continue
        found = _articles(_step(editions, *step))
        # Article 109-1 has no anchor in its first edition, so the coders read it as 109.
        expected = {"109-1" if (*step, a) == _NO_ANCHOR else a for a in labelled[step]}
        expected -= {a for a in expected if (*step, a) == _RULING}
        assert found - optional.get(step, set()) == expected, step


def test_suspended_wording_stays_in_its_own_subparagraph(editions: list[Edition]) -> None:
    diff = _step(editions, "2018-12-28", "2019-01-01")
    assert diff.changes == ()
    diff = _step(editions, "2017-06-15", "2018-06-29")
    suspended = [change for change in diff.changes if change.article == "133"]
    assert MOVED not in {change.kind for change in suspended}
    assert not any("para_5" in change.eid_old for change in suspended)


def test_a_part_that_lost_a_sentence(editions: list[Edition]) -> None:
    diff = _step(editions, "2022-11-05", "2023-01-01")
    parts = {c.eid_old: c for c in diff.changes if c.eid_old.startswith("art_44__para_5")}
    assert parts["art_44__para_5__al_3"].eid_new == "art_44__para_5__al_2"


def _across(diff: Diff) -> set[tuple[str, str]]:
    pairs = {(c.eid_old.partition("__")[0], c.eid_new.partition("__")[0]) for c in diff.changes}
    return {(old, new) for old, new in pairs if old and new and old != new}


def test_distant_editions_have_no_moves_of_their_own(editions: list[Edition]) -> None:
    steps = {pair for old, new in pairwise(editions) for pair in _across(compare(old, new))}
    assert steps == {("art_59", "art_54")}
    for first in (0, 3, 5, 9):
        diff = compare(editions[first], editions[-1], across=steps)
        assert _across(diff) <= steps
        assert unproved(editions[first], diff, editions[-1]) == ()


_NO_ANCHOR = ("2022-02-07", "2022-11-05", "109")
# The coders labelled a note of the publisher on a court's ruling, which is no amendment.
_RULING = ("2024-01-01", "2025-01-01", "4")
