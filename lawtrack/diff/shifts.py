"""Addresses that follow from the order: what a kept line is called after its neighbours change.

When a part is inserted, the parts after it count one more; when a paragraph is renumbered,
its subparagraphs stand at a new address. Such lines have not changed, so no change names
them: their new addresses are worked out here, by the diff and by its proof alike.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Final

_ORDINALS: Final = ("al_", "indent_")
_SEPARATOR: Final = "__"


class Shifts:
    """The new addresses of the lines of a unit, told or worked out in the order of the text.

    >>> shifts = Shifts("art_1", "art_1")
    >>> shifts.came("art_1__al_1")
    >>> shifts.kept("art_1__al_1"), shifts.kept("art_1__al_1__subpara_1")
    ('art_1__al_2', 'art_1__al_2__subpara_1')
    """

    def __init__(self, old_unit: str, new_unit: str) -> None:
        self._new = {old_unit: new_unit}
        self._shift: defaultdict[tuple[str, str], int] = defaultdict(int)
        self._still = old_unit == new_unit

    def kept(self, eid: str) -> str:
        """The address of an old line of which nothing is told."""
        if self._still:
            return eid
        above, _, step = eid.rpartition(_SEPARATOR)
        parent = self._address(above)
        kind = _ordinal_kind(step)
        if kind:
            step = f"{kind}{_ordinal(step, kind) + self._shift[parent, kind]}"
        new = f"{parent}{_SEPARATOR}{step}" if parent else step
        self._new[eid] = new
        return new

    def told(self, old: str, new: str) -> None:
        """An old line stays and its new address is known."""
        if self._still and old == new:
            return
        self._still = False
        self._new[old] = new
        kind, parent = self._sequence(old)
        above, _, step = new.rpartition(_SEPARATOR)
        if kind and above == parent and _ordinal_kind(step) == kind:
            ordinal = _ordinal(old.rpartition(_SEPARATOR)[2], kind)
            self._shift[parent, kind] = _ordinal(step, kind) - ordinal
            return
        if kind:
            self._shift[parent, kind] -= 1
        self.came(new)

    def gone(self, old: str) -> None:
        """An old line leaves its place."""
        kind, parent = self._sequence(old)
        if kind:
            self._still = False
            self._shift[parent, kind] -= 1

    def came(self, new: str, old: str = "") -> None:
        """A line is put in at a new place; ``old`` is what it was called in this unit."""
        above, _, step = new.rpartition(_SEPARATOR)
        kind = _ordinal_kind(step)
        if kind:
            self._still = False
            self._shift[above, kind] += 1
        if old:
            self._still = False
            self._new[old] = new

    def _sequence(self, old: str) -> tuple[str, str]:
        above, _, step = old.rpartition(_SEPARATOR)
        return _ordinal_kind(step), self._address(above)

    def _address(self, eid: str) -> str:
        """The new address of a container, also where it is no line of its own."""
        if not eid or eid in self._new:
            return self._new.get(eid, "")
        above, _, step = eid.rpartition(_SEPARATOR)
        return f"{self._address(above)}{_SEPARATOR}{step}" if above else step


def _ordinal_kind(step: str) -> str:
    for kind in _ORDINALS:
        if step.startswith(kind) and _ordinal(step, kind):
            return kind
    return ""


def _ordinal(step: str, kind: str) -> int:
    number = step[len(kind) :] if step.startswith(kind) else ""
    return int(number) if number.isdecimal() and len(number) < 10 else 0
