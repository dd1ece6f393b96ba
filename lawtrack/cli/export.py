"""``lawtrack export``: write an edition out."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options, output


@click.command("export")
@click.argument("day", metavar="EDITION", default="latest", shell_complete=options.complete_edition)
@options.target
@options.output_format("akn", "markdown")
@options.reading
def command(
    day: str,
    target: Path | None,
    form: str,
    source: options.Source,
) -> None:
    """Write the whole text of an EDITION as Akoma Ntoso 3.0 XML or as Markdown.

    \b
    Example:
      lawtrack export 2023-01-07 --format akn --output elections.akn.xml
    """
    from lawtrack.pipeline.exports import export

    with source.open() as store:
        text = export(store, store.resolve(day), form)
    if target is None:
        click.echo(text, nl=not text.endswith("\n"))
        return
    output.write(target, text)
    click.echo(f"{target}: the edition of {day}")
