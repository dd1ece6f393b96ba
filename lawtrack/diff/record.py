"""From a case to the record of a change: its kind, its word edits, the acts behind it."""

from __future__ import annotations

from typing import Final

from lawtrack.diff import words
from lawtrack.diff.changes import (
    DELETE,
    EDITORIAL,
    INSERT,
    MOVED,
    RENUMBERED,
    REPLACED,
    RESTORED,
    REWORDED,
    TAKEN_EFFECT,
    Change,
    Edit,
)
from lawtrack.diff.editorial import only_the_look_differs, surely_differ
from lawtrack.diff.evidence import Acts
from lawtrack.diff.kinds import Case, kind_of
from lawtrack.model.law import Provision

# Below this share of characters kept, a reader is better served by both texts whole.
UNLIKE: Final = 0.3

_COMES_BACK: Final = (RESTORED, TAKEN_EFFECT)
_SHOWS_WORD_EDITS: Final = frozenset((REWORDED, RENUMBERED, MOVED, EDITORIAL))


def record(
    case: Case,
    acts: Acts,
    *,
    part: str = "text",
    likeness: float = 1.0,
    after: str | None = None,
) -> Change | None:
    """The change that a case is, or None where nothing changed."""
    old, new = case.old, case.new
    runs = words.edits(old.text, new.text) if case.stays else ()
    _weigh(case, runs)
    kind = kind_of(case)
    if not kind:
        return None
    return Change(  # in the order of the fields: by their names it takes half as long again
        kind,
        _article(new.eid or old.eid),
        old.eid,
        new.eid,
        old.num,
        new.num,
        old.text,
        new.text,
        runs if runs and kind != REPLACED else _edits(kind, old, new),
        () if kind == EDITORIAL else acts.behind(old, new, part),
        part,
        case.restored_from if kind in _COMES_BACK else "",
        round(likeness, 3),
        (),
        after,
    )


def _weigh(case: Case, runs: tuple[Edit, ...]) -> None:
    """Find out whether the words of a case differ, and whether too few are kept."""
    old, new = case.old.text, case.new.text
    if not old or not new or old == new:
        case.words_differ = old != new
        return
    gone = "".join([edit.text for edit in runs if edit.op == DELETE])
    came = "".join([edit.text for edit in runs if edit.op == INSERT])
    case.words_differ = surely_differ(gone, came) or not only_the_look_differs(old, new)
    both = len(old) + len(new)
    case.unlike = bool(gone and came) and both - len(gone) - len(came) < UNLIKE * both


def _edits(kind: str, old: Provision, new: Provision) -> tuple[Edit, ...]:
    if old.text == new.text or kind in _SHOWS_WORD_EDITS:
        return words.edits(old.text, new.text)
    return words.whole(old.text, new.text)


def _article(eid: str) -> str:
    unit = eid.partition("__")[0]
    return unit[4:] if unit.startswith("art_") else ""
