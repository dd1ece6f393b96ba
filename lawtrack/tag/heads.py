"""What comes or goes with its head goes the way of its head.

A list of demands that falls together with the office it was for is no relief to anybody: an
item taken alone would say so, the provision that it stands in does not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from lawtrack.diff.changes import INSERTED, REPEALED, Change
from lawtrack.model.tags import EXPANDS, RESTRICTS, UNCLEAR, Tag
from lawtrack.tag.direction import combined

_WHOLE: Final = (INSERTED, REPEALED)
_WAYS: Final = (EXPANDS, RESTRICTS)


class Heads:
    """The provisions of a diff that came or went whole, by kind and address."""

    def __init__(self, changes: Sequence[Change], tags: Mapping[int, Sequence[Tag]]) -> None:
        self._tags = {
            (change.kind, change.eid): tags.get(at, ())
            for at, change in enumerate(changes)
            if change.kind in _WHOLE and change.part == "text"
        }

    def following(self, change: Change, tag: Tag) -> Tag:
        """The tag with the direction that the nearest head above has for its topic; unclear
        where the head speaks of other topics alone and goes the opposite way."""
        if change.kind not in _WHOLE or tag.direction not in _WAYS:
            return tag
        eid = change.eid
        while "__" in eid:
            eid = eid.rpartition("__")[0]
            head = self._tags.get((change.kind, eid), ())
            own = combined(each.direction for each in head if each.topic == tag.topic)
            if own in _WAYS:
                return replace(tag, direction=own)
            others = combined(each.direction for each in head)
            if others in _WAYS and others != tag.direction:
                return replace(tag, direction=UNCLEAR)
        return tag
