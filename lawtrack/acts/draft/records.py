"""A drafted act: its text, and the instructions that the text says."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.acts.instructions import Instruction
from lawtrack.model.acts import UNSAID, Commencement


@dataclass(frozen=True, slots=True)
class DraftedAct:
    """An amending act in the drafting style of its language.

    ``lines`` are the text, ``instructions`` what it tells to do, in the order of the law.
    ``undrafted`` names the places (eIds) where no instruction leads to the new text to the
    letter, such as a chapter that vanished without a trace.
    """

    language: str
    number: str
    date: str
    title: str
    amends: str
    instructions: tuple[Instruction, ...]
    lines: tuple[str, ...]
    commencement: Commencement = UNSAID
    undrafted: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"
