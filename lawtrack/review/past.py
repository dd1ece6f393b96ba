"""Past editions that a pull request alters or removes: allowed only with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lawtrack.checks.findings import NOTE, Finding
from lawtrack.corpus.works import EditionFile
from lawtrack.render.wording import cite

_SHOWN: Final = 8
_FACTS: Final = ("acts", "source", "status", "note", "languages")


def altered(
    law: str, units: Sequence[str], before: EditionFile, after: EditionFile, file: str
) -> Finding:
    """The finding on an edition kept before whose text differs now.

    It is an error unless ``edition.toml`` gives a reason, and one that was not there before.
    """
    places = ", ".join(cite(unit) for unit in units[:_SHOWN])
    more = f" and {len(units) - _SHOWN} more" if len(units) > _SHOWN else ""
    said = f"The edition of {after.in_force} was kept before and is altered in {places}{more}"
    return _finding(law, said, before, after, file)


def facts(law: str, before: EditionFile, after: EditionFile, file: str) -> Finding | None:
    """The finding on an edition whose ``edition.toml`` says other things of it than before."""
    other = [name for name in _FACTS if getattr(before, name) != getattr(after, name)]
    if not other:
        return None
    said = f"edition.toml of {after.in_force} says other things than before: {', '.join(other)}"
    return _finding(law, said, before, after, file)


def removed(law: str, day: str, file: str) -> Finding:
    """The finding on an edition that is gone."""
    return Finding(
        "past-edition",
        f"The edition of {day} is removed; what was in force stays on record.",
        "Bring its folder back.",
        file=file,
        law=law,
        edition=day,
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
