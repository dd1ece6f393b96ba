"""Where the words of a law come from: its log, and the origin of each provision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.diff.changes import REPEALED, Change
from lawtrack.render import wording
from lawtrack.render.blocks import CHANGED, blocks
from lawtrack.render.fold import fold
from lawtrack.render.records import BlameLine, LogEntry
from lawtrack.render.style import FAINT, NEW, NOTE, OLD, PLAIN, STRONG, Span, harmless
from lawtrack.render.terminal.page import (
    CLOSING,
    blank,
    finish,
    hanging,
    labelled,
    marked,
    paragraph,
    title,
    usable,
)
from lawtrack.render.wrap import Line, bare, columns, wrap

DIGEST_LINES: Final = 2
WIDEST_ORIGIN: Final = 26
_CHANGED: Final = (OLD, NEW)


def log(
    entries: Sequence[LogEntry],
    *,
    width: int,
    colour: bool,
    law: str = "",
    editorial: bool = False,
) -> str:
    """The editions that changed a law (or an article), each change in a line or two.

    A log is a digest: where a change is longer, it says how many words are left out.
    """
    width = usable(width)
    lines = title(law, width) if law else []
    infos = [info for entry in entries for info in (entry.diff.old, entry.diff.new)]
    for said in wording.notices(*infos):
        lines += paragraph(said, width, style=FAINT)
    if not entries:
        lines += paragraph("No edition changed this.", width)
    for entry in entries:
        lines += [blank()] if lines else []
        lines += _entry(entry, width, editorial=editorial)
    return finish(lines, colour=colour)


def _entry(entry: LogEntry, width: int, *, editorial: bool) -> Iterator[Line]:
    new = entry.diff.new
    yield from hanging(
        [(new.in_force, STRONG), ("  ", PLAIN)], [(wording.edition_acts(new), STRONG)], width
    )
    yield from paragraph(wording.summary(entry.diff, editorial=editorial), width, indent=2)
    for change in wording.shown_changes(entry.diff, editorial=editorial):
        yield from _change(change, entry, width)


def _change(change: Change, entry: LogEntry, width: int) -> Iterator[Line]:
    place = f"{wording.cite(change.eid, change.part)}: {wording.kind_words(change)}"
    yield from paragraph(place, width, style=NOTE, indent=2)
    yield from _digest(change, width)
    told = "; ".join(map(wording.tag_words, change.tags))
    if told:
        yield from hanging([("    # ", NOTE)], [(told, PLAIN)], width)
    remark = entry.about.remarks.get(change.eid, "")
    if remark:
        yield from hanging([("    ! ", STRONG)], [(remark, PLAIN)], width)


def _digest(change: Change, width: int) -> list[Line]:
    """The change in two lines at most; of words that came or went whole, the beginning."""
    told = list(blocks(change))
    if not told:
        return []
    mark, _, runs = told[0] if change.kind == REPEALED else told[-1]
    if mark == CHANGED:
        runs = fold(change.edits or runs, around=2)
    margin: Line = [("    ", PLAIN)]
    return [[*margin, *line] for line in _clipped(marked(runs), width - 4)]


def _clipped(spans: list[Span], width: int) -> list[Line]:
    """Two lines; the second ends with how many deleted and inserted words are left out."""
    lines = wrap(spans, width)
    if len(lines) <= DIGEST_LINES:
        return lines
    rest = [span for line in lines[1:] for span in (*line, (" ", PLAIN))]
    second, *others = wrap(rest, max(width - columns(_left_out(9999)) - 3, 1))
    left = sum(len(text.split()) for line in others for text, style in line if style in _CHANGED)
    style = second[-1][1]
    closing = CLOSING.get(style, "")
    if closing and not second[-1][0].endswith(closing):
        second = [*second, (f" …{closing}", style)]
    return [lines[0], [*second, (_left_out(left), FAINT)]]


def _left_out(words: int) -> str:
    if not words:
        return " […]"
    return f" [{words} more words]" if words > 1 else " [1 more word]"


def blame(
    lines: Sequence[BlameLine],
    *,
    width: int,
    colour: bool,
    title_line: str = "",
    notice: str = "",
) -> str:
    """Each provision beside the edition and the act that its present words come from."""
    width = usable(width)
    page = title(title_line, width) if title_line else []
    page += paragraph(notice, width, style=FAINT) if notice else []
    origins = [_origin(line) for line in lines]
    wide = min(max(map(columns, origins), default=0), WIDEST_ORIGIN, width // 2)
    before = ""
    for line, origin in zip(lines, origins, strict=True):
        page += _beside("" if origin == before else origin, line, wide, width)
        before = origin
    return finish(page, colour=colour)


def _origin(line: BlameLine) -> str:
    acts = ", ".join(f"Act {harmless(act.number)}" for act in line.acts)
    if line.first:
        return f"{line.edition} or before"
    return f"{line.edition} {acts or 'no act named'}"


def _beside(origin: str, line: BlameLine, wide: int, width: int) -> Iterator[Line]:
    left = wrap([(origin, NOTE)], wide)
    words: list[Span] = [(line.provision.text, PLAIN)]
    if line.remark:
        words.append((f" [{line.remark}]", NOTE))
    right = labelled(line.provision.num, words, width - wide - 3, bar=[("", PLAIN)], style=PLAIN)
    for number in range(max(len(left), len(right))):
        beside = left[number] if number < len(left) else []
        gap = " " * (wide - columns(bare(beside)))
        yield [*beside, (f"{gap} | ", FAINT), *(right[number] if number < len(right) else [])]
