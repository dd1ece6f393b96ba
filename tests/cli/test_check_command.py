"""``lawtrack check``: its pages, its exit codes, and the files that a hook hands over."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from jsonschema import validate

from lawtrack.render.json import schema
from tests.checks.corpora import SOUND, change, sound_corpus
from tests.cli.conftest import Run

UNIT = "river-act/2001-01-01/en/art_3.xml"
EDITION = "river-act/2010-01-01/edition.toml"


@pytest.fixture
def broken_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus in the current folder with an error, a warning and an excused warning."""
    corpus = sound_corpus(tmp_path)
    change(corpus / UNIT, "Bridges stand", "Мосты stand")
    (corpus / "river-act" / "en-memory.tsv").unlink()
    for day in ("2005-05-05", "2010-01-01"):
        change(corpus / "river-act" / day / "edition.toml", f"https://example.org/rivers/{day}", "")
    exception = (
        '[[exception]]\ncheck = "no-source"\nedition = 2005-05-05\nreason = "It was lost."\n'
    )
    (corpus / "river-act" / "exceptions.toml").write_text(f'{exception}by = "A. Reader"\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    return corpus


def test_findings_by_file_and_line_with_how_to_mend_them(
    lawtrack: Run, broken_corpus: Path
) -> None:
    ran = lawtrack("check", "--corpus", "corpus")
    assert ran.code == 1
    assert ran.err == ""
    assert ran.out == (
        f"corpus/{UNIT}:3: error: Article 3, part 1 holds 'Мосты', which is in another script. "
        "[other-script]\n"
        "    Render the words, or write them in Latin letters.\n\n"
        f"corpus/{EDITION}:1: warning: No official text is named. [no-source]\n"
        "    Give the address of the official text as 'source'.\n\n"
        "corpus: 1 error, 1 warning; 1 excused (--excused shows them)\n"
    )


def test_what_is_excused_is_shown_when_asked_for(lawtrack: Run, broken_corpus: Path) -> None:
    ran = lawtrack("check", "--corpus", "corpus", "--excused")
    assert "2005-05-05/edition.toml:1: warning: No official text is named. [no-source]\n" in ran.out
    assert "    excused: It was lost.\n" in ran.out


@pytest.mark.parametrize(
    ("files", "options", "code"),
    [
        ((f"corpus/{UNIT}",), (), 1),
        ((f"corpus/{EDITION}",), (), 0),
        ((f"corpus/{EDITION}",), ("--fail-on", "warning"), 1),
        (("corpus/river-act/2005-05-05",), ("--fail-on", "warning"), 0),
        (("corpus/river-act/README.md",), ("--fail-on", "warning"), 0),
        (("corpus/river-act",), (), 1),
        (("corpus",), (), 1),
        ((), ("--law", "sea-act"), 2),
    ],
)
def test_the_exit_code_is_that_of_the_files_given(
    lawtrack: Run, broken_corpus: Path, files: tuple[str, ...], options: tuple[str, ...], code: int
) -> None:
    assert lawtrack("check", *files, "--corpus", "corpus", *options).code == code


def test_files_that_are_not_of_the_corpus_are_passed_over(
    lawtrack: Run, broken_corpus: Path
) -> None:
    outside = broken_corpus.parent / "notes.xml"
    outside.write_text("<", "utf-8")
    ran = lawtrack("check", outside, "--corpus", "corpus")
    assert (ran.code, ran.out) == (0, "no given paths of corpus: no errors, no warnings\n")
    ran = lawtrack("check", outside, f"corpus/{EDITION}", "--corpus", "corpus")
    assert (ran.code, "no-source" in ran.out, "other-script" in ran.out) == (0, True, False)


def test_a_file_that_is_not_there_is_bad_input(lawtrack: Run, broken_corpus: Path) -> None:
    ran = lawtrack("check", "corpus/no.xml", "--corpus", "corpus")
    assert ran.code == 2
    assert "there is no file corpus/no.xml" in ran.err


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_a_link_is_checked_and_not_where_it_leads(lawtrack: Run, broken_corpus: Path) -> None:
    link = broken_corpus / "river-act" / "2001-01-01" / "en" / "art_9.xml"
    link.symlink_to("/etc/passwd")
    ran = lawtrack("check", link, "--corpus", "corpus")
    assert ran.code == 1
    assert "art_9.xml: error: It is a symbolic link" in ran.out
    assert "root:" not in ran.out


def test_findings_as_data(lawtrack: Run, broken_corpus: Path) -> None:
    ran = lawtrack("check", "--corpus", "corpus", "--format", "json")
    page = json.loads(ran.out)
    assert ran.code == 1
    validate(page, schema("lists"))
    assert page["counts"] == {"error": 1, "warning": 1, "note": 0, "excused": 1}
    assert page["findings"][0].pop("fingerprint")
    assert page["findings"][0] == {
        "check": "other-script",
        "severity": "error",
        "title": "Words in another script",
        "message": "Article 3, part 1 holds 'Мосты', which is in another script.",
        "mend": "Render the words, or write them in Latin letters.",
        "file": f"corpus/{UNIT}",
        "line": 3,
        "law": "river-act",
        "edition": "2001-01-01",
        "eid": "art_3__al_1",
        "excused": "",
    }


def test_findings_for_a_forge(lawtrack: Run, broken_corpus: Path) -> None:
    ran = lawtrack("check", "--corpus", "corpus", "--format", "github")
    assert ran.out.startswith(f"::error file=corpus/{UNIT},line=3,")
    ran = lawtrack("check", "--corpus", "corpus", "--format", "sarif")
    results = json.loads(ran.out)["runs"][0]["results"]
    assert [one["ruleId"] for one in results] == ["other-script", "no-source", "no-source"]


@pytest.mark.skipif(os.name == "nt", reason="names that Windows forbids")
def test_a_name_cannot_move_the_cursor(lawtrack: Run, broken_corpus: Path) -> None:
    (broken_corpus / "river-act" / "\x1b[2J\n.md").write_text("x", "utf-8")
    ran = lawtrack("check", "--corpus", "corpus")
    assert "\x1b" not in ran.out
    assert "corpus/river-act/␛[2J .md: error: A file of this name does not belong" in ran.out


def test_a_corpus_that_is_the_current_folder(
    lawtrack: Run, broken_corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(broken_corpus)
    assert lawtrack("check", "--corpus", ".").out.startswith(f"{UNIT}:3: error: ")


def test_colour_says_how_grave_it_is(lawtrack: Run, broken_corpus: Path) -> None:
    ran = lawtrack("check", "--corpus", "corpus", "--colour", "always")
    assert "\x1b[31merror\x1b[0m" in ran.out


def test_a_repository_is_checked_in_its_folder(lawtrack: Run, tmp_path: Path) -> None:
    ran = lawtrack("check", "--repo", tmp_path)
    assert ran.code == 2
    assert "name it with --corpus" in ran.err


def test_the_embedded_corpus_is_clean(lawtrack: Run) -> None:
    ran = lawtrack("check", "--fail-on", "warning")
    assert (ran.code, ran.err) == (0, ""), ran.out


def test_copies_of_a_corpus_have_the_same_findings(
    lawtrack: Run, broken_corpus: Path, tmp_path: Path
) -> None:
    from lawtrack.pipeline.checks import check_corpus

    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(broken_corpus, elsewhere)
    assert check_corpus(elsewhere) == check_corpus(broken_corpus)
    assert SOUND.is_dir()


def test_what_is_not_there_is_not_said_to_be_sound(
    lawtrack: Run, broken_corpus: Path, tmp_path: Path
) -> None:
    ran = lawtrack("check", "--corpus", "corpus", "--law", "lake-act")
    assert (ran.code, ran.out) == (2, "")
    said = "lawtrack: the corpus corpus holds no law 'lake-act'; it holds river-act\n"
    assert ran.err == said
    (tmp_path / ".git").mkdir()  # one folder too high: what lies in a repository is no law
    ran = lawtrack("check", "--corpus", tmp_path)
    assert ran.code == 2
    assert f"the corpus {tmp_path} holds no law; name the folder" in ran.err
