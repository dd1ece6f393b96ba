"""The sections of a changelog, gathered from the store and from what the corpus knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lawtrack.changelog.build import build, remark_of
from lawtrack.changelog.entries import Facts
from lawtrack.changelog.mentions import mentions
from lawtrack.changelog.records import EditionSection, NumberMove, ReportMention
from lawtrack.changelog.said import at_word
from lawtrack.diff.changes import Change, Diff
from lawtrack.model.address import Address
from lawtrack.pipeline.changelog_cache import Located, located, name_of
from lawtrack.pipeline.changelog_links import Links
from lawtrack.pipeline.diffs import Compared, differences, narrowed
from lawtrack.pipeline.findings import RULES
from lawtrack.pipeline.knowledge import law_file
from lawtrack.pipeline.tagging import ANY, WantedTags
from lawtrack.store.reader import Revision, Store
from lawtrack.telling.about import About

if TYPE_CHECKING:
    from lawtrack.acts.apply.outcomes import Applied
    from lawtrack.elections import Calendar
    from lawtrack.reports.records import Report

Steps = Sequence[tuple[Revision, Revision]]
Watch = Callable[[Steps], Iterable[tuple[Revision, Revision]]]

UNRELEASED: Final = "unreleased"
_LONG_WARNING: Final = 300


def sections(
    store: Store,
    old: Revision | None = None,
    new: Revision | None = None,
    *,
    since: str = "",
    only: Sequence[Address] = (),
    tags: WantedTags = ANY,
    watch: Watch = iter,
) -> Iterator[EditionSection]:
    """A section for every edition after ``old`` (else after the first) up to ``new``, the
    newest first.

    ``since`` leaves out editions before a day. With ``only`` or ``tags`` the changes are
    narrowed to some provisions or tags, and editions without any are left out. ``watch``
    goes through the steps and may show how far it is.
    """
    held = [r for r in store.revisions() if store.language in store.languages(r)]
    links = Links(store)
    first = old.info.in_force if old else ""
    last = new.info.in_force if new else held[-1].info.in_force
    steps = [
        (before, after)
        for before, after in reversed(list(pairwise(held)))
        if first < after.info.in_force <= last and after.info.in_force >= since
    ]
    for before, after in watch(steps):
        compared = differences(store, before, after)
        told = _narrowed(compared, only, tags)
        if told.diff.amendments or not (only or tags):
            yield section(store, told, links=links, revisions=(before, after))


def _narrowed(compared: Compared, only: Sequence[Address], tags: WantedTags) -> Compared:
    diff = narrowed(compared.diff, only) if only else compared.diff
    return replace(compared, diff=tags.narrow(diff))


def section(
    store: Store,
    compared: Compared,
    *,
    links: Links | None = None,
    revisions: tuple[Revision, Revision] | None = None,
    draft: bool = False,
    warnings: Sequence[str] = (),
) -> EditionSection:
    """The section of any diff: of two editions, of an edition altered, of an act applied.

    A change is linked to the file of the store that holds its words, if one does. With
    ``revisions``, the two editions of the store that were compared, what is found of them
    is kept for the next time. ``draft`` says that the new text is that of an act not in
    force, and ``warnings`` what of the act was not understood.
    """
    found = _found(store, compared.diff, links or Links(store), revisions)
    return section_of(compared.diff, compared.about, store, found, draft=draft, warnings=warnings)


def section_of(
    diff: Diff,
    about: About,
    store: Store,
    found: Mapping[str, Located],
    *,
    draft: bool = False,
    warnings: Sequence[str] = (),
) -> EditionSection:
    """The section of a diff of which links and numbers are known."""
    names = topic_names(store)
    kept = _reports(store)

    def said(change: Change) -> tuple[ReportMention, ...]:
        return mentions(change, kept, before=diff.old.in_force, day=diff.new.in_force)

    facts = Facts(
        link=lambda change: found[name_of(change)].link,
        numbers=lambda change: found[name_of(change)].numbers,
        mentions=said if kept and not draft else lambda _: (),
        remark=lambda change: remark_of(about.remarks.get(change.eid, "")),
        prefix=UNRELEASED if draft else diff.new.in_force,
        order=tuple(names),
    )
    told = () if draft else elections(store, diff)
    return build(diff, about, facts, names=names, elections=told, draft=draft, warnings=warnings)


def _found(
    store: Store, diff: Diff, links: Links, revisions: tuple[Revision, Revision] | None
) -> Mapping[str, Located]:
    def find(change: Change) -> Located:
        return Located(links.of(change, diff), _numbers(change, store.language))

    if revisions is None:
        return {name_of(change): find(change) for change in diff.amendments}
    return located(store, *revisions, diff.amendments, find)


def _numbers(change: Change, language: str) -> tuple[NumberMove, ...]:
    from lawtrack.changelog.numbers import number_moves  # loading it takes a while

    return number_moves(change, language)


def topic_names(store: Store) -> dict[str, str]:
    """The topics of the law in their order, with their names; without the rules, which take
    longer to read than a whole history to tell."""
    path = law_file(store, RULES)
    if path is None:
        return {}
    return _topic_names(path, path.stat().st_mtime_ns, store.language)


@lru_cache(maxsize=8)
def _topic_names(path: Path, changed: int, language: str) -> dict[str, str]:
    from lawtrack.tables import read

    names = {}
    for row in read(path).rows("topic"):
        called = row.values.get("name")
        told = called.get(language) if isinstance(called, dict) else None
        names[row.text("id")] = str(told or row.text("id"))
    return names


def _reports(store: Store) -> tuple[Report, ...]:
    path = law_file(store, "reports.toml")
    return _read_reports(path, path.stat().st_mtime_ns) if path else ()


@lru_cache(maxsize=8)
def _read_reports(path: Path, changed: int) -> tuple[Report, ...]:
    from lawtrack.reports.reading import load

    return load(path)


def elections(store: Store, diff: Diff) -> tuple[str, ...]:
    """How many days before the next elections the new edition is dated, and whether its
    changes touch what the Code of Good Practice in Electoral Matters calls fundamental."""
    path = law_file(store, "calendar.toml")
    if path is None:
        return ()
    from lawtrack.elections import distances, fundamental
    from lawtrack.render.calendar import sentence

    found = distances(diff.new.in_force, _read_calendar(path, path.stat().st_mtime_ns))
    told = [sentence(one) for one in found]
    topics = fundamental([tag for change in diff.amendments for tag in change.tags])
    names = topic_names(store)
    if topics and any(one.under_a_year for one in found):
        called = ", ".join(names.get(topic, topic).lower() for topic in topics)
        told.append(
            f"tagged changes touch what the Code of Good Practice in Electoral Matters (II.2.b) "
            f"calls fundamental: {called}"
        )
    return tuple(told)


@lru_cache(maxsize=8)
def _read_calendar(path: Path, changed: int) -> Calendar:
    from lawtrack.elections import load

    return load(path)


def unreleased(store: Store, path: Path) -> EditionSection:
    """What a draft act would change in the latest edition.

    Raises what reading the act raises; what of it is not understood or cannot be applied
    stands in the warnings of the section.
    """
    from lawtrack.pipeline.acting import amend, read_file

    latest = store.revisions()[-1]
    amended = amend(store, latest, read_file(path))
    edition = amended.applied.edition
    compared = Compared(amended.diff, amended.about, store.edition(latest), edition)
    return section(store, compared, draft=True, warnings=act_warnings(amended.applied))


def act_warnings(applied: Applied) -> tuple[str, ...]:
    """Sentences on what of an act was not understood, refused, or not simply applied."""
    from lawtrack.acts.apply.outcomes import APPLIED
    from lawtrack.render.acts import outcome_line

    unread = [
        f"Of the act, line {passage.line}: not understood: {_quoted(passage.source)}"
        for passage in applied.act.unread
    ]
    undone = [
        f"Of the act, {outcome_line(outcome)}"
        for outcome in applied.outcomes
        if outcome.verdict != APPLIED
    ]
    return tuple(f"{at_word(line, _LONG_WARNING).rstrip('.')}." for line in (*undone, *unread))


def _quoted(words: str) -> str:
    return f"“{' '.join(words.split()).rstrip('.')}”"
