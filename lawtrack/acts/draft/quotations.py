"""Changed lines of a quotation inside the law, reworded together with the line that opens it."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.acts.draft.align import Pair
from lawtrack.acts.draft.children import child_steps
from lawtrack.acts.draft.marks import closes_unopened
from lawtrack.acts.draft.tree import Node
from lawtrack.acts.instructions import REWORD, Instruction, Target, TargetStep


def join_quotations(
    pairs: Sequence[Pair],
    found: list[list[Instruction]],
    container: Node,
    steps: tuple[TargetStep, ...],
) -> None:
    """Where a line to be quoted closes a quotation that an earlier line opens, quote all
    lines of it. ``found`` holds the instructions of each pair and is changed in place."""
    for last, instructions in enumerate(found):
        if not any(closes_unopened(instruction.content) for instruction in instructions):
            continue
        first = _opening(pairs, last)
        if first is None:
            continue
        run = [(old, new) for old, new in pairs[first : last + 1] if old and new]
        targets = tuple(Target(child_steps(old, container, steps)) for old, _ in run)
        content = tuple(line for _, new in run for line in new.printed())
        found[first : last + 1] = [[] for _ in run]
        found[last] = [Instruction(REWORD, targets, content=content)]


def _opening(pairs: Sequence[Pair], last: int) -> int | None:
    """The nearest earlier line from which on the quoted lines balance; None where a line
    between came in or went, or is numbered."""
    for first in range(last, -1, -1):
        old, new = pairs[first]
        if old is None or new is None or old.labelled:
            return None
        lines = [line for _, node in pairs[first : last + 1] if node for line in node.printed()]
        if first < last and not closes_unopened(lines):
            return first
    return None
