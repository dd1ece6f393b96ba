"""``lawtrack reports``: what reports say of the law, held against its text."""

from __future__ import annotations

import click

from lawtrack.cli import options
from lawtrack.errors import EXIT_DIFFERENT, EXIT_SAME


@click.command("reports")
@click.argument("name", metavar="[ID]", default="")
@click.option("--check", is_flag=True, help="Exit with 1 if a verdict's evidence no longer holds.")
@options.output_format()
@options.page
@options.reading
@click.pass_context
def command(
    ctx: click.Context,
    name: str,
    check: bool,
    form: str,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """Statements about the law, each with a verdict and the words that decide it.

    The verdict is a person's reading; its evidence is checked against the editions each
    time: the words stand in the named provision of the named edition and, where it says
    so, did not stand there before.

    \b
    Examples:
      lawtrack reports
      lawtrack reports odf-2019-experience
      lawtrack reports --check
    """
    from lawtrack.pipeline.knowledge import checked_reports
    from lawtrack.render import reports as pages

    with source.open() as store:
        found = checked_reports(store, name)
    if form == "json":
        text = pages.json_text(found)
    elif form == "markdown":
        text = pages.markdown(found)
    else:
        text = pages.text(found, width=screen.width, colour=screen.colour)
    screen.show(text)
    held = all(report.holds for report in found)
    ctx.exit(EXIT_SAME if held or not check else EXIT_DIFFERENT)
