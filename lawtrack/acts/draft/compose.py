"""From instructions to the text of an act: numbered by article, in blocks, quoted lines below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from lawtrack.acts.draft.english import English
from lawtrack.acts.draft.naming import Wording
from lawtrack.acts.draft.russian import Russian
from lawtrack.acts.instructions import (
    ARTICLE,
    CHAPTER,
    EXCLUDE_WORDS,
    INSERT,
    INSERT_WORDS,
    REPLACE_WORDS,
    SECTION,
    AmendingAct,
    Instruction,
    TargetStep,
)

WORDINGS: Final[dict[str, Wording]] = {"ru": Russian(), "en": English()}
_ON_WORDS: Final = (REPLACE_WORDS, INSERT_WORDS, EXCLUDE_WORDS)


def compose(act: AmendingAct, law: str) -> tuple[str, tuple[str, ...]]:
    """The title and the lines of an act; an act without instructions has only its head."""
    wording = WORDINGS[act.language]
    inserts = any(i.operation in (INSERT, INSERT_WORDS) for i in act.instructions)
    title = wording.title(law, inserts=inserts)
    head = [wording.identity(act), title, wording.preamble(law, inserts=inserts)]
    body = _body(act.instructions, wording)
    end = wording.commencement(act.commencement)
    lines = [*head, *body, *([end] if end else [])]
    return title, tuple(line for line in lines if line)


def _body(instructions: Sequence[Instruction], wording: Wording) -> list[str]:
    """The numbered items, one for each unit; a semicolon closes each instruction, a full
    stop the last."""
    lines: list[str] = []
    groups = [list(group) for _, group in groupby(instructions, key=_unit_key)]
    for number, group in enumerate(groups, 1):
        block = list(_item(group, wording))
        lines += [f"{number}) {block[0]}", *block[1:]]
    if lines:
        lines[-1] = lines[-1].removesuffix(";") + "."
    return lines


def _unit_key(instruction: Instruction) -> object:
    """Instructions on one unit are one item; a unit inserted is an item of its own."""
    if instruction.operation == INSERT and instruction.new_targets[0].steps[-1].kind in _UNITS:
        return id(instruction)
    return _unit_step(instruction)


_UNITS: Final = (ARTICLE, CHAPTER, SECTION)


def _unit_step(instruction: Instruction) -> TargetStep:
    return instruction.targets[0].steps[0]


def _item(group: Sequence[Instruction], wording: Wording) -> Iterator[str]:
    if len(group) == 1:
        yield from _instruction(group[0], 0, wording)
        return
    yield wording.within(group[0].targets[0].steps[:1])
    for _, run in groupby(group, key=_target_key):
        several = list(run)
        steps = several[0].targets[0].steps
        said = 1
        if len(several) > 1 and len(steps) > 1:
            yield wording.within(steps[1:])
            said = len(steps)
        for instruction in several:
            yield from _instruction(instruction, said, wording)


def _target_key(instruction: Instruction) -> object:
    """Neighbouring changes of words in one place share a block."""
    if instruction.operation in _ON_WORDS:
        return instruction.targets
    return id(instruction)


def _instruction(instruction: Instruction, said: int, wording: Wording) -> Iterator[str]:
    sentence = wording.sentence(instruction, said)
    if not instruction.content:
        yield f"{sentence};"
        return
    yield sentence
    opening, closing = wording.quotes_for(instruction.content)
    lines = list(instruction.content)
    lines[0] = opening + lines[0]
    lines[-1] += f"{closing};"
    yield from lines
