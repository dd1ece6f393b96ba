"""``lawtrack changelog``: the changes of every edition as one page."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options, output


@click.command("changelog")
@click.argument("provision", nargs=-1)
@options.target
@click.option("--editorial", is_flag=True, help="Tell editorial changes too.")
@options.output_format("markdown", "html")
@options.reading
def command(
    provision: tuple[str, ...],
    target: Path | None,
    editorial: bool,
    form: str,
    source: options.Source,
) -> None:
    """The changes of every edition, newest first, as Markdown or as one HTML page.

    \b
    Examples:
      lawtrack changelog > CHANGES.md
      lawtrack changelog 20-1 --format html --output observers.html
    """
    from lawtrack.model.citation import read_citation
    from lawtrack.pipeline.diffs import title
    from lawtrack.pipeline.history import log
    from lawtrack.render import markdown

    only = [read_citation(" ".join(provision))] if provision else []
    with source.open() as store:
        called = title(store, store.revisions()[-1])
        entries = list(log(store, only, editorial=editorial))
    heading = f"{called}: {only[0].cite()}" if only else called
    text = markdown.changelog(heading, entries, editorial=editorial)
    if form == "html":
        from lawtrack.render.html import page

        text = page(text, title=heading, language=source.language)
    if target is None:
        click.echo(text, nl=not text.endswith("\n"))
        return
    output.write(target, text)
    click.echo(f"{target}: {len(entries)} editions")
