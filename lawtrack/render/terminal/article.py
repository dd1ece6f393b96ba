"""An article as a page: labels hanging, nesting indented, statuses and notes in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawtrack.model.law import ANNOUNCED, IN_FORCE, REPEALED, Provision
from lawtrack.render.notes import act_words, note_words
from lawtrack.render.records import ArticlePage
from lawtrack.render.style import FAINT, NOTE, PLAIN, STRONG, Span
from lawtrack.render.terminal.page import (
    blank,
    depth,
    finish,
    hanging,
    labelled,
    paragraph,
    title,
    usable,
)
from lawtrack.render.wrap import Line
from lawtrack.telling.wording import cite, edition_note, notices

DEEPEST: Final = 5
STATUS_WORDS: Final = {ANNOUNCED: "not yet in force", REPEALED: "repealed"}


def show(page: ArticlePage, *, width: int, colour: bool) -> str:
    """The page of one article (or other unit) as it reads in an edition."""
    width = usable(width)
    lines = [*_head(page, width), blank(), *_heading(page, width)]
    for provision in page.unit.provisions:
        lines += [blank(), *_provision(provision, width)]
    if page.unit.notes:
        lines.append(blank())
    for note in page.unit.notes:
        lines += hanging([("* ", NOTE)], [(note_words(note), PLAIN)], width)
    return finish(lines, colour=colour)


def _head(page: ArticlePage, width: int) -> Iterator[Line]:
    yield from title(page.law or page.info.law, width)
    yield from paragraph(f"Edition of {page.info.in_force}", width)
    for said in (*notices(page.info), edition_note(page.info)):
        if said:
            yield from paragraph(said, width, style=FAINT)
    for heading in page.within:
        yield from paragraph(heading, width, style=FAINT)


def _heading(page: ArticlePage, width: int) -> Iterator[Line]:
    unit = page.unit
    gap = ". " if unit.heading else " "
    status = STATUS_WORDS.get(unit.status, "")
    words = [(unit.heading, STRONG), (f" [{status}]" if status else "", NOTE)]
    yield from hanging([(f"{cite(unit.eid)}{gap}", STRONG)], words, width)


def _provision(provision: Provision, width: int) -> Iterator[Line]:
    margin: Line = [(" " * 2 * min(depth(provision.eid), DEEPEST), PLAIN)]
    if provision.quoted:
        margin.append(("| ", FAINT))
    style = PLAIN if provision.status == IN_FORCE else FAINT
    spans = [(provision.text, style), *_status(provision)]
    yield from labelled(provision.num, spans, width, bar=margin, style=style)


def _status(provision: Provision) -> list[Span]:
    if provision.status == IN_FORCE:
        return []
    said = STATUS_WORDS.get(provision.status, provision.status)
    if provision.act is not None:
        said += f": {act_words(provision.act)}"
    return [(f" [{said}]", NOTE)]
