"""Whether the bytes of a unit's file are the unit that its name says, as lawtrack writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from lawtrack.checks.belongs import is_day
from lawtrack.checks.findings import Finding
from lawtrack.checks.lines import line_of, line_with
from lawtrack.checks.wording import mend_of, sentence_of
from lawtrack.corpus.unitfile import is_removed, read_unit, write_removed, write_unit
from lawtrack.errors import BadSource
from lawtrack.model.acts import ActRef
from lawtrack.model.address import Address, Step
from lawtrack.model.law import STATUSES, Unit
from lawtrack.model.notes import KINDS

_HOSTILE: Final = re.compile(rb"<!DOCTYPE|<!ENTITY|<\?(?!xml[\s?])")
_SAID: Final = {
    b"<!D": "a document type (DTD)",
    b"<!E": "an entity of its own",
    b"<?": "a processing instruction",
}
_TAG: Final = re.compile(rb"<(/?)[A-Za-z_][^<>]*?(/?)>")
_DEEPEST: Final = 200
_LONGEST: Final = 20  # of a number in an eId
_MOST: Final = 999  # provisions that bear one number
_OF_UNITS: Final = ("art", "chp", "sec")  # steps to a unit, and never within one
_KEY: Final = re.compile(r"(?:[0-9a-f]{12})?")
_LANGUAGE: Final = re.compile(rb"""\sxml:lang=["']([^"']*)["']""")


@dataclass(frozen=True, slots=True)
class UnitRead:
    """A unit's file: the unit (None where the file says it is removed, or cannot be read)
    and what is wrong."""

    unit: Unit | None
    findings: tuple[Finding, ...] = ()


def check_unit_data(data: bytes, file: str, language: str, eid: str) -> UnitRead:
    """Read the file of a unit; never raises, whatever the bytes are."""
    hostile = tuple(_hostile(data, file))
    if hostile:
        return UnitRead(None, hostile)
    if is_removed(data):
        return UnitRead(None, tuple(_removal(data, file, eid)))
    try:
        unit = read_unit(data, file)
    except BadSource as error:
        return UnitRead(None, (_unread(data, file, error),))
    except ValueError as error:
        message = f"The file is no unit of a law: {error}."
        return UnitRead(None, (Finding("not-a-unit", message, _WRITE, file, 1),))
    found = tuple(_unlike_name(unit, data, file, language, eid))
    found = found or tuple(_unlike_law(unit, data, file))
    return UnitRead(unit, found or tuple(_otherwise(unit, data, file, language)))


_WRITE: Final = "Let 'lawtrack import' write the files of an edition."


def _hostile(data: bytes, file: str) -> Iterator[Finding]:
    match = _HOSTILE.search(data)
    if match:
        said = next(words for mark, words in _SAID.items() if match[0].startswith(mark))
        line = data.count(b"\n", 0, match.start()) + 1
        yield Finding("hostile-xml", f"The file declares {said}.", "Remove it.", file, line)


def _removal(data: bytes, file: str, eid: str) -> Iterator[Finding]:
    if data != write_removed(eid):
        message = "The file ends as one that removes a unit does, and is none."
        yield Finding("not-a-unit", message, _WRITE, file, 1)


def _unread(data: bytes, file: str, error: BadSource) -> Finding:
    from lawtrack.xml import parse

    if _depth(data) > _DEEPEST:
        message = f"Elements stand more than {_DEEPEST} deep in each other."
        return Finding("hostile-xml", message, "Remove them.", file, error.line)
    said = sentence_of(error)
    try:
        parse(data, name=file)
    except BadSource:
        return Finding("broken-xml", said, mend_of(error, "Mend the XML."), file, error.line)
    return Finding("not-a-unit", said, mend_of(error, _WRITE), file, error.line)


def _depth(data: bytes) -> int:
    depth = deepest = 0
    for match in _TAG.finditer(data):
        if match[1]:
            depth -= 1
        elif not match[2]:
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def _unlike_name(unit: Unit, data: bytes, file: str, language: str, eid: str) -> Iterator[Finding]:
    found = Finding("not-a-unit", "", file=file, line=1, eid=eid)
    if unit.eid != eid:
        message = f"The file is named {eid}.xml and holds the unit {unit.eid}."
        yield replace(
            found, message=message, mend=f"Name the file {unit.eid}.xml, or mend its eId."
        )
    match = _LANGUAGE.search(data)
    said = match[1].decode("utf-8", "replace") if match else "no language"
    if said != language:
        message = f"The file stands in the folder '{language}' and says it is '{said}'."
        yield replace(found, message=message, mend="Move the file, or mend its xml:lang.")


def _unlike_law(unit: Unit, data: bytes, file: str) -> Iterator[Finding]:
    """What the records cannot be: addresses that are none, unknown words, days that are none."""
    seen: set[str] = set()
    for line in unit.provisions:
        problem = _bad_eid(line.eid, unit.eid) or _bad_words(line.status, line.key, line.act)
        if not problem and line.eid in seen:
            problem = "the address stands twice in the unit"
        seen.add(line.eid)
        if problem:
            message = f"A provision ('{line.eid}') is no provision of a law: {problem}."
            at = line_of(data, line.eid)
            yield Finding("not-a-unit", message, _WRITE, file, at, eid=unit.eid)
    problem = _bad_words(unit.status, unit.key, None)
    if problem:
        yield Finding("not-a-unit", f"{problem.capitalize()}.", _WRITE, file, 1, eid=unit.eid)
    yield from _bad_notes(unit, data, file)


def _bad_notes(unit: Unit, data: bytes, file: str) -> Iterator[Finding]:
    for note in unit.notes:
        refs = [mention.act for mention in note.mentions]
        problems = [] if note.kind in KINDS else [f"'{note.kind}' is no kind of note"]
        problems += [f"'{note.until}' is no day"] if note.until and not is_day(note.until) else []
        problems += [problem for ref in refs if (problem := _bad_act(ref))]
        for problem in problems:
            at = line_with(data, "<lt:note", f'lt:at="{note.at}"')
            message = f"A note is not as notes are: {problem}."
            yield Finding("not-a-unit", message, _WRITE, file, at, eid=unit.eid)


def _bad_eid(eid: str, unit: str) -> str:
    head, _, rest = eid.partition("__")
    steps = _steps(rest)
    if not steps:
        return "its eId is no address such as art_1__para_2"
    if head != unit or any(step.kind in _OF_UNITS for step in steps):
        return f"its eId does not begin with {unit}__"
    if any(len(step.number) > _LONGEST or step.nth > _MOST for step in steps):
        return "its number is longer than any"
    return ""


@lru_cache(maxsize=4096)  # units have the same few hundred addresses in them, in every edition
def _steps(address: str) -> tuple[Step, ...]:
    """The steps of an address within a unit; none where it is no address."""
    try:
        return Address.parse(address).steps
    except ValueError:
        return ()


def _bad_words(status: str, key: str, act: ActRef | None) -> str:
    if status not in STATUSES:
        return f"'{status}' is no status"
    if not _KEY.fullmatch(key):
        return f"'{key}' is no digest of 12 hex digits"
    return _bad_act(act) if act else ""


def _bad_act(act: ActRef) -> str:
    if not act.number or not is_day(act.date):
        return f"act '{act.number}' of '{act.date}' needs a number and a day"
    on = act.commencement.date
    return f"'{on}' is no day" if on and not is_day(on) else ""


def _otherwise(unit: Unit, data: bytes, file: str, language: str) -> Iterator[Finding]:
    written = write_unit(unit, language)
    if written == data:
        return
    ours, theirs = written.split(b"\n"), data.split(b"\n")
    pairs = enumerate(zip(ours, theirs, strict=False), 1)
    line = next((at for at, (one, other) in pairs if one != other), min(len(ours), len(theirs)))
    message = "The file is not laid out as lawtrack writes this unit."
    yield Finding("not-canonical", message, _WRITE, file, line, eid=unit.eid)
