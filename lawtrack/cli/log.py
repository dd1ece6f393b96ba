"""``lawtrack log``: which editions and acts changed the law."""

from __future__ import annotations

import click

from lawtrack.cli import options


@click.command("log")
@click.argument("provision", nargs=-1)
@click.option("--editorial", is_flag=True, help="Show editorial changes too.")
@options.tags
@options.output_format()
@options.page
@options.reading
def command(
    provision: tuple[str, ...],
    editorial: bool,
    topics: tuple[str, ...],
    directions: tuple[str, ...],
    form: str,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """Which editions and acts changed the law, or a PROVISION of it, newest first.

    A provision that was renumbered is followed to where it stood before.

    \b
    Examples:
      lawtrack log 55
      lawtrack log 20-1(1-1)
      lawtrack log --tag self-nomination
    """
    from lawtrack.model.citation import read_citation
    from lawtrack.pipeline.history import log
    from lawtrack.pipeline.tagging import wanted_tags
    from lawtrack.pipeline.texts import known_somewhere

    only = [read_citation(" ".join(provision))] if provision else []
    with source.open() as store:
        for address in only:
            known_somewhere(store, address)
        wanted = wanted_tags(store, topics, directions)
        entries = list(log(store, only, editorial=editorial, tags=wanted))
    what = only[0].cite() if only else ""
    if form == "json":
        from lawtrack.render import json

        text = json.dumps(json.log(entries, editorial=editorial))
    elif form == "markdown":
        from lawtrack.render import markdown

        text = markdown.changelog(what or "Changes", entries, editorial=editorial)
    else:
        from lawtrack.render.terminal.history import log as page

        text = page(
            entries, width=screen.width, colour=screen.colour, law=what, editorial=editorial
        )
    screen.show(text)
