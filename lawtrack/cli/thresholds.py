"""``lawtrack thresholds``: the numbers of the law."""

from __future__ import annotations

import click

from lawtrack.cli import options, output


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
    from lawtrack.render import thresholds as pages
    from lawtrack.thresholds import measured_in, stories, units_named

    only = [read_citation(" ".join(provision))] if provision else []
    units = units_named(unit) if unit else None
    with source.open() as store:
        for address in only:
            known_somewhere(store, address)
        if changed or history:
            watch = output.progress("following the numbers")
            whole = history or form == "json"
            found = knowledge.number_series(store, only, watch, whole=whole)
            found = [one for one in found if units is None or one.unit in units]
        else:
            entries = knowledge.numbers(store, store.resolve(day), only)
            entries = entries if units is None else measured_in(entries, units)
    if form == "json":
        text = pages.series_json(found) if changed or history else pages.ledger_json(entries)
    elif changed:
        told = stories(found, source.language)
        text = (
            pages.stories_markdown(told)
            if form == "markdown"
            else pages.stories_text(told, width=screen.width)
        )
    elif history:
        text = output.lines(pages.history_lines(found) or ["No number stands there."])
    elif form == "markdown":
        text = pages.ledger_markdown(entries)
    else:
        text = output.lines(pages.ledger_lines(entries) or ["No number stands there."])
    screen.show(text)
