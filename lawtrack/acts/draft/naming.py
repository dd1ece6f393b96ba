"""What the writers of both languages share: how targets are grouped and words are quoted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from lawtrack.acts.instructions import AmendingAct, Instruction, Target, TargetStep
from lawtrack.model.acts import Commencement


class Wording(Protocol):
    """How one language says what an act says."""

    def quotes_for(self, content: Sequence[str]) -> tuple[str, str]:
        """The marks around quoted wording, which must not be taken for marks inside it."""

    def title(self, law: str, *, inserts: bool) -> str:
        """The title of the act."""

    def identity(self, act: AmendingAct) -> str:
        """The line that names the act's number and date, empty where they are unknown."""

    def preamble(self, law: str, *, inserts: bool) -> str:
        """The words before the first instruction."""

    def commencement(self, when: Commencement) -> str:
        """The article on entry into force, empty where nothing is known."""

    def element(self, steps: Sequence[TargetStep]) -> str:
        """The name of a provision, as the first column of a table gives it."""

    def within(self, steps: Sequence[TargetStep]) -> str:
        """The line that opens a block: "in Article 4:"."""

    def sentence(self, instruction: Instruction, said: int) -> str:
        """The instruction without its quoted lines and closing mark. The first ``said``
        steps of its targets stand in the block above; all of them where it is in a block
        of their own."""


def inner(target: Target, said: int) -> tuple[TargetStep, ...]:
    """The steps of a target that are still to be said."""
    return target.steps[said:]


def joined(words: Sequence[str], conjunction: str) -> str:
    """
    >>> joined(["1)", "2)", "3)"], "and")
    '1), 2) and 3)'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


def is_number(words: str) -> bool:
    """Whether quoted words are digits."""
    return words.isdigit()


def is_one_word(words: str) -> bool:
    """
    >>> is_one_word("voters,"), is_one_word("the voters")
    (True, False)
    """
    return len(words.strip(" ,.;:").split()) == 1
