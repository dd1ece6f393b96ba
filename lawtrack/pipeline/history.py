"""Walking all editions: rows of a list, the log of a provision, and who wrote its words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from lawtrack.diff.changes import EDITORIAL, Change
from lawtrack.model.acts import Act
from lawtrack.model.address import Address, number_key, readings
from lawtrack.model.law import EditionInfo, Provision
from lawtrack.pipeline.diffs import Compared, differences, title, touches
from lawtrack.pipeline.stores import open_store
from lawtrack.pipeline.tagging import ANY, WantedTags
from lawtrack.pipeline.texts import located
from lawtrack.render.records import BlameLine, EditionRow, LawRow, LogEntry
from lawtrack.store.git import branches
from lawtrack.store.reader import Revision, Store


def steps(store: Store, until: Revision | None = None) -> Iterator[Compared]:
    """The diffs of neighbouring editions, newest first, in the language that is read."""
    held = [r for r in store.revisions() if store.language in store.languages(r)]
    if until is not None:
        held = [r for r in held if r.info.in_force <= until.info.in_force]
    for old, new in reversed(list(pairwise(held))):
        yield differences(store, old, new)


def edition_rows(store: Store) -> list[EditionRow]:
    """One row an edition, oldest first, with the articles that it amended."""
    rows = [_row(step) for step in steps(store)]
    first = next(r for r in store.revisions() if store.language in store.languages(r))
    return [EditionRow(store.info(first), first=True), *reversed(rows)]


def _row(step: Compared) -> EditionRow:
    amendments = step.diff.amendments
    articles = sorted({c.article for c in amendments if c.article}, key=number_key)
    return EditionRow(step.diff.new, tuple(articles), len(amendments))


def log(
    store: Store,
    only: Sequence[Address] = (),
    *,
    editorial: bool = False,
    tags: WantedTags = ANY,
) -> Iterator[LogEntry]:
    """The editions that changed the law, or some provisions, newest first.

    A provision that was renumbered or moved is followed to where it stood before.
    """
    wanted = [str(reading) for address in only for reading in readings(address)]
    for step in steps(store):
        changes = [
            change
            for change in step.diff.changes
            if not wanted or any(touches(change, eid) for eid in wanted)
        ]
        told = tags.narrow(replace(step.diff, changes=tuple(changes)))
        if told.changes if editorial else told.amendments:
            yield LogEntry(told, step.about)
        wanted += _earlier_places(changes, wanted)


def _earlier_places(changes: Sequence[Change], wanted: Sequence[str]) -> list[str]:
    """Where provisions that are followed stood before this edition."""
    return [
        change.eid_old
        for change in changes
        if change.eid_old
        and change.eid_old != change.eid_new
        and change.eid_new in wanted
        and change.eid_old not in wanted
    ]


@dataclass(slots=True)
class _Traced:
    """A provision on its way back through the editions."""

    provision: Provision
    eid: str
    change: Change | None = None
    info: EditionInfo | None = None


def blame(store: Store, revision: Revision, at: Address) -> list[BlameLine]:
    """Which edition and acts the present words of each provision come from."""
    unit = store.units(revision, [str(Address(at.steps[:1]))]).get(str(Address(at.steps[:1])))
    if unit is None:
        return []
    wanted = str(located(unit, at))
    traced = [
        _Traced(provision, provision.eid)
        for provision in unit.provisions
        if provision.eid == wanted or provision.eid.startswith(f"{wanted}__") or len(at.steps) == 1
    ]
    names: dict[str, Act] = {}
    for step in steps(store, revision):
        names |= {act.number: act for act in step.diff.new.acts}
        _step_back(traced, step)
    first = store.info(store.revisions()[0])
    return [_line(one, names, first) for one in traced]


def _step_back(traced: Sequence[_Traced], step: Compared) -> None:
    by_place = {c.eid_new: c for c in step.diff.changes if c.eid_new and c.part == "text"}
    for one in traced:
        change = by_place.get(one.eid) if one.change is None else None
        if change is None:
            continue
        if change.kind == EDITORIAL or change.old == change.new:
            one.eid = change.eid_old or one.eid
        else:
            one.change, one.info = change, step.diff.new


def _line(one: _Traced, names: dict[str, Act], first: EditionInfo) -> BlameLine:
    if one.change is None or one.info is None:
        return BlameLine(one.provision, first.in_force, first=True)
    acts = tuple(names.get(number, Act(number, "")) for number in one.change.acts)
    return BlameLine(one.provision, one.info.in_force, acts)


def law_rows(
    repository: Path | None,
    *,
    corpus: Path | None = None,
    law: str,
    language: str,
    announce: Callable[[str], None],
) -> list[LawRow]:
    """One row a law of the store."""
    rows = []
    with open_store(
        repository, corpus=corpus, law=law, language=language, announce=announce
    ) as store:
        names = [law] if law else branches(store.git_dir)
    for name in names:
        with open_store(
            repository, corpus=corpus, law=name, language=language, announce=announce
        ) as store:
            last = store.revisions()[-1]
            languages = tuple(store.languages(last))
            called = title(store, last) if language in languages else name
            dates = tuple(r.info.in_force for r in store.revisions())
            rows.append(LawRow(name, called, dates, languages, last.info.status))
    return rows
