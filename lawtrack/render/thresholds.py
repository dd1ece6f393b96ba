"""The ledger of thresholds as lines of text, as JSON and as Markdown.

Everything here is pure: records in, text out. The words of the law come as they stand; who
prints to a terminal makes them harmless.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from lawtrack.model.acts import Act
from lawtrack.model.address import Address, number_key
from lawtrack.render.passage import passage
from lawtrack.render.style import PLAIN
from lawtrack.render.terminal.page import blank, finish, usable
from lawtrack.render.wrap import Line, block
from lawtrack.thresholds.ledger import Entry
from lawtrack.thresholds.quantity import EXACTLY
from lawtrack.thresholds.series import Period, Series, Turn
from lawtrack.thresholds.stories import Story

_NEW: Final = "new"
_GONE: Final = "gone"
_NOT_THERE: Final = "not there"
_MOST_PLACES: Final = 4
_INDENT: Final = "  "
_STORY_HEAD: Final = ("Place", "Was", "Is", "In the words of the law")


def ledger_lines(entries: Iterable[Entry]) -> list[str]:
    """One line a quantity: place, how it binds, and the passage that it stands in."""
    return [f"{entry.place}: {_bound(entry)}: {_quoted(entry)}" for entry in entries]


def story_lines(stories: Iterable[Story]) -> list[str]:
    """A heading for each edition, and one line a story: places, old value and new, passage.

    The editions stand in the order of time, the stories in that of the law. An empty line
    parts the editions.
    """
    lines: list[str] = []
    for heading, told in _by_edition(stories):
        lines += ["", heading] if lines else [heading]
        lines += [_INDENT + _story_line(story, own_acts) for story, own_acts in told]
    return lines


def stories_text(stories: Iterable[Story], *, width: int = 88) -> str:
    """The lines of stories for a terminal, each story under the heading of its edition."""
    wide = usable(width)
    page: list[Line] = []
    for line in story_lines(stories) or ["No number changed."]:
        story = line.startswith(_INDENT)
        margin: Line = [(_INDENT, PLAIN)] if story else []
        page += block(margin, [*margin, *margin], [(line.lstrip(), PLAIN)], wide) or [blank()]
    return finish(page, colour=False)


def history_lines(found: Iterable[Series]) -> list[str]:
    """One line a series: place, the value of every period with date and act, passage."""
    return [f"{_cite(one.eid)}: {_history(one)}: {_quoted(one.last)}" for one in found]


def ledger_markdown(entries: Sequence[Entry]) -> str:
    """A table of the ledger."""
    rows = [
        (entry.place, entry.quantity.phrase, entry.quantity.comparison, entry.quantity.role)
        for entry in entries
    ]
    return _table(("Place", "Value", "Binds", "What it measures"), rows)


def stories_markdown(stories: Iterable[Story]) -> str:
    """A heading and a table for each edition: the values that changed, came or went."""
    return "\n".join(
        f"## {_cell(heading)}\n\n"
        + _table(_STORY_HEAD, [_row(story, own_acts) for story, own_acts in told])
        for heading, told in _by_edition(stories)
    )


def _row(story: Story, own_acts: str) -> tuple[str, ...]:
    return (
        "; ".join(map(_cite, story.places)) + _formerly(story),
        story.old_phrase or _NEW,
        (story.new_phrase or _GONE) + own_acts,
        passage(story.entry),
    )


def ledger_json(entries: Iterable[Entry]) -> str:
    """A list of quantities with place, value, unit, words and offsets in the provision."""
    return _dumps([_entry(entry) for entry in entries])


def series_json(found: Iterable[Series]) -> str:
    """A list of series with their periods and turns.

    ``eid`` and ``place`` of a series are where the number stands or stood last; those of an
    ``old`` or ``new`` number are where it stood then, so a number that was renumbered with
    its provision has others. ``null`` is a number that is not there, or a period that has
    not ended. Series are in the order of the law, each article's own gone numbers included;
    numbers go on where the diff between neighbouring editions says that their provision
    does, and ``acts`` are those that it names.
    """
    return _dumps([_series(one) for one in found])


def _by_edition(stories: Iterable[Story]) -> Iterator[tuple[str, list[tuple[Story, str]]]]:
    """The stories of each edition under its day and all the acts that they name.

    With each story stands what is to be said of its own acts, if they are not all of them.
    """
    for day, group in groupby(stories, key=lambda story: story.date):
        told = list(group)
        acts = tuple({act.key: act for story in told for act in story.acts}.values())
        behind = "; ".join(act.cite() for act in acts) or "act not established"
        own = [f" ({_acts(s.acts)})" if len(s.acts) != len(acts) else "" for s in told]
        yield f"Edition of {day}: {behind}", list(zip(told, own, strict=True))


def _story_line(story: Story, own_acts: str) -> str:
    changed = f"{story.old_phrase or _NEW} -> {story.new_phrase or _GONE}{own_acts}"
    several = f" ({story.entry.place})" if len(story.places) > 1 else ""
    places = f"{_places(story.places)}{_formerly(story)}"
    return f"{places}: {changed}: {_quoted(story.entry)}{several}"


def _formerly(story: Story) -> str:
    """Where the one number of a story stood before its provision was renumbered or moved."""
    [turn, *others] = story.turns
    if others or not turn.old or not turn.new or turn.old.eid == turn.new.eid:
        return ""
    return f" (formerly {turn.old.place})"


def _places(eids: Sequence[str]) -> str:
    """The places of a story; many are told by article alone."""
    if len(eids) <= _MOST_PLACES:
        return "; ".join(map(_cite, eids))
    articles = sorted({Address.parse(eid).article for eid in eids}, key=number_key)
    word = "Articles" if len(articles) > 1 else "Article"
    return f"{word} {', '.join(articles)} ({len(eids)} places)"


def _history(one: Series) -> str:
    first = one.periods[0].entry
    parts = [first.quantity.phrase if first else _NOT_THERE]
    for turn in one.turns:
        value = turn.new.quantity.phrase if turn.new else _GONE
        parts.append(f"-> {value} ({turn.date}, {_acts(turn.acts)})")
    return " ".join(parts)


def _bound(entry: Entry) -> str:
    quantity = entry.quantity
    binds = "" if quantity.comparison == EXACTLY else f"{quantity.comparison} "
    return binds + quantity.phrase


def _quoted(entry: Entry) -> str:
    return f'"{passage(entry)}"'


def _acts(acts: Sequence[Act]) -> str:
    return ", ".join(f"Act {act.number}" for act in acts) or "act not established"


def _cite(eid: str) -> str:
    return Address.parse(eid).cite()


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(map(_cell, line)) + " |\n" for line in lines)


def _cell(text: str) -> str:
    folded = " ".join(text.split())
    for sign in "\\|*_`<>[]":
        folded = folded.replace(sign, "\\" + sign)
    return folded


def _entry(entry: Entry) -> dict[str, Any]:
    quantity = entry.quantity
    return {
        "eid": entry.eid,
        "place": entry.place,
        "value": quantity.value_text,
        "unit": quantity.unit,
        "comparison": quantity.comparison,
        "words": quantity.words,
        "start": quantity.start,
        "end": quantity.end,
        "phrase": quantity.phrase,
        "role": quantity.role,
        "role_start": quantity.role_start,
        "role_end": quantity.role_end,
    }


def _series(one: Series) -> dict[str, Any]:
    return {
        "eid": one.eid,
        "place": _cite(one.eid),
        "unit": one.unit,
        "changed": one.changed,
        "periods": [_period(period) for period in one.periods],
        "turns": [_turn(turn) for turn in one.turns],
    }


def _period(period: Period) -> dict[str, Any]:
    entry = _entry(period.entry) if period.entry else None
    return {"since": period.since, "until": period.until or None, "quantity": entry}


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "date": turn.date,
        "acts": [{"number": act.number, "date": act.date} for act in turn.acts],
        "old": _entry(turn.old) if turn.old else None,
        "new": _entry(turn.new) if turn.new else None,
    }


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
