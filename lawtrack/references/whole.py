"""The references of a whole edition, each with the line that it stands in."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from lawtrack.model.address import Address
from lawtrack.model.law import IN_FORCE, Edition, Provision, Unit
from lawtrack.model.record import Record
from lawtrack.references.language import LANGUAGES
from lawtrack.references.laws import Titles
from lawtrack.references.reading import read_references
from lawtrack.references.records import Place, Reference

_NO_TITLES: Final[Titles] = {}


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Referring(Record):
    """A reference and where it stands: ``eid`` of the provision (of the unit for a heading),
    ``text`` the words of the line, ``place`` what it was read from."""

    eid: str
    text: str
    place: Place
    reference: Reference


def references(
    edition: Edition,
    language: str,
    *,
    titles: Titles = _NO_TITLES,
    only: Collection[str] | None = None,
) -> Iterator[Referring]:
    """The references in the words of an edition, in the order of the text.

    Lines that are repealed or announced say nothing of their own, and quoted wording speaks
    of the law as it then reads: both are left out. ``only`` are the eIds of the provisions
    (of a unit: its heading) to look at; None is all.
    """
    known = LANGUAGES.get(language)
    if known is None:
        return
    for unit in edition.units:
        if unit.status != IN_FORCE or unit.eid in ("preface", "conclusions"):
            continue
        if known.likely.search(unit.heading) and (only is None or unit.eid in only):
            place = Place(Address.parse(unit.eid), unit.parent)
            for reference in read_references(unit.heading, place, language, titles):
                yield Referring(unit.eid, unit.heading, place, reference)
        lines: dict[str, Provision] = {}
        for line in unit.provisions:
            if not known.likely.search(line.text) or (only is not None and line.eid not in only):
                continue
            if line.status != IN_FORCE or line.quoted:
                continue
            lines = lines or {one.eid: one for one in unit.provisions}
            place = place_of(line, unit, lines)
            for reference in read_references(line.text, place, language, titles):
                yield Referring(line.eid, line.text, place, reference)


def place_of(line: Provision, unit: Unit, lines: dict[str, Provision]) -> Place:
    """Where a line stands, with the lines that it continues."""
    at = line.address
    above: list[str] = []
    parent = at.parent
    while parent is not None:
        held = lines.get(str(parent))
        if held is None and len(parent.steps) == 1 and at.last.kind != "para":
            held = lines.get(str(parent.child("al", "1")))
        if held is not None and held is not line:
            above.insert(0, held.text)
        parent = parent.parent
    return Place(at, unit.parent, tuple(above))
