"""The ledger of a unit: provisions in force, in the order of the text."""

from __future__ import annotations

from lawtrack.model.law import ANNOUNCED, REPEALED
from lawtrack.thresholds import ledger, measured_in, units_named, whole_ledger
from tests.thresholds.laws import article, edition, line

BOATS = article(
    "20-1",
    line("art_20-1__para_1", "A crew has six members and sails for five days."),
    line("art_20-1__para_2", "Excluded by Law No. 9-I of 1 May 2020.", status=REPEALED),
    line("art_20-1__para_3", "Two oars from 1 January 2023.", status=ANNOUNCED),
    line("art_20-1__para_4__subpara_1", "within three working days"),
)


def test_provisions_in_force_are_read_in_order() -> None:
    told = [(entry.place, entry.quantity.phrase) for entry in ledger(BOATS, "en")]
    assert told == [
        ("Article 20-1(1)", "six members"),
        ("Article 20-1(1)", "five days"),
        ("Article 20-1(4)(1)", "three working days"),
    ]


def test_an_entry_knows_its_article_and_words() -> None:
    first = ledger(BOATS, "en")[0]
    assert first.article == "20-1"
    assert first.text[first.quantity.start : first.quantity.end] == "six"


def test_days_of_every_kind_can_be_asked_for() -> None:
    days = measured_in(ledger(BOATS, "en"), units_named("days"))
    assert [entry.quantity.unit for entry in days] == ["day", "working-day"]


def test_no_unit_asked_for_means_all() -> None:
    assert measured_in(ledger(BOATS, "en"), frozenset()) == ledger(BOATS, "en")


def test_the_whole_ledger_holds_all_articles() -> None:
    other = article("21", line("art_21__al_1", "one boat"))
    assert len(whole_ledger(edition("2020-01-01", BOATS, other))) == 4
