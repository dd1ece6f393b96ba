"""Placeholders that are no line of the text: a note says that a part is still to come.

A part without a label has no line to hold its place, so its publisher announces it in a note.
When the part comes in, it has taken effect; it is known by the line that the note stands
behind, for its address may be counted otherwise by then.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.diff.matching import Matching
from lawtrack.diff.order import NONE
from lawtrack.model.acts import ActRef
from lawtrack.model.law import ANNOUNCED, IN_FORCE, Unit
from lawtrack.model.notes import ANNOUNCED as NOTE_ANNOUNCED
from lawtrack.model.notes import Note


def filled(matching: Matching) -> dict[int, ActRef | None]:
    """The new lines that were announced, with the act that announced them."""
    old, new = matching.old_unit, matching.new_unit
    if old is None or new is None:
        return {}
    free = [at for at in matching.free_new() if matching.new[at].status == IN_FORCE]
    if old.status == ANNOUNCED:
        act = next((act for note in _announcements(old) for act in _acts(note)), None)
        return dict.fromkeys(free, act)
    if not free:
        return {}
    found = _in_filled_containers(matching, free)
    free = [at for at in free if at not in found]
    still = {note.target for note in _announcements(new)}
    for note in _announcements(old) if free else ():
        at = _line_announced(note, matching, free) if note.target not in still else NONE
        if at != NONE:
            free.remove(at)
            found[at] = next(_acts(note), None)
    return found


def _in_filled_containers(matching: Matching, free: list[int]) -> dict[int, ActRef | None]:
    """The lines of a paragraph whose placeholder was filled: they came with it."""
    placeholders = {
        matching.new[new].eid: line.act
        for line, new in zip(matching.old, matching.partners, strict=True)
        if line.status == ANNOUNCED and new != NONE
    }
    found: dict[int, ActRef | None] = {}
    for at in free if placeholders else ():
        within = _containers(matching.new[at].eid)
        container = next((eid for eid in within if eid in placeholders), None)
        if container is not None:
            found[at] = placeholders[container]
    return found


def _containers(eid: str) -> Iterator[str]:
    while "__" in eid:
        eid = eid.rpartition("__")[0]
        yield eid


def _announcements(unit: Unit) -> Iterator[Note]:
    return (note for note in unit.notes if note.kind == NOTE_ANNOUNCED)


def _acts(note: Note) -> Iterator[ActRef]:
    return (mention.act for mention in note.mentions)


def _line_announced(note: Note, matching: Matching, free: list[int]) -> int:
    behind = next((i for i, line in enumerate(matching.old) if line.eid == note.at), NONE)
    if behind != NONE and matching.partners[behind] != NONE:
        following = matching.partners[behind] + 1
        if following in free:
            return following
    return next((at for at in free if matching.new[at].eid == note.target), NONE)
