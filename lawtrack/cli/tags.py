"""``lawtrack tags``: what the amendments do, topic by topic."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options, output


@click.command("tags")
@options.output_format("text", "json", "svg")
@click.option(
    "--output",
    "target",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write it to a file.",
)
@options.page
@options.reading
def command(
    form: str,
    target: Path | None,
    colour: str,
    no_pager: bool,
    repository: Path | None,
    law: str,
    language: str,
) -> None:
    """The topics with their counts, and the picture: topics down, editions across.

    A mark stands for what the changes of a topic do in an edition: + expands, − restricts,
    ± both, = neither, ? the text does not decide. The number behind it counts articles.

    \b
    Examples:
      lawtrack tags
      lawtrack tags --format svg --output tags.svg
    """
    from lawtrack.pipeline.stores import open_store
    from lawtrack.pipeline.topics import picture
    from lawtrack.render import tags as pages

    with open_store(repository, law=law, language=language, announce=output.tell) as store:
        drawn = picture(store)
    on = output.colour_on(colour)
    if form == "svg":
        text = pages.svg(drawn)
    elif form == "json":
        from lawtrack.render import json

        text = json.dumps(pages.data(drawn))
    else:
        text = (
            pages.counts(drawn, colour=on)
            + "\n"
            + pages.text(drawn, colour=on, width=output.width())
        )
    if target is not None:
        output.write(target, text)
        click.echo(str(target))
        return
    output.show(text, colour=on, pager=not no_pager)
