"""What is wrong with the text of a law that a pull request brings, and was not before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Final

from lawtrack.checks import references
from lawtrack.checks.act_names import check_acts
from lawtrack.checks.editions import check_editions
from lawtrack.checks.explained import check_step
from lawtrack.checks.files import Read
from lawtrack.checks.findings import Finding
from lawtrack.checks.numbering import check_numbers
from lawtrack.checks.order import check_order
from lawtrack.checks.pointing import check_into
from lawtrack.checks.renderings import check_memory, check_same, check_words, rendered
from lawtrack.checks.texts import EditionText, LawText, Version, read_law
from lawtrack.checks.unitdata import UnitRead, check_unit_data
from lawtrack.corpus.folders import laws
from lawtrack.corpus.memory import load_memory
from lawtrack.diff.engine import compare
from lawtrack.errors import LawtrackError
from lawtrack.pipeline.reviewing.case import Case
from lawtrack.pipeline.reviewing.snapshots import Snapshot
from lawtrack.review.noise import noise

Units = Mapping[str, tuple[bytes, UnitRead]]
Key = tuple[str, str, str]
_MOVED: Final = "reference-moved"
_GONE: Final = ("broken-reference", "reference-to-repealed")
_RENDERINGS: Final = ("no-rendering", "rendering-differs")


class Texts:
    """A law as the head has it and as the base had it, read once."""

    def __init__(self, case: Case, read: Read) -> None:
        self.case = case
        self.head = read_law(case.head.law(case.law).path, read.units)
        self.changed = frozenset(
            path
            for path in {*case.head.files, *case.base.ids}
            if path.startswith(f"{case.law}/")
            and case.head.ids.get(path) != case.base.ids.get(path)
        )
        self.base = self._base(read.units)
        self.others = tuple(self._others(read.units))

    def _others(self, units: Units) -> Iterator[LawText]:
        """The other laws of the head, as far as their tables can be read."""
        for folder in laws(self.case.head.folder):
            if folder.law != self.case.law:
                with suppress(LawtrackError):
                    yield read_law(folder.path, units)

    def _base(self, units: Units) -> LawText | None:
        """The law of the base; files that both sides have are not read again."""
        if self.case.path("work.toml") not in self.case.base.ids:
            return None
        before = self.case.base.whole()
        return read_law(before.law(self.case.law).path, _units(self.case, before, units))

    def editions(self) -> Iterator[tuple[EditionText | None, EditionText]]:
        """The editions that are new or altered, and those right behind such a one or behind
        one that is gone (their step begins elsewhere now); each with the one before."""
        scope = self.case.scope
        touched = {*scope.added, *scope.removed, *(day for day, _ in scope.altered)}
        for before, edition in _steps(self.head):
            since = before.date if before else ""
            if edition.date in touched or any(since <= day < edition.date for day in touched):
                yield before, edition

    def base_step(self, day: str) -> Iterator[tuple[EditionText | None, EditionText]]:
        """The edition of a day with the one before it, as the base had them."""
        if self.base is not None:
            yield from (step for step in _steps(self.base) if step[1].date == day)


def _steps(law: LawText) -> Iterator[tuple[EditionText | None, EditionText]]:
    return zip((None, *law.editions), law.editions, strict=False)


def _units(case: Case, before: Snapshot, units: Units) -> dict[str, tuple[bytes, UnitRead]]:
    ids = case.head.ids
    found = {}
    for path, file in before.files.items():
        if not (path.startswith(f"{case.law}/") and path.endswith(".xml")):
            continue
        if path in units and ids.get(path) == file.oid:
            found[path] = units[path]
        elif path.count("/") == 3:
            data = (before.folder / path).read_bytes()
            language, name = path.split("/")[-2:]
            found[path] = (data, check_unit_data(data, path, language, name[: -len(".xml")]))
    return found


def law_findings(texts: Texts) -> list[Finding]:
    """What is wrong with the law of the head and was not with that of the base."""
    known = {_key(one) for one in _of_law(texts.base, None)} if texts.base else set()
    found = list(_of_law(texts.head, texts.changed))
    for before, edition in texts.editions():
        found += _of_edition(texts, before, edition)
        known |= {_key(one) for one in _known(texts, before)}
        for step in texts.base_step(edition.date):
            known |= {_key(one) for one in _of_edition(texts, *step)}
    found += _between(texts.head, texts.others)
    known |= {_key(one) for one in _between(texts.base, texts.others)}
    found += _of_memory(texts)
    return list(_once([one for one in found if _key(one) not in known]))


def _once(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Each finding once; of a provision's rendering only the first thing that is wrong, and
    of words that refer to what has moved not that its old place is gone, too."""
    told: set[Key] = set()
    moved = {(one.eid, _words(one)) for one in findings if one.check == _MOVED}
    for finding in findings:
        if finding.check in _GONE and (finding.eid, _words(finding)) in moved:
            continue
        rendering = finding.check in _RENDERINGS
        key = (finding.file, finding.eid, "rendering") if rendering else _key(finding)
        if key not in told:
            told.add(key)
            yield finding


def _words(finding: Finding) -> str:
    """The words that refer, with which such a finding begins."""
    return finding.message.partition("”")[0]


def _key(finding: Finding) -> Key:
    """What makes two findings the same, wherever the text lies now."""
    return finding.check, finding.eid, finding.message


def _of_law(text: LawText, changed: Collection[str] | None) -> Iterator[Finding]:
    """The checks of the law as a whole, and of the files that changed (of all, if None)."""
    yield from check_editions(text)
    yield from check_acts(text)
    for version in text.versions():
        if changed is None or version.file in changed:
            yield from check_numbers(version)
            yield from check_words(version)
    yield from check_same(text.versions())


def _of_edition(
    texts: Texts, before: EditionText | None, edition: EditionText
) -> Iterator[Finding]:
    for language in edition.states:
        yield from check_order(edition, language)
        new = edition.edition(language)
        yield from texts.case.placed(references.broken(new, language), edition.date, language)
        if before is None or language not in before.states:
            continue
        old = before.edition(language)
        if texts.head.footnoted:
            yield from check_step(before, edition, language, old, new)
        diff = compare(old, new)
        found = list(references.moved(diff, new))
        said = noise(diff, old, new)
        found += [said] if said else []
        yield from texts.case.placed(found, edition.date, language)


def _between(law: LawText | None, others: Sequence[LawText]) -> Iterator[Finding]:
    """References of other laws to this one, and of this one to others, that lead nowhere."""
    if law is None:
        return
    yield from check_into(law, others)
    for other in others:
        yield from check_into(other, [law])


def _known(texts: Texts, before: EditionText | None) -> Iterator[Finding]:
    """What was wrong in the edition before already, and is not this pull request's doing."""
    for language in before.states if before else ():
        assert before is not None
        yield from check_order(before, language)
        yield from references.broken(before.edition(language), language)


def _of_memory(texts: Texts) -> Iterable[Finding]:
    """Renderings: those of the changed files, or of all where the memory itself changed."""
    found: list[Finding] = []
    for language in texts.head.languages():
        name = f"{language}-memory.tsv"
        path = texts.head.path / name
        if not path.is_file():
            continue
        whole = f"{texts.head.law}/{name}" in texts.changed
        versions: list[Version] = [
            one for one in rendered(texts.head, language) if whole or one.file in texts.changed
        ]
        found += check_memory(versions, load_memory(path), language)
    return found
