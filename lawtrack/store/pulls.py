"""What a pull request changes, read from a git repository without touching its work tree.

Nothing of the repository is run and nothing is checked out: commits, trees and blobs are
read as data, whatever their author put into them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lawtrack.errors import LawtrackError
from lawtrack.store import git
from lawtrack.store.objects import Objects

MAIN_BRANCHES: Final = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
FILE: Final = "100644"
EXECUTABLE: Final = "100755"
LINK: Final = "120000"
SUBMODULE: Final = "160000"
ABSENT: Final = "000000"
MAX_FILES: Final = 200_000
MAX_DEPTH: Final = 20  # folders in each other; a corpus has three


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A file that differs between two commits; ids and modes as git gives them.

    The mode is ABSENT on the side that lacks the file.
    """

    path: str
    mode_old: str
    mode_new: str
    oid_old: str
    oid_new: str

    @property
    def added(self) -> bool:
        return self.mode_old == ABSENT

    @property
    def removed(self) -> bool:
        return self.mode_new == ABSENT


@dataclass(frozen=True, slots=True)
class TreeFile:
    """A file of a commit; ``size`` is in bytes."""

    path: str
    mode: str
    oid: str
    size: int

    @property
    def plain(self) -> bool:
        """Whether it is a file, and no link or submodule."""
        return self.mode in (FILE, EXECUTABLE)


@dataclass(frozen=True, slots=True)
class Pull:
    """A range of commits as a pull request: from ``base`` to ``head``.

    ``common`` says whether the base is a commit that both sides share; without one it is
    the tip of the other side. ``shallow`` says that the clone lacks older commits.
    """

    git_dir: Path
    base: str
    head: str
    common: bool
    shallow: bool
    files: tuple[ChangedFile, ...]


def find_repository(start: Path) -> Path:
    """The git directory of the checkout that a folder is in, found without running git.

    Raises LawtrackError where there is none.
    """
    for folder in (start.resolve(), *start.resolve().parents):
        place = folder / ".git"
        if place.is_dir():
            return place
        if place.is_file():  # a worktree or a submodule
            said = place.read_text("utf-8", "replace").partition("gitdir:")[2].strip()
            if said:
                return (folder / said).resolve()
        if (folder / "HEAD").is_file() and (folder / "objects").is_dir():
            return folder
    raise LawtrackError(f"{start} is in no git repository", hint="run it in the checkout to review")


def open_pull(git_dir: Path, spec: str = "") -> Pull:
    """Read a range ``BASE..HEAD``; without one, HEAD since it left the main branch.

    Either side may be left out: ``main..`` is up to HEAD, ``..topic`` is since the main
    branch. Raises LawtrackError for a name that is no commit here.
    """
    first, _, last = spec.partition("...") if "..." in spec else spec.partition("..")
    shallow = _is_shallow(git_dir)
    head = _commit(git_dir, last or "HEAD", shallow=shallow)
    tip = _commit(git_dir, first, shallow=shallow) if first else _main(git_dir, shallow=shallow)
    base = _merge_base(git_dir, tip, head)
    files = _changed(git_dir, base or tip, head)
    return Pull(git_dir, base or tip, head, bool(base), shallow, files)


def _is_shallow(git_dir: Path) -> bool:
    out = git.run(git_dir, "rev-parse", "--is-shallow-repository")
    return out.strip() == b"true"


