"""Footnotes and pending changes said in words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from lawtrack.model import notes
from lawtrack.model.acts import ActRef, Commencement
from lawtrack.model.notes import Mention, Note
from lawtrack.telling.wording import cite, effect_words

_MENTIONS: Final = {
    notes.AMENDED: "amended by",
    notes.REWORDED: "reworded by",
    notes.INSERTED: "inserted by",
    notes.REPEALED: "repealed by",
    notes.ANNOUNCED: "announced by",
    notes.PENDING: "to be changed by",
    notes.SUSPENDED: "wording suspended by",
    notes.REPLACED_TEXTWIDE: "words replaced throughout the text by",
    notes.RULING: "named:",
    notes.OTHER: "named:",
}


def note_words(note: Note) -> str:
    """A note as one sentence.

    >>> act = ActRef("156-VII", "2022-11-05", Commencement("on-date", date="2023-01-07"))
    >>> note_words(Note("amended", "art_20-1", (Mention("amended", act),)))
    'Amended by Act 156-VII of 2022-11-05, in force from 2023-01-07.'
    """
    told = "; ".join(_mentions(note))
    said = f" “{note.words}”" if note.words else ""
    until = f" until {note.until}" if note.until else ""
    if note.kind == notes.PENDING:
        return f"Pending: a change of {_place(note)} is still to come{until}: {told}.{said}"
    if note.kind == notes.SUSPENDED:
        return f"The present wording of {_place(note)} holds{until}{_after(told)}.{said}"
    if note.kind == notes.ANNOUNCED:
        return f"Announced: {_place(note)} is not yet in force{until}{_after(told)}.{said}"
    if note.kind == notes.RULING:
        return f"A court's ruling on {_place(note)}, noted by the publisher{_after(told)}.{said}"
    if not told:
        return f"A note of the publisher that names no act.{said}"
    return f"{told[:1].upper()}{told[1:]}.{said}"


def act_words(act: ActRef) -> str:
    """
    >>> act_words(ActRef("75-VI", "2017-06-15"))
    'Act 75-VI of 2017-06-15'
    """
    named = f"Act {act.number} of {act.date}" if act.date else f"Act {act.number}"
    return named + _commencement(act.commencement)


def _mentions(note: Note) -> Iterator[str]:
    """The acts, neighbours that did the same to the same place told together."""

    def alike(mention: Mention) -> tuple[str, str]:
        return mention.kind, mention.target

    for (kind, target), run in groupby(note.mentions, key=alike):
        place = f"{_target(target)} " if target not in ("", "text", note.at) else ""
        acts = "; ".join(act_words(mention.act) for mention in run)
        yield f"{place}{_MENTIONS.get(kind, kind)} {acts}"


def _target(target: str) -> str:
    if target == "text":
        return "the whole text"
    eid, _, part = target.partition("#")
    return cite(eid, part or "text")


def _place(note: Note) -> str:
    return _target(note.target or note.at)


def _commencement(said: Commencement) -> str:
    words = effect_words(said)
    if said.rule == "on-date":
        return f", {words}"
    return f" ({words})" if words else ""


def _after(told: str) -> str:
    return f": {told}" if told else ""
