"""Amending acts from the command line: the round trip, what is written, what is refused."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run

CORPUS = Path(__file__).resolve().parents[2] / "corpus"

ACT = """Constitutional Law of the Republic of Kazakhstan No. 400-VIII of 1 December 2026
On amendments to the Constitutional Law “On Elections in the Republic of Kazakhstan”
Article 1. To introduce the following amendments into the Constitutional Law of the Republic of \
Kazakhstan “On Elections in the Republic of Kazakhstan”:
1) in part two of paragraph 1-1 of Article 20-1 the words “one year” shall be replaced by the \
words “two years”;
{second}
"""
GOOD = "2) to exclude subparagraph 2) of part five of paragraph 1-1 of Article 20-1."
REFUSED = "2) in paragraph 1 of Article 20-1 the words “no such words” shall be excluded."


@pytest.fixture
def own_corpus(tmp_path: Path) -> Path:
    """A copy of the corpus that may be written to."""
    shutil.copytree(CORPUS, tmp_path / "corpus")
    return tmp_path / "corpus"


def act_file(tmp_path: Path, second: str) -> Path:
    path = tmp_path / "act.txt"
    path.write_text(ACT.format(second=second), "utf-8")
    return path


def test_drafted_read_and_applied(lawtrack: Run, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    assert lawtrack("act", "draft", "2023-01-01", "2023-01-07", "--output", path).code == 0
    read = lawtrack("act", "read", path)
    assert (read.code, "0 passages not understood" in read.out) == (0, True)
    ran = lawtrack("act", "apply", path, "--to", "2023-01-01", "--format", "json")
    page = json.loads(ran.out)
    official = json.loads(lawtrack("diff", "2023-01-01", "2023-01-07", "--format", "json").out)
    assert [c["new"] for c in page["diff"]["changes"]] == [c["new"] for c in official["changes"]]


def test_an_act_becomes_an_edition(lawtrack: Run, tmp_path: Path, own_corpus: Path) -> None:
    path = act_file(tmp_path, GOOD)
    options = ["--as-of", "2027-01-01", "--write", "--corpus", own_corpus]
    ran = lawtrack("act", "apply", path, *options)
    assert ran.code == 0, ran.out + ran.err
    folder = own_corpus / "kz-elections" / "2027-01-01"
    assert [p.name for p in (folder / "en").iterdir()] == ["art_20-1.xml"]
    assert "not officially consolidated" in (folder / "edition.toml").read_text("utf-8")
    store = tmp_path / "store.git"
    assert lawtrack("build", store, "--corpus", own_corpus).code == 0
    shown = lawtrack("show", "20-1(1-1)", "--repo", store)
    assert "two years" in shown.out
    again = lawtrack("act", "apply", path, "--to", "2026-07-12", *options)
    assert (again.code, "is there already" in again.err) == (2, True)


def test_a_refused_instruction_is_named_and_nothing_is_written(
    lawtrack: Run, tmp_path: Path, own_corpus: Path
) -> None:
    path = act_file(tmp_path, REFUSED)
    options = ["--as-of", "2027-01-01", "--write", "--corpus", own_corpus]
    ran = lawtrack("act", "apply", path, *options)
    assert ran.code == 1
    assert "line 5: refused" in ran.out
    assert "Article 20-1(1)" in ran.out
    assert "nothing was written" in ran.err
    assert not (own_corpus / "kz-elections" / "2027-01-01").exists()


def test_strict_is_all_or_nothing(lawtrack: Run, tmp_path: Path) -> None:
    ran = lawtrack("act", "apply", act_file(tmp_path, REFUSED), "--strict")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("act.docx", b"this is no zip"),
        ("act.txt", "Article 1. To introduce: 1) in Article 5 the words “open".encode()),
        ("act.txt", b"\xff\xfe\xff"),
    ],
)
def test_what_is_no_act_is_one_message(
    lawtrack: Run, tmp_path: Path, name: str, data: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    ran = lawtrack("act", "read", path)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "Traceback" not in ran.err


def test_the_comparative_table_in_three_formats(lawtrack: Run, tmp_path: Path) -> None:
    steps = ["act", "draft", "2023-01-07", "2024-01-01"]
    assert "nine" in lawtrack(*steps, "--format", "table").out
    assert "<table" in lawtrack(*steps, "--format", "html").out
    target = tmp_path / "table.docx"
    assert lawtrack(*steps, "--format", "docx", "--output", target).code == 0
    assert target.read_bytes().startswith(b"PK")
    assert lawtrack(*steps, "--format", "docx").code == 2


def test_reconcile_finds_the_wording_that_a_suspension_kept_back(lawtrack: Run) -> None:
    ran = lawtrack("reconcile", "2021-01-01", "--format", "json")
    rows = json.loads(ran.out)["editions"][0]["found"]
    assert "Article 133" in ran.out
    assert rows
