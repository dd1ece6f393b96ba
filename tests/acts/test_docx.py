"""Word documents: their paragraphs, and what is refused before or after opening."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.oxml import OxmlElement

from lawtrack.acts.docx import paragraphs
from lawtrack.acts.read import read
from lawtrack.errors import BadSource


def document(*lines: str, change: Callable[[docx.document.Document], None] | None = None) -> bytes:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    if change:
        change(made)
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def archive(**members: bytes) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name.replace("__", "/"), data)
    return kept.getvalue()


def test_paragraphs_come_in_their_order_with_those_of_tables() -> None:
    def with_table(made: docx.document.Document) -> None:
        made.add_table(1, 1).cell(0, 0).text = "in a cell"
        made.add_paragraph("last")

    assert [
        line for line in paragraphs(document("first", change=with_table), name="a") if line
    ] == [
        "first",
        "in a cell",
        "last",
    ]


def test_line_breaks_and_tabs_are_kept_apart() -> None:
    assert paragraphs(document("one\ntwo\tthree"), name="a") == ["one", "two three"]


def test_an_act_is_read_from_a_word_document() -> None:
    act = read(
        document(
            "Статья 1. Внести в Закон «О реках» следующие изменения:",
            "1)\tпункт 2 статьи 5 изложить в следующей редакции:",
            "«2. Рыбу ловят сетью.»;",
            "2) в статье 6 слово «невод» исключить.",
        ),
        name="act.docx",
    )
    assert [instruction.operation for instruction in act.instructions] == [
        "reword",
        "exclude-words",
    ]
    assert act.instructions[0].content == ("2. Рыбу ловят сетью.",)


def tracked(made: docx.document.Document) -> None:
    made.paragraphs[0]._p.append(OxmlElement("w:ins"))


def numbered(made: docx.document.Document) -> None:
    properties = made.paragraphs[0]._p.get_or_add_pPr()
    properties.append(OxmlElement("w:numPr"))


@pytest.mark.parametrize(
    ("change", "said"), [(tracked, "tracked changes"), (numbered, "an automatic number")]
)
def test_what_would_change_the_words_unseen_is_refused(
    change: Callable[[docx.document.Document], None], said: str
) -> None:
    with pytest.raises(BadSource, match=said):
        paragraphs(document("a line", change=change), name="act.docx")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        b"no archive at all",
        archive(other__part=b"x"),
        archive(word__document___xml=b"x"),
        archive(**{"word__document.xml": b"<not xml"}),
    ],
)
def test_what_is_no_word_document_gives_one_error(data: bytes) -> None:
    with pytest.raises(BadSource, match="not a Word document") as caught:
        read(data, name="act.docx")
    assert caught.value.file == "act.docx"


def test_an_archive_that_unpacks_to_too_much_is_not_opened() -> None:
    bomb = archive(**{"word__document.xml": b" " * (8 * 1024 * 1024)})
    assert len(bomb) < 20_000
    with pytest.raises(BadSource, match="would unpack to 8192 KB in 1 parts"):
        read(bomb, name="act.docx")


def test_an_archive_of_too_many_parts_is_not_opened() -> None:
    many = archive(**{f"part{n}": b"x" for n in range(2001)}, **{"word__document.xml": b"x"})
    with pytest.raises(BadSource, match="in 2002 parts"):
        read(many, name="act.docx")
