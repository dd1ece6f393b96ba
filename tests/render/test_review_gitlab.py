from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import validate

from lawtrack.checks.findings import Finding
from lawtrack.render.review_gitlab import code_quality
from tests.render.reviews_made import EXCUSED, NO_ACT, NO_RENDERING, NOTE, findings

# What GitLab's documentation asks of a report.
SCHEMA: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "minLength": 1, "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def test_the_gravest_stand_first_and_the_excused_are_left_out() -> None:
    report = json.loads(code_quality([NOTE, NO_ACT, EXCUSED, NO_RENDERING]))
    assert [one["severity"] for one in report] == ["critical", "minor", "info"]
    assert report[0] == {
        "description": "Article 5(2) has changed and has no words in English. "
        "Add its words to en-memory.tsv.",
        "check_name": "no-rendering",
        "fingerprint": report[0]["fingerprint"],
        "severity": "critical",
        "location": {"path": NO_RENDERING.file, "lines": {"begin": 7}},
        "content": {"body": "An official paragraph has changed and has no words in this language."},
    }


def test_what_has_no_file_is_shown_at_the_corpus() -> None:
    (one,) = json.loads(code_quality([Finding("no-base", "No base.")], corpus="laws"))
    assert one["location"] == {"path": "laws", "lines": {"begin": 1}}


def test_no_two_findings_share_a_fingerprint() -> None:
    report = json.loads(code_quality([NO_ACT, replace(NO_ACT, line=9), NO_RENDERING]))
    assert len({one["fingerprint"] for one in report}) == 3


@given(st.lists(findings(), max_size=8))
def test_any_report_keeps_to_the_schema(found: list[Finding]) -> None:
    report = code_quality([replace(one, file=one.file.removeprefix("./")) for one in found])
    validate(json.loads(report.encode()), SCHEMA)
