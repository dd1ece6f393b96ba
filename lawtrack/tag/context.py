"""What stands around a change: headings, and the words that lead a list in.

An item means what its list says of it: "a foreigner" restricts under "may not be a
candidate:" and expands under "has the right to vote:".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

from lawtrack.model.address import ALINEA
from lawtrack.model.law import ANNOUNCED, IN_FORCE, Edition, Provision, Unit

OLD: Final = "old"
NEW: Final = "new"
SIDES: Final = (OLD, NEW)


@dataclass(frozen=True, slots=True)
class Place:
    """A unit with the headings above it and the words that lead each provision in."""

    unit: Unit
    headings: tuple[str, ...]
    intros: Mapping[str, tuple[str, ...]]

    @property
    def text(self) -> str:
        """Heading and provisions in force, as one text."""
        lines = [provision.text for provision in self.unit.provisions if _holds(provision)]
        return ".\n".join((self.unit.heading, *lines))


@dataclass(frozen=True, slots=True)
class Context:
    """Places by unit eId, for the old edition and for the new."""

    places: Mapping[str, Mapping[str, Place]]

    @classmethod
    def of(cls, old: Edition, new: Edition) -> Self:
        return cls({OLD: _places(old), NEW: _places(new)})

    def place(self, side: str, eid: str) -> Place | None:
        """The unit that holds an eId in one of the editions."""
        return self.places[side].get(eid.partition("__")[0])

    def intros(self, side: str, eid: str) -> tuple[str, ...]:
        """What leads a provision in, nearest first."""
        place = self.place(side, eid)
        return place.intros.get(eid, ()) if place else ()

    def heading(self, eid: str) -> tuple[str, ...]:
        """The headings of a unit in both editions."""
        both = (self.place(side, eid) for side in SIDES)
        return tuple(place.unit.heading for place in both if place)

    def above(self, eid: str) -> tuple[str, ...]:
        """The headings of the chapter and section above a unit, in both editions."""
        both = (self.place(side, eid) for side in SIDES)
        return tuple(heading for place in both if place for heading in place.headings)


def _holds(provision: Provision) -> bool:
    return provision.status == IN_FORCE


def _places(edition: Edition) -> dict[str, Place]:
    units = {unit.eid: unit for unit in edition.units}
    return {eid: Place(unit, _above(unit, units), _intros(unit)) for eid, unit in units.items()}


def _above(unit: Unit, units: Mapping[str, Unit]) -> tuple[str, ...]:
    headings: list[str] = []
    seen = {unit.eid}
    while (parent := units.get(unit.parent)) and parent.eid not in seen:
        seen.add(parent.eid)
        headings.append(parent.heading)
        unit = parent
    return tuple(headings)


def _intros(unit: Unit) -> dict[str, tuple[str, ...]]:
    own = {provision.eid: provision for provision in unit.provisions}
    found: dict[str, tuple[str, ...]] = {}
    lead = ""
    for provision in unit.provisions:
        chain = _chain(provision.eid, own)
        if provision.num and provision.eid.count("__") == 1 and not chain and lead:
            chain = (lead,)
        found[provision.eid] = chain
        if provision.text.endswith(":") and not provision.num:
            lead = provision.text
    return found


def _chain(eid: str, own: Mapping[str, Provision]) -> tuple[str, ...]:
    """The words above an item; a part is led in by its paragraph only where that says so."""
    chain: list[str] = []
    while "__" in eid:
        eid, _, step = eid.rpartition("__")
        above = own.get(eid)
        if above is None or above.status == ANNOUNCED:
            continue
        if not step.startswith(f"{ALINEA}_") or above.text.endswith(":"):
            chain.append(above.text)
    return tuple(chain)
