"""``python -m benchmarks.speed``: diff, cold start, building and reading, as ratios to git.

The package is compiled first, as an installer leaves it: where bytecode may not be written
(``PYTHONDONTWRITEBYTECODE``), a checkout would otherwise be compiled anew at every start,
and click, which is installed, would not. The diff is that of editions already loaded, in a
process that has compared them before (each benchmark has a round to warm up), against git
as a whole process on the same two texts; it is given for the rendering and, where the
official texts lie beside the project, for those.
"""

from __future__ import annotations

import compileall
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.measure import Paired, paired
from lawtrack.corpus.folders import laws
from lawtrack.diff import compare
from lawtrack.model.law import Edition
from lawtrack.parse import read_markdown, write_markdown
from lawtrack.pipeline import edition
from lawtrack.store.build import build, law_stream
from lawtrack.store.cache import default_corpus, store_of
from lawtrack.store.git import environment, start
from lawtrack.store.reader import Store

PROJECT: Final = Path(__file__).resolve().parent.parent
OFFICIAL: Final = PROJECT.parent / "shared" / "kz-elections" / "ru"
# The largest reform among the editions.
REFORM: Final = ("2021-05-24", "2023-01-01")


def main() -> None:
    compileall.compile_dir(PROJECT / "lawtrack", quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        for figure in figures(Path(folder)):
            print(figure.line(), flush=True)


def figures(folder: Path) -> Iterator[Paired]:
    yield cold_start()
    yield whole_law(folder)
    if OFFICIAL.is_dir():
        yield whole_official_law()
    yield first_build(folder)
    yield one_edition()


def whole_law(folder: Path) -> Paired:
    """The rendering that the project carries, written out for git."""
    editions = [edition(day) for day in REFORM]
    paths = [folder / f"{day}.md" for day in REFORM]
    for path, text in zip(paths, editions, strict=True):
        path.write_text(write_markdown(text), "utf-8")
    return _whole_law("whole-law diff in process", editions, paths)


def whole_official_law() -> Paired:
    """The official texts, as they lie beside the project."""
    paths = [OFFICIAL / f"{day}.md" for day in REFORM]
    editions = [read_markdown(path).edition for path in paths]
    return _whole_law("the same of the official texts", editions, paths)


def _whole_law(name: str, editions: Sequence[Edition], paths: Sequence[Path]) -> Paired:
    old, new = editions
    command = ["git", "diff", "--no-index", "--word-diff=porcelain", *map(str, paths)]
    return paired(
        name,
        lambda: compare(old, new),
        lambda: subprocess.run(command, env=environment(), stdout=subprocess.DEVNULL, check=False),
        peer_name="git diff --word-diff=porcelain",
        limit=3,
    )


def cold_start() -> Paired:
    store_of(default_corpus())
    ours = [str(Path(sys.executable).with_name("lawtrack")), "diff", "2023-01-01", "2023-01-07"]
    peer = [sys.executable, "-c", "import click"]
    return paired(
        "lawtrack diff, cold shell",
        lambda: subprocess.run(ours, stdout=subprocess.DEVNULL, check=True),
        lambda: subprocess.run(peer, stdout=subprocess.DEVNULL, check=True),
        peer_name="python -c 'import click'",
        limit=2.5,
    )


def first_build(folder: Path) -> Paired:
    corpus = default_corpus()
    stream = b"".join(chunk for law in laws(corpus) for chunk in law_stream(law, [])) + b"done\n"
    ours, peer = folder / "ours.git", folder / "peer.git"

    def build_ours() -> None:
        shutil.rmtree(ours, ignore_errors=True)
        build(corpus, ours)

    def build_peer() -> None:
        shutil.rmtree(peer, ignore_errors=True)
        init = ["git", "init", "--quiet", "--bare", "--template=", str(peer)]
        subprocess.run(init, env=environment(), check=True)
        process = start(peer, "fast-import", "--quiet", "--done")
        process.communicate(stream)

    return paired(
        "first build of the store",
        build_ours,
        build_peer,
        peer_name="git fast-import of the same blobs",
        limit=3,
    )


def one_edition() -> Paired:
    path = store_of(default_corpus())
    with Store(path) as store:
        ids = list(store.unit_ids(store.resolve("latest")).values())
    asked = "".join(f"{oid}\n" for oid in ids).encode()

    def read_ours() -> None:
        with Store(path) as store:
            store.edition(store.resolve("latest"))

    def read_peer() -> None:
        start(path, "cat-file", "--batch").communicate(asked)

    return paired(
        "reading one edition",
        read_ours,
        read_peer,
        peer_name="git cat-file --batch of the same bytes",
        limit=10,
    )


if __name__ == "__main__":
    main()
