"""``lawtrack blame``: which act the present words come from."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options, output


@click.command("blame")
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
    """Which edition and act the present words of each provision come from.

    \b
    Examples:
      lawtrack blame 20-1
      lawtrack blame 20-1(1-1)
    """
    from lawtrack.model.citation import read_citation
    from lawtrack.pipeline.history import blame
    from lawtrack.pipeline.stores import open_store
    from lawtrack.pipeline.texts import article_page

    at = read_citation(" ".join(provision))
    with open_store(repository, law=law, language=language, announce=output.tell) as store:
        revision = store.resolve(day)
        page = article_page(store, revision, at)
        lines = blame(store, revision, at)
    on = output.colour_on(colour)
    if form == "json":
        from lawtrack.render import json

        text = json.dumps(json.blame(lines))
    else:
        from lawtrack.render import wording
        from lawtrack.render.terminal.history import blame as render

        head = f"{page.unit.num} {page.unit.heading}, {revision.info.in_force}".strip()
        text = render(
            lines,
            width=output.width(),
            colour=on,
            title_line=head,
            notice=" ".join(wording.notices(page.info)),
        )
    output.show(text, colour=on, pager=not no_pager)
