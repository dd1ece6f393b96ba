"""How an act names provisions, and the instructions that put new ones in."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.acts.draft.align import Pair
from lawtrack.acts.draft.tree import Node
from lawtrack.acts.instructions import (
    INDENT,
    INSERT,
    PARAGRAPH,
    PART,
    SUBPARAGRAPH,
    Instruction,
    Target,
    TargetStep,
)
from lawtrack.model import address

_KINDS = {address.PARAGRAPH: PARAGRAPH, address.SUBPARAGRAPH: SUBPARAGRAPH}


def child_steps(
    child: Node, container: Node, steps: tuple[TargetStep, ...]
) -> tuple[TargetStep, ...]:
    """How an act names a provision of a container."""
    if child.labelled:
        return (*_list_steps(child, container, steps), label_step(child))
    kind, number = _ordinal(child, container)
    return (*steps, TargetStep(kind, str(number)))


def label_step(node: Node) -> TargetStep:
    return TargetStep(_KINDS[node.step.kind], node.step.number)


def _list_steps(
    child: Node, container: Node, steps: tuple[TargetStep, ...]
) -> tuple[TargetStep, ...]:
    """The first part is named where other parts of the container have lists too."""
    lists = [
        part
        for part in container.parts()
        if any(item.step.kind == child.step.kind for item in part.children)
    ]
    return (*steps, TargetStep(PART, "1")) if lists else steps


def _ordinal(child: Node, container: Node) -> tuple[str, int]:
    if child.step.kind == address.ALINEA:
        own_text = container.provision is not None
        return PART, container.parts().index(child) + 1 + own_text
    lines = list(container.lines())
    return INDENT, lines.index(next(child.lines())) + 1


def goes_on(pairs: Sequence[Pair], index: int) -> bool:
    """Whether an insertion belongs to the run of insertions that begins before it."""
    if not index:
        return False
    before, new = pairs[index - 1][1], pairs[index][1]
    return (
        pairs[index - 1][0] is None
        and before is not None
        and new is not None
        and before.step.kind == new.step.kind
    )


def insertion(
    pairs: Sequence[Pair], index: int, container: Node, steps: tuple[TargetStep, ...]
) -> Instruction:
    """One instruction for a run of new provisions of one kind."""
    stop = index + 1
    while stop < len(pairs) and pairs[stop][0] is None and goes_on(pairs, stop):
        stop += 1
    run = [new for _, new in pairs[index:stop] if new is not None]
    content = tuple(line for new in run for line in new.printed())
    if run[0].labelled:
        outer = _list_steps(run[0], container, steps)
        targets = tuple(Target((*outer, label_step(new))) for new in run)
        return Instruction(INSERT, (Target(outer),), (), content, targets)
    kind, number = _gap(pairs, stop, run[0].step.kind, container)
    targets = tuple(
        Target((*steps, TargetStep(kind, str(number + count)))) for count in range(len(run))
    )
    return Instruction(INSERT, (Target(steps),), (), content, targets)


def _gap(pairs: Sequence[Pair], stop: int, kind: str, container: Node) -> tuple[str, int]:
    """What a new unnumbered provision is called: as the old one whose place it takes."""
    part = kind == address.ALINEA
    olds = (old for old, _ in pairs[stop:] if old is not None)
    behind = next((old for old in olds if not part or old.step.kind == kind), None)
    if part:
        if behind is not None:
            return _ordinal(behind, container)
        return PART, len(container.parts()) + 1 + (container.provision is not None)
    lines = list(container.lines())
    number = lines.index(next(behind.lines())) if behind is not None else len(lines)
    return INDENT, number + 1
