"""Reads calendar.toml: the national elections that are certain, each with its source."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from lawtrack.elections.records import HELD, KINDS, STATUSES, Calendar, Election
from lawtrack.tables import Row, read


def load(path: Path) -> Calendar:
    """The calendar of a file, its elections sorted by day.

    Raises BadSource with file and line for an unknown kind or status, a day that is none,
    a missing source, an election given twice, or one before the days the list covers.

    >>> load(Path("none.toml"))
    Traceback (most recent call last):
    lawtrack.errors.BadSource: none.toml: cannot be read: No such file or directory
    """
    root = read(path)
    root.only("complete_from", "complete_to", "election")
    start, end = root.day("complete_from"), root.day("complete_to")
    if start > end:
        raise root.bad("'complete_from' is after 'complete_to'", key="complete_from")
    elections: list[Election] = []
    for row in root.rows("election"):
        election = _election(row, start)
        if any((e.kind, e.date) == (election.kind, election.date) for e in elections):
            raise row.bad(f"the {election.kind} election of {election.date} is given twice")
        elections.append(election)
    if not elections:
        raise root.bad("there is no [[election]]")
    return Calendar(tuple(sorted(elections, key=lambda e: (e.date, e.kind))), start, end)


def _election(row: Row, start: str) -> Election:
    row.only("kind", "body", "date", "early", "status", "source")
    election = Election(
        kind=_one_of(row, "kind", row.text("kind"), KINDS),
        body=row.text("body"),
        date=row.day("date"),
        source=row.text("source"),
        early=row.flag("early"),
        status=_one_of(row, "status", row.text("status", HELD), STATUSES),
    )
    if election.date < start:
        raise row.bad(f"{election.date} is before 'complete_from' ({start})", key="date")
    return election


def _one_of(row: Row, key: str, value: str, known: Collection[str]) -> str:
    if value not in known:
        hint = f"it is one of: {', '.join(known)}"
        raise row.bad(f"'{value}' is no {key} of election", key=key, hint=hint)
    return value
