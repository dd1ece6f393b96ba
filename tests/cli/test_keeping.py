"""The page on a corpus of one's own, followed from nothing."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import PROJECT

PAGE = (PROJECT / "docs" / "keeping.md").read_text("utf-8")


def block(language: str, number: int = 0) -> str:
    found: list[str] = re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    return found[number]


def test_a_law_is_kept_as_the_page_says(
    lawtrack: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    law = tmp_path / "corpus" / "river-act"
    law.mkdir(parents=True)
    (law / "work.toml").write_text(block("toml"), "utf-8")
    text = block("markdown")
    Path("2001.md").write_text(text, "utf-8")
    Path("2005.md").write_text(text.replace("thirty", "twenty"), "utf-8")
    commands = "".join((block("sh"), block("sh", 1))).replace("\\\n", " ").splitlines()
    ran = [lawtrack(*shlex.split(command)[1:]) for command in commands]
    assert [one.code for one in ran] == [0] * 5
    assert "no errors, no warnings" in ran[2].out
    assert "[-thirty-] {+twenty+}" in ran[3].out
    assert "silent" not in ran[3].out
    page = (law / "CHANGELOG.md").read_text("utf-8")
    assert "numbers: thirty -> twenty days (Article 1)" in page
