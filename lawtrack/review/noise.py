"""Differences of look that would hide the real change from a reader of the pull request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lawtrack.checks.findings import NOTE, Finding
from lawtrack.diff.changes import EDITORIAL, Change, Diff
from lawtrack.model.law import Edition
from lawtrack.telling.wording import cite

_SHOWN: Final = 8


def noise(diff: Diff, old: Edition, new: Edition) -> Finding | None:
    """The editorial differences of a step as one finding, or None where there are none.

    Where the official paragraphs differ too (their keys do), the publisher made the
    difference: that is a note, and no fault of the pull request.
    """
    found = [c for c in diff.changes if c.kind == EDITORIAL and c.old and c.new]
    if not found:
        return None
    keys_old, keys_new = keys(old), keys(new)
    official = all(
        keys_old.get(c.eid_old)
        and keys_new.get(c.eid_new)
        and keys_old[c.eid_old] != keys_new[c.eid_new]
        for c in found
    )
    return Finding(
        "editorial-noise",
        _told(found, len(diff.changes), official=official),
        "Nothing is to be done: diffs leave them out."
        if official
        else "Take the words of the edition before wherever the law itself did not change.",
        law=new.info.law,
        edition=new.info.in_force,
        eid=found[0].eid,
        severity=NOTE if official else "",
    )


def keys(edition: Edition) -> dict[str, str]:
    """The digest of the official paragraph of each provision and heading, by eId."""
    units = {unit.eid: unit.key for unit in edition.units}
    return units | {line.eid: line.key for unit in edition.units for line in unit.provisions}


def _told(found: Sequence[Change], all_changes: int, *, official: bool) -> str:
    places = ", ".join(cite(change.eid, change.part) for change in found[:_SHOWN])
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    noun = "difference" if all_changes == 1 else "differences"
    differ = f"{noun} {'is' if len(found) == 1 else 'are'}"
    why = " (the official paragraphs differ so too)" if official else ""
    return (
        f"{len(found)} of {all_changes} {differ} of look only, such as punctuation or "
        f"spelling{why}: {places}{more}."
    )
