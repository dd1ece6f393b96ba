from __future__ import annotations

import json as standard
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator, ValidationError, validate

from lawtrack.diff.changes import Diff
from lawtrack.render import json
from lawtrack.render.records import LogEntry
from tests.render.cases_on_disk import case_names, load
from tests.render.made import HOSTILE, diff_of, diffs, reworded
from tests.render.terminal.pages import ARTICLE, BLAME, EDITIONS, HITS, LAWS

CHANGE = reworded(("=", "of "), ("-", "100"), ("+", "250"))


@pytest.mark.parametrize("name", ["diff", "lists"])
def test_the_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(json.schema(name))


@pytest.mark.parametrize("name", case_names())
def test_every_case_keeps_to_the_schema(name: str) -> None:
    diff, about = load(name)
    validate(json.diff(diff, about, editorial=True), json.schema())


@given(diffs)
def test_any_diff_keeps_to_the_schema_and_can_be_written(diff: Diff) -> None:
    page = json.diff(diff, editorial=True)
    validate(page, json.schema())
    text = json.dumps(page)
    assert standard.loads(text.encode("utf-8")) == page


@pytest.mark.parametrize(
    "page",
    [
        json.log([LogEntry(diff_of(CHANGE))]),
        json.blame(BLAME),
        json.editions(EDITIONS),
        json.laws(LAWS),
        json.search(HITS, words="polling", on="2023-01-07"),
        json.show(ARTICLE),
    ],
    ids=lambda page: str(page["page"]),
)
def test_the_other_pages_keep_to_the_schema(page: dict[str, Any]) -> None:
    validate(page, json.schema("lists"))


@pytest.mark.parametrize("field", ["kind", "article", "eid_old", "old", "new", "edits", "acts"])
def test_the_schema_asks_for_the_fields_that_readers_need(field: str) -> None:
    page: dict[str, Any] = json.diff(diff_of(CHANGE))
    del page["changes"][0][field]
    with pytest.raises(ValidationError):
        validate(page, json.schema())


def test_a_kind_that_does_not_exist_breaks_the_schema() -> None:
    with pytest.raises(ValidationError):
        validate(json.diff(diff_of(replace(CHANGE, kind="improved"))), json.schema())


@given(diffs)
def test_edits_give_both_texts(diff: Diff) -> None:
    page: dict[str, Any] = json.diff(diff, editorial=True)
    for change in page["changes"]:
        runs = change["edits"]
        assert "".join(r["text"] for r in runs if r["op"] != "+") == change["old"]
        assert "".join(r["text"] for r in runs if r["op"] != "-") == change["new"]


def test_editorial_changes_are_counted_but_not_listed() -> None:
    page: dict[str, Any] = json.diff(diff_of(CHANGE, replace(CHANGE, kind="editorial")))
    assert [change["kind"] for change in page["changes"]] == ["reworded"]
    assert page["summary"]["editorial_not_shown"] == 1


def test_json_keeps_every_character() -> None:
    page: dict[str, Any] = json.diff(diff_of(reworded(("-", HOSTILE))))
    assert standard.loads(json.dumps(page))["changes"][0]["old"] == HOSTILE
    assert "\x1b" not in json.dumps(page)
