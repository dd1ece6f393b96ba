"""What stands on the text of a law: rules, annotations, reports, the changelog."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from lawtrack.checks import standing as checks
from lawtrack.checks.belongs import EXCEPTIONS_FILE, REPORTS_FILE
from lawtrack.checks.exceptions import load
from lawtrack.checks.findings import Finding
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
from lawtrack.store.reader import Store
from lawtrack.telling.wording import cite, tag_words

CHANGELOG: Final = "CHANGELOG.md"
_SHOWN: Final = 12


def excused(case: Case, findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, with the reasons of those that the law records as exceptions."""
    place = case.head.folder / case.path(EXCEPTIONS_FILE)
    known = load(place) if place.is_file() else ()
    for finding in findings:
        found = next((one for one in known if one.covers(finding)), None)
        yield replace(finding, excused=found.reason) if found else finding


def changelog_gone(case: Case) -> Iterator[Finding]:
    """A changelog that was there is kept."""
    path = case.path(CHANGELOG)
    if path in case.base.ids and path not in case.head.files:
        said, mend = "The changelog of the law is removed.", "Bring it back."
        yield Finding("no-changelog", said, mend, file=path, law=case.law)


def changelog_section(case: Case, day: str) -> Iterator[Finding]:
    """A law that has a changelog gets a section for each new edition."""
    from lawtrack.render.changelog_file import read

    path = case.path(CHANGELOG)
    if not (case.head.folder / path).is_file():  # none, or one that cannot be read
        return
    try:
        page = read((case.head.folder / path).read_text("utf-8", "replace"), path)
    except BadSource as error:
        said = sentence_of(error)
        yield Finding("no-changelog", said, error.hint, path, error.line, case.law, day)
        return
    if day not in page.names:
        yield Finding(
            "no-changelog",
            f"The changelog has no section for the edition of {day}.",
            f"Run 'lawtrack changelog --corpus … --output …/{path}' and commit the page.",
            file=path,
            line=1,
            law=case.law,
            edition=day,
        )


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
