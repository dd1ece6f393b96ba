"""Bringing a text of law into a corpus."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lawtrack.corpus.folders import law_folder
from lawtrack.corpus.importing import Imported, import_edition
from lawtrack.corpus.memory import load_memory
from lawtrack.errors import LawtrackError
from lawtrack.model import notes
from lawtrack.parse.read import Reading, read_markdown, with_keys
from lawtrack.parse.source import MAX_BYTES
from lawtrack.store.cache import own_corpus

_XML = (".xml", ".akn")


def import_text(
    text: Path,
    law: str,
    in_force: str,
    *,
    memory: Path | None = None,
    language: str = "en",
    acts: Sequence[str] = (),
    source: str = "",
    note: str = "",
    status: str = "",
    corpus: Path | None = None,
) -> tuple[Imported, Path, tuple[tuple[int, str], ...]]:
    """Keep a text as an edition; returns what was written, where, and what was not read."""
    folder = law_folder(corpus or own_corpus(), law)
    reading = _read(text)
    if memory is not None and not reading.origins:
        raise LawtrackError(
            "a translation memory goes with a Markdown text", hint="leave out --memory for XML"
        )
    done = import_edition(
        folder,
        reading,
        in_force,
        memory=load_memory(memory) if memory else None,
        language=language,
        acts=acts,
        source=source,
        note=note,
        status=status,
    )
    return done, folder.path / in_force, reading.unread


def _read(text: Path) -> Reading:
    if text.suffix.lower() not in _XML:
        return read_markdown(text, whole=True)
    if text.stat().st_size > MAX_BYTES:
        raise LawtrackError(f"{text} is larger than {MAX_BYTES // 1_000_000} MB")
    from lawtrack.akn import read

    edition = read(text.read_bytes(), name=str(text))
    unread = tuple(
        (0, f"{note.at}: {note.words}")
        for unit in edition.units
        for note in unit.notes
        if note.kind == notes.OTHER
    )
    return Reading(with_keys(edition), {}, {}, "", unread)
