"""Reports held against the text: statements about a law, each with a checked verdict."""

from lawtrack.reports.checking import Number, Numbers, check
from lawtrack.reports.reading import load
from lawtrack.reports.records import (
    BROKEN,
    VERDICTS,
    CheckedEvidence,
    CheckedReport,
    Evidence,
    Report,
)

__all__ = [
    "BROKEN",
    "VERDICTS",
    "CheckedEvidence",
    "CheckedReport",
    "Evidence",
    "Number",
    "Numbers",
    "Report",
    "check",
    "load",
]
