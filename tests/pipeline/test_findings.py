"""What is found besides the words: acts, remarks, tags, and that they are remembered rightly."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lawtrack.diff.changes import Diff
from lawtrack.diff.proof import unproved
from lawtrack.model.law import Unit
from lawtrack.pipeline import edition, open_store
from lawtrack.pipeline.diffs import Compared, differences
from lawtrack.pipeline.history import steps
from lawtrack.store.reader import Store


@pytest.fixture(scope="module")
def every_step() -> list[Compared]:
    with open_store() as store:
        return list(steps(store))


def between(store: Store, old: str, new: str) -> Compared:
    return differences(store, store.resolve(old), store.resolve(new))


def test_every_pair_of_english_editions_is_proved() -> None:
    from lawtrack.diff import compare

    with open_store() as store:
        editions = [store.edition(revision) for revision in store.revisions()]
    for old in editions:
        for new in editions:
            assert not unproved(old, compare(old, new), new), (old.info, new.info)


def test_changes_stand_in_the_order_of_the_law(every_step: list[Compared]) -> None:
    for step in every_step:
        order = [unit.eid for unit in whole_order(step.diff.new.in_force)]
        told = [c.eid_new.partition("__")[0] for c in step.diff.changes if c.eid_new]
        places = [order.index(eid) for eid in told]
        assert places == sorted(places), step.diff.new.in_force


def whole_order(day: str) -> tuple[Unit, ...]:
    return edition(day).units


def test_no_act_is_named_that_made_no_edition_in_between(every_step: list[Compared]) -> None:
    for step in every_step:
        known = {act.number for act in step.diff.new.acts}
        named = {number for change in step.diff.amendments for number in change.acts}
        assert named <= known, step.diff.new.in_force


def test_over_several_editions_too() -> None:
    with open_store() as store:
        whole = between(store, "2017-03-13", "latest")
    known = {act.number for info in whole.about.editions for act in info.acts}
    named = {number for change in whole.diff.amendments for number in change.acts}
    assert named <= known


def test_no_provision_moves_between_articles_but_where_a_step_moved_it(
    every_step: list[Compared],
) -> None:
    moved = {pair for step in every_step for pair in across(step.diff)}
    with open_store() as store:
        for old in ("2017-03-13", "2020-01-01"):
            assert across(between(store, old, "latest").diff) <= moved


def across(diff: Diff) -> set[tuple[str, str]]:
    """The pairs of units between which a change runs."""
    places = ((c.eid_old.partition("__")[0], c.eid_new.partition("__")[0]) for c in diff.changes)
    return {(old, new) for old, new in places if old and new and old != new}


def test_a_suspension_that_ends_is_named_where_no_act_is() -> None:
    with open_store() as store:
        step = between(store, "2020-05-25", "2021-01-01")
    assert all(not change.acts for change in step.diff.amendments)
    assert all("Article 133" in step.about.remarks[c.eid] for c in step.diff.amendments)


def test_fundamentals_are_held_against_the_next_election() -> None:
    with open_store() as store:
        step = between(store, "2022-02-07", "2022-11-05")
    assert "15 days before" in step.about.remarks["art_9"]
    assert "under a year" in step.about.remarks["art_9"]


def test_what_is_remembered_is_what_was_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAWTRACK_CACHE", str(tmp_path))
    with open_store() as store:
        found = between(store, "2023-01-01", "2023-01-07")
        again = between(store, "2023-01-01", "2023-01-07")
    assert again.diff == found.diff
    assert again.about == found.about
    assert len(list((tmp_path / "findings").iterdir())) == 1


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"seen": 1}'])
def test_a_damaged_memory_is_found_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    monkeypatch.setenv("LAWTRACK_CACHE", str(tmp_path))
    with open_store() as store:
        found = between(store, "2023-01-01", "2023-01-07")
        next((tmp_path / "findings").iterdir()).write_text(damage, "utf-8")
        assert between(store, "2023-01-01", "2023-01-07").diff == found.diff


def test_a_cache_that_cannot_be_written_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAWTRACK_CACHE", str(tmp_path))
    with open_store() as store:
        (tmp_path / "findings").write_text("a file where the folder should be", "utf-8")
        assert between(store, "2023-01-01", "2023-01-07").diff.changes
    assert os.path.isfile(tmp_path / "findings")
