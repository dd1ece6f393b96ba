"""Editions out of a git store: which there are, what a person calls them, and their text."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from lawtrack.corpus.unitfile import read_unit
from lawtrack.errors import LawtrackError
from lawtrack.model.acts import Act
from lawtrack.model.law import Edition, EditionInfo, Unit
from lawtrack.model.order import in_order
from lawtrack.model.record import Record
from lawtrack.store.cache import default_corpus
from lawtrack.store.objects import GitObject, Objects, tree_entries

LATEST: Final = "latest"
PREVIOUS: Final = "prev"
_DATE: Final = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_TRAILER: Final = re.compile(r"([A-Z][A-Za-z-]+): (.*)")
_MAX_EDITIONS: Final = 10_000
_COMMITS_AT_ONCE: Final = 32


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Revision(Record):
    """An edition as a commit."""

    commit: str
    parent: str
    info: EditionInfo


class Store:
    """A corpus repository; use it in a ``with`` block, for it talks to one git process."""

    def __init__(
        self,
        git_dir: Path,
        *,
        law: str = "",
        language: str = "en",
        corpus: Path | None = None,
        lasting: bool = True,
    ) -> None:
        self.git_dir = git_dir
        self.lasting = lasting  # what is found in it may be kept for the next time
        self._corpus = corpus
        self._branch = f"refs/heads/{law}" if law else "HEAD"
        self._law = law
        self.language = language
        self._objects = Objects(git_dir)
        self._revisions: tuple[Revision, ...] | None = None
        self._trees: dict[str, dict[str, str]] = {}
        self._units: dict[str, Unit] = {}

    @property
    def corpus(self) -> Path:
        """The corpus that holds what is known of the laws besides their text (rules, reports,
        elections): the one that the store was made from, or the one that comes with lawtrack."""
        return self._corpus or default_corpus()

    def __enter__(self) -> Self:
        self._objects.ask_ahead(_ancestry(self._branch))  # every reader begins with these
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._objects.close()

    def revisions(self) -> tuple[Revision, ...]:
        """All editions of the law, oldest first."""
        if self._revisions is None:
            self._revisions = tuple(reversed(list(self._walk())))
        return self._revisions

    def _walk(self) -> Iterable[Revision]:
        for start in range(0, _MAX_EDITIONS, _COMMITS_AT_ONCE):
            found = self._objects.get_all(_ancestry(self._branch, start))
            if start == 0 and found[0] is None:
                raise self._empty()
            for commit in found:
                if commit is None:
                    return
                yield _revision(commit)

    def _empty(self) -> LawtrackError:
        missing = f"no law '{self._law}'" if self._law else "no edition"
        return LawtrackError(
            f"the store {self.git_dir} holds {missing}",
            hint="see 'lawtrack laws'" if self._law else "see 'lawtrack build --help'",
        )

    def resolve(self, name: str, *, newer: Revision | None = None) -> Revision:
        """The edition that a person means by a date, ``latest``, ``prev`` or a git revision.

        A date means the edition in force on it; ``prev`` the edition before ``newer`` (or
        before the latest). Raises LawtrackError, naming the nearest editions.
        """
        if name == LATEST:
            return self.revisions()[-1]
        if name == PREVIOUS:
            return self.before(newer or self.revisions()[-1])
        if _DATE.fullmatch(name):
            return self.on(_real_date(name))
        found = None if name.startswith("-") else self._objects.get(f"{name}^{{commit}}")
        if found is None:
            raise LawtrackError(f"no edition is called '{name}'", hint=self._known(name))
        known = next((r for r in self.revisions() if r.commit == found.oid), None)
        return known or _revision(found)

    def on(self, date: str) -> Revision:
        """The edition in force on a day (ISO)."""
        held = [revision for revision in self.revisions() if revision.info.in_force <= date]
        if not held:
            first = self.revisions()[0].info.in_force
            raise LawtrackError(
                f"no edition in force on {date} is kept", hint=f"the earliest is {first}"
            )
        return held[-1]

    def before(self, revision: Revision) -> Revision:
        """The edition before another; raises LawtrackError for the first."""
        earlier = [r for r in self.revisions() if r.info.in_force < revision.info.in_force]
        if not earlier:
            raise LawtrackError(
                f"{revision.info.in_force} is the earliest edition kept",
                hint="there is none before it",
            )
        return earlier[-1]

    def _known(self, name: str) -> str:
        from difflib import get_close_matches

        dates = [revision.info.in_force for revision in self.revisions()]
        near = get_close_matches(name, dates, n=3, cutoff=0.5) or dates[-3:]
        return f"editions are called by a date such as {', '.join(near)}, or latest, or prev"

    def expect(self, *revisions: Revision, units: Iterable[str] = ()) -> None:
        """Have git look up what will be read of some editions: their trees, then units.

        Nothing is waited for, so that other work can be done in the meantime.
        """
        trees = [self._tree_name(r) for r in revisions if r.commit not in self._trees]
        known = [self._trees[r.commit] for r in revisions if r.commit in self._trees]
        ids = [ids[eid] for eid in units for ids in known if eid in ids]
        self._objects.ask_ahead([*trees, *(oid for oid in ids if oid not in self._units)])

    def _tree_name(self, revision: Revision) -> str:
        return f"{revision.commit}:{self.language}"

    def unit_ids(self, revision: Revision) -> Mapping[str, str]:
        """The object id of every unit's file, by eId."""
        if revision.commit not in self._trees:
            found = self._objects.get(self._tree_name(revision))
            if found is None or found.kind != "tree":
                raise LawtrackError(
                    f"the edition {revision.info.in_force} is not kept in the language "
                    f"'{self.language}'",
                    hint=f"it is kept in {', '.join(self.languages(revision)) or 'none'}",
                )
            self._trees[revision.commit] = {
                name.removesuffix(".xml"): oid
                for name, (oid, folder) in tree_entries(found.data).items()
                if name.endswith(".xml") and not folder
            }
        return self._trees[revision.commit]

    def languages(self, revision: Revision) -> list[str]:
        found = self._objects.get(f"{revision.commit}^{{tree}}")
        entries = tree_entries(found.data) if found else {}
        return sorted(name for name, (_, folder) in entries.items() if folder)

    def units(self, revision: Revision, eids: Iterable[str]) -> dict[str, Unit]:
        """The units of an edition by eId, in the order asked; those it lacks are left out."""
        ids = self.unit_ids(revision)
        asked = [eid for eid in eids if eid in ids]
        unread = [eid for eid in asked if ids[eid] not in self._units]
        found = self._objects.get_all([ids[eid] for eid in unread])
        for eid, blob in zip(unread, found, strict=True):
            if blob is None:
                raise LawtrackError(f"the store {self.git_dir} is damaged: {ids[eid]} is missing")
            self.unit_of(blob, eid)
        return {eid: self._units[ids[eid]] for eid in asked}

    def versions(self, eid: str, before: Revision) -> list[tuple[str, GitObject]]:
        """The files of a unit in the editions before one, as (day, file), oldest first."""
        earlier = [r for r in self.revisions() if r.info.in_force < before.info.in_force]
        found = self._objects.get_all([f"{r.commit}:{self.language}/{eid}.xml" for r in earlier])
        return [
            (revision.info.in_force, blob)
            for revision, blob in zip(earlier, found, strict=True)
            if blob is not None
        ]

    def unit_of(self, blob: GitObject, eid: str) -> Unit:
        """The unit that a file holds, read once."""
        if blob.oid not in self._units:
            self._units[blob.oid] = read_unit(blob.data, f"{self.language}/{eid}.xml")
        return self._units[blob.oid]

    def info(self, revision: Revision) -> EditionInfo:
        return replace(revision.info, language=self.language)

    def edition(self, revision: Revision) -> Edition:
        """The whole text of an edition."""
        units = self.units(revision, self.unit_ids(revision))
        return Edition(self.info(revision), in_order(units.values()))

    def read_file(self, revision: Revision, path: str) -> bytes | None:
        """A file of the edition's tree, such as ``work.toml``."""
        found = self._objects.get(f"{revision.commit}:{path}")
        return found.data if found is not None and found.kind == "blob" else None


