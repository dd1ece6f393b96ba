"""Reading a document that lawtrack wrote: every address, key and note stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.akn.facts import read_act, read_info, read_notes, read_status
from lawtrack.akn.names import CONCLUSIONS, PREFACE, PROVISION_TAGS, TAGS, UNIT_TAGS, kind_of
from lawtrack.akn.text import folded, no_counterpart, only, plain, structure
from lawtrack.model.law import Edition, Provision, Unit
from lawtrack.model.notes import Note
from lawtrack.xml import Element, akn, bad_source, local_name, lt

_LABELS = frozenset(("num", "heading"))


def read_own(act: Element, proprietary: Element, facts: Element) -> Edition:
    """The edition as it was when it was written.

    Raises BadSource where the document was changed into something that an edition cannot
    hold.
    """
    reader = _Reader(read_notes(proprietary))
    units = tuple(reader.units(act))
    if reader.notes:
        unit = next(iter(reader.notes))
        raise bad_source(proprietary, f"a note belongs to '{unit}', which is not in the text")
    return Edition(read_info(facts), units)


class _Reader:
    """Walks the document once and hands each unit its notes."""

    def __init__(self, notes: dict[str, list[Note]]) -> None:
        self.notes = notes
        self._seen: set[str] = set()

    def units(self, act: Element) -> Iterator[Unit]:
        for part in structure(act):
            tag = local_name(part)
            if tag == "body":
                yield from self._inside(part, "")
            elif tag in (PREFACE, CONCLUSIONS):
                yield self._loose(part, tag)
            elif tag != "meta":
                raise no_counterpart(part)

    def _inside(self, element: Element, around: str) -> Iterator[Unit]:
        for child in structure(element):
            tag = local_name(child)
            if tag in UNIT_TAGS:
                yield self._unit(child, around)
                yield from self._inside(child, self._eid(child))
            elif not around or tag not in PROVISION_TAGS | _LABELS:
                raise no_counterpart(child)

    def _unit(self, element: Element, around: str) -> Unit:
        eid = self._new(element)
        return Unit(
            eid=eid,
            num=plain(only(element, "num")),
            heading=plain(only(element, "heading")),
            parent=element.get(lt("parent"), around),
            provisions=tuple(self._provisions(element)),
            notes=tuple(self.notes.pop(eid, ())),
            key=element.get(lt("key"), ""),
            status=read_status(element),
        )

    def _provisions(self, unit: Element) -> Iterator[Provision]:
        behind = False
        for child in structure(unit):
            tag = local_name(child)
            behind = behind or tag in UNIT_TAGS
            if tag in PROVISION_TAGS:
                if behind:
                    raise bad_source(child, "a provision of a chapter stands after its articles")
                yield from self._provision(child)

    def _provision(self, element: Element) -> Iterator[Provision]:
        text: list[str] = []
        below: list[Element] = []
        for child in structure(element):
            tag = local_name(child)
            if tag in ("intro", "content") and not below:
                text += [plain(line) for line in self._lines(child)]
            elif tag in PROVISION_TAGS:
                below.append(child)
            elif tag != "num":
                raise no_counterpart(child)
        if len(text) != 1:
            raise bad_source(element, f"{len(text)} lines in one provision", hint="one each")
        num = plain(only(element, "num"))
        yield self._line(element, num, text[0])
        for child in below:
            yield from self._provision(child)

    def _lines(self, element: Element) -> Iterator[Element]:
        for child in structure(element):
            if local_name(child) != "p":
                raise no_counterpart(child)
            yield child

    def _loose(self, element: Element, eid: str) -> Unit:
        lines = [p for p in structure(element) if local_name(p) != "longTitle"]
        if len(lines) == 1 and lines[0].get("eId") is None and not plain(lines[0]):
            lines = []  # the schema asks for one line, where the unit has none
        return Unit(
            eid=self._new(element, eid),
            num=element.get(lt("num"), ""),
            heading=self._title(element) if eid == PREFACE else element.get(lt("heading"), ""),
            parent=element.get(lt("parent"), ""),
            provisions=tuple(self._line(p, p.get(lt("num"), ""), plain(p)) for p in lines),
            notes=tuple(self.notes.pop(eid, ())),
            key=element.get(lt("key"), ""),
            status=read_status(element),
        )

    def _title(self, preface: Element) -> str:
        around = only(preface, "longTitle")
        if around is None:
            return ""
        title = around.find(f"{akn('p')}/{akn('docTitle')}")
        if sum(1 for _ in structure(around)) != 1 or folded(plain(title)) != plain(around[0]):
            raise bad_source(around, "more than the title stands in the <longTitle>")
        return plain(title)

    def _line(self, element: Element, num: str, text: str) -> Provision:
        return Provision(
            eid=self._new(element),
            num=num,
            text=text,
            key=element.get(lt("key"), ""),
            status=read_status(element),
            act=read_act(element),
            quoted=element.get(lt("quoted")) == "true",
        )

    def _eid(self, element: Element) -> str:
        eid = element.get("eId")
        if not eid:
            raise bad_source(element, f"<{local_name(element)}> has no eId")
        return eid

    def _new(self, element: Element, eid: str = "") -> str:
        eid = eid or self._eid(element)
        if eid in self._seen:
            raise bad_source(element, f"the eId '{eid}' stands twice")
        tag = local_name(element)
        if tag in UNIT_TAGS | PROVISION_TAGS and TAGS.get(kind_of(eid)) != tag:
            raise bad_source(element, f"the eId '{eid}' does not fit a <{tag}>")
        self._seen.add(eid)
        return eid
