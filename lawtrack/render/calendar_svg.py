"""The time line as a picture: time runs down, editions left, elections right.

A band above each election marks the year before it; an edition's line that runs into a
band is dated in that year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from typing import Final

from lawtrack.elections.distance import a_year_before, distances
from lawtrack.elections.records import CALLED, KINDS, Calendar, Election
from lawtrack.model.law import EditionInfo
from lawtrack.render.calendar import acts_of, covered, days_words
from lawtrack.render.wrap import clip

_WIDTH: Final = 920
_TOP: Final = 96
_YEAR: Final = 110.0  # the height of a year
_AXIS: Final = 330
_COLUMNS: Final = {"presidential": 400, "parliamentary": 660}
_BAND: Final = 26
_GAP: Final = 34  # least distance of two labels of editions
_COLOURS: Final = {"presidential": "#1f6f8b", "parliamentary": "#b5542c"}
_INK, _FAINT, _RULE = "#222222", "#5c5c5c", "#c9c9c9"


@dataclass(frozen=True, slots=True)
class _Scale:
    """Days to heights."""

    first: date
    last: date

    def y(self, day: date) -> float:
        return _TOP + (day - self.first).days * _YEAR / 365.25

    @property
    def bottom(self) -> float:
        return self.y(self.last)


def svg(editions: Sequence[EditionInfo], calendar: Calendar) -> str:
    """The picture as SVG, from the election before the first edition on.

    Raises ValueError when there is no edition.
    """
    if not editions:
        raise ValueError("a time line needs an edition")
    ordered = sorted(editions, key=lambda edition: edition.in_force)
    shown = _shown(ordered, calendar)
    scale = _scale(ordered, shown)
    labels = _spread([scale.y(_day(edition.in_force)) for edition in ordered])
    height = max(scale.bottom, labels[-1]) + 110
    parts = [
        *_head(height),
        *_years(scale),
        *(part for election in shown for part in _band(election, scale)),
        *_editions(ordered, labels, scale, calendar),
        *(part for election in shown for part in _election(election, scale)),
        *_legend(height, calendar),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _shown(editions: Sequence[EditionInfo], calendar: Calendar) -> list[Election]:
    start = editions[0].in_force
    earlier = [e for e in calendar.elections if e.date < start]
    return earlier[-1:] + [e for e in calendar.elections if e.date >= start]


def _scale(editions: Sequence[EditionInfo], shown: Sequence[Election]) -> _Scale:
    days = [_day(e.in_force) for e in editions] + [_day(e.date) for e in shown]
    return _Scale(min(days) - timedelta(days=60), max(days) + timedelta(days=60))


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def _spread(heights: Sequence[float]) -> list[float]:
    """Labels no closer than a gap, moved as little as a single pass down can.

    >>> _spread([0.0, 1.0, 100.0])
    [0.0, 34.0, 100.0]
    """
    placed: list[float] = []
    for height in heights:
        placed.append(max(height, placed[-1] + _GAP) if placed else height)
    return placed


def _text(x: float, y: float, words: str, *, fill: str = _INK, more: str = "") -> str:
    return f'<text x="{x:.0f}" y="{y:.1f}" fill="{fill}"{more}>{escape(words)}</text>'


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 1) -> str:
    ends = f'x1="{x1:.0f}" y1="{y1:.1f}" x2="{x2:.0f}" y2="{y2:.1f}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{width}"/>'


def _head(height: float) -> Iterator[str]:
    size = f'width="{_WIDTH}" height="{height:.0f}" viewBox="0 0 {_WIDTH} {height:.0f}"'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" '
        'font-family="system-ui, Segoe UI, Helvetica, Arial, sans-serif" font-size="13">'
    )
    yield "<title>Editions of the law and national elections</title>"
    yield f'<rect width="{_WIDTH}" height="{height:.0f}" fill="#ffffff"/>'
    yield _text(20, 34, "Editions of the law and national elections", more=' font-size="20"')
    yield _text(20, 72, "Editions and the acts behind them", fill=_FAINT)
    for kind in KINDS:
        name = f"{kind.capitalize()} elections"
        yield _text(_COLUMNS[kind], 72, name, fill=_COLOURS[kind], more=' font-weight="bold"')


def _years(scale: _Scale) -> Iterator[str]:
    yield _line(_AXIS, _TOP, _AXIS, scale.bottom, _RULE, 2)
    for year in range(scale.first.year + 1, scale.last.year + 1):
        y = scale.y(date(year, 1, 1))
        yield _line(_AXIS - 4, y, _AXIS + 4, y, _FAINT)
        yield _text(_AXIS + 8, y + 4, str(year), fill=_FAINT, more=' font-size="11"')


def _band(election: Election, scale: _Scale) -> Iterator[str]:
    day = _day(election.date)
    top = max(scale.y(a_year_before(day)), _TOP)
    box = f'x="{_COLUMNS[election.kind]}" y="{top:.1f}" width="{_BAND}"'
    fill = f'fill="{_COLOURS[election.kind]}" fill-opacity="0.18"'
    yield f'<rect {box} height="{scale.y(day) - top:.1f}" {fill}/>'


def _election(election: Election, scale: _Scale) -> Iterator[str]:
    colour, x, y = _COLOURS[election.kind], _COLUMNS[election.kind], scale.y(_day(election.date))
    called = election.status == CALLED
    fill = "#ffffff" if called else colour
    circle = f'<circle cx="{x + _BAND / 2:.0f}" cy="{y:.1f}" r="6"'
    yield f'{circle} fill="{fill}" stroke="{colour}" stroke-width="2"/>'
    remark = " (called)" if called else " (early)" if election.early else ""
    yield _text(x + _BAND + 8, y + 4, f"{election.date}  {election.body}{remark}", fill=colour)


def _editions(
    editions: Sequence[EditionInfo], labels: Sequence[float], scale: _Scale, calendar: Calendar
) -> Iterator[str]:
    for edition, label in zip(editions, labels, strict=True):
        y = scale.y(_day(edition.in_force))
        near = {d.kind for d in distances(edition.in_force, calendar) if d.under_a_year}
        yield _text(20, label + 4, edition.in_force, more=' font-weight="bold"')
        yield _text(110, label + 4, clip(acts_of(edition), 24))
        yield from _within(edition, label, calendar)
        yield f'<path d="M{_AXIS - 54},{label:.1f} L{_AXIS - 14},{y:.1f} H{_AXIS}" {_STROKE}/>'
        yield f'<circle cx="{_AXIS}" cy="{y:.1f}" r="3.5" fill="{_INK}"/>'
        for kind in near:
            x = _COLUMNS[kind]
            yield _line(x, y, x + _BAND, y, _COLOURS[kind], 2)


_STROKE: Final = f'fill="none" stroke="{_RULE}"'


def _within(edition: EditionInfo, label: float, calendar: Calendar) -> Iterator[str]:
    """Under an edition, the elections less than a year away."""
    x = 20.0
    for distance in distances(edition.in_force, calendar):
        if distance.under_a_year and distance.election and distance.days is not None:
            words = f"{distance.election.body}: {days_words(distance.days)}"
            yield _text(x, label + 18, words, fill=_COLOURS[distance.kind], more=_SMALL)
            x += 130


_SMALL: Final = ' font-size="11"'


def _legend(height: float, calendar: Calendar) -> Iterator[str]:
    told = (
        "Shaded: the year before an election. A mark in it: an edition of that year, with its days "
        "before the election at the left.",
        f"Open circle: called; that it was held is not recorded. {covered(calendar)}",
        "Days count from the publisher's date of an edition; footnotes may give a later day, for "
        "all or part of the text.",
    )
    for number, words in enumerate(told):
        yield _text(20, height - 48 + 16 * number, words, fill=_FAINT, more=_SMALL)
