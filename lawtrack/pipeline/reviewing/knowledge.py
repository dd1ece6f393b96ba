"""What stands on the text of a law: rules, annotations, reports, the changelog."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Final

from lawtrack.checks import standing as checks
from lawtrack.checks.belongs import EXCEPTIONS_FILE, REPORTS_FILE
from lawtrack.checks.exceptions import Exemption, load
from lawtrack.checks.findings import ERROR, WARNING, Finding
from lawtrack.checks.wording import sentence_of
from lawtrack.diff.changes import Diff
from lawtrack.diff.engine import compare
from lawtrack.errors import BadSource
from lawtrack.model.law import Edition
from lawtrack.model.tags import Tag
from lawtrack.pipeline.diffs import StoreHistory
from lawtrack.pipeline.findings import ANNOTATIONS, RULES, tagged_by_rules
from lawtrack.pipeline.reviewing.case import Case
from lawtrack.pipeline.reviewing.editions import Texts
from lawtrack.pipeline.reviewing.snapshots import Snapshot
from lawtrack.store.reader import Store
from lawtrack.telling.wording import cite, tag_words

CHANGELOG: Final = "CHANGELOG.md"
_SHOWN: Final = 12


def excused(case: Case, findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, with the reasons of those that the law records as exceptions.

    No pull request excuses its own errors: one that only an exception of its own covers is
    still told, as a warning.
    """
    known = _exceptions(case.head.folder / case.path(EXCEPTIONS_FILE))
    before = _before(case) if known else set()
    for finding in findings:
        found = next((one for one in known if one.covers(finding)), None)
        if found is None:
            yield finding
        elif finding.grave == ERROR and replace(found, line=0) not in before:
            said = f"{finding.message} (This pull request excuses it: {found.reason})"
            yield replace(finding, message=said, severity=WARNING)
        else:
            yield replace(finding, excused=found.reason)


def _exceptions(place: Path) -> tuple[Exemption, ...]:
    return load(place) if place.is_file() else ()


def _before(case: Case) -> set[Exemption]:
    """The exceptions that the base had, wherever they stood."""
    path = case.path(EXCEPTIONS_FILE)
    if path not in case.base.ids:
        return set()
    try:
        return {replace(one, line=0) for one in _exceptions(case.base.whole().folder / path)}
    except BadSource:  # what could not be read excused nothing
        return set()


def changelog(case: Case) -> Iterator[Finding]:
    """A law that has a changelog keeps it, with a section for each edition that had one and
    for each new one."""
    path = case.path(CHANGELOG)
    if path in case.base.ids and path not in case.head.files:
        said, mend = "The changelog of the law is removed.", "Bring it back."
        yield Finding("no-changelog", said, mend, file=path, law=case.law)
    elif (case.head.folder / path).is_file():  # it can be read
        yield from _sections(case, path)


def _sections(case: Case, path: str) -> Iterator[Finding]:
    try:
        kept = _names(case.head, path)
    except BadSource as error:
        said = sentence_of(error)
        yield Finding("no-changelog", said, error.hint, path, error.line, case.law)
        return
    known = frozenset[str]()
    if path in case.base.ids and case.base.ids[path] != case.head.ids[path]:
        with suppress(BadSource):  # one that was broken told nothing
            known = _names(case.base.whole(), path)
    for day in sorted({*_told(case), *known} - kept - {*case.scope.removed}):
        told = "no longer has its" if day in known else "has no"
        yield Finding(
            "no-changelog",
            f"The changelog {told} section for the edition of {day}.",
            f"Run 'lawtrack changelog --corpus … --output …/{path}' and commit the page.",
            file=path,
            line=1,
            law=case.law,
            edition=day,
        )


def _names(snapshot: Snapshot, path: str) -> frozenset[str]:
    """The sections of a changelog; a draft that has become law goes."""
    from lawtrack.render.changelog_file import UNRELEASED, read

    page = read((snapshot.folder / path).read_text("utf-8", "replace"), path)
    return page.names - {UNRELEASED}


def _told(case: Case) -> list[str]:
    """The new editions that a changelog tells of: all but the first, which changes nothing, and
    those that are not kept in the language of the page."""
    folder = case.head.law(case.law)
    added = [day for day in case.scope.added if folder.before(day)]
    return [day for day in added if case.language in folder.edition(day).languages]


