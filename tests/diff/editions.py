"""Small editions for tests, written as readable lines, and changes written out to read.

A unit begins with ``# eId | number | heading``; each line after it is
``eId within the unit | label | words``, with ``| status number date`` where a line is
repealed or announced. A line ``~ at | target | number date`` is a note that a part is to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lawtrack.diff.changes import Change
from lawtrack.model.acts import ActRef
from lawtrack.model.law import IN_FORCE, Edition, EditionInfo, Provision, Unit
from lawtrack.model.notes import ANNOUNCED, Mention, Note

MARKS = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}


def edition(text: str, day: str = "2020-01-01") -> Edition:
    return Edition(EditionInfo("law", day, "en"), tuple(_units(text)))


def unit(text: str) -> Unit:
    (only,) = _units(text)
    return only


def _units(text: str) -> Iterator[Unit]:
    current: Unit | None = None
    parent = ""
    for line in filter(str.strip, text.splitlines()):
        fields = [field.strip() for field in line.split("|")]
        if line.startswith("#"):
            if current is not None:
                yield current
            eid = fields[0].lstrip("# ")
            current = Unit(eid, fields[1], fields[2], parent, status=(*fields, IN_FORCE)[3])
            parent = parent if eid.startswith("art_") else eid
        elif current is not None and line.startswith("~"):
            current = replace(current, notes=(*current.notes, _note(current, fields)))
        elif current is not None:
            current = replace(current, provisions=(*current.provisions, _line(current, fields)))
    if current is not None:
        yield current


def _line(unit: Unit, fields: list[str]) -> Provision:
    eid, num, text, *rest = fields
    status, act = IN_FORCE, None
    if rest:
        status, number, date = rest[0].split()
        act = ActRef(number, date)
    return Provision(f"{unit.eid}__{eid}", num, text, status=status, act=act)


def _note(unit: Unit, fields: list[str]) -> Note:
    at, target = (f"{unit.eid}__{eid}" for eid in (fields[0].lstrip("~ "), fields[1]))
    number, date = fields[2].split()
    return Note(ANNOUNCED, at, (Mention(ANNOUNCED, ActRef(number, date), target),), target)


def readable(change: Change) -> str:
    """A change on one line, such as ``reworded art_1__para_2: in [-ten-]{+five+} days``."""
    where = change.eid_old or change.eid_new
    if change.eid_old and change.eid_new and change.eid_old != change.eid_new:
        where = f"{change.eid_old} -> {change.eid_new}"
    part = " heading" if change.part == "heading" else ""
    labels = ""
    if change.num_old != change.num_new and change.eid_old and change.eid_new:
        labels = f" ({change.num_old or '-'} -> {change.num_new or '-'})"
    since = f" since {change.restored_from}" if change.restored_from else ""
    words = "".join(MARKS[edit.op].format(edit.text) for edit in change.edits)
    return f"{change.kind}{part} {where}{labels}{since}: {words}".rstrip()
