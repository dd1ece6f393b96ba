"""What a diff's page says besides the changes (apart from the other records, to load fast)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lawtrack.diff.changes import Change
from lawtrack.model.acts import Commencement
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
    ``commencements`` are, by the eId of a unit and the number of an act, what the footnotes
    of the unit say of the day when that act takes effect. ``parents`` are the chapters (or
    sections) of units by eId, as the old text has them: only with them can the articles of
    a repealed chapter be told together. ``untagged`` counts the changes without a tag that
    a page on some tags leaves out.
    """

    law: str = ""
    headings: Mapping[str, str] = field(default_factory=dict)
    editions: tuple[EditionInfo, ...] = ()
    remarks: Mapping[str, str] = field(default_factory=dict)
    commencements: Mapping[tuple[str, str], tuple[Commencement, ...]] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)
    untagged: int = 0


NOTHING_MORE: Final = About()
