"""The diff of two editions: pair the units, pair their lines, say what each pair is.

It reads from the top: :func:`compare` joins the changes of headings and of lines in the order
of the new text; what counts as a change, and as which, stands in :mod:`lawtrack.diff.kinds`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lawtrack.diff.align import align
from lawtrack.diff.changes import Change, Diff
from lawtrack.diff.evidence import Acts, StepActs, step_acts
from lawtrack.diff.headings import heading_change, only_printed
from lawtrack.diff.history import Earlier, Nothing
from lawtrack.diff.lines import line_changes
from lawtrack.diff.matching import Matching
from lawtrack.diff.moved import find_moves
from lawtrack.diff.order import NONE, Place, merged
from lawtrack.diff.scene import Scene
from lawtrack.diff.units import pair_units, same_unit
from lawtrack.model.acts import Act
from lawtrack.model.law import Edition, Unit


def compare(
    old: Edition,
    new: Edition,
    earlier: Earlier | None = None,
    acts: Sequence[Act] = (),
    *,
    across: Collection[tuple[str, str]] | None = None,
) -> Diff:
    """All changes between two editions of a law, in the order of the new text.

    ``earlier`` says what editions before the old one held, so that a provision that comes
    back is restored and not inserted. ``acts`` are the acts of the editions after the old
    one up to the new one; one of them stands behind a change where a footnote names it.
    ``across`` are the pairs of units (eId old, eId new) between which lines may have moved,
    or which may be one article under two numbers: for editions further apart, those that a
    step between them made. None allows any, which is right for neighbours. The changes prove
    themselves: applied to the old edition they give the new one
    (:mod:`lawtrack.diff.proof`). The eIds of an edition are unique. An edition may be given
    in part (only the units that differ, and the preface), the same part of both.

    >>> from lawtrack.model.law import EditionInfo, Provision
    >>> def edition(day, *lines):
    ...     at = [Provision(f"art_1__para_{n}", f"{n}.", text) for n, text in lines]
    ...     unit = Unit("art_1", "Article 1.", "Terms", provisions=tuple(at))
    ...     return Edition(EditionInfo("law", day, "en"), (unit,))
    >>> first = edition("2020-01-01", (1, "A term is five years."), (2, "It is counted in days."))
    >>> second = edition("2021-01-01", (1, "A term is six years."), (3, "It is counted in days."))
    >>> [(change.kind, change.eid) for change in compare(first, second).changes]
    [('reworded', 'art_1__para_1'), ('renumbered', 'art_1__para_3')]
    """
    step = step_acts(acts, old, new)
    changes = _changes(old.units, new.units, step, earlier or Nothing(), across)
    return Diff(old.info, new.info, tuple(changes))


def compare_units(
    old: Unit | None,
    new: Unit | None,
    earlier: Earlier | None = None,
    acts: Sequence[Act] = (),
) -> tuple[Change, ...]:
    """The changes of one unit (see :func:`compare`); None where it came in or is gone."""
    units_old, units_new = (old,) if old else (), (new,) if new else ()
    return tuple(_changes(units_old, units_new, step_acts(acts), earlier or Nothing()))


def _changes(
    old: Sequence[Unit],
    new: Sequence[Unit],
    step: StepActs,
    earlier: Earlier,
    across: Collection[tuple[str, str]] | None = None,
) -> Iterator[Change]:
    allowed = None if across is None else frozenset(across)
    partners = pair_units(old, new, allowed)
    places = list(merged(partners, len(new)))
    matchings = [_matching(place, partners, old, new) for place in places]
    differing = [matching for matching in matchings if matching is not None]
    printed = only_printed(old, new, partners, earlier)
    scene = Scene(find_moves(differing, allowed), earlier, printed)
    told = ((place, one) for place, one in zip(places, matchings, strict=True) if one)
    for number, (place, matching) in enumerate(told):
        behind = Acts(matching.old_unit, matching.new_unit, step)
        yield from heading_change(matching, _after(place, new), scene, behind)
        yield from line_changes(matching, number, scene, behind)


def _matching(
    place: Place, partners: Sequence[int], old: Sequence[Unit], new: Sequence[Unit]
) -> Matching | None:
    """The lines of one place, or None where there is nothing to say of it."""
    unit_old = old[place.old] if place.old != NONE else None
    unit_new = new[place.new] if place.new != NONE else None
    if unit_new is None and partners[place.old] != NONE:
        return None  # it stands elsewhere now, and is told of there
    if unit_old and unit_new and not place.placed and same_unit(unit_old, unit_new):
        return None
    return align(unit_old, unit_new)


def _after(place: Place, new: Sequence[Unit]) -> str | None:
    if not place.placed:
        return None
    return new[place.new - 1].eid if place.new else ""
