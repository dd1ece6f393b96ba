"""Opening the store that a command reads from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from lawtrack.model.law import Edition
from lawtrack.store.cache import default_corpus, store_of
from lawtrack.store.reader import Store


def _silent(_: str) -> None:
    """Announce nothing."""


@contextmanager
def open_store(
    repository: Path | None = None,
    *,
    corpus: Path | None = None,
    law: str = "",
    language: str = "en",
    announce: Callable[[str], None] = _silent,
) -> Iterator[Store]:
    """The store to read from: a given repository, or that of a corpus (the one that comes
    with lawtrack, if none is given)."""
    path = repository or store_of(corpus or default_corpus(), announce=announce)
    with Store(path, law=law, language=language, corpus=corpus) as store:
        yield store


@lru_cache(maxsize=64)
def edition(name: str, language: str = "en") -> Edition:
    """The text of the default law by the name of an edition (a date, ``latest``, …)."""
    with open_store(language=language) as store:
        return store.edition(store.resolve(name))
