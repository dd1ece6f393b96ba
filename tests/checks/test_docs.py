"""The page on checks says what the checks are."""

from __future__ import annotations

from lawtrack.render.findings import checks_table
from tests.conftest import PROJECT

PAGE = PROJECT / "docs" / "checks.md"
MARK = "<!-- checks: made by lawtrack.render.findings.checks_table -->\n"


def test_the_table_of_checks_is_the_one_that_runs() -> None:
    assert PAGE.read_text("utf-8").partition(MARK)[2] == checks_table()
