"""Whether every act that a law names is one act: known to work.toml, one number, one day."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from lawtrack.checks.findings import ERROR, WARNING, Finding
from lawtrack.checks.lines import line_with
from lawtrack.checks.texts import EditionText, LawText, Version
from lawtrack.checks.wording import cited
from lawtrack.corpus.works import Work
from lawtrack.model.acts import Act, ActRef

_ADD: Final = "Add the act to work.toml, or mend its number and date here."
_ONE: Final = "Write it as work.toml does."


def check_acts(text: LawText) -> Iterator[Finding]:
    """What is wrong with the acts that work.toml, editions, footnotes and provisions name."""
    yield from _listed(text)
    for edition in text.editions:
        yield from _of_edition(edition, text.work)
    told: set[tuple[str, str, str, str]] = set()
    named = {one.date: {(a.number, a.date) for a in one.table.acts} for one in text.editions}
    for version in text.versions():
        for finding in _of_version(version, text.work, named.get(version.date, ())):
            key = (version.language, finding.check, finding.message, finding.eid)
            if key not in told:  # a footnote stands on in every later version of its unit
                told.add(key)
                yield finding


def _listed(text: LawText) -> Iterator[Finding]:
    """The acts of work.toml among themselves."""
    seen: dict[str, Act] = {}
    numbers: dict[str, Act] = {}
    for act in text.work.acts:
        line = line_with(text.work_data, "number", f'"{act.number}"')
        other = seen.get(act.key) or numbers.get(act.number)
        if other is not None:
            message = f"{act.cite()} is given beside {other.cite()}."
            mend = "Keep each act once, in one spelling."
            yield Finding("act-spelling", message, mend, text.work_file, line, text.law)
        if act.date < text.work.adopted:
            message = f"{act.cite()} is dated before the law was adopted ({text.work.adopted})."
            mend = "Mend the day of the act, or 'adopted'."
            yield Finding("edition-date", message, mend, text.work_file, line, text.law)
        seen[act.key] = numbers[act.number] = act


def _of_edition(edition: EditionText, work: Work) -> Iterator[Finding]:
    seen: dict[str, Act] = {}
    for act in edition.table.acts:
        line = line_with(edition.data, "number", f'"{act.number}"')
        at = (edition.file, line, edition.law, edition.date)
        if act.key in seen:
            message = f"{act.cite()} is named beside {seen[act.key].cite()}."
            yield Finding("act-spelling", message, "Name it once.", *at)
        seen[act.key] = act
        for check, message, mend, severity in _unlike(ActRef(act.number, act.date), work):
            yield Finding(check, message, mend, *at, severity=severity)
        known = work.known(ActRef(act.number, act.date))
        if act.title and known.title and act.title != known.title:
            message = f"The title of {act.cite()} is not that of work.toml."
            yield Finding("act-spelling", message, _ONE, *at)


def _of_version(
    version: Version, work: Work, named: Collection[tuple[str, str]]
) -> Iterator[Finding]:
    """Acts that provisions and footnotes name, but for those that the edition names itself:
    what is wrong with them is said there once."""
    if version.unit is None:
        return
    for line in version.unit.provisions:
        if line.act is not None:
            at = (f'eId="{line.eid}"',)
            if (line.act.number, line.act.date) not in named:
                yield from _named(version, line.act, work, line.eid, at)
            yield from _reaching_back(version, line.act, line.eid, at)
    for act in (mention.act for note in version.unit.notes for mention in note.mentions):
        words = ("<lt:note", f'lt:act="{act.number}"', f'lt:date="{act.date}"')
        if (act.number, act.date) not in named:
            yield from _named(version, act, work, version.eid, words)
        yield from _reaching_back(version, act, version.eid, words)


def _named(
    version: Version, act: ActRef, work: Work, eid: str, line: Sequence[str]
) -> Iterator[Finding]:
    """An act that a provision or a footnote of a version names."""
    here = (version.file, line_with(version.data, *line), version.law, version.date, eid)
    where = cited(eid)
    for check, message, mend, severity in _unlike(act, work):
        yield Finding(check, f"{message[:-1]}: {where}.", mend, *here, severity=severity)
    if act.date > version.date:
        message = (
            f"Act {act.number}, which {where} names, was adopted on {act.date}, after the edition "
            f"of {version.date} is in force."
        )
        yield Finding("edition-date", message, "Mend the day of the act.", *here)


def _reaching_back(
    version: Version, act: ActRef, eid: str, line: Sequence[str]
) -> Iterator[Finding]:
    """An act that takes effect before it was adopted: most often a slip, at times so."""
    on = act.commencement.date
    if on and on < act.date:
        message = (
            f"Act {act.number} of {act.date} takes effect on {on}, before it was adopted, as "
            f"{cited(eid)} says."
        )
        mend = "Mend the day; if the act reaches back in time, record an exception."
        here = (version.file, line_with(version.data, *line), version.law, version.date, eid)
        yield Finding("edition-date", message, mend, *here, severity=WARNING)


def _unlike(act: ActRef, work: Work) -> Iterator[tuple[str, str, str, str]]:
    """Check, message, mend and severity, where work.toml does not know an act so."""
    cite = f"Act {act.number} of {act.date}"
    if act.number == work.number and act.date == work.adopted:
        return  # the law names itself
    known = next((one for one in work.acts if one.key == act.key), None)
    if known is None:
        same = next((one for one in work.acts if one.number == act.number), None)
        if same is None:
            yield "unknown-act", f"work.toml does not know {cite}.", _ADD, ""
        else:
            yield "act-spelling", f"{cite} is of {same.date} in work.toml.", _ONE, ERROR
    elif known.number != act.number:
        yield "act-spelling", f"{cite} is called {known.number} in work.toml.", _ONE, ""
