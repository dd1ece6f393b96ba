"""Cutting the lines of a law into units: the title, sections, chapters, articles, signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawtrack.errors import BadSource
from lawtrack.parse import lines as kinds
from lawtrack.parse.language import Language
from lawtrack.parse.lines import Line


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one unit: notes printed before its heading, the heading, the rest."""

    eid: str
    leading: tuple[Line, ...]
    head: Line | None
    body: tuple[Line, ...]


_UNIT_KINDS = {kinds.ARTICLE: "art", kinds.CHAPTER: "chp", kinds.SECTION_LINE: "sec"}


def groups(lines: Sequence[Line], language: Language, name: str) -> Iterator[Group]:
    """Cut the lines into units; what stands before the first heading is the preface."""
    starts = [i for i, line in enumerate(lines) if line.kind in _UNIT_KINDS]
    if not starts:
        raise BadSource("has no article", file=name, line=1)
    cuts = [_with_leading_notes(lines, i) for i in starts]
    yield _preface(lines[: cuts[0]], name)
    end = _conclusions(lines, language)
    for (start, head), stop in zip(zip(cuts, starts, strict=True), [*cuts[1:], end], strict=True):
        line = lines[head]
        number = _number(line)
        yield Group(
            f"{_UNIT_KINDS[line.kind]}_{number}",
            tuple(lines[start:head]),
            line,
            tuple(lines[head + 1 : stop]),
        )
    if end < len(lines):
        yield Group("conclusions", (), None, tuple(lines[end:]))


def _number(line: Line) -> str:
    words = line.label.rstrip(".").split()
    return words[-1]


def _with_leading_notes(lines: Sequence[Line], head: int) -> int:
    """A note printed in bold or as a heading right before a heading belongs to it."""
    start = head
    while (
        start > 0 and lines[start - 1].kind == kinds.NOTE and _leads(lines[start - 1], head, lines)
    ):
        start -= 1
    return start


def _leads(note: Line, head: int, lines: Sequence[Line]) -> bool:
    if note.form.opening.startswith(("**", "#")):
        return True
    # The anchor of an article stands before its heading and before its leading notes.
    return "<a>" in note.form.before or (
        lines[head].kind == kinds.ARTICLE
        and "<a>" not in lines[head].form.before
        and not note.form.opening.startswith(">")
        and any("<a>" in line.form.before for line in lines[max(0, head - 3) : head])
    )


def _preface(lines: Sequence[Line], name: str) -> Group:
    titles = [line for line in lines if line.kind == kinds.TITLE]
    if not titles:
        raise BadSource(
            "has no title",
            file=name,
            line=1,
            hint='the first line is a title such as "# On Elections"',
        )
    head = lines.index(titles[0])
    return Group("preface", tuple(lines[:head]), titles[0], tuple(lines[head + 1 :]))


def _conclusions(lines: Sequence[Line], language: Language) -> int:
    """Where the signature begins: the last lines, if they are one."""
    index = len(lines)
    while index and lines[index - 1].kind == kinds.TEXT and not lines[index - 1].label:
        if language.signature.match(lines[index - 1].words):
            return index - 1
        if len(lines) - index > 3:
            break
        index -= 1
    return len(lines)
