"""Which commencement each instruction has, by its place in the act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lawtrack.acts import instructions as act
from lawtrack.acts.instructions import Instruction, Unread
from lawtrack.acts.read.commencement import EntryIntoForce, Staged
from lawtrack.acts.read.paths import Path
from lawtrack.acts.read.scopes import Extent
from lawtrack.model.acts import Commencement


def staged(
    read: Sequence[tuple[Instruction, Extent]], entry: EntryIntoForce
) -> tuple[list[Instruction], list[Unread]]:
    """The instructions with their commencements, and stages that could not be placed.

    An instruction of which only a part takes effect with a stage has a commencement of
    the rule ``other``: when to apply it is not for the reader to guess.
    """
    unread: list[Unread] = []
    whole = entry.whole
    if entry.unread:
        words = "; ".join(passage.source for passage in entry.unread)
        whole = Commencement("other", words=words)
    made = [replace(instruction, commencement=whole) for instruction, _ in read]
    for stage in entry.staged:
        for place in stage.places:
            if not _place(stage, place, read, made, unread):
                unread.append(_absent(stage, place))
    return _whole_or_part(read, entry.staged, made, unread), unread


def _place(
    stage: Staged,
    place: Path,
    read: Sequence[tuple[Instruction, Extent]],
    made: list[Instruction],
    unread: list[Unread],
) -> bool:
    """Give the rule of a stage to the instructions at a place; whether there are any."""
    found = False
    for nth, (_, extent) in enumerate(read):
        if covered(place, extent):
            found = True
            made[nth] = replace(made[nth], commencement=stage.rule)
    return found


def covered(place: Path, extent: Extent) -> range:
    """The lines of an instruction that lie at a place of the act."""
    if place and place[-1].kind == act.INDENT:
        nth = int(place[-1].number or 0)
        inside = place[:-1] == extent.within and extent.first <= nth <= extent.last
        return range(nth, nth + 1) if inside else range(0)
    inside = extent.within[: len(place)] == place
    return range(extent.first, extent.last + 1) if inside else range(0)


def _whole_or_part(
    read: Sequence[tuple[Instruction, Extent]],
    stages: Sequence[Staged],
    made: list[Instruction],
    unread: list[Unread],
) -> list[Instruction]:
    for nth, (instruction, extent) in enumerate(read):
        for stage in stages:
            lines = {line for place in stage.places for line in covered(place, extent)}
            if lines and len(lines) <= extent.last - extent.first:
                words = f"in part {stage.rule.words_en()}"
                made[nth] = replace(made[nth], commencement=Commencement("other", words=words))
                nearest = f"line {stage.line} stages only a part of this instruction"
                unread.append(Unread(instruction.line, instruction.source, nearest))
    return made


def _absent(stage: Staged, place: Path) -> Unread:
    steps = ", ".join(f"{step.kind} {step.number}".strip() for step in place)
    return Unread(
        stage.line, f"{steps}: {stage.rule.words_en()}", "the act has no instruction at this place"
    )
