"""The comparative table of a bill: structural element, present and proposed wording, note."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lawtrack.acts.draft.articles import Coarser, paired
from lawtrack.acts.draft.children import child_steps
from lawtrack.acts.draft.compose import WORDINGS
from lawtrack.acts.draft.tree import Node, tree
from lawtrack.acts.draft.units import merged_order, same_text, unit_lines, unit_step
from lawtrack.acts.instructions import HEADING, LAW, TargetStep
from lawtrack.errors import LawtrackError
from lawtrack.model.law import Edition, Unit

_HEADERS: Final = {
    "en": ("Structural element", "Present wording", "Proposed wording", "Note"),
    "ru": ("Структурный элемент", "Действующая редакция", "Предлагаемая редакция", "Примечание"),
}
_TITLES: Final = {
    "en": "Comparative table: “{law}”",
    "ru": "Сравнительная таблица: «{law}»",
}
_ABSENT: Final = {"en": "Absent.", "ru": "Отсутствует."}


@dataclass(frozen=True, slots=True)
class Row:
    """One element that differs: its name and its lines in both wordings, none where it is
    absent, and the act behind the new one where it is known."""

    element: str
    present: tuple[str, ...]
    proposed: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class ComparativeTable:
    """A table with its title and the words of its head; ``absent`` stands in empty cells."""

    title: str
    headers: tuple[str, str, str, str]
    rows: tuple[Row, ...]
    absent: str


def comparative_table(old: Edition, new: Edition, *, language: str) -> ComparativeTable:
    """One row for each smallest provision that differs, in the order of the law.

    Raises LawtrackError for editions in another language.

    >>> from lawtrack.parse import read_text
    >>> law = "# A law\\n\\n#### Article 1. Scope\\n\\n1. It is {}.\\n\\n2. It holds.\\n"
    >>> old, new = (read_text(law.format(word)).edition for word in ("short", "long"))
    >>> for row in comparative_table(old, new, language="en").rows:
    ...     print(row.element, row.present, row.proposed)
    Paragraph 1 of Article 1 ('1. It is short.',) ('1. It is long.',)
    """
    for edition in (old, new):
        if edition.info.language != language or language not in _HEADERS:
            raise LawtrackError(
                f"a table in '{language}' cannot show a text in '{edition.info.language}'",
                hint="make it in the language of the editions",
            )
    preface = new.unit("preface")
    title = _TITLES[language].format(law=preface.heading if preface else "")
    note = (
        "; ".join(act.cite() for act in new.info.acts)
        if language == "en"
        else "; ".join(
            f"№ {act.number} от {'.'.join(reversed(act.date.split('-')))}" for act in new.info.acts
        )
    )
    rows = tuple(
        Row(WORDINGS[language].element(steps), present, proposed, note)
        for steps, present, proposed in _differences(old, new)
    )
    return ComparativeTable(title, _HEADERS[language], rows, _ABSENT[language])


_Difference = tuple[tuple[TargetStep, ...], tuple[str, ...], tuple[str, ...]]


def _differences(old: Edition, new: Edition) -> Iterator[_Difference]:
    olds = {unit.eid: unit for unit in old.units}
    news = {unit.eid: unit for unit in new.units}
    for unit in merged_order(old, new):
        if unit.eid != "conclusions":
            yield from _unit(olds.get(unit.eid), news.get(unit.eid))


def _unit(old: Unit | None, new: Unit | None) -> Iterator[_Difference]:
    one = new or old
    if one is None or (old is not None and new is not None and same_text(old, new)):
        return
    step = TargetStep(LAW) if one.eid == "preface" else unit_step(one)
    if old is None or new is None or not one.is_article or not (old.provisions and new.provisions):
        if one.eid == "preface" and old is not None and new is not None:
            if old.heading != new.heading:
                yield (TargetStep(HEADING),), (old.heading,), (new.heading,)
            return
        yield (step,), unit_lines(old) if old else (), unit_lines(new) if new else ()
        return
    if (old.num, old.heading) != (new.num, new.heading):
        yield (step, TargetStep(HEADING)), (_head(old),), (_head(new),)
    yield from _inside(tree(old), tree(new), (step,))


def _head(unit: Unit) -> str:
    return f"{unit.num} {unit.heading}".strip()


def _inside(old: Node, new: Node, steps: tuple[TargetStep, ...]) -> Iterator[_Difference]:
    """The differences inside a container, or the container where its order changed."""
    try:
        pairs = paired(old, new)
    except Coarser:
        yield steps, tuple(old.printed()), tuple(new.printed())
        return
    for before, behind in pairs:
        if before is not None and behind is not None:
            if not before.same(behind):
                yield from _pair(before, behind, child_steps(before, old, steps))
        elif before is not None:
            yield child_steps(before, old, steps), tuple(before.printed()), ()
        elif behind is not None:
            yield child_steps(behind, new, steps), (), tuple(behind.printed())


def _pair(old: Node, new: Node, steps: tuple[TargetStep, ...]) -> Iterator[_Difference]:
    items = all(child.labelled for child in (*old.children, *new.children))
    own = (old.text, old.status) == (new.text, new.status)
    if own and items and old.children and new.children:
        yield from _inside(old, new, steps)
    else:
        yield steps, tuple(old.printed()), tuple(new.printed())


def to_markdown(table: ComparativeTable) -> str:
    """The table in Markdown; lines of one cell are parted by ``<br>``."""
    head = "| " + " | ".join(table.headers) + " |"
    lines = [f"# {table.title}", "", head, "|---|---|---|---|"]
    for row in table.rows:
        wordings = (_cell(cell, table) for cell in (row.present, row.proposed))
        cells = (_escaped(row.element), *wordings, _escaped(row.note))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


_SPECIAL: Final = re.compile(r"[\\`*_\[|]")


def _escaped(text: str) -> str:
    """A text that reads the same in a cell of Markdown."""
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", html.escape(text, quote=False))


def _cell(lines: tuple[str, ...], table: ComparativeTable) -> str:
    return "<br>".join(map(_escaped, lines)) if lines else table.absent


def to_html(table: ComparativeTable) -> str:
    """The table as a page of its own, without scripts or references to anything outside."""
    head = "".join(f"<th>{html.escape(text)}</th>" for text in table.headers)
    body = "\n".join(_html_row(row, table) for row in table.rows)
    title = html.escape(table.title)
    return (
        f'<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"><title>{title}</title>\n'
        f"<style>{_STYLE}</style></head>\n<body>\n<h1>{title}</h1>\n<table>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n</body>\n</html>\n"
    )


_STYLE: Final = (
    "body{font-family:serif;margin:2em}table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid;padding:.5em;vertical-align:top;text-align:left}p{margin:0 0 .5em}"
)


def _html_row(row: Row, table: ComparativeTable) -> str:
    cells = ((row.element,), row.present or (table.absent,), row.proposed or (table.absent,))
    shown = "".join(
        "<td>" + "".join(f"<p>{html.escape(line)}</p>" for line in cell) + "</td>"
        for cell in (*cells, (row.note,))
    )
    return f"<tr>{shown}</tr>"
