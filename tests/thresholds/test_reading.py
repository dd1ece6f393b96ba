"""Quantities read from sentences: value, unit and how they bind; and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.errors import LawtrackError
from lawtrack.thresholds import COMPARISONS, UNITS, read

ENGLISH = [
    ("The term of a ferryman is five years.", ["5 year exactly"]),
    ("not less than 5 years of experience at sea", ["5 year at least"]),
    ("a captain who has reached forty years of age", ["40 age at least"]),
    ("sailors who have not reached twenty-nine years of age", ["29 age less than"]),
    ("at the age of 18 years", ["18 age exactly"]),
    ("more than half of the crew", ["1/2 share more than"]),
    ("by not less than two thirds of the crew", ["2/3 share at least"]),
    ("one-fifth of the total number of oars", ["1/5 share exactly"]),
    ("with a reserve of 1 percent of the oars", ["1 percent exactly"]),
    ("from three to five percent of the cargo", ["3 percent at least", "5 percent at most"]),
    ("five or more percent of the cargo", ["5 percent at least"]),
    ("the seven-percent threshold", ["7 percent exactly"]),
    ("within ten days after the landing", ["10 day within"]),
    ("within a five-day period", ["5 day within"]),
    ("no later than two months before the voyage", ["2 month before"]),
    ("no later than three working days from the landing", ["3 working-day within"]),
    ("thirty calendar days", ["30 calendar-day exactly"]),
    ("no later than on the seventh day after the landing", ["7 day within"]),
    ("during the first year of the voyage", ["1 year within"]),
    ("within a month from the landing", ["1 month within"]),
    ("During the year before the voyage", ["1 year before"]),
    ("forty-eight hours in advance", ["48 hour before"]),
    ("at eighteen hours local time", ["18:00 time-of-day exactly"]),
    (
        "from seven to twenty hours local time",
        ["07:00 time-of-day at least", "20:00 time-of-day at most"],
    ),
    ("may not last longer than twelve hours from the start", ["12 hour at most"]),
    ("shall sail from 20:00", ["20:00 time-of-day exactly"]),
    ("a fee of fifty times the minimum wage", ["50 minimum-wage exactly"]),
    (
        "must not exceed ten times the minimum wage, and, in total, twenty times that amount",
        ["10 minimum-wage at most", "20 minimum-wage at most"],
    ),
    ("not less than three minimum wages", ["3 minimum-wage at least"]),
    ("twenty monthly calculation indices", ["20 calculation-index exactly"]),
    ("increased by one and a half times", ["3/2 multiple exactly"]),
    ("a correction coefficient of 0.7", ["7/10 multiple exactly"]),
    ("not less than once every two weeks", ["1 times at least", "2 week exactly"]),
    ("only one candidate", ["1 persons at most"]),
    ("the captain and six members of the crew", ["6 persons exactly"]),
    ("not more than three thousand voters", ["3000 persons at most"]),
    ("where the number of voters is over two thousand.", ["2000 persons more than"]),
    (
        "two copies of the log, one vote, fifty signatures",
        ["2 copies exactly", "1 votes exactly", "50 signatures exactly"],
    ),
    ("one signature sheet and two deputies", ["1 items exactly", "2 deputies exactly"]),
    ("not less than two mandates", ["2 mandates at least"]),
    ("suspended until 1 January 2021", ["2021-01-01 date before"]),
    ("by 1 July of each year", ["--07-01 date by"]),
    ("two or three oars", ["2 items exactly", "3 items exactly"]),
]

RUSSIAN = [
    ("срок службы паромщика составляет пять лет", ["5 year exactly"]),
    ("не менее двух третей экипажа", ["2/3 share at least"]),
    ("более половины экипажа", ["1/2 share more than"]),
    ("в десятидневный срок со дня причаливания", ["10 day within"]),
    ("не позднее чем за два месяца до отплытия", ["2 month before"]),
    ("не позднее чем на седьмой день после отплытия", ["7 day within"]),
    ("за год до отплытия", ["1 year before"]),
    ("в месячный срок", ["1 month within"]),
    ("но не более чем на месяц.", ["1 month at most"]),
    ("в течение трех рабочих дней", ["3 working-day within"]),
    ("тридцать календарных дней", ["30 calendar-day exactly"]),
    ("в восемнадцать часов по местному времени", ["18:00 time-of-day exactly"]),
    ("с семи до двадцати часов", ["07:00 time-of-day at least", "20:00 time-of-day at most"]),
    ("не позднее сорока восьми часов после отплытия", ["48 hour within"]),
    ("в пятидесятикратном размере минимальной заработной платы", ["50 minimum-wage exactly"]),
    (
        "не превышает размер минимальной заработной платы более чем в сто раз",
        ["100 minimum-wage at most"],
    ),
    ("не менее трех минимальных заработных плат", ["3 minimum-wage at least"]),
    ("двадцати месячных расчетных показателей", ["20 calculation-index exactly"]),
    ("увеличивается в полтора раза", ["3/2 multiple exactly"]),
    ("поправочный коэффициент 0,7", ["7/10 multiple exactly"]),
    ("не реже одного раза в две недели", ["1 times at least", "2 week within"]),
    ("семь и более процентов груза", ["7 percent at least"]),
    ("от трех до пяти процентов груза", ["3 percent at least", "5 percent at most"]),
    ("достигший восемнадцатилетнего возраста", ["18 age at least"]),
    ("лица, не достигшие двадцати девяти лет", ["29 age less than"]),
    ("в составе семи членов", ["7 persons exactly"]),
    ("по одному доверенному лицу от каждой лодки", ["1 persons exactly"]),
    ("трех категорий: гребцов и рулевых", ["3 items exactly"]),
    ("при количестве избирателей свыше двух тысяч", ["2000 persons more than"]),
    ("два экземпляра журнала и один голос", ["2 copies exactly", "1 votes exactly"]),
    ("двух либо одного кандидата", ["2 persons exactly", "1 persons exactly"]),
    ("до 1 января 2021 года", ["2021-01-01 date before"]),
]

NONE = [
    ("en", "2-1) under paragraph 2 of Article 41 and in subparagraphs 1) and 2)"),
    ("en", "part two of this paragraph, parts one, two and three, the first paragraph"),
    (
        "en",
        "Constitutional Law No. 156-VII of 5 November 2022 (takes effect ten days after it)",
    ),
    ("en", "Law No. 545 of 14 April 2004; the Law of the Republic of 14 April 2004"),
    ("en", "Takes effect from 1 January 2023 in accordance with Constitutional Law No. 9-I."),
    (
        "en",
        "No one may, and one of the captains, one and the same boat, one or another captain",
    ),
    ("en", "one candidate or another; one whose boat is lost; to replace one who has left"),
    ("en", "the first meeting, single-mandate districts, full and half brothers"),
    ("en", "Article 104. Captains"),
    ("ru", "2\\) в соответствии с пунктом 2 статьи 41 и подпунктами 1) и 2)"),
    ("ru", "части второй настоящего пункта, частей первой, второй и третьей, подпункте втором"),
    ("ru", "Конституционным законом РК от 05.11.2022 № 156-VII (вводится в действие с 01.01.2023)"),
    ("ru", "Вводится в действие с 01.01.2023 в соответствии с Законом РК от 05.11.2022 № 9-I."),
    ("ru", "один из капитанов, ни один капитан, одно и то же лицо, на одном из причалов"),
    ("ru", "первое заседание, одномандатный округ, семинары и шествия, получать требования"),
    ("ru", "Статья 104. Капитаны"),
]


def told(text: str, language: str) -> list[str]:
    return [f"{q.value_text} {q.unit} {q.comparison}" for q in read(text, language=language)]


@pytest.mark.parametrize(("text", "quantities"), ENGLISH)
def test_english(text: str, quantities: list[str]) -> None:
    assert told(text, "en") == quantities


@pytest.mark.parametrize(("text", "quantities"), RUSSIAN)
def test_russian(text: str, quantities: list[str]) -> None:
    assert told(text, "ru") == quantities


@pytest.mark.parametrize(("language", "text"), NONE)
def test_no_quantity(language: str, text: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The term of powers of a crew is five years.", "The term of powers of a crew"),
        (
            "within ten days after the landing of the boat, and",
            "after the landing of the boat",
        ),
        ("the captain and six members of the crew", "members of the crew"),
        ("not less than five percent of the cargo", "of the cargo"),
        ("The boat shall, within three days, be mended", "The boat"),
        (
            "fines, the total amount of which must not exceed ten minimum wages",
            "the total amount",
        ),
    ],
)
def test_the_role_is_in_the_words_around(text: str, role: str) -> None:
    [quantity] = read(text, language="en")
    assert quantity.role == role
    assert " ".join(text[quantity.role_start : quantity.role_end].split()) == role


def test_a_range_gives_its_unit_to_both_numbers() -> None:
    low, high = read("from seven to nine members", language="en")
    assert (low.phrase, high.phrase) == ("seven members", "nine members")


def test_a_latin_letter_in_a_russian_word_does_not_hide_it() -> None:
    assert told("З\u0061 год до отплытия", "ru") == ["1 year before"]


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(LawtrackError, match="try en or ru"):
        read("cinq jours", language="fr")


WORDS = st.sampled_from(
    "five days from to one of the half 1 2020 ( ) , . paragraph times minimum wage three-fold "
    "пять дней в от до одного раза третей статьи 5) № полтора месячный срок за год".split()
)


@given(
    st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80), st.sampled_from(["en", "ru"])
)
def test_offsets_stand_in_the_text_whatever_it_is(text: str, language: str) -> None:
    end = 0
    for quantity in read(text, language=language):
        assert text[quantity.start : quantity.end] == quantity.words
        assert end <= quantity.start < quantity.end
        assert quantity.unit in UNITS
        assert quantity.comparison in COMPARISONS
        assert " ".join(text[quantity.role_start : quantity.role_end].split()) == quantity.role
        end = quantity.end


def test_hostile_text_is_read_in_time() -> None:
    for text in ("1-" * 20_000, "five days before, and in " * 1_000, "(" * 20_000, "9" * 50_000):
        for language in ("en", "ru"):
            read(text, language=language)
