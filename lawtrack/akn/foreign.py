"""Reading a document that others wrote: any hierarchy of containers as units and provisions.

The *basic unit* becomes the article: ``article`` where the document has one, else
``section``, ``clause`` or ``rule``. Containers above it become chapters and sections,
containers below it paragraphs, subparagraphs, indents and parts.
"""

from __future__ import annotations

import re
from typing import Final

from lawtrack.akn.blocks import HIERARCHY, LABELS, BlockReader
from lawtrack.akn.draft import Place, UnitDraft
from lawtrack.akn.facts import read_status
from lawtrack.akn.foreign_meta import Footnotes, read_info, title_of
from lawtrack.akn.names import CONCLUSIONS, PREFACE
from lawtrack.akn.numbering import Addresses, number_of
from lawtrack.akn.text import no_counterpart, only, structure, words_of
from lawtrack.model.address import ARTICLE, CHAPTER, SECTION
from lawtrack.model.law import Edition
from lawtrack.xml import Element, akn, bad_source, local_name

_BASIC: Final = ("article", "section", "clause", "rule")
_CHAPTERS: Final = frozenset(("chapter", "subchapter", "division", "subdivision"))
_GROUPS: Final = _CHAPTERS | frozenset("book tome part title section subtitle subpart".split())
_EID_NUMBER: Final = re.compile(r"_([0-9A-Za-z]+(?:-[0-9A-Za-z]+)*)$")
_TITLES: Final = ("docTitle", "shortTitle")


def read_foreign(act: Element, meta: Element) -> Edition:
    """The edition in a document without lawtrack's own facts."""
    body = only(act, "body")
    if body is None:
        raise bad_source(act, "no <body>, so no text of law")
    footnotes = Footnotes(meta)
    reader = _Reader(_basic_unit(body), footnotes)
    reader.preface.heading = title_of(meta)
    for part in structure(act):
        reader.part(part)
    for words in footnotes.rest():
        Place(reader.preface, Addresses()).note(words)
    return Edition(read_info(meta), tuple(unit.done() for unit in reader.units))


def _basic_unit(body: Element) -> str:
    for tag in _BASIC:
        if next(body.iter(akn(tag)), None) is not None:
            return tag
    raise bad_source(body, "no article", hint=f"one of <{'>, <'.join(_BASIC)}> is needed")


class _Reader:
    """Walks the document in the order of its text and collects units."""

    def __init__(self, basic: str, footnotes: Footnotes) -> None:
        self.preface = UnitDraft(PREFACE)
        self.units = [self.preface]
        self._addresses = Addresses()
        self._blocks = BlockReader(footnotes.put)
        self._basic = basic
        self._front = Place(self.preface, self._addresses)

    def part(self, part: Element) -> None:
        tag = local_name(part)
        if tag in ("coverPage", "preface", "preamble"):
            self._before(part)
        elif tag == "body":
            self._inside(part, None)
        elif tag == CONCLUSIONS:
            unit = UnitDraft(CONCLUSIONS)
            self.units.append(unit)
            self._blocks.blocks(Place(unit, self._addresses), part)
        elif tag != "meta":
            raise no_counterpart(part, hint="import it as a document of its own")

    def _before(self, part: Element) -> None:
        """What stands before the body: the title is the heading, all else its lines."""
        title = next((t for name in _TITLES for t in part.iter(akn(name))), None)
        if title is not None:
            self.preface.heading = words_of(title).text
            line = next((a for a in title.iterancestors() if local_name(a) in ("p", "block")), None)
            whole = line is not None and words_of(line).text == self.preface.heading
            self._blocks.title = line if whole else None
        self._blocks.blocks(self._front, part)

    def _inside(self, element: Element, above: Place | None) -> None:
        """Units in a container, behind the words of its own that it may have."""
        behind = False
        for child in structure(element):
            if self._is_unit(child):
                behind = True
                self._unit(child, above)
            elif above is None:
                raise no_counterpart(child, hint=f"put it in a <{self._basic}>")
            elif local_name(child) not in LABELS:
                if behind:
                    raise bad_source(child, "words of a chapter stand behind its articles")
                self._blocks.child(above, child)

    def _is_unit(self, element: Element) -> bool:
        tag = local_name(element)
        if tag == self._basic or tag in _GROUPS:
            return True
        return tag in HIERARCHY and next(element.iter(akn(self._basic)), None) is not None

    def _unit(self, element: Element, above: Place | None) -> None:
        tag = local_name(element)
        kind = CHAPTER if tag in _CHAPTERS else SECTION
        kind = ARTICLE if tag == self._basic else kind
        number = _number(element)
        unit = UnitDraft(self._addresses.unit(kind, number), parent=above.eid if above else "")
        unit.status = read_status(element)
        self.units.append(unit)
        place = Place(unit, self._addresses)
        unit.num = self._blocks.label(element, "num", place)
        unit.heading = self._blocks.label(element, "heading", place)
        subheading = self._blocks.label(element, "subheading", place)
        if subheading:
            place.say(subheading)
        if kind == ARTICLE:
            self._blocks.content(place, element)
        else:
            self._inside(element, place)


def _number(element: Element) -> str:
    """The number of a unit in its label, or else in the address that its makers gave it."""
    found = only(element, "num")
    number = number_of(words_of(found).text) if found is not None else ""
    if number:
        return number
    given = _EID_NUMBER.search(element.get("eId", ""))
    return given[1] if given else ""
