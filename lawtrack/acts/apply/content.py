"""Quoted wording as lines with labels, and as the units it makes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from lawtrack.acts.apply.outcomes import UNFIT, Refusal
from lawtrack.model.address import Address
from lawtrack.model.law import ANNOUNCED, IN_FORCE, REPEALED, Provision, Unit
from lawtrack.parse.footnotes import read_act
from lawtrack.parse.language import LANGUAGES, NUMBER, SECTION
from lawtrack.parse.provisions import Item, place
from lawtrack.parse.read import provision_status

# Units whose lines have no place in the numbering of the law.
UNADDRESSED: Final = ("preface", "conclusions")
_LABEL: Final = re.compile(rf"({NUMBER}[.)]|[-–—])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text to be: its label and words; ``old`` where it was there before."""

    label: str
    words: str
    old: Provision | None = None


def read_line(text: str) -> Line:
    """Split a quoted line into label and words.

    >>> read_line("2-1) raion commissions;")
    Line(label='2-1)', words='raion commissions;', old=None)
    """
    folded = " ".join(text.split())
    match = _LABEL.match(folded)
    return Line(match[1], folded[match.end() :]) if match else Line("", folded)


def read_lines(content: Sequence[str]) -> list[Line]:
    """The quoted lines; a blank one is nothing."""
    return [read_line(text) for text in content if text.strip()]


def kept(provision: Provision) -> Line:
    return Line(provision.num, provision.text, provision)


def provisions(lines: Sequence[Line], unit: str, language: str) -> tuple[Provision, ...]:
    """Give lines their addresses in a unit; what was there before and is the same keeps
    its key, act and status."""
    if unit in UNADDRESSED:
        return tuple(
            _provision(line, f"{unit}__al_{n}", quoted=False, language=language)
            for n, line in enumerate(lines, 1)
        )
    placed = place([Item(line.label, line.words) for line in lines], Address.parse(unit))
    return tuple(
        _provision(line, str(at.address), quoted=at.quoted, language=language)
        for line, at in zip(lines, placed, strict=True)
    )


def _provision(line: Line, eid: str, *, quoted: bool, language: str) -> Provision:
    old = line.old
    if old is not None and (old.num, old.text) == (line.label, line.words):
        return replace(old, eid=eid, quoted=quoted)
    reading = LANGUAGES[language]
    status = provision_status(line.words, reading)
    act = read_act(line.words, reading) if status != IN_FORCE else None
    if act is None:
        status = IN_FORCE
    return Provision(eid, line.label, line.words, "", status, act, quoted)


def read_units(content: Sequence[str], parent: str, language: str) -> tuple[Unit, ...]:
    """The sections, chapters and articles that quoted lines make, each with its text.

    Raises Refusal where the lines begin with none of them.
    """
    groups: list[tuple[str, str, str, list[Line]]] = []
    for text in content:
        folded = " ".join(text.split())
        head = read_heading(folded, language)
        if head is not None:
            groups.append((*head, []))
        elif groups:
            groups[-1][3].append(read_line(folded))
        elif folded:
            raise Refusal(UNFIT, f"the quoted text does not begin with a heading: '{folded[:60]}'")
    units: list[Unit] = []
    section, chapter = "", parent
    for eid, num, heading, lines in groups:
        if eid.startswith("sec_"):
            section = chapter = eid
            units.append(Unit(eid, num, heading))
        elif eid.startswith("chp_"):
            units.append(Unit(eid, num, heading, section or _outer(parent)))
            chapter = eid
        else:
            units.append(article(eid, num, heading, lines, chapter, language))
    return tuple(units)


def _outer(parent: str) -> str:
    return parent if parent.startswith("sec_") else ""


def article(
    eid: str, num: str, heading: str, lines: Sequence[Line], parent: str, language: str
) -> Unit:
    """An article; one that holds only a line of the publisher ("Takes effect from …") has
    no text and the status that the line says."""
    found = provisions(lines, eid, language)
    only = found[0] if len(found) == 1 and not found[0].num else None
    if only is not None and only.status in (ANNOUNCED, REPEALED):
        return Unit(eid, num, heading, parent, status=only.status)
    return Unit(eid, num, heading, parent, found)


def read_heading(text: str, language: str) -> tuple[str, str, str] | None:
    """The eId, label and words of a heading line, None for any other line.

    >>> read_heading("Article 20-1. Observers", "en")
    ('art_20-1', 'Article 20-1.', 'Observers')
    """
    reading = LANGUAGES[language]
    for kind, pattern in (("art", reading.article), ("chp", reading.chapter)):
        match = pattern.fullmatch(text)
        if match and (match[2] or match[3] is None):
            return f"{kind}_{match[1]}", text[: match.end(2)], match[3] or ""
    match = SECTION.fullmatch(text)
    if match:
        return f"sec_{match[1]}", text[: match.end(2)], match[3]
    return None
