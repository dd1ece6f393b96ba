"""The shapes in which a pull request reaches a reviewer: how its commits lie in git.

Every kind gets a repository whose main branch holds the base, and makes of it a checkout to
review. ``change`` writes what the pull request brings and stops after each step, ``go_on`` what
the main branch did meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.review.repository import Repository, cloned

Write = Callable[[Path], Iterator[str]]
"""Writes into a checkout, step by step; each step has a name."""


@dataclass(frozen=True, slots=True)
class Checkout:
    """Where the review is started, and the range of commits it is asked for."""

    path: Path
    spec: str = ""


@dataclass(frozen=True, slots=True)
class Making:
    """The repository with the base on main, and what is still to be written."""

    repository: Repository
    change: Write
    go_on: Write
    beside: Path

    def topic(self, *, each: bool = False) -> None:
        """The pull request as a branch from where HEAD is, in one commit or one a step."""
        self.repository.git("checkout", "--quiet", "-b", "topic")
        for step in self.change(self.repository.path):
            if each:
                self.repository.commit(step)
        self.repository.commit("The pull request")

    def main_goes_on(self) -> None:
        self.repository.git("checkout", "--quiet", "main")
        for _ in self.go_on(self.repository.path):
            pass
        self.repository.commit("Main goes on")

    def merge(self, into: str, other: str) -> None:
        self.repository.git("checkout", "--quiet", into)
        self.repository.git("merge", "--quiet", "--no-ff", "-m", f"Merge {other}", other)


def branch(making: Making) -> Checkout:
    making.topic()
    return Checkout(making.repository.path)


def several_commits(making: Making) -> Checkout:
    making.topic(each=True)
    return Checkout(making.repository.path)


def behind(making: Making) -> Checkout:
    """The main branch went on after the branch was begun."""
    making.topic()
    making.main_goes_on()
    making.repository.git("checkout", "--quiet", "topic")
    return Checkout(making.repository.path)


def merged_main(making: Making) -> Checkout:
    """The main branch went on and was merged into the branch."""
    behind(making)
    making.merge("topic", "main")
    return Checkout(making.repository.path)


def merge_ref(making: Making) -> Checkout:
    """What GitHub makes of a pull request: a merge into main, fetched without a branch."""
    behind(making)
    making.repository.git("checkout", "--quiet", "--detach", "main")
    making.repository.git("merge", "--quiet", "--no-ff", "-m", "Merge topic into main", "topic")
    making.repository.git("update-ref", "refs/pull/1/merge", "HEAD")
    making.repository.git("checkout", "--quiet", "main")
    clone = cloned(making.repository, making.beside, "--no-checkout", "--single-branch")
    clone.git("fetch", "--quiet", "origin", "+refs/pull/1/merge:refs/remotes/pull/1/merge")
    clone.git("checkout", "--quiet", "--detach", "refs/remotes/pull/1/merge")
    return Checkout(clone.path, "origin/main..")


def merge_ref_shallow(making: Making) -> Checkout:
    """The same with two commits deep, as far as a reviewer of the first parent needs."""
    whole = merge_ref(making)
    shallow = making.beside.with_name("shallow")
    source = Repository(whole.path)
    source.git("checkout", "--quiet", "-b", "merged")
    clone = cloned(source, shallow, "--depth=2", "--branch=merged", "--single-branch")
    return Checkout(clone.path, "HEAD^1..HEAD")


def shallow_head(making: Making) -> Checkout:
    """A clone of the last commit of the branch, and of nothing else."""
    making.topic()
    making.repository.git("checkout", "--quiet", "main")
    options = ("--depth=1", "--branch=topic", "--single-branch")
    return Checkout(cloned(making.repository, making.beside, *options).path)


def shallow_with_base(making: Making) -> Checkout:
    """A clone of the last commit of the branch, with the last of main fetched beside it."""
    checkout = shallow_head(making)
    clone = Repository(checkout.path)
    clone.git("fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main")
    return checkout


def orphan(making: Making) -> Checkout:
    """A fork that shares no commit with the repository it wants to change."""
    for _ in making.change(making.repository.path):
        pass
    making.repository.git("checkout", "--quiet", "--orphan", "topic")
    making.repository.commit("All in one")
    return Checkout(making.repository.path)


def detached(making: Making) -> Checkout:
    making.topic()
    making.repository.git("checkout", "--quiet", "--detach", "topic")
    making.repository.git("branch", "--quiet", "-D", "topic")
    return Checkout(making.repository.path)


def worktree(making: Making) -> Checkout:
    """A second checkout beside the first, whose ``.git`` is a file."""
    making.topic()
    making.repository.git("checkout", "--quiet", "main")
    making.repository.git("worktree", "add", "--quiet", str(making.beside), "topic")
    return Checkout(making.beside)


def from_below(making: Making) -> Checkout:
    """The review is started in a folder of the checkout."""
    making.topic()
    return Checkout(making.repository.path / "corpus")


KINDS: Final[dict[str, Callable[[Making], Checkout]]] = {
    "branch": branch,
    "several commits": several_commits,
    "behind main": behind,
    "main merged in": merged_main,
    "merge ref": merge_ref,
    "merge ref, shallow": merge_ref_shallow,
    "shallow, head only": shallow_head,
    "shallow, with base": shallow_with_base,
    "orphan": orphan,
    "detached HEAD": detached,
    "worktree": worktree,
    "from a folder below": from_below,
}
