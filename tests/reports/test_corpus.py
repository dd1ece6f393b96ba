"""The reports of the corpus, held against every edition of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from lawtrack.model.law import Edition
from lawtrack.pipeline import edition, open_store
from lawtrack.reports import CheckedReport, Report, check, load
from lawtrack.reports.checking import Number
from lawtrack.thresholds.reading import read

CORPUS = Path(__file__).parents[2] / "corpus" / "kz-elections"


def numbers(text: str) -> Iterable[Number]:
    return read(text, language="en")


@pytest.fixture(scope="module")
def editions() -> dict[str, Edition]:
    with open_store() as store:
        days = [revision.info.in_force for revision in store.revisions()]
    return {day: edition(day) for day in days}


@pytest.fixture(scope="module")
def reports(editions: Mapping[str, Edition]) -> tuple[Report, ...]:
    return load(CORPUS / "reports.toml", editions=editions)


@pytest.fixture(scope="module")
def checked(
    reports: tuple[Report, ...], editions: Mapping[str, Edition]
) -> dict[str, CheckedReport]:
    return {report.id: check(report, editions, numbers) for report in reports}


def test_all_statements_have_a_verdict_that_holds(checked: Mapping[str, CheckedReport]) -> None:
    problems = {
        name: [item.problem for item in report.evidence if not item.holds]
        for name, report in checked.items()
        if not report.holds
    }
    assert problems == {}
    assert len(checked) == 26


def test_every_number_was_looked_up(checked: Mapping[str, CheckedReport]) -> None:
    stated = [
        item for report in checked.values() for item in report.evidence if item.evidence.value
    ]
    assert len(stated) >= 10
    assert all(item.number_checked for item in stated)


def test_altered_words_break_every_verdict(
    reports: tuple[Report, ...], editions: Mapping[str, Edition]
) -> None:
    """The check can fail: no quotation holds with a word put into it, no phrase is absent
    that stands in the place looked at."""
    for report in reports:
        for item in report.evidence:
            altered = replace(item, words=f"{item.words} xyz") if item.words else None
            if altered is None:
                unit = editions[item.edition].unit((item.within or ("art_1",))[0].split("__")[0])
                assert unit is not None
                altered = replace(item, absent=(*item.absent, unit.heading))
            wrong = check(replace(report, evidence=(altered,)), editions)
            assert not wrong.holds, (report.id, item)


def test_new_words_are_not_new_one_edition_later(
    reports: tuple[Report, ...], editions: Mapping[str, Edition]
) -> None:
    days = sorted(editions)
    for report in reports:
        for item in report.evidence:
            if not item.new or item.edition == days[-1]:
                continue
            later = replace(item, edition=days[days.index(item.edition) + 1], act="", adopted="")
            assert not check(replace(report, evidence=(later,)), editions).holds, report.id


VERDICTS = {
    "press-2023-in-force": "contradicted",
    "press-2023-every-campaign": "supported in part",
    "press-2023-single-term": "supported in part",
    "euractiv-2020-party-membership": "not in this law",
    "eurasianet-2022-foreign-funding": "not in this law",
    "odf-2019-experience": "supported",
    "osce-2023-deregistration": "cannot tell",
}


@pytest.mark.parametrize(("name", "verdict"), VERDICTS.items())
def test_verdicts_that_readers_ask_for_first(
    checked: Mapping[str, CheckedReport], name: str, verdict: str
) -> None:
    assert checked[name].shown == verdict


# report, item of evidence, since when its words stand, whether that is the earliest edition
SINCE = {
    "the experience of a candidate": ("odf-2019-experience", 0, "2017-06-15", False),
    "the residence of a candidate": ("odf-2019-residence", 0, "2017-03-13", True),
    "a nomination may be cancelled": ("odf-2019-cancel-nomination", 0, "2017-03-13", True),
    "polls by legal entities": ("odf-2019-polls", 0, "2018-06-29", False),
    "maslikhats by lists": ("euractiv-2020-maslikhat-lists", 0, "2018-06-29", False),
    "seven percent": ("euractiv-2020-threshold", 1, "2017-03-13", True),
    "self-nomination for the Majilis": ("eurasianet-2022-independents", 1, "2023-01-01", False),
    "the term of an accreditation": ("press-2023-every-campaign", 1, "2023-01-07", False),
}


@pytest.mark.parametrize(("name", "place", "since", "earliest"), SINCE.values(), ids=SINCE)
def test_says_which_edition_brought_the_words(
    checked: Mapping[str, CheckedReport], name: str, place: int, since: str, earliest: bool
) -> None:
    item = checked[name].evidence[place]
    assert (item.since, item.earliest) == (since, earliest)


def test_the_statements_are_those_collected(reports: tuple[Report, ...], shared_kz: Path) -> None:
    collected = json.loads((shared_kz / "reports.json").read_text(encoding="utf-8"))
    assert [(r.id, r.statement, r.source, r.date, r.article, r.topic) for r in reports] == [
        (c["id"], c["claim"], c["source"], c["date"], c["article"], c["topic"]) for c in collected
    ]
