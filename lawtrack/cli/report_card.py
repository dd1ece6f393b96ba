"""``lawtrack report-card``: all that is known of one article."""

from __future__ import annotations

import click

from lawtrack.cli import options, output
from lawtrack.errors import LawtrackError


@click.command("report-card")
@click.argument("article", nargs=-1, required=True)
@options.output_format("text", "markdown")
@options.page
@options.reading
def command(
    article: tuple[str, ...],
    form: str,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """An ARTICLE with its text, changes, tags, numbers and what reports say of it.

    \b
    Example:
      lawtrack report-card 20-1 --format markdown > observers.md
    """
    from lawtrack.model.citation import read_citation
    from lawtrack.pipeline.knowledge import report_card
    from lawtrack.render import report_card as pages

    at = read_citation(" ".join(article))
    if not at.article or len(at.steps) > 1:
        raise LawtrackError(f"'{' '.join(article)}' names no article", hint="write 20-1")
    with source.open() as store:
        card = report_card(store, at.article, output.progress("reading the editions"))
    if form == "markdown":
        text = pages.markdown(card)
    else:
        text = pages.text(card, width=screen.width, colour=screen.colour)
    screen.show(text)
