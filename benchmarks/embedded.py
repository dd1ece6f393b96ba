"""The law that comes with lawtrack as it was known on an earlier day."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from lawtrack.store.cache import default_corpus

LAW: Final = "kz-elections"
_TRIMMED: Final = ("work.toml", "reports.toml", "exceptions.toml", "annotations.toml")


def embedded_until(day: str, law: Path) -> None:
    """Copy the law into a new folder as it was known on a day.

    Left out are later editions, with the acts that made them and the reports, exceptions and
    annotations that speak of them. Its changelog is left out too: it is made from the rest.
    """
    law.mkdir(parents=True)
    for entry in sorted((default_corpus() / LAW).iterdir()):
        if entry.is_dir():
            if not entry.name[0].isdigit() or entry.name <= day:
                shutil.copytree(entry, law / entry.name)
        elif entry.name in _TRIMMED:
            text = rows_until(day, entry.read_text("utf-8"))
            (law / entry.name).write_text(text, "utf-8")
        elif entry.name != "CHANGELOG.md":
            shutil.copy(entry, law / entry.name)


def rows_until(day: str, text: str) -> str:
    """A TOML file without the rows that name a later day of an act or of an edition.

    >>> rows_until("2020-01-01", "[[act]]\\ndate = 2019-01-01\\n[[act]]\\ndate = 2021-01-01")
    '[[act]]\\ndate = 2019-01-01\\n'
    """
    head, *rows = _rows(text)
    return (head + "".join(row for row in rows if _latest(row) <= day)).rstrip() + "\n"


def _rows(text: str) -> list[str]:
    """The lines before the first row of a list, then each row with the rows inside it."""
    rows = [""]
    for line in text.splitlines(keepends=True):
        if line.startswith("[[") and "." not in line:
            rows.append("")
        rows[-1] += line
    return rows


def _latest(row: str) -> str:
    """The latest day that a row names as that of an act or of an edition."""
    named = (line.partition(" = ") for line in row.splitlines())
    days = [value.strip(' "') for key, _, value in named if key in ("date", "edition", "adopted")]
    return max((day for day in days if len(day) == 10), default="")
