"""``lawtrack tags``: what the amendments do, topic by topic."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options, output


@click.command("tags")
@options.output_format("text", "json", "svg")
@options.target
@options.page
@options.reading
def command(
    form: str,
    target: Path | None,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """The topics with their counts, and the picture: topics down, editions across.

    A mark stands for what the changes of a topic do in an edition: + expands, − restricts,
    ± both, = neither, ? the text does not decide. The number behind it counts articles.

    \b
    Examples:
      lawtrack tags
      lawtrack tags --format svg --output tags.svg
    """
    from lawtrack.pipeline.topics import picture
    from lawtrack.render import tags as pages

    with source.open() as store:
        drawn = picture(store)
    if form == "svg":
        text = pages.svg(drawn)
    elif form == "json":
        from lawtrack.render import json

        text = json.dumps(pages.data(drawn))
    else:
        text = (
            pages.counts(drawn, colour=screen.colour)
            + "\n"
            + pages.text(drawn, colour=screen.colour, width=screen.width)
        )
    if target is not None:
        output.write(target, text)
        click.echo(str(target))
        return
    screen.show(text)
