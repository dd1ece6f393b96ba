"""Wording that a law itself suspends until a day: which provisions, and until when.

A final article may say "To suspend until 1 January 2021 the operation of: 1) in Article 59:
subparagraph 4-2) of paragraph 5, …" and print the wording that holds meanwhile. On that day
the named provisions change with no act named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lawtrack.model import notes
from lawtrack.model.address import ALINEA, ARTICLE, PARAGRAPH, SUBPARAGRAPH, Address
from lawtrack.model.law import Edition, Unit
from lawtrack.parse.footnotes import iso_date
from lawtrack.parse.language import LANGUAGES, NUMBER

_UNTIL: Final = {
    "ru": re.compile(r"Приостановить\s+до\s+(\d{1,2}\s+[а-я]+\s+\d{4})"),
    "en": re.compile(r"(?:To s|S)uspend\s+until\s+(\d{1,2}\s+[A-Z][a-z]+\s+\d{4})"),
}
_NAMED: Final = {
    "ru": (rf"стат(?:ья|ьи|ье|ью|ей)\s+({NUMBER})", rf"\bпункт\w*\s+({NUMBER})(?!\))"),
    "en": (rf"Articles?\s+({NUMBER})", rf"\bparagraphs?\s+({NUMBER})(?!\))"),
}
_ITEM: Final = re.compile(rf"({NUMBER})\)")


@dataclass(frozen=True, slots=True)
class Suspension:
    """A provision whose wording was suspended until a day (ISO): paragraph and subparagraphs
    are empty where the whole of what contains them is meant. ``by`` is the eId of the line
    that says so."""

    until: str
    article: str
    paragraph: str = ""
    subparagraphs: tuple[str, ...] = ()
    by: str = ""

    def covers(self, eid: str) -> bool:
        """Whether a provision is among what was suspended.

        >>> Suspension("2021-01-01", "59", "5", ("4-2",)).covers("art_59__para_5__subpara_4-2")
        True
        """
        steps = Address.parse(eid).steps
        if steps[0].kind != ARTICLE or steps[0].number != self.article:
            return False
        named = {step.kind: step.number for step in steps if step.kind != ALINEA}
        if self.paragraph and named.get(PARAGRAPH) != self.paragraph:
            return False
        return not self.subparagraphs or named.get(SUBPARAGRAPH, "") in self.subparagraphs


def suspensions(edition: Edition) -> tuple[Suspension, ...]:
    """All that an edition says is suspended, by its own text or by a note of the publisher.

    >>> from lawtrack.parse import read_text
    >>> law = read_text("# A law\\n\\n#### Article 9. End\\n\\nTo suspend until 1 January 2021 "
    ...     "the operation of paragraph 3 of Article 5, establishing another wording.\\n").edition
    >>> [(s.until, s.article, s.paragraph) for s in suspensions(law)]
    [('2021-01-01', '5', '3')]
    """
    language = edition.info.language
    found: list[Suspension] = []
    for unit in edition.units:
        if unit.is_article and language in _UNTIL:
            found += _said(unit, language)
        found += _noted(unit)
    return tuple(found)


def _said(unit: Unit, language: str) -> Iterator[Suspension]:
    until = article = ""
    for line in unit.provisions:
        if line.quoted:
            continue
        match = _UNTIL[language].search(line.text)
        if match:
            until, article = iso_date(match[1], LANGUAGES[language]), ""
            rest = line.text[match.end() :]
        elif line.address.last.kind in (ALINEA, PARAGRAPH):
            until = ""
            continue
        else:
            rest = line.text
        if until:
            article = _article(rest, language) or article
            yield from _places(rest, language, until, article, line.eid)


def _article(words: str, language: str) -> str:
    match = re.search(_NAMED[language][0], words)
    return match[1] if match else ""


def _places(words: str, language: str, until: str, article: str, by: str) -> Iterator[Suspension]:
    """What the words before "establishing …" name: paragraphs, with their items."""
    named = re.split(r",\s*(?:установив|establishing)", words)[0]
    paragraphs = re.findall(_NAMED[language][1], named)
    items = tuple(_ITEM.findall(named))
    if not article:
        return
    if paragraphs:
        for paragraph in paragraphs:
            yield Suspension(until, article, paragraph, items, by)
    elif not named.rstrip().endswith(":"):
        yield Suspension(until, article, "", items, by)


def _noted(unit: Unit) -> Iterator[Suspension]:
    for note in unit.notes:
        if note.kind == notes.SUSPENDED and note.until and unit.is_article:
            yield Suspension(note.until, unit.number, by=note.at)
