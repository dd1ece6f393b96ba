"""What others find in a document that lawtrack wrote, and what cannot be written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lawtrack.akn import write
from lawtrack.akn.example import EDITION, WORK
from lawtrack.errors import LawtrackError
from lawtrack.model.law import Edition, Unit
from lawtrack.xml import AKN_NS, parse
from tests.akn.editions import FULL, INFO, provision

PREFIXES = {"a": AKN_NS}


def found(edition: Edition, path: str) -> list[str]:
    values = parse(write(edition, WORK), name="x").xpath(path, namespaces=PREFIXES)
    assert isinstance(values, list)
    return [str(value) for value in values]


def test_the_addresses_follow_the_naming_convention() -> None:
    assert found(FULL, "//a:FRBRuri/@value") == [
        "/akn/kz/act/1995-09-28/2464",
        "/akn/kz/act/1995-09-28/2464/eng@2023-01-07",
        "/akn/kz/act/1995-09-28/2464/eng@2023-01-07.akn",
    ]


def test_the_identifiers_of_registers_are_aliases() -> None:
    assert found(FULL, "//a:FRBRWork/a:FRBRalias/@*") == ["Z950002464_", "adilet"]


def test_an_act_is_named_once_however_it_is_spelt() -> None:
    assert found(FULL, "//a:passiveRef/@href") == [
        "/akn/kz/act/2022-11-05/156-VII",
        "/akn/kz/act/2022-12-01/99",
        "/akn/kz/act/1999-05-06/375-I",
    ]


def test_the_acts_of_the_edition_are_events() -> None:
    events = "//a:eventRef[@type='amendment']"
    assert found(FULL, f"{events}/@date") == ["2023-01-07", "2023-01-07"]
    assert found(FULL, f"{events}/@source") == ["#passiveRef_1", "#passiveRef_2"]


def test_footnotes_are_passive_modifications() -> None:
    """The mention without a date names no act that could be pointed at."""
    assert found(FULL, "//a:textualMod/@type") == ["substitution", "replacement", "insertion"]
    assert found(FULL, "//a:textualMod/a:destination/@href") == [
        "#art_1-1__para_2",
        "#art_1-1",
        "#art_1-1",
    ]


def test_every_reference_points_at_something() -> None:
    eids = found(FULL, "//@eId")
    assert len(eids) == len(set(eids))
    pointers = found(FULL, "//a:*/@source | //a:destination/@href | //a:source/@href")
    assert {p.removeprefix("#") for p in pointers} <= set(eids)


def test_repealed_provisions_are_marked_for_everybody() -> None:
    assert found(FULL, "//*[@status='removed']/@eId") == ["chp_1", "art_1-1__para_1"]


def test_what_introduces_a_list_is_an_intro() -> None:
    assert found(FULL, "//*[@eId='art_1__al_2']/a:intro/a:p/text()") == ["A second part:"]
    assert found(FULL, "//*[@eId='art_1__al_2__subpara_1']/a:content/a:p/text()") == [
        "an item of it."
    ]


def test_articles_stand_in_their_chapters() -> None:
    assert found(FULL, "//a:article[@eId='art_1-1']/ancestor::*/@eId") == ["sec_I", "chp_2"]


def with_line(eid: str, text: str = "Words.") -> Edition:
    unit = Unit("art_1", "", "", provisions=(provision("art_1__al_1"), provision(eid, "", text)))
    return Edition(INFO, (unit,))


UNWRITABLE = {
    "no article": (Edition(INFO, (Unit("preface", "", "On"),)), "the edition has no article"),
    "no unit": (Edition(INFO, ()), "the edition has no article"),
    "an eId twice": (with_line("art_1__al_1"), "two provisions have the eId 'art_1__al_1'"),
    "a blank in an eId": (with_line("art_1__al 2"), "'art_1__al 2' is no eId"),
    "an unknown step": (with_line("art_1__point_2"), "'art_1__point_2' cannot stand where"),
    "an article in an article": (with_line("art_1__art_2"), "'art_1__art_2' cannot stand where"),
    "a bell": (
        with_line("art_1__al_2", "ring \x07"),
        "art_1__al_2: the character U+0007 cannot stand in XML",
    ),
    "a broken surrogate": (
        with_line("art_1__al_2", "\ud800"),
        "art_1__al_2: the character U+D800 cannot stand in XML",
    ),
    "no day": (
        Edition(replace(INFO, in_force=""), EDITION.units),
        "the day from which the edition is in force is ''; write it as 2023-01-07",
    ),
    "a title in the middle": (
        Edition(INFO, (Unit("art_1", "", ""), Unit("preface", "", "On"))),
        "'preface' cannot stand where it stands",
    ),
}


@pytest.mark.parametrize(("edition", "message"), UNWRITABLE.values(), ids=UNWRITABLE)
def test_what_cannot_be_written_is_said(edition: Edition, message: str) -> None:
    with pytest.raises(LawtrackError) as caught:
        write(edition, WORK)
    assert message in str(caught.value)


def test_the_law_must_have_been_adopted_some_day() -> None:
    with pytest.raises(LawtrackError, match="the day when the law was adopted is '1995'"):
        write(EDITION, replace(WORK, adopted="1995"))
