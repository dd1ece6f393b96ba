"""The comparative table, in all its forms."""

from __future__ import annotations

import io

import pytest

from lawtrack.acts.table import comparative_table, to_html, to_markdown
from lawtrack.acts.table_docx import to_docx
from lawtrack.errors import LawtrackError
from lawtrack.parse import read_text

OLD = read_text("""# On Rivers

### Chapter 1. Waters

#### Article 1. The river

1. It runs <fast> | and deep.

2. It is crossed:

   1) by a bridge;

   2) by a ferry.

#### Article 2. The mill

The mill grinds.
""").edition
NEW = read_text("""# On Rivers

### Chapter 1. Of waters

#### Article 1. The stream

1. It runs <slow> | and deep.

2. It is crossed:

   1) by a bridge;

   2) by a ford;

   3) by a ferry.

#### Article 2. The mill

The mill grinds.

#### Article 3. The weir

It is closed.
""").edition
TABLE = comparative_table(OLD, NEW, language="en")


def test_one_row_for_each_smallest_provision_that_differs() -> None:
    assert [(row.element, row.present, row.proposed) for row in TABLE.rows] == [
        ("Chapter 1", ("Chapter 1. Waters",), ("Chapter 1. Of waters",)),
        (
            "The heading of Article 1",
            ("Article 1. The river",),
            ("Article 1. The stream",),
        ),
        (
            "Paragraph 1 of Article 1",
            ("1. It runs <fast> | and deep.",),
            ("1. It runs <slow> | and deep.",),
        ),
        ("Subparagraph 2) of paragraph 2 of Article 1", ("2) by a ferry.",), ("2) by a ford;",)),
        ("Subparagraph 3) of paragraph 2 of Article 1", (), ("3) by a ferry.",)),
        ("Article 3", (), ("Article 3. The weir", "It is closed.")),
    ]


def test_markdown_keeps_the_cells_apart() -> None:
    lines = to_markdown(TABLE).splitlines()
    assert lines[0] == "# Comparative table: “On Rivers”"
    assert all(line.replace("\\|", "").count("|") == 5 for line in lines[2:])
    assert "| Absent. | Article 3. The weir<br>It is closed. |" in lines[-1]
    assert "&lt;slow&gt; \\| and deep" in lines[6]


def test_html_is_a_page_of_its_own_and_escapes_the_law() -> None:
    page = to_html(TABLE)
    assert page.count("<tr>") == len(TABLE.rows) + 1
    assert "&lt;slow&gt;" in page
    assert "<slow>" not in page
    assert "http" not in page


def test_word_document_holds_the_same_cells() -> None:
    from docx import Document

    document = Document(io.BytesIO(to_docx(TABLE)))
    (grid,) = document.tables
    assert len(grid.rows) == len(TABLE.rows) + 1
    assert [cell.text for cell in grid.rows[0].cells] == list(TABLE.headers)
    last = [cell.text for cell in grid.rows[-1].cells]
    assert last == ["Article 3", "Absent.", "Article 3. The weir\nIt is closed.", ""]


def test_a_table_is_in_the_language_of_its_texts() -> None:
    with pytest.raises(LawtrackError, match="a table in 'ru' cannot show a text in 'en'"):
        comparative_table(OLD, NEW, language="ru")


def test_equal_texts_give_no_rows() -> None:
    assert comparative_table(OLD, OLD, language="en").rows == ()
