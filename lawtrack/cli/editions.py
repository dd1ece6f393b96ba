"""``lawtrack editions``: the editions of a law."""

from __future__ import annotations

import click

from lawtrack.cli import options


@click.command("editions")
@click.argument("name", metavar="[LAW]", default="")
@options.output_format("text", "json")
@options.page
@options.reading
def command(
    name: str,
    form: str,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """The editions of a law: from which day, by which act, how many articles changed.

    \b
    Example:
      lawtrack editions kz-elections
    """
    from lawtrack.pipeline.diffs import title
    from lawtrack.pipeline.history import edition_rows

    with source.open(name) as store:
        rows = edition_rows(store)
        called = title(store, store.revisions()[-1])
    if form == "json":
        from lawtrack.render import json

        text = json.dumps(json.editions(rows))
    else:
        from lawtrack.render.terminal.table import editions

        text = editions(rows, width=screen.width, colour=screen.colour, law=called)
    screen.show(text)
