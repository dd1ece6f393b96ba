"""The files and folders of a corpus as they lie on the disk, nothing followed or opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FILE: Final = "file"
FOLDER: Final = "folder"
LINK: Final = "symbolic link"
OTHER: Final = "special file"

_EXECUTABLE: Final = stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH


@dataclass(frozen=True, slots=True)
class Entry:
    """A file or folder: its path from the corpus folder, with ``/``, and what it is.

    ``siblings`` are the names in the same folder. ``problem`` says why it cannot be read.
    """

    path: str
    kind: str
    place: Path
    size: int = 0
    executable: bool = False
    siblings: tuple[str, ...] = ()
    problem: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(self.path.split("/"))

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


def listed(folder: Path, within: str = "") -> Iterator[Entry]:
    """The entries of one folder in the order of their names."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield Entry(within or ".", FOLDER, folder, problem=error.strerror or "cannot be read")
        return
    names = tuple(entry.name for entry in found)
    for entry in found:
        yield _entry(entry, f"{within}/{entry.name}" if within else entry.name, names)


def _entry(entry: os.DirEntry[str], path: str, siblings: tuple[str, ...]) -> Entry:
    place = Path(entry.path)
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError as error:
        return Entry(path, OTHER, place, siblings=siblings, problem=error.strerror or "is gone")
    mode = status.st_mode
    kind = (
        LINK
        if stat.S_ISLNK(mode)
        else FOLDER
        if stat.S_ISDIR(mode)
        else FILE
        if stat.S_ISREG(mode)
        else OTHER
    )
    executable = kind == FILE and os.name != "nt" and bool(mode & _EXECUTABLE)
    return Entry(path, kind, place, status.st_size, executable, siblings)
