"""Which old line is which new line: the pairs, and the lines that are still free."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lawtrack.diff.order import NONE
from lawtrack.model.law import Provision, Unit

EMPTY = Unit("", "", "")


@dataclass(slots=True, repr=False, eq=False)
class Matching:
    """The lines of an old and a new unit and the pairs found among them so far."""

    old_unit: Unit | None
    new_unit: Unit | None
    old: tuple[Provision, ...] = field(init=False)
    new: tuple[Provision, ...] = field(init=False)
    partners: list[int] = field(init=False)
    origins: list[int] = field(init=False)
    likeness: dict[int, float] = field(init=False, default_factory=dict)
    _addressed: list[tuple[int, int]] | None = field(init=False, default=None)
    _above: tuple[list[int], list[int]] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.old = self.old_unit.provisions if self.old_unit else ()
        self.new = self.new_unit.provisions if self.new_unit else ()
        self.partners = [NONE] * len(self.old)
        self.origins = [NONE] * len(self.new)

    def pair(self, old: int, new: int, likeness: float = 1.0) -> None:
        self.partners[old] = new
        self.origins[new] = old
        self.likeness[new] = likeness

    def free_old(self) -> list[int]:
        return [old for old, new in enumerate(self.partners) if new == NONE]

    def free_new(self) -> list[int]:
        return [new for new, old in enumerate(self.origins) if old == NONE]

    def both_free(self, old: int, new: int) -> bool:
        return self.partners[old] == NONE and self.origins[new] == NONE

    def same_address(self) -> list[tuple[int, int]]:
        """Free lines at one address within their units, which may be numbered otherwise."""
        if self._addressed is None:
            self._addressed = list(self._at_one_address())
            return self._addressed  # all of them are free
        partners, origins = self.partners, self.origins
        return [
            (old, new)
            for old, new in self._addressed
            if partners[old] == NONE and origins[new] == NONE
        ]

    @property
    def above(self) -> tuple[list[int], list[int]]:
        """For each old and each new line the line that it stands in, or -1 for the unit."""
        if self._above is None:
            self._above = _containers(self.old), _containers(self.new)
        return self._above

    def one_container(self, old: int, new: int) -> bool:
        """Whether two lines stand in the unit itself, or in lines that are a pair."""
        above_old, above_new = self.above
        container = above_old[old]
        return (self.partners[container] if container != NONE else NONE) == above_new[new] and (
            container == NONE or above_new[new] != NONE
        )

    def _at_one_address(self) -> Iterator[tuple[int, int]]:
        cut_old = len(self.old_unit.eid) if self.old_unit else 0
        cut_new = len(self.new_unit.eid) if self.new_unit else 0
        where = {self.new[new].eid[cut_new:]: new for new in self.free_new()}
        for old in self.free_old():
            new = where.get(self.old[old].eid[cut_old:], NONE)
            if new != NONE:
                yield old, new


def _containers(lines: Sequence[Provision]) -> list[int]:
    where = {line.eid: index for index, line in enumerate(lines)}
    return [_container(line.eid, where) for line in lines]


def _container(eid: str, where: Mapping[str, int]) -> int:
    while eid:
        eid = eid.rpartition("__")[0]
        if eid in where:
            return where[eid]
    return NONE


Pass = Callable[[Matching], None]


def run(matching: Matching, passes: Sequence[Pass]) -> Matching:
    """Let each pass pair what the ones before it left free."""
    for find_pairs in passes:
        if NONE not in matching.partners or NONE not in matching.origins:
            break
        find_pairs(matching)
    return matching
