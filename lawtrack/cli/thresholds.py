"""``lawtrack thresholds``: the numbers of the law."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import click

from lawtrack.cli import options, output

if TYPE_CHECKING:
    from lawtrack.thresholds import Entry, Series

NOTHING: Final = "No number stands there."


@click.command("thresholds")
@click.argument("provision", nargs=-1)
@click.option("--changed", is_flag=True, help="The values that changed, came or went, by edition.")
@click.option("--history", is_flag=True, help="Every number with its value in each period.")
@click.option(
    "--unit", metavar="UNIT", default="", help="Only numbers of a unit: days, percent, age."
)
@options.on
@options.output_format()
@options.page
@options.reading
def command(
    provision: tuple[str, ...],
    changed: bool,
    history: bool,
    unit: str,
    day: str,
    form: str,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """Every number of the law with its unit and what it measures.

    \b
    Examples:
      lawtrack thresholds 20-1
      lawtrack thresholds --changed --unit percent
      lawtrack thresholds 54 --history
    """
    from lawtrack.model.citation import read_citation
    from lawtrack.pipeline import knowledge
    from lawtrack.pipeline.texts import known_somewhere
    from lawtrack.thresholds import measured_in, units_named

    only = [read_citation(" ".join(provision))] if provision else []
    units = units_named(unit) if unit else None
    with source.open() as store:
        for address in only:
            known_somewhere(store, address)
        if not (changed or history):
            entries = knowledge.numbers(store, store.resolve(day), only)
            listed = entries if units is None else measured_in(entries, units)
            screen.show(_list(listed, form))
            return
        watch = output.progress("following the numbers")
        whole = history or form == "json"
        found = knowledge.number_series(store, only, watch, whole=whole)
    kept = [one for one in found if units is None or one.unit in units]
    screen.show(_changes(kept, form, source.language, screen) if changed else _history(kept, form))


def _list(entries: Sequence[Entry], form: str) -> str:
    """The numbers of one edition."""
    from lawtrack.render import thresholds as pages

    if form == "json":
        return pages.ledger_json(entries)
    if form == "markdown":
        return pages.ledger_markdown(entries)
    return output.lines(pages.ledger_lines(entries) or [NOTHING])


def _changes(found: Sequence[Series], form: str, language: str, screen: options.Screen) -> str:
    """The numbers that changed, came or went, by edition."""
    from lawtrack.render import thresholds as pages
    from lawtrack.thresholds import stories

    if form == "json":
        return pages.series_json(found)
    told = stories(found, language)
    if form == "markdown":
        return pages.stories_markdown(told)
    return pages.stories_text(told, width=screen.width)


def _history(found: Sequence[Series], form: str) -> str:
    """Every number with its value in each period."""
    from lawtrack.render import thresholds as pages

    if form == "json":
        return pages.series_json(found)
    return output.lines(pages.history_lines(found) or [NOTHING])
