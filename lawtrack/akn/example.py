"""The smallest edition that says something, for the examples in the docstrings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lawtrack.model.law import Edition, EditionInfo, Provision, Unit


@dataclass(frozen=True, slots=True)
class ExampleWork:
    """A law of which no more is known than its number and when it was adopted."""

    country: str
    number: str
    adopted: str
    identifiers: Mapping[str, str] = field(default_factory=dict)


WORK: Final = ExampleWork("kz", "2464", "1995-09-28", {"adilet": "Z950002464_"})

EDITION: Final = Edition(
    EditionInfo("kz-elections", "2023-01-07", "en"),
    (
        Unit("preface", "", "On Elections"),
        Unit(
            "art_1",
            "Article 1.",
            "Elections",
            provisions=(Provision("art_1__al_1", "", "Elections are free."),),
            key="0123456789ab",
        ),
    ),
)
