"""When acts take effect, as a whole and place by place."""

from __future__ import annotations

import pytest

from lawtrack.acts.instructions import AmendingAct
from lawtrack.acts.read import read_text

HEADS = {
    "ru": "Статья 1. Внести в Закон «О реках» следующие изменения:\n"
    "1) пункт 1 статьи 5 исключить;\n2) пункт 2 статьи 5 исключить;\nСтатья 2. ",
    "en": "Article 1. To introduce to the Law “On Rivers” the following amendments:\n"
    "1) paragraph 1 of Article 5 shall be excluded;\n"
    "2) paragraph 2 of Article 5 shall be excluded;\nArticle 2. ",
}
RU_DAY = "после дня его первого официального опубликования"
EN_DAY = "the day of its first official publication"
TEN = "ten calendar days after the day of its first official publication"
SIXTY = "sixty calendar days after the day of its first official publication"
PUBLISHED = "from the day of its first official publication"


def act_of(language: str, words: str) -> AmendingAct:
    return read_text(HEADS[language] + words, name="act")


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("ru", "Настоящий Закон вводится в действие с 1 января 2023 года.", "from 2023-01-01"),
        ("ru", "Настоящий Закон вводится в действие с 01.07.2023.", "from 2023-07-01"),
        (
            "ru",
            "Настоящий Закон вводится в действие со дня его официального опубликования.",
            PUBLISHED,
        ),
        (
            "ru",
            f"Настоящий Закон вводится в действие по истечении десяти календарных дней {RU_DAY}.",
            TEN,
        ),
        (
            "ru",
            f"Настоящий Закон вводится в действие по истечении шести месяцев {RU_DAY}.",
            f"по истечении шести месяцев {RU_DAY}",
        ),
        ("en", "This Law shall enter into force on January 1, 2023.", "from 2023-01-01"),
        ("en", "This Law shall be enforced from 1 July 2023.", "from 2023-07-01"),
        ("en", f"This Law comes into force from {EN_DAY}.", PUBLISHED),
        (
            "en",
            f"This Law shall come into effect upon expiry of 60 calendar days after {EN_DAY}.",
            SIXTY,
        ),
        ("en", f"This Law shall come into effect ten calendar days after {EN_DAY}.", TEN),
    ],
)
def test_the_rule_of_the_whole_act_is_that_of_each_instruction(
    language: str, words: str, told: str
) -> None:
    act = act_of(language, words)
    assert not act.unread
    assert act.commencement.words_en() == told
    assert {one.commencement.words_en() for one in act.instructions} == {told}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "ru",
            "Настоящий Закон вводится в действие со дня его официального опубликования, за "
            "исключением подпункта 2) статьи 1, который вводится в действие с 1 марта 2024 года.",
        ),
        (
            "ru",
            "1. Настоящий Закон вводится в действие со дня его официального опубликования.\n"
            "2. Подпункт 2) статьи 1 вводится в действие с 1 марта 2024 года.",
        ),
        (
            "ru",
            "Настоящий Закон вводится в действие со дня его официального опубликования, за "
            "исключением:\n1) абзаца первого подпункта 2) статьи 1, который вводится в действие "
            "с 1 марта 2024 года.",
        ),
        (
            "en",
            f"This Law shall come into force from {EN_DAY}, except for subparagraph 2) of "
            "Article 1, which shall come into force from March 1, 2024.",
        ),
    ],
)
def test_an_exception_stages_its_instruction_only(language: str, words: str) -> None:
    act = act_of(language, words)
    assert not act.unread
    told = [one.commencement.words_en() for one in act.instructions]
    assert told == [PUBLISHED, "from 2024-03-01"]


@pytest.mark.parametrize(
    "words",
    [
        "Настоящий Закон вводится в действие с 1 января 2023 года, кроме подпункта 2) статьи 1.",
        "Настоящий Закон, за исключением статьи 1, вводится в действие с 1 января 2023 года.",
        "Настоящий Закон вводится в действие с 1 января 2023 года и распространяется на "
        "отношения, возникшие с 1 января 2020 года.",
    ],
)
def test_what_is_not_understood_dates_no_instruction(words: str) -> None:
    act = act_of("ru", words)
    assert act.unread
    assert {one.commencement.rule for one in act.instructions} == {"other"}


def test_an_exception_for_a_place_that_is_not_there_is_reported() -> None:
    act = act_of(
        "ru",
        "Настоящий Закон вводится в действие с 1 января 2023 года, за исключением подпункта 7) "
        "статьи 1, который вводится в действие с 1 марта 2024 года.",
    )
    assert [passage.nearest for passage in act.unread] == [
        "the act has no instruction at this place"
    ]


def test_a_stage_for_a_part_of_an_instruction_is_reported_and_dates_none_of_it() -> None:
    act = read_text(
        "Статья 1. Внести в Закон «О реках» следующие дополнения:\n"
        "1) статью 5 дополнить пунктом 2 следующего содержания:\n"
        "«2. Плоты вяжут:\n1) летом;\n2) осенью.».\n"
        "Статья 2. Настоящий Закон вводится в действие с 1 января 2023 года, за исключением "
        "абзаца четвертого подпункта 1) статьи 1, который вводится в действие с 1 мая 2023 года.",
        name="act",
    )
    assert [passage.line for passage in act.unread] == [2]
    assert act.instructions[0].commencement.rule == "other"
