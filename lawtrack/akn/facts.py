"""What the model knows and Akoma Ntoso has no place for, in lawtrack's own namespace.

Foreign attributes may stand on any Akoma Ntoso element, foreign elements in
``<meta><proprietary>``: there are the facts of the edition and its notes, as data.
"""

from __future__ import annotations

from typing import Final

from lawtrack.model.acts import Act, ActRef, Commencement
from lawtrack.model.law import IN_FORCE, REPEALED, Edition, EditionInfo, Provision, Unit
from lawtrack.model.notes import Mention, Note
from lawtrack.xml import Element, add, bad_source, local_name, lt

LAWTRACK: Final = "#lawtrack"

Attributes = dict[str, str | None]

_ACT: Final = ("act-number", "act-date", "rule", "days", "from", "commencement", "as-article")


def unit_attributes(unit: Unit) -> Attributes:
    return {"eId": unit.eid, lt("key"): unit.key or None, **_status(unit.status)}


def provision_attributes(provision: Provision) -> Attributes:
    return {
        "eId": provision.eid,
        lt("key"): provision.key or None,
        **_status(provision.status),
        **{lt(name): value for name, value in _act_attributes(provision.act).items()},
        lt("quoted"): "true" if provision.quoted else None,
    }


def read_status(element: Element) -> str:
    """``status="removed"`` says repealed; any other status stands in ``lt:status``."""
    removed = element.get("status") == "removed"
    return element.get(lt("status"), REPEALED if removed else IN_FORCE)


def read_act(element: Element, *, own: bool = False) -> ActRef | None:
    """The act that an element names, in ``lt:`` attributes or (``own``) in plain ones."""
    names = dict(zip(_ACT, _ACT if own else map(lt, _ACT), strict=True))
    number = element.get(names["act-number"])
    if number is None:
        return None
    commencement = Commencement(
        rule=element.get(names["rule"], ""),
        days=_integer(element, names["days"]),
        date=element.get(names["from"], ""),
        words=element.get(names["commencement"], ""),
        article=element.get(names["as-article"], ""),
    )
    return ActRef(number, element.get(names["act-date"], ""), commencement)


def add_edition(proprietary: Element, edition: Edition) -> None:
    info = edition.info
    node = add(
        proprietary,
        lt("edition"),
        {
            "law": info.law,
            "in-force": info.in_force,
            "language": info.language,
            "source": info.source or None,
            "status": info.status,
            "note": info.note or None,
        },
    )
    for act in info.acts:
        title = act.title or None
        add(node, lt("act"), {"number": act.number, "date": act.date, "title": title})
    for unit in edition.units:
        for note in unit.notes:
            _add_note(proprietary, unit.eid, note)


def read_info(node: Element) -> EditionInfo:
    acts = (Act(_need(n, "number"), n.get("date", ""), n.get("title", "")) for n in node)
    return EditionInfo(
        law=_need(node, "law"),
        in_force=_need(node, "in-force"),
        language=_need(node, "language"),
        acts=tuple(acts),
        source=node.get("source", ""),
        status=node.get("status", ""),
        note=node.get("note", ""),
    )


def read_notes(proprietary: Element) -> dict[str, list[Note]]:
    """The notes by the eId of their unit, in the order of the document."""
    found: dict[str, list[Note]] = {}
    for node in proprietary:
        if node.tag == lt("note"):
            found.setdefault(_need(node, "unit"), []).append(_read_note(node))
        elif node.tag != lt("edition"):
            raise bad_source(node, f"<{local_name(node)}> is not known here")
    return found


def _add_note(proprietary: Element, unit: str, note: Note) -> None:
    attributes = {
        "unit": unit,
        "kind": note.kind,
        "at": note.at,
        "target": note.target or None,
        "until": note.until or None,
        "words": note.words or None,
    }
    node = add(proprietary, lt("note"), attributes)
    for mention in note.mentions:
        target = mention.target or None
        act = _act_attributes(mention.act)
        add(node, lt("mention"), {"kind": mention.kind, "target": target, **act})


def _read_note(node: Element) -> Note:
    return Note(
        kind=_need(node, "kind"),
        at=_need(node, "at"),
        mentions=tuple(map(_read_mention, node)),
        target=node.get("target", ""),
        until=node.get("until", ""),
        words=node.get("words", ""),
    )


def _read_mention(node: Element) -> Mention:
    act = read_act(node, own=True)
    if act is None:
        raise bad_source(node, "a mention without the number of its act")
    return Mention(_need(node, "kind"), act, node.get("target", ""))


def _status(status: str) -> Attributes:
    if status == REPEALED:
        return {"status": "removed"}
    return {lt("status"): None if status == IN_FORCE else status}


def _act_attributes(act: ActRef | None) -> Attributes:
    if act is None:
        return {}
    said = act.commencement
    values = (
        act.number,
        act.date or None,
        said.rule or None,
        str(said.days) if said.days else None,
        said.date or None,
        said.words or None,
        said.article or None,
    )
    return dict(zip(_ACT, values, strict=True))


def _need(node: Element, name: str) -> str:
    value = node.get(name)
    if value is None:
        raise bad_source(node, f"<lt:{local_name(node)}> has no '{name}'")
    return value


def _integer(element: Element, name: str) -> int:
    value = element.get(name, "0")
    try:
        return int(value)
    except ValueError:
        raise bad_source(element, f"'{value}' is not a number of days") from None
