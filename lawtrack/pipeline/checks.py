"""An official text held against the edition that renders it, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lawtrack.model.law import Edition
from lawtrack.parse.read import read_markdown
from lawtrack.store.reader import Revision, Store


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A provision or heading whose official paragraph is not the one that was rendered.

    ``problem`` is ``differs``, ``not in the edition`` or ``not in the text``; ``line`` is
    that of the official text (0 where it has none).
    """

    eid: str
    problem: str
    line: int


def check_text(store: Store, revision: Revision, text: Path) -> tuple[int, list[Mismatch]]:
    """How many paragraphs were compared, and those whose digests do not agree."""
    reading = read_markdown(text, whole=True)
    official, kept = _keys(reading.edition), _keys(store.edition(revision))
    lines = {eid: origin.line for eid, origin in reading.origins.items()}
    found = list(_mismatches(official, kept, lines))
    return len(official | kept), found


def _keys(edition: Edition) -> dict[str, str]:
    """The digest of every heading and provision, by eId."""
    keys = {unit.eid: unit.key for unit in edition.units if unit.heading}
    keys |= {line.eid: line.key for unit in edition.units for line in unit.provisions}
    return keys


def _mismatches(
    official: dict[str, str], kept: dict[str, str], lines: dict[str, int]
) -> Iterator[Mismatch]:
    for eid in dict.fromkeys((*official, *kept)):
        if eid not in kept:
            yield Mismatch(eid, "not in the edition", lines.get(eid, 0))
        elif eid not in official:
            yield Mismatch(eid, "not in the text", 0)
        elif official[eid] != kept[eid]:
            yield Mismatch(eid, "differs", lines.get(eid, 0))
