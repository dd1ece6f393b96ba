"""Whether a line stands in another place, or only at another address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from lawtrack.diff.matching import Matching
from lawtrack.diff.order import NONE, Place, staying
from lawtrack.model.law import Provision


def bare(label: str) -> str:
    """A label without the marks around it.

    >>> bare("2-1."), bare("9)"), bare("-")
    ('2-1', '9', '')
    """
    return label.strip(" .)(–—-\u00a0").casefold()


def made_a_part(old: Provision, new: Provision) -> bool:
    """Whether an item of a list became a part without a label (a paragraph whose article has
    no numbers any more is merely numbered otherwise).

    >>> item = Provision("art_1__para_1__subpara_7", "7)", "")
    >>> made_a_part(item, Provision("art_1__para_1__al_2", "", ""))
    True
    """
    if not bare(old.num) or bare(new.num):
        return False
    return _step(old.eid) != "para" or new.eid.count("__") > 1


class Places:
    """The containers of the lines of a unit, old and new."""

    def __init__(self, matching: Matching) -> None:
        self._matching = matching

    @cached_property
    def _in_order(self) -> set[int]:
        return staying(self._matching.partners)

    @cached_property
    def _in_order_within(self) -> set[int]:
        """The old lines that keep their order among those that stay in their container."""
        within: defaultdict[int, list[int]] = defaultdict(list)
        for old, new in enumerate(self._matching.partners):
            if new != NONE and self._matching.one_container(old, new):
                within[self._matching.above[0][old]].append(old)
        found: set[int] = set()
        for lines in within.values():
            kept = staying([self._matching.partners[old] for old in lines])
            found.update(lines[at] for at in kept)
        return found

    def moved(self, place: Place) -> bool:
        """Whether a paired line left its container, or (without a label) its place in it.

        A part that is merely counted to the subparagraph before it has not moved, nor has
        a line whose container was put elsewhere or renumbered with all that it holds, nor
        one that only counts otherwise because a neighbour came or went.
        """
        old, new = self._matching.old[place.old], self._matching.new[place.new]
        address_old, address_new = (
            self._address(old.eid, new=False),
            self._address(new.eid, new=True),
        )
        labelled = bare(old.num) != "" or bare(new.num) != ""
        if address_old == address_new and old.num == new.num:
            return False
        above_old, above_new = _above(address_old), _above(address_new)
        if not self._matching.one_container(place.old, place.new):
            if above_old == above_new and not place.placed:
                return False
            item = labelled or _step(address_old) == _step(address_new) == "indent"
            counted = not item and self._one_paragraph(place.old, place.new)
            return not counted or (place.placed and not _nested(above_old, above_new))
        if not place.placed or bare(old.num):
            return False
        container = self._matching.above[0][place.old]
        follows = container != NONE and container not in self._in_order
        return not follows and place.old not in self._in_order_within

    def _address(self, eid: str, *, new: bool) -> str:
        """An address within its unit."""
        unit = self._matching.new_unit if new else self._matching.old_unit
        return eid[len(unit.eid) if unit else 0 :]

    def _one_paragraph(self, old: int, new: int) -> bool:
        """Whether the outermost containers within the unit are partners, or the unit itself."""
        top_old = _outermost(old, self._matching.above[0])
        top_new = _outermost(new, self._matching.above[1])
        return NONE in (top_old, top_new) or self._matching.partners[top_old] == top_new


def _above(address: str) -> str:
    return address.rpartition("__")[0]


def _step(address: str) -> str:
    """The kind of the last step of an address."""
    return address.rpartition("__")[2].partition("_")[0]


def _nested(one: str, other: str) -> bool:
    """Whether one container stands in the other."""
    short, long = sorted((one, other), key=len)
    return f"{long}__".startswith(f"{short}__")


def _outermost(line: int, above: Sequence[int]) -> int:
    """The outermost line that a line stands in, or -1 where it stands in none."""
    found = above[line]
    while found != NONE and above[found] != NONE:
        found = above[found]
    return found
