"""Commands that make something: import, build, export, changelog."""

from __future__ import annotations

import subprocess
from pathlib import Path

from lawtrack.store.git import environment
from tests.cli.conftest import Run

LAW = "# On Rivers\n\n#### Article 1. River\n\n1. It flows.\n\nPresident of the Republic\n"


def test_a_text_becomes_an_edition_and_a_repository(
    lawtrack: Run, empty_corpus: Path, tmp_path: Path
) -> None:
    text = tmp_path / "law.md"
    for day, words in (("2001-01-01", "flows"), ("2002-01-01", "floods")):
        text.write_text(LAW.replace("flows", words), "utf-8")
        ran = lawtrack(
            "import", text, "--law", "river-act", "--in-force", day, "--corpus", empty_corpus
        )
        assert ran.code == 0, ran.err
        assert "1 article, en" in ran.out
    store = tmp_path / "rivers.git"
    assert lawtrack("build", store, "--corpus", empty_corpus).code == 0
    ran = lawtrack("diff", "prev", "latest", "--repo", store)
    assert "It [-flows-] {+floods+}." in ran.out


def test_import_commits_the_folder_and_nothing_else(
    lawtrack: Run, empty_corpus: Path, tmp_path: Path
) -> None:
    git = ["git", "-C", str(empty_corpus)]
    settings = ["-c", "user.name=A", "-c", "user.email=a@e.org"]
    subprocess.run([*git, "init", "--quiet"], check=True, env=environment())
    for name, value in (("user.name", "A"), ("user.email", "a@e.org")):
        subprocess.run([*git, "config", name, value], check=True, env=environment())
    subprocess.run([*git, *settings, "add", "."], check=True, env=environment())
    subprocess.run([*git, *settings, "commit", "-qm", "start"], check=True, env=environment())
    (empty_corpus / "unrelated.txt").write_text("mine", "utf-8")
    text = tmp_path / "law.md"
    text.write_text(LAW, "utf-8")
    ran = lawtrack(
        "import", text, "--law", "river-act", "--in-force", "2001-01-01",
        "--corpus", empty_corpus, "--act", "11", "--commit",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    shown = subprocess.run(
        [*git, "show", "--name-only", "--format=%s"],
        capture_output=True,
        check=True,
        env=environment(),
    ).stdout.decode()
    assert shown.startswith("river-act 2001-01-01: Act 11-II of 2005-05-05")
    assert "river-act/2001-01-01/en/art_1.xml" in shown
    assert "unrelated" not in shown


def test_a_bad_text_leaves_the_corpus_as_it_was(
    lawtrack: Run, empty_corpus: Path, tmp_path: Path
) -> None:
    text = tmp_path / "law.md"
    text.write_text(LAW[:44], "utf-8")
    before = sorted(empty_corpus.rglob("*"))
    ran = lawtrack(
        "import", text, "--law", "river-act", "--in-force", "2001-01-01", "--corpus", empty_corpus
    )
    assert ran.code == 2
    assert f"{text}:5: " in ran.err
    assert sorted(empty_corpus.rglob("*")) == before


def test_paths_cannot_escape_the_corpus(lawtrack: Run, empty_corpus: Path, tmp_path: Path) -> None:
    text = tmp_path / "law.md"
    text.write_text(LAW, "utf-8")
    for law, day in (("../evil", "2001-01-01"), ("river-act", "../2001-01-01")):
        ran = lawtrack("import", text, "--law", law, "--in-force", day, "--corpus", empty_corpus)
        assert ran.code == 2, (law, day)


def test_akn_goes_out_and_comes_back(lawtrack: Run, empty_corpus: Path, tmp_path: Path) -> None:
    exported = tmp_path / "law.akn.xml"
    assert lawtrack("export", "2023-01-07", "--output", exported).code == 0
    ran = lawtrack(
        "import",
        exported,
        "--law",
        "river-act",
        "--in-force",
        "2023-01-07",
        "--corpus",
        empty_corpus,
    )
    assert ran.code == 0, ran.err
    store = tmp_path / "copy.git"
    assert lawtrack("build", store, "--corpus", empty_corpus).code == 0
    theirs = lawtrack("show", "20-1", "--repo", store).out
    ours = lawtrack("show", "20-1", "--on", "2023-01-07").out
    body = ours.index("Article 20-1.")
    assert theirs[theirs.index("Article 20-1.") :] == ours[body:]


def test_an_existing_file_is_not_a_place_for_a_repository(lawtrack: Run, tmp_path: Path) -> None:
    ran = lawtrack("build", tmp_path)
    assert ran.code == 2
    assert "is there already" in ran.err


def test_a_changelog_of_one_article_as_a_page(lawtrack: Run, tmp_path: Path) -> None:
    target = tmp_path / "observers.html"
    assert (
        lawtrack("changelog", "--article", "20-1", "--format", "html", "--output", target).code == 0
    )
    page = target.read_text("utf-8")
    assert page.startswith("<!")
    assert "<ins>" in page


def test_an_official_text_is_held_against_the_edition(
    lawtrack: Run, shared_kz: Path, tmp_path: Path
) -> None:
    official = shared_kz / "ru" / "2023-01-07.md"
    ran = lawtrack("check", "--text", official, "--on", "2023-01-07")
    assert (ran.code, "differs" in ran.out) == (0, False)
    changed = tmp_path / "changed.md"
    text = official.read_text("utf-8")
    changed.write_text(text.replace("тридцать календарных дней", "сорок календарных дней"), "utf-8")
    ran = lawtrack("check", "--text", changed, "--on", "2023-01-07")
    assert ran.code == 1
    assert "Article 20-1(1-1), part 4: differs" in " ".join(ran.out.split())
