"""``lawtrack laws``: the laws that are kept."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options, output


@click.command("laws")
@options.output_format("text", "json")
@options.page
@options.reading
def command(
    form: str, colour: str, no_pager: bool, repository: Path | None, law: str, language: str
) -> None:
    """The laws that are kept, with their editions and languages.

    \b
    Example:
      lawtrack laws
    """
    from lawtrack.pipeline.history import law_rows

    rows = law_rows(repository, law=law, language=language, announce=output.tell)
    on = output.colour_on(colour)
    if form == "json":
        from lawtrack.render import json

        text = json.dumps(json.laws(rows))
    else:
        from lawtrack.render.terminal.table import laws

        text = laws(rows, width=output.width(), colour=on)
    output.show(text, colour=on, pager=not no_pager)
