"""What a number of the law can count: a closed list of units.

============================ =============================================================
``percent``                  so many in a hundred ("five percent" has the value 5)
``share``                    a fraction of a whole ("two thirds", "0.1 of a sheet")
``minute`` ``hour``          duration
``day``                      days of no named kind
``calendar-day``             days that the text calls calendar days
``working-day``              days that the text calls working (or banking) days
``week`` ``month`` ``year``  duration
``age``                      years of age
``minimum-wage``             multiples of the minimum wage
``calculation-index``        multiples of the monthly (or minimum) calculation index
``multiple``                 multiples of anything else ("one and a half times")
``times``                    how often ("only once")
``persons``                  people by any name but deputy: members, voters, candidates, ...
``deputies``                 deputies, senators
``mandates``                 mandates, seats
``signatures``               signatures
``votes``                    votes
``copies``                   copies of a document
``items``                    anything else that is counted; the noun stands in the role
``date``                     a day of the calendar, once or every year
``time-of-day``              an hour of the day
============================ =============================================================

An ordinal counts only where it measures time ("on the seventh day after" is 7 days, "the
second Sunday of September" is a date); "the first meeting" is a name and no quantity.
"""

from __future__ import annotations

from typing import Final

from lawtrack.errors import LawtrackError

PERCENT: Final = "percent"
SHARE: Final = "share"
MINUTE: Final = "minute"
HOUR: Final = "hour"
DAY: Final = "day"
CALENDAR_DAY: Final = "calendar-day"
WORKING_DAY: Final = "working-day"
WEEK: Final = "week"
MONTH: Final = "month"
YEAR: Final = "year"
AGE: Final = "age"
MINIMUM_WAGE: Final = "minimum-wage"
CALCULATION_INDEX: Final = "calculation-index"
MULTIPLE: Final = "multiple"
TIMES: Final = "times"
PERSONS: Final = "persons"
DEPUTIES: Final = "deputies"
MANDATES: Final = "mandates"
SIGNATURES: Final = "signatures"
VOTES: Final = "votes"
COPIES: Final = "copies"
ITEMS: Final = "items"
DATE: Final = "date"
TIME_OF_DAY: Final = "time-of-day"

UNITS: Final = (
    PERCENT,
    SHARE,
    MINUTE,
    HOUR,
    DAY,
    CALENDAR_DAY,
    WORKING_DAY,
    WEEK,
    MONTH,
    YEAR,
    AGE,
    MINIMUM_WAGE,
    CALCULATION_INDEX,
    MULTIPLE,
    TIMES,
    PERSONS,
    DEPUTIES,
    MANDATES,
    SIGNATURES,
    VOTES,
    COPIES,
    ITEMS,
    DATE,
    TIME_OF_DAY,
)

DURATIONS: Final = frozenset({MINUTE, HOUR, DAY, CALENDAR_DAY, WORKING_DAY, WEEK, MONTH, YEAR})
MULTIPLES: Final = frozenset({MINIMUM_WAGE, CALCULATION_INDEX, MULTIPLE})
COUNTS: Final = frozenset({PERSONS, DEPUTIES, MANDATES, SIGNATURES, VOTES, COPIES, ITEMS})

_DAYS: Final = frozenset({DAY, CALENDAR_DAY, WORKING_DAY})
_FAMILIES: Final = (DURATIONS, MULTIPLES, frozenset({PERCENT, SHARE}), frozenset({AGE, YEAR}))
_PLURALS: Final = {
    "percentages": PERCENT,
    "fractions": SHARE,
    "ages": AGE,
    "minimum-wages": MINIMUM_WAGE,
    "calculation-indices": CALCULATION_INDEX,
    "times-of-day": TIME_OF_DAY,
}


def units_named(name: str) -> frozenset[str]:
    """The units that a reader means by a name: "days" means days of every kind.

    Raises LawtrackError when there is no such unit.

    >>> sorted(units_named("days"))
    ['calendar-day', 'day', 'working-day']
    >>> units_named("share") == units_named("shares") == frozenset({"share"})
    True
    """
    folded = name.strip().lower().replace("_", "-").replace(" ", "-")
    if folded in ("day", "days"):
        return _DAYS
    for unit in (folded, _PLURALS.get(folded, ""), folded.removesuffix("s")):
        if unit in UNITS:
            return frozenset({unit})
    raise LawtrackError(f"'{name}' is no unit of the ledger", hint="one of " + ", ".join(UNITS))


def alike(one: str, other: str) -> bool:
    """Can one place be measured in the one unit today and in the other tomorrow?

    >>> alike("day", "calendar-day"), alike("month", "day"), alike("day", "percent")
    (True, True, False)
    """
    return one == other or any(one in family and other in family for family in _FAMILIES)


def close(one: str, other: str) -> bool:
    """Are the units the same, or days of one kind and of another?"""
    return one == other or (one in _DAYS and other in _DAYS)
