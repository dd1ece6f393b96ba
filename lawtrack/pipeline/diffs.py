"""Comparing two editions of a store, reading only the units whose files differ."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from lawtrack.diff.changes import Change, Diff
from lawtrack.diff.likeness import folded
from lawtrack.model.acts import Act, Commencement
from lawtrack.model.address import Address, readings
from lawtrack.model.law import IN_FORCE, Edition, Provision, Unit
from lawtrack.model.notes import AMENDED, INSERTED, REPEALED, REPLACED_TEXTWIDE, REWORDED
from lawtrack.model.order import in_order
from lawtrack.model.record import Record
from lawtrack.pipeline.findings import with_findings
from lawtrack.store.objects import GitObject
from lawtrack.store.reader import Revision, Store
from lawtrack.telling.about import About

_TITLE: Final = "preface"
_DIVISIONS: Final = ("chp_", "sec_")
_DONE: Final = (AMENDED, REWORDED, INSERTED, REPEALED)


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Compared(Record):
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
        self._before = before
        self._versions: dict[str, list[tuple[str, GitObject]]] = {}
        self._held: dict[str, frozenset[tuple[str, tuple[str, ...]]]] = {}

    def last_holding(self, eid: str, text: str, *, anywhere: bool = False) -> str:
        """The day of the last earlier edition that held these words in force at this
        address, or anywhere in its article."""
        unit = eid.partition("__")[0]
        if unit not in self._versions:
            self._versions[unit] = self._store.versions(unit, self._before)
        words = folded(text)
        wanted = ("" if anywhere else eid, words)
        sign = _rarest(words)
        for day, blob in reversed(self._versions[unit]):
            if sign in blob.data.lower() and wanted in self._texts(blob, unit):
                return day
        return ""

    def _texts(self, blob: GitObject, eid: str) -> frozenset[tuple[str, tuple[str, ...]]]:
        if blob.oid not in self._held:
            self._held[blob.oid] = frozenset(_in_force(self._store.unit_of(blob, eid)))
        return self._held[blob.oid]


def _rarest(words: tuple[str, ...]) -> bytes:
    """A word that a file must hold to hold them all; nothing where letters are folded."""
    plain = [word for word in words if word.isascii() and word.isalpha()]
    return max(plain, key=len).lower().encode() if len(plain) == len(words) > 0 else b""


def _in_force(unit: Unit) -> Iterable[tuple[str, tuple[str, ...]]]:
    """The words in force, each with its address and without."""
    if unit.status == IN_FORCE:
        yield unit.eid, folded(unit.heading)
    for line in unit.provisions:
        if line.status == IN_FORCE:
            words = folded(line.text)
            yield line.eid, words
            yield "", words


def differences(
    store: Store, old: Revision, new: Revision, only: Collection[Address] = ()
) -> Compared:
    """What changed from one edition to another; ``only`` narrows it to some provisions."""
    store.expect(old, new)
    ids_old, ids_new = store.unit_ids(old), store.unit_ids(new)
    differing = [
        eid for eid in dict.fromkeys((*ids_old, *ids_new)) if ids_old.get(eid) != ids_new.get(eid)
    ]
    store.expect(old, new, units=[*differing, _TITLE])
    from lawtrack.diff.engine import compare  # loaded while git looks the units up

    part_old, part_new = _part(store, old, differing), _part(store, new, differing)
    history, acts = StoreHistory(store, old), _acts(store, old, new)
    diff = compare(part_old, part_new, history, acts)
    if new.parent != old.commit and _crossings(diff):
        # What two texts far apart seem to say of moves between articles, the editions
        # between them must bear out.
        made = crossings_made(store, old, new)
        diff = compare(part_old, part_new, history, acts, across=made)
    diff, remarks = with_findings(store, old, new, diff)
    if only:
        diff = narrowed(diff, only)
    about = About(
        law=title(store, new),
        headings=_headings(part_old.units, part_new.units),
        editions=tuple(store.info(revision) for revision in _between(store, old, new)),
        remarks=remarks,
        commencements=_commencements(
            part_old.units, part_new.units, store.units(new, [_TITLE]).get(_TITLE)
        ),
        parents={unit.eid: unit.parent for unit in part_old.units if unit.parent},
    )
    return Compared(diff, about, part_old, part_new)


def _crossings(diff: Diff) -> set[tuple[str, str]]:
    """The pairs of units between which changes run."""
    places = ((c.eid_old.partition("__")[0], c.eid_new.partition("__")[0]) for c in diff.changes)
    return {(one, other) for one, other in places if one and other and one != other}


def crossings_made(store: Store, old: Revision, new: Revision) -> set[tuple[str, str]]:
    """The pairs of units between which the steps from one edition to another moved text."""
    from lawtrack.diff.engine import compare

    reached: dict[str, set[str]] = {}
    line = [old, *_between(store, old, new)]
    for one, other in pairwise(line):
        before, after = store.unit_ids(one), store.unit_ids(other)
        differing = [eid for eid in {**before, **after} if before.get(eid) != after.get(eid)]
        step = compare(_part(store, one, differing), _part(store, other, differing))
        made = _crossings(step)
        for start, ends in reached.items():
            ends |= {to for at, to in made if at in ends and to != start}
        for start, to in made:
            reached.setdefault(start, set()).add(to)
    return {(start, end) for start, ends in reached.items() for end in ends if start != end}


def _between(store: Store, old: Revision, new: Revision) -> list[Revision]:
    """The editions after the old one up to the new one."""
    since, until = old.info.in_force, new.info.in_force
    return [r for r in store.revisions() if since < r.info.in_force <= until]


def _acts(store: Store, old: Revision, new: Revision) -> tuple[Act, ...]:
    """The acts that made the editions after the old one up to the new one."""
    acts = (act for revision in _between(store, old, new) for act in revision.info.acts)
    return tuple({act.key: act for act in acts}.values())


def _part(store: Store, revision: Revision, eids: Sequence[str]) -> Edition:
    """Some units of an edition, with the title and the chapters that they stand in, whose
    footnotes speak for them; with all chapters where a chapter itself is among them, since
    the place of a chapter is told by its neighbours."""
    units = store.units(revision, dict.fromkeys((_TITLE, *eids)))
    if any(eid.startswith(_DIVISIONS) for eid in eids):
        above = [eid for eid in store.unit_ids(revision) if eid.startswith(_DIVISIONS)]
    else:
        above = list(dict.fromkeys(unit.parent for unit in units.values() if unit.parent))
    units |= store.units(revision, [eid for eid in above if eid not in units])
    return Edition(store.info(revision), in_order(units.values()))


def _headings(old: Iterable[Unit], new: Iterable[Unit]) -> dict[str, str]:
    return {unit.eid: unit.heading for unit in (*old, *new) if unit.heading}


def _commencements(
    old: Iterable[Unit], new: Iterable[Unit], textwide: Unit | None
) -> dict[tuple[str, str], tuple[Commencement, ...]]:
    """When acts take effect, as the footnotes of each unit say it, or else that of the chapter
    that it came or went with, or else the footnote on the whole text."""
    whole = _said(textwide, (REPLACED_TEXTWIDE,)) if textwide else {}
    found: dict[tuple[str, str], tuple[Commencement, ...]] = {}
    known = {unit.eid: unit for unit in new}
    gone = [unit for unit in old if unit.eid not in known]
    for unit in (*known.values(), *gone):
        above = known.get(unit.parent)
        own = _said(unit, _DONE) if unit.eid in known else {}
        with_it = (INSERTED, REWORDED) if unit.eid in known else (REPEALED,)
        chapter = _said(above, with_it) if above else {}
        for number, said in (whole | chapter | own).items():
            found[unit.eid, number] = said
    return found


def _said(unit: Unit, kinds: Collection[str]) -> dict[str, tuple[Commencement, ...]]:
    """By the number of an act, what the notes of a unit say of its commencement."""
    said: dict[str, dict[Commencement, None]] = {}
    for note in unit.notes:
        for mention in note.mentions if note.kind in kinds else ():
            if mention.act.commencement.rule:
                said.setdefault(mention.act.number, {})[mention.act.commencement] = None
    return {number: tuple(found) for number, found in said.items()}


def title(store: Store, revision: Revision) -> str:
    """The title of the law as the edition prints it."""
    unit = store.units(revision, [_TITLE]).get(_TITLE)
    return unit.heading if unit else revision.info.law


def narrowed(diff: Diff, only: Collection[Address]) -> Diff:
    """The changes that touch one of some provisions, or what stands in it."""
    eids = [str(reading) for address in only for reading in readings(address)]
    return replace(
        diff, changes=tuple(c for c in diff.changes if any(touches(c, eid) for eid in eids))
    )


def touches(change: Change, eid: str) -> bool:
    """Whether a change is of a provision or of anything in it."""
    return any(
        place == eid or place.startswith(f"{eid}__") for place in (change.eid_old, change.eid_new)
    )
