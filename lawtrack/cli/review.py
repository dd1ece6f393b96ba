"""``lawtrack review``: a pull request as a careful maintainer sees it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawtrack.cli import options, output
from lawtrack.errors import EXIT_DIFFERENT, EXIT_SAME, LawtrackError

if TYPE_CHECKING:
    from lawtrack.review.github import Runner
    from lawtrack.review.records import Review

FORMATS = ("text", "markdown", "summary", "json", "sarif", "github", "gitlab")


@click.command("review")
@click.argument("commits", metavar="[BASE..HEAD]", default="")
@click.option("--title", metavar="TEXT", default="", help="The title of the pull request.")
@click.option(
    "--corpus",
    metavar="PATH",
    default="",
    help="Folder of the corpus in the repository [default: the one that holds laws].",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="Exit with 1 for errors, or for warnings too.",
)
@options.output_format(*FORMATS)
@click.option(
    "--save",
    "saved",
    multiple=True,
    metavar="FORMAT=FILE",
    help="Write it in another format too; may be repeated.",
)
@click.option("--github", is_flag=True, help="In a GitHub workflow: annotate, summarise, comment.")
@click.option(
    "--language", metavar="CODE", default="en", show_default=True, help="Language of the text."
)
@options.page
@click.pass_context
def command(
    ctx: click.Context,
    commits: str,
    title: str,
    corpus: str,
    fail_on: str,
    form: str,
    saved: tuple[str, ...],
    github: bool,
    language: str,
    screen: options.Screen,
) -> None:
    """What a pull request does to the law, and what is wrong with it.

    BASE..HEAD are the commits to review: since they parted, as a pull request shows them.
    Without it, HEAD since it left the main branch. Nothing is checked out and nothing of the
    repository is run.

    Exits with 1 when there are errors (or warnings, with --fail-on warning).

    \b
    Examples:
      lawtrack review
      lawtrack review main..new-edition --title "Edition of 2026-07-01"
      lawtrack review --save markdown=review.md --save sarif=review.sarif
    """
