"""From accepted edits to the new text: lines are put together, then addressed again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lawtrack.acts.apply.content import Line, kept, provisions
from lawtrack.acts.apply.edits import (
    HEADING_LINE,
    Edit,
    LabelEdit,
    SpanEdit,
    UnitEdit,
    WordEdit,
)
from lawtrack.model.law import ANNOUNCED, IN_FORCE, REPEALED, Edition, Unit


def rebuild(edition: Edition, edits: Iterable[Edit]) -> tuple[Unit, ...]:
    """The units with all edits made; the edits must not clash."""
    units: list[UnitEdit] = []
    inner: dict[int, list[WordEdit | SpanEdit | LabelEdit]] = defaultdict(list)
    for edit in edits:
        if isinstance(edit, UnitEdit):
            units.append(edit)
        else:
            inner[edit.unit].append(edit)
    changed = [
        _unit(unit, inner[index], edition.info.language) if index in inner else unit
        for index, unit in enumerate(edition.units)
    ]
    return _in_chapters(_spliced(changed, units))


def _spliced(units: Sequence[Unit], edits: Sequence[UnitEdit]) -> list[Unit]:
    result: list[Unit] = []
    at = 0
    # An insertion before a unit that is itself replaced goes first.
    for edit in sorted(edits, key=lambda e: (e.start, e.stop > e.start, e.order)):
        result += units[at : edit.start]
        result += edit.units
        at = max(at, edit.stop)
    return result + list(units[at:])


def _in_chapters(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Name anew what each chapter and article stands in."""
    section = chapter = ""
    placed = []
    for unit in units:
        parent = ""
        if unit.eid.startswith("sec_"):
            section, chapter = unit.eid, ""
        elif unit.eid.startswith("chp_"):
            chapter, parent = unit.eid, section
        elif unit.is_article:
            parent = chapter or section
        placed.append(unit if unit.parent == parent else replace(unit, parent=parent))
    return tuple(placed)


def _unit(unit: Unit, edits: Sequence[WordEdit | SpanEdit | LabelEdit], language: str) -> Unit:
    unit = _headed(unit, edits)
    lines = _lines(unit, edits)
    if lines is None:
        return unit
    found = provisions(lines, unit.eid, language)
    status = unit.status
    if found and status in (REPEALED, ANNOUNCED):
        status = IN_FORCE
    return replace(unit, provisions=found, status=status)


def _headed(unit: Unit, edits: Sequence[WordEdit | SpanEdit | LabelEdit]) -> Unit:
    words = [e for e in edits if isinstance(e, WordEdit) and e.line == HEADING_LINE]
    heading = _edited(unit.heading, words)
    if heading != unit.heading:
        unit = replace(unit, heading=heading, key="")
    for edit in edits:
        if isinstance(edit, LabelEdit) and edit.line == HEADING_LINE:
            number = edit.label.split()[-1].rstrip(".")
            kind = unit.eid.partition("_")[0]
            unit = replace(unit, num=edit.label, eid=f"{kind}_{number}", key="")
    return unit


def _lines(unit: Unit, edits: Sequence[WordEdit | SpanEdit | LabelEdit]) -> list[Line] | None:
    """All lines of the unit to be; None where they stay what they are."""
    words: dict[int, list[WordEdit]] = defaultdict(list)
    labels: dict[int, str] = {}
    spans: list[SpanEdit] = []
    renumbered = False
    for edit in edits:
        if isinstance(edit, SpanEdit):
            spans.append(edit)
        elif edit.line == HEADING_LINE:
            renumbered = renumbered or isinstance(edit, LabelEdit)
        elif isinstance(edit, WordEdit):
            words[edit.line].append(edit)
        else:
            labels[edit.line] = edit.label
    if not (words or labels or spans or renumbered):
        return None
    old = [
        Line(labels.get(i, p.num), _edited(p.text, words[i]), p)
        if i in words or i in labels
        else kept(p)
        for i, p in enumerate(unit.provisions)
    ]
    result: list[Line] = []
    at = 0
    for span in sorted(spans, key=lambda s: (s.start, s.stop > s.start, s.order)):
        result += old[at : span.start]
        result += span.lines
        at = max(at, span.stop)
    return result + old[at:]


def _edited(text: str, edits: Sequence[WordEdit]) -> str:
    # From the end, so that earlier places stay true. At one place, what was inserted
    # stands before what was replaced; the sort is stable.
    for edit in sorted(edits, key=lambda e: (e.start, e.stop), reverse=True):
        text = text[: edit.start] + edit.new + text[edit.stop :]
    return text
