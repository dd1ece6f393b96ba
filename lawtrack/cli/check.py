"""``lawtrack check``: an official text held against the edition that renders it."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options, output
from lawtrack.errors import EXIT_DIFFERENT, EXIT_SAME


@click.command("check")
@click.argument("text", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.on
@options.page
@options.reading
@click.pass_context
def command(
    ctx: click.Context,
    text: Path,
    day: str,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """Hold an official TEXT against an edition: is every paragraph the one that is rendered?

    Each provision of a corpus carries the digest of its official paragraph; this compares
    them. Exits with 1 when one does not agree.

    \b
    Example:
      lawtrack check 2023-01-07.md --on 2023-01-07
    """
    from lawtrack.pipeline.checks import check_text
    from lawtrack.render.wording import cite

    with source.open() as store:
        revision = store.resolve(day)
        compared, found = check_text(store, revision, text)
    told = [
        f"{text}:{one.line}: {cite(one.eid)}: {one.problem}"
        if one.line
        else f"{cite(one.eid)}: {one.problem}"
        for one in found
    ]
    agreed = f"{compared - len(found)} of {compared} paragraphs agree"
    told.append(f"{agreed} with the edition of {revision.info.in_force}.")
    screen.show(output.lines(told))
    ctx.exit(EXIT_DIFFERENT if found else EXIT_SAME)
