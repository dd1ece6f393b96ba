"""A corpus as a commit holds it, written out into a folder of our own and built there.

The commit may be anybody's: links, submodules, huge files and paths that would escape are
never written, and reported instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lawtrack.checks.findings import Finding
from lawtrack.corpus.folders import LawFolder
from lawtrack.errors import LawtrackError
from lawtrack.store.cache import build_into
from lawtrack.store.objects import MAX_BLOB
from lawtrack.store.pulls import LINK, SUBMODULE, TreeFile, files, stays_inside, write_out
from lawtrack.store.reader import Store

DEFAULT_ROOT: Final = "corpus"
MAX_TOTAL: Final = 200_000_000  # bytes; the embedded corpus has four million
_WORK: Final = "work.toml"
_KINDS: Final = {LINK: "a symbolic link", SUBMODULE: "a submodule"}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The corpus of a commit: its files by path from the corpus, in ``folder`` as far as they
    could be written; ``refused`` says what could not, and why."""

    git_dir: Path
    commit: str
    root: str
    folder: Path
    files: Mapping[str, TreeFile]
    refused: tuple[Finding, ...]

    @property
    def ids(self) -> dict[str, str]:
        """The id of the content of each file, by path."""
        return {path: file.oid for path, file in self.files.items()}

    def law(self, law: str) -> LawFolder:
        return LawFolder(self.folder / law)

    def store(self, law: str, language: str) -> Store:
        """The editions of a law, built when they are first asked for."""
        repository = self.folder.with_name(f"{self.folder.name}.git")
        if not repository.is_dir():
            build_into(self.folder, repository)
        return Store(repository, law=law, language=language, corpus=self.folder, lasting=False)


def corpus_roots(paths: Iterable[str]) -> tuple[str, ...]:
    """The folders that hold laws, by the ``work.toml`` in each law's folder.

    >>> corpus_roots(["corpus/river/work.toml", "corpus/lake/work.toml", "README.md"])
    ('corpus',)
    """
    works = (path.split("/") for path in paths if path.endswith(f"/{_WORK}"))
    return tuple(sorted({"/".join(steps[:-2]) for steps in works}))


def corpus_root(paths: Iterable[str]) -> str | None:
    """The corpus of a repository: ``corpus``, or the one folder that holds laws.

    Raises LawtrackError where several do and none is called ``corpus``.
    """
    roots = corpus_roots(paths)
    if DEFAULT_ROOT in roots:
        return DEFAULT_ROOT
    if len(roots) > 1:
        raise LawtrackError(
            f"there are several corpora: {', '.join(roots[:5])}", hint="name one with --corpus"
        )
    return roots[0] if roots else None


def snapshot(git_dir: Path, commit: str, root: str, folder: Path) -> Snapshot:
    """Write the corpus of a commit into a new folder."""
    prefix = f"{root}/" if root else ""
    found = {path.removeprefix(prefix): f for path, f in files(git_dir, commit, root).items()}
    refused = {finding.file: finding for finding in _refused(found)}
    sound = {path: file for path, file in found.items() if path not in refused}
    if sum(file.size for file in sound.values()) > MAX_TOTAL:
        raise LawtrackError(f"the corpus of {commit[:12]} is larger than {MAX_TOTAL:_} bytes")
    folder.mkdir(parents=True)
    write_out(git_dir, sound.values(), root, folder)
    return Snapshot(git_dir, commit, root, folder, sound, tuple(refused.values()))


def _refused(found: Mapping[str, TreeFile]) -> Iterator[Finding]:
    for path, file in found.items():
        if file.mode in _KINDS:
            what = f"It is {_KINDS[file.mode]}; a corpus holds plain files only."
            yield Finding("stray-file", what, "Remove it.", file=path)
        elif not stays_inside(path):
            what = "It has a name that no system would keep in its folder."
            yield Finding("stray-file", what, "Remove or rename it.", file=path)
        elif file.size > MAX_BLOB:
            what = f"It has {file.size} bytes; a file of a corpus has {MAX_BLOB} at most."
            yield Finding("too-large", what, "Remove it.", file=path)


class LazySnapshot:
    """A corpus of which the file ids are asked first, and the files perhaps never."""

    def __init__(self, git_dir: Path, commit: str, root: str, folder: Path) -> None:
        self._whole: Snapshot | None = None
        self._source = (git_dir, commit, root, folder)
        prefix = f"{root}/" if root else ""
        found = files(git_dir, commit, root)
        self.ids = {path.removeprefix(prefix): file.oid for path, file in found.items()}

    def whole(self) -> Snapshot:
        """The corpus, written out when it is first asked for."""
        if self._whole is None:
            self._whole = snapshot(*self._source)
        return self._whole
