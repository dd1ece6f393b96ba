"""The calendar: national elections, and how long before them an edition is dated."""

from lawtrack.elections.distance import (
    FUNDAMENTAL_TOPICS,
    Distance,
    days_to_next,
    distances,
    fundamental,
    fundamental_distances,
)
from lawtrack.elections.reading import load
from lawtrack.elections.records import (
    CALLED,
    HELD,
    KINDS,
    PARLIAMENTARY,
    PRESIDENTIAL,
    Calendar,
    Election,
)

__all__ = [
    "CALLED",
    "FUNDAMENTAL_TOPICS",
    "HELD",
    "KINDS",
    "PARLIAMENTARY",
    "PRESIDENTIAL",
    "Calendar",
    "Distance",
    "Election",
    "days_to_next",
    "distances",
    "fundamental",
    "fundamental_distances",
    "load",
]
