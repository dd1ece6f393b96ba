"""What became of each instruction of an act: the records that applying hands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lawtrack.acts.instructions import AmendingAct, Instruction
from lawtrack.model.law import Edition

APPLIED: Final = "applied"
BEST_MATCH: Final = "best-match"
REFUSED: Final = "refused"
NOT_YET: Final = "not-yet-in-force"
OTHER_LAW: Final = "amends-another-law"
VERDICTS: Final = (APPLIED, BEST_MATCH, REFUSED, NOT_YET, OTHER_LAW)

NO_TARGET: Final = "target-not-there"
MANY_TARGETS: Final = "target-found-more-than-once"
NO_WORDS: Final = "words-not-found"
MANY_WORDS: Final = "words-found-more-than-once"
UNFIT: Final = "quoted-text-does-not-fit"
ALREADY_THERE: Final = "already-there"
ALREADY_GONE: Final = "already-repealed"
NO_PLACE: Final = "no-place-for-it"
CONFLICT: Final = "conflicts-with-another-instruction"
NOT_POSSIBLE: Final = "cannot-be-carried-out"
REASONS: Final = (
    NO_TARGET,
    MANY_TARGETS,
    NO_WORDS,
    MANY_WORDS,
    UNFIT,
    ALREADY_THERE,
    ALREADY_GONE,
    NO_PLACE,
    CONFLICT,
    NOT_POSSIBLE,
)


@dataclass(frozen=True, slots=True)
class Touched:
    """One place that an instruction changed: its eId before the act and the words there.

    A heading is ``eid#heading``. ``old`` and ``new`` are the words that went and came;
    they are empty where whole provisions did.
    """

    eid: str
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One instruction and what became of it.

    ``reason`` is one of REASONS where it was refused, ``message`` says it in a sentence
    with the place in the law. ``score`` is 1 for an exact match, less for a best match.
    ``starts`` is the day (ISO) of an instruction that is not yet in force.
    """

    instruction: Instruction
    verdict: str
    places: tuple[Touched, ...] = ()
    reason: str = ""
    message: str = ""
    score: float = 1.0
    starts: str = ""

    @property
    def done(self) -> bool:
        return self.verdict in (APPLIED, BEST_MATCH)


@dataclass(frozen=True, slots=True)
class Applied:
    """The law as the act leaves it, and one outcome for each instruction, in its order."""

    act: AmendingAct
    edition: Edition
    outcomes: tuple[Outcome, ...]

    def of(self, verdict: str) -> tuple[Outcome, ...]:
        """The outcomes with one verdict."""
        return tuple(outcome for outcome in self.outcomes if outcome.verdict == verdict)

    @property
    def complete(self) -> bool:
        """Whether all of the act was read and every instruction on this law carried out."""
        return not self.act.unread and all(
            outcome.done or outcome.verdict == OTHER_LAW for outcome in self.outcomes
        )


class Refusal(Exception):
    """Why an instruction can't be carried out; it becomes an Outcome and goes no further."""

    def __init__(self, reason: str, message: str, at: str = "") -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message
        self.at = at
