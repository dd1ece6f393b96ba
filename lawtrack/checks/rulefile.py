"""The rules of a law, read once in a pass however many checks ask for them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawtrack.tag.records import Rules


def rules_of(path: Path) -> Rules:
    """The rules of a file; raises BadSource with file and line for what is wrong in it."""
    status = path.stat()
    return _rules(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=4)
def _rules(path: Path, changed: int, size: int) -> Rules:
    from lawtrack.tag.rules import load

    return load(path)
