"""Where the default store lives, and making it when the sources have changed.

The store of a corpus is kept in the platform's cache folder under the digest of its
sources. A small stamp beside it remembers the sources as the file system shows them
(paths, sizes, times), so that an unchanged corpus is not read again.
"""

from __future__ import annotations

import os
import sys
import time
import zlib
from collections.abc import Callable
from operator import itemgetter
from pathlib import Path
from typing import Final

from lawtrack.errors import LawtrackError

_FORMAT: Final = "1"
_ABANDONED_AFTER: Final = 24 * 3600.0
_ENVIRONMENT: Final = "LAWTRACK_CACHE"
_CARRIED: Final = "_corpus"  # what the wheel calls the corpus that it carries


def cache_folder() -> Path:
    """Where stores are kept: ``LAWTRACK_CACHE`` if it is set, or the platform's place."""
    chosen = os.environ.get(_ENVIRONMENT)
    if chosen:
        return Path(chosen)
    if shared := _freedesktop_caches():
        return Path(shared, "lawtrack")
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("lawtrack", appauthor=False))


def _freedesktop_caches() -> str:
    """Where a plain Linux keeps caches; empty for all else, which platformdirs knows better.

    Every command asks, and loading platformdirs takes a tenth of the time of ``import click``.
    """
    if sys.platform != "linux" or "ANDROID_DATA" in os.environ:
        return ""
    chosen = os.environ.get("XDG_CACHE_HOME", "")
    home = os.environ.get("HOME", "")
    if chosen:
        return chosen if chosen.startswith("/") else ""
    return os.path.join(home, ".cache") if home.startswith("/") else ""


def default_corpus() -> Path:
    """The corpus of the checkout, or the one that the installed package carries."""
    package = Path(__file__).resolve().parent.parent
    for place in (package / _CARRIED, package.parent / "corpus"):
        if place.is_dir():
            return place
    raise LawtrackError("the installed lawtrack carries no corpus", hint="give --repo a store")


def own_corpus() -> Path:
    """The corpus of the checkout, which may be written to; the installed one may not."""
    corpus = default_corpus()
    if corpus.name == _CARRIED:
        raise LawtrackError(
            "the corpus of the installed lawtrack is not for writing",
            hint="name yours with --corpus",
        )
    return corpus


def store_of(corpus: Path, *, announce: Callable[[str], None] = lambda _: None) -> Path:
    """The repository of a corpus, made if it is not there yet.

    ``announce`` is told, in a sentence, when it has to be made.
    """
    folder = cache_folder()
    seen = _seen(corpus)
    stamp = folder / f"{zlib.crc32(os.fsencode(corpus.resolve())):08x}.stamp"
    digest = _stamped(stamp, seen)
    if digest is None or not (folder / digest).is_dir():
        digest = _digest(corpus)
        _make(corpus, folder, digest, announce)
        write_beside(stamp, f"{_FORMAT} {digest}\n{seen}")
    return folder / digest


_SOURCES: Final = (".xml", "edition.toml", "work.toml")


def _files(corpus: Path) -> list[os.DirEntry[str]]:
    """The sources of a corpus; hidden files and folders are none."""
    found: list[os.DirEntry[str]] = []
    folders = [str(corpus)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(_SOURCES):
                    found.append(entry)
                elif entry.name[0] != "." and entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
    return [entry for entry in found if entry.name[0] != "."]


def _seen(corpus: Path) -> str:
    """The names, sizes and times of the sources (written out: a digest costs more)."""
    stats = [(entry.path, entry.stat(follow_symlinks=False)) for entry in _files(corpus)]
    stats.sort(key=itemgetter(0))
    return "\n".join([f"{path}\t{known.st_size}\t{known.st_mtime_ns}" for path, known in stats])


def _digest(corpus: Path) -> str:
    """A digest of the sources themselves."""
    import hashlib

    whole = hashlib.sha256(_FORMAT.encode())
    for path in sorted(entry.path for entry in _files(corpus)):
        relative = os.path.relpath(path, corpus)
        data = Path(path).read_bytes()
        whole.update(f"{relative}\0{len(data)}\0".encode())
        whole.update(data)
    return whole.hexdigest()[:40]


def _stamped(stamp: Path, seen: str) -> str | None:
    try:
        head, _, was_seen = stamp.read_text("utf-8", "surrogateescape").partition("\n")
    except (OSError, ValueError):
        return None
    known, _, digest = head.partition(" ")
    return digest if (known, was_seen) == (_FORMAT, seen) and digest.isalnum() else None


def _make(corpus: Path, folder: Path, digest: str, announce: Callable[[str], None]) -> None:
    """Build beside and rename, so that a second process or a kill leaves nothing half made."""
    if (folder / digest).is_dir():
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LawtrackError(
            f"cannot keep the corpus repository in {folder}: {error.strerror}",
            hint=f"set {_ENVIRONMENT} to a folder that can be written",
        ) from None
    announce(f"making the corpus repository in {folder} (once)")
    _sweep(folder)
    try:
        build_into(corpus, folder / digest)
    except OSError as error:
        # Another process has made the same store in the meantime: theirs is as good.
        if not (folder / digest).is_dir():
            raise LawtrackError(f"cannot write {folder}: {error.strerror}") from None


def build_into(corpus: Path, repository: Path) -> list[str]:
    """Build a repository that is there whole or not at all; returns its tags."""
    import shutil

    from lawtrack.store.build import build

    fresh = repository.with_name(f"new-{repository.name[:12]}-{os.getpid()}")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        tags = build(corpus, fresh)
        fresh.rename(repository)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return tags


def _sweep(folder: Path) -> None:
    """Remove what killed processes left behind, and stores that no corpus has any more."""
    import shutil

    stamps = "".join(p.read_text("utf-8", "replace")[:80] for p in folder.glob("*.stamp"))
    stores = [p for p in folder.iterdir() if len(p.name) == 40 and p.name.isalnum()]
    for path in (*folder.glob("new-*"), *(p for p in stores if p.name not in stamps)):
        try:
            if time.time() - path.stat().st_mtime > _ABANDONED_AFTER:
                shutil.rmtree(path, ignore_errors=True)
        except OSError:
            continue


def write_beside(path: Path, text: str) -> None:
    """Write a file of the cache beside its place and rename it."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.write_text(text, "utf-8", "surrogateescape")
    beside.replace(path)
