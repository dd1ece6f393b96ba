"""``lawtrack calendar``: the time line of editions and elections."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options, output


@click.command("calendar")
@options.output_format("text", "json", "markdown", "svg")
@click.option(
    "--output",
    "target",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write it to a file.",
)
@options.page
@options.reading
def command(
    form: str,
    target: Path | None,
    colour: str,
    no_pager: bool,
    repository: Path | None,
    law: str,
    language: str,
) -> None:
    """Editions and national elections on one time line.

    Says how many days before the next election each edition took effect, and whether that
    is under a year.

    \b
    Example:
      lawtrack calendar --format svg --output calendar.svg
    """
    from lawtrack.pipeline.knowledge import calendar
    from lawtrack.pipeline.stores import open_store
    from lawtrack.render import calendar as pages

    with open_store(repository, law=law, language=language, announce=output.tell) as store:
        elections = calendar(store)
        infos = [store.info(revision) for revision in store.revisions()]
    on = output.colour_on(colour)
    if form == "svg":
        from lawtrack.render.calendar_svg import svg

        text = svg(infos, elections)
    elif form == "json":
        text = pages.json_text(infos, elections)
    elif form == "markdown":
        text = pages.markdown(infos, elections)
    else:
        text = pages.timeline(infos, elections, width=output.width(), colour=on)
    if target is not None:
        output.write(target, text)
        click.echo(str(target))
        return
    output.show(text, colour=on, pager=not no_pager)
