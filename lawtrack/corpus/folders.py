"""A corpus as folders: a law's folder holds one folder an edition, each what the edition changed.

::

    corpus/kz-elections/work.toml
    corpus/kz-elections/2023-01-07/edition.toml
    corpus/kz-elections/2023-01-07/en/art_20-1.xml

The first edition holds every unit; a later one only those that it changed, added or (as a
file that says so) removed. The state of an edition is the sum of the folders up to it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lawtrack.corpus.unitfile import is_removed, write_removed
from lawtrack.corpus.works import (
    ISO_DATE,
    LAW_ID,
    EditionFile,
    Work,
    read_edition,
    read_file,
    read_work,
    write_edition,
)
from lawtrack.errors import LawtrackError

State = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class LawFolder:
    """The folder of one law."""

    path: Path

    @property
    def law(self) -> str:
        return self.path.name

    def work(self) -> Work:
        path = self.path / "work.toml"
        return read_work(read_file(path, "work.toml"), str(path))

    def dates(self) -> list[str]:
        """The days of the editions, in order."""
        return sorted(
            entry.name
            for entry in os.scandir(self.path)
            if ISO_DATE.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False)
        )

    def edition(self, date: str) -> EditionFile:
        path = self.path / date / "edition.toml"
        return read_edition(read_file(path, "edition.toml"), str(path))

    def delta(self, date: str, language: str) -> State:
        """The unit files of an edition's folder, by eId."""
        folder = self.path / date / language
        if not folder.is_dir():
            return {}
        return {
            entry.name.removesuffix(".xml"): Path(entry.path).read_bytes()
            for entry in os.scandir(folder)
            if entry.name.endswith(".xml") and entry.is_file(follow_symlinks=False)
        }

    def state(self, language: str, until: str = "") -> State:
        """All units up to and with the edition ``until`` (all editions when empty)."""
        state: State = {}
        for date in self.dates():
            if until and date > until:
                break
            state = added(state, self.delta(date, language))
        return state

    def before(self, date: str) -> str:
        """The edition before a day, or an empty string."""
        return max((d for d in self.dates() if d < date), default="")

    def after(self, date: str) -> str:
        return min((d for d in self.dates() if d > date), default="")


def added(state: Mapping[str, bytes], delta: Mapping[str, bytes]) -> State:
    """A state with the units of a delta; those that it removes are gone."""
    merged = {**state, **delta}
    return {eid: data for eid, data in merged.items() if not is_removed(data)}


def difference(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> State:
    """The delta that leads from one state to another.

    >>> difference({"art_1": b"a", "art_2": b"b"}, {"art_1": b"a", "art_2": b"c"})
    {'art_2': b'c'}
    """
    delta = {eid: data for eid, data in new.items() if old.get(eid) != data}
    return delta | {eid: write_removed(eid) for eid in old if eid not in new}


def laws(corpus: Path) -> list[LawFolder]:
    """The laws that a corpus holds."""
    if not corpus.is_dir():
        raise LawtrackError(f"there is no corpus at {corpus}")
    return sorted(
        (
            LawFolder(Path(entry.path))
            for entry in os.scandir(corpus)
            if entry.is_dir() and (Path(entry.path) / "work.toml").is_file()
        ),
        key=lambda folder: folder.law,
    )


def law_folder(corpus: Path, law: str) -> LawFolder:
    """The folder of a law by its id; raises LawtrackError when there is none."""
    if not LAW_ID.fullmatch(law):
        raise LawtrackError(f"'{law}' is no id of a law", hint="an id is like kz-elections")
    folder = LawFolder(corpus / law)
    if not (folder.path / "work.toml").is_file():
        raise LawtrackError(
            f"the corpus {corpus} holds no law '{law}'",
            hint=f"describe it in {folder.path / 'work.toml'}",
        )
    return folder


def write_edition_folder(
    folder: LawFolder, edition: EditionFile, language: str, state: State
) -> dict[str, bytes]:
    """Write an edition's folder and mend that of the edition behind it.

    Returns the delta written. The folders are written beside and then renamed.
    """
    date = edition.in_force
    following = folder.after(date)
    next_state = folder.state(language, following) if following else {}
    holds_next = bool(following) and language in folder.edition(following).languages
    previous = folder.before(date)
    delta = difference(folder.state(language, previous) if previous else {}, state)
    _replace(folder.path / date, edition, {language: delta})
    if holds_next:
        _replace(
            folder.path / following,
            folder.edition(following),
            {language: difference(state, next_state)},
        )
    return delta


def _replace(target: Path, edition: EditionFile, deltas: Mapping[str, State]) -> None:
    """Put a folder in its place at once; other languages that it holds are kept."""
    fresh = target.with_name(f".{target.name}.new-{os.getpid()}")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    try:
        languages = set(edition.languages) | set(deltas)
        if target.is_dir():
            languages |= set(LawFolder(target.parent).edition(target.name).languages)
            for entry in target.iterdir():
                if entry.is_dir() and entry.name not in deltas:
                    shutil.copytree(entry, fresh / entry.name)
        for language, delta in deltas.items():
            (fresh / language).mkdir()
            for eid, data in delta.items():
                (fresh / language / f"{eid}.xml").write_bytes(data)
        whole = replace(edition, languages=tuple(sorted(languages)))
        (fresh / "edition.toml").write_bytes(write_edition(whole))
        _swap(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _swap(fresh: Path, target: Path) -> None:
    old = target.with_name(f".{target.name}.old-{os.getpid()}")
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)
