"""Printing: colour, width, and a pager when the page is longer than the screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final, TypeVar

import click

from lawtrack.errors import LawtrackError

MAX_WIDTH: Final = 110
PLAIN_WIDTH: Final = 100
PLAIN_HEIGHT: Final = 24


def colour_on(choice: str) -> bool:
    """Whether to colour: as asked, or on a terminal without ``NO_COLOR`` (no-color.org)."""
    if choice != "auto":
        return choice == "always"
    return (
        bool(sys.stdout)
        and sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )


def width() -> int:
    """The width of the page: that of the terminal, kept readable."""
    columns = _screen().columns
    return max(40, min(columns, MAX_WIDTH))


def _screen() -> os.terminal_size:
    """The size of the terminal; of a file or pipe, what suits a page."""
    told = not os.environ.keys().isdisjoint(("COLUMNS", "LINES"))
    if not told and not (sys.__stdout__ and sys.__stdout__.isatty()):
        return os.terminal_size((PLAIN_WIDTH, PLAIN_HEIGHT))
    import shutil  # takes as long to load as the page to write

    return shutil.get_terminal_size((PLAIN_WIDTH, PLAIN_HEIGHT))


def show(text: str, *, colour: bool = False, pager: bool = True) -> None:
    """Print a page, through a pager where a person would have to scroll back."""
    text = text if text.endswith("\n") else text + "\n"
    lines = _screen().lines
    if pager and sys.stdout and sys.stdout.isatty() and text.count("\n") >= lines:
        os.environ.setdefault("LESS", "FRX")
        click.echo_via_pager(text, color=colour)
        return
    click.echo(text, nl=False, color=colour)


def tell(sentence: str) -> None:
    """Say on the error stream what takes a moment, if a person is there to read it."""
    if sys.stderr.isatty():
        click.echo(f"lawtrack: {sentence}", err=True)


Item = TypeVar("Item")


def progress(label: str) -> Callable[[Sequence[Item]], Iterable[Item]]:
    """A bar on the error stream for work that takes over a second, if a person watches."""

    def watch(items: Sequence[Item]) -> Iterable[Item]:
        if not sys.stderr.isatty():
            yield from items
            return
        with click.progressbar(items, label=label, file=sys.stderr) as bar:
            yield from bar

    return watch


def lines(texts: Sequence[str]) -> str:
    """Lines wrapped to the page, what a terminal would obey made harmless."""
    from lawtrack.render.terminal.page import blank, finish, hanging

    wide = width()
    page = [
        line for text in texts for line in (hanging([], [(text, "")], wide) if text else [blank()])
    ]
    return finish(page, colour=False)


def write(target: Path, made: str | bytes) -> None:
    """Write a file beside its place and rename it, so that it is there whole or not at all.

    A link stays one: what it leads to is written. Raises LawtrackError for a device or a pipe,
    which a file would replace, and where there is no such folder.
    """
    file = target.resolve()
    if file.exists() and not file.is_file():
        raise LawtrackError(f"{target} is no file", hint="name a file")
    if not file.parent.is_dir():
        raise LawtrackError(f"there is no folder {target.parent}", hint="make it first")
    fresh = file.with_name(f".lawtrack-{os.getpid()}")
    try:
        fresh.write_bytes(made.encode() if isinstance(made, str) else made)
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
