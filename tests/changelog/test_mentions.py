from __future__ import annotations

from dataclasses import replace

from lawtrack.changelog.mentions import mentions
from lawtrack.reports.records import Evidence, Report
from tests.changelog.made import NEW, OLD, inserted, repealed, reworded

REPORT = Report("r-1", "It flows.", "A paper", "2021", "5", "water", "supported", "So.", ())


def found(change: object, *items: Evidence) -> list[str]:
    report = replace(REPORT, evidence=items)
    told = mentions(change, [report], before=OLD.in_force, day=NEW.in_force)  # type: ignore[arg-type]
    return [mention.id for mention in told]


def test_words_that_the_change_brought() -> None:
    change = inserted("art_5__para_1", "The river flows north.")
    assert found(change, Evidence(NEW.in_force, at="art_5__para_1", words="flows north")) == ["r-1"]


def test_words_that_stood_before_are_not_of_this_change() -> None:
    change = reworded("art_5__para_1", ("=", "The river flows "), ("-", "south"), ("+", "north"))
    item = Evidence(NEW.in_force, at="art_5__para_1", words="river flows")
    assert found(change, item) == []
    assert found(change, replace(item, words="flows north")) == ["r-1"]


def test_words_of_another_place_or_edition_are_not() -> None:
    change = inserted("art_5__para_1", "It flows.")
    assert found(change, Evidence(NEW.in_force, at="art_5__para_2", words="flows")) == []
    assert found(change, Evidence("2022-01-01", at="art_5__para_1", words="flows")) == []


def test_words_that_the_change_removed() -> None:
    change = repealed("art_5__para_1", "It flows.")
    assert found(change, Evidence(OLD.in_force, at="art_5__para_1", words="flows")) == ["r-1"]
    item = Evidence(NEW.in_force, absent=("FLOWS",), within=("art_5",), gone=True)
    assert found(change, item) == ["r-1"]
    assert found(change, replace(item, within=("art_6",))) == []
    assert found(change, replace(item, gone=False)) == []


def test_a_heading_is_named_as_one() -> None:
    change = inserted("art_5", "River", part="heading")
    assert found(change, Evidence(NEW.in_force, at="art_5#heading", words="River")) == ["r-1"]
    assert found(change, Evidence(NEW.in_force, at="art_5", words="River")) == []
