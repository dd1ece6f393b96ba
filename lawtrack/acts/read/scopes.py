"""Where a line of an act stands: in the act itself, and in the law by the lines above it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from lawtrack.acts import instructions as act
from lawtrack.acts.instructions import TargetStep
from lawtrack.acts.read.lines import ARTICLE_LABEL, PARAGRAPH_LABEL, SUBPARAGRAPH_LABEL, Line
from lawtrack.acts.read.operations import Scope
from lawtrack.acts.read.paths import Path

_LEVELS: Final = (ARTICLE_LABEL, PARAGRAPH_LABEL, SUBPARAGRAPH_LABEL)
_KINDS: Final = {
    ARTICLE_LABEL: act.ARTICLE,
    PARAGRAPH_LABEL: act.PARAGRAPH,
    SUBPARAGRAPH_LABEL: act.SUBPARAGRAPH,
}


@dataclass(frozen=True, slots=True)
class Extent:
    """The lines (абзацы) of the act that an instruction takes up within its container."""

    within: Path
    first: int
    last: int


@dataclass(slots=True)
class Standing:
    """The labels above the present line, and the place in the law that each has set.

    ``unclear`` holds the line of a heading that was not understood: what stands under it
    cannot be placed.
    """

    numbers: dict[str, str] = field(default_factory=dict)
    set_by: dict[str, Scope] = field(default_factory=dict)
    unclear_by: dict[str, int] = field(default_factory=dict)
    indent: int = 0
    level: str = ""

    def enter(self, line: Line) -> None:
        """Move to a line: a label ends what labels of its rank and below have set."""
        if not line.label:
            self.level = ""
            return
        self.level = line.label
        for level in (*_LEVELS[_LEVELS.index(line.label) :], ""):
            self.numbers.pop(level, None)
            self.set_by.pop(level, None)
            self.unclear_by.pop(level, None)
        self.numbers[line.label] = line.label_number
        self.indent = 0

    def next_label(self) -> str:
        """The number that the next subparagraph has where they go on by ones."""
        number = self.numbers.get(SUBPARAGRAPH_LABEL, "0")
        return str(int(number) + 1) if number.isdigit() else ""

    def extent(self, lines: int) -> Extent:
        """Where the next ``lines`` lines stand, counted on from the last ones."""
        first = self.indent + 1
        self.indent += lines
        steps = tuple(
            TargetStep(_KINDS[level], self.numbers[level])
            for level in _LEVELS
            if level in self.numbers
        )
        return Extent(steps, first, self.indent)

    def scope(self) -> Scope:
        """The place that the lines above give to this one."""
        for level in ("", *reversed(_LEVELS)):
            if level in self.set_by:
                return self.set_by[level]
        return Scope()

    def unclear(self) -> int:
        """The line of the heading above that was not understood, 0 if there is none."""
        return next(iter(self.unclear_by.values()), 0)

    def set(self, scope: Scope) -> None:
        self.set_by[self.level] = scope
        self.unclear_by.pop(self.level, None)

    def lose(self, line: Line) -> None:
        """The present line heads others and was not understood."""
        self.set_by.pop(self.level, None)
        self.unclear_by[self.level] = line.number
