"""Findings that a corpus leaves as they are, each with the reason: ``exceptions.toml``.

The file of a law holds tables such as

    [[exception]]
    check = "no-act"                       # the finding's check
    edition = 2021-01-01                   # and where it is: edition, eid or file
    reason = "The words had been suspended until this day."
    by = "A. Reader"

``file`` is a path from the law's folder, ``words`` stand in the finding's message where one
place has several findings of a check.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from lawtrack import tables
from lawtrack.checks.findings import CHECKS, Finding
from lawtrack.tables import Row

_PLACES: Final = ("eid", "edition", "file")
_NEVER: Final = ("unused-exception", "broken-table")


@dataclass(frozen=True, slots=True)
class Exemption:
    """One recorded exception; empty fields stand for any. ``line`` is its place in the file."""

    check: str
    reason: str
    by: str
    eid: str = ""
    edition: str = ""
    file: str = ""
    words: str = ""
    line: int = 0

    def covers(self, finding: Finding) -> bool:
        """Whether it speaks of a finding (of its own law)."""
        return (
            self.check == finding.check
            and self.eid in ("", finding.eid)
            and self.edition in ("", finding.edition)
            and self.file in ("", finding.file.partition("/")[2])
            and self.words in finding.message
        )


def load(path: Path) -> tuple[Exemption, ...]:
    """Read an exceptions file; raises BadSource with file and line for what is wrong."""
    root = tables.read(path)
    root.only("exception")
    return tuple(map(_exemption, root.rows("exception")))


def _exemption(row: Row) -> Exemption:
    row.only("check", *_PLACES, "words", "reason", "by")
    check = row.text("check")
    if check not in CHECKS or check in _NEVER:
        hint = "'lawtrack check' prints the check of each finding in brackets"
        raise row.bad(f"'{check}' is no check that can be excused", key="check", hint=hint)
    if not any(name in row.values for name in _PLACES):
        raise row.bad("an exception names its place", hint="give 'eid', 'edition' or 'file'")
    return Exemption(
        check=check,
        reason=row.text("reason"),
        by=row.text("by"),
        eid=row.text("eid", ""),
        edition=row.day("edition") if "edition" in row.values else "",
        file=row.text("file", ""),
        words=row.text("words", ""),
        line=row.start,
    )


def excused(
    findings: Iterable[Finding],
    exemptions: Sequence[Exemption],
    file: str,
    law: str,
    *,
    whole: bool = True,
) -> Iterator[Finding]:
    """The findings of a law, those excused with their reason; then the exceptions without use.

    ``file`` is the path of the exceptions file from the corpus folder. Unless the ``whole``
    law was checked, it cannot be told which exceptions have no use.
    """
    used: set[Exemption] = set()
    for finding in findings:
        found = [one for one in exemptions if one.covers(finding)]
        used.update(found)
        yield replace(finding, excused=found[0].reason) if found else finding
    for one in exemptions if whole else ():
        if one not in used:
            places = (one.eid, one.edition, one.file, one.words and f"'{one.words}'")
            where = ", ".join(filter(None, places))
            message = f"The exception for {one.check} ({where}) excuses nothing."
            mend = "Remove it, or mend the place that it names."
            yield Finding("unused-exception", message, mend, file, one.line, law, one.edition)
