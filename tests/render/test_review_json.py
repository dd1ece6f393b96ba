from __future__ import annotations

import json
from typing import Any, cast

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator, ValidationError, validate

from lawtrack.render.json import dumps, schema
from lawtrack.render.review_json import review as page
from lawtrack.review.records import WAYS, Review
from tests.render.reviews_made import NOT_READY, NOTHING, READY, hostile, reviews

VALIDATOR = Draft202012Validator(schema("review"))


def test_the_schema_is_one_and_says_changes_as_every_other_page_does() -> None:
    Draft202012Validator.check_schema(schema("review"))
    mine: Any = schema("review")["$defs"]
    others: Any = schema("diff")["$defs"]
    shared = {"act", "edition", "edit", "evidence", "tag", "change"}
    assert {name: mine[name] for name in shared} == {name: others[name] for name in shared}
    assert mine["finding"] == cast("Any", schema("lists")["$defs"])["finding"]
    assert mine["step"]["properties"]["way"]["enum"] == list(WAYS)


@pytest.mark.parametrize("review", [NOTHING, READY, NOT_READY, hostile()])
def test_a_review_keeps_to_the_schema_and_can_be_written(review: Review) -> None:
    VALIDATOR.validate(page(review))
    assert json.loads(dumps(page(review)).encode()) == page(review)


def test_it_holds_the_verdict_the_changes_and_the_findings() -> None:
    told: Any = page(NOT_READY, fail_on="warning")
    assert told["verdict"] == {
        "ready": False,
        "fail_on": "warning",
        "said": "Not ready: 1 error, 2 warnings",
        "error": 1,
        "warning": 2,
        "note": 0,
        "excused": 1,
    }
    (step,) = told["steps"]
    assert step["affected"] == [{"who": "owners", "changes": 1}]
    (entry,) = step["section"]["topics"][0]["parts"][0]["entries"]
    assert entry["numbers"] == [{"old": "ten days", "new": "five days", "role": "from the flood"}]
    assert entry["changes"][0]["cite"] == "Article 5(1)"
    assert [one["check"] for one in told["findings"]] == [
        "no-rendering",
        "number-gap",
        "no-act",
        "reference-to-repealed",
    ]


def test_the_schema_refuses_what_is_no_review() -> None:
    told = page(NOT_READY)
    told["findings"] = [{"check": "no-act"}]
    with pytest.raises(ValidationError):
        validate(told, schema("review"))


@settings(max_examples=25, deadline=None)
@given(reviews())
def test_any_review_keeps_to_the_schema(review: Review) -> None:
    VALIDATOR.validate(page(review))
