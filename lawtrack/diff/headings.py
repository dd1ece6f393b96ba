"""The changes of headings: of articles, chapters, sections and of the law itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.diff.changes import Change
from lawtrack.diff.evidence import Acts
from lawtrack.diff.history import Earlier
from lawtrack.diff.kinds import ABSENT, Case
from lawtrack.diff.matching import Matching
from lawtrack.diff.order import NONE
from lawtrack.diff.record import record
from lawtrack.diff.scene import Scene
from lawtrack.model import notes
from lawtrack.model.acts import ActRef
from lawtrack.model.law import ANNOUNCED, IN_FORCE, REPEALED, Provision, Unit

_SIGNATURE: Final = "conclusions"


def heading_change(
    matching: Matching, after: str | None, scene: Scene, acts: Acts
) -> Iterator[Change]:
    """What became of the heading of a unit, its number and its place (``after``)."""
    if after is None and _same_heading(matching.old_unit, matching.new_unit):
        return
    old, new = _side(matching.old_unit), _side(matching.new_unit)
    both = old is not ABSENT and new is not ABSENT
    case = Case(
        old,
        new,
        relabelled=both and old.eid != new.eid,
        moved=both and after is not None and _in_another_division(matching),
        address_differs=after is not None,
        restored_from=_held_before(old, new, scene.earlier),
        merely_printed=_SIGNATURE in (old.eid, new.eid) or (old.eid or new.eid) in scene.printed,
    )
    change = record(case, acts, part="heading", after=after)
    if change is not None:
        yield change


def _in_another_division(matching: Matching) -> bool:
    """The order in which articles are printed is their publisher's; the chapter is the law's."""
    old, new = matching.old_unit, matching.new_unit
    return old is not None and new is not None and old.parent != new.parent


def only_printed(
    old: Sequence[Unit], new: Sequence[Unit], partners: Sequence[int], earlier: Earlier
) -> frozenset[str]:
    """Chapters and sections whose heading is printed no more, or again, while articles of
    theirs stay: their publisher's doing, not the law's."""
    kept = {unit.eid for unit, at in zip(old, partners, strict=True) if at != NONE}
    known = {new[at].eid for at in partners if at != NONE}
    gone = (unit for unit in old if unit.eid not in kept and _is_division(unit))
    came = (unit for unit in new if unit.eid not in known and _is_division(unit))
    return frozenset(
        [unit.eid for unit in gone if _lives_on(_within(unit, old), kept)]
        + [
            unit.eid
            for unit in came
            if _lives_on(_within(unit, new), known) and earlier.last_holding(unit.eid, unit.heading)
        ]
    )


def _lives_on(articles: set[str], kept: set[str]) -> bool:
    """A division lives on with any article of it; an empty one had nothing left to lose."""
    return not articles or bool(articles & kept)


def _is_division(unit: Unit) -> bool:
    return unit.eid.startswith(("sec_", "chp_"))


def _within(division: Unit, units: Sequence[Unit]) -> set[str]:
    """The eIds of the articles in a chapter or section."""
    inside = {division.eid}
    for unit in units:  # containers stand before what they hold
        if unit.parent in inside:
            inside.add(unit.eid)
    return {eid for eid in inside if eid.startswith("art_")}


def _held_before(old: Provision, new: Provision, earlier: Earlier) -> str:
    if new.status != IN_FORCE or old.status not in ("", REPEALED):
        return ""
    return earlier.last_holding(new.eid, new.text)


def _side(unit: Unit | None) -> Provision:
    if unit is None:
        return ABSENT
    return Provision(unit.eid, unit.num, unit.heading, status=unit.status, act=_announced_by(unit))


def _same_heading(old: Unit | None, new: Unit | None) -> bool:
    if old is None or new is None or old.eid != new.eid:
        return False
    return (old.heading, old.num, old.status) == (new.heading, new.num, new.status)


def _announced_by(unit: Unit) -> ActRef | None:
    """The act by which a whole article is still to come."""
    if unit.status != ANNOUNCED:
        return None
    announcing = (note for note in unit.notes if note.kind == notes.ANNOUNCED)
    return next((mention.act for note in announcing for mention in note.mentions), None)
