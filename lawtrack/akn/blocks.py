"""The inside of an article in a document of others: containers, paragraphs, lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lawtrack.akn.draft import Place
from lawtrack.akn.facts import read_status
from lawtrack.akn.numbering import kind_of_container, number_of
from lawtrack.akn.text import Words, no_counterpart, only, structure, words_of
from lawtrack.model.law import IN_FORCE
from lawtrack.xml import Element, bad_source, local_name

HIERARCHY: Final = frozenset(
    "alinea article book chapter clause division indent level list paragraph part point proviso"
    " rule section subchapter subclause subdivision sublist subparagraph subpart subrule"
    " subsection subtitle title tome transitional hcontainer".split()
)
_ITEMS: Final = frozenset(("indent", "point"))
LABELS: Final = frozenset(("num", "heading", "subheading"))
_TRANSPARENT: Final = frozenset(
    "longTitle container formula recitals citations intro wrapUp".split()
)
_LABELLED: Final = frozenset(("blockContainer", "recital", "citation"))
_MAX_DEPTH: Final = 60

# What to do with the words of a footnote that stands elsewhere: its eId and the place.
Refer = Callable[[str, Place], None]


class BlockReader:
    """Fills places from elements; raises BadSource at what has no counterpart."""

    def __init__(self, refer: Refer) -> None:
        self._refer = refer
        self.title: Element | None = None  # the line that is the title and nothing else

    def label(self, element: Element, tag: str, place: Place) -> str:
        """The words of a number or a heading; notes in it belong to the place."""
        found = only(element, tag)
        if found is None:
            return ""
        words = words_of(found)
        self._keep_asides(words, place)
        return words.text

    def content(self, place: Place, element: Element) -> None:
        """Everything in a container but its labels."""
        if place.depth > _MAX_DEPTH:
            raise bad_source(element, f"more than {_MAX_DEPTH} containers in each other")
        for child in structure(element):
            if local_name(child) not in LABELS:
                self.child(place, child)

    def child(self, place: Place, element: Element) -> None:
        """One element of a container: text, or a container in it."""
        tag = local_name(element)
        if tag in ("intro", "content", "wrapUp"):
            self.blocks(place, element)
        elif tag in HIERARCHY:
            self._container(place, element)
        else:
            raise no_counterpart(element, hint=_HINTS.get(tag, ""))

    def blocks(self, place: Place, element: Element, *, labelled: bool = False) -> None:
        """Lines and lists, in their order; a list behind a line belongs to it."""
        owner = place
        for child in structure(element):
            tag = local_name(child)
            if tag in ("p", "block"):
                owner = self.line(place, child)
            elif tag == "blockList":
                self._block_list(owner, child)
            elif tag in ("ul", "ol"):
                self._plain_list(owner, child)
            elif tag in _LABELLED:
                self.blocks(self._open(place, child, tag), child, labelled=True)
            elif tag in _TRANSPARENT:
                self.blocks(place, child)
            elif not labelled or tag not in LABELS:
                raise no_counterpart(child, hint=_HINTS.get(tag, ""))

    def line(self, place: Place, element: Element) -> Place:
        words = words_of(element)
        said = words.text and element is not self.title
        owner = place.say(words.text) if said else place
        self._keep_asides(words, owner)
        return owner

    def _keep_asides(self, words: Words, place: Place) -> None:
        for aside in filter(None, words.asides):
            place.note(aside)
        for reference in words.references:
            self._refer(reference, place)

    def _container(self, place: Place, element: Element) -> None:
        tag = local_name(element)
        plain = only(element, "num") is None and read_status(element) == IN_FORCE
        if plain and tag not in _ITEMS:
            self._unnumbered(place, element)
        else:
            child = self._open(place, element, tag)
            self.content(child, element)

    def _open(self, place: Place, element: Element, tag: str) -> Place:
        found = only(element, "num")
        words = words_of(found) if found is not None else Words()
        kind = kind_of_container(tag, words.text, in_unit=place.in_unit)
        child = place.open(kind, number_of(words.text), words.text, read_status(element))
        self._keep_asides(words, child)
        for tag in ("heading", "subheading"):
            text = self.label(element, tag, child)
            if text:
                child.say(text)
        return child

    def _unnumbered(self, place: Place, element: Element) -> None:
        """A container without a number is no step of its own: its lines are parts of what
        it stands in, and its items belong to the line that introduces them."""
        owner = place
        for tag in ("heading", "subheading"):
            text = self.label(element, tag, place)
            owner = place.say(text) if text else owner
        for child in structure(element):
            tag = local_name(child)
            if tag in ("intro", "content"):
                owner = self._introduced(place, child)
            elif tag == "wrapUp":
                self.blocks(place, child)
            elif tag in HIERARCHY:
                self._container(owner, child)
            elif tag not in LABELS:
                raise no_counterpart(child)

    def _introduced(self, place: Place, element: Element) -> Place:
        lines = list(structure(element))
        if len(lines) == 1 and local_name(lines[0]) in ("p", "block"):
            return self.line(place, lines[0])
        self.blocks(place, element)
        return place

    def _block_list(self, place: Place, element: Element) -> None:
        owner = place
        for child in structure(element):
            tag = local_name(child)
            if tag in ("listIntroduction", "listWrapUp"):
                said = self.line(place, child)
                owner = said if tag == "listIntroduction" else owner
            elif tag == "item":
                self.blocks(self._open(owner, child, tag), child, labelled=True)
            else:
                raise no_counterpart(child)

    def _plain_list(self, place: Place, element: Element) -> None:
        for child in structure(element):
            item = place.open("indent")
            if any(local_name(part) in ("p", "ul", "ol") for part in child):
                self.blocks(item, child)
            else:
                self.line(item, child)


_HINTS: Final = {
    "table": "tables are not read",
    "crossHeading": "make it the heading of a container",
    "componentRef": "one act in one file",
}
