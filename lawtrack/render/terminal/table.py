"""The editions of a law as a picture of its years, and the laws of a corpus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.render.records import EditionRow, LawRow
from lawtrack.render.style import FAINT, NEW, NOTE, PLAIN, STRONG
from lawtrack.render.terminal.page import (
    blank,
    finish,
    hanging,
    paragraph,
    title,
    usable,
)
from lawtrack.render.wrap import Line
from lawtrack.telling.wording import edition_acts, notices

BAR: Final = "█"
HALF: Final = "▌"
WIDEST_BAR: Final = 60
DATED: Final = (
    "The date of an edition is its publisher's; footnotes may give a later day on which an act "
    "takes effect, for all or part of the text."
)
LISTED: Final = 40  # more articles than these are counted, not listed


def editions(rows: Sequence[EditionRow], *, width: int, colour: bool, law: str = "") -> str:
    """One line a year without an edition, and for each edition a bar as long as its articles."""
    width = usable(width)
    lines = title(law, width) if law else []
    for said in notices(*(row.info for row in rows)):
        lines += paragraph(said, width, style=FAINT)
    lines += [blank()] if lines else []
    most = max((len(row.articles) for row in rows), default=0)
    year = ""
    for row in sorted(rows, key=lambda row: row.info.in_force):
        lines += _quiet_years(year, row.info.in_force[:4])
        year = row.info.in_force[:4]
        lines += _edition(row, width, most)
    lines += paragraph(_total(rows), width)
    lines += paragraph(DATED, width, style=FAINT) if rows else []
    return finish(lines, colour=colour)


def _quiet_years(before: str, now: str) -> Iterator[Line]:
    if before.isdigit() and now.isdigit():
        for year in range(int(before) + 1, int(now)):
            yield [(f"{year}        ·", FAINT)]


def _edition(row: EditionRow, width: int, most: int) -> Iterator[Line]:
    day = row.info.in_force
    if row.first:
        words = "first edition kept"
        yield [(day, STRONG), ("  ", PLAIN), (words, PLAIN)]
        return
    room = min(max(width - len(day) - 2 - len("  000 articles"), 1), WIDEST_BAR)
    count = len(row.articles)
    noun = "article" if count == 1 else "articles"
    yield [
        (day, STRONG),
        ("  ", PLAIN),
        (_bar(count, most, room), NEW),
        (f"  {count} {noun}", PLAIN),
    ]
    margin: Line = [(" " * (len(day) + 2), PLAIN)]
    yield from hanging(margin, [(edition_acts(row.info), NOTE)], width)
    if 0 < count <= LISTED:
        yield from hanging(margin, [(", ".join(row.articles), FAINT)], width)


def _bar(count: int, most: int, room: int) -> str:
    """
    >>> _bar(10, 10, 4), _bar(1, 10, 4), _bar(0, 10, 4)
    ('████', '▌', '')
    """
    halves = round(2 * room * count / most) if most else 0
    halves = max(halves, 1) if count else 0
    return BAR * (halves // 2) + HALF * (halves % 2)


def _total(rows: Sequence[EditionRow]) -> str:
    if not rows:
        return "No edition is kept."
    return "1 edition" if len(rows) == 1 else f"{len(rows)} editions"


def laws(rows: Sequence[LawRow], *, width: int, colour: bool) -> str:
    """The laws of a corpus with their titles, languages and the span of their editions."""
    width = usable(width)
    lines: list[Line] = []
    for row in rows:
        lines += paragraph(row.name, width, style=STRONG)
        lines += paragraph(row.title, width, indent=2)
        lines += paragraph(_span(row), width, indent=2)
    if not rows:
        lines += paragraph("No law is kept.", width)
    return finish(lines, colour=colour)


def _span(row: LawRow) -> str:
    many = "1 edition" if len(row.editions) == 1 else f"{len(row.editions)} editions"
    days = f", {min(row.editions)} to {max(row.editions)}" if row.editions else ""
    languages = f"; {', '.join(row.languages)}" if row.languages else ""
    status = f"; {row.status.replace('-', ' ')}" if row.status != "official" else ""
    return f"{many}{days}{languages}{status}"
