"""The order of the law over all its editions, for provisions that never stood together."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.model.address import number_key
from lawtrack.model.law import Edition

Rank = tuple[tuple[int, ...], int]


class Order:
    """Ranks the places of articles: by number, then as the newest edition has them.

    A place that only an older edition has comes where it stood there, behind its neighbour.

    >>> from lawtrack.model.law import EditionInfo, Provision, Unit
    >>> def edition(*eids):
    ...     unit = Unit("art_1", "", "", "", tuple(Provision(eid, "", "") for eid in eids))
    ...     return Edition(EditionInfo("law", "2020-01-01", "en"), (unit,))
    >>> order = Order([edition("art_1__para_1", "art_1__para_2"), edition("art_1__para_2")])
    >>> order.rank("art_1__para_1") < order.rank("art_1__para_2")
    True
    """

    def __init__(self, editions: Sequence[Edition]) -> None:
        articles: dict[str, list[str]] = {}
        for edition in reversed(editions):
            for unit in edition.units:
                if unit.is_article:
                    eids = [line.eid for line in unit.provisions]
                    _weave(articles.setdefault(unit.eid, []), eids)
        self._places = {eid: at for eids in articles.values() for at, eid in enumerate(eids)}

    def rank(self, eid: str) -> Rank:
        article = eid.partition("__")[0].removeprefix("art_")
        return number_key(article), self._places.get(eid, 0)


def _weave(known: list[str], eids: Sequence[str]) -> None:
    """Put the places that are not known yet behind those that they follow."""
    missing = set(eids).difference(known)
    if not missing:
        return
    at = 0
    for eid in eids:
        if eid in missing:
            known.insert(at, eid)
            at += 1
        else:
            at = known.index(eid) + 1
