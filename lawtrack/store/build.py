"""Making the corpus repository: bare, one commit an edition, the whole law in each tree.

Same sources, same commit ids, on every machine: the stream holds nothing but the sources,
and every commit carries the day in force as its date.
"""

from __future__ import annotations

import calendar
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from lawtrack.corpus.folders import LawFolder, State, added, laws
from lawtrack.corpus.unitfile import is_removed
from lawtrack.corpus.works import EditionFile, Work, read_file
from lawtrack.errors import LawtrackError
from lawtrack.store import git

_IDENTITY: Final = "lawtrack <corpus@lawtrack.invalid>"


def build(corpus: Path, repository: Path) -> list[str]:
    """Write the repository of a corpus into a new folder; returns the tags it holds.

    Raises LawtrackError when the corpus is unsound; the caller removes the folder then.
    """
    folders = laws(corpus)
    if not folders:
        raise LawtrackError(f"the corpus {corpus} holds no law", hint="start with work.toml")
    tags: list[str] = []
    stream = [chunk for folder in folders for chunk in law_stream(folder, tags)]
    first = folders[0].law
    _init(repository, first)
    git.run(
        repository,
        "-c",
        "core.fsync=none",
        "fast-import",
        "--quiet",
        "--done",
        data=[*stream, b"done\n"],
    )
    return tags


def _init(repository: Path, branch: str) -> None:
    command = ["git", "init", "--quiet", "--bare", "--template=", f"--initial-branch={branch}"]
    try:
        subprocess.run(
            [*command, str(repository)], env=git.environment(), check=True, capture_output=True
        )
    except FileNotFoundError:
        raise LawtrackError("git was not found", hint="install git 2.30 or newer") from None
    except subprocess.CalledProcessError as error:
        words = error.stderr.decode("utf-8", "replace").strip()
        raise LawtrackError(f"git could not make {repository}: {words}") from None


def law_stream(folder: LawFolder, tags: list[str]) -> Iterator[bytes]:
    """The commits of one law for ``git fast-import``."""
    work = folder.work()
    states: dict[str, State] = {}
    shown: set[str] = set()
    dates = folder.dates()
    if not dates:
        raise LawtrackError(f"{folder.path} holds no edition", hint="see 'lawtrack import --help'")
    for index, date in enumerate(dates):
        edition = folder.edition(date)
        _check(edition, date, folder)
        yield from _commit(folder.law, work, edition, first=index == 0)
        if index == 0:
            yield _blob("work.toml", read_file(folder.path / "work.toml", "work.toml"))
        yield _blob("edition.toml", read_file(folder.path / date / "edition.toml", "edition.toml"))
        for language in sorted(set(edition.languages) | shown):
            yield from _language(folder, date, language, edition, states, shown)
        yield f"reset refs/tags/{folder.law}/{date}\nfrom refs/heads/{folder.law}\n\n".encode()
        tags.append(f"{folder.law}/{date}")


def _check(edition: EditionFile, date: str, folder: LawFolder) -> None:
    if edition.in_force != date:
        raise LawtrackError(
            f"{folder.path / date / 'edition.toml'} says in-force = {edition.in_force}",
            hint=f"its folder is called {date}",
        )
    if not edition.languages:
        raise LawtrackError(f"{folder.path / date / 'edition.toml'} names no languages")


def _language(
    folder: LawFolder,
    date: str,
    language: str,
    edition: EditionFile,
    states: dict[str, State],
    shown: set[str],
) -> Iterator[bytes]:
    """The units of one language: the delta, or all of them where the tree has none yet."""
    delta = folder.delta(date, language)
    before = states.get(language, {})
    states[language] = added(before, delta)
    if language not in edition.languages:
        shown.discard(language)
        yield f"D {language}\n".encode()
    elif language in shown:
        yield from _units(language, delta, before)
    else:
        shown.add(language)
        yield from _units(language, states[language], {})


def _units(
    language: str, delta: Mapping[str, bytes], before: Mapping[str, bytes]
) -> Iterator[bytes]:
    for eid in sorted(delta):
        path = f"{language}/{eid}.xml"
        if not is_removed(delta[eid]):
            yield _blob(path, delta[eid])
        elif eid in before:
            yield f"D {path}\n".encode()


def _blob(path: str, data: bytes) -> bytes:
    return b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(data), data)


def _commit(law: str, work: Work, edition: EditionFile, *, first: bool) -> Iterator[bytes]:
    message = commit_message(law, work, edition).encode()
    when = f"{_seconds(edition.in_force)} +0000"
    yield f"commit refs/heads/{law}\n".encode()
    yield f"author {_IDENTITY} {when}\ncommitter {_IDENTITY} {when}\n".encode()
    yield b"data %d\n%s\n" % (len(message), message)
    if first:
        yield b"deleteall\n"


def _seconds(date: str) -> int:
    year, month, day = map(int, date.split("-"))
    return calendar.timegm((year, month, day, 0, 0, 0, 0, 0, 0))


def commit_message(law: str, work: Work, edition: EditionFile) -> str:
    """Subject (edition and acts), law, note of the edition, and trailers that say what it is."""
    acts = " and ".join(act.cite() for act in edition.acts)
    lines = [f"{law} {edition.in_force}: {acts or 'no amending act named'}", ""]
    lines += [f"{work.title('en')}: the edition in force from {edition.in_force}.", ""]
    if edition.note:
        lines += [edition.note, ""]
    lines += [f"Law: {law}", f"Edition: {edition.in_force}"]
    for act in edition.acts:
        lines += [f"Amending-Act: {act.number}", f"Adopted: {act.date}"]
        lines += [f"Act-Title: {act.title}"] if act.title else []
    lines += [f"In-Force: {edition.in_force}"]
    lines += [f"Source: {edition.source}"] if edition.source else []
    lines += [f"Status: {edition.status}"]
    return "\n".join(_one_line(line) for line in lines) + "\n"


def _one_line(text: str) -> str:
    return " ".join(text.split())
