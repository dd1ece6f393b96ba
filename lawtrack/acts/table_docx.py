"""The comparative table as a Word document."""

from __future__ import annotations

import io

from lawtrack.acts.table import ComparativeTable, Row


def to_docx(table: ComparativeTable) -> bytes:
    """The bytes of a ``.docx`` file: a landscape page with the title and the table."""
    # python-docx is slow to load and only needed here.
    from docx import Document
    from docx.enum.section import WD_ORIENT

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.core_properties.title = table.title
    document.add_heading(table.title, level=1)
    grid = document.add_table(rows=1, cols=4)
    grid.style = "Table Grid"
    for cell, text in zip(grid.rows[0].cells, table.headers, strict=True):
        cell.text = text
    for row in table.rows:
        cells = grid.add_row().cells
        for cell, lines in zip(cells, _lines(row, table), strict=True):
            cell.text = lines[0] if lines else ""
            for line in lines[1:]:
                cell.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _lines(row: Row, table: ComparativeTable) -> tuple[tuple[str, ...], ...]:
    absent = (table.absent,)
    return ((row.element,), row.present or absent, row.proposed or absent, (row.note,))
