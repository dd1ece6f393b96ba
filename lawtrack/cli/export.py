"""``lawtrack export``: write an edition out."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options, output


@click.command("export")
@click.argument("day", metavar="EDITION", default="latest", shell_complete=options.complete_edition)
@click.option(
    "--output",
    "target",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write it to a file.",
)
@options.output_format("akn", "markdown")
@options.reading
def command(
    day: str,
    target: Path | None,
    form: str,
    repository: Path | None,
    law: str,
    language: str,
) -> None:
    """Write the whole text of an EDITION as Akoma Ntoso 3.0 XML or as Markdown.

    \b
    Example:
      lawtrack export 2023-01-07 --format akn --output elections.akn.xml
    """
    from lawtrack.pipeline.exports import export
    from lawtrack.pipeline.stores import open_store

    with open_store(repository, law=law, language=language, announce=output.tell) as store:
        text = export(store, store.resolve(day), form)
    if target is None:
        click.echo(text, nl=not text.endswith("\n"))
        return
    output.write(target, text)
    click.echo(f"{target}: the edition of {day}")
