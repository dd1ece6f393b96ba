"""``lawtrack show``: an article as it read on a day."""

from __future__ import annotations

import click

from lawtrack.cli import options


@click.command("show")
@click.argument("provision", nargs=-1, required=True)
@options.on
@options.output_format("text", "json")
@options.page
@options.reading
def command(
    provision: tuple[str, ...],
    day: str,
    form: str,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """An article or provision as it reads in an edition.

    \b
    Examples:
      lawtrack show 20-1
      lawtrack show 20-1(2)(9) --on 2022-12-01
      lawtrack show "ст. 20-1 п. 2 пп. 9"
    """
    from lawtrack.model.citation import read_citation
    from lawtrack.pipeline.texts import article_page

    at = read_citation(" ".join(provision))
    with source.open() as store:
        page = article_page(store, store.resolve(day), at)
    if form == "json":
        from lawtrack.render import json

        text = json.dumps(json.show(page))
    else:
        from lawtrack.render.terminal.article import show

        text = show(page, width=screen.width, colour=screen.colour)
    screen.show(text)
