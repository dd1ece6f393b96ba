"""The change vocabulary: all that a diff can say, as records that every later stage shares."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from lawtrack.model.law import EditionInfo
from lawtrack.model.record import Record
from lawtrack.model.tags import Tag

INSERTED: Final = "inserted"
REPEALED: Final = "repealed"
REWORDED: Final = "reworded"
REPLACED: Final = "replaced"
RENUMBERED: Final = "renumbered"
MOVED: Final = "moved"
RESTORED: Final = "restored"
ANNOUNCED: Final = "announced"
TAKEN_EFFECT: Final = "taken-effect"
EDITORIAL: Final = "editorial"

KINDS: Final = (
    INSERTED,
    REPEALED,
    REWORDED,
    REPLACED,
    RENUMBERED,
    MOVED,
    RESTORED,
    ANNOUNCED,
    TAKEN_EFFECT,
    EDITORIAL,
)

KEEP: Final = "="
DELETE: Final = "-"
INSERT: Final = "+"


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Edit(Record):
    """A run of words kept (``=``), deleted (``-``) or inserted (``+``).

    The runs of a change joined without ``+`` give the old text, without ``-`` the new.
    """

    op: str
    text: str


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Change(Record):
    """One change of one provision (or heading), as a reader of law would say it.

    ``part`` is ``text`` or ``heading``. ``article`` is the number ("20-1"), empty for a
    chapter or section heading. ``old`` and ``new`` are the words without the labels
    ``num_old`` and ``num_new``; where nothing stood or stands, eId, label and words are
    empty. ``acts`` are the numbers of the acts behind the change. ``restored_from`` is
    the day (ISO) of the last edition that held a provision that is restored, or
    takes effect with words that stood before. ``likeness`` is
    between 0 and 1, 1 for a match by address or equal text. ``after`` is the eId of what
    stands before it in the new text (empty at the start of a unit or edition), where the
    new place does not follow from the old one; None where it does.
    """

    kind: str
    article: str
    eid_old: str
    eid_new: str
    num_old: str
    num_new: str
    old: str
    new: str
    edits: tuple[Edit, ...] = ()
    acts: tuple[str, ...] = ()
    part: str = "text"
    restored_from: str = ""
    likeness: float = 1.0
    tags: tuple[Tag, ...] = field(default=())
    after: str | None = None

    @property
    def eid(self) -> str:
        """Where it is found: the new place, or the old one of what is gone."""
        return self.eid_new or self.eid_old


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Diff(Record):
    """All changes between two editions, in the order of the new text."""

    old: EditionInfo
    new: EditionInfo
    changes: tuple[Change, ...]

    @property
    def amendments(self) -> tuple[Change, ...]:
        """The changes without those that are editorial only."""
        return tuple(change for change in self.changes if change.kind != EDITORIAL)
