"""The places where words were found, with the words marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.diff.changes import KEEP, Edit
from lawtrack.render.records import SearchHit
from lawtrack.render.style import FAINT, FOUND, NOTE, PLAIN, Span
from lawtrack.render.terminal.page import blank, finish, hanging, labelled, paragraph, usable
from lawtrack.render.wrap import Line
from lawtrack.telling.fold import FOLDED, fold
from lawtrack.telling.wording import cite

HIT: Final = "hit"
NOTHING_FOUND: Final = (
    "All of the words must stand in one provision: try fewer words, or only their beginnings. "
    "For numbers (how many days, which share) try `lawtrack thresholds`."
)


def search(
    hits: Sequence[SearchHit],
    *,
    width: int,
    colour: bool,
    words: str = "",
    on: str = "",
    hint: str = NOTHING_FOUND,
) -> str:
    """The hits in the order given; ``*…*`` marks the words, the rest is folded around them.

    ``hint`` says what else to try where nothing is found.
    """
    width = usable(width)
    lines: list[Line] = []
    for hit in hits:
        lines += [*_hit(hit, width), blank()]
    lines += paragraph(_summary(hits, words, on), width)
    if hint and not hits:
        lines += paragraph(hint, width)
    return finish(lines, colour=colour)


def _hit(hit: SearchHit, width: int) -> Iterator[Line]:
    place = cite(hit.eid, hit.part)
    if hit.heading and hit.part != "heading":
        yield from hanging([(place, NOTE), ("  ", PLAIN)], [(hit.heading, FAINT)], width)
    else:
        yield from paragraph(place, width, style=NOTE)
    yield from labelled(hit.num, _marked(hit), width, bar=[("  ", PLAIN)], style=PLAIN)


def _marked(hit: SearchHit) -> list[Span]:
    runs: list[Edit] = []
    place = 0
    for start, end in hit.spans:
        runs += [Edit(KEEP, hit.text[place:start]), Edit(HIT, hit.text[start:end])]
        place = end
    runs.append(Edit(KEEP, hit.text[place:]))
    return [_span(run) for run in fold(run for run in runs if run.text)]


def _span(run: Edit) -> Span:
    if run.op == HIT:
        return f"*{run.text}*", FOUND
    return (f" {run.text} ", FAINT) if run.op == FOLDED else (run.text, PLAIN)


def _summary(hits: Sequence[SearchHit], words: str, on: str) -> str:
    wanted = f" “{words}”" if words else " these words"
    day = f" in the edition of {on}" if on else ""
    if not hits:
        return f"No provision holds{wanted}{day}."
    many = "1 provision holds" if len(hits) == 1 else f"{len(hits)} provisions hold"
    return f"{many}{wanted}{day}."
