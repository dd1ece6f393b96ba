"""``python -m benchmarks.review``: reviewing a large pull request against the plain diff.

The pull request brings the edition of 1 July 2026 (116 articles and 5 headings changed) to a
corpus that ends at 1 January 2025. As a command: ``lawtrack review`` against ``lawtrack diff``
of the same two editions, each in a fresh process with nothing in the cache; the review reads the
commits, writes out the corpus, builds it and asks every check besides, while the store of the
diff is made beforehand. In process: ``review()`` against ``compare()`` of editions that are
loaded already, which the diff alone takes.
"""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from math import inf
from pathlib import Path
from typing import Final

from benchmarks.embedded import LAW, embedded_until
from benchmarks.measure import Paired, paired
from lawtrack.diff import compare
from lawtrack.pipeline.reviews import review
from lawtrack.store.build import build
from lawtrack.store.git import environment
from lawtrack.store.reader import Store

PROJECT: Final = Path(__file__).resolve().parent.parent
BEFORE: Final = "2025-01-01"
AFTER: Final = "2026-07-01"
TITLE: Final = "Edition of 2026-07-01 (Act 305-VIII)"
ROUNDS: Final = 5
_PERSON: Final = {
    f"GIT_{role}_{what}": value
    for role in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "lawtrack"), ("EMAIL", "lawtrack@example.invalid"))
}


def main() -> None:
    compileall.compile_dir(PROJECT / "lawtrack", quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        for figure in figures(Path(folder)):
            print(figure.line(), flush=True)


def figures(folder: Path) -> Iterator[Paired]:
    repository, store = folder / "repository", folder / "store.git"
    pull_request(repository)
    build(repository / "corpus", store)
    yield as_command(repository, store, folder / "cache")
    yield in_process(repository, store)


def pull_request(repository: Path) -> None:
    """A repository with a corpus on ``main`` and the new edition on ``topic``."""
    law = repository / "corpus" / LAW
    embedded_until(BEFORE, law)
    _git(repository, "init", "--quiet", "--initial-branch=main", "--template=")
    _commit(repository, "The corpus")
    _git(repository, "checkout", "--quiet", "-b", "topic")
    shutil.rmtree(law)
    embedded_until(AFTER, law)
    _commit(repository, TITLE)


def as_command(repository: Path, store: Path, cache: Path) -> Paired:
    lawtrack = str(Path(sys.executable).with_name("lawtrack"))

    def run(folder: Path, *arguments: str, fails: bool = False) -> None:
        shutil.rmtree(cache, ignore_errors=True)
        variables = os.environ | {"LAWTRACK_CACHE": str(cache)}
        command = [lawtrack, *arguments]
        done = subprocess.run(
            command, cwd=folder, env=variables, stdout=subprocess.DEVNULL, check=False
        )
        assert done.returncode in ((0, 1) if fails else (0,)), arguments

    asked = ("review", "main..topic", "--title", TITLE, "--format", "markdown")
    return paired(
        "review of 116 articles, fresh process",
        lambda: run(repository, *asked, fails=True),
        lambda: run(repository, "diff", BEFORE, AFTER, "--repo", str(store)),
        peer_name="lawtrack diff --repo, nothing in the cache",
        limit=5,
        rounds=ROUNDS,
    )


def in_process(repository: Path, path: Path) -> Paired:
    """Not promised: how much of a review is the diff."""
    with Store(path) as store:
        old, new = (store.edition(store.resolve(day)) for day in (BEFORE, AFTER))
    return paired(
        "the same in process",
        lambda: review(repository, "main..topic", title=TITLE),
        lambda: compare(old, new),
        peer_name="compare() of the two editions alone",
        limit=inf,
        rounds=ROUNDS,
    )


def _git(repository: Path, *arguments: str) -> None:
    variables = environment() | _PERSON
    subprocess.run(["git", *arguments], cwd=repository, env=variables, check=True)


def _commit(repository: Path, message: str) -> None:
    _git(repository, "add", "--all", ".")
    _git(repository, "commit", "--quiet", "-m", message)


if __name__ == "__main__":
    main()
