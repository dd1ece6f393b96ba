"""Whether the editions of a law can be right together: days, languages, what each changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lawtrack.checks.findings import WARNING, Finding
from lawtrack.checks.lines import line_with
from lawtrack.checks.texts import EditionText, LawText, Version
from lawtrack.checks.wording import cited
from lawtrack.telling.plain import capital


def check_editions(text: LawText) -> Iterator[Finding]:
    """What is wrong with the editions of a law, apart from their words."""
    if not text.editions:
        message = "The law holds no edition."
        mend = "Keep one with 'lawtrack import'."
        yield Finding("empty-edition", message, mend, text.work_file, 1, text.law)
    held: dict[tuple[str, str], Version] = {}
    for number, edition in enumerate(text.editions):
        first = number == 0
        yield from _days(edition, text)
        yield from _languages(edition, held)
        yield from _idle(edition, held, first=first)
        yield from _sourced(edition)
        if not first:
            yield from _changing(edition)
        held |= {(one.language, one.eid): one for _, one in _versions(edition)}


def _days(edition: EditionText, text: LawText) -> Iterator[Finding]:
    said = edition.table.in_force
    if said != edition.date:
        message = f"The folder is that of {edition.date} and its edition is in force from {said}."
        yield _at(edition, "edition-date", message, "Make the two one day.", "in-force")
    if edition.date < text.work.adopted:
        message = (
            f"The edition is in force from {edition.date}, before the law was adopted on "
            f"{text.work.adopted}."
        )
        mend = "Mend the day of the edition, or 'adopted' in work.toml."
        yield _at(edition, "edition-date", message, mend, "in-force")
    for act in edition.table.acts:
        if act.date > edition.date:
            message = (
                f"The edition is in force from {edition.date}, before {act.cite()}, which it "
                "names, was adopted."
            )
            mend = "Mend the day of the act, or that of the edition."
            yield _at(edition, "edition-date", message, mend, f'"{act.number}"')


def _languages(edition: EditionText, held: Mapping[tuple[str, str], Version]) -> Iterator[Finding]:
    named, mend = edition.table.languages, "Name in 'languages' those that hold the edition."
    for language in edition.versions:
        if language not in named:
            message = f"The folder '{language}' stands here, and 'languages' does not name it."
            yield _at(edition, "languages", message, mend, "languages")
    for language in named:
        if language not in edition.versions and not any(code == language for code, _ in held):
            message = f"'languages' names '{language}', and no edition up to this has such a text."
            yield _at(edition, "languages", message, mend, "languages")


def _versions(edition: EditionText) -> Iterator[tuple[str, Version]]:
    for language, versions in edition.versions.items():
        for version in versions:
            yield language, version


def _idle(
    edition: EditionText, held: Mapping[tuple[str, str], Version], *, first: bool
) -> Iterator[Finding]:
    """Files that repeat what stands, or remove what is not there."""
    for language, version in _versions(edition):
        before = held.get((language, version.eid))
        there = before is not None and before.unit is not None
        name = capital(cited(version.eid))
        if version.unit is None and not there:
            message = f"{name} is said to be removed, and the edition before does not hold it."
            yield version.finding("idle-file", message, "Remove the file.")
        elif not first and before is not None and before.data == version.data:
            message = f"{name} is as in the edition of {before.date}."
            yield version.finding("idle-file", message, "Remove the file.")


def _sourced(edition: EditionText) -> Iterator[Finding]:
    source = edition.table.source
    mend = "Give the address of the official text as 'source'."
    if not source:
        yield _at(edition, "no-source", "No official text is named.", mend)
    elif not source.startswith(("https://", "http://")):
        message = "The 'source' is no address of a page (https://…)."
        yield _at(edition, "no-source", message, mend, "source")


def _changing(edition: EditionText) -> Iterator[Finding]:
    if not edition.versions:
        message = f"The edition of {edition.date} changes no unit."
        yield _at(edition, "empty-edition", message, "Remove it, or add the text that it changes.")
    elif not edition.table.acts:
        message = f"The edition of {edition.date} changes the law and names no act."
        yield _at(edition, "no-act", message, "Add an [[act]] with its number and date.")


def _at(
    edition: EditionText, check: str, message: str, mend: str, words: str = "in-force"
) -> Finding:
    """A finding in edition.toml, at the line that holds some words."""
    severity = WARNING if check == "empty-edition" else ""
    line = line_with(edition.data, words)
    law, date = edition.law, edition.date
    return Finding(check, message, mend, edition.file, line, law, date, severity=severity)
