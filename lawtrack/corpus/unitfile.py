"""The files of a corpus: one unit of an edition in Akoma Ntoso words, one provision a line.

The elements nest as the law does, each provision begins a line, and nothing else does, so
that ``git diff`` and ``git blame`` speak of provisions. What Akoma Ntoso has no word for
(digest, status, acts, notes) is in the ``lt:`` namespace.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from lawtrack.errors import BadSource
from lawtrack.model.acts import UNSAID, ActRef, Commencement
from lawtrack.model.law import IN_FORCE, Provision, Unit
from lawtrack.model.notes import Mention, Note

if TYPE_CHECKING:
    from lxml.etree import _Element

_AKN: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_LT: Final = "urn:lawtrack:1"
_A: Final = f"{{{_AKN}}}"
_L: Final = f"{{{_LT}}}"

_ROOTS: Final = {"art": "article", "chp": "chapter", "sec": "section"}
_ELEMENTS: Final = {
    "para": "paragraph",
    "subpara": "subparagraph",
    "al": "alinea",
    "indent": "indent",
}
_CONTAINERS: Final = frozenset(f"{_A}{name}" for name in _ELEMENTS.values())

REMOVED: Final = b' lt:status="removed"/>'


def write_unit(unit: Unit, language: str) -> bytes:
    """A unit as the bytes of its file."""
    root = _root(unit)
    lines = [
        f'<{root} xmlns="{_AKN}" xmlns:lt="{_LT}" eId="{unit.eid}" xml:lang="{language}"'
        f"{_attribute('in', unit.parent)}{_attribute('key', unit.key)}{_status(unit.status)}>"
    ]
    lines += [f"<num>{_text(unit.num)}</num><heading>{_text(unit.heading)}</heading>"]
    lines += _provision_lines(unit.provisions)
    lines += [_note(note) for note in unit.notes]
    lines += [f"</{root}>", ""]
    return "\n".join(lines).encode()


def write_removed(eid: str) -> bytes:
    """The file that says that an edition no longer holds a unit."""
    root = _ROOTS.get(eid.partition("_")[0], "hcontainer")
    text = f'<{root} xmlns="{_AKN}" xmlns:lt="{_LT}" eId="{eid}"'
    return text.encode() + REMOVED + b"\n"


def is_removed(data: bytes) -> bool:
    return len(data) < 1000 and data.rstrip().endswith(REMOVED)


def _root(unit: Unit) -> str:
    return _ROOTS.get(unit.eid.partition("_")[0], "hcontainer")


def _text(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(name: str, value: str) -> str:
    return f' lt:{name}="{_text(value).replace(chr(34), "&quot;")}"' if value else ""


def _status(status: str) -> str:
    return "" if status == IN_FORCE else _attribute("status", status)


def _provision_lines(provisions: Sequence[Provision]) -> Iterator[str]:
    open_ones: list[tuple[str, str]] = []
    for index, provision in enumerate(provisions):
        closing = ""
        while open_ones and not provision.eid.startswith(open_ones[-1][0] + "__"):
            closing += f"</{open_ones.pop()[1]}>"
        if closing:
            yield closing
        element = _ELEMENTS[provision.eid.rpartition("__")[2].partition("_")[0]]
        following = provisions[index + 1].eid if index + 1 < len(provisions) else ""
        has_children = following.startswith(provision.eid + "__")
        yield _provision(provision, element, has_children=has_children)
        if has_children:
            open_ones.append((provision.eid, element))
    if open_ones:
        yield "".join(f"</{element}>" for _, element in reversed(open_ones))


def _provision(provision: Provision, element: str, *, has_children: bool) -> str:
    holder = "intro" if has_children else "content"
    start = (
        f'<{element} eId="{provision.eid}"{_attribute("key", provision.key)}'
        f"{_status(provision.status)}{_attribute('quoted', 'yes' if provision.quoted else '')}"
        f"{_act(provision.act) if provision.act else ''}>"
    )
    num = f"<num>{_text(provision.num)}</num>" if provision.num else ""
    body = f"{start}{num}<{holder}><p>{_text(provision.text)}</p></{holder}>"
    return body if has_children else f"{body}</{element}>"


def _act(act: ActRef) -> str:
    said = act.commencement
    return (
        _attribute("act", act.number)
        + _attribute("date", act.date)
        + _attribute("rule", said.rule)
        + _attribute("days", str(said.days) if said.days else "")
        + _attribute("on", said.date)
        + _attribute("article", said.article)
        + _attribute("words", said.words)
    )


def _note(note: Note) -> str:
    start = (
        f"<lt:note{_attribute('kind', note.kind)}{_attribute('at', note.at)}"
        f"{_attribute('target', note.target)}{_attribute('until', note.until)}>"
    )
    mentions = "".join(
        f"<lt:mention{_attribute('kind', m.kind)}{_attribute('target', m.target)}{_act(m.act)}/>"
        for m in note.mentions
    )
    return f"{start}{mentions}{_text(note.words)}</lt:note>"


def read_unit(data: bytes, name: str) -> Unit:
    """A unit from the bytes of its file; raises BadSource for a file that is no unit.

    >>> unit = Unit("art_1", "Article 1.", "Scope", provisions=(Provision("art_1__al_1", "", "x"),))
    >>> read_unit(write_unit(unit, "en"), "art_1.xml") == unit
    True
    """
    from lawtrack.xml import parse

    root = parse(data, name=name)
    eid = root.get("eId", "")
    if not eid or not isinstance(root.tag, str) or not root.tag.startswith(_A):
        raise BadSource("is no unit of a law", file=name, line=1, hint="its root needs an eId")
    notes = []
    provisions: list[Provision] = []
    num = heading = ""
    for child in root:
        tag = child.tag
        if tag in _CONTAINERS:
            _read_provision(child, provisions, name)
        elif tag == f"{_A}num":
            num = child.text or ""
        elif tag == f"{_A}heading":
            heading = child.text or ""
        elif tag == f"{_L}note":
            notes.append(_read_note(child))
        else:
            raise _unknown(child, name)
    get = root.get
    return Unit(
        eid,
        num,
        heading,
        get(f"{_L}in", ""),
        tuple(provisions),
        tuple(notes),
        get(f"{_L}key", ""),
        get(f"{_L}status", IN_FORCE),
    )


def _unknown(element: _Element, name: str) -> BadSource:
    return BadSource(f"<{element.tag}> has no place here", file=name, line=_line(element))


def _line(element: _Element) -> int:
    line = element.sourceline
    return line if isinstance(line, int) else 0


def _read_provision(element: _Element, found: list[Provision], name: str) -> None:
    get = element.get
    place = len(found)
    num = text = ""
    children = []
    for child in element:
        tag = child.tag
        if tag in _CONTAINERS:
            children.append(child)
        elif tag == f"{_A}num":
            num = child.text or ""
        elif tag in (f"{_A}content", f"{_A}intro") and len(child) == 1 and not len(child[0]):
            text = child[0].text or ""
        else:
            raise _unknown(child, name)
    provision = Provision(
        get("eId", ""),
        num,
        text,
        get(f"{_L}key", ""),
        get(f"{_L}status", IN_FORCE),
        _read_act(element),
        get(f"{_L}quoted") == "yes",
    )
    found.insert(place, provision)
    for child in children:
        _read_provision(child, found, name)


def _read_act(element: _Element) -> ActRef | None:
    number = element.get(f"{_L}act")
    if number is None:
        return None
    get = element.get
    rule = get(f"{_L}rule", "")
    said = (
        Commencement(
            rule,
            int(get(f"{_L}days", "0")),
            get(f"{_L}on", ""),
            get(f"{_L}words", ""),
            get(f"{_L}article", ""),
        )
        if rule
        else UNSAID
    )
    return ActRef(number, get(f"{_L}date", ""), said)


def _read_note(element: _Element) -> Note:
    get = element.get
    mentions = []
    words = element.text or ""
    for child in element:
        act = _read_act(child)
        if act is not None:
            mentions.append(Mention(child.get(f"{_L}kind", ""), act, child.get(f"{_L}target", "")))
        words += child.tail or ""
    return Note(
        get(f"{_L}kind", ""),
        get(f"{_L}at", ""),
        tuple(mentions),
        get(f"{_L}target", ""),
        get(f"{_L}until", ""),
        words,
    )
