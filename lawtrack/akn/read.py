"""Akoma Ntoso 3.0 documents as editions, whoever wrote them."""

from __future__ import annotations

from typing import Final

from lawtrack.akn.foreign import read_foreign
from lawtrack.akn.own import read_own
from lawtrack.akn.text import only, structure
from lawtrack.errors import BadSource
from lawtrack.model.law import Edition
from lawtrack.xml import AKN_NS, Element, akn, bad_source, local_name, lt, parse

_HIERARCHICAL: Final = ("act", "bill")


def read(data: bytes, *, name: str) -> Edition:
    """The edition that a document holds; ``name`` is what errors call the file.

    A document that lawtrack wrote comes back exactly. In any other, containers become
    sections, chapters, articles and provisions by where they stand, addresses are made
    anew from the labels, and markup inside a line is flattened to its words; deletions,
    remarks and notes are kept as notes. Raises BadSource, with file and line, for what is
    not Akoma Ntoso 3.0 and for every element that has no counterpart.

    >>> from lawtrack.akn.example import EDITION, WORK
    >>> from lawtrack.akn.write import write
    >>> read(write(EDITION, WORK), name="law.akn.xml") == EDITION
    True
    """
    act = _act(parse(data, name=name))
    meta = only(act, "meta")
    if meta is None:
        raise bad_source(act, "no <meta>, which says what law this is and of which day")
    for proprietary in meta.iterfind(akn("proprietary")):
        facts = proprietary.find(lt("edition"))
        if facts is not None:
            return read_own(act, proprietary, facts)
    return read_foreign(act, meta)


def _act(root: Element) -> Element:
    if root.tag != akn("akomaNtoso"):
        raise _not_akn(root)
    documents = list(structure(root))
    if len(documents) != 1:
        raise bad_source(root, f"{len(documents)} documents in one file", hint="one act each")
    tag = local_name(documents[0])
    if documents[0].tag not in map(akn, _HIERARCHICAL):
        raise bad_source(documents[0], f"the document is a <{tag}>", hint="an <act> can be read")
    return documents[0]


def _not_akn(root: Element) -> BadSource:
    tag = local_name(root)
    namespace = str(root.tag).removesuffix(tag).strip("{}")
    if tag == "akomaNtoso":
        problem = f"the namespace is '{namespace}'"
    else:
        problem = f"the document begins with <{tag}>, not with <akomaNtoso>"
    return bad_source(root, problem, hint=f"Akoma Ntoso 3.0 has the namespace {AKN_NS}")
