"""What a new edition must be before anyone sees it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from lawtrack.errors import LawtrackError
from lawtrack.model.address import number_key
from lawtrack.model.law import Edition, Unit


def check_well_formed(new: Edition, old: Edition, numbered: Collection[str]) -> None:
    """Raises LawtrackError when eIds are not unique, when articles stand out of their
    natural order although they did not before, or when an insertion or renumbering (in the
    units ``numbered``) gave one number twice. Quoted wording may repeat a number: it is the
    law's own."""
    eids = Counter(unit.eid for unit in new.units)
    for unit in new.units:
        eids.update(p.eid for p in unit.provisions)
    double = next((eid for eid, count in eids.items() if count > 1), None)
    if double is not None:
        raise LawtrackError(
            f"the act would put two provisions at {double}", hint="nothing was applied"
        )
    doubled = _doubled(new, numbered) - _doubled(old, numbered)
    if doubled:
        raise LawtrackError(
            f"the act would put two provisions of one number at {min(doubled)}",
            hint="nothing was applied",
        )
    wrong = disorder(new.units)
    if wrong and not disorder(old.units):
        raise LawtrackError(
            f"the act would put {wrong} out of its order", hint="nothing was applied"
        )


def _doubled(edition: Edition, numbered: Collection[str]) -> set[str]:
    """The addresses of numbered provisions that repeat a number of the same place."""
    return {
        p.eid
        for unit in edition.units
        if unit.eid in numbered
        for p in unit.provisions
        if _AGAIN.search(p.eid) and p.address.last.nth > 1
    }


_AGAIN: Final = re.compile(r"(?:para|subpara)_[0-9-]+_\d+$")


def disorder(units: Sequence[Unit]) -> str:
    """The first article that stands behind one of a higher number, or an empty string.

    >>> disorder([Unit("art_2", "Article 2.", ""), Unit("art_1-1", "Article 1-1.", "")])
    'Article 1-1.'
    """
    articles = [unit for unit in units if unit.is_article]
    for before, behind in pairwise(articles):
        if number_key(behind.number) < number_key(before.number):
            return behind.num
    return ""
