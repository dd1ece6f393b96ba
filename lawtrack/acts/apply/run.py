"""Applying an act as a whole: plan every instruction against the text before the act, take
those that do not clash, and make all edits at once.

The rule where instructions want the same text: the broader one holds (a whole article
before a paragraph, a paragraph before words), among equals the earlier; the other is
refused. A replacement throughout the text leaves alone what another instruction words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from lawtrack.acts.apply.edits import Edit, Plan
from lawtrack.acts.apply.everywhere import plan_everywhere
from lawtrack.acts.apply.footnotes import with_footnotes
from lawtrack.acts.apply.insert_plan import plan_insert
from lawtrack.acts.apply.lawtext import LawText
from lawtrack.acts.apply.moves import moves
from lawtrack.acts.apply.outcomes import (
    NOT_YET,
    OTHER_LAW,
    REFUSED,
    Applied,
    Outcome,
    Refusal,
)
from lawtrack.acts.apply.rebuild import rebuild
from lawtrack.acts.apply.renumber_plan import plan_renumber
from lawtrack.acts.apply.repeal_plan import plan_repeal
from lawtrack.acts.apply.reword_plan import plan_reword
from lawtrack.acts.apply.rightlaw import amends, check_law
from lawtrack.acts.apply.setting import Setting
from lawtrack.acts.apply.sound import check_sound
from lawtrack.acts.apply.taking import refused, take
from lawtrack.acts.apply.timing import commencement_of, in_force, starts
from lawtrack.acts.apply.wellformed import check_well_formed
from lawtrack.acts.apply.words_plan import plan_words
from lawtrack.acts.instructions import (
    EXCLUDE_WORDS,
    INSERT,
    INSERT_WORDS,
    RENUMBER,
    REPEAL,
    REPLACE_EVERYWHERE,
    REPLACE_WORDS,
    REWORD,
    AmendingAct,
    Instruction,
)
from lawtrack.errors import LawtrackError
from lawtrack.model.acts import Act
from lawtrack.model.law import Edition, EditionInfo


def apply(
    act: AmendingAct,
    edition: Edition,
    *,
    as_of: str | None = None,
    published: str | None = None,
    strict: bool = False,
) -> Applied:
    """The law as the act leaves it on a day (at the end of all its stages without one).

    Raises LawtrackError for an act that amends another law, for a day that can't be told
    without the day of publication, and with ``strict`` for any instruction that was not
    read or is refused: all or nothing.

    >>> from lawtrack.acts.instructions import Target, TargetStep, WordPair
    >>> from lawtrack.parse import read_text
    >>> law = read_text("# A law\\n\\n#### Article 1. Scope\\n\\n1. It is short.\\n").edition
    >>> target = Target((TargetStep("article", "1"), TargetStep("paragraph", "1")))
    >>> act = AmendingAct("en", instructions=(
    ...     Instruction(REPLACE_WORDS, (target,), (WordPair("short", "long"),)),))
    >>> done = apply(act, law)
    >>> done.outcomes[0].verdict, done.edition.article("1").provisions[0].text
    ('applied', 'It is long.')
    """
    check_law(act, edition)
    outcomes = [_out_of_play(i, act, edition, as_of, published) for i in act.instructions]
    plans = _plans(act, edition, outcomes)
    edits = take(act, plans, outcomes)
    result = _edition(edition, edits, act, as_of)
    done = tuple(outcome for outcome in outcomes if outcome is not None)
    result = with_footnotes(result, edition, act, done)
    check_well_formed(result, edition, _numbered(done))
    applied = Applied(act, result, done)
    if strict:
        _refuse_incomplete(applied)
    return applied


_PLANNERS: Final[Mapping[str, Callable[[Instruction, Setting], Plan]]] = {
    REWORD: plan_reword,
    INSERT: plan_insert,
    REPEAL: plan_repeal,
    RENUMBER: plan_renumber,
    REPLACE_EVERYWHERE: plan_everywhere,
    REPLACE_WORDS: plan_words,
    INSERT_WORDS: plan_words,
    EXCLUDE_WORDS: plan_words,
}


def _plans(act: AmendingAct, edition: Edition, outcomes: list[Outcome | None]) -> dict[int, Plan]:
    """The plan of each instruction that has no outcome yet; one that can't be planned gets
    its outcome here."""
    live = [index for index, outcome in enumerate(outcomes) if outcome is None]
    law = LawText(edition)
    setting = Setting(law, act, moves([act.instructions[index] for index in live], law))
    plans: dict[int, Plan] = {}
    for index in live:
        instruction = act.instructions[index]
        try:
            planner = _PLANNERS[instruction.operation]
            plans[index] = planner(instruction, replace(setting, index=index))
        except Refusal as refusal:
            outcomes[index] = refused(instruction, refusal)
    return plans


def _numbered(outcomes: Sequence[Outcome]) -> set[str]:
    """The units in which numbers were given."""
    return {
        place.eid.partition("__")[0]
        for outcome in outcomes
        if outcome.done and outcome.instruction.operation in (INSERT, RENUMBER)
        for place in outcome.places
    }


def _out_of_play(
    instruction: Instruction,
    act: AmendingAct,
    edition: Edition,
    as_of: str | None,
    published: str | None,
) -> Outcome | None:
    """The outcome of an instruction on another law, of one that is not yet in force, and of
    one that says too little."""
    try:
        check_sound(instruction)
    except Refusal as refusal:
        return refused(instruction, refusal)
    if not amends(instruction.law, edition):
        return Outcome(instruction, OTHER_LAW, message=f"amends “{instruction.law}”")
    when = commencement_of(instruction, act)
    if in_force(when, as_of, published):
        return None
    return _not_yet(instruction, starts(when, published) or "")


def _not_yet(instruction: Instruction, day: str) -> Outcome:
    when = f"takes effect on {day}" if day else "is not yet in force"
    return Outcome(instruction, NOT_YET, message=when, starts=day)


def _edition(edition: Edition, edits: list[Edit], act: AmendingAct, as_of: str | None) -> Edition:
    acts = (Act(act.number, act.date, act.title),) if act.number else ()
    info = EditionInfo(
        law=edition.info.law,
        in_force=as_of or edition.info.in_force,
        language=edition.info.language,
        acts=acts,
        status="applied",
        note=f"the edition of {edition.info.in_force} with the act applied by lawtrack"
        if edition.info.in_force
        else "",
    )
    return replace(edition, info=info, units=rebuild(edition, edits))


def _refuse_incomplete(applied: Applied) -> None:
    for unread in applied.act.unread:
        raise LawtrackError(
            f"line {unread.line} of the act was not understood: {unread.source[:80]}",
            hint="nothing was applied",
        )
    for outcome in applied.outcomes:
        if outcome.verdict == REFUSED:
            line = outcome.instruction.line
            raise LawtrackError(
                f"line {line} of the act, {outcome.reason}: {outcome.message}",
                hint="nothing was applied",
            )
