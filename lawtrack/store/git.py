"""The one module that runs git: argument lists, a clean environment, no shell."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from lawtrack.errors import LawtrackError

_KEPT: Final = ("PATH", "HOME", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP")


def environment() -> dict[str, str]:
    """What git gets to see: no inherited ``GIT_*``, no configuration of user or system."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | {
        "LC_ALL": "C",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_OPTIONAL_LOCKS": "0",
    }


def start(git_dir: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """A git process on a repository, with pipes to talk to it."""
    try:
        return subprocess.Popen(
            ["git", f"--git-dir={git_dir}", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
        )
    except FileNotFoundError:
        raise LawtrackError("git was not found", hint="install git 2.30 or newer") from None


def run(git_dir: Path, *arguments: str, data: Iterable[bytes] = ()) -> bytes:
    """Run git to its end and give back what it printed; raises LawtrackError if it fails."""
    process = start(git_dir, *arguments)
    out, err = process.communicate(b"".join(data))
    if process.returncode:
        words = err.decode("utf-8", "replace").strip().splitlines()
        raise LawtrackError(
            f"git {arguments[0]} failed: {words[-1] if words else 'no reason given'}"
        )
    return out


def branches(git_dir: Path) -> list[str]:
    """The names of all branches: a store has one for each law."""
    out = run(git_dir, "for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads/")
    return out.decode("utf-8", "replace").split()
