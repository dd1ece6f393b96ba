"""Reading: what becomes of lines, and the one clear error for what is no text of a law."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.errors import BadSource
from lawtrack.model import notes
from lawtrack.model.law import ANNOUNCED, IN_FORCE, REPEALED
from lawtrack.parse import read_markdown, read_text, write_markdown
from lawtrack.parse.footnotes import commencement
from lawtrack.parse.language import ENGLISH, RUSSIAN
from lawtrack.parse.source import decode

LAW = (Path(__file__).parent / "cases" / "river" / "law.ru.md").read_text("utf-8")


def test_what_is_read_is_written_again_to_the_letter() -> None:
    reading = read_text(LAW, whole=True)
    assert write_markdown(reading.edition, reading.forms, reading.after) == LAW
    assert reading.unread == ()


def test_units_stand_in_their_chapters() -> None:
    units = {unit.eid: unit for unit in read_text(LAW).edition.units}
    assert list(units) == ["preface", "sec_I", "chp_1", "art_1", "art_2", "art_2-1", "conclusions"]
    assert units["art_1"].parent == "chp_1"
    assert units["chp_1"].parent == "sec_I"
    assert units["art_2"].status == REPEALED
    assert (units["art_2-1"].num, units["art_2-1"].heading) == ("Статья 2-1.", "Озеро")


def test_two_items_on_a_line_and_a_sentence_cut_in_two() -> None:
    unit = read_text(LAW).edition.article("1")
    assert unit is not None
    assert [(p.eid, p.num, p.text, p.status) for p in unit.provisions] == [
        ("art_1__para_1", "1.", "Река течёт.", IN_FORCE),
        ("art_1__para_1__subpara_1", "1)", "медленно;", IN_FORCE),
        ("art_1__para_1__subpara_2", "2)", "быстро.", IN_FORCE),
        ("art_1__para_2", "2.", "Исключен Законом РК от 01.02.2003 № 12-II.", REPEALED),
        ("art_1__para_2-1", "2-1.", unit.provisions[4].text, ANNOUNCED),
        ("art_1__para_3", "3.", "Берега реки принадлежат её жителям.", IN_FORCE),
    ]
    announced = unit.provisions[4].act
    assert announced is not None
    assert (announced.key, announced.commencement.date) == ("2007-06-05/30", "2008-01-01")


def test_footnotes_are_data() -> None:
    unit = read_text(LAW).edition.article("1")
    assert unit is not None
    pending, footnote = unit.notes
    assert (pending.kind, pending.target) == (notes.PENDING, "art_1__para_1")
    assert pending.mentions[0].act.number == "30-III"
    assert footnote.kind == notes.AMENDED
    assert [m.act.key for m in footnote.mentions] == ["2003-02-01/12", "2007-06-05/30"]
    assert footnote.mentions[1].act.commencement.days == 10


def test_a_note_before_a_heading_belongs_to_the_heading() -> None:
    unit = read_text(LAW).edition.article("2-1")
    assert unit is not None
    assert [(n.at, n.kind, n.target) for n in unit.notes] == [
        ("", notes.PENDING, "art_2-1#heading"),
        ("art_2-1__al_1", notes.ANNOUNCED, "art_2-1__al_2"),
    ]


@pytest.mark.parametrize(
    ("words", "rule", "fact"),
    [
        ("вводится в действие с 01.01.2023", "on-date", "2023-01-01"),
        ("вводится в действие со дня его официального опубликования", "on-publication", ""),
        (
            "по истечении шестидесяти календарных дней после дня опубликования",
            "days-after-publication",
            "60",
        ),
        ("порядок введения в действие см. статью 2", "see-article", "2"),
        ("вводится в действие, когда растает снег", "other", ""),
        ("", "", ""),
    ],
)
def test_commencement(words: str, rule: str, fact: str) -> None:
    said = commencement(words, RUSSIAN)
    assert said.rule == rule
    assert fact in ("", said.date, str(said.days), said.article)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("Just a letter to a friend.", 1, "is no text of a law"),
        ("#### Article 1. Rivers\n\nThey flow.\n", 1, "has no title"),
        ("# A law\n\n#### Article 1. Rivers\n\n1. They flow to\n", 5, "breaks off"),
        ("# A law\n\n#### Article 1. A\n\nx.\n\n#### Article 1. B\n\ny.\n", 7, "stands twice"),
        ('# A law\n\n<a id="st2"></a>\n\n#### Article 1. A\n\nx.\n', 3, "anchor st2"),
    ],
)
def test_one_error_names_file_and_line(text: str, line: int, problem: str) -> None:
    with pytest.raises(BadSource) as caught:
        read_text(text, name="law.md")
    assert str(caught.value).startswith(f"law.md:{line}: ")
    assert problem in str(caught.value)


def test_an_official_text_without_its_signature_is_cut_off() -> None:
    with pytest.raises(BadSource, match="signature"):
        read_text(LAW.removesuffix("\n**Президент Республики Казахстан**\n"), whole=True)


@pytest.mark.parametrize(
    ("data", "problem"),
    [(b"# A\n\n\xff\xfe", "law.md:3: is not UTF-8"), (b"# A\n\x00", "law.md:2: holds control")],
)
def test_bytes_that_are_no_text(data: bytes, problem: str) -> None:
    with pytest.raises(BadSource) as caught:
        decode(data, "law.md")
    assert problem in str(caught.value)


def test_all_official_editions_are_read_and_written_to_the_letter(shared_kz: Path) -> None:
    paths = sorted((shared_kz / "ru").glob("*.md"))
    assert len(paths) == 17
    for path in paths:
        reading = read_markdown(path, whole=True)
        text = path.read_text("utf-8")
        assert write_markdown(reading.edition, reading.forms, reading.after) == text, path.name
        assert reading.unread == (), path.name


def test_the_form_holds_no_words(shared_kz: Path) -> None:
    """Distance 0 proves something only if the words stand in the model."""
    for path in sorted((shared_kz / "ru").glob("*.md")):
        reading = read_markdown(path)
        for ref, form in reading.forms.items():
            kept = form.before + form.indent + form.opening + form.gap + form.closing
            kept = kept.replace("<a>", "") + "".join(between for _, between in form.breaks)
            letters = [c for c in kept if c.isalnum() and c not in "tablerd"]
            assert letters == [], f"{path.name}: {ref} keeps {kept!r}"


_LINES = st.lists(
    st.sampled_from(
        [
            "1. A rule.",
            "1) an item;",
            "an indent;",
            "- a dash;",
            "A part.",
            "   2) nested;",
            "2\\. B.",
        ]
    ),
    min_size=1,
    max_size=12,
)


@given(_LINES, st.sampled_from(["\n\n", "\n", "\n\n\n"]))
def test_any_article_comes_back_to_the_letter(lines: list[str], gap: str) -> None:
    text = "# A law\n\n#### Article 1. Scope\n\n" + gap.join([*lines, "The end."]) + "\n"
    reading = read_text(text)
    assert write_markdown(reading.edition, reading.forms, reading.after) == text


def test_english_is_read_by_the_same_rules() -> None:
    text = (
        "# On Rivers\n\n#### Article 1. River\n\n1. It flows.\n\n"
        "2. Excluded by Constitutional Law No. 12-II of 1 February 2003.\n\n"
        "3. Takes effect from 1 January 2008 in accordance with Law No. 30-III of 5 June 2007.\n"
    )
    unit = read_text(text).edition.article("1")
    assert unit is not None
    assert [p.status for p in unit.provisions] == [IN_FORCE, REPEALED, ANNOUNCED]
    assert unit.provisions[1].act is not None
    assert unit.provisions[1].act.key == "2003-02-01/12"
    assert ENGLISH.code == "en"
