"""``lawtrack search``: find words in an edition."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options, output


@click.command("search")
@click.argument("words", nargs=-1, required=True)
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
    words: tuple[str, ...],
    day: str,
    form: str,
    colour: str,
    no_pager: bool,
    repository: Path | None,
    law: str,
    language: str,
) -> None:
    """Find the provisions of an edition that hold all of the WORDS.

    Capitals do not matter, and the beginning of a word finds its inflections. Several
    words in quotation marks are a phrase.

    \b
    Examples:
      lawtrack search accreditation
      lawtrack search observ "non-profit organizations" --on 2023-01-07
    """
    from lawtrack.pipeline.stores import open_store
    from lawtrack.pipeline.texts import search

    with open_store(repository, law=law, language=language, announce=output.tell) as store:
        edition = store.edition(store.resolve(day))
    hits = list(search(edition, words))
    said, on = " ".join(words), edition.info.in_force
    colours = output.colour_on(colour)
    if form == "json":
        from lawtrack.render import json

        text = json.dumps(json.search(hits, words=said, on=on))
    else:
        from lawtrack.render.terminal.hits import search as render

        text = render(hits, width=output.width(), colour=colours, words=said, on=on)
    output.show(text, colour=colours, pager=not no_pager)
