"""Where the words of a law come from: its log, and the origin of each provision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from lawtrack.diff.changes import DELETE, REPEALED, REPLACED, Change, Edit
from lawtrack.model.tags import Tag
from lawtrack.render.blocks import CHANGED, blocks, remarks
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
from lawtrack.telling import wording
from lawtrack.telling.fold import fold, tidy
from lawtrack.telling.sections import Section, sections, summary, untagged
from lawtrack.telling.wording import cite, kind_words

DIGEST_LINES: Final = 4
OLD_LINES: Final = 2  # of the old words where new ones follow
AROUND: Final = 3  # kept words shown beside a change
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
    """The editions that changed a law (or an article), each change in a few lines.

    A log is a digest. Where words changed within a provision, all that changed is shown with
    a little around it; of longer texts that came or went whole the beginning is shown, and
    how many words are left out.
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
    shown = [c for e in entries for c in wording.shown_changes(e.diff, editorial=editorial)]
    said = untagged(shown)
    lines += [blank(), *paragraph(said, width)] if said else []
    return finish(lines, colour=colour)


def _entry(entry: LogEntry, width: int, *, editorial: bool) -> Iterator[Line]:
    new = entry.diff.new
    day: Line = [(f"Edition of {new.in_force}", STRONG), ("  ", PLAIN)]
    yield from hanging(day, [(wording.edition_acts(new), STRONG)], width)
    yield from paragraph(summary(entry.diff, editorial=editorial), width, indent=2)
    shown = wording.shown_changes(entry.diff, editorial=editorial)
    for section in sections(shown, entry.about):
        if section.whole == REPEALED:
            yield from _gone(section, entry, width)
            continue
        for change in section.changes:
            yield from _place(f"{cite(change.eid, change.part)}: {kind_words(change)}", width)
            yield from _digest(change, width)
            yield from _besides(change.tags, entry.about.remarks.get(change.eid, ""), width)


def _gone(section: Section, entry: LogEntry, width: int) -> Iterator[Line]:
    """A unit repealed as a whole: the beginning of all its text."""
    yield from _place(section.title, width)
    texts = (change.old for change in (section.headings if section.folded else section.changes))
    spans: list[Span] = []
    for text in filter(None, texts):
        spans += [*marked(tidy((Edit(DELETE, text),))), (" ", PLAIN)]
    yield from _indented(_clipped(spans, width - 4, DIGEST_LINES))
    if section.folded and section.left_out:
        yield from paragraph(f"{section.left_out}.", width, style=FAINT, indent=4)
    yield from _besides([tag for c in section.changes for tag in c.tags], "", width)
    for remark in remarks(section, entry.about):
        yield from _besides((), remark, width)


def _place(words: str, width: int) -> list[Line]:
    return paragraph(words, width, style=NOTE, indent=2)


def _besides(tags: Iterable[Tag], remark: str, width: int) -> Iterator[Line]:
    told = wording.tags_told(tags)
    if told:
        yield from hanging([("    # ", NOTE)], [(told, PLAIN)], width)
    if remark:
        yield from hanging([("    ! ", STRONG)], [(remark, PLAIN)], width)


def _digest(change: Change, width: int) -> list[Line]:
    """All words that changed with a few around them; of a text that came or went whole the
    beginning, of one replaced as a whole both beginnings."""
    told = list(blocks(change))
    if change.kind == REPEALED:
        told = told[:1]
    elif change.kind != REPLACED:
        told = told[-1:]
    lines: list[Line] = []
    for number, (mark, _, runs) in enumerate(told, 1):
        if mark == CHANGED:
            lines += wrap(marked(fold(change.edits or runs, around=AROUND)), width - 4)
        else:
            most = DIGEST_LINES if number == len(told) else OLD_LINES
            lines += _clipped(marked(runs), width - 4, most)
    return _indented(lines)


def _indented(lines: Iterable[Line]) -> list[Line]:
    margin: Line = [("    ", PLAIN)]
    return [[*margin, *line] for line in lines]


def _clipped(spans: list[Span], width: int, most: int) -> list[Line]:
    """A few lines; the last ends with how many deleted and inserted words are left out."""
    lines = wrap(spans, width)
    if len(lines) <= most:
        return lines
    rest = [span for line in lines[most - 1 :] for span in (*line, (" ", PLAIN))]
    last, *others = wrap(rest, max(width - columns(_left_out(9999)) - 3, 1))
    left = sum(len(text.split()) for line in others for text, style in line if style in _CHANGED)
    style = last[-1][1]
    closing = CLOSING.get(style, "")
    if closing and not last[-1][0].endswith(closing):
        last = [*last, (f" …{closing}", style)]
    return [*lines[: most - 1], [*last, (_left_out(left), FAINT)]]


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
    """Each provision beside the edition and the act that last touched its words."""
    width = usable(width)
    page = title(title_line, width) if title_line else []
    page += paragraph(notice, width, style=FAINT) if notice else []
    page += paragraph(_legend(lines), width, style=FAINT) if lines else []
    origins = [_origin(line) for line in lines]
    wide = min(max(map(columns, origins), default=0), WIDEST_ORIGIN, width // 2)
    before = ""
    for line, origin in zip(lines, origins, strict=True):
        page += _beside("" if origin == before else origin, line, wide, width)
        before = origin
    return finish(page, colour=colour)


def _legend(lines: Sequence[BlameLine]) -> str:
    """How to read the left column, said with its first example."""
    said = "At the left: the edition that last touched a provision, if only by a word, and its act"
    example = next((line for line in lines if line.acts and not line.first), None)
    if example is None:
        return f"{said}."
    acts = " and ".join(f"Act {act.number}" for act in example.acts)
    meaning = f"last touched in the edition of {example.edition} by {acts}"
    return f"{said} (“{_origin(example)}”: {meaning})."


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
