"""Plans for insertions of whole articles, chapters and sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lawtrack.acts.apply.content import read_units
from lawtrack.acts.apply.edits import Plan, UnitEdit
from lawtrack.acts.apply.lawtext import LawText, UnitText, cite
from lawtrack.acts.apply.outcomes import ALREADY_THERE, NO_TARGET, UNFIT, Refusal, Touched
from lawtrack.acts.apply.places import UNIT_STEPS
from lawtrack.acts.instructions import CHAPTER, SECTION, Instruction, Target
from lawtrack.model.address import number_key
from lawtrack.model.law import Unit

# At one place an article goes into the chapter before, a chapter behind it.
_RANK: Final = {"art": 0, "chp": 1, "sec": 2}


def plan_insert_units(instruction: Instruction, new: Sequence[Target], law: LawText) -> Plan:
    """Put new units where their numbers belong, into the chapter that the act names or
    that of the unit before them."""
    kind = UNIT_STEPS[new[0].steps[-1].kind]
    chapter = _named_chapter(instruction, new, law)
    quoted = read_units(instruction.content, chapter.unit.eid if chapter else "", law.language)
    wanted = [f"{kind}_{target.steps[-1].number}" for target in new]
    starts = [i for i, unit in enumerate(quoted) if unit.eid in wanted]
    if [quoted[i].eid for i in starts] != wanted or starts[0]:
        raise Refusal(
            UNFIT,
            "the quoted text is "
            + (", ".join(unit.num for unit in quoted) or "empty")
            + ", the act inserts "
            + ", ".join(cite(eid) for eid in wanted),
            wanted[0],
        )
    plan = Plan()
    for start, stop in zip(starts, [*starts[1:], len(quoted)], strict=True):
        block = quoted[start:stop]
        _refuse_strangers(block, law)
        at, end, parent = _slot(block[0], kind, chapter, instruction, law)
        head = block[0] if block[0].parent or not parent else replace(block[0], parent=parent)
        old = law.at(at).unit if end > at else None
        head = replace(head, notes=old.notes) if old is not None else head
        edit = UnitEdit(at, end, (head, *block[1:]), (_RANK[kind], *number_key(head.number)))
        plan.add(edit, Touched(head.eid))
    return plan


def _named_chapter(
    instruction: Instruction, new: Sequence[Target], law: LawText
) -> UnitText | None:
    """The chapter or section that an act names as the one to be supplemented."""
    inner = new[0].steps[-1].kind
    for target in (*instruction.targets, Target(new[0].steps[:-1])):
        for step in reversed(target.steps):
            outer = step.kind in (CHAPTER, SECTION) and step.kind != inner
            if outer and inner != SECTION:
                eid = f"{UNIT_STEPS[step.kind]}_{step.number}"
                found = law.get(eid)
                if found is None:
                    raise Refusal(NO_TARGET, f"the law has no {step.kind} {step.number}", eid)
                return found
    return None


def _refuse_strangers(block: Sequence[Unit], law: LawText) -> None:
    for unit in block[1:]:
        if law.get(unit.eid) is not None:
            raise Refusal(ALREADY_THERE, f"{cite(unit.eid)} is there already", unit.eid)


def _slot(
    head: Unit,
    kind: str,
    chapter: UnitText | None,
    instruction: Instruction,
    law: LawText,
) -> tuple[int, int, str]:
    """Where a unit goes: first and last place in the edition, and what it stands in."""
    old = law.get(head.eid)
    if old is not None:
        if old.unit.provisions or (kind == "chp" and law.inside(head.eid)):
            raise Refusal(ALREADY_THERE, f"{cite(head.eid)} is there already", head.eid)
        return old.index, old.index + 1, old.unit.parent
    units = law.edition.units
    same = [
        law.at(i)
        for i, unit in enumerate(units)
        if unit.eid.startswith(f"{kind}_") and (chapter is None or unit.parent == chapter.unit.eid)
    ]
    before = [text for text in same if number_key(text.unit.number) < number_key(head.number)]
    if before:
        last = before[-1]
        end = last.index + 1 + len(law.inside(last.unit.eid))
        return end, end, last.unit.parent
    if chapter is not None:
        return chapter.index + 1, chapter.index + 1, chapter.unit.eid
    if same:
        return same[0].index, same[0].index, same[0].unit.parent
    return _beside_anchor(instruction, law)


def _beside_anchor(instruction: Instruction, law: LawText) -> tuple[int, int, str]:
    """The first of its kind goes before the unit that the act names, or behind the title."""
    for target in instruction.targets:
        step = target.steps[0] if target.steps else None
        if step is not None and step.kind in UNIT_STEPS:
            found = law.get(f"{UNIT_STEPS[step.kind]}_{step.number}")
            if found is not None:
                at = found.index if instruction.before else found.index + 1
                return at, at, ""
    at = 1 if law.edition.units and law.edition.units[0].eid == "preface" else 0
    return at, at, ""