def standing(texts: Texts) -> Iterator[Finding]:
    """Evidence of reports, annotations and rules that the text no longer bears out."""
    case, text = texts.case, texts.head
    changed = {path.rpartition("/")[2] for path in case.scope.tables}
    moved = bool(case.scope.added or case.scope.altered or case.scope.removed)
    language = case.language if case.language in text.languages() else ""
    kept = {one.date: one.edition(language) for one in text.editions if language in one.states}
    if not kept:
        return
    if (text.path / REPORTS_FILE).is_file() and (moved or REPORTS_FILE in changed):
        found = list(checks.check_reports(text.path, kept, language))
        known = {(one.edition, one.message) for one in (_of_base(texts, language) if found else ())}
        yield from (one for one in found if (one.edition, one.message) not in known)
    if not (text.path / RULES).is_file():
        return
    if RULES in changed:
        yield from checks.check_rules(text.path, list(kept.values()))
    if (text.path / ANNOTATIONS).is_file() and (moved or changed & {RULES, ANNOTATIONS}):
        found = list(checks.check_annotations(text.path, kept))
        if found:  # they would keep the changes from being shown
            (text.path / ANNOTATIONS).unlink()
        yield from found


def _of_base(texts: Texts, language: str) -> Iterator[Finding]:
    """Evidence that did not hold before either."""
    base = texts.base
    if base is None or not (base.path / REPORTS_FILE).is_file():
        return
    kept = {one.date: one.edition(language) for one in base.editions if language in one.states}
    try:
        yield from checks.check_reports(base.path, kept, language)
    except BadSource:  # the base's reports could not be read: all is news
        return


def tags_changed(case: Case, store: Store) -> Iterator[str]:
    """What the rules and annotations of the head say otherwise than those of the base."""
    changed = {path.rpartition("/")[2] for path in case.scope.tables}
    if not changed & {RULES, ANNOTATIONS} or case.path("work.toml") not in case.base.ids:
        return
    before = case.base.whole().folder / case.law
    after = store.corpus / case.law
    kept = (name for name in (RULES, ANNOTATIONS) if case.path(name) in case.head.files)
    if broken := [name for name in kept if not (after / name).is_file()]:  # set apart
        yield f"{case.law}: what becomes of the tags can be told once {broken[0]} is mended."
        return
    found: list[str] = []
    days: dict[str, None] = {}
    for diff, old, new in _diffs(store):
        one = tagged_by_rules(diff, old, new, before)
        other = tagged_by_rules(diff, old, new, after)
        differ = list(_differences(one, other))
        found += differ
        days |= dict.fromkeys([new.info.in_force] if differ else [])
    if not found:
        yield f"{case.law}: the tags of all editions kept stay the same under the new rules."
        return
    count = "1 change" if len(found) == 1 else f"{len(found)} changes"
    editions = f"edition{'' if len(days) == 1 else 's'} of {', '.join(days)}"
    yield f"{case.law}: {count} of the {editions} would bear other tags:"
    yield from found[:_SHOWN]
    if len(found) > _SHOWN:
        yield f"and {len(found) - _SHOWN} more."


def _diffs(store: Store) -> Iterator[tuple[Diff, Edition, Edition]]:
    for older, newer in pairwise(store.revisions()):
        if store.language in store.languages(older) and store.language in store.languages(newer):
            old, new = store.edition(older), store.edition(newer)
            yield compare(old, new, StoreHistory(store, older), newer.info.acts), old, new


def _differences(one: Diff, other: Diff) -> Iterator[str]:
    for before, after in zip(one.changes, other.changes, strict=True):
        gone, came = _apart(before.tags, after.tags)
        if gone or came:
            told = [f"no longer {words}" for words in gone] + [f"now {words}" for words in came]
            place = cite(after.eid, after.part)
            yield f"{other.new.in_force}, {place}: {'; '.join(told)}."


def _apart(before: Sequence[Tag], after: Sequence[Tag]) -> tuple[list[str], list[str]]:
    """The tags, in words, of one side alone."""
    one, other = Counter(map(tag_words, before)), Counter(map(tag_words, after))
    return list(one - other), list(other - one)
