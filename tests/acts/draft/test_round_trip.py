"""The proof at scale: draft, read, apply gives the new edition, for all pairs of editions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.acts_round_trip import RoundTrip, all_pairs, english, russian, summary
from lawtrack.model.law import Edition


@pytest.fixture(scope="module")
def english_trips() -> list[RoundTrip]:
    return list(all_pairs(english))


@pytest.fixture(scope="module")
def russian_trips(shared_kz: Path) -> list[RoundTrip]:
    assert shared_kz.is_dir()
    return list(all_pairs(russian))


@pytest.mark.parametrize("fixture", ["english_trips", "russian_trips"])
def test_every_article_of_every_pair_is_equal(
    fixture: str, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    trips: list[RoundTrip] = request.getfixturevalue(fixture)
    with capsys.disabled():
        print(f"\n{fixture}: {summary(trips)}")
    assert len(trips) == 16
    for trip in trips:
        assert trip.read == trip.drafted == trip.applied, trip.line()
        assert trip.unread == 0, trip.line()
        assert trip.equal == trip.articles, trip.line()


def test_the_proof_sees_a_wrong_text() -> None:
    """A proof that could not fail would be none: one word changed is one article unequal."""
    from dataclasses import replace

    from benchmarks.acts_round_trip import days
    from lawtrack.acts.draft import unequal

    load: Callable[[str], Edition] = english
    edition = load(days()[0])
    article = edition.article("1")
    assert article is not None
    line = replace(article.provisions[0], text=article.provisions[0].text + " Or not.")
    wrong = replace(article, provisions=(line, *article.provisions[1:]))
    units = tuple(wrong if unit.eid == "art_1" else unit for unit in edition.units)
    assert unequal(replace(edition, units=units), edition) == ["art_1"]
