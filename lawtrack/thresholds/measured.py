"""What a number turned out to count."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """A unit and where its words end; ``noun`` is true where it is a counted noun.

    ``shared`` is where the next number ends, if the unit stands only after that one
    ("three to five percent"), else 0.
    """

    unit: str
    end: int
    noun: bool = False
    shared: int = 0
