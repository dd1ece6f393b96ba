"""Case folders: an old text, a new one, and the changes as a person would read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.diff import EarlierEditions, compare
from lawtrack.diff.proof import unproved
from tests.diff.editions import edition, readable

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case(case: Path) -> None:
    old = edition((case / "old.txt").read_text("utf-8"))
    new = edition((case / "new.txt").read_text("utf-8"), "2021-01-01")
    before = case / "earlier.txt"
    earlier = [edition(before.read_text("utf-8"), "2018-01-01")] if before.exists() else []
    diff = compare(old, new, EarlierEditions(earlier))
    assert [readable(change) for change in diff.changes] == (
        (case / "expected.txt").read_text("utf-8").splitlines()
    )
    assert unproved(old, diff, new) == ()


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case_backwards_is_proved(case: Path) -> None:
    old, new = (edition((case / name).read_text("utf-8")) for name in ("new.txt", "old.txt"))
    assert unproved(old, compare(old, new), new) == ()


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_no_change_between_a_text_and_itself(case: Path) -> None:
    same = edition((case / "new.txt").read_text("utf-8"))
    assert compare(same, same).changes == ()
