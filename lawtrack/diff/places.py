"""Whether a line stands in another place, or only at another address."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from lawtrack.diff.matching import Matching
from lawtrack.diff.order import NONE, Place, staying


def bare(label: str) -> str:
    """A label without the marks around it.

    >>> bare("2-1."), bare("9)"), bare("-")
    ('2-1', '9', '')
    """
    return label.strip(" .)(–—-\u00a0").casefold()


_GONE: Final = -2


class Places:
    """The containers of the lines of a unit, old and new."""

    def __init__(self, matching: Matching) -> None:
        self._matching = matching

    @cached_property
    def _old(self) -> dict[str, int]:
        return {line.eid: index for index, line in enumerate(self._matching.old)}

    @cached_property
    def _new(self) -> dict[str, int]:
        return {line.eid: index for index, line in enumerate(self._matching.new)}

    @cached_property
    def _in_order(self) -> set[int]:
        return staying(self._matching.partners)

    def moved(self, place: Place) -> bool:
        """Whether a paired line left its container, or (without a label) its place in it.

        A part that is merely counted to the subparagraph before it has not moved, nor has
        a line whose container was put elsewhere or renumbered with all that it holds.
        """
        old, new = self._matching.old[place.old], self._matching.new[place.new]
        above_old, above_new = _above(old.eid, self._old), _above(new.eid, self._new)
        same = self._partner(above_old) == above_new
        if not same and not place.placed:
            same = self._address(old.eid, new=False) == self._address(new.eid, new=True)
        if place.placed:
            follows = above_old != NONE and above_old not in self._in_order
            return not same or not (follows or bare(old.num))
        if same:
            return False
        labelled = bare(old.num) != "" or bare(new.num) != ""
        return labelled or not self._one_paragraph(old.eid, new.eid)

    def _address(self, eid: str, *, new: bool) -> str:
        """The address of a container within its unit."""
        unit = self._matching.new_unit if new else self._matching.old_unit
        return eid.rpartition("__")[0][len(unit.eid) if unit else 0 :]

    def _partner(self, old: int) -> int:
        """The new container, -1 for the unit itself, -2 for one that is gone."""
        if old == NONE:
            return NONE
        new = self._matching.partners[old]
        return new if new != NONE else _GONE

    def _one_paragraph(self, old: str, new: str) -> bool:
        """Whether the outermost containers within the unit are partners, or the unit itself."""
        top_old, top_new = _outermost(old, self._old), _outermost(new, self._new)
        return NONE in (top_old, top_new) or self._partner(top_old) == top_new


def _above(eid: str, lines: Mapping[str, int]) -> int:
    """The nearest container that is a line, or -1 for the unit."""
    while eid:
        eid = eid.rpartition("__")[0]
        if eid in lines:
            return lines[eid]
    return NONE


def _outermost(eid: str, lines: Mapping[str, int]) -> int:
    steps = eid.split("__")
    return lines.get("__".join(steps[:2]), NONE) if len(steps) > 2 else NONE