def _known(git_dir: Path, name: str) -> str:
    """The id of the commit of a name, or nothing."""
    if name.startswith("-") or "\0" in name or "\n" in name:
        return ""
    process = git.start(git_dir, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    out, _ = process.communicate()
    return "" if process.returncode else out.decode().strip()


def _commit(git_dir: Path, name: str, *, shallow: bool) -> str:
    found = _known(git_dir, name)
    if not found:
        more = "git fetch --unshallow, or fetch-depth: 0 in a workflow, brings older commits"
        hint = more if shallow else "write BASE..HEAD with branches, tags or commits"
        raise LawtrackError(f"there is no commit '{name}' here", hint=hint)
    return found


def _main(git_dir: Path, *, shallow: bool) -> str:
    for name in MAIN_BRANCHES:
        found = _known(git_dir, name)
        if found:
            return found
    hint = "write BASE..HEAD" + ("; the clone is shallow: git fetch --unshallow" if shallow else "")
    raise LawtrackError("there is no main branch to hold the changes against", hint=hint)


def _merge_base(git_dir: Path, one: str, other: str) -> str:
    process = git.start(git_dir, "merge-base", one, other)
    out, err = process.communicate()
    if process.returncode not in (0, 1):
        words = err.decode("utf-8", "replace").strip() or "no reason given"
        raise LawtrackError(f"git merge-base failed: {words}")
    return out.decode().split("\n")[0].strip()


def _changed(git_dir: Path, base: str, head: str) -> tuple[ChangedFile, ...]:
    out = git.run(
        *(git_dir, "diff-tree", "-r", "-z", "--raw", "--no-renames", "--full-index"),
        *("--no-ext-diff", "--no-textconv", base, head),
    )
    fields = out.split(b"\0")
    return tuple(_changed_file(fields[at], fields[at + 1]) for at in range(0, len(fields) - 1, 2))


def _changed_file(facts: bytes, path: bytes) -> ChangedFile:
    mode_old, mode_new, oid_old, oid_new, _ = facts.decode().removeprefix(":").split(" ")
    return ChangedFile(_path(path), mode_old, mode_new, oid_old, oid_new)


def _path(raw: bytes) -> str:
    """Bytes that are no UTF-8 are kept, as Python's file names keep them."""
    return os.fsdecode(raw)


def files(git_dir: Path, commit: str, under: str = "") -> dict[str, TreeFile]:
    """The files of a commit (or of a folder of it) by path from the root, none read.

    Raises LawtrackError for a tree of more than 200,000 files.
    """
    where = ("--", f"{under}/") if under else ()
    out = git.run(git_dir, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, *where)
    found = {}
    entries = out.split(b"\0")[:-1]
    if len(entries) > MAX_FILES:
        raise LawtrackError(f"the commit {commit[:12]} holds over {MAX_FILES} files")
    for entry in entries:
        facts, _, path = entry.partition(b"\t")
        mode, _, oid, size = facts.decode().split()
        found[_path(path)] = TreeFile(_path(path), mode, oid, int(size) if size.isdigit() else 0)
    return found


def write_out(git_dir: Path, wanted: Iterable[TreeFile], under: str, folder: Path) -> None:
    """Write plain files of a commit into a folder, by their path from ``under``.

    The caller leaves out links, files that are too large, and paths that would escape.
    """
    chosen = [file for file in wanted if file.plain]
    with Objects(git_dir) as objects:
        blobs = objects.get_all([file.oid for file in chosen])
    for file, blob in zip(chosen, blobs, strict=True):
        if blob is None:
            raise LawtrackError(f"{file.path} is missing from the repository")
        target = folder / file.path.removeprefix(f"{under}/" if under else "")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(blob.data)
            target.chmod(0o755 if file.mode == EXECUTABLE else 0o644)
        except OSError as error:  # a tree made by hand may name a file and a folder alike
            reason = error.strerror or "no reason given"
            raise LawtrackError(f"{file.path} cannot be written out: {reason}") from None


def stays_inside(path: str) -> bool:
    """Whether a path of a tree, written out, stays in its folder on every system.

    >>> [stays_inside(path) for path in ("a/b.xml", "a/../b", "/b", "a\\\\b", "a/.git/b")]
    [True, False, False, False, False]
    """
    steps = path.split("/")
    if len(steps) > MAX_DEPTH:
        return False
    plain = all(step not in ("", ".", "..") and step.lower() != ".git" for step in steps)
    return plain and not any(sign in path for sign in "\\\0\n\r:")
