"""Options that several commands share."""

from __future__ import annotations

import functools
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import click

from lawtrack.cli import output

if TYPE_CHECKING:
    from lawtrack.store.reader import Store

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


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Source:
    """What a command reads from: a store, a law of it, and the language of the text."""

    repository: Path | None
    corpus: Path | None
    law: str
    language: str

    def open(self, law: str = "") -> AbstractContextManager[Store]:
        """The store; ``law`` is another law than the one that the options name."""
        from lawtrack.pipeline.stores import open_store

        return open_store(
            self.repository,
            corpus=self.corpus,
            law=law or self.law,
            language=self.language,
            announce=output.tell,
        )


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Screen:
    """Where a command prints: with colour or without, through a pager or not."""

    colour: bool
    pager: bool

    @property
    def width(self) -> int:
        return output.width()

    def show(self, text: str) -> None:
        output.show(text, colour=self.colour, pager=self.pager)


def reading(command: Command) -> Command:
    """The options of every command that reads a store; it gets them as ``source``."""

    @functools.wraps(command)
    def run(
        *arguments: Any,  # noqa: ANN401
        repository: Path | None,
        corpus: Path | None,
        law: str,
        language: str,
        **others: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        return command(*arguments, source=Source(repository, corpus, law, language), **others)

    return _with(
        cast("Command", run),
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
        corpus_folder(
            "Read the corpus in this folder [default: the one that comes with lawtrack]."
        ),
        click.option(
            "--repo",
            "repository",
            metavar="PATH",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            help="Read this corpus repository instead of the one that comes with lawtrack.",
        ),
    )


def corpus_folder(said: str) -> Callable[[Command], Command]:
    """``--corpus``: the folder that holds the laws, or the variable ``LAWTRACK_CORPUS``."""
    return click.option(
        "--corpus",
        metavar="PATH",
        envvar="LAWTRACK_CORPUS",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help=said,
    )


def page(command: Command) -> Command:
    """The options of every command that prints a page; it gets them as ``screen``."""

    @functools.wraps(command)
    def run(*arguments: Any, colour: str, no_pager: bool, **others: Any) -> Any:  # noqa: ANN401
        return command(*arguments, screen=Screen(output.colour_on(colour), not no_pager), **others)

    return _with(
        cast("Command", run),
        click.option("--no-pager", is_flag=True, help="Print long output without a pager."),
        click.option(
            "--colour",
            "--color",
            type=click.Choice(["auto", "always", "never"]),
            default="auto",
            show_default=True,
            help="Colour; without it, marks say the same.",
        ),
    )


def _with(command: Command, *decorators: Callable[[Command], Command]) -> Command:
    for decorator in decorators:
        command = decorator(command)
    return command


def on(command: Command) -> Command:
    """``--on``: the edition that a command reads."""
    return click.option(
        "--on",
        "day",
        metavar="EDITION",
        default="latest",
        show_default=True,
        shell_complete=complete_edition,
        help="The edition: a day, latest, a tag.",
    )(command)


def target(command: Command) -> Command:
    """``--output``: a file to write to."""
    return click.option(
        "--output",
        "target",
        metavar="FILE",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Write it to a file.",
    )(command)


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
