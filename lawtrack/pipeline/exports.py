"""Writing an edition out in a format that others read."""

from __future__ import annotations

from lawtrack.corpus.works import read_work
from lawtrack.errors import LawtrackError
from lawtrack.model.law import Edition
from lawtrack.store.reader import Revision, Store


def export(store: Store, revision: Revision, form: str) -> str:
    """The whole text of an edition as ``akn`` or ``markdown``."""
    edition = store.edition(revision)
    return _WRITERS[form](store, revision, edition)


def _akn(store: Store, revision: Revision, edition: Edition) -> str:
    from lawtrack import akn

    data = store.read_file(revision, "work.toml")
    if data is None:
        raise LawtrackError("the store says nothing of the law", hint="it lacks work.toml")
    return akn.write(edition, read_work(data, "work.toml")).decode()


def _markdown(store: Store, revision: Revision, edition: Edition) -> str:
    from lawtrack.parse.write import write_markdown

    return write_markdown(edition)


_WRITERS = {"akn": _akn, "markdown": _markdown}
