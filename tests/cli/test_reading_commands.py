"""The reading commands on the corpus in the project: what they must show, and what they refuse."""

from __future__ import annotations

import json

import pytest

from lawtrack.cli.group import COMMANDS
from lawtrack.model.law import Unit
from lawtrack.pipeline import edition
from lawtrack.render.json import schema
from tests.cli.conftest import Run


def test_the_amendment_of_january_2023_is_seven_articles(lawtrack: Run) -> None:
    ran = lawtrack("diff", "2023-01-01", "2023-01-07", "--format", "json")
    changes = json.loads(ran.out)["changes"]
    assert {c["article"] for c in changes} == {"12", "14", "20", "20-1", "27", "28", "50"}
    paragraph = next(c for c in changes if c["eid_new"] == "art_20-1__para_1-1")
    assert (paragraph["kind"], paragraph["acts"]) == ("taken-effect", ["156-VII"])
    assert ran.code == 0


def test_the_json_of_a_diff_is_as_its_schema_says(lawtrack: Run) -> None:
    import jsonschema

    ran = lawtrack("diff", "2022-11-05", "2023-01-01", "--format", "json")
    page = json.loads(ran.out)
    jsonschema.validate(page, schema("diff"))
    assert all(change["kind"] != "editorial" for change in page["changes"])


def test_restyled_footnotes_are_no_amendment(lawtrack: Run) -> None:
    """The publisher changed the footnotes of nearly every article on 2023-01-01: an article
    with the same words in both editions is in no change."""
    ran = lawtrack("diff", "2022-11-05", "2023-01-01", "--format", "json")
    told = {change["article"] for change in json.loads(ran.out)["changes"]}
    old, new = edition("2022-11-05"), edition("2023-01-01")
    articles = [unit for unit in old.units if unit.is_article]
    same = {unit.number for unit in articles if words_of(unit) == words_of(new.unit(unit.eid))}
    assert len(same) > 60
    assert not told & same


def words_of(unit: Unit | None) -> list[str]:
    return [unit.heading, *(p.num + p.text for p in unit.provisions)] if unit else []


def test_the_log_of_article_55_names_the_act_of_2017(lawtrack: Run) -> None:
    ran = lawtrack("log", "55")
    assert "2017-06-15  Act 75-VI of 2017-06-15" in ran.out
    assert "by way of self-nomination" in " ".join(ran.out.split())


def test_blame_names_the_act_behind_a_paragraph(lawtrack: Run) -> None:
    ran = lawtrack("blame", "20-1(1-1)", "--format", "json")
    lines = json.loads(ran.out)["lines"]
    assert lines[0]["acts"][0]["number"] == "156-VII"
    assert lines[0]["edition"] == "2023-01-07"


@pytest.mark.parametrize(
    "name", ["20-1(2)(9)", "ст. 20-1 п. 2 пп. 9", "art_20-1__para_2__subpara_9"]
)
def test_a_provision_by_any_of_its_names(lawtrack: Run, name: str) -> None:
    ran = lawtrack("show", name, "--on", "2022-12-01")
    assert "photo, audio and video recordings" in ran.out
    assert "2022-11-05" in ran.out
    assert ran.code == 0


def test_an_unofficial_text_says_so(lawtrack: Run) -> None:
    for command in (["show", "1"], ["diff", "prev"], ["log", "55"], ["blame", "55"], ["editions"]):
        assert "nofficial" in lawtrack(*command).out, command


def test_exit_code_one_only_where_it_is_asked_for_and_something_changed(lawtrack: Run) -> None:
    assert lawtrack("diff", "2023-01-01", "2023-01-07").code == 0
    assert lawtrack("diff", "2023-01-01", "2023-01-07", "--exit-code").code == 1
    assert lawtrack("diff", "2018-12-28", "2019-01-01", "--exit-code").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["diff", "20230101"], "no edition is called '20230101'; editions are called by a date"),
        (["diff", "2016-01-01"], "no edition in force on 2016-01-01 is kept"),
        (["diff", "2023-02-30"], "2023-02-30 is no day of the calendar"),
        (["show", "300"], "has no Article 300; the nearest are"),
        (["show", "69"], "it stands in the editions from 2017-03-13 to 2025-01-01"),
        (["show", "20-1(99)"], "has no Article 20-1(99); it has Article 20-1(1)"),
        (["show", "the observers"], "names no provision"),
        (["log", "999"], "has no Article 999"),
        (["shw", "1"], "there is no command 'shw'; did you mean 'show'?"),
        (["show", "1", "--language", "ru"], "is not kept in the language 'ru'; it is kept in en"),
        (["show", "1", "--law", "nolaw"], "holds no law 'nolaw'"),
        (["diff"], "Missing argument 'OLD'; see 'lawtrack diff --help'"),
        (["diff", "prev", "--format", "xml"], "'xml' is not one of"),
        (["reports", "nosuch"], "no report is called 'nosuch'"),
        (["thresholds", "--unit", "furlongs"], "'furlongs' is no unit of the ledger"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_two(
    lawtrack: Run, arguments: list[str], said: str
) -> None:
    ran = lawtrack(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert said in ran.err


def test_a_bug_shows_no_traceback(lawtrack: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("inside")

    monkeypatch.setattr("lawtrack.store.reader.Store.revisions", broken)
    ran = lawtrack("show", "1")
    assert ran.code == 3
    assert "a bug in lawtrack (RuntimeError)" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(lawtrack: Run, name: str) -> None:
    ran = lawtrack(name, "--help")
    assert ran.code == 0
    assert "Example" in ran.out
    assert f"lawtrack {name}" in ran.out


def test_search_finds_phrases_and_beginnings(lawtrack: Run) -> None:
    ran = lawtrack("search", "accredit", "non-profit", "--on", "2023-01-07", "--format", "json")
    places = {hit["eid"] for hit in json.loads(ran.out)["hits"]}
    assert {"art_12__subpara_16-11", "art_14__subpara_11-2"} <= places
    assert lawtrack("search", "no such words at all").code == 0


def test_the_reports_hold(lawtrack: Run) -> None:
    ran = lawtrack("reports", "--check", "--format", "json")
    assert ran.code == 0
    assert len(json.loads(ran.out)["reports"]) == 26


def test_colour_only_adds_to_the_page(lawtrack: Run) -> None:
    import re

    plain = lawtrack("diff", "2023-01-01", "2023-01-07", "--colour", "never").out
    coloured = lawtrack("diff", "2023-01-01", "2023-01-07", "--colour", "always").out
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
