"""What an instruction must have before anyone looks for its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from lawtrack.acts import instructions as act
from lawtrack.acts.apply.outcomes import NOT_POSSIBLE, Refusal
from lawtrack.acts.instructions import Instruction, Target, TargetStep

_LABEL: Final = r"\d{1,6}(?:-\d{1,6})*"
_ROMAN: Final = rf"[IVXLCDM]{{1,15}}|{_LABEL}"
_COUNT: Final = r"[1-9]\d{0,5}"
_NONE: Final = r".*"
# What the number of each kind of step looks like.
_NUMBERS: Final = {
    act.LAW: _NONE,
    act.HEADING: _NONE,
    act.PREAMBLE: _NONE,
    act.SECTION: _ROMAN,
    act.CHAPTER: _ROMAN,
    act.ARTICLE: _LABEL,
    act.PARAGRAPH: _LABEL,
    act.SUBPARAGRAPH: _LABEL,
    act.PART: _COUNT,
    act.INDENT: _COUNT,
    act.SENTENCE: _COUNT,
}
_LAST: Final = (act.HEADING, act.SENTENCE)
# Operations whose place may be told by what they put in, or is the whole text.
_MAY_NAME_NO_TARGET: Final = (act.INSERT, act.REPLACE_EVERYWHERE)


def check_sound(instruction: Instruction) -> None:
    """Raises Refusal for an operation that is none, and for targets that name nothing."""
    if instruction.operation not in act.OPERATIONS:
        raise Refusal(NOT_POSSIBLE, f"'{instruction.operation}' is no operation")
    if not instruction.targets and instruction.operation not in _MAY_NAME_NO_TARGET:
        raise Refusal(NOT_POSSIBLE, "the instruction names no target")
    for target in (*instruction.targets, *instruction.exceptions):
        _check_target(target, target.steps)
    for target in instruction.new_targets:
        # What is inserted may be without a number: it goes to the end.
        unnumbered = bool(target.steps) and not target.steps[-1].number
        _check_target(target, target.steps[:-1] if unnumbered else target.steps)


def _check_target(target: Target, numbered: Sequence[TargetStep]) -> None:
    if not target.steps:
        raise Refusal(NOT_POSSIBLE, "a target of the instruction names nothing")
    strange = next((step.kind for step in target.steps if step.kind not in _NUMBERS), None)
    if strange is not None:
        raise Refusal(NOT_POSSIBLE, f"a law has no '{strange}'")
    for step in numbered:
        if not re.fullmatch(_NUMBERS[step.kind], step.number):
            raise Refusal(NOT_POSSIBLE, f"'{step.number}' numbers no {step.kind}")
    inside = next((step.kind for step in target.steps[:-1] if step.kind in _LAST), None)
    if inside is not None:
        raise Refusal(NOT_POSSIBLE, f"nothing stands inside a {inside}")
