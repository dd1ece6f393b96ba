"""A git repository made for a test: argument lists, a clean environment, fixed days."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lawtrack.store.git import environment

_PERSON: Final = {
    f"GIT_{role}_{what}": value
    for role in ("AUTHOR", "COMMITTER")
    for what, value in (
        ("NAME", "A. Maintainer"),
        ("EMAIL", "maintainer@example.invalid"),
        ("DATE", "2024-05-25T12:00:00+00:00"),
    )
}
_PLAIN: Final = ("-c", "core.autocrlf=false", "-c", "protocol.file.allow=always")


@dataclass(frozen=True, slots=True)
class Repository:
    """A checkout."""

    path: Path

    def git(self, *arguments: str, data: bytes = b"") -> str:
        """Run git in the checkout; returns what it printed."""
        process = subprocess.run(
            ["git", *_PLAIN, *arguments],
            cwd=self.path,
            env=environment() | _PERSON,
            input=data,
            capture_output=True,
            check=False,
        )
        assert process.returncode == 0, (arguments, process.stderr.decode("utf-8", "replace"))
        return process.stdout.decode("utf-8", "surrogateescape").strip()

    def commit(self, message: str) -> str:
        """Commit all that stands in the checkout; returns the id of the commit."""
        self.git("add", "--all", "--force", ".")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")

    def commit_with(self, entries: list[tuple[str, str, bytes]], message: str) -> str:
        """Commit the tree of HEAD with entries that no checkout could hold: (path, mode, data).

        The checkout is left as it is; the branch moves to the commit.
        """
        tree = self.git("rev-parse", "HEAD^{tree}")
        for path, mode, data in entries:
            if mode == "160000":
                oid = data.decode()
            else:
                oid = self.git("hash-object", "-w", "--stdin", data=data)
            tree = self._tree_with(tree, path.split("/"), mode, oid)
        made = self.git("commit-tree", tree, "-p", "HEAD", "-m", message)
        self.git("update-ref", "HEAD", made)
        return made

    def _tree_with(self, tree: str, steps: list[str], mode: str, oid: str) -> str:
        """A tree with one entry more, made without asking whether its name is allowed."""
        listed = self.git("ls-tree", "-z", tree).split("\0") if tree else []
        entries = {line.partition("\t")[2]: line for line in listed if line}
        name = steps[0]
        if len(steps) > 1:
            below = entries[name].split()[2].partition("\t")[0] if name in entries else ""
            oid, mode = self._tree_with(below, steps[1:], mode, oid), "040000"
        kind = {"040000": "tree", "160000": "commit"}.get(mode, "blob")
        entries[name] = f"{mode} {kind} {oid}\t{name}"
        data = "".join(f"{line}\0" for line in entries.values())
        return self.git("mktree", "-z", "--missing", data=data.encode("utf-8", "surrogateescape"))


def new_repository(path: Path) -> Repository:
    """An empty repository whose first branch is ``main``."""
    path.mkdir(parents=True)
    repository = Repository(path)
    repository.git("init", "--quiet", "--initial-branch=main", "--template=")
    return repository


def cloned(source: Repository, path: Path, *arguments: str) -> Repository:
    """A clone over the file protocol, so that ``--depth`` is kept to."""
    address = source.path.resolve().as_uri()
    at = Repository(source.path)
    at.git("clone", "--quiet", "--template=", *arguments, address, str(path))
    return Repository(path)
