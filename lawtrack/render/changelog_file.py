"""A changelog as a file that people edit: sections between markers, kept once written.

::

    # On Elections: changelog                    (people's own: kept as it is)

    <!-- lawtrack changelog: new sections are put below this line -->

    <!-- lawtrack edition 2023-01-07 -->
    ## Edition of 2023-01-07
    …
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from lawtrack.changelog.records import EditionSection
from lawtrack.errors import BadSource
from lawtrack.render.markdown import escape
from lawtrack.telling.wording import notices

BEGIN: Final = "<!-- lawtrack changelog: new sections are put below this line -->"
UNRELEASED: Final = "unreleased"
_OURS: Final = re.compile(r"<!--\s*lawtrack\b", re.IGNORECASE)
_EDITION: Final = re.compile(r"<!-- lawtrack edition ([0-9]{4}-[0-9]{2}-[0-9]{2}) -->")
_UNRELEASED_LINE: Final = "<!-- lawtrack unreleased -->"
_MARKERS: Final = f"{BEGIN}, <!-- lawtrack edition YYYY-MM-DD --> or {_UNRELEASED_LINE}"


@dataclass(frozen=True, slots=True)
class Page:
    """A changelog cut at its markers: what stands above, and the sections by name, in order.

    The name is the day of an edition, or ``unreleased``. Joined they are the file again,
    byte for byte: a section holds its marker line and all up to the next.
    """

    head: str
    sections: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        return self.head + "".join(text for _, text in self.sections)

    @property
    def names(self) -> frozenset[str]:
        return frozenset(name for name, _ in self.sections)


def read(text: str, file: str = "") -> Page:
    """Cut a file at its markers.

    Raises BadSource with file and line where the line that new sections go below is missing
    or stands twice, a section stands above it or twice, or a marker is misspelt.

    >>> read("# Changes\\n")
    Traceback (most recent call last):
    lawtrack.errors.BadSource: the line that new sections are put below is missing; add \
<!-- lawtrack changelog: new sections are put below this line -->, or name another file
    """
    cuts = [*_cuts(text, file), (len(text), "")]
    if len(cuts) == 1 or cuts[0][1] != BEGIN:
        raise BadSource(
            "the line that new sections are put below is missing",
            file=file,
            hint=f"add {BEGIN}, or name another file",
        )
    head = text[: cuts[1][0]]
    parts = pairwise(cuts[1:])
    return Page(head, tuple((name, text[start:end]) for (start, name), (end, _) in parts))


def _cuts(text: str, file: str) -> list[tuple[int, str]]:
    """Where marker lines begin, and what they mark."""
    found: list[tuple[int, str]] = []
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if _OURS.search(line):
            name = _named(line.strip().lstrip("\ufeff"), file, number)
            if any(name == known for _, known in found):
                raise BadSource(f"the marker of {_said(name)} stands twice", file=file, line=number)
            if not found and name != BEGIN:
                hint = f"a section stands below {BEGIN}"
                raise BadSource("a section stands too high", file=file, line=number, hint=hint)
            found.append((at, name))
        at += len(line)
    return found


def _named(line: str, file: str, number: int) -> str:
    if line == BEGIN:
        return BEGIN
    if line == _UNRELEASED_LINE:
        return UNRELEASED
    match = _EDITION.fullmatch(line)
    if match is None:
        hint = f"a marker is {_MARKERS}, alone on its line"
        raise BadSource("a marker that is none", file=file, line=number, hint=hint)
    try:
        datetime.date.fromisoformat(match[1])
    except ValueError:
        hint = "a marker names the day of an edition"
        raise BadSource(f"{match[1]} is no day", file=file, line=number, hint=hint) from None
    return match[1]


def marked(text: str) -> bool:
    """Whether a text holds what would be taken for a marker.

    >>> marked("It rains."), marked("<!-- lawtrack edition 2023-01-07 -->")
    (False, True)
    """
    return bool(_OURS.search(text))


def _said(name: str) -> str:
    return "the beginning" if name == BEGIN else name


def fresh(title: str, sections: Sequence[EditionSection]) -> Page:
    """A new page without sections: title, notices, and how to read it."""
    infos = [section.new for section in sections if not section.draft]
    told = [f"> {escape(notice)}\n\n" for notice in notices(*infos)]
    return Page(f"# {escape(title)}: changelog\n\n{''.join(told)}{_HOW_TO_READ}\n{BEGIN}\n\n")


_HOW_TO_READ: Final = """\
What each edition of the law changed, the newest first. Deleted words are ~~struck~~, added words
are **bold**, and […] stands where words are left out: links lead to the file and line that
hold them all. Changes are told under the topic that they touch, what restricts apart from what
expands; rules and people say so of the text, never whether it is good. The name of a report
stands where its statement rests on a change, with the verdict that a person gave.
"""


def merged(page: Page, made: Mapping[str, str], *, again: Collection[str] = ()) -> Page:
    """A page with the sections that it lacks put in their places, the newest first.

    Sections that it holds stay as they are, byte for byte, unless their name is in
    ``again``. What is not released stands above all editions. New lines end as those of
    the page do.
    """
    end = "\r\n" if page.text.count("\r\n") * 2 > page.text.count("\n") else "\n"
    sections = {name: _section(name, text, end) for name, text in made.items()}
    found = [
        (name, sections[name] if name in again and name in made else text)
        for name, text in page.sections
    ]
    for name in sorted(set(made) - page.names):
        at = next((n for n, (known, _) in enumerate(found) if _newer(name, known)), len(found))
        if at == len(found) and found:
            found[-1] = (found[-1][0], _ended(found[-1][1], end))
        found.insert(at, (name, sections[name]))
    head = page.head if found == list(page.sections) else _ended(page.head, end)
    return Page(head, tuple(found))


def _newer(name: str, known: str) -> bool:
    return known != UNRELEASED and (name == UNRELEASED or name > known)


def _section(name: str, text: str, end: str) -> str:
    marker = _UNRELEASED_LINE if name == UNRELEASED else f"<!-- lawtrack edition {name} -->"
    return f"{marker}\n{text.rstrip()}\n\n".replace("\n", end)


def _ended(text: str, end: str) -> str:
    """A text that something can follow: it ends with an empty line."""
    if text.endswith(("\n\n", "\n\r\n")):
        return text
    return f"{text}{end}" if text.endswith("\n") else f"{text}{end}{end}"
