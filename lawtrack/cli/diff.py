"""``lawtrack diff``: what changed between two editions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from lawtrack.cli import options
from lawtrack.errors import EXIT_DIFFERENT, EXIT_SAME

if TYPE_CHECKING:
    from lawtrack.model.address import Address
    from lawtrack.pipeline.diffs import Compared


@click.command("diff")
@click.argument("old", shell_complete=options.complete_edition)
@click.argument("new", default="latest", shell_complete=options.complete_edition)
@click.option(
    "--article",
    "articles",
    multiple=True,
    metavar="PROVISION",
    help="Only this article or provision (20-1, '20-1(2)', 'ст. 20-1 п. 2'); may be repeated.",
)
@click.option(
    "--editorial", is_flag=True, help="Show editorial changes too (punctuation, spacing)."
)
@click.option(
    "--context",
    type=click.IntRange(0, 20),
    default=0,
    show_default=True,
    help="Unchanged provisions to show around a change.",
)
@click.option("--whole", is_flag=True, help="Show the text of repealed chapters too.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if there are differences.")
@options.tags
@options.output_format()
@options.page
@options.reading
@click.pass_context
def command(
    ctx: click.Context,
    old: str,
    new: str,
    articles: tuple[str, ...],
    editorial: bool,
    context: int,
    whole: bool,
    exit_code: bool,
    topics: tuple[str, ...],
    directions: tuple[str, ...],
    form: str,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """What changed from edition OLD to edition NEW, article by article and word by word.

    OLD and NEW are the day of an edition, any day (the edition in force on it), latest,
    prev (the one before NEW), or a tag or revision of the store. NEW is latest when it is
    left out.

    \b
    Examples:
      lawtrack diff 2023-01-01 2023-01-07
      lawtrack diff 2020-01-01 latest --article 20-1 --article 55
      lawtrack diff 2022-02-07 2022-11-05 --tag self-nomination
      lawtrack diff prev latest --format json
    """

    only = _addresses(articles)
    with source.open() as store:
        from lawtrack.pipeline.diffs import differences  # loaded while git starts

        newer = store.resolve(new)
        compared = differences(store, store.resolve(old, newer=newer), newer, only)
        if topics or directions:
            from lawtrack.pipeline.tagging import untagged, wanted_tags

            narrowed = wanted_tags(store, topics, directions).narrow(compared.diff)
            about = replace(compared.about, untagged=untagged(compared.diff))
            compared = replace(compared, diff=narrowed, about=about)
    text = _rendered(compared, form, screen, context, editorial=editorial, whole=whole)
    screen.show(text)
    differs = compared.diff.changes if editorial else compared.diff.amendments
    ctx.exit(EXIT_DIFFERENT if exit_code and differs else EXIT_SAME)


def _addresses(articles: tuple[str, ...]) -> list[Address]:
    if not articles:
        return []
    from lawtrack.model.citation import read_citation

    return [read_citation(article) for article in articles]


def _rendered(
    compared: Compared,
    form: str,
    screen: options.Screen,
    context: int,
    *,
    editorial: bool,
    whole: bool,
) -> str:
    if form == "json":
        from lawtrack.render import json

        return json.dumps(json.diff(compared.diff, compared.about, editorial=editorial))
    if form == "markdown":
        from lawtrack.render import markdown

        return markdown.diff(compared.diff, compared.about, editorial=editorial, whole=whole)
    from lawtrack.render.terminal.changes import diff

    return diff(
        compared.diff,
        compared.about,
        width=screen.width,
        colour=screen.colour,
        editorial=editorial,
        whole=whole,
        context=context,
        neighbours=compared.neighbours if context else None,
    )
