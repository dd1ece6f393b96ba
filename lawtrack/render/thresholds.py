"""The ledger of thresholds as lines of text, as JSON and as Markdown.

Everything here is pure: records in, text out. The words of the law come as they stand; who
prints to a terminal makes them harmless.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from lawtrack.model.acts import Act
from lawtrack.model.address import Address, number_key
from lawtrack.thresholds.ledger import Entry
from lawtrack.thresholds.quantity import EXACTLY
from lawtrack.thresholds.series import Period, Series, Turn
from lawtrack.thresholds.stories import Story

_NOTHING: Final = "—"
_MOST_PLACES: Final = 4


def ledger_lines(entries: Iterable[Entry]) -> list[str]:
    """One line a quantity: place, how it binds, the words, and what is measured."""
    return [f"{entry.place}: {_bound(entry)}{_measuring(entry)}" for entry in entries]


def story_lines(stories: Iterable[Story]) -> list[str]:
    """One line a story: places, old value and new, and since when by which act.

    A value that came or went also says what it measures.
    """
    return [_story_line(story) for story in stories]


def history_lines(found: Iterable[Series]) -> list[str]:
    """One line a series: its place and the value of every period, with date and act."""
    return [f"{_cite(one.eid)}: {_history(one)}" for one in found]


def ledger_markdown(entries: Sequence[Entry]) -> str:
    """A table of the ledger."""
    rows = [
        (entry.place, entry.quantity.phrase, entry.quantity.comparison, entry.quantity.role)
        for entry in entries
    ]
    return _table(("Place", "Value", "Binds", "What it measures"), rows)


def stories_markdown(stories: Sequence[Story]) -> str:
    """A table of the values that changed, came or went."""
    rows = [
        (
            story.date,
            _acts(story.acts),
            "; ".join(map(_cite, story.places)),
            story.old_phrase or _NOTHING,
            story.new_phrase or _NOTHING,
            story.entry.quantity.role,
        )
        for story in stories
    ]
    return _table(("In force", "Act", "Place", "Was", "Is", "What it measures"), rows)


def ledger_json(entries: Iterable[Entry]) -> str:
    """A list of quantities with place, value, unit, words and offsets in the provision."""
    return _dumps([_entry(entry) for entry in entries])


def series_json(found: Iterable[Series]) -> str:
    """A list of series with their periods and turns."""
    return _dumps([_series(one) for one in found])


def _story_line(story: Story) -> str:
    changed = f"{story.old_phrase or _NOTHING} -> {story.new_phrase or _NOTHING}"
    what = "" if story.old and story.new else _measuring(story.entry)
    return f"{_places(story.places)}: {changed}{what} ({story.date}, {_acts(story.acts)})"


def _places(eids: Sequence[str]) -> str:
    """The places of a story; many are told by article alone."""
    if len(eids) <= _MOST_PLACES:
        return "; ".join(map(_cite, eids))
    articles = sorted({Address.parse(eid).article for eid in eids}, key=number_key)
    word = "Articles" if len(articles) > 1 else "Article"
    return f"{word} {', '.join(articles)} ({len(eids)} places)"


def _history(one: Series) -> str:
    parts = [_phrase(one.periods[0].entry)]
    for turn in one.turns:
        parts.append(f"-> {_phrase(turn.new)} ({turn.date}, {_acts(turn.acts)})")
    return " ".join(parts)


def _bound(entry: Entry) -> str:
    quantity = entry.quantity
    binds = "" if quantity.comparison == EXACTLY else f"{quantity.comparison} "
    return binds + quantity.phrase


def _measuring(entry: Entry) -> str:
    return f", {entry.quantity.role}" if entry.quantity.role else ""


def _phrase(entry: Entry | None) -> str:
    return entry.quantity.phrase if entry else _NOTHING


def _acts(acts: Sequence[Act]) -> str:
    return ", ".join(f"Act {act.number}" for act in acts) or "no act named"


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
