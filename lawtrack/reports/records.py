"""What reports say of the law, a person's verdict on it, and what a check found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

SUPPORTED: Final = "supported"
IN_PART: Final = "supported in part"
CONTRADICTED: Final = "contradicted"
NOT_HERE: Final = "not in this law"
CANNOT_TELL: Final = "cannot tell"
BROKEN: Final = "broken"

VERDICTS: Final = {
    SUPPORTED: "the text says what the statement says of the law",
    IN_PART: "part of the statement stands in the text, and part does not or goes beyond it",
    CONTRADICTED: "the text says otherwise",
    NOT_HERE: "this law has no such rule: it belongs to another act, or was never adopted",
    CANNOT_TELL: "no text of law decides it: it tells of facts or weighs them",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What decides a verdict, in one edition: words that stand there, or words that do not.

    ``at`` is the eId of a provision (``art_51#heading`` for a heading) and ``words`` stand
    in it exactly. ``new``: they stand nowhere in that article in the edition before.
    ``absent`` are phrases that occur nowhere in ``within`` (eIds; empty for the whole law),
    in capitals or not; ``gone``: one of them did occur there in the edition before.
    ``act`` with ``adopted`` is the act that made the edition. ``value`` and ``unit`` are a
    number that the words state. ``status`` is that of the provision, where it matters.
    """

    edition: str
    at: str = ""
    words: str = ""
    new: bool = False
    act: str = ""
    adopted: str = ""
    value: str = ""
    unit: str = ""
    status: str = ""
    absent: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    gone: bool = False
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Report:
    """One statement about the law, in our words, with a person's verdict and its evidence.

    ``article`` is a number ("20-1") or empty; ``date`` is as exact as the source (a month
    will do).
    """

    id: str
    statement: str
    source: str
    date: str
    article: str
    topic: str
    verdict: str
    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class CheckedEvidence:
    """An item of evidence with what the editions say of it; ``problem`` is empty if it holds.

    ``since`` is the first edition from which these exact words stand in that article without
    a break, ``here_since`` the same for that provision; ``earliest`` tells whether ``since``
    is the earliest edition kept, and ``until`` is the first later edition whose article lacks
    them (empty where they still stand). ``nearest`` are the words most like those sought,
    found at ``nearest_at``. ``number_checked`` tells whether the number was looked up.
    """

    evidence: Evidence
    problem: str = ""
    since: str = ""
    here_since: str = ""
    earliest: bool = False
    until: str = ""
    nearest: str = ""
    nearest_at: str = ""
    number_checked: bool = False

    @property
    def holds(self) -> bool:
        return not self.problem


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """A report whose evidence has been held against the editions."""

    report: Report
    evidence: tuple[CheckedEvidence, ...]

    @property
    def holds(self) -> bool:
        return all(item.holds for item in self.evidence)

    @property
    def shown(self) -> str:
        """The verdict, or ``broken`` when its evidence no longer holds."""
        return self.report.verdict if self.holds else BROKEN
