"""``lawtrack editions``: the editions of a law."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options, output


@click.command("editions")
@click.argument("name", metavar="[LAW]", default="")
@options.output_format("text", "json")
@options.page
@options.reading
def command(
    name: str,
    form: str,
    colour: str,
    no_pager: bool,
    repository: Path | None,
    law: str,
    language: str,
) -> None:
    """The editions of a law: from which day, by which act, how many articles changed.

    \b
    Example:
      lawtrack editions kz-elections
    """
    from lawtrack.pipeline.diffs import title
    from lawtrack.pipeline.history import edition_rows
    from lawtrack.pipeline.stores import open_store

    with open_store(repository, law=name or law, language=language, announce=output.tell) as store:
        rows = edition_rows(store)
        called = title(store, store.revisions()[-1])
    on = output.colour_on(colour)
    if form == "json":
        from lawtrack.render import json

        text = json.dumps(json.editions(rows))
    else:
        from lawtrack.render.terminal.table import editions

        text = editions(rows, width=output.width(), colour=on, law=called)
    output.show(text, colour=on, pager=not no_pager)
