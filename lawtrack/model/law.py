"""The law as records: an edition holds units, a unit holds provisions, a provision is a line.

The tree (paragraph -> subparagraph -> indent) stands in the addresses, so a unit can be
read as a list in the order of the text and as a tree alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lawtrack.model.acts import Act, ActRef
from lawtrack.model.address import Address
from lawtrack.model.notes import Note
from lawtrack.model.record import Record

IN_FORCE: Final = "in-force"
ANNOUNCED: Final = "announced"
REPEALED: Final = "repealed"
STATUSES: Final = (IN_FORCE, ANNOUNCED, REPEALED)


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Provision(Record):
    """One line of law: its address, its label as printed (``2-1.``, ``9)``, ``-`` or
    nothing), its words without the label.

    ``key`` is the digest of the official paragraph: the first 12 hex digits of the
    SHA-256 of its white-space-folded text. A repealed or announced provision keeps its
    line ("Excluded by …", "Takes effect on …") in ``text`` and names the act in ``act``.
    ``quoted`` marks wording that the law quotes (such as suspended wording).
    """

    eid: str
    num: str
    text: str
    key: str = ""
    status: str = IN_FORCE
    act: ActRef | None = None
    quoted: bool = False

    @property
    def address(self) -> Address:
        return Address.parse(self.eid)


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Unit(Record):
    """What one file of a corpus holds: the title, a section, a chapter, an article or the
    signature; ``parent`` is the eId of the chapter or section that it stands in.

    ``eid`` is ``preface`` (title), ``conclusions`` (signature), or an address of one step.
    ``num`` is the label as printed ("Article 20-1."). Notes stand in the order of the text.
    """

    eid: str
    num: str
    heading: str
    parent: str = ""
    provisions: tuple[Provision, ...] = ()
    notes: tuple[Note, ...] = ()
    key: str = ""
    status: str = IN_FORCE

    @property
    def is_article(self) -> bool:
        return self.eid.startswith("art_")

    @property
    def number(self) -> str:
        """
        >>> Unit("art_20-1", "Article 20-1.", "Observers").number
        '20-1'
        """
        return self.eid.partition("_")[2]


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class EditionInfo(Record):
    """What is known of an edition apart from its text; dates are ISO."""

    law: str
    in_force: str
    language: str
    acts: tuple[Act, ...] = ()
    source: str = ""
    status: str = "official"
    note: str = ""


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Edition(Record):
    """The consolidated text in force from a day: units in the order of the text."""

    info: EditionInfo
    units: tuple[Unit, ...]

    def unit(self, eid: str) -> Unit | None:
        return next((unit for unit in self.units if unit.eid == eid), None)

    def article(self, number: str) -> Unit | None:
        return self.unit(f"art_{number}")
