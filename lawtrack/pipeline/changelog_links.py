"""Where a change stands in the corpus: the dated file that holds its words, and the line.

Such a path names the edition, so that no later edition moves it: a renumbered provision
is still found where it stood.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from lawtrack.diff.changes import REPEALED, Change, Diff
from lawtrack.store.reader import Revision, Store

_EID: Final = re.compile(r' eId="([^"]+)"')
_HEADING: Final = "<heading>"
_ESCAPES: Final = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))


class Links:
    """Finds the places of changes in the editions of a store, each file read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._files: dict[str, dict[str, tuple[int, str]]] = {}

    @cached_property
    def _held(self) -> tuple[Revision, ...]:
        store = self._store
        return tuple(r for r in store.revisions() if store.language in store.languages(r))

    def of(self, change: Change, diff: Diff) -> str:
        """Such as ``2023-01-07/en/art_20-1.xml#L12``: the new words, or those that are gone.

        Empty where no edition of the store holds the words, as for those of a draft.
        """
        heading = change.part == "heading"
        new = (diff.new.in_force, change.eid_new, change.new)
        old = (diff.old.in_force, change.eid_old, change.old)
        for day, eid, words in (old, new) if change.kind == REPEALED else (new, old):
            if eid and (found := self._place(day, eid, words, heading=heading)):
                return found
        return ""

    def _place(self, day: str, eid: str, words: str, *, heading: bool) -> str:
        at = next((n for n, r in enumerate(self._held) if r.info.in_force == day), None)
        unit = eid.partition("__")[0]
        if at is None or unit not in self._store.unit_ids(self._held[at]):
            return ""
        lines = self._lines(self._held[at], unit)
        line, text = lines.get(_HEADING if heading else eid, (0, ""))
        if not line or _escaped(words) not in text:
            return ""
        folder = self._folder(at, unit)
        return f"{folder}/{self._store.language}/{unit}.xml#L{line}"

    def _folder(self, at: int, unit: str) -> str:
        """The edition, up to one, that last changed the file of a unit."""
        oid = self._store.unit_ids(self._held[at])[unit]
        while at and self._store.unit_ids(self._held[at - 1]).get(unit) == oid:
            at -= 1
        return self._held[at].info.in_force

    def _lines(self, revision: Revision, unit: str) -> dict[str, tuple[int, str]]:
        """The lines of a file by the eId that begins on them, and that of its heading."""
        oid = self._store.unit_ids(revision)[unit]
        if oid not in self._files:
            path = f"{self._store.language}/{unit}.xml"
            data = self._store.read_file(revision, path) or b""
            self._files[oid] = _numbered(data.decode("utf-8", "replace"))
        return self._files[oid]


def _numbered(text: str) -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if _HEADING in line:
            found.setdefault(_HEADING, (number, line))
        for eid in _EID.findall(line):
            found.setdefault(eid, (number, line))
    return found


def _escaped(words: str) -> str:
    for sign, escape in _ESCAPES:
        words = words.replace(sign, escape)
    return words
