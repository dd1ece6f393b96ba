"""Ranges of commits in real repositories."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from lawtrack.errors import LawtrackError
from lawtrack.store import git
from lawtrack.store.pulls import (
    ABSENT,
    LINK,
    files,
    find_repository,
    open_pull,
    stays_inside,
    write_out,
)

Git = Callable[..., str]


def git_in(folder: Path) -> Git:
    who = {
        f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }

    def run(*arguments: str) -> str:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            env=git.environment() | who,
            capture_output=True,
            check=True,
            text=True,
        )
        return done.stdout.strip()

    return run


def commit(run: Git, folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    run("add", "--all")
    run("commit", "--quiet", "-m", name)
    return run("rev-parse", "HEAD")


@pytest.fixture
def branch_of_two_commits(tmp_path: Path) -> Path:
    """main with one commit, topic with two more, main gone on by one."""
    folder = tmp_path / "repo"
    folder.mkdir()
    run = git_in(folder)
    run("init", "--quiet", "--initial-branch=main")
    commit(run, folder, "corpus/a.txt", "one\n")
    run("checkout", "--quiet", "-b", "topic")
    commit(run, folder, "corpus/b.txt", "two\n")
    commit(run, folder, "corpus/a.txt", "changed\n")
    run("checkout", "--quiet", "main")
    commit(run, folder, "c.txt", "three\n")
    run("checkout", "--quiet", "topic")
    return folder


def test_the_default_is_since_the_main_branch(branch_of_two_commits: Path) -> None:
    pull = open_pull(find_repository(branch_of_two_commits / "corpus"))
    assert [file.path for file in pull.files] == ["corpus/a.txt", "corpus/b.txt"]
    assert (pull.common, pull.shallow) == (True, False)
    changed, added = pull.files
    assert (changed.added, added.added, added.mode_old) == (False, True, ABSENT)


@pytest.mark.parametrize("spec", ["main..topic", "main...topic", "main..", "..topic", ""])
def test_each_way_to_name_the_range(branch_of_two_commits: Path, spec: str) -> None:
    pull = open_pull(find_repository(branch_of_two_commits), spec)
    assert len(pull.files) == 2


def test_a_name_that_is_no_commit(branch_of_two_commits: Path) -> None:
    place = find_repository(branch_of_two_commits)
    for spec in ("nowhere..topic", "main..--help", "main..a\nb"):
        with pytest.raises(LawtrackError, match="there is no commit"):
            open_pull(place, spec)


def test_no_repository(tmp_path: Path) -> None:
    with pytest.raises(LawtrackError, match="is in no git repository"):
        find_repository(tmp_path)


def test_a_worktree_is_found(branch_of_two_commits: Path, tmp_path: Path) -> None:
    git_in(branch_of_two_commits)("worktree", "add", "--quiet", str(tmp_path / "other"), "main")
    pull = open_pull(find_repository(tmp_path / "other"), "main..topic")
    assert len(pull.files) == 2


def test_histories_without_a_common_commit(branch_of_two_commits: Path) -> None:
    run = git_in(branch_of_two_commits)
    run("checkout", "--quiet", "--orphan", "other")
    commit(run, branch_of_two_commits, "corpus/z.txt", "z\n")
    pull = open_pull(find_repository(branch_of_two_commits), "main..other")
    assert not pull.common
    assert pull.base == run("rev-parse", "main")


def test_a_shallow_clone_says_so(branch_of_two_commits: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    address = branch_of_two_commits.as_uri()
    git_in(tmp_path)("clone", "--quiet", "--depth=1", "--branch=topic", address, str(clone))
    with pytest.raises(LawtrackError, match="fetch-depth: 0"):
        open_pull(find_repository(clone), "origin/main..HEAD")
    git_in(clone)("fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main")
    pull = open_pull(find_repository(clone), "origin/main..HEAD")
    assert (pull.common, pull.shallow) == (False, True)


def test_inherited_settings_of_git_change_nothing(
    branch_of_two_commits: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "nowhere"))
    assert len(open_pull(find_repository(branch_of_two_commits)).files) == 2


def test_files_are_written_out_as_they_are(branch_of_two_commits: Path, tmp_path: Path) -> None:
    (branch_of_two_commits / "corpus" / "run.sh").write_bytes(b"\xff\r\n")
    (branch_of_two_commits / "corpus" / "run.sh").chmod(0o755)
    (branch_of_two_commits / "corpus" / "link").symlink_to("/etc/passwd")
    run = git_in(branch_of_two_commits)
    run("add", "--all")
    run("commit", "--quiet", "-m", "odd files")
    place = find_repository(branch_of_two_commits)
    found = files(place, run("rev-parse", "HEAD"), "corpus")
    assert found["corpus/link"].mode == LINK
    write_out(place, found.values(), "corpus", tmp_path / "out")
    assert (tmp_path / "out" / "run.sh").read_bytes() == b"\xff\r\n"
    assert (tmp_path / "out" / "run.sh").stat().st_mode & 0o111
    assert not (tmp_path / "out" / "link").exists()


@pytest.mark.parametrize(
    "path", ["../a", "a/../../b", "/etc/passwd", "a//b", "a/./b", "C:a", "a\\b", "x/.GIT/config"]
)
def test_paths_that_would_escape(path: str) -> None:
    assert not stays_inside(path)
