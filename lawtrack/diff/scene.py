"""What the changes of one diff share: what moved, what is called otherwise, what was before."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.diff.history import Earlier
from lawtrack.diff.moved import Moves
from lawtrack.model.record import Record


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Scene(Record):
    """The facts of a whole step, beside the two lines that a change is about.

    ``printed`` names the chapters and sections (their eIds) whose heading alone came or
    went, while all their articles stay.
    """

    moves: Moves
    earlier: Earlier
    printed: frozenset[str]
