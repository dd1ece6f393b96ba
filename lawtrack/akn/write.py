"""An edition as an Akoma Ntoso 3.0 act: every provision an element, nested by its address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from lawtrack.akn.facts import provision_attributes, unit_attributes
from lawtrack.akn.meta import add_meta
from lawtrack.akn.names import (
    CONCLUSIONS,
    PREFACE,
    PROVISION_TAGS,
    TAGS,
    UNIT_TAGS,
    Work,
    kind_of,
)
from lawtrack.akn.text import add_words
from lawtrack.errors import LawtrackError
from lawtrack.model.law import Edition, Provision, Unit
from lawtrack.xml import AKN_NS, LT_NS, Element, add, akn, document, lt, serialise

_EID = re.compile(r"\S+")

# Elements that are open while units or provisions are laid down in their order.
_Open = list[tuple[str, Element]]


def write(edition: Edition, work: Work) -> bytes:
    """The edition as one document, valid against the schema of Akoma Ntoso 3.0.

    ``read`` gives the same edition back. Raises LawtrackError when the edition cannot be
    written: no article, two provisions with one eId, a date missing, a character unknown
    to XML.

    >>> from lawtrack.akn.example import EDITION, WORK
    >>> print(write(EDITION, WORK).decode().split("<body>")[1].split("</body>")[0].strip())
    <article eId="art_1" lt:key="0123456789ab">
            <num>Article 1.</num>
            <heading>Elections</heading>
            <alinea eId="art_1__al_1">
              <content>
                <p>Elections are free.</p>
              </content>
            </alinea>
          </article>
    """
    _check(edition)
    root = document(akn("akomaNtoso"), {None: AKN_NS, "lt": LT_NS})
    act = add(root, akn("act"), {"name": "act", "contains": "singleVersion"})
    add_meta(act, edition, work)
    units = list(edition.units)
    if units[0].eid == PREFACE:
        _add_preface(act, units.pop(0))
    ending = units.pop() if units[-1].eid == CONCLUSIONS else None
    _add_body(act, units)
    if ending is not None:
        _add_conclusions(act, ending)
    return serialise(root, pretty=True)


def _check(edition: Edition) -> None:
    seen: set[str] = set()
    for unit in edition.units:
        for eid in (unit.eid, *(provision.eid for provision in unit.provisions)):
            if not _EID.fullmatch(eid):
                raise LawtrackError(f"'{eid}' is no eId", hint="it should be one such as 'art_1'")
            if eid in seen:
                raise LawtrackError(f"two provisions have the eId '{eid}'", hint=_NUMBER_THEM)
            seen.add(eid)
    if not any(kind_of(unit.eid) in TAGS for unit in edition.units):
        raise LawtrackError("the edition has no article", hint="Akoma Ntoso asks for one")


_NUMBER_THEM: Final = "the second should end in '_2'"


def _add_preface(act: Element, unit: Unit) -> None:
    preface = add(act, akn("preface"), _loose(unit))
    title = add(add(preface, akn("longTitle")), akn("p"))
    add_words(title, "docTitle", unit.heading)
    _add_lines(preface, unit)


def _add_conclusions(act: Element, unit: Unit) -> None:
    attributes = {**_loose(unit), lt("heading"): unit.heading or None}
    conclusions = add(act, akn("conclusions"), attributes)
    _add_lines(conclusions, unit)
    if not unit.provisions:
        add(conclusions, akn("p"))


def _loose(unit: Unit) -> dict[str, str | None]:
    """The attributes of a unit outside the body, where labels have no element."""
    own = {lt("num"): unit.num or None, lt("parent"): unit.parent or None}
    return {**unit_attributes(unit), **own}


def _add_lines(parent: Element, unit: Unit) -> None:
    for provision in unit.provisions:
        attributes = {**provision_attributes(provision), lt("num"): provision.num or None}
        add_words(parent, "p", provision.text, attributes)


def _add_body(act: Element, units: Sequence[Unit]) -> None:
    opened: _Open = [("", add(act, akn("body")))]
    for unit in units:
        while len(opened) > 1 and opened[-1][0] != unit.parent:
            opened.pop()
        around, parent = opened[-1]
        element = _add_container(parent, unit, unit_attributes(unit), UNIT_TAGS)
        if unit.parent != around:
            element.set(lt("parent"), unit.parent)
        if unit.heading:
            add_words(element, "heading", unit.heading)
        _add_provisions(element, unit)
        opened.append((unit.eid, element))


def _add_provisions(element: Element, unit: Unit) -> None:
    opened: _Open = [("", element)]
    for provision in unit.provisions:
        while len(opened) > 1 and not provision.eid.startswith(opened[-1][0] + "__"):
            opened.pop()
        parent = opened[-1][1]
        if len(opened) > 1 and parent[-1].tag == akn("content"):
            parent[-1].tag = akn("intro")  # it is followed by a provision now
        attributes = provision_attributes(provision)
        child = _add_container(parent, provision, attributes, PROVISION_TAGS)
        add_words(add(child, akn("content")), "p", provision.text)
        opened.append((provision.eid, child))


def _add_container(
    parent: Element,
    item: Unit | Provision,
    attributes: dict[str, str | None],
    allowed: frozenset[str],
) -> Element:
    tag = TAGS.get(kind_of(item.eid), "")
    if tag not in allowed:
        raise LawtrackError(f"'{item.eid}' cannot stand where it stands in Akoma Ntoso")
    element = add(parent, akn(tag), attributes)
    if item.num:
        add_words(element, "num", item.num)
    return element
