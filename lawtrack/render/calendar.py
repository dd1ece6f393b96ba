"""The time line of editions and elections: for a terminal, as Markdown, as JSON.

The picture is in ``calendar_svg``. Wording is neutral: days are counted, and whether a
guideline is met is left to the reader.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.diff.changes import Diff
from lawtrack.elections.distance import Distance, distances, fundamental
from lawtrack.elections.records import CALLED, Calendar, Election
from lawtrack.model.law import EditionInfo
from lawtrack.render.markdown import escape
from lawtrack.render.style import FAINT, NOTE, PLAIN, STRONG, Span
from lawtrack.render.terminal.page import blank, finish, hanging, usable
from lawtrack.render.wrap import Line

GUIDELINE: Final = (
    "The Venice Commission's Code of Good Practice in Electoral Matters (II.2.b) advises "
    "against amending the fundamental elements of electoral law (the electoral system proper, "
    "membership of commissions, constituency boundaries) less than one year before an election."
)
COUNTING: Final = (
    "Days count from the publisher's date of an edition; footnotes may give a later day on which "
    "an act takes effect, for all or part of the text. Which elections an amendment concerns is "
    "for the reader to say."
)


def election_name(election: Election) -> str:
    """
    >>> election_name(Election("parliamentary", "Majilis", "2023-03-19", "x", early=True))
    'early election of the Majilis'
    """
    early = "early " if election.early else ""
    return f"{early}election of the {election.body}"


def election_day(election: Election) -> str:
    """
    >>> election_day(Election("parliamentary", "Kurultai", "2026-08-23", "x", status="called"))
    'election of the Kurultai called for 2026-08-23'
    """
    held = "called for" if election.status == CALLED else "on"
    return f"{election_name(election)} {held} {election.date}"


def sentence(distance: Distance) -> str:
    """How many days before the next election of its kind, and whether under a year.

    >>> election = Election("presidential", "President", "2022-11-20", "x")
    >>> sentence(Distance("2022-11-05", "presidential", election, 15, True))
    'presidential: 15 days before the election of the President on 2022-11-20 (under a year)'
    >>> sentence(Distance("2024-01-01", "presidential", None, None, False))
    'presidential: no election in the year after it'
    >>> sentence(Distance("2026-07-12", "presidential", None, None, None))
    'presidential: no later election is recorded'
    """
    kind = f"{distance.kind}: " if distance.kind else ""
    election = distance.election
    if election is None or distance.days is None:
        return kind + _none(distance)
    year = "under a year" if distance.under_a_year else "a year or more"
    when = f"{days_words(distance.days)} before" if distance.days else "on the day of"
    return f"{kind}{when} the {election_day(election)} ({year})"


def _none(distance: Distance) -> str:
    if distance.under_a_year is False:
        return "no election in the year after it"
    return "no later election is recorded"


def brief(distance: Distance) -> str:
    """The same for a table, without the kind.

    >>> election = Election("presidential", "President", "2022-11-20", "x")
    >>> brief(Distance("2022-11-05", "presidential", election, 15, True))
    '2022-11-20: 15 days, under a year'
    """
    election = distance.election
    if election is None or distance.days is None:
        return _none(distance)
    called = "called for " if election.status == CALLED else ""
    year = ", under a year" if distance.under_a_year else ""
    return f"{called}{election.date}: {days_words(distance.days)}{year}"


def days_words(count: int) -> str:
    """
    >>> days_words(1), days_words(15)
    ('1 day', '15 days')
    """
    return f"{count} day" if count == 1 else f"{count} days"


def diff_remark(diff: Diff, calendar: Calendar) -> str:
    """One sentence on a diff that touches fundamental topics, else nothing.

    >>> diff_remark(Diff(EditionInfo("law", "2020-01-01", "en"),
    ...     EditionInfo("law", "2021-01-01", "en"), ()), Calendar((), "", ""))
    ''
    """
    tags = [tag for change in diff.amendments for tag in change.tags]
    if not (topics := fundamental(tags)):
        return ""
    told = "; ".join(sentence(d) for d in distances(diff.new.in_force, calendar))
    return f"Changes tagged {', '.join(topics)} in the edition of {diff.new.in_force}; {told}."


def acts_of(edition: EditionInfo) -> str:
    """The numbers of the acts that made an edition."""
    return ", ".join(act.number for act in edition.acts) or "no act named"


Event = EditionInfo | Election


def events(editions: Sequence[EditionInfo], calendar: Calendar) -> list[tuple[str, Event]]:
    """Editions and elections in the order of their days, an edition first on the same day."""
    dated: list[tuple[str, Event]] = [(edition.in_force, edition) for edition in editions]
    dated += [(election.date, election) for election in calendar.elections]
    return sorted(dated, key=lambda event: (event[0], isinstance(event[1], Election)))


def timeline(
    editions: Sequence[EditionInfo], calendar: Calendar, *, width: int = 88, colour: bool = False
) -> str:
    """The time line as text, one event a paragraph."""
    lines: list[Line] = []
    for day, event in events(editions, calendar):
        lines += _event_lines(day, event, calendar, usable(width))
    lines.append(blank())
    for note in (covered(calendar), COUNTING, GUIDELINE):
        lines += hanging([], [(note, FAINT)], usable(width))
    return finish(lines, colour=colour)


def covered(calendar: Calendar) -> str:
    """
    >>> covered(Calendar((), "1999-01-01", "2026-07-01"))
    'The list of national elections is complete from 1999-01-01 to 2026-07-01.'
    """
    days = f"from {calendar.complete_from} to {calendar.complete_to}"
    return f"The list of national elections is complete {days}."


def _event_lines(day: str, event: Event, calendar: Calendar, width: int) -> Iterator[Line]:
    if isinstance(event, Election):
        spans: list[Span] = [(_title(event), NOTE)]
        yield from hanging([(f"{day}  * ", NOTE)], spans, width)
        return
    spans = [("Edition", STRONG), (f" ({acts_of(event)})", PLAIN)]
    yield from hanging([(f"{day}  | ", STRONG)], spans, width)
    for distance in distances(day, calendar):
        style = STRONG if distance.under_a_year else PLAIN
        spans = [(f"next {distance.kind} ", FAINT), (brief(distance), style)]
        yield from hanging([(f"{'':10}  |   ", FAINT)], spans, width)


def _title(election: Election) -> str:
    name = election_name(election)
    called = " (called; that it was held is not recorded)" if election.status == CALLED else ""
    return f"{name[0].upper()}{name[1:]}{called}"


def markdown(editions: Sequence[EditionInfo], calendar: Calendar) -> str:
    """The time line as two tables of Markdown: editions with their distances, and elections."""
    rows = [
        f"| {edition.in_force} | {escape(acts_of(edition))} | "
        + " | ".join(_cell(distance) for distance in distances(edition.in_force, calendar))
        + " |"
        for edition in sorted(editions, key=lambda e: e.in_force)
    ]
    sources = [
        f"| {e.date} | {escape(_title(e))} | {escape(e.source)} |" for e in calendar.elections
    ]
    parts = [
        "# Editions and national elections",
        "\n".join(
            [
                "| Edition | Acts | Next presidential election | Next parliamentary election |",
                "|---|---|---|---|",
                *rows,
            ]
        ),
        "\n".join(["| Election | What | Source |", "|---|---|---|", *sources]),
        " ".join((covered(calendar), COUNTING)),
        GUIDELINE,
    ]
    return "\n\n".join(parts) + "\n"


def _cell(distance: Distance) -> str:
    told = brief(distance)
    return f"**{told}**" if distance.under_a_year else told


def json_text(editions: Sequence[EditionInfo], calendar: Calendar) -> str:
    """The time line for machines."""
    data = {
        "editions": [
            {
                "in_force": edition.in_force,
                "acts": [act.number for act in edition.acts],
                "next": [distance_data(d) for d in distances(edition.in_force, calendar)],
            }
            for edition in sorted(editions, key=lambda e: e.in_force)
        ],
        "elections": [election_data(election) for election in calendar.elections],
        "complete_from": calendar.complete_from,
        "complete_to": calendar.complete_to,
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def distance_data(distance: Distance) -> dict[str, object]:
    """A distance for machines: also what a change tagged with a fundamental topic carries."""
    election = distance.election
    return {
        "kind": distance.kind,
        "election": election.date if election else None,
        "body": election.body if election else None,
        "status": election.status if election else None,
        "days": distance.days,
        "under_a_year": distance.under_a_year,
    }


def election_data(election: Election) -> dict[str, object]:
    return {
        "kind": election.kind,
        "body": election.body,
        "date": election.date,
        "early": election.early,
        "status": election.status,
        "source": election.source,
    }
