"""``lawtrack check``: what is wrong in a corpus, or an official text held against it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from lawtrack.cli import options, output
from lawtrack.errors import EXIT_DIFFERENT, EXIT_SAME, LawtrackError

if TYPE_CHECKING:
    from lawtrack.checks.findings import Finding
    from lawtrack.pipeline.checks import Watch

FORMATS: Final = ("text", "json", "github", "sarif")


@click.command("check")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--text",
    "official",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Hold this official text against the edition (--on) that renders it.",
)
@options.on
@click.option("--excused", is_flag=True, help="Show the findings that the corpus excuses, too.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="The severity from which on the exit code is 1.",
)
@options.output_format(*FORMATS)
@options.page
@options.reading
@click.pass_context
def command(
    ctx: click.Context,
    files: Sequence[Path],
    official: Path | None,
    day: str,
    excused: bool,
    fail_on: str,
    form: str,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """Check a corpus, or only FILES of it: what is wrong, where, and how to mend it.

    Files that cannot be read or do not belong, numbers left out or used twice, references
    that lead nowhere, provisions without a rendering, acts named two ways, changes that no
    footnote explains, evidence of reports that no longer holds. FILES that are not of the
    corpus are passed over.

    \b
    Examples:
      lawtrack check
      lawtrack check corpus/kz-elections/2023-01-07
      lawtrack check --excused
      lawtrack check --text 2023-01-07.md --on 2023-01-07
    """
    from lawtrack.checks.findings import fail

    if official is not None:
        ctx.exit(_hold(official, day, screen, source))
    corpus = _corpus(source)
    only = None if not files else _inside(files, corpus)
    found = _found(corpus, only, source.law)
    screen.show(_page(found, form, corpus, only, excused=excused, colour=screen.colour))
    ctx.exit(EXIT_DIFFERENT if fail(found, fail_on) else EXIT_SAME)


def _corpus(source: options.Source) -> Path:
    if source.repository is not None:
        raise LawtrackError("a corpus is checked in its folder", hint="name it with --corpus")
    from lawtrack.store.cache import default_corpus

    return source.corpus or default_corpus()


def _inside(files: Sequence[Path], corpus: Path) -> set[str]:
    """The paths from the corpus folder of those files that are of it; links are themselves."""
    root = corpus.resolve()
    found = set()
    for file in files:
        if not file.exists() and not file.is_symlink():
            raise LawtrackError(f"there is no file {file}", hint="name files of the corpus")
        place = file.resolve() if file.is_dir() else file.parent.resolve() / file.name
        if place.is_relative_to(root):
            found.add(place.relative_to(root).as_posix())
    return found


def _found(corpus: Path, only: set[str] | None, law: str) -> list[Finding]:
    from lawtrack.pipeline.checks import check_corpus

    if only is not None and not only:
        return []
    everything = only is None or "." in only
    watch: Watch = output.progress("checking")
    found = check_corpus(corpus, None if everything else only, watch)
    _expect(corpus, law, found)
    return [one for one in found if law in ("", one.law)]


def _expect(corpus: Path, law: str, found: Sequence[Finding]) -> None:
    """Raise LawtrackError where there is no such law to check: it is not sound but missing."""
    from lawtrack.corpus.folders import laws

    known = sorted(folder.law for folder in laws(corpus))
    if law and law not in known and all(one.law != law for one in found):
        hint = f"it holds {', '.join(known)}" if known else "it holds none"
        raise LawtrackError(f"the corpus {corpus} holds no law '{law}'", hint=hint)
    if not known and not found:
        hint = "name the folder in which each law has a folder with its work.toml"
        raise LawtrackError(f"the corpus {corpus} holds no law", hint=hint)


def _page(
    found: Sequence[Finding],
    form: str,
    corpus: Path,
    only: set[str] | None,
    *,
    excused: bool,
    colour: bool,
) -> str:
    from dataclasses import replace

    from lawtrack.render import check_page

    shown = [replace(one, file=f"{_prefix(corpus)}{one.file}") for one in found]
    if form == "json":
        return check_page.json_text(shown, str(corpus))
    if form == "github":
        from lawtrack.render.review_annotations import commands

        return commands(shown, report="'lawtrack check'")
    if form == "sarif":
        from lawtrack.render.json import dumps
        from lawtrack.render.sarif import Origin, sarif

        return dumps(sarif(shown, Origin("lawtrack/check", corpus=_prefix(corpus).rstrip("/"))))
    checked = _checked(corpus, only)
    return check_page.text(shown, checked=checked, excused=excused, colour=colour)


def _checked(corpus: Path, only: set[str] | None) -> str:
    """What was looked at, in words."""
    if only is None or "." in only:
        return str(corpus)
    return f"{len(only) or 'no'} given {'path' if len(only) == 1 else 'paths'} of {corpus}"


def _prefix(corpus: Path) -> str:
    """What stands before the path of a file of the corpus, seen from the current folder."""
    root, here = corpus.resolve(), Path.cwd()
    if root == here:
        return ""
    return f"{root.relative_to(here).as_posix() if root.is_relative_to(here) else root}/"


def _hold(official: Path, day: str, screen: options.Screen, source: options.Source) -> int:
    """Hold an official text against the edition of a day."""
    from lawtrack.pipeline.checks import check_text
    from lawtrack.telling.wording import cite

    with source.open() as store:
        revision = store.resolve(day)
        compared, found = check_text(store, revision, official)
    told = [
        f"{official}:{one.line}: {cite(one.eid)}: {one.problem}"
        if one.line
        else f"{cite(one.eid)}: {one.problem}"
        for one in found
    ]
    agreed = f"{compared - len(found)} of {compared} paragraphs agree"
    told.append(f"{agreed} with the edition of {revision.info.in_force}.")
    screen.show(output.lines(told))
    return EXIT_DIFFERENT if found else EXIT_SAME
