"""Reading objects of a git repository through one ``git cat-file --batch``."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from lawtrack.errors import LawtrackError
from lawtrack.store import git

_REQUESTS_AT_ONCE: Final = 256
MAX_BLOB: Final = 20_000_000


@dataclass(frozen=True, slots=True)
class GitObject:
    """An object as git keeps it."""

    oid: str
    kind: str
    data: bytes


class Objects:
    """One git process that answers for many objects; use it in a ``with`` block."""

    def __init__(self, git_dir: Path) -> None:
        self._git_dir = git_dir
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process; it is started again when it is asked again."""
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()
        process.wait()

    def get(self, name: str) -> GitObject | None:
        """The object of a name (a revision, ``rev:path``, an id), or None."""
        return self.get_all([name])[0]

    def get_all(self, names: Sequence[str]) -> list[GitObject | None]:
        """The objects of many names, in their order; unknown ones are None."""
        found: list[GitObject | None] = []
        for start in range(0, len(names), _REQUESTS_AT_ONCE):
            found += self._ask(names[start : start + _REQUESTS_AT_ONCE])
        return found

    def _ask(self, names: Sequence[str]) -> list[GitObject | None]:
        for name in names:
            if "\n" in name or "\0" in name:
                raise LawtrackError(f"{name!r} is no name of a git object")
        process = self._started()
        assert process.stdin is not None
        process.stdin.write("".join(f"{name}\n" for name in names).encode())
        process.stdin.flush()
        return [self._answer(process) for _ in names]

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = git.start(self._git_dir, "cat-file", "--batch")
        return self._process

    def _answer(self, process: subprocess.Popen[bytes]) -> GitObject | None:
        assert process.stdout is not None
        head = process.stdout.readline()
        if not head:
            raise LawtrackError(
                f"{self._git_dir} is no git repository that can be read",
                hint="give --repo the path of a repository made by 'lawtrack build'",
            )
        words = head.split()
        if words[-1] in (b"missing", b"ambiguous") or len(words) != 3:
            return None
        size = int(words[2])
        data = process.stdout.read(size)
        process.stdout.read(1)
        if size > MAX_BLOB:
            raise LawtrackError(f"the git object {words[0].decode()} is larger than 20 MB")
        return GitObject(words[0].decode(), words[1].decode(), data)


def tree_entries(data: bytes) -> dict[str, tuple[str, bool]]:
    """The entries of a tree object: name -> (object id, whether it is a folder)."""
    entries: dict[str, tuple[str, bool]] = {}
    at = 0
    while at < len(data):
        space = data.index(b" ", at)
        end = data.index(b"\0", space)
        name = data[space + 1 : end].decode("utf-8", "replace")
        oid = data[end + 1 : end + 21].hex()
        entries[name] = (oid, data[at:space] == b"40000")
        at = end + 21
    return entries
