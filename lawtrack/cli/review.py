"""``lawtrack review``: a pull request as a careful maintainer sees it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from lawtrack.cli import options, output
from lawtrack.errors import EXIT_DIFFERENT, EXIT_SAME, LawtrackError

if TYPE_CHECKING:
    from lawtrack.render.review_markdown import Links
    from lawtrack.review.records import Review

FORMATS: Final = ("text", "markdown", "summary", "json", "sarif", "github", "gitlab")


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
    from lawtrack.pipeline.reviews import review

    wanted = [_target(one) for one in saved]
    if github:
        ctx.exit(_in_workflow(commits, title, corpus, language, fail_on, wanted))
    done = review(
        Path.cwd(),
        commits,
        corpus=corpus,
        title=title,
        language=language,
        announce=output.tell,
    )
    screen.show(_page(done, form, fail_on, screen))
    _save(done, wanted, fail_on)
    ctx.exit(EXIT_DIFFERENT if done.fails(fail_on) else EXIT_SAME)


def _target(said: str) -> tuple[str, Path]:
    form, sign, name = said.partition("=")
    if form not in FORMATS or not sign or not name:
        hint = f"write FORMAT=FILE; formats are {', '.join(FORMATS)}"
        raise LawtrackError(f"'{said}' names no format and file", hint=hint)
    return form, Path(name)


def _save(
    done: Review, wanted: list[tuple[str, Path]], fail_on: str, links: Links | None = None
) -> None:
    plain = options.Screen(colour=False, pager=False)
    for form, path in wanted:
        output.write(path, _page(done, form, fail_on, plain, links))


def _page(
    done: Review, form: str, fail_on: str, screen: options.Screen, links: Links | None = None
) -> str:
    if form == "text":
        from lawtrack.render.review import text

        return text(done, width=screen.width, colour=screen.colour, fail_on=fail_on)
    if form in ("markdown", "summary"):
        from lawtrack.render import review_markdown

        page = review_markdown.comment if form == "markdown" else review_markdown.summary
        return page(done, links or review_markdown.NOWHERE, fail_on=fail_on)
    if form == "github":
        from lawtrack.render.review_annotations import commands

        return commands(done.findings)
    if form == "gitlab":
        from lawtrack.render.review_gitlab import code_quality

        return code_quality(done.findings)
    from lawtrack.render.json import dumps

    if form == "json":
        from lawtrack.render.review_json import review as as_data

        return dumps(as_data(done, fail_on=fail_on))
    from lawtrack.render.sarif import Origin, sarif

    return dumps(sarif(done.findings, Origin("lawtrack/review", commit=done.head)))


def _in_workflow(
    commits: str,
    title: str,
    corpus: str,
    language: str,
    fail_on: str,
    wanted: list[tuple[str, Path]],
) -> int:
    """Review as GitHub's runner asks: annotations on the output, a job summary, a comment
    where the token may write one."""
    import os
    from secrets import token_hex

    from lawtrack.pipeline.reviews import review
    from lawtrack.render.review_annotations import unobeyed
    from lawtrack.render.review_markdown import Links
    from lawtrack.review.github import blob_address, read_pull, read_workflow, write_summary
    from lawtrack.review.github_comment import comment

    workflow = read_workflow(os.environ)
    pull = read_pull(workflow)
    if pull is not None:
        commits = commits or f"{pull.base}..{pull.head}"
        title = title or pull.title
    done = review(Path.cwd(), commits, corpus=corpus, title=title, language=language)
    links = Links(blob_address(workflow, pull) if pull else "", workflow.run)
    plain = options.Screen(colour=False, pager=False)
    click.echo(unobeyed(_page(done, "text", fail_on, plain), token_hex(16)), nl=False)
    click.echo(_page(done, "github", fail_on, plain), nl=False)
    problem = write_summary(workflow, _page(done, "summary", fail_on, plain, links))
    if problem:
        click.echo(f"lawtrack: {problem}", err=True)
    if pull is not None and os.environ.get("LAWTRACK_COMMENT", "true") != "false":
        said = comment(workflow, pull, _page(done, "markdown", fail_on, plain, links)).said
        click.echo(f"lawtrack: {said}", err=True)
    _save(done, wanted, fail_on, links)
    return EXIT_DIFFERENT if done.fails(fail_on) else EXIT_SAME
