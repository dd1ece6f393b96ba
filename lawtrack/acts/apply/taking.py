"""Which instructions hold where several want the same text.

The broader one holds (a whole article before a paragraph, a paragraph before words), among
equals the earlier; the other is refused. A replacement throughout the text leaves alone
what another instruction words.
"""

from __future__ import annotations

from itertools import combinations

from lawtrack.acts.apply.edits import Edit, Plan, UnitEdit, clash
from lawtrack.acts.apply.outcomes import (
    APPLIED,
    BEST_MATCH,
    CONFLICT,
    REFUSED,
    Outcome,
    Refusal,
    Touched,
)
from lawtrack.acts.instructions import AmendingAct, Instruction


def take(act: AmendingAct, plans: dict[int, Plan], outcomes: list[Outcome | None]) -> list[Edit]:
    """Take plans from the broadest to the narrowest; what clashes is refused."""
    taken = _Taken()
    for index in sorted(plans, key=lambda i: (plans[i].breadth, i)):
        plan, instruction = plans[index], act.instructions[index]
        if plan.optional:
            rival = _give_way(plan, taken)
            if rival is not None and not plan.edits:
                outcomes[index] = refused(instruction, _conflict(plan, act.instructions[rival]))
                continue
        if not plan.optional and any(clash(a, b) for a, b in combinations(plan.edits, 2)):
            outcomes[index] = refused(instruction, _conflict(plan, instruction))
            continue
        rival = next((r for e in plan.edits if (r := taken.rival(e)) is not None), None)
        if rival is not None:
            outcomes[index] = refused(instruction, _conflict(plan, act.instructions[rival]))
            continue
        for edit in plan.edits:
            taken.add(edit, index)
        outcomes[index] = _done(instruction, plan)
    return taken.edits


class _Taken:
    """The edits taken so far, by unit, each with the instruction that it is of."""

    def __init__(self) -> None:
        self.edits: list[Edit] = []
        self._by_unit: dict[int, list[tuple[Edit, int]]] = {}
        self._whole: list[tuple[Edit, int]] = []

    def add(self, edit: Edit, index: int) -> None:
        self.edits.append(edit)
        if isinstance(edit, UnitEdit):
            self._whole.append((edit, index))
        else:
            self._by_unit.setdefault(edit.unit, []).append((edit, index))

    def rival(self, edit: Edit) -> int | None:
        """The instruction that has taken the same text already."""
        near = (
            [pair for pairs in self._by_unit.values() for pair in pairs]
            if isinstance(edit, UnitEdit)
            else self._by_unit.get(edit.unit, [])
        )
        for other, index in (*self._whole, *near):
            if clash(edit, other):
                return index
        return None


def _give_way(plan: Plan, taken: _Taken) -> int | None:
    """Leave out the places that another instruction words; one of those, if there is any."""
    rivals = [taken.rival(edit) for edit in plan.edits]
    left = [rival for rival in rivals if rival is not None]
    if left:
        count = "1 place is" if len(left) == 1 else f"{len(left)} places are"
        plan.notes.append(f"{count} worded by another instruction of the act")
    free = [i for i, rival in enumerate(rivals) if rival is None]
    plan.edits, plan.places = [plan.edits[i] for i in free], [plan.places[i] for i in free]
    return left[0] if left else None


def _conflict(plan: Plan, other: Instruction) -> Refusal:
    at = plan.places[0].eid if plan.places else ""
    where = f" in line {other.line} of the act" if other.line else ""
    return Refusal(CONFLICT, f"another instruction{where} words the same text", at)


def _done(instruction: Instruction, plan: Plan) -> Outcome:
    verdict = APPLIED if plan.score >= 1 else BEST_MATCH
    return Outcome(
        instruction, verdict, tuple(plan.places), message="; ".join(plan.notes), score=plan.score
    )


def refused(instruction: Instruction, refusal: Refusal) -> Outcome:
    places = (Touched(refusal.at),) if refusal.at else ()
    return Outcome(instruction, REFUSED, places, refusal.reason, refusal.message, 0.0)
