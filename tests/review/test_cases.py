"""Pull requests as real repositories, each held against what a person expects of its review.

A case is a folder: ``case.toml`` says what the pull request does and, written by hand before
any review was seen, what must be found (``finds``); ``expected.txt`` is the whole review as
lines. ``LAWTRACK_WRITE_EXPECTED=1`` writes the latter anew, for reading before it is kept.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from lawtrack.cli.group import lawtrack
from lawtrack.errors import LawtrackError
from lawtrack.pipeline.reviews import review
from lawtrack.render.review_cut import utf16_units
from lawtrack.render.review_markdown import comment
from lawtrack.review.records import Review
from tests.review.building import CASES, Base, Case, build, read_case
from tests.review.telling import told

ALL = sorted(folder.name for folder in CASES.iterdir() if folder.is_dir())
WRITING = "LAWTRACK_WRITE_EXPECTED" in os.environ

Bases = Callable[[tuple[str, ...]], Base]


def reviewed(case: Case, bases: Bases, folder: Path) -> Review | LawtrackError:
    checkout = build(case, bases(case.base), folder)
    try:
        return review(checkout.path, checkout.spec, corpus=case.corpus, title=case.title)
    except LawtrackError as error:
        return error


@pytest.mark.parametrize("name", ALL)
def test_a_pull_request_is_reviewed_as_expected(name: str, base_of: Bases, tmp_path: Path) -> None:
    case = read_case(name)
    found = reviewed(case, base_of, tmp_path)
    if isinstance(found, Review):
        summary = sorted(f"{one.grave} {one.check}" for one in found.findings if not one.excused)
        text = told(found)
        assert utf16_units(comment(found)) < 65_536
    else:
        summary = ["no review"]
        text = f"no review: {found.problem}\n  {found.hint}\n"
    assert str(tmp_path) not in text
    kept = case.folder / "expected.txt"
    if WRITING:
        kept.write_text(text, "utf-8")
    assert summary == sorted(case.finds), text
    assert text == kept.read_text("utf-8")


def test_there_are_enough_of_all_kinds() -> None:
    from tests.review.kinds import KINDS

    cases = [read_case(name) for name in ALL]
    assert len(cases) >= 30
    assert {case.kind for case in cases} == set(KINDS)


@pytest.mark.parametrize(
    ("name", "arguments", "code"),
    [
        ("good-amendment", ["--fail-on", "warning"], 0),
        ("numbering-gap", [], 0),
        ("numbering-gap", ["--fail-on", "warning"], 1),
        ("excused", ["--fail-on", "warning"], 0),
        ("number-used-twice", [], 1),
        ("git-orphan", [], 1),
    ],
)
def test_the_command_ends_with_the_verdict(
    name: str,
    arguments: list[str],
    code: int,
    base_of: Bases,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = read_case(name)
    checkout = build(case, base_of(case.base), tmp_path)
    monkeypatch.chdir(checkout.path)
    done = CliRunner().invoke(lawtrack, ["review", "--title", case.title, *arguments])
    assert done.exit_code == code, done.output
    assert done.output.startswith("Not ready" if code else "Ready to read")


@pytest.mark.parametrize("name", ["good-amendment", "hostile-external-entity", "escaping-names"])
def test_nothing_is_written_to_the_repository(name: str, base_of: Bases, tmp_path: Path) -> None:
    case = read_case(name)
    checkout = build(case, base_of(case.base), tmp_path)
    before = _seen(tmp_path)
    review(checkout.path, checkout.spec, title=case.title)
    assert _seen(tmp_path) == before


def _seen(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file below a folder with its size and time."""
    stats = ((path, path.lstat()) for path in sorted(folder.rglob("*")) if not path.is_dir())
    return {str(path): (stat.st_size, stat.st_mtime_ns) for path, stat in stats}


def test_the_same_pull_request_gives_the_same_review(base_of: Bases, tmp_path: Path) -> None:
    case = read_case("repeals-what-others-cite")
    one, other = (reviewed(case, base_of, tmp_path / name) for name in ("one", "other"))
    assert isinstance(one, Review)
    assert one == other


@pytest.mark.parametrize("base", sorted({read_case(name).base for name in ALL} - {()}))
def test_what_pull_requests_start_from_is_clean(base: tuple[str, ...], base_of: Bases) -> None:
    """What a review finds is the doing of the pull request."""
    corpus = base_of(base).folder
    done = CliRunner().invoke(lawtrack, ["check", "--corpus", str(corpus), "--fail-on", "warning"])
    assert done.exit_code == 0, done.output
