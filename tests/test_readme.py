"""What the README shows is what the commands print.

Every ``console`` block of the README and the docs is run: a line that begins with ``$``
is typed, the lines behind it are compared. A line of ``…`` alone stands for any lines.
``lawtrack review`` is typed in a checkout of the pull request that the page speaks of.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.review.building import build, make_base, read_case

PROJECT = Path(__file__).resolve().parent.parent
PAGES = [PROJECT / "README.md", *sorted((PROJECT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


def shown() -> list[tuple[str, str, str]]:
    """Every command of every page with what the page shows of its output."""
    found = []
    for page in PAGES:
        for block in _BLOCK.findall(page.read_text("utf-8")):
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, output = part.partition("\n")
                found.append((page.name, command, output))
    return found


@pytest.fixture(scope="session")
def pull_request_of_2026(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition of 1 July 2026 proposed to a corpus that ends at 1 January 2025."""
    case = read_case("kz-2026-07-01")
    base = make_base(case.base, tmp_path_factory.mktemp("base"))
    return build(case, base, tmp_path_factory.mktemp("pull")).path


def run(command: str, folder: Path = PROJECT) -> str:
    words = shlex.split(command)
    assert words[0] == "lawtrack", f"only lawtrack is run: {command}"
    program = [str(Path(sys.executable).with_name("lawtrack")), *words[1:]]
    environment = os.environ | {"COLUMNS": "100", "LINES": "50"}
    done = subprocess.run(program, capture_output=True, env=environment, cwd=folder, check=False)
    return (done.stdout + done.stderr).decode()


def as_pattern(output: str) -> re.Pattern[str]:
    """The output as a pattern in which a line of an ellipsis stands for any lines."""
    lines = [
        ".*" if line.strip() == "…" else re.escape(line) for line in output.rstrip().split("\n")
    ]
    return re.compile(r"\n".join(lines), re.DOTALL)


@pytest.mark.parametrize(("page", "command", "output"), shown())
def test_what_is_shown_is_what_is_printed(
    page: str, command: str, output: str, request: pytest.FixtureRequest
) -> None:
    reviewing = command.startswith("lawtrack review")
    folder = request.getfixturevalue("pull_request_of_2026") if reviewing else PROJECT
    printed = "\n".join(line.rstrip() for line in run(command, folder).rstrip().split("\n"))
    assert as_pattern(output).fullmatch(printed), f"{page}: lawtrack prints\n{printed}"


def test_the_readme_shows_something() -> None:
    assert sum(page == "README.md" for page, _, _ in shown()) >= 5
