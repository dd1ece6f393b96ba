"""``lawtrack search``: find words in an edition."""

from __future__ import annotations

import click

from lawtrack.cli import options


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@options.on
@options.output_format("text", "json")
@options.page
@options.reading
def command(
    words: tuple[str, ...],
    day: str,
    form: str,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """Find the provisions of an edition that hold all of the WORDS.

    Capitals do not matter, and the beginning of a word finds its inflections. Several
    words in quotation marks are a phrase.

    \b
    Examples:
      lawtrack search accreditation
      lawtrack search observ "non-profit organizations" --on 2023-01-07
    """
    from lawtrack.pipeline.texts import search

    with source.open() as store:
        edition = store.edition(store.resolve(day))
    hits = list(search(edition, words))
    said, on = " ".join(words), edition.info.in_force
    if form == "json":
        from lawtrack.render import json

        text = json.dumps(json.search(hits, words=said, on=on))
    else:
        from lawtrack.render.terminal.hits import search as render

        text = render(hits, width=screen.width, colour=screen.colour, words=said, on=on)
    screen.show(text)
