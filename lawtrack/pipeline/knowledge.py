"""What a corpus knows of a law besides its text: reports, elections, numbers over time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.model.address import Address
from lawtrack.model.law import Edition
from lawtrack.pipeline.history import steps
from lawtrack.store.reader import Revision, Store

if TYPE_CHECKING:
    from lawtrack.elections import Calendar
    from lawtrack.reports import CheckedReport
    from lawtrack.reports.card import Card, CardNumber
    from lawtrack.thresholds import Entry, Series


def law_file(store: Store, name: str) -> Path | None:
    """A file of the law's folder in the corpus, such as ``calendar.toml``, if there is one."""
    path = store.corpus / store.revisions()[-1].info.law / name
    return path if path.is_file() else None


def _needed(store: Store, name: str, what: str) -> Path:
    path = law_file(store, name)
    if path is None:
        law = store.revisions()[-1].info.law
        raise LawtrackError(f"the corpus keeps no {what} of {law}", hint=f"they are kept in {name}")
    return path


def editions(store: Store) -> list[Edition]:
    """Every edition in the language that is read, oldest first."""
    held = [r for r in store.revisions() if store.language in store.languages(r)]
    return [store.edition(revision) for revision in held]


def calendar(store: Store) -> Calendar:
    """The national elections that the corpus knows of."""
    from lawtrack.elections import load

    return load(_needed(store, "calendar.toml", "calendar"))


def checked_reports(store: Store, wanted: str = "") -> list[CheckedReport]:
    """The reports (or one of them), their evidence held against the editions."""
    from lawtrack import reports
    from lawtrack.thresholds import read

    known = {edition.info.in_force: edition for edition in editions(store)}
    loaded = reports.load(_needed(store, "reports.toml", "reports"), editions=known)
    found = [report for report in loaded if wanted in ("", report.id)]
    if not found:
        raise LawtrackError(f"no report is called '{wanted}'", hint=_near(wanted, loaded))
    numbers = partial(read, language=store.language)
    return [reports.check(report, known, numbers) for report in found]


def _near(wanted: str, loaded: Sequence[object]) -> str:
    from difflib import get_close_matches

    names = [str(getattr(report, "id", "")) for report in loaded]
    near = get_close_matches(wanted, names, n=3, cutoff=0.3)
    return f"the nearest are {', '.join(near)}" if near else "see 'lawtrack reports'"


Watch = Callable[[Sequence[Edition]], Iterable[Edition]]


def number_series(
    store: Store, only: Sequence[Address] = (), watch: Watch = iter, *, whole: bool = True
) -> list[Series]:
    """The numbers of the law over all editions; ``only`` narrows them to some provisions.

    A number belongs to every provision that it has stood in. Unless ``whole``, numbers of
    provisions that never changed are left out.
    """
    from lawtrack.thresholds import series

    diffs = [step.diff for step in steps(store)]
    return _within(only, series(editions(store), diffs[::-1], watch, whole=whole))


def _within(only: Sequence[Address], found: Iterable[Series]) -> list[Series]:
    return [one for one in found if not only or any(_stands_in(at, only) for at in _places(one))]


def _places(one: Series) -> set[str]:
    return {one.eid, *(period.entry.eid for period in one.periods if period.entry)}


def _stands_in(eid: str, only: Sequence[Address]) -> bool:
    """Whether a place is one of some provisions, or in it, or is cited as it is.

    A subparagraph of an article without paragraphs is cited as a paragraph would be.
    """
    for address in only:
        wanted = str(address)
        if eid == wanted or eid.startswith(f"{wanted}__"):
            return True
        if len(address.steps) > 1 and Address.parse(eid).cite() == address.cite():
            return True
    return False


def report_card(store: Store, article: str, watch: Watch = iter) -> Card:
    """One article with its changes, tags, numbers and what reports say of it."""
    from lawtrack.reports.card import gather
    from lawtrack.thresholds import series

    kept = editions(store)
    name = f"art_{article}"
    holding = [edition for edition in kept if edition.article(article) is not None]
    if not holding:
        raise LawtrackError(f"no edition has an Article {article}", hint="see 'lawtrack show'")
    diffs = [step.diff for step in steps(store)]
    found = series(kept, diffs[::-1], watch)
    reports = checked_reports(store) if law_file(store, "reports.toml") else []
    elections = calendar(store) if law_file(store, "calendar.toml") else None
    numbers = list(_card_numbers(_within([Address.parse(name)], found)))
    return gather(article, kept[-1], diffs, numbers, reports, elections)


def _card_numbers(found: Sequence[Series]) -> Iterator[CardNumber]:
    from lawtrack.reports.card import CardNumber, CardValue

    for one in found:
        acts = {turn.date: tuple(act.number for act in turn.acts) for turn in one.turns}
        values = tuple(
            CardValue(
                period.since,
                period.entry.quantity.phrase if period.entry else "",
                acts.get(period.since, ()),
            )
            for period in one.periods
        )
        yield CardNumber(one.eid, one.last.quantity.role, values)


def numbers(store: Store, revision: Revision, only: Sequence[Address] = ()) -> tuple[Entry, ...]:
    """The numbers of one edition, of the whole law or of some provisions."""
    from lawtrack.thresholds import whole_ledger

    return tuple(
        entry
        for entry in whole_ledger(store.edition(revision))
        if not only or _stands_in(entry.eid, only)
    )
