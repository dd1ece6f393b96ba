"""Which line of one edition goes on as which line of the next, as the diff between them says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lawtrack.diff.changes import Change, Diff, Edit
from lawtrack.errors import LawtrackError
from lawtrack.model.law import Edition, Provision, Unit


@dataclass(frozen=True, slots=True)
class Succession:
    """A line with the line that it became; None where nothing stood or stands.

    ``edits`` are those of the diff, and ``acts`` the numbers of the acts behind them; a line
    that only follows to another address has neither.
    """

    old: Provision | None
    new: Provision | None
    edits: tuple[Edit, ...] = ()
    acts: tuple[str, ...] = ()


def successions(old: Edition, new: Edition, diff: Diff) -> tuple[Succession, ...]:
    """The lines of articles that changed, came, went or stand at another address now.

    A line that is not among them stays as it is where it is. Raises LawtrackError when the
    diff is not that of the two editions.
    """
    told = [change for change in diff.changes if change.part == "text"]
    renamed = {
        change.eid_old: change.eid_new
        for change in diff.changes
        if change.part == "heading" and change.eid_old and change.eid_new
    }
    units = {_unit(eid) for change in diff.changes for eid in (change.eid_old, change.eid_new)}
    units_old, units_new = _articles(old, units), _articles(new, units)
    lines_old, lines_new = _lines(units_old), _lines(units_new)
    found = [
        Succession(
            _line(lines_old, change.eid_old),
            _line(lines_new, change.eid_new),
            change.edits,
            change.acts,
        )
        for change in told
    ]
    found += _following(units_old, units_new, told, renamed)
    return tuple(one for one in found if one.old or one.new)


def _articles(edition: Edition, wanted: set[str]) -> dict[str, Unit]:
    return {unit.eid: unit for unit in edition.units if unit.is_article and unit.eid in wanted}


def _lines(units: Mapping[str, Unit]) -> dict[str, Provision]:
    return {line.eid: line for unit in units.values() for line in unit.provisions}


def _line(lines: Mapping[str, Provision], eid: str) -> Provision | None:
    if eid.startswith("art_") and eid not in lines:
        raise _misfit(eid)
    return lines.get(eid)


def _following(
    units_old: Mapping[str, Unit],
    units_new: Mapping[str, Unit],
    told: list[Change],
    renamed: Mapping[str, str],
) -> Iterator[Succession]:
    """Lines of which nothing is told: they keep their order, so their addresses follow."""
    told_old = {change.eid_old for change in told}
    told_new = {change.eid_new for change in told}
    for eid, unit in units_old.items():
        after = units_new.get(renamed.get(eid, eid))
        left = [line for line in unit.provisions if line.eid not in told_old]
        kept = [line for line in after.provisions if line.eid not in told_new] if after else []
        if [line.text for line in left] != [line.text for line in kept]:
            raise _misfit(eid)
        for line, same in zip(left, kept, strict=True):
            if line.eid != same.eid:
                yield Succession(line, same)


def _unit(eid: str) -> str:
    return eid.partition("__")[0]


def _misfit(eid: str) -> LawtrackError:
    return LawtrackError(
        f"the diff does not fit the editions at '{eid}'",
        hint="give the diff that was made from these two editions",
    )
