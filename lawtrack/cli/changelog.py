"""``lawtrack changelog``: what each edition changed, as a page that an organization publishes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from lawtrack.cli import options, output
from lawtrack.errors import BadSource, LawtrackError

if TYPE_CHECKING:
    from lawtrack.changelog.records import EditionSection
    from lawtrack.pipeline.changelogs import Watch
    from lawtrack.render import changelog_file
    from lawtrack.store.reader import Store

_ALL: Final = "all"
_LARGEST: Final = 20_000_000
_FILE: Final = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("changelog")
@click.argument("old", required=False, shell_complete=options.complete_edition)
@click.argument("new", required=False, shell_complete=options.complete_edition)
@click.option(
    "--article",
    "articles",
    multiple=True,
    metavar="PROVISION",
    help="Only this article or provision; may be repeated.",
)
@options.tags
@click.option("--since", metavar="DATE", help="Only editions in force from this day on.")
@click.option(
    "--unreleased", metavar="ACT", type=_FILE, help="A draft act: what it would change, on top."
)
@click.option(
    "--template", metavar="FILE", type=_FILE, help="A Jinja2 template that shapes each section."
)
@click.option(
    "--rewrite",
    metavar="[DATE]",
    multiple=True,
    is_flag=False,
    flag_value=_ALL,
    help="Make sections anew that the file holds: all, or that of an edition; may be repeated.",
)
@click.option("--link-base", metavar="URL", help="What stands before the links into the corpus.")
@options.target
@options.output_format("markdown", "html", "json")
@options.reading
def command(
    old: str | None,
    new: str | None,
    articles: tuple[str, ...],
    topics: tuple[str, ...],
    directions: tuple[str, ...],
    since: str | None,
    unreleased: Path | None,
    template: Path | None,
    rewrite: tuple[str, ...],
    link_base: str | None,
    target: Path | None,
    form: str,
    source: options.Source,
) -> None:
    """What each edition changed, newest first: topics, directions, numbers, reports.

    With OLD only the editions after it, up to NEW. A section that the file of --output
    holds already is kept as it is: people edit changelogs.

    \b
    Examples:
      lawtrack changelog --output CHANGELOG.md
      lawtrack changelog 2022-11-05 2023-01-07 --tag observer-accreditation
      lawtrack changelog --unreleased draft-act.docx --output CHANGELOG.md
    """
    from lawtrack.cli.days import required_day

    if rewrite and (target is None or form != "markdown"):
        raise LawtrackError("--rewrite is for a Markdown file", hint="name it with --output")
    if template is not None and form != "markdown":
        raise LawtrackError("--template shapes Markdown", hint="leave out --format")
    file = _file(target) if target is not None else None
    day = required_day(since, "--since") if since else ""
    with source.open() as store:
        called = _title(store, articles)
        sections = _sections(store, (old, new), articles, (topics, directions), day)
        if unreleased is not None:
            sections.insert(0, _draft(store, unreleased))
        base = _base(store, target) if link_base is None else _ended(link_base)
    if form == "json":
        from lawtrack.render.changelog_json import changelog
        from lawtrack.render.json import dumps

        return _put(dumps(changelog(called, sections)), file, target, len(sections))
    page = _page(called, sections, template, base, target if form == "markdown" else None, rewrite)
    if form == "html":
        from lawtrack.render.html import page as html

        page = html(page, title=f"{called}: changelog", language=source.language)
    return _put(page, file, target, len(sections))


def _title(store: Store, articles: tuple[str, ...]) -> str:
    from lawtrack.model.citation import read_citation
    from lawtrack.pipeline.diffs import title

    called = title(store, store.revisions()[-1])
    places = ", ".join(read_citation(article).cite() for article in articles)
    return f"{called}: {places}" if places else called


def _sections(
    store: Store,
    between: tuple[str | None, str | None],
    articles: tuple[str, ...],
    tags: tuple[tuple[str, ...], tuple[str, ...]],
    since: str,
) -> list[EditionSection]:
    from lawtrack.model.citation import read_citation
    from lawtrack.pipeline.changelogs import sections
    from lawtrack.pipeline.tagging import wanted_tags
    from lawtrack.pipeline.texts import known_somewhere

    newest = store.resolve(between[1]) if between[1] else None
    oldest = store.resolve(between[0], newer=newest) if between[0] else None
    if oldest and newest and oldest.info.in_force > newest.info.in_force:
        raise LawtrackError(
            f"{oldest.info.in_force} is after {newest.info.in_force}", hint="name the older first"
        )
    only = [read_citation(article) for article in articles]
    for address in only:
        known_somewhere(store, address)
    wanted = wanted_tags(store, *tags)
    watch: Watch = output.progress("reading the editions")
    return list(sections(store, oldest, newest, since=since, only=only, tags=wanted, watch=watch))


def _draft(store: Store, act: Path) -> EditionSection:
    from lawtrack.pipeline.changelogs import unreleased

    return unreleased(store, act)


def _page(
    title: str,
    sections: list[EditionSection],
    template: Path | None,
    base: str,
    target: Path | None,
    rewrite: tuple[str, ...],
) -> str:
    """The sections as a page, or the page that is there with those that it lacks."""
    from lawtrack.render import changelog, changelog_file

    named = {changelog_file.UNRELEASED if one.draft else one.new.in_force: one for one in sections}
    there = target is not None and target.exists() and target.stat().st_size
    page = _read(target) if target and there else changelog_file.fresh(title, sections)
    again = {*(named if _ALL in rewrite else _known(rewrite, named)), changelog_file.UNRELEASED}
    wanted = {name: one for name, one in named.items() if name in again or name not in page.names}
    if template is None:
        made = {name: changelog.section(one, base=base) for name, one in wanted.items()}
    else:
        from lawtrack.render.changelog_template import shaped

        made = {name: shaped(template, one, base) for name, one in wanted.items()}
    return changelog_file.merged(page, made, again=again).text


def _known(rewrite: tuple[str, ...], named: dict[str, EditionSection]) -> set[str]:
    """The editions to make anew; raises LawtrackError for one that is not among them."""
    for name in rewrite:
        if name not in named:
            raise LawtrackError(
                f"no section to rewrite is called '{name}'", hint=_there(sorted(named)[::-1])
            )
    return set(rewrite)


def _there(days: Sequence[str], most: int = 3) -> str:
    if not days:
        return "no edition is told; leave out what narrows them"
    more = " and others" if len(days) > most else ""
    return f"there {'is' if len(days) == 1 else 'are'} {', '.join(days[:most])}{more}"


def _read(target: Path) -> changelog_file.Page:
    from lawtrack.render.changelog_file import read

    if target.stat().st_size > _LARGEST:
        raise LawtrackError(f"{target} is larger than {_LARGEST // 1_000_000} MB")
    try:
        return read(target.read_bytes().decode("utf-8"), str(target))
    except UnicodeDecodeError:
        raise BadSource("is not UTF-8", file=str(target), hint="save it as UTF-8") from None


def _base(store: Store, target: Path | None) -> str:
    """From the folder of the file to that of the law, if both lie in one git work tree."""
    law = (store.corpus / store.revisions()[-1].info.law).resolve()
    if target is None or not law.is_dir():
        return ""
    folder = target.resolve().parent
    root = next((each for each in (law, *law.parents) if (each / ".git").exists()), None)
    if root is None or not folder.is_relative_to(root):
        return ""
    way = Path(os.path.relpath(law, folder)).as_posix()
    return "" if way == "." else f"{way}/"


def _ended(base: str) -> str:
    return base if not base or base.endswith("/") else f"{base}/"


def _file(target: Path) -> Path:
    """The file to write, where a file can be; a link stays one, and what it leads to is written.

    Raises LawtrackError for a device or a pipe, which a file would replace, and for a folder
    that is not there.
    """
    try:
        file = target.resolve()
    except (OSError, RuntimeError):
        raise LawtrackError(f"{target} is a link that leads nowhere") from None
    if file.exists() and not file.is_file():
        raise LawtrackError(f"{target} is no file", hint="leave out --output to print the page")
    if not file.parent.is_dir():
        raise LawtrackError(f"there is no folder {target.parent}", hint="make it first")
    return file


def _put(text: str, file: Path | None, target: Path | None, many: int) -> None:
    if file is None:
        click.echo(text, nl=not text.endswith("\n"))
        return
    output.write(file, text)
    click.echo(f"{target}: {many} section{'' if many == 1 else 's'}")
