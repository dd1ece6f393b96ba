"""``lawtrack show``: an article as it read on a day."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options, output


@click.command("show")
@click.argument("provision", nargs=-1, required=True)
@click.option(
    "--on",
    "day",
    metavar="EDITION",
    shell_complete=options.complete_edition,
    default="latest",
    show_default=True,
    help="The edition: a day, latest, a tag.",
)
@options.output_format("text", "json")
@options.page
@options.reading
def command(
    provision: tuple[str, ...],
    day: str,
    form: str,
    colour: str,
    no_pager: bool,
    repository: Path | None,
    law: str,
    language: str,
) -> None:
    """An article or provision as it reads in an edition.

    \b
    Examples:
      lawtrack show 20-1
      lawtrack show 20-1(2)(9) --on 2022-12-01
      lawtrack show "ст. 20-1 п. 2 пп. 9"
    """
    from lawtrack.model.citation import read_citation
    from lawtrack.pipeline.stores import open_store
    from lawtrack.pipeline.texts import article_page

    at = read_citation(" ".join(provision))
    with open_store(repository, law=law, language=language, announce=output.tell) as store:
        page = article_page(store, store.resolve(day), at)
    if form == "json":
        from lawtrack.render import json

        text = json.dumps(json.show(page))
    else:
        from lawtrack.render.terminal.article import show

        text = show(page, width=output.width(), colour=output.colour_on(colour))
    output.show(text, colour=output.colour_on(colour), pager=not no_pager)
