"""Which editions of which laws a pull request adds, alters or removes, by file ids alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

_UNIT: Final = re.compile(r"([a-z0-9-]+)/(\d{4}-\d\d-\d\d)/([a-z]{2,3})/([^/]+)\.xml")
_EDITION: Final = re.compile(r"([a-z0-9-]+)/(\d{4}-\d\d-\d\d)/edition\.toml")
_ACT: Final = re.compile(r"([a-z0-9-]+)/acts/[^/]+\.(?:md|markdown|txt|html?|docx)")

Ids = Mapping[str, str]
"""The id of the content of each file, by its path from the corpus folder."""


@dataclass(frozen=True, slots=True)
class LawScope:
    """What happens to a law: ``added`` and ``removed`` are days of editions, ``altered`` the
    units whose text differs in an edition that both sides have, by (day, language).

    ``rewritten`` are the days whose own folder differs: another edition may be altered only
    because it carries on what an earlier folder says. ``facts`` are the days whose
    ``edition.toml`` differs, ``acts`` and ``tables`` the paths of amending acts and other
    files that were added or changed.
    """

    law: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    altered: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    rewritten: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()


def scopes(base: Ids, head: Ids) -> tuple[LawScope, ...]:
    """The laws that differ between two states of a corpus.

    >>> one = {"river/2001-01-01/en/art_1.xml": "a", "river/2001-01-01/edition.toml": "b"}
    >>> two = one | {"river/2002-01-01/en/art_1.xml": "c", "river/2002-01-01/edition.toml": "d"}
    >>> scopes(one, two)[0].added
    ('2002-01-01',)
    """
    paths = (path for path in {**base, **head} if base.get(path) != head.get(path))
    touched = sorted({path.partition("/")[0] for path in paths if "/" in path})
    return tuple(_scope(law, _of(law, base), _of(law, head)) for law in touched)


def _of(law: str, ids: Ids) -> Ids:
    return {path: oid for path, oid in ids.items() if path.startswith(f"{law}/")}


def _scope(law: str, base: Ids, head: Ids) -> LawScope:
    days_base, days_head = _days(base), _days(head)
    changed = [path for path in sorted({**base, **head}) if base.get(path) != head.get(path)]
    return LawScope(
        law,
        tuple(sorted(days_head - days_base)),
        tuple(sorted(days_base - days_head)),
        _altered(base, head, days_base & days_head),
        tuple(sorted({path.split("/")[1] for path in changed} & days_base & days_head)),
        tuple(
            day
            for day in sorted(days_base & days_head)
            if base[f"{law}/{day}/edition.toml"] != head[f"{law}/{day}/edition.toml"]
        ),
        tuple(path for path in changed if path in head and _ACT.fullmatch(path)),
        tuple(path for path in changed if path.count("/") == 1),
    )


def _days(ids: Ids) -> set[str]:
    return {match[2] for match in map(_EDITION.fullmatch, ids) if match}


def _altered(base: Ids, head: Ids, days: set[str]) -> dict[tuple[str, str], tuple[str, ...]]:
    """The units that differ in the whole text of an edition, not in its folder alone: a new
    edition put between two others changes the folder behind it and no text."""
    found = {}
    states_base, states_head = _states(base), _states(head)
    for place in sorted({*states_base, *states_head}):
        if place[0] not in days:
            continue
        one, other = states_base.get(place, {}), states_head.get(place, {})
        units = tuple(eid for eid in sorted({**one, **other}) if one.get(eid) != other.get(eid))
        if units:
            found[place] = units
    return found


def _states(ids: Ids) -> dict[tuple[str, str], dict[str, str]]:
    """The file ids of all units of each edition and language, by eId."""
    deltas: dict[str, dict[str, dict[str, str]]] = {}
    for path, oid in ids.items():
        match = _UNIT.fullmatch(path)
        if match:
            deltas.setdefault(match[3], {}).setdefault(match[2], {})[match[4]] = oid
    states = {}
    days = sorted(_days(ids))
    for language, by_day in deltas.items():
        state: dict[str, str] = {}
        for day in sorted({*days, *by_day}):
            state = state | by_day.get(day, {})
            states[day, language] = state
    return states
