"""``lawtrack calendar``: the time line of editions and elections."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options, output


@click.command("calendar")
@options.output_format("text", "json", "markdown", "svg")
@options.target
@options.page
@options.reading
def command(
    form: str,
    target: Path | None,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """Editions and national elections on one time line.

    Says how many days before the next election each edition is, by the day that its
    publisher gives it, and whether that is under a year.

    \b
    Example:
      lawtrack calendar --format svg --output calendar.svg
    """
    from lawtrack.pipeline.knowledge import calendar
    from lawtrack.render import calendar as pages

    with source.open() as store:
        elections = calendar(store)
        infos = [store.info(revision) for revision in store.revisions()]
    if form == "svg":
        from lawtrack.render.calendar_svg import svg

        text = svg(infos, elections)
    elif form == "json":
        text = pages.json_text(infos, elections)
    elif form == "markdown":
        text = pages.markdown(infos, elections)
    else:
        text = pages.timeline(infos, elections, width=screen.width, colour=screen.colour)
    if target is not None:
        output.write(target, text)
        click.echo(str(target))
        return
    screen.show(text)
