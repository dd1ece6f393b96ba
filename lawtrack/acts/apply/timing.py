"""From when an instruction takes effect, and whether that day has come."""

from __future__ import annotations

from datetime import date, timedelta

from lawtrack.acts.instructions import AmendingAct, Instruction
from lawtrack.errors import LawtrackError
from lawtrack.model.acts import Commencement


def iso_day(text: str, name: str) -> date:
    """Read an ISO date; raises LawtrackError naming what it is the date of."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise LawtrackError(
            f"'{text}' is no date of {name}", hint="write it like 2023-01-01"
        ) from None


def commencement_of(instruction: Instruction, act: AmendingAct) -> Commencement:
    """The instruction's own commencement, or that of the whole act."""
    return instruction.commencement if instruction.commencement.rule else act.commencement


def starts(when: Commencement, published: str | None) -> str | None:
    """The day (ISO) from which it holds, None where the text does not say a day.

    "On the expiry of ten calendar days after the day of publication" leaves ten whole
    days: an act published on the 1st takes effect on the 12th.

    >>> starts(Commencement("days-after-publication", days=10), "2022-11-01")
    '2022-11-12'
    """
    if when.rule == "on-date":
        return when.date
    if when.rule == "on-publication" and published:
        return published
    if when.rule == "days-after-publication" and published:
        return (iso_day(published, "publication") + timedelta(days=when.days + 1)).isoformat()
    return None


def in_force(when: Commencement, as_of: str | None, published: str | None) -> bool:
    """Whether it holds on ``as_of``; everything does when no day is asked for.

    Raises LawtrackError where that can't be known: the day counts from a publication
    whose date was not given.
    """
    if as_of is None:
        return True
    iso_day(as_of, "the law")
    day = starts(when, published)
    if day is not None:
        return iso_day(day, "commencement") <= iso_day(as_of, "the law")
    if when.rule in ("on-publication", "days-after-publication"):
        raise LawtrackError(
            f"whether the act holds on {as_of} depends on the day of its publication",
            hint="say when it was published",
        )
    return True
