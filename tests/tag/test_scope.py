"""Who and what a rule is about: kinds that enter and leave, mentions, swapped words."""

from __future__ import annotations

from functools import partial

import pytest

from tests.tag.small_law import directions, tagged
from tests.tag.test_meaning import Pair, item, one, turned

BARS = {
    "en": ("The following may not be a candidate:", "one who robs and|or steals;"),
    "ru": ("Не может быть кандидатом тот, кто:", "грабит и|или крадет;"),
}


@pytest.mark.parametrize("language", BARS)
def test_one_condition_in_place_of_both_widens_a_bar(language: str) -> None:
    intro, text = BARS[language]
    both, either = ("both", "either")
    words = {both: _choose(text, 0), either: _choose(text, 1)}
    pair = (_listed(intro, words[both]), _listed(intro, words[either]))
    heading = "Who may stand"
    assert directions(tagged(*pair, heading=heading))["candidate-eligibility"] == {"restricts"}
    back = directions(tagged(*turned(pair), heading=heading))
    assert back["candidate-eligibility"] == {"expands"}


def _choose(text: str, number: int) -> str:
    return " ".join(word.split("|")[number] if "|" in word else word for word in text.split(" "))


def _listed(intro: str, text: str) -> list[tuple[str, str]]:
    return [("para_1", intro), ("para_1__subpara_1", text)]


SUPPORT = {
    "Collection of signatures": one(
        "A candidate must be supported by one hundred voters.",
        "A candidate must be supported by one hundred voters, coming from half of the valleys.",
    ),
    "Сбор подписей": one(
        "Кандидата должны поддержать сто избирателей.",
        "Кандидата должны поддержать сто избирателей, живущих в половине долин.",
    ),
}


@pytest.mark.parametrize("heading", SUPPORT)
def test_a_term_of_support_needs_no_word_of_signatures(heading: str) -> None:
    pair = SUPPORT[heading]
    assert directions(tagged(*pair, heading=heading)) == {"signature-collection": {"restricts"}}
    back = directions(tagged(*turned(pair), heading=heading))
    assert back == {"signature-collection": {"expands"}}


DEPOSITS = {
    "en": item("Candidates pay an electoral deposit:", "of five wages for the valleys;"),
    "ru": item("Кандидаты платят избирательный взнос:", "в пять ставок для долин;"),
}


@pytest.mark.parametrize("language", DEPOSITS)
def test_an_amount_in_a_list_is_of_what_leads_the_list_in(language: str) -> None:
    pair = DEPOSITS[language]
    assert directions(tagged(*pair))["electoral-deposit"] == {"restricts"}
    assert directions(tagged(*turned(pair)))["electoral-deposit"] == {"expands"}


REPRESENTATIVES = {
    "Authorized representatives": one(
        "An authorized representative must be a citizen.",
        "An authorized representative must be a citizen and may not be an akim.",
    ),
    "Доверенные лица": one(
        "Доверенные лица должны быть гражданами.",
        "Доверенные лица должны быть гражданами и не могут быть акимами или судьями.",
    ),
}


@pytest.mark.parametrize("heading", REPRESENTATIVES)
def test_an_office_that_a_representative_may_not_hold_is_no_kind_of_election(heading: str) -> None:
    found = directions(tagged(*REPRESENTATIVES[heading], heading=heading))
    assert "akim-elections" not in found


MENTIONS = {
    "en": one(
        "Observers may speak. A list may be withdrawn.",
        "Observers may speak. A list and a candidacy may be recalled.",
    ),
    "ru": one("Партия может заменить список.", "Партия может отозвать кандидатуру из списка."),
}


@pytest.mark.parametrize("language", MENTIONS)
def test_a_candidacy_taken_back_is_no_recall_of_deputies(language: str) -> None:
    assert "recall" not in directions(tagged(*MENTIONS[language]))


def test_a_mention_of_recall_in_a_new_article_about_something_else() -> None:
    new = [("para_1", "The commission holds the vote and the vote on a recall of a deputy.")]
    elsewhere = directions(tagged([], new, heading="Commissions"))
    own = directions(tagged([], new, heading="Vote", chapter="Recall of deputies"))
    assert "recall" not in elsewhere
    assert own["recall"] == {"expands"}


DAYS = {
    "en": one(
        "Campaigning on election day is prohibited.", "Campaigning on voting day is prohibited."
    ),
    "ru": one("Агитация в день выборов запрещается.", "Агитация в день голосования запрещается."),
}


@pytest.mark.parametrize("language", DAYS)
def test_another_name_of_the_same_day_is_a_matter_of_words(language: str) -> None:
    heading = "Pre-election campaigning" if language == "en" else "Предвыборная агитация"
    assert directions(tagged(*DAYS[language], heading=heading)) == {"terminology": {"neutral"}}


SENATE: Pair = one(
    "Candidates for deputy of maslikhats may debate on television.",
    "Candidates for deputy of maslikhats and candidates for deputy of the Senate may debate "
    "on television.",
)


def test_a_chamber_enters_and_leaves() -> None:
    heading = "Pre-election campaigning"
    assert directions(tagged(*SENATE, heading=heading))["upper-house"] == {"expands"}
    assert directions(tagged(*turned(SENATE), heading=heading))["upper-house"] == {"restricts"}


def test_rules_for_akims_go_as_their_scope_goes_before_all_else() -> None:
    old = [
        ("para_1", "Akims of villages are elected for a time."),
        ("para_2", "A candidate for akim must be supported by ten voters."),
    ]
    new = [
        ("para_1", "Akims of raions and villages are elected for a time."),
        ("para_2", "A candidate for akim must be supported by ten voters from four valleys."),
    ]
    at = partial(tagged, heading="Collection of signatures", chapter="Elections of akims")
    found = directions(at(old, new))
    assert found["akim-elections"] == {"expands"}
    assert found["signature-collection"] == {"restricts"}
    alone = directions(at(old, [old[0], new[1]]))
    assert alone["akim-elections"] == {"restricts"}


def test_early_elections_that_end_are_a_kind_that_leaves() -> None:
    old = [("para_1", "Early elections are called by the President within two months.")]
    found = directions(tagged(old, [], heading="Early elections of the President"))
    assert "restricts" in found["calling-elections"]


def test_another_commission_that_gets_the_lists_is_a_matter_of_commissions() -> None:
    pair = one(
        "The akim sends the lists to the territorial commission.",
        "The akim sends the lists to the territorial and district commissions.",
    )
    assert set(directions(tagged(*pair, heading="Voter lists"))) == {"election-commissions"}
