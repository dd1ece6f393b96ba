"""The reports whose evidence stands on a change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lawtrack.changelog.records import ReportMention
from lawtrack.diff.changes import EDITORIAL, Change
from lawtrack.reports.records import Evidence, Report
from lawtrack.telling.sections import HEADING


def mentions(
    change: Change, reports: Iterable[Report], *, before: str, day: str
) -> tuple[ReportMention, ...]:
    """The reports with evidence that this change, from the edition of ``before`` to that of
    ``day``, brought or removed.

    Evidence is held against the words of the change itself: words that an item quotes from
    the new edition stand in the new text and not in the old, those that it quotes from the
    old one the other way round; a phrase that it says is gone stood in the old text and
    does not in the new.
    """
    return tuple(
        ReportMention(
            report.id, report.verdict, report.statement, f"{report.source}, {report.date}"
        )
        for report in reports
        if any(_stands_on(item, change, before, day) for item in report.evidence)
    )


def _stands_on(item: Evidence, change: Change, before: str, day: str) -> bool:
    if change.kind == EDITORIAL:
        return False
    if item.words and item.edition == day:
        return _is(change.eid_new, change, item.at) and _only(item.words, change.new, change.old)
    if item.words and item.edition == before:
        return _is(change.eid_old, change, item.at) and _only(item.words, change.old, change.new)
    gone = item.gone and item.edition == day and _within(change, item.within)
    return gone and any(_only(word.casefold(), *_folded(change)) for word in item.absent)


def _is(eid: str, change: Change, at: str) -> bool:
    return (f"{eid}#heading" if change.part == HEADING else eid) == at


def _only(words: str, one: str, other: str) -> bool:
    return words in one and words not in other


def _folded(change: Change) -> tuple[str, str]:
    return change.old.casefold(), change.new.casefold()


def _within(change: Change, eids: Sequence[str]) -> bool:
    places = [place for place in (change.eid_old, change.eid_new) if place]
    return not eids or any(
        place == eid or place.startswith(f"{eid}__") for place in places for eid in eids
    )
