"""The changes of the lines of one unit, in the order of the new text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawtrack.diff.align import same_line
from lawtrack.diff.changes import Change
from lawtrack.diff.evidence import Acts
from lawtrack.diff.filled import filled
from lawtrack.diff.kinds import ABSENT, Case
from lawtrack.diff.likeness import folded
from lawtrack.diff.matching import EMPTY, Matching
from lawtrack.diff.order import NONE, Place, merged
from lawtrack.diff.places import Places, bare, made_a_part
from lawtrack.diff.record import record
from lawtrack.diff.scene import Scene
from lawtrack.diff.shifts import Shifts
from lawtrack.model.law import ANNOUNCED, IN_FORCE, REPEALED, Provision

_SIGNATURE: Final = "conclusions"
_ITEMS: Final = ("subpara_", "indent_")


def line_changes(matching: Matching, number: int, scene: Scene, acts: Acts) -> Iterator[Change]:
    """What came, went, moved, was renumbered or reworded among the lines of a unit.

    ``number`` is that of the matching among those of the step.
    """
    teller = _Teller(matching, number, scene, acts)
    for place in merged(matching.partners, len(matching.new)):
        change = teller.tell(place)
        if change is not None:
            yield change


class _Teller:
    """One method for each thing that can happen to a line; each keeps the addresses in step."""

    def __init__(self, matching: Matching, number: int, scene: Scene, acts: Acts) -> None:
        self.old, self.new = matching.old, matching.new
        self.matching, self.number, self.scene, self.acts = matching, number, scene, acts
        self.places = Places(matching)
        self.filled = filled(matching)
        unit_old, unit_new = matching.old_unit or EMPTY, matching.new_unit or EMPTY
        self.shifts = Shifts(unit_old.eid, unit_new.eid)
        self.restored: set[str] = set()
        self.other_article = unit_old.eid != unit_new.eid
        signature = _SIGNATURE in (unit_old.eid, unit_new.eid)
        self.signature = signature

    def tell(self, place: Place) -> Change | None:
        if place.new == NONE:
            return self.gone(place)
        if place.old == NONE:
            return self.came(place)
        return self.put_elsewhere(place) if place.placed else self.stayed(place)

    def gone(self, place: Place) -> Change | None:
        line = self.old[place.old]
        self.shifts.gone(line.eid)
        moved = (self.number, place.old) in self.scene.moves.left
        if moved or self.matching.partners[place.old] != NONE:
            return None  # it is told of where it stands now
        return record(Case(line, ABSENT, merely_printed=self.signature), self.acts)

    def came(self, place: Place) -> Change | None:
        line = self.new[place.new]
        self.shifts.came(line.eid)
        after = self._after(place)
        move = self.scene.moves.came.get((self.number, place.new))
        if move is not None:
            case = Case(move.line, line, moved=True, merely_printed=self.signature)
            return record(case, self.acts, likeness=move.likeness, after=after)
        old = ABSENT
        if place.new in self.filled:
            old = Provision("", "", "", status=ANNOUNCED, act=self.filled[place.new])
        held = self._held_before("", line)
        case = Case(old, line, restored_from=held, merely_printed=self.signature)
        return record(case, self.acts, after=after)

    def put_elsewhere(self, place: Place) -> Change | None:
        """A line of this unit that changed its place; with its container, it merely follows."""
        old, new = self.old[place.old], self.new[place.new]
        self.shifts.came(new.eid, old.eid)
        case = self._pair(old, new, moved=self.places.moved(place), address_differs=True)
        likeness = self.matching.likeness[place.new]
        return record(case, self.acts, likeness=likeness, after=self._after(place))

    def stayed(self, place: Place) -> Change | None:
        old, new = self.old[place.old], self.new[place.new]
        derived = self.shifts.kept(old.eid)
        same_address = old.eid == new.eid
        if same_address and derived == new.eid and (old is new or same_line(old, new)):
            return None
        case = self._pair(
            old,
            new,
            moved=not same_address and self.places.moved(place),
            address_differs=derived != new.eid,
        )
        change = record(case, self.acts, likeness=self.matching.likeness[place.new])
        if change is not None:
            self.shifts.told(old.eid, new.eid)
        return change

    def _pair(self, old: Provision, new: Provision, *, moved: bool, address_differs: bool) -> Case:
        relabelled = old.num != new.num and bare(old.num) != bare(new.num)
        return Case(
            old,
            new,
            relabelled,
            moved or (relabelled and (self.other_article or made_a_part(old, new))),
            address_differs,
            restored_from=self._held_before(old.status, new),
            merely_printed=self.signature,
        )

    def _after(self, place: Place) -> str:
        return self.new[place.new - 1].eid if place.new else ""

    def _held_before(self, old_status: str, line: Provision) -> str:
        """When the provision that comes in was last held, if the old edition does not hold it.

        Items of lists say the same in many places: they come back only to their own address,
        or with the line that their list belongs to.
        """
        if line.status != IN_FORCE or old_status not in ("", REPEALED):
            return ""
        above, _, step = line.eid.rpartition("__")
        anywhere = not step.startswith(_ITEMS) or above in self.restored
        day = self.scene.earlier.last_holding(line.eid, line.text, anywhere=anywhere)
        if not day or self._old_holds(line):
            return ""
        self.restored.add(line.eid)
        return day

    def _old_holds(self, line: Provision) -> bool:
        words = folded(line.text)
        return any(folded(old.text) == words for old in self.old)
