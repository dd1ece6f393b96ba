"""Amending acts on the editions of a store: read, applied, drafted, reconciled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lawtrack.acts.apply import REFUSED, Applied, apply
from lawtrack.acts.instructions import AmendingAct
from lawtrack.acts.read import read
from lawtrack.corpus.folders import LawFolder, law_folder, write_edition_folder
from lawtrack.corpus.unitfile import write_unit
from lawtrack.corpus.works import EditionFile
from lawtrack.diff.changes import Diff
from lawtrack.diff.engine import compare
from lawtrack.errors import LawtrackError
from lawtrack.parse.read import with_keys
from lawtrack.parse.source import MAX_BYTES
from lawtrack.pipeline.diffs import StoreHistory, title
from lawtrack.pipeline.findings import tagged_by_rules
from lawtrack.store.cache import own_corpus
from lawtrack.store.reader import Revision, Store
from lawtrack.telling.about import About

if TYPE_CHECKING:
    from lawtrack.acts.draft import DraftedAct
    from lawtrack.acts.reconcile import Reconciled
    from lawtrack.acts.table import ComparativeTable

APPLIED: Final = "law as amended by an act, not officially consolidated"


@dataclass(frozen=True, slots=True)
class Amended:
    """An act applied: what became of its instructions, and the diff it makes."""

    applied: Applied
    diff: Diff
    about: About

    @property
    def whole(self) -> bool:
        """Whether all of the act was read and nothing was refused; stages may be to come."""
        return not self.applied.act.unread and not self.applied.of(REFUSED)


def read_file(path: Path) -> AmendingAct:
    """Read an amending act from a file."""
    if path.stat().st_size > MAX_BYTES:
        raise LawtrackError(f"{path} is larger than {MAX_BYTES // 1_000_000} MB")
    return read(path.read_bytes(), name=str(path))


def amend(
    store: Store,
    to: Revision,
    act: AmendingAct,
    *,
    as_of: str | None = None,
    published: str | None = None,
    strict: bool = False,
) -> Amended:
    """Apply an act to an edition, and hold the result against it."""
    before = store.edition(to)
    applied = apply(act, before, as_of=as_of, published=published, strict=strict)
    day = before.info.in_force
    note = f"The edition of {day} with the act applied" + (
        "." if as_of is None else f" as of {as_of}."
    )
    info = replace(applied.edition.info, status=APPLIED, note=note, in_force=as_of or day)
    applied = replace(applied, edition=replace(applied.edition, info=info))
    diff = compare(before, applied.edition, StoreHistory(store, to), applied.edition.info.acts)
    law = store.corpus / before.info.law
    diff = tagged_by_rules(diff, before, applied.edition, law)
    headings = {unit.eid: unit.heading for unit in (*before.units, *applied.edition.units)}
    return Amended(applied, diff, About(title(store, to), headings, (applied.edition.info,)))


def write_amended(amended: Amended, corpus: Path | None = None) -> Path:
    """Write the law as amended as a new edition's folder; returns the folder.

    Raises LawtrackError when the corpus holds an edition of that day already.
    """
    edition = with_keys(amended.applied.edition)
    in_force = edition.info.in_force
    folder = law_folder(corpus or own_corpus(), edition.info.law)
    _refuse_overwriting(folder, in_force)
    language = edition.info.language
    file = EditionFile(in_force, edition.info.acts, "", APPLIED, edition.info.note, (language,))
    state = {unit.eid: write_unit(unit, language) for unit in edition.units}
    write_edition_folder(folder, file, language, state)
    return folder.path / in_force


def _refuse_overwriting(folder: LawFolder, in_force: str) -> None:
    if in_force in folder.dates():
        raise LawtrackError(
            f"{folder.path / in_force} is there already", hint="remove it, or name another day"
        )


def drafted(store: Store, old: Revision, new: Revision) -> DraftedAct:
    """The amending act that leads from one edition to another."""
    from lawtrack.acts.draft import draft

    return draft(store.edition(old), store.edition(new), language=store.language)


def table(store: Store, old: Revision, new: Revision) -> ComparativeTable:
    """The comparative table of two editions."""
    from lawtrack.acts.table import comparative_table

    return comparative_table(store.edition(old), store.edition(new), language=store.language)


def reconciled(
    store: Store, only: Revision | None = None
) -> Iterator[tuple[Diff, tuple[Reconciled, ...]]]:
    """Every edition (or one) with its changes held against the footnotes, oldest first."""
    from lawtrack.acts.reconcile import reconcile

    for revision in store.revisions()[1:]:
        if only is not None and revision.commit != only.commit:
            continue
        old, new = store.edition(store.before(revision)), store.edition(revision)
        history = StoreHistory(store, store.before(revision))
        diff = compare(old, new, history, revision.info.acts)
        yield diff, reconcile(diff, old, new)
