"""The files of a corpus as raw bytes: what belongs, what can be read, what is hostile."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from lawtrack.checks import belongs, tree
from lawtrack.checks.encoding import check_encoding
from lawtrack.checks.findings import Finding
from lawtrack.checks.tabledata import check_memory, check_table, missing
from lawtrack.checks.tree import Entry, listed
from lawtrack.checks.unitdata import UnitRead, check_unit_data

MEGABYTE: Final = 1_000_000
# A unit may grow to what git hands out at once, a text to what a source of law may hold.
LIMITS: Final = {
    belongs.UNIT: 20 * MEGABYTE,
    belongs.MEMORY: 50 * MEGABYTE,
    belongs.ACT: 20 * MEGABYTE,
    belongs.PAGE: 20 * MEGABYTE,
}
_TABLE_LIMIT: Final = 4 * MEGABYTE


@dataclass(slots=True)
class Read:
    """What a pass over the files found: findings, and every unit's file by its path."""

    findings: list[Finding] = field(default_factory=list)
    units: dict[str, tuple[bytes, UnitRead]] = field(default_factory=dict)


def check_files(corpus: Path, only: Collection[str] | None = None) -> tuple[Finding, ...]:
    """What is wrong with the files of a corpus, before anything is made of them.

    ``only`` are paths from the corpus folder, with ``/``: findings of other files are left
    out, and other files are not read. Links are never followed. Nothing is raised for what
    is found, whatever it is.
    """
    return tuple(read_files(corpus, only).findings)


def read_files(corpus: Path, only: Collection[str] | None = None) -> Read:
    """The same pass, with the units that it has read on the way."""
    read = Read()
    for entry in _entries(corpus):
        if not _wanted(entry.path, only):
            continue
        read.findings += _of_place(entry)
        if entry.kind == tree.FILE and not entry.problem:
            _read_file(entry, read)
    read.findings = [_placed(found) for found in read.findings]
    return read


def _placed(finding: Finding) -> Finding:
    """With the law, edition and unit that the path of its file names."""
    parts = finding.file.split("/")
    inside = len(parts) > 1 or bool(belongs.folder_kind(parts))
    edition = parts[1] if len(parts) > 2 and belongs.is_day(parts[1]) else ""
    unit = belongs.file_kind(parts) == belongs.UNIT
    eid = parts[-1].removesuffix(".xml") if unit else ""
    return replace(finding, law=parts[0] if inside else "", edition=edition, eid=eid)


def _wanted(path: str, only: Collection[str] | None) -> bool:
    """Whether a path, or anything in it, is asked for."""
    return only is None or path in only or any(one.startswith(f"{path}/") for one in only)


def _entries(corpus: Path) -> Iterator[Entry]:
    """All that is in a corpus; what does not belong is not descended into."""
    top = list(listed(corpus))
    of_git = any(entry.name == ".git" for entry in top)
    for entry in top:
        law = entry.kind == tree.FOLDER and _is_file(entry.place / belongs.WORK_FILE)
        if law or not of_git:  # beside a law, a repository holds much that is no law
            yield from _below(entry)


def _below(entry: Entry) -> Iterator[Entry]:
    yield entry
    if entry.kind == tree.FOLDER and not entry.problem and belongs.folder_kind(entry.parts):
        for inner in listed(entry.place, entry.path):
            yield from _below(inner)


def _of_place(entry: Entry) -> Iterator[Finding]:
    """What can be told of a file or folder without opening it."""
    if entry.problem:
        message = f"It cannot be read: {entry.problem}."
        yield Finding("unreadable", message, "Give it to be read, or remove it.", entry.path)
        return
    if entry.kind in (tree.LINK, tree.OTHER):
        message = f"It is a {entry.kind}, which is never followed or opened."
        yield Finding("stray-file", message, "Put the file itself there, or remove it.", entry.path)
    elif not _belongs(entry):
        yield _stray(entry)
    if entry.executable:
        message = "The file may be executed, and is a text."
        yield Finding("file-mode", message, f"Run: chmod a-x {entry.name}", entry.path)
    yield from _clash(entry)
    yield from _lacks(entry)


def _belongs(entry: Entry) -> bool:
    kind = belongs.folder_kind if entry.kind == tree.FOLDER else belongs.file_kind
    return bool(kind(entry.parts))


def _stray(entry: Entry) -> Finding:
    what = "folder" if entry.kind == tree.FOLDER else "file"
    hidden = "hidden " if entry.name.startswith(".") else ""
    message = f"A {hidden}{what} of this name does not belong here."
    mend = "Remove it; what a corpus holds is told in docs/formats.md."
    return Finding("stray-file", message, mend, entry.path)


def _clash(entry: Entry) -> Iterator[Finding]:
    like = [name for name in _by_look(entry.siblings)[_look(entry.name)] if name != entry.name]
    if like:
        others = ", ".join(like)
        message = f"The name differs from that of {others} in the case or form of letters only."
        yield Finding("name-clash", message, "Keep one of them.", entry.path)


@lru_cache(maxsize=16)  # folders that are open at a time
def _by_look(names: tuple[str, ...]) -> dict[str, list[str]]:
    """The names of a folder, together where they look alike."""
    alike: dict[str, list[str]] = {}
    for name in names:
        alike.setdefault(_look(name), []).append(name)
    return alike


def _look(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _lacks(entry: Entry) -> Iterator[Finding]:
    """A folder of a law or an edition without the table that says what it is."""
    needed = {belongs.LAW: belongs.WORK_FILE, belongs.EDITION: belongs.EDITION_FILE}
    if entry.kind != tree.FOLDER:
        return
    name = needed.get(belongs.folder_kind(entry.parts))
    if name and not _is_file(entry.place / name):
        yield missing(f"{entry.path}/{name}")


def _is_file(place: Path) -> bool:
    """Whether a file is there, or may be: what cannot be read is told for itself."""
    try:
        return place.is_file()
    except OSError:
        return True


def _read_file(entry: Entry, read: Read) -> None:
    kind = belongs.file_kind(entry.parts)
    if not kind:
        return
    limit = LIMITS.get(kind, _TABLE_LIMIT)
    if entry.size > limit:
        message = f"The file holds {entry.size} bytes; at most {limit} are read."
        read.findings.append(Finding("too-large", message, "Keep it smaller.", entry.path))
        return
    try:
        data = entry.place.read_bytes()
    except OSError as error:
        message = f"The file cannot be read: {error.strerror}."
        mend = "Give it to be read, or remove it."
        read.findings.append(Finding("unreadable", message, mend, entry.path))
        return
    if kind == belongs.ACT and entry.name.endswith(".docx"):
        return  # no text; what it says is read when it is reviewed
    # A page shows signs of a law that would turn its text as replacement characters.
    read.findings += check_encoding(data, entry.path, lost=kind != belongs.PAGE)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return
    _read_text(entry, kind, data, read)


def _read_text(entry: Entry, kind: str, data: bytes, read: Read) -> None:
    if kind == belongs.UNIT:
        language, name = entry.parts[-2:]
        unit = check_unit_data(data, entry.path, language, name.removesuffix(".xml"))
        read.findings += unit.findings
        read.units[entry.path] = (data, unit)
    elif kind == belongs.MEMORY:
        read.findings += check_memory(entry.place, entry.path)
    elif kind not in (belongs.PAGE, belongs.ACT):
        read.findings += check_table(kind, entry.place, data, entry.path)
