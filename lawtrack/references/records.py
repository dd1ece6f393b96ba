"""What is said of a reference, and of the place that it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.model.acts import ActRef
from lawtrack.model.address import Address
from lawtrack.model.record import Record

# The law that a reference is into.
THIS_LAW: Final = ""
OTHER_LAW: Final = "other"  # another law, or one that the words do not make clear

# What becomes of a target.
STANDS: Final = "stands"
REPEALED: Final = "repealed"
MISSING: Final = "missing"


# One provision that is meant: the ways in which its words can be read, the likeliest first.
Target = tuple[Address, ...]


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Reference(Record):
    """Words that name provisions: where they stand in the text, and what they name.

    ``law`` is ``""`` for the law that the words stand in, the id of another law where its
    title is known, or ``other``. ``targets`` is empty where the words alone do not say which
    provision is meant ("part two" without its paragraph): such are not looked up. Of a range
    ("paragraphs 1 to 8") only the ends are targets. In a target, part one of a paragraph is
    the paragraph, and an indent is counted as in addresses. ``headed`` says that the article
    is named by a line above ("in Article 59:").
    """

    start: int
    end: int
    words: str
    targets: tuple[Target, ...] = ()
    law: str = THIS_LAW
    headed: bool = False


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Place(Record):
    """Where a line stands: its address (of an article or chapter for a heading), the chapter
    or section of its unit, and the lines above that it continues, outermost first."""

    at: Address
    parent: str = ""
    above: Sequence[str] = ()


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Standing(Record):
    """What an edition has at a target: ``state`` as above, ``eid`` the provision that stands
    there (or the innermost that does), ``act`` the act that repealed it and ``gone`` the
    address of what was repealed or is missing, where it is not the target itself.
    """

    state: str
    eid: str = ""
    act: ActRef | None = None
    gone: Address | None = None
