"""What a diff's page says besides the changes (apart from the other records, to load fast)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lawtrack.diff.changes import Change
from lawtrack.model.law import EditionInfo, Provision
from lawtrack.model.record import Record

Neighbours = Callable[[Change, int], tuple[Sequence[Provision], Sequence[Provision]]]
"""Of a change and a count n: up to n unchanged provisions before it and after it."""


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class About(Record):
    """What a page about a diff says besides its changes.

    ``headings`` are the headings of units by eId. ``editions`` are those after the old
    one up to the new one: they date the acts. ``remarks`` are sentences by the eId of a
    change (or of its unit), such as "the text changed and no footnote says why".
    """

    law: str = ""
    headings: Mapping[str, str] = field(default_factory=dict)
    editions: tuple[EditionInfo, ...] = ()
    remarks: Mapping[str, str] = field(default_factory=dict)


NOTHING_MORE: Final = About()
