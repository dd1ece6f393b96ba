"""The places and moved numbers of the changes between two editions, kept for the next time.

Both follow from the texts alone, which a store names by commit, and from the code that
finds them. They are kept apart from the findings (``findings.py``), which every diff loads.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from lawtrack.changelog.records import NumberMove
from lawtrack.diff.changes import Change
from lawtrack.store.cache import cache_folder, write_beside
from lawtrack.store.reader import Revision, Store

_CODE: Final = ("changelog", "diff", "pipeline", "thresholds")


@dataclass(frozen=True, slots=True)
class Located:
    """Of a change: the path of its file and line, and its numbers that moved."""

    link: str
    numbers: tuple[NumberMove, ...]


Found = dict[str, Located]


def name_of(change: Change) -> str:
    """What tells a change from the others of its diff.

    >>> name_of(Change("reworded", "5", "art_5__al_1", "art_5__al_1", "", "", "a", "b"))
    'reworded art_5__al_1>art_5__al_1#text'
    """
    return f"{change.kind} {change.eid_old}>{change.eid_new}#{change.part}"


def located(
    store: Store,
    old: Revision,
    new: Revision,
    changes: Sequence[Change],
    find: Callable[[Change], Located],
) -> Found:
    """What is found of the changes between two editions, from the cache if it is there."""
    place = cache_folder() / "changelog" / _file(store, old, new)
    seen = _seen()
    kept = _recall(place, seen) or {}
    missing = [change for change in changes if name_of(change) not in kept]
    if not missing:
        return kept
    found = kept | {name_of(change): find(change) for change in missing}
    _remember(place, seen, found)
    return found


def _file(store: Store, old: Revision, new: Revision) -> str:
    return f"{old.commit[:16]}-{new.commit[:16]}-{store.language}.json"


@lru_cache(maxsize=1)
def _seen() -> str:
    """The code that finds things, as the file system shows it; it stays while we run."""
    return "\n".join(_code())


def _code() -> Iterator[str]:
    package = Path(__file__).resolve().parent.parent
    for folder in _CODE:
        with os.scandir(package / folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith(".py"):
                    status = entry.stat()
                    yield f"{folder}/{entry.name}\t{status.st_size}\t{status.st_mtime_ns}"


def _recall(place: Path, seen: str) -> Found | None:
    try:
        text = place.read_text("utf-8")
    except OSError:
        return None
    import json

    try:
        kept: dict[str, Any] = json.loads(text)
        if kept["seen"] != seen:
            return None
        return {
            str(name): Located(str(link), tuple(NumberMove(*map(str, move)) for move in moves))
            for name, (link, moves) in kept["found"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _remember(place: Path, seen: str, found: Found) -> None:
    """A cache that cannot be written is no error."""
    import json

    plain = {
        name: [one.link, [[m.old, m.new, m.role, m.values] for m in one.numbers]]
        for name, one in found.items()
    }
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        write_beside(place, json.dumps({"seen": seen, "found": plain}, ensure_ascii=False))
    except OSError:
        return
