"""What instructions do to the text, as edits that can be checked against each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from lawtrack.acts.apply.content import Line
from lawtrack.acts.apply.outcomes import Touched
from lawtrack.model.law import Unit

# The line number that stands for the heading of a unit.
HEADING_LINE: Final = -1


@dataclass(frozen=True, slots=True)
class WordEdit:
    """Characters ``start`` to ``stop`` of a line (or heading) give way to ``new``."""

    unit: int
    line: int
    start: int
    stop: int
    new: str


@dataclass(frozen=True, slots=True)
class SpanEdit:
    """Lines ``start`` to ``stop`` of a unit give way to ``lines``; an insertion when they
    are none. ``order`` sorts insertions at one place: deeper ones first, then by number."""

    unit: int
    start: int
    stop: int
    lines: tuple[Line, ...]
    order: tuple[int | tuple[int, ...], ...] = ()

    @property
    def inserts(self) -> bool:
        return self.start == self.stop


@dataclass(frozen=True, slots=True)
class LabelEdit:
    """A line (or a unit's heading) gets another label."""

    unit: int
    line: int
    label: str


@dataclass(frozen=True, slots=True)
class UnitEdit:
    """A whole unit (and those inside it, up to ``stop``) gives way to ``units``; an
    insertion before ``start`` when ``stop`` equals it."""

    start: int
    stop: int
    units: tuple[Unit, ...]
    order: tuple[int, ...] = ()


Edit = WordEdit | SpanEdit | LabelEdit | UnitEdit


@dataclass(slots=True)
class Plan:
    """What one instruction comes to: its edits, the places it touches, how exactly.

    ``optional`` edits (a replacement throughout the text) may each give way to another
    instruction on the same words without the rest being refused.
    """

    edits: list[Edit] = field(default_factory=list)
    places: list[Touched] = field(default_factory=list)
    score: float = 1.0
    notes: list[str] = field(default_factory=list)
    optional: bool = False

    def add(self, edit: Edit, place: Touched, score: float = 1.0) -> None:
        self.edits.append(edit)
        self.places.append(place)
        self.score = min(self.score, score)

    @property
    def breadth(self) -> tuple[int, int]:
        """Sorts plans: whole units first, then the longest runs of lines, words last."""
        if self.optional:
            return (4, 0)
        widest = max((_breadth(edit) for edit in self.edits), default=(0, 0))
        return (3 - widest[0], -widest[1])


def _breadth(edit: Edit) -> tuple[int, int]:
    match edit:
        case UnitEdit(start=start, stop=stop):
            return (3, stop - start)
        case SpanEdit(start=start, stop=stop):
            return (2, stop - start) if stop > start else (1, 0)
        case _:
            return (0, 0)


def clash(a: Edit, b: Edit) -> bool:
    """Whether two edits want the same text.

    >>> clash(WordEdit(0, 1, 4, 9, "x"), WordEdit(0, 1, 8, 12, "y"))
    True
    >>> clash(WordEdit(0, 1, 4, 9, "x"), WordEdit(0, 1, 9, 9, " and y"))
    False
    """
    if isinstance(a, UnitEdit) or isinstance(b, UnitEdit):
        return _clash_units(a, b)
    if a.unit != b.unit:
        return False
    if isinstance(a, SpanEdit):
        return _spans_clash(a, b) if isinstance(b, SpanEdit) else a.start <= b.line < a.stop
    if isinstance(b, SpanEdit):
        return b.start <= a.line < b.stop
    if isinstance(a, WordEdit) and isinstance(b, WordEdit):
        return a.line == b.line and _ranges_clash(a.start, a.stop, b.start, b.stop)
    return type(a) is type(b) and a.line == b.line


def _ranges_clash(start: int, stop: int, other_start: int, other_stop: int) -> bool:
    if start == stop and other_start == other_stop:
        return start == other_start
    return max(start, other_start) < min(stop, other_stop) or (
        (start == stop and other_start < start < other_stop)
        or (other_start == other_stop and start < other_start < stop)
    )


def _spans_clash(a: SpanEdit, b: SpanEdit) -> bool:
    if a.inserts and b.inserts:
        return a.start == b.start and a.order == b.order
    return _ranges_clash(a.start, a.stop, b.start, b.stop)


def _clash_units(a: Edit, b: Edit) -> bool:
    if isinstance(a, UnitEdit) and isinstance(b, UnitEdit):
        if a.start == a.stop and b.start == b.stop:
            return bool({u.eid for u in a.units} & {u.eid for u in b.units})
        return _ranges_clash(a.start, a.stop, b.start, b.stop)
    if isinstance(a, UnitEdit):
        return not isinstance(b, UnitEdit) and a.start <= b.unit < a.stop
    return isinstance(b, UnitEdit) and b.start <= a.unit < b.stop
