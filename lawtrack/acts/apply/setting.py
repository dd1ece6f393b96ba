"""What planning an instruction may need beside the instruction itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from lawtrack.acts.apply.lawtext import LawText
from lawtrack.acts.apply.moves import Moves
from lawtrack.acts.instructions import AmendingAct


@dataclass(frozen=True, slots=True)
class Setting:
    """The text before the act, the act, what its renumberings come to, the instruction's
    place in it, and how many unnumbered provisions it has put into each container so far
    (by eId and kind)."""

    law: LawText
    act: AmendingAct
    moves: Moves = field(default_factory=Moves)
    index: int = 0
    inserted: Counter[tuple[str, str]] = field(default_factory=Counter)
