from __future__ import annotations

import json as standard
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from jsonschema import ValidationError, validate

from lawtrack.changelog.records import ReportMention
from lawtrack.diff.changes import Diff
from lawtrack.render import json
from lawtrack.render.changelog_json import changelog
from tests.changelog.made import inserted, reworded, section_of, tag
from tests.render.made import diffs

SECTION = section_of(
    inserted("art_5__al_1", "It flows.", tag("water", "expands"), tag("fish", "restricts")),
    *(reworded(f"art_{n}__al_1", ("-", "ten"), ("+", "five"), ("=", " days")) for n in (6, 7)),
)


@given(diffs)
def test_any_changelog_keeps_to_the_schema_and_can_be_written(told: Diff) -> None:
    page = changelog("On Rivers", [section_of(*told.changes)])
    validate(page, json.schema("lists"))
    assert standard.loads(json.dumps(page).encode("utf-8")) == page


def test_it_holds_what_the_page_says() -> None:
    page: Any = changelog("On Rivers", [SECTION])
    validate(page, json.schema("lists"))
    [section] = page["sections"]
    assert section["summary"] == list(SECTION.summary)
    water, fish = section["topics"]
    assert water["parts"][0]["entries"][0]["changes"][0]["new"] == "It flows."
    assert fish["elsewhere"] == ["2021-01-01-art_5__al_1"]
    [entry] = section["untagged"]
    assert entry["numbers"][0]["values"] == "10 day -> 5 day"
    assert [one["place"] for one in entry["likewise"]] == ["Article 7, part 1"]


def test_reports_are_told_with_verdict_and_source() -> None:
    entry = replace(SECTION.untagged[0], reports=(ReportMention("r-1", "supported", "a", "b"),))
    page: Any = changelog("On Rivers", [replace(SECTION, untagged=(entry,))])
    validate(page, json.schema("lists"))
    assert page["sections"][0]["untagged"][0]["reports"] == [
        {"id": "r-1", "verdict": "supported", "statement": "a", "source": "b"}
    ]


@pytest.mark.parametrize("field", ["anchor", "link", "changes", "numbers", "topics"])
def test_the_schema_asks_for_the_fields_that_readers_need(field: str) -> None:
    page: Any = changelog("On Rivers", [SECTION])
    del page["sections"][0]["untagged"][0][field]
    with pytest.raises(ValidationError):
        validate(page, json.schema("lists"))
