"""The ledger: every quantity of a unit with the provision it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from lawtrack.model.address import Address
from lawtrack.model.law import IN_FORCE, Edition, Provision, Unit
from lawtrack.thresholds.quantity import Quantity
from lawtrack.thresholds.reading import read


@dataclass(frozen=True, slots=True)
class Entry:
    """A quantity, the eId of its provision and that provision's words without label."""

    eid: str
    quantity: Quantity
    text: str

    @property
    def article(self) -> str:
        """The number of the article, or the empty string outside articles."""
        first = self.eid.partition("__")[0]
        return first.removeprefix("art_") if first.startswith("art_") else ""

    @property
    def place(self) -> str:
        """The place as a lawyer cites it: ``Article 20-1(2)(9)``."""
        return Address.parse(self.eid).cite()


@lru_cache(maxsize=20_000)
def quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """What :func:`read` finds; laws repeat their words, so each text is read once."""
    return read(text, language=language)


def entries_of(provision: Provision, language: str) -> tuple[Entry, ...]:
    """The quantities of a provision; one that is repealed or announced has none."""
    if provision.status != IN_FORCE:
        return ()
    found = quantities(provision.text, language)
    return tuple(Entry(provision.eid, quantity, provision.text) for quantity in found)


def ledger(unit: Unit, language: str) -> tuple[Entry, ...]:
    """The quantities of the provisions in force of a unit, in the order of the text.

    Repealed and announced provisions hold no thresholds: what they name are the act and
    the day of its commencement. Headings hold none either. Raises LawtrackError for a
    language that cannot be read.

    >>> from lawtrack.model.law import Provision
    >>> terms = Provision("art_10__para_3", "3.", "The term of powers is five years.")
    >>> [entry] = ledger(Unit("art_10", "Article 10.", "Bodies", provisions=(terms,)), "en")
    >>> entry.place, entry.quantity.phrase, entry.quantity.role
    ('Article 10(3)', 'five years', 'The term of powers')
    """
    return tuple(
        entry for provision in unit.provisions for entry in entries_of(provision, language)
    )


def whole_ledger(edition: Edition) -> tuple[Entry, ...]:
    """The ledger of all articles of an edition, in the order of the text."""
    articles = (unit for unit in edition.units if unit.is_article)
    return tuple(entry for unit in articles for entry in ledger(unit, edition.info.language))


def measured_in(entries: Iterable[Entry], units: frozenset[str]) -> tuple[Entry, ...]:
    """The entries that count one of ``units`` (see ``units_named``); all if it is empty."""
    return tuple(entry for entry in entries if not units or entry.quantity.unit in units)
