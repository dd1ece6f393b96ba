"""The git checkout that a corpus is edited in; the one module that uses GitPython."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.corpus.works import EditionFile
from lawtrack.errors import LawtrackError

if TYPE_CHECKING:
    from git import Repo


def commit_folder(folder: Path, edition: EditionFile, law: str) -> str:
    """Commit an edition's folder, and nothing else, to the checkout it is in.

    Returns the id of the commit. Raises LawtrackError when there is no checkout, or when
    nothing changed.
    """
    from git import Repo
    from git.exc import InvalidGitRepositoryError, NoSuchPathError

    try:
        repo = Repo(folder, search_parent_directories=True)
    except (InvalidGitRepositoryError, NoSuchPathError):
        raise LawtrackError(
            f"{folder} is in no git checkout", hint="leave out --commit, or run 'git init' first"
        ) from None
    with repo:
        return _commit(repo, folder, edition, law)


def _commit(repo: Repo, folder: Path, edition: EditionFile, law: str) -> str:
    from git.exc import GitCommandError

    if repo.bare or repo.working_tree_dir is None:
        raise LawtrackError(f"{repo.git_dir} has no work tree to commit from")
    # The folder behind the edition may have been mended too, so the law's folder is added.
    relative = folder.resolve().parent.relative_to(Path(repo.working_tree_dir).resolve())
    acts = ", ".join(act.cite() for act in edition.acts) or "no amending act named"
    message = f"{law} {edition.in_force}: {acts}"
    try:
        repo.git.add("--all", "--", str(relative))
        if not repo.git.diff("--cached", "--name-only", "--", str(relative)):
            raise LawtrackError(f"{folder} is committed already", hint="nothing has changed")
        repo.git.commit("--quiet", "-m", message, "--", str(relative))
    except GitCommandError as error:
        words = str(error.stderr).strip().splitlines()
        reason = words[-1] if words else "no reason given"
        raise LawtrackError(f"git could not commit {folder}: {reason}") from None
    return str(repo.head.commit.hexsha)
