"""The order of units, derived from their numbers and from what they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawtrack.model.address import number_key
from lawtrack.model.law import Unit


def in_order(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Units in the order of the text: title, sections with their chapters with their
    articles by number, signature.

    >>> chapter = Unit("chp_1", "Chapter 1.", "General")
    >>> articles = [Unit(f"art_{n}", "", "", parent="chp_1") for n in ("10", "2-1", "2")]
    >>> [unit.eid for unit in in_order([*articles, chapter])]
    ['chp_1', 'art_2', 'art_2-1', 'art_10']
    """
    children: dict[str, list[Unit]] = {}
    whole = tuple(units)
    known = {unit.eid for unit in whole}
    for unit in whole:
        children.setdefault(unit.parent if unit.parent in known else "", []).append(unit)
    return tuple(_walk("", children))


_RANKS = {"preface": 0, "art": 1, "sec": 2, "chp": 2, "conclusions": 9}


def _walk(parent: str, children: dict[str, list[Unit]]) -> Iterator[Unit]:
    for unit in sorted(children.get(parent, ()), key=lambda unit: _key(unit, children)):
        yield unit
        yield from _walk(unit.eid, children)


def _key(unit: Unit, children: dict[str, list[Unit]]) -> tuple[int, tuple[int, ...]]:
    """A section counts as its first chapter, so that chapters outside any section (which
    some printings have) keep their place beside it."""
    kind, _, number = unit.eid.partition("_")
    if kind == "sec":
        chapters = [child for child in children.get(unit.eid, ()) if child.eid.startswith("chp_")]
        first = min((number_key(child.number) for child in chapters), default=())
        return _RANKS[kind], first or number_key(number)
    return _RANKS.get(kind, 1), number_key(number) if number else ()
