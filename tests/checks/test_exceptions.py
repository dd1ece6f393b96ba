"""What a corpus excuses, and what cannot be excused."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.checks.exceptions import excused, load
from lawtrack.checks.findings import Finding
from lawtrack.errors import BadSource

GOOD = (
    '[[exception]]\ncheck = "no-act"\nedition = 2021-01-01\n'
    'reason = "A term ended."\nby = "A. Reader"\n'
)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"no-act"', '"no-axe"', "2: 'no-axe' is no check that can be excused"),
        ('"no-act"', '"broken-table"', "2: 'broken-table' is no check that can be excused"),
        ('"no-act"', '"unused-exception"', "2: 'unused-exception' is no check"),
        ("edition = 2021-01-01\n", "", "1: an exception names its place"),
        ("2021-01-01", '"soon"', "3: 'edition' is no day"),
        ('reason = "A term ended."\n', "", "1: 'reason' is missing"),
        ('by = "A. Reader"\n', "", "1: 'by' is missing"),
        ("by =", "who =", "5: 'who' is not known here"),
        ("[[exception]]", "[[exemption]]", "'exemption' is not known here"),
    ],
)
def test_a_slip_is_told_with_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "exceptions.toml"
    path.write_text(GOOD.replace(old, new), "utf-8")
    with pytest.raises(BadSource, match=r"exceptions\.toml") as raised:
        load(path)
    assert said in str(raised.value)


FINDING = Finding("no-act", "The edition names no act.", "", "law/a.toml", 3, "law", "2021-01-01")


@pytest.mark.parametrize(
    ("place", "covers"),
    [
        ("edition = 2021-01-01", True),
        ("edition = 2021-01-02", False),
        ('file = "a.toml"', True),
        ('file = "law/a.toml"', False),
        ('eid = "art_1"', False),
        ('edition = 2021-01-01\nwords = "no act"', True),
        ('edition = 2021-01-01\nwords = "no axe"', False),
        ('edition = 2021-01-01\nfile = "b.toml"', False),
    ],
)
def test_an_exception_covers_its_place_only(tmp_path: Path, place: str, covers: bool) -> None:
    path = tmp_path / "exceptions.toml"
    path.write_text(GOOD.replace("edition = 2021-01-01", place), "utf-8")
    found = list(excused([FINDING], load(path), "law/exceptions.toml", "law"))
    assert found[0].excused == ("A term ended." if covers else "")
    assert [one.check for one in found[1:]] == ([] if covers else ["unused-exception"])


def test_of_a_law_that_was_not_checked_no_exception_is_called_unused(tmp_path: Path) -> None:
    path = tmp_path / "exceptions.toml"
    path.write_text(GOOD, "utf-8")
    assert list(excused([], load(path), "law/exceptions.toml", "law", whole=False)) == []
