"""Units while they are being filled: where the next line or container goes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lawtrack.akn.names import CONCLUSIONS, PREFACE
from lawtrack.akn.numbering import Addresses
from lawtrack.model import notes as note_kinds
from lawtrack.model.address import ALINEA
from lawtrack.model.law import IN_FORCE, Provision, Unit
from lawtrack.model.notes import Note


@dataclass(slots=True)
class UnitDraft:
    """A unit that still grows."""

    eid: str
    num: str = ""
    heading: str = ""
    parent: str = ""
    status: str = IN_FORCE
    provisions: list[Provision] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def done(self) -> Unit:
        return Unit(
            eid=self.eid,
            num=self.num,
            heading=self.heading,
            parent=self.parent,
            provisions=tuple(self.provisions),
            notes=tuple(self.notes),
            status=self.status,
        )


class Place:
    """A unit or one of its provisions, to be filled in the order of the text.

    The first words said in a provision are its own text, unless something was opened in it
    before; any other words become unnumbered parts.
    """

    def __init__(self, unit: UnitDraft, addresses: Addresses) -> None:
        self.unit = unit
        self.eid = unit.eid
        self.status = unit.status
        self.depth = 0
        self._addresses = addresses
        self._index = -1
        self._begun = False
        self._part: Place | None = None

    @property
    def in_unit(self) -> bool:
        return self.depth == 0

    @property
    def begun(self) -> bool:
        """Whether it has words or children already."""
        return self._begun

    def say(self, text: str) -> Place:
        """Add a line; the place where a list that it introduces goes on."""
        if self._index >= 0 and not self._begun:
            self._begun = True
            own = self.unit.provisions[self._index]
            self.unit.provisions[self._index] = replace(own, text=text)
            return self
        first = not self._begun
        part = self.open(ALINEA)
        part.say(text)
        # The first part of an article is its own text: a list behind it is the article's.
        return self if first and self.in_unit else part

    def open(self, kind: str, number: str = "", num: str = "", status: str = IN_FORCE) -> Place:
        """Add a provision without words and go into it."""
        self._begun = True
        loose = self.unit.eid in (PREFACE, CONCLUSIONS)
        above = self.unit.eid if loose else self.eid
        kind, number = (ALINEA, "") if loose else (kind, number)
        in_unit = loose or self.in_unit
        child = Place(self.unit, self._addresses)
        child.eid = self._addresses.child(above, kind, number, in_unit=in_unit)
        child.status = status if status != IN_FORCE else self.status
        child.depth = self.depth + 1
        child._index = len(self.unit.provisions)
        self.unit.provisions.append(Provision(child.eid, num, "", status=child.status))
        return child

    def note(self, words: str) -> None:
        """Keep the publisher's words, which are not the law's, as a note."""
        self.unit.notes.append(Note(note_kinds.OTHER, self.eid, words=words))
