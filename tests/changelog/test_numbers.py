from __future__ import annotations

from lawtrack.changelog.numbers import number_moves
from lawtrack.changelog.records import NumberMove
from lawtrack.changelog.said import phrases
from tests.changelog.made import inserted, reworded


def moves(*runs: tuple[str, str], language: str = "en") -> list[tuple[str, str]]:
    found = number_moves(reworded("art_5__al_1", *runs), language)
    return [(move.old, move.new) for move in found]


def test_a_threshold_moves() -> None:
    runs = [("=", "not less than "), ("-", "seven"), ("+", "five"), ("=", " percent of the votes")]
    [move] = number_moves(reworded("art_5__al_1", *runs), "en")
    assert (move.old, move.new) == ("seven percent", "five percent")
    assert move.values == "7 percent -> 5 percent"


def test_other_words_for_the_same_value_are_no_move() -> None:
    assert moves(("=", "within "), ("-", "5"), ("+", "five"), ("=", " days")) == []


def test_what_came_and_went_in_a_reworded_provision_is_told() -> None:
    assert moves(("=", "It ends"), ("+", " at eighteen hours"), ("=", ".")) == [
        ("", "eighteen hours")
    ]
    assert moves(("=", "It ends"), ("-", " within ten days"), ("=", ".")) == [("ten days", "")]


def test_a_whole_provision_moves_no_number() -> None:
    assert number_moves(inserted("art_5__al_1", "within ten days"), "en") == ()


def test_a_language_without_numbers_moves_none() -> None:
    assert moves(("-", "zehn Tage"), ("+", "elf Tage"), language="de") == []


def test_russian_numbers_move() -> None:
    runs = [("=", "не позднее чем за "), ("-", "десять"), ("+", "пять"), ("=", " дней до дня")]
    assert moves(*runs, language="ru") == [("десять дней", "пять дней")]


def test_a_number_keeps_the_words_that_belong_to_it() -> None:
    assert phrases(NumberMove("five thousand wages", "six thousand wages")) == (
        "five thousand",
        "six thousand wages",
    )
    assert phrases(NumberMove("five days", "ten working days")) == (
        "five days",
        "ten working days",
    )
