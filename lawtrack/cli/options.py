"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def complete_edition(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Offer editions in a shell; what it takes is imported only then."""
    from lawtrack.cli.completion import editions

    return editions(ctx, param, incomplete)


def complete_topic(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Offer topics in a shell."""
    from lawtrack.cli.completion import topics

    return topics(ctx, param, incomplete)


FORMATS: Final = ("text", "json", "markdown")


def reading(command: Command) -> Command:
    """The options of every command that reads a store: which, of which law, in which language."""
    for option in (
        click.option(
            "--language",
            metavar="CODE",
            default="en",
            show_default=True,
            help="Language of the text.",
        ),
        click.option(
            "--law", metavar="LAW", default="", help="Id of the law, if there are several."
        ),
        click.option(
            "--repo",
            "repository",
            metavar="PATH",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            help="Read this corpus repository instead of the one that comes with lawtrack.",
        ),
    ):
        command = option(command)
    return command


def page(command: Command) -> Command:
    """The options of every command that prints a page."""
    for option in (
        click.option("--no-pager", is_flag=True, help="Print long output without a pager."),
        click.option(
            "--colour",
            "--color",
            type=click.Choice(["auto", "always", "never"]),
            default="auto",
            show_default=True,
            help="Colour; without it, marks say the same.",
        ),
    ):
        command = option(command)
    return command


def output_format(*formats: str) -> Callable[[Command], Command]:
    """``--format`` with the formats that a command has; the first is the default."""
    names = formats or FORMATS
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help="How to print it.",
    )


def tags(command: Command) -> Command:
    """The options that narrow changes to some tags."""
    for option in (
        click.option(
            "--direction",
            "directions",
            multiple=True,
            metavar="DIRECTION",
            help="Only changes so tagged: expands, restricts, mixed, neutral, unclear.",
        ),
        click.option(
            "--tag",
            "topics",
            multiple=True,
            metavar="TOPIC",
            shell_complete=complete_topic,
            help="Only changes tagged with a topic, such as self-nomination; see 'lawtrack tags'.",
        ),
    ):
        command = option(command)
    return command
