"""What is wrong with an act itself: its head, what of it is not read or not carried out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawtrack.acts.apply.outcomes import REFUSED, Applied, Outcome
from lawtrack.acts.instructions import AmendingAct
from lawtrack.checks.acts_words import does, quoted
from lawtrack.checks.findings import NOTE, WARNING, Finding

MOST: Final = 20  # findings of one kind that are told one by one
_MEND_REFUSED: Final = (
    "See whether the act means another place or edition, or the text before is wrong."
)
_MEND_HEAD: Final = "Add the line of the act that gives it, with the signature or under the title."


def head_findings(act: AmendingAct, *, adopted: str = "", name: str = "") -> Iterator[Finding]:
    """What is wrong with the number and date of an act; ``adopted`` is the day (ISO) of the
    law that it amends. An act with neither is taken for a draft, which has none yet.

    >>> act = AmendingAct("en", "3", "1990-01-01")
    >>> [found.message for found in head_findings(act, adopted="1995-09-28")]
    ['The act is dated 1990-01-01, before the law that it amends (1995-09-28).']
    """
    if not act.number and not act.date:
        message = "The act has neither number nor date: it is taken to be a draft."
        yield Finding("act-unread", message, _MEND_HEAD, file=name, line=1, severity=NOTE)
        return
    if not act.number:
        message = f"The head of the act of {act.date} gives no number."
        yield Finding("act-unread", message, _MEND_HEAD, file=name, line=1)
    if not act.date:
        message = f"The head of act {act.number} gives no date."
        yield Finding("edition-date", message, _MEND_HEAD, file=name, line=1, severity=WARNING)
    elif adopted and act.date < adopted:
        message = f"The act is dated {act.date}, before the law that it amends ({adopted})."
        mend = "See which of the two days is wrong."
        yield Finding("edition-date", message, mend, file=name, line=1)
    when = act.commencement
    if when.rule == "on-date" and act.date and when.date < act.date:
        message = f"The act takes effect on {when.date}, before its own day, {act.date}."
        mend = "See whether one of the days is wrong; an act may reach back, but seldom does."
        severity = WARNING
        yield Finding("edition-date", message, mend, file=name, severity=severity)


def unread(act: AmendingAct, name: str, day: str = "") -> Iterator[Finding]:
    """The passages that were not understood, each with its line and the nearest reading."""
    for passage in act.unread[:MOST]:
        yield Finding(
            "act-unread",
            f"Line {passage.line} of the act is not understood: {quoted(passage.source)}; "
            f"the nearest reading is: {passage.nearest}.",
            "Hold the text against it by hand.",
            file=name,
            line=passage.line,
            edition=day,
        )
    if len(act.unread) > MOST:
        more = f"{len(act.unread) - MOST} more passages of the act are not understood."
        mend = "`lawtrack act read` lists them all."
        yield Finding("act-unread", more, mend, file=name, edition=day)


def refusals(applied: Applied, name: str, day: str = "") -> Iterator[Finding]:
    """The instructions that cannot be carried out, each with its line and the reason."""
    found = applied.of(REFUSED)
    yield from (_refused(outcome, name, day) for outcome in found[:MOST])
    if len(found) > MOST:
        more = f"{len(found) - MOST} more instructions of the act cannot be carried out."
        yield Finding("act-not-applied", more, _MEND_REFUSED, file=name, edition=day)


def _refused(outcome: Outcome, name: str, day: str = "") -> Finding:
    line = outcome.instruction.line
    where = f"Line {line} of the act" if line else "The act"
    eid = outcome.places[0].eid.partition("#")[0] if outcome.places else ""
    return Finding(
        "act-not-applied",
        f"{where} {does(outcome.instruction)}: {outcome.message}.",
        _MEND_REFUSED,
        file=name,
        line=line,
        edition=day,
        eid=eid,
    )


def not_applied(message: str, name: str, day: str = "") -> Finding:
    """That an act as a whole cannot be applied."""
    mend = "See whether it is the act that the edition names."
    return Finding("act-not-applied", message, mend, file=name, edition=day)
