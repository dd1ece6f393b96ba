"""Finding provisions: by their address, and by their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lawtrack.errors import LawtrackError
from lawtrack.model.address import Address, number_key, readings
from lawtrack.model.law import Edition, Unit
from lawtrack.pipeline.diffs import title
from lawtrack.render.records import ArticlePage, SearchHit
from lawtrack.store.reader import Revision, Store

_MAX_WORDS = 20


def article_page(store: Store, revision: Revision, at: Address) -> ArticlePage:
    """An article, or a provision of one, as it reads in an edition.

    Raises LawtrackError, naming the nearest, when the edition has no such provision.
    """
    unit = unit_at(store, revision, at)
    within = _headings_above(store, revision, unit)
    if len(at.steps) > 1:
        unit = _narrowed(unit, at, revision)
    return ArticlePage(store.info(revision), unit, title(store, revision), within)


def unit_at(store: Store, revision: Revision, at: Address) -> Unit:
    """The unit that an address is in."""
    eid = str(Address(at.steps[:1]))
    unit = store.units(revision, [eid]).get(eid)
    if unit is None:
        raise LawtrackError(
            f"the edition of {revision.info.in_force} has no {Address(at.steps[:1]).cite()}",
            hint=_nearest(store, revision, at),
        )
    return unit


def _nearest(store: Store, revision: Revision, at: Address) -> str:
    """An article of that number in another edition, or the nearest numbers in this one."""
    eid = str(Address(at.steps[:1]))
    holding = [
        r.info.in_force
        for r in store.revisions()
        if store.language in store.languages(r) and eid in store.unit_ids(r)
    ]
    if holding:
        return f"it stands in the editions from {holding[0]} to {holding[-1]}"
    kind = at.steps[0].kind
    numbers = [e.partition("_")[2] for e in store.unit_ids(revision) if e.startswith(f"{kind}_")]
    wanted = number_key(at.steps[0].number)
    near = sorted(numbers, key=lambda n: (abs(number_key(n)[0] - wanted[0]), number_key(n)))[:3]
    shown = ", ".join(sorted(near, key=number_key))
    return f"the nearest are {shown}" if near else "it holds no such units"


def located(unit: Unit, at: Address) -> Address:
    """The reading of a citation that a unit has, or the citation as it is."""
    held = {provision.eid for provision in unit.provisions}
    return next((one for one in readings(at) if str(one) in held), at)


def _narrowed(unit: Unit, at: Address, revision: Revision) -> Unit:
    at = located(unit, at)
    eid = str(at)
    kept = tuple(p for p in unit.provisions if p.eid == eid or p.eid.startswith(f"{eid}__"))
    if not kept:
        have = [p.address.cite() for p in unit.provisions if len(p.address.steps) == 2]
        raise LawtrackError(
            f"the edition of {revision.info.in_force} has no {at.cite()}",
            hint=f"it has {', '.join(have[:12])}" + (" …" if len(have) > 12 else ""),
        )
    notes = tuple(n for n in unit.notes if n.target == eid or n.target.startswith(f"{eid}__"))
    return replace(unit, provisions=kept, notes=notes)


def _headings_above(store: Store, revision: Revision, unit: Unit) -> tuple[str, ...]:
    above: list[str] = []
    parent = unit.parent
    while parent:
        found = store.units(revision, [parent]).get(parent)
        if found is None:
            break
        above.insert(0, f"{found.num} {found.heading}".strip())
        parent = found.parent
    return tuple(above)


def search(edition: Edition, words: Sequence[str]) -> Iterator[SearchHit]:
    """The provisions and headings that hold all of the words, in any letter case.

    A word finds its inflections at its beginning ("observ" finds "observers"); several
    words in one argument are a phrase.
    """
    wanted = [" ".join(word.split()) for word in words if word.strip()]
    if not wanted or len(wanted) > _MAX_WORDS:
        raise LawtrackError("name between one and twenty words to search for")
    patterns = [
        re.compile(r"(?<!\w)" + re.escape(word).replace(r"\ ", r"\s+"), re.IGNORECASE)
        for word in wanted
    ]
    for unit in edition.units:
        yield from _hits(unit, patterns)


def _hits(unit: Unit, patterns: Sequence[re.Pattern[str]]) -> Iterator[SearchHit]:
    spans = _spans(unit.heading, patterns)
    if spans:
        yield SearchHit(unit.eid, unit.num, unit.heading, spans, unit.heading, "heading")
    for provision in unit.provisions:
        spans = _spans(provision.text, patterns)
        if spans:
            yield SearchHit(provision.eid, provision.num, provision.text, spans, unit.heading)


def _spans(text: str, patterns: Sequence[re.Pattern[str]]) -> tuple[tuple[int, int], ...]:
    """Where the words stand, merged; nothing unless all of them do."""
    found = [[match.span() for match in pattern.finditer(text)] for pattern in patterns]
    if not all(found):
        return ()
    merged: list[tuple[int, int]] = []
    for start, end in sorted(span for spans in found for span in spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def known_somewhere(store: Store, at: Address) -> None:
    """Raise LawtrackError for an article that no edition has."""
    eid = str(Address(at.steps[:1]))
    held = [r for r in store.revisions() if store.language in store.languages(r)]
    if not any(eid in store.unit_ids(revision) for revision in held):
        unit_at(store, held[-1], at)
