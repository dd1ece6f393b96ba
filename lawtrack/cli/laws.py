"""``lawtrack laws``: the laws that are kept."""

from __future__ import annotations

import click

from lawtrack.cli import options, output


@click.command("laws")
@options.output_format("text", "json")
@options.page
@options.reading
def command(form: str, screen: options.Screen, source: options.Source) -> None:
    """The laws that are kept, with their editions and languages.

    \b
    Example:
      lawtrack laws
    """
    from lawtrack.pipeline.history import law_rows

    rows = law_rows(
        source.repository,
        corpus=source.corpus,
        law=source.law,
        language=source.language,
        announce=output.tell,
    )
    if form == "json":
        from lawtrack.render import json

        text = json.dumps(json.laws(rows))
    else:
        from lawtrack.render.terminal.table import laws

        text = laws(rows, width=screen.width, colour=screen.colour)
    screen.show(text)
