"""Whether every provision has its rendering: the words that the memory keeps for its official
paragraph, in its own script, and the same in every edition."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from lawtrack.checks.findings import Finding
from lawtrack.checks.texts import LawText, Version
from lawtrack.checks.wording import cited
from lawtrack.corpus.importing import RENDERING
from lawtrack.parse.language import LANGUAGES, Language
from lawtrack.parse.lines import paragraph_lines
from lawtrack.telling.plain import capital

Words = tuple[str, str]  # a label and the words behind it
Keyed = tuple[str, str, str, str]  # eId, key of the official paragraph, label, words

_SCRIPTS: Final = {"en": ("LATIN ", "FEMININE ", "MASCULINE ")}
_WORD: Final = re.compile(r"\w+")
_UNSEEN: Final = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\x7f-\x84\x86-\x9f]"
)


class Renderings:
    """A memory with each rendering cut into the lines that it holds."""

    def __init__(self, memory: Mapping[str, str], language: Language) -> None:
        self._memory = memory
        self._language = language
        self._whole = frozenset(memory.values())
        self._pieces: frozenset[Words] | None = None

    def holds(self, key: str) -> bool:
        return key in self._memory

    def of(self, key: str) -> set[Words]:
        """What a provision of this official paragraph may read."""
        lines = paragraph_lines(self._memory[key], self._language)
        return {(line.label, line.words) for line in lines}

    def makes(self, label: str, words: str) -> bool:
        """Whether renderings make these words without their key: one of several items on a
        line, or the two halves of a paragraph that a line break cut."""
        if self._pieces is None:
            cut = (paragraph_lines(one, self._language) for one in self._whole)
            several = (lines for lines in cut if len(lines) > 1)
            self._pieces = frozenset((p.label, p.words) for lines in several for p in lines)
        if (label, words) in self._pieces:
            return True
        text = f"{label} {words}" if label else words
        spaces = (at for at, letter in enumerate(text) if letter == " ")
        return any(text[:at] in self._whole and text[at + 1 :] in self._whole for at in spaces)


def keyed(version: Version) -> Iterator[Keyed]:
    """The heading and the provisions of a version."""
    unit = version.unit
    if unit is None:
        return
    if unit.heading or unit.key:
        yield f"{unit.eid}#heading", unit.key, unit.num, unit.heading
    for line in unit.provisions:
        yield line.eid, line.key, line.num, line.text


def check_memory(
    versions: Iterable[Version], memory: Mapping[str, str], language: str
) -> Iterator[Finding]:
    """Provisions whose official paragraph has no rendering in the memory, or another."""
    if language not in LANGUAGES:
        return
    renderings = Renderings(memory, LANGUAGES[language])
    for version in versions:
        for eid, key, label, words in keyed(version):
            yield from _held(version, renderings, eid, key, (label, words))


def _held(
    version: Version, renderings: Renderings, eid: str, key: str, said: Words
) -> Iterator[Finding]:
    name, memory = capital(cited(eid)), f"{version.language}-memory.tsv"
    if not key:
        message = f"{name} does not name its official paragraph (lt:key)."
        mend = "Import the official text with its memory."
        yield version.finding("no-rendering", message, mend, eid)
    elif renderings.holds(key):
        if said not in renderings.of(key):
            message = f"{name} has other words than {memory} keeps for its paragraph ({key})."
            mend = f"Mend the words, or their rendering in {memory} and import again."
            yield version.finding("rendering-differs", message, mend, eid)
    elif not renderings.makes(*said):
        message = f"{name} has no rendering in {memory} ({key})."
        mend = f"Add a line {key}<tab>RENDERING to {memory}."
        yield version.finding("no-rendering", message, mend, eid)


def check_same(versions: Iterable[Version]) -> Iterator[Finding]:
    """One official paragraph with other words in a later version, or elsewhere."""
    first: dict[tuple[str, str], tuple[Version, str, Words]] = {}
    for version in versions:
        for eid, key, label, words in keyed(version):
            place = (version.language, key)
            before, at, said = first.setdefault(place, (version, eid, (label, words)))
            if key and said != (label, words):
                where = "" if at == eid else f"{cited(at)} "
                message = (
                    f"{capital(cited(eid))} has other words than {where}in the edition of "
                    f"{before.date}, and the official paragraph is the same ({key})."
                )
                mend = "Give one paragraph one rendering, or mend the key."
                yield version.finding("rendering-differs", message, mend, eid)


def check_words(version: Version) -> Iterator[Finding]:
    """Words that are missing, in another script, or that do not show."""
    for eid, _, label, words in keyed(version):
        name = capital(cited(eid))
        if not words.strip():
            if eid.endswith("#heading") and not label:
                continue
            yield version.finding("no-rendering", f"{name} has no words.", "Give its words.", eid)
        foreign = _foreign(words, version.language)
        if foreign:
            message = f"{name} holds '{foreign[:40]}', which is in another script."
            mend = "Render the words, or write them in Latin letters."
            yield version.finding("other-script", message, mend, eid)
        unseen = _UNSEEN.search(words)
        if unseen:
            message = f"{name} holds U+{ord(unseen[0]):04X}, a character that does not show."
            yield version.finding("unseen-characters", message, "Remove it.", eid)


def _foreign(words: str, language: str) -> str:
    """The first word with a letter that the language does not write in, if one has any."""
    own = _SCRIPTS.get(language)
    if own is None or words.isascii():
        return ""
    for word in _WORD.findall(words):
        letters = (letter for letter in word if not letter.isascii() and letter.isalpha())
        if any(not unicodedata.name(letter, "").startswith(own) for letter in letters):
            return str(word)
    return ""


def rendered(text: LawText, language: str) -> Iterator[Version]:
    """The versions in a language of editions that are renderings of the official text."""
    for edition in text.editions:
        if edition.table.status == RENDERING:
            yield from edition.versions.get(language, ())
