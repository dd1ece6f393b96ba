"""Editorial notes: data that the publisher adds to the text of a law, never its words.

A *footnote* (сноска) says which acts changed a unit; a *pending change* (примечание) says
that wording is still to come; a *suspension* says until when present wording holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lawtrack.model.acts import ActRef
from lawtrack.model.record import Record

AMENDED: Final = "amended"  # с изменениями, внесенными
REWORDED: Final = "reworded"  # в редакции
INSERTED: Final = "inserted"  # дополнен
REPEALED: Final = "repealed"  # исключен
ANNOUNCED: Final = "announced"  # вводится в действие (a provision still to come)
PENDING: Final = "pending"  # предусмотрено изменение (wording still to come)
SUSPENDED: Final = "suspended"  # данная редакция действует до ...
REPLACED_TEXTWIDE: Final = "replaced-textwide"  # по всему тексту слова ... заменены
RULING: Final = "ruling"  # a court's ruling on the provision, noted by the publisher
OTHER: Final = "other"  # a note whose meaning is not understood, kept and reported

KINDS: Final = (
    AMENDED,
    REWORDED,
    INSERTED,
    REPEALED,
    ANNOUNCED,
    PENDING,
    SUSPENDED,
    REPLACED_TEXTWIDE,
    RULING,
    OTHER,
)


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Mention(Record):
    """One act in a note, with what it did and to what.

    ``target`` is the eId of what it changed, ``eid#heading`` for a heading, ``text`` for
    the whole law.
    """

    kind: str
    act: ActRef
    target: str = ""


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Note(Record):
    """One footnote or note: where it stands and what it says as data.

    ``at`` is the eId of the unit or provision that it follows (a footnote) or precedes (a
    pending change). ``words`` holds the publisher's words where the text is kept in its
    own language, and is empty in a rendering. ``until`` is the day (ISO) of a suspension.
    """

    kind: str
    at: str
    mentions: tuple[Mention, ...] = ()
    target: str = ""
    until: str = ""
    words: str = ""
