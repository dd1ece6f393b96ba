"""Completion in a shell: the script, and what it offers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lawtrack.cli.completion import SHELLS
from tests.cli.conftest import Run


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_has_a_script(lawtrack: Run, shell: str) -> None:
    ran = lawtrack("completion", shell)
    assert ran.code == 0
    assert "_LAWTRACK_COMPLETE" in ran.out


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("lawtrack th", "thresholds"),
        ("lawtrack diff 2023-01", "2023-01-07"),
        ("lawtrack diff la", "latest"),
        ("lawtrack log --tag self", "self-nomination"),
    ],
)
def test_what_is_offered(typed: str, offered: str) -> None:
    program = str(Path(sys.executable).with_name("lawtrack"))
    words = {"COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split()) - 1)}
    environment = os.environ | words | {"_LAWTRACK_COMPLETE": "bash_complete"}
    done = subprocess.run([program], env=environment, capture_output=True, check=False)
    assert f"plain,{offered}" in done.stdout.decode().split()
