"""Comparing two editions of a store, reading only the units whose files differ."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from lawtrack.diff.changes import Change, Diff
from lawtrack.diff.engine import compare
from lawtrack.diff.editorial import fold
from lawtrack.model.address import Address
from lawtrack.model.law import IN_FORCE, Edition, Provision, Unit
from lawtrack.model.order import in_order
from lawtrack.render.about import About
from lawtrack.store.reader import Revision, Store


@dataclass(frozen=True, slots=True)
class Compared:
    """A diff with the units it was made from and what a page says besides."""

    diff: Diff
    about: About
    old: Edition
    new: Edition

    def neighbours(
        self, change: Change, count: int
    ) -> tuple[Sequence[Provision], Sequence[Provision]]:
        """Up to ``count`` unchanged provisions before and after a change, in the new text."""
        unit = self.new.unit(change.eid.partition("__")[0])
        if unit is None or change.part != "text":
            return (), ()
        changed = {one.eid_new for one in self.diff.changes}
        eids = [provision.eid for provision in unit.provisions]
        if change.eid_new not in eids:
            return (), ()
        at = eids.index(change.eid_new)
        before = unit.provisions[max(0, at - count) : at]
        after = unit.provisions[at + 1 : at + 1 + count]
        return (
            [p for p in before if p.eid not in changed],
            [p for p in after if p.eid not in changed],
        )


class StoreHistory:
    """What editions before one held of an article; only that article's files are read."""

    def __init__(self, store: Store, before: Revision) -> None:
        self._store = store
        self._before = before.info.in_force
        self._held: dict[str, dict[object, str]] = {}

    def last_holding(self, article: str, text: str) -> str:
        """The day of the last earlier edition whose unit held these words in force."""
        if article not in self._held:
            self._held[article] = dict(self._read(article))
        return self._held[article].get(fold(text), "")

    def _read(self, article: str) -> Iterable[tuple[object, str]]:
        for revision in self._store.revisions():
            if revision.info.in_force >= self._before:
                return
            if self._store.language not in self._store.languages(revision):
                continue
            for unit in self._store.units(revision, [article]).values():
                for text in _in_force(unit):
                    yield fold(text), revision.info.in_force


def _in_force(unit: Unit) -> Iterable[str]:
    if unit.status == IN_FORCE:
        yield unit.heading
    yield from (line.text for line in unit.provisions if line.status == IN_FORCE)


def differences(
    store: Store, old: Revision, new: Revision, only: Collection[Address] = ()
) -> Compared:
    """What changed from one edition to another; ``only`` narrows it to some provisions."""
    ids_old, ids_new = store.unit_ids(old), store.unit_ids(new)
    differing = [
        eid for eid in dict.fromkeys((*ids_old, *ids_new)) if ids_old.get(eid) != ids_new.get(eid)
    ]
    part_old, part_new = _part(store, old, differing), _part(store, new, differing)
    diff = compare(part_old, part_new, StoreHistory(store, old))
    if only:
        diff = narrowed(diff, only)
    about = About(
        law=title(store, new),
        headings=_headings(part_old.units, part_new.units),
        editions=tuple(
            store.info(revision)
            for revision in store.revisions()
            if old.info.in_force < revision.info.in_force <= new.info.in_force
        ),
    )
    return Compared(diff, about, part_old, part_new)


def _part(store: Store, revision: Revision, eids: Sequence[str]) -> Edition:
    return Edition(store.info(revision), in_order(store.units(revision, eids).values()))


def _headings(old: Iterable[Unit], new: Iterable[Unit]) -> dict[str, str]:
    return {unit.eid: unit.heading for unit in (*old, *new) if unit.heading}


def title(store: Store, revision: Revision) -> str:
    """The title of the law as the edition prints it."""
    unit = store.units(revision, ["preface"]).get("preface")
    return unit.heading if unit else revision.info.law


def narrowed(diff: Diff, only: Collection[Address]) -> Diff:
    """The changes that touch one of some provisions, or what stands in it."""
    eids = [str(address) for address in only]
    return replace(
        diff, changes=tuple(c for c in diff.changes if any(touches(c, eid) for eid in eids))
    )


def touches(change: Change, eid: str) -> bool:
    """Whether a change is of a provision or of anything in it."""
    return any(
        place == eid or place.startswith(f"{eid}__") for place in (change.eid_old, change.eid_new)
    )
