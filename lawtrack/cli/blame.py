"""``lawtrack blame``: which act the present words come from."""

from __future__ import annotations

import click

from lawtrack.cli import options


@click.command("blame")
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
    """Which edition and act last touched each provision: where its present words come from.

    \b
    Examples:
      lawtrack blame 20-1
      lawtrack blame 20-1(1-1)
    """
    from lawtrack.model.citation import read_citation
    from lawtrack.pipeline.history import blame
    from lawtrack.pipeline.texts import article_page

    at = read_citation(" ".join(provision))
    with source.open() as store:
        revision = store.resolve(day)
        page = article_page(store, revision, at)
        lines = blame(store, revision, at)
    if form == "json":
        from lawtrack.render import json

        text = json.dumps(json.blame(lines))
    else:
        from lawtrack.render.terminal.history import blame as render
        from lawtrack.telling import wording

        head = f"{page.unit.num} {page.unit.heading}, edition of {revision.info.in_force}".strip()
        text = render(
            lines,
            width=screen.width,
            colour=screen.colour,
            title_line=head,
            notice=" ".join(wording.notices(page.info)),
        )
    screen.show(text)
