"""``lawtrack import``: keep a text of law as an edition of the corpus."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options
from lawtrack.cli.days import required_day

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("import")
@click.argument("text", type=_FILE)
@click.option("--law", metavar="LAW", required=True, help="Id of the law: the name of its folder.")
@click.option(
    "--in-force", metavar="DATE", required=True, help="The day from which it is in force."
)
@click.option(
    "--memory",
    type=_FILE,
    help="Keep it as the renderings that this file holds: lines of KEY<tab>RENDERING.",
)
@click.option(
    "--language", metavar="CODE", default="en", show_default=True, help="Language of the memory."
)
@click.option(
    "--act", "acts", multiple=True, metavar="NUMBER", help="An amending act of work.toml."
)
@click.option("--source", default="", metavar="URL", help="Address of the official edition.")
@click.option("--note", default="", help="A sentence on the edition.")
@click.option(
    "--status",
    default="",
    metavar="TEXT",
    help="What the text is, if not official: 'private consolidation', say; shown with it.",
)
@options.corpus_folder("Folder of the corpus [default: the one of this checkout].")
@click.option("--commit", is_flag=True, help="Commit the folder to the git checkout it is in.")
def command(
    text: Path,
    law: str,
    in_force: str,
    memory: Path | None,
    language: str,
    acts: tuple[str, ...],
    source: str,
    note: str,
    status: str,
    corpus: Path | None,
    commit: bool,
) -> None:
    """Keep TEXT (Markdown or Akoma Ntoso XML) as the edition in force from a day.

    Writes one folder: what this edition changed against the one before. Without --memory
    the text is kept in its own language.

    \b
    Example:
      lawtrack import 2023-01-07.md --law kz-elections --in-force 2023-01-07 \\
          --memory corpus/kz-elections/en-memory.tsv --act 156-VII
    """
    from lawtrack.pipeline.imports import import_text

    day = required_day(in_force, "--in-force")
    done, folder, unread = import_text(
        text,
        law,
        day,
        memory=memory,
        language=language,
        acts=acts,
        source=source,
        note=note,
        status=status,
        corpus=corpus,
    )
    changed = sum(name.startswith("art_") for name in done.written)
    acts_named = ", ".join(act.cite() for act in done.edition.acts) or "no amending act named"
    articles = "1 article" if changed == 1 else f"{changed} articles"
    click.echo(f"{folder}: {articles}, {done.language}, {acts_named}")
    for line, words in unread:
        click.echo(
            f"{text}:{line}: a note was not understood and is kept as it is: {words[:80]}", err=True
        )
    if commit:
        from lawtrack.store.checkout import commit_folder

        click.echo(f"committed as {commit_folder(folder, done.edition, law)[:12]}")
