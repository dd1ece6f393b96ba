"""The ``<meta>`` of an edition: identification, lifecycle, modifications, references.

All of it is derived from the edition, for other software to read; lawtrack itself reads
its own facts back from ``<proprietary>``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from lawtrack.akn.facts import LAWTRACK, add_edition
from lawtrack.akn.names import (
    PREFACE,
    Work,
    act_uri,
    expression_uri,
    kind_of,
    long_language,
)
from lawtrack.errors import LawtrackError
from lawtrack.model import notes as note_kinds
from lawtrack.model.acts import Act, ActRef
from lawtrack.model.law import Edition
from lawtrack.model.notes import Mention, Note
from lawtrack.xml import Element, add, akn

_ISSUER: Final = "#issuer"
_MODIFICATIONS: Final = {
    note_kinds.AMENDED: "substitution",
    note_kinds.REWORDED: "replacement",
    note_kinds.INSERTED: "insertion",
    note_kinds.REPEALED: "repeal",
}


def add_meta(act: Element, edition: Edition, work: Work) -> None:
    """Raises LawtrackError when a date that Akoma Ntoso asks for is missing."""
    _iso(work.adopted, "the day when the law was adopted")
    _iso(edition.info.in_force, "the day from which the edition is in force")
    meta = add(act, akn("meta"))
    named = {ref.key: index for index, ref in enumerate(_named_acts(edition), 1)}
    _add_identification(meta, edition, work)
    _add_lifecycle(meta, edition, work, named)
    _add_analysis(meta, edition, named)
    _add_references(meta, edition, work)
    add_edition(add(meta, akn("proprietary"), {"source": LAWTRACK}), edition)


def _iso(value: str, what: str) -> None:
    try:
        date.fromisoformat(value)
        right = len(value) == len("2023-01-07")
    except ValueError:
        right = False
    if not right:
        raise LawtrackError(f"{what} is '{value}'", hint="write it as 2023-01-07")


def _add_identification(meta: Element, edition: Edition, work: Work) -> None:
    info = edition.info
    node = add(meta, akn("identification"), {"source": LAWTRACK})
    uri = act_uri(work.country, work.adopted, work.number)
    about = _add_level(node, "FRBRWork", uri, (work.adopted, "adopted"), _ISSUER)
    for index, (register, identifier) in enumerate(work.identifiers.items(), start=2):
        alias = add(about, akn("FRBRalias"), {"value": identifier, "name": register})
        about.insert(index, alias)  # behind FRBRthis and FRBRuri, where the schema has them
    add(about, akn("FRBRcountry"), {"value": work.country})
    add(about, akn("FRBRnumber"), {"value": work.number})
    add(about, akn("FRBRname"), {"value": _title(edition)})
    uri = expression_uri(work, info)
    about = _add_level(node, "FRBRExpression", uri, (info.in_force, "in force"), LAWTRACK)
    official = str(info.status == "official").lower()
    add(about, akn("FRBRauthoritative"), {"value": official})
    add(about, akn("FRBRlanguage"), {"language": long_language(info.language)})
    day = (info.in_force, "edition")
    about = _add_level(node, "FRBRManifestation", f"{uri}.akn", day, LAWTRACK)
    add(about, akn("FRBRformat"), {"value": "application/akn+xml"})


def _add_level(node: Element, tag: str, uri: str, day: tuple[str, str], author: str) -> Element:
    level = add(node, akn(tag))
    stem = uri.removesuffix(".akn")
    add(level, akn("FRBRthis"), {"value": f"{stem}/!main{uri[len(stem) :]}"})
    add(level, akn("FRBRuri"), {"value": uri})
    add(level, akn("FRBRdate"), {"date": day[0], "name": day[1]})
    add(level, akn("FRBRauthor"), {"href": author})
    return level


def _add_lifecycle(meta: Element, edition: Edition, work: Work, named: dict[str, int]) -> None:
    node = add(meta, akn("lifecycle"), {"source": LAWTRACK})
    event = {"date": work.adopted, "type": "generation", "source": "#original"}
    add(node, akn("eventRef"), {"eId": "eventRef_1", **event})
    for index, act in enumerate(edition.info.acts, 2):
        source = named.get(_key(act))
        if source is None:
            continue
        event = {"date": edition.info.in_force, "type": "amendment", "source": _ref(source)}
        add(node, akn("eventRef"), {"eId": f"eventRef_{index}", **event})


def _add_analysis(meta: Element, edition: Edition, named: dict[str, int]) -> None:
    done = [
        (mention, note)
        for _, note, mention in _mentions(edition)
        if mention.kind in _MODIFICATIONS and mention.act.key in named
    ]
    if not done:
        return
    analysis = add(meta, akn("analysis"), {"source": LAWTRACK})
    changes = add(analysis, akn("passiveModifications"))
    for index, (mention, note) in enumerate(done, 1):
        kind = _MODIFICATIONS[mention.kind]
        change = add(changes, akn("textualMod"), {"eId": f"textualMod_{index}", "type": kind})
        add(change, akn("source"), {"href": _ref(named[mention.act.key])})
        add(change, akn("destination"), {"href": _destination(mention, note)})


def _destination(mention: Mention, note: Note) -> str:
    """The address of what was changed; of a heading, the address of what it heads."""
    target = (mention.target or note.target).partition("#")[0]
    return f"#{note.at if target in ('', 'text') else target}"


def _add_references(meta: Element, edition: Edition, work: Work) -> None:
    node = add(meta, akn("references"), {"source": LAWTRACK})
    uri = act_uri(work.country, work.adopted, work.number)
    add(node, akn("original"), {"eId": "original", "href": uri, "showAs": _title(edition)})
    for index, ref in enumerate(_named_acts(edition), 1):
        href = act_uri(work.country, ref.date, ref.number)
        shown = Act(ref.number, ref.date).cite()
        eid = _ref(index)[1:]
        add(node, akn("passiveRef"), {"eId": eid, "href": href, "showAs": shown})
    _add_organization(node, "issuer", f"/ontology/organization/{work.country}/issuer", "issuer")
    _add_organization(node, "lawtrack", "/ontology/organization/lawtrack", "lawtrack")


def _add_organization(node: Element, eid: str, href: str, shown: str) -> None:
    add(node, akn("TLCOrganization"), {"eId": eid, "href": href, "showAs": shown})


def _named_acts(edition: Edition) -> list[ActRef]:
    """Every act that the edition names, once, however its number is spelt."""
    refs = [ActRef(act.number, act.date) for act in edition.info.acts]
    for unit in edition.units:
        refs += [p.act for p in unit.provisions if p.act is not None]
        refs += [mention.act for note in unit.notes for mention in note.mentions]
    found: dict[str, ActRef] = {}
    for ref in refs:
        if ref.number and ref.date:
            found.setdefault(ref.key, ref)
    return list(found.values())


def _mentions(edition: Edition) -> Iterator[tuple[str, Note, Mention]]:
    for unit in edition.units:
        for note in unit.notes:
            for mention in note.mentions:
                yield unit.eid, note, mention


def _title(edition: Edition) -> str:
    titles = (unit.heading for unit in edition.units if kind_of(unit.eid) == PREFACE)
    return next(titles, "") or edition.info.law


def _ref(index: int) -> str:
    return f"#passiveRef_{index}"


def _key(act: Act) -> str:
    return ActRef(act.number, act.date).key
