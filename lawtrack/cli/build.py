"""``lawtrack build``: make the corpus repository."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options
from lawtrack.errors import LawtrackError


@click.command("build")
@click.argument("repository", required=False, type=click.Path(path_type=Path))
@options.corpus_folder("Folder of the corpus [default: the one that comes with lawtrack].")
def command(repository: Path | None, corpus: Path | None) -> None:
    """Make the bare git repository of the corpus: one commit an edition, a tag for each.

    Without REPOSITORY it is made where lawtrack keeps its cache, which every reading
    command does by itself. The same folders give the same commits on every machine.

    \b
    Example:
      lawtrack build elections.git && git -C elections.git log --oneline
    """
    from lawtrack.store.cache import default_corpus, store_of

    folder = corpus or default_corpus()
    if repository is None:
        click.echo(store_of(folder))
        return
    if repository.exists():
        raise LawtrackError(f"{repository} is there already", hint="name a new folder")
    from lawtrack.store.cache import build_into

    tags = build_into(folder, repository)
    click.echo(f"{repository}: {len(tags)} editions, {tags[0]} to {tags[-1]}")
