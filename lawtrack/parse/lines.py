"""A Markdown text of law as lines: what each line is, its words, and the form it is printed in.

The form holds all that is no word of the law: white space, heading and quotation marks,
emphasis, escapes, anchors, rules and table tags. Words and form together are the line to
the letter, so a text can be written out again as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from lawtrack.parse.language import NUMBER, SECTION, Language

TITLE: Final = "title"
SECTION_LINE: Final = "section"
CHAPTER: Final = "chapter"
ARTICLE: Final = "article"
NOTE: Final = "note"
TEXT: Final = "text"

ANCHOR: Final = re.compile(r'<a id="st([0-9-]+)"></a>')
_MARKUP: Final = re.compile(
    r"(?:</?(?:table|tbody|tr|td|th|p|br)(?:\s[^<>]*)?/?>\s*)+|_{3,}|(?:\*\s*){3,}"
)
_OPEN: Final = re.compile(r"(?:#{1,6}\s+|>\s*)?(?:\*{1,3}(?=\S))?")
_LABEL: Final = re.compile(rf"({NUMBER})(\\?)([.)])(\s+)(?=\S)")
_TERMINAL: Final = re.compile(r'[.;:,!?»"”*)\]]$')
# A second item on the same line: "1) …; 2) …".
_NEXT_ITEM: Final = re.compile(rf"(?<=[;.])(\s+)(?={NUMBER}\\?[)]\s)")


@dataclass(frozen=True, slots=True)
class Form:
    """How a line is printed. ``before`` is what stands between it and the line before,
    with each anchor written ``<a>``, for its number is that of the article; ``breaks``
    are line breaks inside the words, as offsets of the single space kept in their place.
    """

    before: str = "\n\n"
    indent: str = ""
    opening: str = ""
    escaped: bool = False
    gap: str = " "
    closing: str = ""
    breaks: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line (or one of several items on a line) with its number in the file (1-based).

    ``paragraphs`` are the source paragraphs, folded, that it comes from, and ``piece`` the
    position among ``pieces`` items where several stand on one line.
    """

    kind: str
    number: int
    label: str
    words: str
    form: Form
    paragraphs: tuple[str, ...] = ()
    piece: int = 0
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines of a text, what stands after the last one, and the anchors met."""

    lines: tuple[Line, ...]
    after: str
    anchors: tuple[tuple[int, str], ...]


def fold(text: str) -> str:
    """White space folded to single spaces and trimmed.

    >>> fold("  two   words ")
    'two words'
    """
    return " ".join(text.split())


def split(text: str, language: Language) -> Lines:
    """Read a text into lines; what is no words becomes the form of the next line."""
    found: list[Line] = []
    anchors: list[tuple[int, str]] = []
    before = ""
    raw = text.split("\n")
    for number, line in enumerate(raw, 1):
        newline = "\n" if number < len(raw) else ""
        bare = line.strip()
        anchor = ANCHOR.fullmatch(bare)
        if anchor:
            anchors.append((number, anchor[1]))
            before += line.replace(bare, "<a>") + newline
        elif not bare or _MARKUP.fullmatch(bare):
            before += line + newline
        else:
            before = _take(found, number, line, before, language) + newline
    return Lines(tuple(found), before, tuple(anchors))


def _take(found: list[Line], number: int, raw: str, before: str, language: Language) -> str:
    """Add the line to those found; give back what trails it on its line."""
    line, trailing = _line(number, raw, before, language, first=not found)
    if found and _continues(found, line, language):
        found[-1] = _joined(found[-1], line)
    else:
        found.extend(_items(line))
    return trailing


def _line(
    number: int, raw: str, before: str, language: Language, *, first: bool
) -> tuple[Line, str]:
    body = raw.rstrip()
    trailing = raw[len(body) :]
    indent = body[: len(body) - len(body.lstrip())]
    body = body[len(indent) :]
    match = _OPEN.match(body)
    opening = match[0] if match else ""
    body, closing = _closed(body[len(opening) :], opening)
    form = Form(before=before, indent=indent, opening=opening, closing=closing)
    kind, label, gap, words, escaped = _classified(body, opening, language, first=first)
    form = replace(form, gap=gap, escaped=escaped)
    marks = re.sub(r"^(?:#+|>)\s*", "", opening)
    paragraph = fold(marks + body + closing)
    return Line(kind, number, label, words, form, (paragraph,)), trailing


def _closed(body: str, opening: str) -> tuple[str, str]:
    """Split off the emphasis marks that close what ``opening`` opened."""
    stars = re.search(r"\*+$", opening)
    if not stars:
        return body, ""
    closing = re.search(r"\s*\*+$", body)
    return (body[: closing.start()], closing[0]) if closing else (body, "")


def _classified(
    body: str, opening: str, language: Language, *, first: bool
) -> tuple[str, str, str, str, bool]:
    """Kind, label, gap, words and whether the label is escaped."""
    if any(pattern.match(body) for pattern in language.note_openings):
        return NOTE, "", "", body, False
    for kind, pattern in ((ARTICLE, language.article), (CHAPTER, language.chapter)):
        match = pattern.fullmatch(body)
        if match and (opening.startswith(("#", "*")) or match[2]):
            return (kind, *_heading(body, match))
    match = SECTION.fullmatch(body)
    if match:
        return (SECTION_LINE, *_heading(body, match))
    if opening.startswith("#") or first:
        return TITLE, "", "", body, False
    match = _LABEL.match(body)
    if match:
        return TEXT, match[1] + match[3], match[4], body[match.end() :], bool(match[2])
    dash = re.match(r"([-–—])(\s+)", body)
    if dash:
        return TEXT, dash[1], dash[2], body[dash.end() :], False
    return TEXT, "", "", body, False


def _heading(body: str, match: re.Match[str]) -> tuple[str, str, str, bool]:
    if match[3] is None:
        return body, "", "", False
    label = body[: match.end(2)]
    return label, body[match.end(2) : match.start(3)], match[3], False


def _continues(found: Sequence[Line], line: Line, language: Language) -> bool:
    """Whether ``line`` goes on with a sentence that a line break cut in two."""
    last = found[-1]
    if last.kind == NOTE:
        return line.kind == TEXT and (
            bool(language.publisher.fullmatch(last.words)) or _list_of_footnote(found, line)
        )
    signed = language.signature.fullmatch(last.words)
    return (
        last.kind == line.kind == TEXT
        and not line.label
        and not line.form.opening
        and "<" not in line.form.before
        and not _TERMINAL.search(last.words)
        and not (signed and signed[1])
    )


def _list_of_footnote(found: Sequence[Line], line: Line) -> bool:
    """A footnote on the whole text, before the first heading, may go on over several lines."""
    in_preface = all(one.kind in (TITLE, NOTE) for one in found)
    return in_preface and not line.label and found[-1].words.endswith(";")


def _joined(last: Line, line: Line) -> Line:
    between = last.form.closing + line.form.before + line.form.indent + line.form.opening
    breaks = (*last.form.breaks, (len(last.words), between))
    return replace(
        last,
        words=f"{last.words} {line.label}{line.form.gap if line.label else ''}{line.words}",
        form=replace(last.form, closing=line.form.closing, breaks=breaks),
        paragraphs=last.paragraphs + line.paragraphs,
    )


def _items(line: Line) -> list[Line]:
    """The items that stand on one line, where the second has the number after the first's."""
    if line.kind != TEXT or not line.label.endswith(")"):
        return [line]
    pieces: list[Line] = [line]
    while True:
        last = pieces[-1]
        cut = _next_item(last)
        if cut is None:
            break
        match = _LABEL.match(last.words, cut.end())
        assert match is not None
        form = Form(before=cut[0], gap=match[4], escaped=bool(match[2]), closing=last.form.closing)
        pieces[-1] = replace(
            last, words=last.words[: cut.start()], form=replace(last.form, closing="")
        )
        pieces.append(
            replace(last, label=match[1] + ")", words=last.words[match.end() :], form=form)
        )
    return [replace(p, piece=i, pieces=len(pieces)) for i, p in enumerate(pieces)]


def _next_item(line: Line) -> re.Match[str] | None:
    number = line.label[:-1]
    for cut in _NEXT_ITEM.finditer(line.words):
        match = _LABEL.match(line.words, cut.end())
        if match and number.isdigit() and match[1] in (str(int(number) + 1), f"{number}-1"):
            return cut
    return None


def paragraph_lines(paragraph: str, language: Language) -> list[Line]:
    """One paragraph on its own, such as a rendering: a heading, or the items it holds.

    >>> from lawtrack.parse.language import ENGLISH
    >>> [(line.label, line.words) for line in paragraph_lines("1) a form; 2) a copy.", ENGLISH)]
    [('1)', 'a form;'), ('2)', 'a copy.')]
    """
    line, _ = _line(1, paragraph, "", language, first=False)
    return _items(line)
