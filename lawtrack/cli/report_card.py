"""``lawtrack report-card``: all that is known of one article."""

from __future__ import annotations

from pathlib import Path

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
    colour: str,
    no_pager: bool,
    repository: Path | None,
    law: str,
    language: str,
) -> None:
    """An ARTICLE with its text, changes, tags, numbers and what reports say of it.

    \b
    Example:
      lawtrack report-card 20-1 --format markdown > observers.md
    """
    from lawtrack.model.citation import read_citation
    from lawtrack.pipeline.knowledge import report_card
    from lawtrack.pipeline.stores import open_store
    from lawtrack.render import report_card as pages

    at = read_citation(" ".join(article))
    if not at.article or len(at.steps) > 1:
        raise LawtrackError(f"'{' '.join(article)}' names no article", hint="write 20-1")
    with open_store(repository, law=law, language=language, announce=output.tell) as store:
        card = report_card(store, at.article, output.progress("reading the editions"))
    on = output.colour_on(colour)
    if form == "markdown":
        text = pages.markdown(card)
    else:
        text = pages.text(card, width=output.width(), colour=on)
    output.show(text, colour=on, pager=not no_pager)
