"""A translation memory: the rendering of every official paragraph, by its digest.

An unchanged official paragraph has an unchanged digest, so its rendering stays the same to
the letter in every edition.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from lawtrack.errors import BadSource, LawtrackError
from lawtrack.model import notes
from lawtrack.model.law import Edition, Provision, Unit
from lawtrack.model.notes import Mention, Note
from lawtrack.parse.language import LANGUAGES, Language
from lawtrack.parse.lines import Line, paragraph_lines
from lawtrack.parse.read import Origin, Reading
from lawtrack.parse.source import digest

_KEY: Final = re.compile(r"[0-9a-f]{12}")
_SHOWN: Final = 10
MAX_BYTES: Final = 50_000_000


class MissingRenderings(LawtrackError):
    """Paragraphs that the memory does not hold, as (line in the source, key, words)."""

    def __init__(self, missing: list[tuple[int, str, str]]) -> None:
        shown = ", ".join(f"{key} (line {line})" for line, key, _ in missing[:_SHOWN])
        more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
        super().__init__(
            f"the memory lacks {len(missing)} paragraphs: {shown}{more}",
            hint="add a line KEY<tab>RENDERING for each",
        )
        self.missing = tuple(missing)


def load_memory(path: Path) -> dict[str, str]:
    """Read a memory: lines of KEY, a tab, and the rendering.

    Raises BadSource for a line that is not, or a key with two renderings.
    """
    if path.stat().st_size > MAX_BYTES:
        raise BadSource("is larger than 50 MB", file=str(path))
    found: dict[str, str] = {}
    try:
        lines = path.read_text("utf-8").split("\n")
    except UnicodeDecodeError:
        raise BadSource("is not UTF-8", file=str(path), hint="save it as UTF-8") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        key, tab, words = line.partition("\t")
        if not tab or not _KEY.fullmatch(key) or not words.strip():
            raise BadSource(
                "is no line of a memory",
                file=str(path),
                line=number,
                hint="each is 12 hex digits, a tab and the rendering",
            )
        if found.setdefault(key, words.strip()) != words.strip():
            raise BadSource(f"{key} has a second rendering", file=str(path), line=number)
    return found


def render(reading: Reading, memory: Mapping[str, str], language: str) -> Edition:
    """The edition in the language of the memory; notes keep their data, not their words.

    Raises MissingRenderings when the memory lacks a paragraph, and LawtrackError when a
    rendering has another label than the official text.
    """
    renderer = _Renderer(reading, memory, LANGUAGES[language])
    units = tuple(renderer.unit(unit) for unit in reading.edition.units)
    if renderer.missing:
        raise MissingRenderings(renderer.missing)
    return Edition(replace(reading.edition.info, language=language), units)


@dataclass
class _Renderer:
    reading: Reading
    memory: Mapping[str, str]
    language: Language

    def __post_init__(self) -> None:
        self.missing: list[tuple[int, str, str]] = []

    def unit(self, unit: Unit) -> Unit:
        head = self._line(unit.eid, unit.num) if unit.num or unit.heading else None
        return replace(
            unit,
            num=head.label if head else "",
            heading=head.words if head else "",
            provisions=tuple(self._provision(p) for p in unit.provisions),
            notes=tuple(
                self._note(note, f"{unit.eid}#{number}")
                for number, note in enumerate(unit.notes, 1)
            ),
        )

    def _note(self, note: Note, ref: str) -> Note:
        """Footnotes are data; a court's ruling is words, and rendered like a provision."""
        if note.kind != notes.RULING:
            return replace(note, words="", mentions=tuple(map(_without_words, note.mentions)))
        found = self._paragraph(self.reading.origins[ref])
        return replace(note, words=paragraph_lines(found, self.language)[0].words if found else "")

    def _provision(self, provision: Provision) -> Provision:
        line = self._line(provision.eid, provision.num)
        if line.label != provision.num and self.memory:
            raise LawtrackError(
                f"{provision.eid}: the rendering has the label '{line.label}' and the official "
                f"text '{provision.num}'",
                hint=f"mend the rendering of {provision.key}",
            )
        return replace(provision, text=line.words)

    def _line(self, ref: str, label: str) -> Line:
        origin = self.reading.origins[ref]
        found = self._paragraph(origin)
        lines = paragraph_lines(found, self.language) if found else []
        if not lines:
            return Line("text", origin.line, label, "", self.reading.forms[ref])
        if len(lines) != origin.pieces:
            raise LawtrackError(
                f"{ref}: the rendering holds {len(lines)} items and the official text "
                f"{origin.pieces}",
                hint=f"mend the rendering of {digest(origin.paragraphs[0])}",
            )
        return lines[origin.piece]

    def _paragraph(self, origin: Origin) -> str:
        """The rendering of a paragraph; of one that a line break cut in two, both halves."""
        whole = self.memory.get(digest(" ".join(origin.paragraphs)))
        if whole is not None:
            return whole
        halves = []
        for paragraph in origin.paragraphs:
            key = digest(paragraph)
            if key not in self.memory:
                self.missing.append((origin.line, key, paragraph))
            halves.append(self.memory.get(key, ""))
        return " ".join(halves)


def _without_words(mention: Mention) -> Mention:
    """The act without what the official words say of its commencement in no set form."""
    said = mention.act.commencement
    if not said.words:
        return mention
    return replace(mention, act=replace(mention.act, commencement=replace(said, words="")))
