"""Past editions that a pull request alters or removes: allowed only with a reason."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from lawtrack.checks.findings import NOTE, Finding
from lawtrack.corpus.works import EditionFile
from lawtrack.model.address import number_key
from lawtrack.review.scope import LawScope
from lawtrack.telling.wording import cite

_SHOWN: Final = 8
_FACTS: Final = ("acts", "source", "status", "note", "languages")


def carried_on(scope: LawScope) -> dict[str, tuple[str, ...]]:
    """The editions whose text differs now, each with the later ones that only carry its words
    on: their own folders are as they were, and no other unit of them differs.

    >>> units = {("2001-01-01", "en"): ("art_1",), ("2002-01-01", "en"): ("art_1",)}
    >>> carried_on(LawScope("river", altered=units, rewritten=("2001-01-01",)))
    {'2001-01-01': ('2002-01-01',)}
    """
    found: dict[str, tuple[str, ...]] = {}
    last = ""
    for day in sorted({day for day, _ in scope.altered}):
        if last and day not in scope.rewritten and units_of(scope, day) <= units_of(scope, last):
            found[last] += (day,)
        else:
            found[day] = ()
            last = day
    return found


def units_of(scope: LawScope, day: str) -> set[str]:
    """The units that differ in the edition of a day, in any language."""
    return {unit for (date, _), units in scope.altered.items() if date == day for unit in units}


def altered(
    law: str,
    units: Collection[str],
    before: EditionFile,
    after: EditionFile,
    file: str,
    carried: Sequence[str] = (),
) -> Finding:
    """The finding on an edition kept before whose text differs now, and with it that of later
    ones.

    It is an error unless ``edition.toml`` gives a reason, and one that was not there before.
    """
    ordered = sorted(units, key=_order)
    places = ", ".join(cite(unit) for unit in ordered[:_SHOWN])
    more = f" and {len(units) - _SHOWN} more" if len(units) > _SHOWN else ""
    said = f"The edition of {after.in_force} was kept before and is altered in {places}{more}"
    if carried:
        later = f"{', '.join(carried[:_SHOWN])}{' and more' if len(carried) > _SHOWN else ''}"
        said += f", and with it {'that' if len(carried) == 1 else 'those'} of {later}"
    return _finding(law, said, before, after, file)


def _order(unit: str) -> tuple[str, tuple[int, ...]]:
    """Articles by their numbers, not by their letters."""
    kind, _, number = unit.partition("_")
    return kind, number_key(number) if number else ()


def facts(law: str, before: EditionFile, after: EditionFile, file: str) -> Finding | None:
    """The finding on an edition whose ``edition.toml`` says other things of it than before."""
    other = [name for name in _FACTS if getattr(before, name) != getattr(after, name)]
    if not other:
        return None
    said = f"edition.toml of {after.in_force} says other things than before: {', '.join(other)}"
    return _finding(law, said, before, after, file)


def removed(law: str, days: Sequence[str], file: str) -> Finding:
    """The finding on editions that are gone."""
    more = f" and {len(days) - _SHOWN} more" if len(days) > _SHOWN else ""
    which = f"{', '.join(days[:_SHOWN])}{more}"
    gone = "The edition of {} is removed" if len(days) == 1 else "The editions of {} are removed"
    return Finding(
        "past-edition",
        f"{gone.format(which)}; what was in force stays on record.",
        f"Bring {'its folder' if len(days) == 1 else 'their folders'} back.",
        file=file,
        law=law,
        edition=days[0],
    )


def _finding(law: str, said: str, before: EditionFile, after: EditionFile, file: str) -> Finding:
    reason = after.correction if after.correction != before.correction else ""
    why = f"; its reason: {reason.rstrip('.')}." if reason else " without a reason."
    return Finding(
        "past-edition",
        f"{said}{why}",
        "Nothing is to be done if the reason is good."
        if reason
        else 'Take it back, or say why in edition.toml: correction = "…"',
        file=file,
        law=law,
        edition=after.in_force,
        severity=NOTE if reason else "",
    )
