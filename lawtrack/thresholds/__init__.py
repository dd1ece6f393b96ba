"""The ledger of thresholds: every number of a law with its unit and role, and its history."""

from lawtrack.thresholds.ledger import Entry, ledger, measured_in, whole_ledger
from lawtrack.thresholds.quantity import COMPARISONS, Quantity, Recurring, Value, value_text
from lawtrack.thresholds.reading import read
from lawtrack.thresholds.series import Period, Series, Turn, series
from lawtrack.thresholds.stories import Story, stories
from lawtrack.thresholds.units import UNITS, units_named

__all__ = [
    "COMPARISONS",
    "UNITS",
    "Entry",
    "Period",
    "Quantity",
    "Recurring",
    "Series",
    "Story",
    "Turn",
    "Value",
    "ledger",
    "measured_in",
    "read",
    "series",
    "stories",
    "units_named",
    "value_text",
    "whole_ledger",
]
