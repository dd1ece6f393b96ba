"""Reading objects of a git repository through one ``git cat-file --batch``."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from lawtrack.errors import LawtrackError
from lawtrack.model.record import Record
from lawtrack.store import git

_REQUESTS_AT_ONCE: Final = 256
MAX_BLOB: Final = 20_000_000


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class GitObject(Record):
    """An object as git keeps it."""

    oid: str
    kind: str
    data: bytes


class Objects:
    """One git process that answers for many objects; use it in a ``with`` block."""

    def __init__(self, git_dir: Path) -> None:
        self._git_dir = git_dir
        self._process: subprocess.Popen[bytes] | None = None
        self._asked: list[str] = []
        self._ahead: dict[str, GitObject | None] = {}

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
        self._asked.clear()
        self._ahead.clear()
        if process is None:
            return
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        process.wait()

    def get(self, name: str) -> GitObject | None:
        """The object of a name (a revision, ``rev:path``, an id), or None."""
        return self.get_all([name])[0]

    def get_all(self, names: Sequence[str]) -> list[GitObject | None]:
        """The objects of many names, in their order; unknown ones are None."""
        self._take_asked()
        unknown = [name for name in dict.fromkeys(names) if name not in self._ahead]
        found = {name: self._ahead.pop(name) for name in set(names) & self._ahead.keys()}
        for start in range(0, len(unknown), _REQUESTS_AT_ONCE):
            part = unknown[start : start + _REQUESTS_AT_ONCE]
            self._send(part)
            found |= self._answers(part)
        return [found[name] for name in names]

    def ask_ahead(self, names: Sequence[str]) -> None:
        """Have git look up what will be wanted soon, while other work is done here."""
        self._take_asked()
        part = [name for name in dict.fromkeys(names) if name not in self._ahead]
        self._send(part[:_REQUESTS_AT_ONCE])
        self._asked = part[:_REQUESTS_AT_ONCE]

    def _take_asked(self) -> None:
        asked, self._asked = self._asked, []
        self._ahead |= self._answers(asked)

    def _send(self, names: Sequence[str]) -> None:
        for name in names:
            if "\n" in name or "\0" in name:
                raise LawtrackError(f"{name!r} is no name of a git object")
        process = self._started()
        assert process.stdin is not None
        with suppress(BrokenPipeError):  # git has ended, which is found when it is read from
            process.stdin.write("".join(f"{name}\n" for name in names).encode())
            process.stdin.flush()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = git.start(self._git_dir, "cat-file", "--batch")
        return self._process

    def _answers(self, names: Iterable[str]) -> dict[str, GitObject | None]:
        try:
            return {name: self._answer() for name in names}
        except LawtrackError:
            self.close()  # what is left unread would be taken for other answers
            raise

    def _answer(self) -> GitObject | None:
        process = self._started()
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
