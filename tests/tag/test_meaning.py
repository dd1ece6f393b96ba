"""What rules say is decided by the change: minimal pairs, in English and in Russian."""

from __future__ import annotations

import pytest

from lawtrack.diff import compare
from lawtrack.model.law import ANNOUNCED, Provision, Unit
from lawtrack.tag import Context, tag
from tests.tag.small_law import (
    NEW_DAY,
    OLD_DAY,
    Lines,
    directions,
    edition,
    impact,
    tagged,
)

Pair = tuple[Lines, Lines]


def one(before: str, after: str) -> Pair:
    return [("para_1", before)], [("para_1", after)]


def item(intro: str, came: str, *, kept: str = "a first thing;") -> Pair:
    old = [("para_1", intro), ("para_1__subpara_1", kept)]
    return old, [*old, ("para_1__subpara_2", came)]


def way(topic: str, pair: Pair, heading: str = "Rules") -> str:
    found = directions(tagged(*pair, heading=heading))
    assert topic in found, found
    (direction,) = found[topic]
    return direction


def turned(pair: Pair) -> Pair:
    return pair[1], pair[0]


OPPOSITE = {"expands": "restricts", "restricts": "expands"}

CASES = {
    "a document is asked for": (
        "candidate-registration",
        "Registration of candidates",
        item("Registration needs the following documents:", "a letter of the candidate's parents;"),
        "restricts",
    ),
    "a document is asked for, in Russian": (
        "candidate-registration",
        "Регистрация кандидатов",
        item("Регистрация проводится при наличии следующих документов:", "письмо от родителей;"),
        "restricts",
    ),
    "a larger deposit": (
        "electoral-deposit",
        "Deposit",
        one(
            "A candidate pays an electoral deposit of ten times the wage.",
            "A candidate pays an electoral deposit of forty times the wage.",
        ),
        "restricts",
    ),
    "a larger deposit, in Russian": (
        "electoral-deposit",
        "Взнос",
        one(
            "Кандидат платит избирательный взнос в размере десяти ставок.",
            "Кандидат платит избирательный взнос в размере сорока ставок.",
        ),
        "restricts",
    ),
    "a bar on standing": (
        "candidate-eligibility",
        "Who may stand",
        item("The following may not be a candidate:", "a keeper of bees."),
        "restricts",
    ),
    "a bar on standing, in Russian": (
        "candidate-eligibility",
        "Пассивное право",
        item("Не может быть кандидатом тот, кто:", "держит пчел."),
        "restricts",
    ),
    "observers must be accredited": (
        "observer-accreditation",
        "Observers",
        one(
            "Observers of public associations watch the vote.",
            "Observers of accredited public associations watch the vote.",
        ),
        "restricts",
    ),
    "observers must be accredited, in Russian": (
        "observer-accreditation",
        "Наблюдатели",
        one(
            "За голосованием следят наблюдатели общественных объединений.",
            "За голосованием следят наблюдатели аккредитованных общественных объединений.",
        ),
        "restricts",
    ),
    "candidates name themselves": (
        "self-nomination",
        "Nomination",
        one(
            "Candidates are named by parties.",
            "Candidates are named by parties, and citizens by way of self-nomination.",
        ),
        "expands",
    ),
    "candidates name themselves, in Russian": (
        "self-nomination",
        "Выдвижение",
        one(
            "Кандидатов называют партии.",
            "Кандидатов называют партии, а граждане - путем самовыдвижения.",
        ),
        "expands",
    ),
    "a share for women": (
        "quotas",
        "Lists",
        one(
            "A list has an order.",
            "A list has an order, and the number of women in it is at least thirty percent.",
        ),
        "expands",
    ),
    "a line against all": (
        "against-all",
        "Ballot paper",
        one("The ballot has names.", 'The ballot has names and the line "Against all".'),
        "expands",
    ),
    "a breach is added": (
        "offences-liability",
        "Liability for breaches",
        item("Persons are liable who:", "tear a poster down;"),
        "restricts",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_comes_and_what_goes(name: str) -> None:
    topic, heading, pair, direction = CASES[name]
    assert way(topic, pair, heading) == direction
    assert way(topic, turned(pair), heading) == OPPOSITE[direction]


def test_the_words_that_lead_a_list_in_decide_its_items() -> None:
    came = "take photographs of the minutes;"
    may = item("Observers have the right to:", came)
    may_not = item("Observers may not:", came)
    heading = "Observers"
    assert way("observation-recording", may, heading) == "expands"
    assert way("observation-recording", may_not, heading) == "restricts"


def test_may_becomes_may_not() -> None:
    pair = one(
        "A candidate may withdraw his or her candidacy.",
        "A candidate may not withdraw his or her candidacy.",
    )
    assert way("deregistration", pair, "Withdrawal of a candidacy") == "restricts"


def test_a_group_joins_those_entitled_or_those_forbidden() -> None:
    entitled = one(
        "Candidates may take part in debates on television.",
        "Candidates and political parties may take part in debates on television.",
    )
    forbidden = one(
        "Candidates are prohibited from buying airtime on television.",
        "Candidates and political parties are prohibited from buying airtime on television.",
    )
    heading = "Pre-election campaigning in the media"
    assert way("campaign-media", entitled, heading) == "expands"
    assert way("campaign-media", turned(entitled), heading) == "restricts"
    assert way("campaign-media", forbidden, heading) == "restricts"
    assert way("campaign-media", turned(forbidden), heading) == "expands"


def test_a_lower_threshold_expands_and_a_higher_one_restricts() -> None:
    low = "Parties that received five percent of the votes share the mandates."
    high = "Parties that received seven percent of the votes share the mandates."
    assert way("threshold", one(high, low), "Distribution of mandates") == "expands"
    assert way("threshold", one(low, high), "Distribution of mandates") == "restricts"


def test_the_public_is_told_later() -> None:
    pair = one(
        "The composition of the commission is published in the mass media within seven days.",
        "The composition of the commission is published in the mass media within fifteen days.",
    )
    assert way("transparency", pair, "Commissions") == "restricts"
    assert way("transparency", turned(pair), "Commissions") == "expands"


def test_a_duty_of_a_commission_restricts_nobody() -> None:
    pair = one(
        "The commission keeps the voter list.",
        "The commission keeps the voter list. The commission must submit it in electronic form.",
    )
    found = directions(tagged(*pair, heading="Voter lists"))
    assert "restricts" not in {way for ways in found.values() for way in ways}


def test_a_passage_that_moved_inside_its_article_says_nothing() -> None:
    deposit = "a candidate shall pay an electoral deposit of fifty times the least wage there is"
    old = [("para_1", f"First, {deposit}."), ("para_2", "Bees fly over the hills in summer.")]
    new = [
        ("para_1", "Rivers run to the sea."),
        ("para_2", f"Bees fly over the hills in summer; and now {deposit}."),
    ]
    assert "electoral-deposit" not in directions(tagged(old, new, heading="Deposit"))


def test_the_chapter_alone_says_nothing() -> None:
    pair = one("Bees may fly.", "Wasps may fly.")
    found = directions(tagged(*pair, chapter="Election commissions"))
    assert set(found) <= {"terminology"}


def test_a_kind_of_election_in_a_list_of_them_is_all_that_is_said() -> None:
    pair = one(
        "Voting in elections of the President and deputies of maslikhats is in person.",
        "Voting in elections of the President, akims and deputies of maslikhats is in person.",
    )
    found = directions(tagged(*pair, heading="Time and place of voting"))
    assert found == {"akim-elections": {"expands"}}
    back = directions(tagged(*turned(pair), heading="Time and place of voting"))
    assert back == {"akim-elections": {"restricts"}}


def test_a_renamed_body_is_a_matter_of_words() -> None:
    pair = one(
        "Deputies of the Majilis of Parliament shall be registered.",
        "Deputies of the Kurultai shall be registered.",
    )
    assert directions(tagged(*pair)) == {"terminology": {"neutral"}}


def test_a_placeholder_is_commencement_only_where_it_stands_alone() -> None:
    note = Provision("art_1__para_2", "2.", "Takes effect from 1 January.", status=ANNOUNCED)
    first = Provision("art_1__para_1", "1.", "Candidates pay nothing.")
    paid = Provision("art_1__para_1", "1.", "Candidates pay an electoral deposit.")

    def found(*provisions: Provision) -> dict[str, set[str]]:
        old = edition(OLD_DAY, Unit("art_1", "Article 1.", "Rules", "chp_1", (first,)))
        new = edition(NEW_DAY, Unit("art_1", "Article 1.", "Rules", "chp_1", provisions))
        return directions(tag(compare(old, new), impact(), Context.of(old, new)))

    assert found(first, note) == {"commencement": {"neutral"}}
    assert set(found(paid, note)) == {"electoral-deposit"}


def test_a_part_is_not_led_in_by_a_paragraph_that_is_no_list() -> None:
    may = ("para_1", "A candidate may withdraw his or her candidacy.")
    may_not = ("para_1__al_2", "A candidate may not withdraw it on the last day.")
    assert (
        way("deregistration", ([may], [may, may_not]), "Withdrawal of a candidacy") == "restricts"
    )
