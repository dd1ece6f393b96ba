"""How English compares a number and names what it measures; clock times; periods of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from lawtrack.thresholds import quantity as q
from lawtrack.thresholds.english_numbers import BEGINNINGS
from lawtrack.thresholds.number import IMPLIED, Number, words_after, words_before

LEFT: Final = tuple(
    (re.compile(rf"\b(?:{cue})\W*$", re.I), comparison)
    for cue, comparison in (
        (r"(?:not?|n't)\s+(?:less|fewer|younger|lower)\s+than|at\s+least|minimum\s+of", q.AT_LEAST),
        (r"(?:not?|n't)\s+(?:more|older)(?:\s+than)?(?:\s+by)?|up\s+to|at\s+most", q.AT_MOST),
        (r"not(?:,\s+[\w\s]+,)?\s+exceed(?:ing)?(?:\s[^.;:]{0,120}\bby)?", q.AT_MOST),
        (
            r"not?\b[^.;:]{0,40}\blonger\s+than|maximum\s+of|only|in\s+total,?(?:\s+exceed)?",
            q.AT_MOST,
        ),
        (r"(?:more|longer)\s+than|exceed(?:s|ing)?|over|older\s+than", q.MORE_THAN),
        (r"(?:less|fewer|smaller|younger)\s+than|not\s+reach(?:ed)?", q.LESS_THAN),
        (r"reach(?:ed|es|ing)?(?:\s+the\s+age\s+of)?", q.AT_LEAST),
        (r"not?\b[^.;:]{0,40}\bearlier\s+than|expiry\s+of|after", q.AFTER),
        (r"(?:within|during|in\s+the\s+course\s+of)(?:\s+(?:a|the|last))*", q.WITHIN),
        (r"last", q.WITHIN),
        (r"not?\b[^.;:]{0,60}\blater\s+than(?:\s+on)?(?:\s+the)?|at\s+the\s+latest", q.BY),
        (r"until|till|before", q.BEFORE),
    )
)
"""Cues that end where the number starts, the most telling first."""

RIGHT: Final = tuple(
    (re.compile(rf"^\W*(?:{cue})\b", re.I), comparison)
    for cue, comparison in (
        (r"(?:or|and)\s+(?:more|over|older)(?!\s+than)", q.AT_LEAST),
        (r"or\s+(?:less|fewer|younger)(?!\s+than)", q.AT_MOST),
        (r"at\s+the\s+latest", q.WITHIN),
    )
)
"""Cues that start where the number ends."""

SIDE: Final = (
    (
        re.compile(r"^\W*(?:before|prior\s+to|in\s+advance|until)\b|^[^.;:]{0,60}?,\s+before\b"),
        q.BEFORE,
    ),
    (re.compile(r"^\W*(?:after|following|later|from|of\s+receipt|since)\b", re.I), q.AFTER),
)
"""On which side of an event a period lies."""

ROLE_AFTER: Final = re.compile(
    r"\s*(?:period\s+)?((?:of|for|in\s+support|after|before|from|per|to|since|following|preceding|"
    r"prior|in\s+advance|threshold|reserve)\b[^,.;:()–]{0,200})",
    re.I,
)
ROLE_STOP: Final = re.compile(
    r"\s+(?:shall|must|may|is|are|was|were|has|have|had|can|(?<!on\s)which|who|that|where|if|unless|and)\b",
    re.I,
)
ROLE_TRIM: Final = re.compile(
    r"(?:\s+(?:in\s+the\s+amount\s+of|amounting\s+to|shall|must|may|is|are|be|was|of|by|to|in|at|"
    r"the|a|an|with|only|than|not|more|less|no|later|least|from|has|have|within|during|for|which|exceed|exceeding|course|reached|their|last|be))+\W*$",
    re.I,
)

ROLE_LEAD: Final = re.compile(
    r"(?:and|but|or|also|shall|must|may|be|is|are|to|which|who|that|in\s+this\s+regard|it|as)\s+",
    re.I,
)

_HOURS: Final = re.compile(r"[\s-]+hours?\b", re.I)
_LOCAL: Final = re.compile(r"^[\s-]+hours?\s+(?:local|by\s+local|astana|\w+\s+time)", re.I)
_AT: Final = re.compile(
    r"\b(?:at|from|to|until|till|earlier\s+than|later\s+than|before|by)\s+$", re.I
)
_LASTS: Final = re.compile(
    r"^[\s-]+hours?\W+(?:after|before|from|in\s+advance|prior|of\b|following)", re.I
)
_IMPLIED: Final = re.compile(
    r"\b(?:within|during|in\s+the\s+course\s+of|for)\s+(?:(a|one)\s+(?:calendar\s+)?"
    r"(?:year|month|week|day)|(the)\s+(?:calendar\s+)?(?:year|month|week)"
    r"(?=\s+(?:before|preceding|prior|after|from|following)))\b",
    re.I,
)


MAY_HOLD: Final = re.compile(
    rf"[\d½¼¾]|fold\b|\b(?:{'|'.join(sorted(BEGINNINGS))}|last"
    r"|(?:within|during|in\s+the\s+course\s+of|for)\s+(?:a|the))\b",
    re.I,
)
"""What every text has that holds a number, a day or a period; many provisions have none."""


def is_clock_time(text: str, start: int, end: int) -> bool:
    """Is the hour at ``start``:``end`` an hour of the day ("at eighteen hours")?"""
    rest = words_after(text, end)
    if not _HOURS.match(rest):
        return False
    if _LOCAL.match(rest):
        return True
    return bool(_AT.search(words_before(text, start))) and not _LASTS.match(rest)


def implied(text: str) -> Iterator[Number]:
    """Periods whose one is an article: "within a month", "during the year before"."""
    for match in _IMPLIED.finditer(text):
        group = 1 if match[1] else 2
        if match[group].lower() != "one":
            yield Number(Fraction(1), match.start(group), match.end(group), IMPLIED)
