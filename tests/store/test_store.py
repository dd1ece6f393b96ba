"""The git store: the same commits everywhere, whole or not there, and what names mean in it."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
from pathlib import Path

import pytest
from git import Repo
from platformdirs import user_cache_dir

from lawtrack.corpus.folders import law_folder
from lawtrack.corpus.importing import import_edition
from lawtrack.errors import LawtrackError
from lawtrack.parse import read_text
from lawtrack.store.cache import build_into, cache_folder, store_of
from lawtrack.store.objects import Objects
from lawtrack.store.reader import Store

FIRST = "# On Rivers\n\n#### Article 1. River\n\n1. It flows.\n\n#### Article 2. Sea\n\nIt rests.\n"
SECOND = FIRST.replace("flows", "floods")
THIRD = SECOND.replace("#### Article 2. Sea\n\nIt rests.\n", "")


@pytest.fixture
def corpus_with_three_editions(empty_corpus: Path) -> Path:
    folder = law_folder(empty_corpus, "river-act")
    import_edition(folder, read_text(FIRST), "2001-01-01")
    import_edition(folder, read_text(SECOND), "2002-01-01", acts=["11"], source="https://e.org/2")
    import_edition(folder, read_text(THIRD), "2003-01-01")
    return empty_corpus


def test_one_commit_an_edition(corpus_with_three_editions: Path, tmp_path: Path) -> None:
    tags = build_into(corpus_with_three_editions, tmp_path / "store.git")
    with Repo(tmp_path / "store.git") as repo:
        commits = list(repo.iter_commits("river-act"))
        assert repo.bare
        assert [str(tag) for tag in repo.tags] == tags
        assert [c.authored_datetime.date().isoformat() for c in commits] == [
            "2003-01-01",
            "2002-01-01",
            "2001-01-01",
        ]
        assert commits[1].summary == "river-act 2002-01-01: Act 11-II of 2005-05-05"
        assert "Amending-Act: 11-II\nAdopted: 2005-05-05" in str(commits[1].message)
        assert "Source: https://e.org/2" in str(commits[1].message)
        files = {blob.name for blob in (commits[0].tree / "en").blobs}
        assert files == {"art_1.xml", "preface.xml"}
        assert commits[1].stats.files.keys() == {"edition.toml", "en/art_1.xml"}


def test_the_same_sources_give_the_same_commits(
    corpus_with_three_editions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_into(corpus_with_three_editions, tmp_path / "one.git")
    for name, value in {
        "GIT_AUTHOR_NAME": "Someone",
        "GIT_DIR": "/nowhere",
        "TZ": "Asia/Almaty",
    }.items():
        monkeypatch.setenv(name, value)
    build_into(corpus_with_three_editions, tmp_path / "two.git")
    heads = {
        subprocess.run(
            ["git", f"--git-dir={tmp_path / name}", "rev-parse", "river-act"],
            capture_output=True,
            check=True,
            env={"PATH": os.environ["PATH"]},
        ).stdout
        for name in ("one.git", "two.git")
    }
    assert len(heads) == 1


def test_the_repository_is_sound(corpus_with_three_editions: Path, tmp_path: Path) -> None:
    build_into(corpus_with_three_editions, tmp_path / "store.git")
    subprocess.run(
        ["git", "-C", tmp_path / "store.git", "fsck", "--strict"], check=True, capture_output=True
    )


def test_a_store_is_made_once_and_again_when_the_sources_change(
    corpus_with_three_editions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAWTRACK_CACHE", str(tmp_path / "cache"))
    told: list[str] = []
    first = store_of(corpus_with_three_editions, announce=told.append)
    assert store_of(corpus_with_three_editions, announce=told.append) == first
    assert len(told) == 1
    touched = corpus_with_three_editions / "river-act" / "work.toml"
    os.utime(touched, ns=(1, 1))
    assert store_of(corpus_with_three_editions, announce=told.append) == first
    folder = law_folder(corpus_with_three_editions, "river-act")
    import_edition(folder, read_text(FIRST), "2004-01-01")
    assert store_of(corpus_with_three_editions, announce=told.append) != first
    assert len(told) == 2


def test_a_killed_build_leaves_nothing_that_is_used(
    corpus_with_three_editions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAWTRACK_CACHE", str(tmp_path / "cache"))

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("lawtrack.store.git.run", killed)
        with pytest.raises(KeyboardInterrupt):
            store_of(corpus_with_three_editions)
    assert [p.name for p in (tmp_path / "cache").iterdir()] == []
    with Store(store_of(corpus_with_three_editions)) as store:
        assert len(store.revisions()) == 3


def _built(corpus: Path) -> str:
    return str(store_of(corpus))


def test_processes_that_start_at_once_agree(
    corpus_with_three_editions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAWTRACK_CACHE", str(tmp_path / "cache"))
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        paths = set(pool.map(_built, [corpus_with_three_editions] * 4))
    assert len(paths) == 1
    assert not list((tmp_path / "cache").glob("new-*"))


@pytest.fixture
def store(corpus_with_three_editions: Path, tmp_path: Path) -> Store:
    build_into(corpus_with_three_editions, tmp_path / "store.git")
    return Store(tmp_path / "store.git")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("latest", "2003-01-01"),
        ("prev", "2002-01-01"),
        ("2002-01-01", "2002-01-01"),
        ("2002-11-30", "2002-01-01"),
        ("2002-1-1", "2002-01-01"),
        ("river-act/2001-01-01", "2001-01-01"),
        ("river-act~1", "2002-01-01"),
    ],
)
def test_what_names_mean(store: Store, name: str, day: str) -> None:
    with store:
        assert store.resolve(name).info.in_force == day


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("2000-01-01", "the earliest is 2001-01-01"),
        ("2002-02-31", "no day of the calendar"),
        ("20020101", "such as 2002-01-01"),
        ("--upload-pack=evil", "editions are called by a date"),
        ("no\nsuch", "no name of a git object"),
    ],
)
def test_names_that_mean_nothing(store: Store, name: str, hint: str) -> None:
    with store, pytest.raises(LawtrackError) as caught:
        store.resolve(name)
    assert hint in str(caught.value)


def test_an_edition_comes_back(store: Store) -> None:
    with store:
        edition = store.edition(store.resolve("2001-01-01"))
    assert [unit.eid for unit in edition.units] == ["preface", "art_1", "art_2"]
    assert edition.info.language == "en"


def test_a_language_that_is_not_kept(store: Store) -> None:
    store.language = "fr"
    with store, pytest.raises(LawtrackError, match="it is kept in en"):
        store.edition(store.resolve("latest"))


def test_a_folder_that_is_no_repository(tmp_path: Path) -> None:
    with Objects(tmp_path) as objects, pytest.raises(LawtrackError, match="no git repository"):
        objects.get("HEAD")


def test_an_empty_corpus_is_an_error(empty_corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(LawtrackError, match="holds no edition"):
        build_into(empty_corpus, tmp_path / "store.git")
    assert not list(tmp_path.glob("*store*"))


@pytest.mark.parametrize("chosen", ["", "/var/tmp/caches", "not/absolute"])
@pytest.mark.parametrize("home", ["/home/someone", "/"])
def test_caches_are_kept_where_the_platform_keeps_them(
    chosen: str, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LAWTRACK_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", chosen)
    monkeypatch.setenv("HOME", home)
    assert cache_folder() == Path(user_cache_dir("lawtrack", appauthor=False))


@pytest.mark.parametrize("at_once", [1, 2, 3, 4])
def test_all_editions_are_found_however_many_are_asked_for_at_once(
    store: Store, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawtrack.store.reader._COMMITS_AT_ONCE", at_once)
    with store:
        days = [revision.info.in_force for revision in store.revisions()]
    assert days == ["2001-01-01", "2002-01-01", "2003-01-01"]


def test_what_was_asked_for_ahead_comes_with_what_is_asked_for_then(store: Store) -> None:
    names = ["HEAD~1", "HEAD:no/such/path", "HEAD:en/art_1.xml", "HEAD:work.toml"]
    with Objects(store.git_dir) as objects:
        wanted = [objects.get(name) for name in names]
    with Objects(store.git_dir) as objects:
        objects.ask_ahead(names[:2])
        objects.ask_ahead(names[1:3])
        assert objects.get_all([*names, names[0]]) == [*wanted, wanted[0]]


def test_a_repository_that_is_none_is_found_when_it_is_read_from(tmp_path: Path) -> None:
    with Objects(tmp_path) as objects:
        objects.ask_ahead(["HEAD"])
        with pytest.raises(LawtrackError, match="is no git repository that can be read"):
            objects.get("HEAD")


def test_stores_that_no_corpus_has_any_more_are_swept(
    corpus_with_three_editions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAWTRACK_CACHE", str(tmp_path / "cache"))
    used = store_of(corpus_with_three_editions)
    for name in ("a" * 40, "new-abandoned-1", "findings"):
        (used.parent / name).mkdir()
        os.utime(used.parent / name, (1, 1))
    os.utime(used, (1, 1))
    folder = law_folder(corpus_with_three_editions, "river-act")
    import_edition(folder, read_text(FIRST), "2004-01-01")
    newer = store_of(corpus_with_three_editions)
    left = {path.name for path in used.parent.iterdir() if path.is_dir()}
    assert left == {used.name, newer.name, "findings"}
