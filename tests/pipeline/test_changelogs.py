from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lawtrack.diff.engine import compare
from lawtrack.pipeline import changelogs
from lawtrack.pipeline.changelog_cache import located
from lawtrack.pipeline.changelog_links import Links
from lawtrack.pipeline.diffs import Compared, differences
from lawtrack.pipeline.stores import open_store
from lawtrack.render.changelog import section as rendered
from lawtrack.store.reader import Store
from lawtrack.telling.about import About

PROJECT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store() as opened:
        yield opened


def compared(store: Store, old: str, new: str) -> Compared:
    return differences(store, store.resolve(old), store.resolve(new))


def test_the_section_of_two_neighbouring_editions(store: Store) -> None:
    section = changelogs.section(store, compared(store, "2023-01-01", "2023-01-07"))
    assert section.summary[0].startswith("Restricted: accreditation of observers (21 changes in")
    assert any("71 days before the early election of the Majilis" in e for e in section.elections)
    assert all(entry.link for entry in section.entries)
    told = [one.id for entry in section.entries for one in entry.reports]
    assert "eurasianet-2022-accreditation" in told


def test_what_is_gone_is_linked_to_the_folder_that_last_held_it(store: Store) -> None:
    section = changelogs.section(store, compared(store, "2025-01-01", "2026-07-01"))
    links = {entry.said: entry.link for entry in section.entries}
    assert links["Chapter 11 (Articles 69 to 84): repealed as a whole"] == (
        "2018-06-29/en/chp_11.xml#L2"
        if (PROJECT / "corpus/kz-elections/2018-06-29/en/chp_11.xml").exists()
        else "2017-03-13/en/chp_11.xml#L2"
    )
    assert links["Article 9(2), part 2: repealed"].startswith("2022-11-05/en/art_9.xml#L")
    assert all(links.values())


def test_self_nomination_for_parliament_goes_and_is_told_so(store: Store) -> None:
    section = changelogs.section(store, compared(store, "2025-01-01", "2026-07-01"))
    assert "self-nomination for candidates" in section.summary[0]
    assert "Chapter 11 and Articles" in section.summary[-1]


def test_a_summary_over_several_editions_is_that_of_the_whole_way(store: Store) -> None:
    section = changelogs.section(store, compared(store, "2022-02-07", "2023-01-07"))
    assert (section.old.in_force, section.new.in_force) == ("2022-02-07", "2023-01-07")
    assert len(section.entries) > 100


def test_an_altered_edition_is_linked_only_where_the_store_holds_its_words(store: Store) -> None:
    """As a review does it: one edition against itself with another wording."""
    edition = store.edition(store.resolve("2023-01-07"))
    unit = edition.unit("art_20-1")
    assert unit is not None
    first, *others = unit.provisions
    altered = replace(unit, provisions=(replace(first, text="Birds shall be admitted."), *others))
    units = tuple(altered if each.eid == "art_20-1" else each for each in edition.units)
    new = replace(edition, units=units)
    diff = compare(edition, new)
    [entry] = changelogs.section(store, Compared(diff, About("L"), edition, new)).entries
    assert entry.link == "2023-01-07/en/art_20-1.xml#L3"  # the old words, which it holds
    gone = replace(diff.changes[0], old="Fish", new="Birds")
    assert Links(store).of(gone, diff) == ""


def test_an_act_applied_is_a_draft(store: Store) -> None:
    section = changelogs.unreleased(store, PROJECT / "docs" / "example-act.txt")
    assert section.draft
    assert section.elections == ()
    assert section.warnings == ()
    assert {entry.anchor.partition("-")[0] for entry in section.entries} == {"unreleased"}
    numbers = [(move.old, move.new) for entry in section.entries for move in entry.numbers]
    assert ("one year", "two years") in numbers
    assert rendered(section, level=3, limit=900).startswith("### Unreleased\n\nDraft act, not in")


def test_what_was_found_is_kept_and_read_back(store: Store) -> None:
    old, new = store.resolve("2020-05-25"), store.resolve("2021-05-24")
    step = differences(store, old, new)
    first = changelogs.section(store, step, revisions=(old, new))

    def never(_: object) -> object:
        raise AssertionError("it is in the cache")

    kept = located(store, old, new, step.diff.amendments, never)  # type: ignore[arg-type]
    told = [change for entry in first.entries for change in entry.changes]
    assert len(told) == len(step.diff.amendments) == len(kept)
    assert changelogs.section(store, step, revisions=(old, new)) == first


def test_topics_stand_in_the_order_of_the_law(store: Store) -> None:
    names = list(changelogs.topic_names(store))
    section = changelogs.section(store, compared(store, "2025-01-01", "2026-07-01"))
    shown = [topic.topic for topic in section.topics]
    assert shown == sorted(shown, key=names.index)
