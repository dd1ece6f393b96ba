"""Applying an amending act to an edition of a law."""

from lawtrack.acts.apply.outcomes import (
    APPLIED,
    BEST_MATCH,
    NOT_YET,
    OTHER_LAW,
    REASONS,
    REFUSED,
    VERDICTS,
    Applied,
    Outcome,
    Touched,
)
from lawtrack.acts.apply.run import apply

__all__ = [
    "APPLIED",
    "BEST_MATCH",
    "NOT_YET",
    "OTHER_LAW",
    "REASONS",
    "REFUSED",
    "VERDICTS",
    "Applied",
    "Outcome",
    "Touched",
    "apply",
]
