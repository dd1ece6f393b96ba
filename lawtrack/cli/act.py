"""``lawtrack act``: read, apply and draft amending acts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawtrack.cli import options, output
from lawtrack.errors import EXIT_DIFFERENT, EXIT_SAME, LawtrackError

if TYPE_CHECKING:
    from lawtrack.pipeline.acting import Amended

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_TARGET = click.Path(dir_okay=False, path_type=Path)
_TABLES = ("table", "html", "docx")


@click.group("act")
def command() -> None:
    """Amending acts: what they say to do, the law as they leave it, and acts written for you.

    \b
    Examples:
      lawtrack act read amendment.docx
      lawtrack act apply amendment.docx --to latest
      lawtrack act draft 2022-02-07 2022-11-05
    """


@command.command("read")
@click.argument("file", type=_FILE)
@options.output_format("text", "json")
@options.page
@click.pass_context
def read_command(ctx: click.Context, file: Path, form: str, screen: options.Screen) -> None:
    """The instructions of an act, in order, and what was not understood, with its line.

    FILE is plain text, Markdown, HTML or .docx, in Russian or English. Exits with 1 when a
    passage was not understood.

    \b
    Example:
      lawtrack act read amendment.docx
    """
    from lawtrack.pipeline.acting import read_file
    from lawtrack.render import acts as pages

    act = read_file(file)
    text = pages.act_json(act) if form == "json" else output.lines(pages.act_lines(act))
    screen.show(text)
    ctx.exit(EXIT_DIFFERENT if act.unread else EXIT_SAME)


@command.command("apply")
@click.argument("file", type=_FILE)
@click.option(
    "--to", metavar="EDITION", default="latest", show_default=True, help="The edition it amends."
)
@click.option("--as-of", metavar="DATE", help="The law on this day; later stages are left out.")
@click.option("--published", metavar="DATE", help="The day on which the act was published.")
@click.option("--strict", is_flag=True, help="All or nothing: stop if anything is refused.")
@click.option("--write", is_flag=True, help="Write it as the edition in force from --as-of.")
@options.output_format()
@options.page
@options.reading
@click.pass_context
def apply_command(
    ctx: click.Context,
    file: Path,
    to: str,
    as_of: str | None,
    published: str | None,
    strict: bool,
    write: bool,
    form: str,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """The law as an act leaves it: what became of each instruction, and the diff.

    Exits with 1 when an instruction was refused or a passage not understood; nothing is
    written then.

    \b
    Examples:
      lawtrack act apply amendment.docx --to 2026-07-12 --published 2026-12-01
      lawtrack act apply amendment.docx --as-of 2027-01-01 --write
    """
    from lawtrack.cli.days import day
    from lawtrack.pipeline.acting import amend, read_file, write_amended

    if write and as_of is None:
        raise LawtrackError("--write needs the day of the new edition", hint="add --as-of DATE")
    act = read_file(file)
    with source.open() as store:
        amended = amend(
            store,
            store.resolve(to),
            act,
            as_of=day(as_of, "--as-of"),
            published=day(published, "--published"),
            strict=strict,
        )
    screen.show(_page(amended, form, screen))
    if write and amended.whole:
        click.echo(f"written to {write_amended(amended, source.corpus)}", err=True)
    elif write:
        click.echo("lawtrack: nothing was written: the act is not applied in full", err=True)
    ctx.exit(EXIT_SAME if amended.whole else EXIT_DIFFERENT)


def _page(amended: Amended, form: str, screen: options.Screen) -> str:
    """The outcomes, and behind them the diff."""
    from lawtrack.render import acts as pages

    if form == "json":
        import json as plain

        from lawtrack.render import json

        outcome = plain.loads(pages.applied_json(amended.applied))
        return json.dumps(outcome | {"diff": json.diff(amended.diff, amended.about)})
    if form == "markdown":
        from lawtrack.render import markdown

        return (
            pages.applied_markdown(amended.applied)
            + "\n"
            + markdown.diff(amended.diff, amended.about)
        )
    from lawtrack.render.terminal.changes import diff

    page = diff(amended.diff, amended.about, width=screen.width, colour=screen.colour)
    return output.lines(pages.applied_lines(amended.applied)) + "\n" + page


@command.command("draft")
@click.argument("old", shell_complete=options.complete_edition)
@click.argument("new", default="latest", shell_complete=options.complete_edition)
@options.output_format("text", "json", *_TABLES)
@options.target
@options.page
@options.reading
def draft_command(
    old: str,
    new: str,
    form: str,
    target: Path | None,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """The amending act that leads from edition OLD to edition NEW, in the drafting style.

    --format table is the comparative table that bills carry, as Markdown; html and docx
    are the same table in those formats.

    \b
    Examples:
      lawtrack act draft 2023-01-07 2024-01-01
      lawtrack act draft 2023-01-07 2024-01-01 --format docx --output table.docx
    """
    from lawtrack.pipeline import acting

    if form == "docx" and target is None:
        raise LawtrackError("a .docx needs a file", hint="add --output table.docx")
    with source.open() as store:
        newer = store.resolve(new)
        older = store.resolve(old, newer=newer)
        made: str | bytes
        if form in _TABLES:
            made = _table(acting.table(store, older, newer), form)
        else:
            from lawtrack.render import acts as pages

            drafted = acting.drafted(store, older, newer)
            made = pages.drafted_json(drafted) if form == "json" else drafted.text
            for place in drafted.undrafted:
                click.echo(f"lawtrack: no instruction leads to the new text of {place}", err=True)
    if target is not None:
        output.write(target, made)
        click.echo(str(target))
    elif isinstance(made, str):
        screen.show(made)


def _table(table: object, form: str) -> str | bytes:
    from lawtrack.acts.table import ComparativeTable, to_html, to_markdown

    assert isinstance(table, ComparativeTable)
    if form == "docx":
        from lawtrack.acts.table_docx import to_docx

        return to_docx(table)
    return to_html(table) if form == "html" else to_markdown(table)