def _ancestry(branch: str, start: int = 0) -> list[str]:
    """The names of the last commit of a branch and of some before it, by their distance."""
    return [f"{branch}~{distance}" for distance in range(start, start + _COMMITS_AT_ONCE)]


def _real_date(name: str) -> str:
    try:
        year, month, day = map(int, name.split("-"))
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        raise LawtrackError(f"{name} is no day of the calendar", hint="write YYYY-MM-DD") from None


def _revision(commit: GitObject) -> Revision:
    """Read a commit's parent and trailers."""
    head, _, message = commit.data.decode("utf-8", "replace").partition("\n\n")
    parent = ""
    for line in head.split("\n"):
        if line.startswith("parent "):
            parent = line.removeprefix("parent ")
            break
    lines = message.split("\n")
    trailers = [(m[1], m[2]) for m in map(_TRAILER.fullmatch, lines) if m]
    values = dict(trailers)
    if "In-Force" not in values:
        raise LawtrackError(
            f"the commit {commit.oid[:12]} is no edition of a law",
            hint="editions carry a trailer such as 'In-Force: 2023-01-07'",
        )
    return Revision(
        commit.oid,
        parent,
        EditionInfo(
            law=values.get("Law", ""),
            in_force=values["In-Force"],
            language="",
            acts=_acts(trailers),
            source=values.get("Source", ""),
            status=values.get("Status", "official"),
            note=_note(message),
        ),
    )


def _acts(trailers: Iterable[tuple[str, str]]) -> tuple[Act, ...]:
    acts: list[Act] = []
    for key, value in trailers:
        if key == "Amending-Act":
            acts.append(Act(value, ""))
        elif key == "Adopted" and acts:
            acts[-1] = replace(acts[-1], date=value)
        elif key == "Act-Title" and acts:
            acts[-1] = replace(acts[-1], title=value)
    return tuple(acts)


def _note(message: str) -> str:
    paragraphs = message.strip().split("\n\n")
    return paragraphs[2] if len(paragraphs) > 3 else ""
