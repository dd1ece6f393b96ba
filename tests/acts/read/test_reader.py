"""Acts as a whole: places carried from line to line, what is reported, what is refused."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.acts.instructions import AmendingAct
from lawtrack.acts.read import read, read_text
from lawtrack.errors import BadSource

RU = "Статья 1. Внести в Закон «О реках» следующие изменения:\n"
EN = "Article 1. To introduce to the Law “On Rivers” the following amendments:\n"


def told(act: AmendingAct) -> list[str]:
    return [
        f"{one.operation} {'; '.join(map(str, one.targets))}"
        + (f" -> {'; '.join(map(str, one.new_targets))}" if one.new_targets else "")
        for one in act.instructions
    ]


def test_a_line_of_a_wider_rank_leaves_the_narrower_place() -> None:
    act = read_text(
        RU + "1) в статье 5:\nв пункте 1:\nподпункт 2) исключить;\nпункт 3 исключить;\n"
        "подпункт 4) исключить;\nзаголовок изложить в следующей редакции:\n«Статья 5. Лёд».",
        name="act",
    )
    assert told(act) == [
        "repeal article 5, paragraph 1, subparagraph 2",
        "repeal article 5, paragraph 3",
        "repeal article 5, paragraph 1, subparagraph 4",
        "reword article 5, heading",
    ]


def test_a_label_ends_the_place_that_the_last_one_set() -> None:
    act = read_text(RU + "1) в статье 5:\nпункт 1 исключить;\n2) пункт 2 исключить;", name="act")
    assert told(act) == ["repeal article 5, paragraph 1"]
    assert [passage.line for passage in act.unread] == [4]


def test_a_place_of_several_provisions_holds_for_each() -> None:
    act = read_text(RU + "1) в статьях 5 и 6:\nслово «а» исключить;", name="act")
    assert told(act) == ["exclude-words article 5; article 6"]


def test_instructions_under_a_heading_not_understood_are_not_placed() -> None:
    act = read_text(
        RU + "1) в таблице 2:\nпункт 1 исключить;\nпункт 2 статьи 6 исключить;\n"
        "2) пункт 3 статьи 7 исключить;",
        name="act",
    )
    assert told(act) == ["repeal article 6, paragraph 2", "repeal article 7, paragraph 3"]
    assert [passage.line for passage in act.unread] == [2, 3]


def test_every_line_is_read_or_reported_with_the_nearest_reading() -> None:
    act = read_text(RU + "1) пункт 3 статьи 5 тихо исключить;\n2) и так далее.", name="act")
    assert [(passage.line, passage.nearest) for passage in act.unread] == [
        (2, "exclude in article 5, paragraph 3; not understood: 'тихо'"),
        (3, "no verb of amending; not understood: 'так'"),
    ]


def test_a_line_that_breaks_off_is_reported_with_the_one_that_carries_it_on() -> None:
    act = read_text(RU + "1) в пункте 1 статьи 5 чудные слова «а»\nи «б» исключить;", name="act")
    assert not act.instructions
    assert [passage.source for passage in act.unread] == [
        "1) в пункте 1 статьи 5 чудные слова «а»\nи «б» исключить;"
    ]


def test_a_provision_of_the_acts_own_is_reported() -> None:
    act = read_text(
        RU + "1) пункт 1 статьи 5 исключить.\nСтатья 2. Лодки, купленные до 1 мая, оставить.",
        name="act",
    )
    assert [passage.line for passage in act.unread] == [3]


def test_the_publishers_notes_and_the_signature_are_no_instructions() -> None:
    act = read_text(
        "Примечание ИЗПИ!\n" + RU + "Сноска. Статья 1 с изменениями.\n"
        "1) пункт 1 статьи 5 исключить.\nПрезидент\nРеспублики Казахстан К. Иванов\n"
        "Астана, Акорда, 5 ноября 2022 года\n№ 156-VІI ЗРК",
        name="act",
    )
    assert (act.number, act.date, act.unread) == ("156-VII", "2022-11-05", ())


def test_numbers_in_two_alphabets_are_one_number() -> None:
    for number in ("156-VII", "156-VІІ", "156-VІI"):
        act = read_text(
            f"Закон от 5 ноября 2022 года № {number} ЗРК\n{RU}1) статью 5 исключить.", name="act"
        )
        assert act.number == "156-VII"


def test_titles_quoted_in_the_place_of_publication_do_not_confuse() -> None:
    act = read_text(
        'Внести в Закон "О реках" (Ведомости, 1995 г., № 1; Закон "О внесении изменений в Закон '
        '"О реках", опубликованный в газете "Луч") следующие изменения:\n1. Статью 5 исключить.',
        name="act",
    )
    assert act.laws == ("О реках",)
    assert told(act) == ["repeal article 5"]


def test_wording_without_quotation_marks_is_refused_with_its_line() -> None:
    with pytest.raises(BadSource, match="no quotation follows") as caught:
        read_text(EN + "1) Article 5 shall be worded as follows:\nArticle 5. Ice", name="act")
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "holds no words"),
        ("Просто письмо о реках.", "no instruction"),
        ("Dear sir, the river is wide.", "no instruction"),
        ("Өзен туралы Заңға мынадай өзгерістер енгізілсін:", "in Kazakh"),
    ],
)
def test_what_is_no_act_is_refused(text: str, said: str) -> None:
    with pytest.raises(BadSource, match=said):
        read_text(text, name="act")


def test_a_file_and_its_text_read_alike() -> None:
    text = RU + "1) статью 5 исключить."
    assert read(text.encode(), name="act.txt") == read_text(text, name="act.txt")


RUSSIAN_WORDS = (
    "в пункте пункт 2 статьи 5 часть первую подпункт 1) слова слово «а» «б» словами заменить"
    " исключить дополнить изложить следующей редакции: содержания: по всему тексту за исключением"
    " главы , ; : . и после заголовок считать \n 1) «"
).split(" ")


@given(st.lists(st.sampled_from(RUSSIAN_WORDS), max_size=30))
def test_no_mixture_of_drafting_words_breaks_the_reader(words: list[str]) -> None:
    try:
        act = read_text(RU + " ".join(words), name="act")
    except BadSource:
        return
    for one in act.instructions:
        assert one.targets
        assert one.line >= 2


def large(count: int) -> str:
    lines = [RU.strip()]
    for n in range(1, count // 3 + 1):
        lines += [
            f"{n}) в статье {n}:",
            "часть первую пункта 1 изложить в следующей редакции:",
            f"«1. Рыбу номер {n} ловят сетью «Невод», а также удочкой, если сеть сушится.»;",
            f"в подпункте 2) пункта 2 слова «семь лодок {n}», «весло» заменить соответственно "
            "словами «десять лодок», «парус»;",
            "пункт 3 исключить;",
        ]
    return "\n".join(lines)


def test_an_act_of_three_hundred_instructions_is_read_whole() -> None:
    act = read_text(large(300), name="act")
    assert (len(act.instructions), act.unread) == (300, ())


HOSTILE = {
    "many quotations": RU + "1) " + "слова «а», " * 30_000 + "исключить;",
    "a list without end": RU + "1) пункты " + ", ".join(map(str, range(30_000))) + " исключить;",
    "a product of lists": RU
    + "1) "
    + " ".join(f"{noun} {', '.join(map(str, range(300)))}" for noun in ("подпункты", "пунктов"))
    + " статей "
    + ", ".join(map(str, range(300)))
    + " исключить;",
    "a long word": RU + "1) " + "а" * 500_000 + " исключить;",
    "nothing but openings": RU + "1) пункт 1 " + "«" * 50_000,
    "quoted lines": RU + "1) статью 5 изложить в следующей редакции:\n" + "«а»\n" * 20_000,
    "broken lines": RU + "1) пункт\n" + "пункт 1\n" * 10_000,
    "brackets": "Внести в Закон " + "(" * 50_000 + " следующие изменения:\n1) статью 5 исключить;",
    "dates": RU
    + "1) статью 5 исключить;\nНастоящий Закон вводится в действие "
    + "по истечении " * 20_000,
    "entries": RU + "1) статью 5 исключить;\nНастоящий Закон вводится в действие " * 20_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_are_done_with_in_bounded_time(text: str) -> None:
    start = time.process_time()
    with contextlib.suppress(BadSource):
        read_text(text, name="act")
    assert time.process_time() - start < 10


def test_an_instruction_on_the_line_that_amends_is_read() -> None:
    for words in ("пункт 3 статьи 5 исключить.", "1) пункт 3 статьи 5 исключить;"):
        act = read_text(
            f"Статья 1. Внести в Закон «О реках» следующее изменение: {words}", name="a"
        )
        assert told(act) == ["repeal article 5, paragraph 3"]
        assert act.laws == ("О реках",)


def test_a_following_paragraph_is_no_list_of_amendments() -> None:
    act = read_text(
        EN + "1) to supplement Article 5 with the following paragraph 3:\n“3. Ice is cut.”;",
        name="act",
    )
    assert told(act) == ["insert article 5 -> article 5, paragraph 3"]


def test_a_law_given_for_an_act_is_refused() -> None:
    law = "# О реках\n\n#### Статья 1. Рыба\n\n1. Рыбу ловят:\n\n1) сетью;\n\n2) в статье 5:\n"
    with pytest.raises(BadSource, match="no instruction"):
        read_text(law, name="law.md")


def test_an_act_that_amends_a_law_in_nothing_has_no_instructions() -> None:
    act = read_text(RU, name="act")
    assert (act.laws, act.instructions, act.unread) == (("О реках",), (), ())


@pytest.mark.parametrize(
    "words",
    [
        "1) пункт 3 статьи 5;",
        "1) в статье 5:",
        "1) в статье 5:\n2) пункт 1 статьи 6 исключить;",
        "1) в статье 5 слово «» исключить;",
        "1) в статье 5 слово «а» заменить словом « »;",
    ],
)
def test_a_line_that_does_nothing_is_reported(words: str) -> None:
    assert [passage.line for passage in read_text(RU + words, name="act").unread] == [2]


def test_a_part_of_a_subparagraph_stays_in_it() -> None:
    act = read_text(
        RU + "1) подпункт 2) пункта 1 статьи 5 дополнить частью второй следующего содержания:\n"
        "«Лёд колют.»;\n2) в подпункте 3) пункта 1 статьи 5:\nчасть вторую исключить.",
        name="act",
    )
    assert told(act) == [
        "insert article 5, paragraph 1, subparagraph 2 -> "
        "article 5, paragraph 1, subparagraph 2, part 2",
        "repeal article 5, paragraph 1, subparagraph 3, part 2",
    ]
