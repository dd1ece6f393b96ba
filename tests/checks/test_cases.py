"""Every check finds what it should, where it should, and nothing else."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from lawtrack.checks.findings import CHECKS
from lawtrack.pipeline.checks import check_corpus
from tests.checks.corpora import Case, cases, change, sound_corpus, told


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_case_is_found(case: Case, tmp_path: Path) -> None:
    corpus = case.make(tmp_path)
    assert told(check_corpus(corpus)) == case.expected


def test_a_sound_corpus_has_no_finding(tmp_path: Path) -> None:
    assert check_corpus(sound_corpus(tmp_path)) == ()


def test_every_finding_says_how_to_mend_it(tmp_path: Path) -> None:
    for case in cases():
        found = check_corpus(case.make(tmp_path / case.name))
        assert all(one.mend and one.message.endswith(".") for one in found), case.name


def test_every_check_of_a_corpus_has_a_case() -> None:
    shown = "".join(case.expected for case in cases())
    missing = {check for check in CHECKS if f"[{check}]" not in shown}
    assert missing <= ELSEWHERE


# Found in pull requests only, or in test_files.py.
ELSEWHERE = {
    *("reference-moved", "editorial-noise", "past-edition", "no-changelog", "outside-title"),
    *("no-base", "outside-corpus"),
    *("name-clash", "file-mode", "unreadable", "too-large"),
}


def test_another_law_refers_to_what_this_one_does_not_have(tmp_path: Path) -> None:
    corpus = sound_corpus(tmp_path)
    copytree(corpus / "river-act", corpus / "sea-act")
    change(corpus / "sea-act" / "work.toml", 'law = "river-act"', 'law = "sea-act"')
    change(corpus / "sea-act" / "work.toml", 'en = "On Rivers"', 'en = "On Seas"')
    (corpus / "sea-act" / "en-memory.tsv").unlink()
    bridges = corpus / "sea-act" / "2001-01-01" / "en" / "art_3.xml"
    words = 'as paragraph 9 of Article 1 of the Law "On Rivers" says.'
    change(bridges, "Bridges stand over rivers.", f"Bridges stand, {words}")
    assert [(one.file, one.line, one.check) for one in check_corpus(corpus)] == [
        ("sea-act/2001-01-01/en/art_3.xml", 3, "broken-reference")
    ]
