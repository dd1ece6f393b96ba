"""What the ``<meta>`` of a document of others says of its edition, and its footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lawtrack.akn.draft import Place
from lawtrack.akn.names import act_of_uri, short_language
from lawtrack.akn.text import all_words
from lawtrack.model.acts import Act
from lawtrack.model.law import EditionInfo
from lawtrack.xml import Element, akn, bad_source


def read_info(meta: Element) -> EditionInfo:
    """The law, day and language; raises BadSource when the identification lacks one.

    An edition is official only where the document says that it is authoritative.
    """
    work = _value(meta, "FRBRWork", "FRBRuri", "value")
    in_force = _day(meta)
    official = meta.find(_path("FRBRExpression", "FRBRauthoritative"))
    authoritative = official is not None and official.get("value") == "true"
    return EditionInfo(
        law=_law(work),
        in_force=in_force,
        language=short_language(_value(meta, "FRBRExpression", "FRBRlanguage", "language")),
        acts=tuple(_acts(meta, in_force)),
        source=_value(meta, "FRBRExpression", "FRBRuri", "value"),
        status="official" if authoritative else "unofficial",
    )


def title_of(meta: Element) -> str:
    """The name that the document's makers give the law, where its text has no title."""
    for path in ("FRBRalias[@name='title']", "FRBRname", "FRBRalias"):
        found = meta.find(f"{_path('FRBRWork')}/{akn(path)}")
        title = found.get("value", "") if found is not None else ""
        if title:
            return title
    return ""


class Footnotes:
    """The notes that stand in the ``<meta>`` and are pointed at from the text."""

    def __init__(self, meta: Element) -> None:
        notes = meta.iterfind(f"{akn('notes')}/{akn('note')}")
        self._words = {
            note.get("eId", f"#{index}"): all_words(note) for index, note in enumerate(notes)
        }
        self._used: set[str] = set()

    def put(self, eid: str, place: Place) -> None:
        """Keep a footnote at the place that points at it."""
        words = self._words.get(eid, "")
        if words:
            self._used.add(eid)
            place.note(words)

    def rest(self) -> Iterator[str]:
        """The words of notes that nothing points at."""
        return (words for eid, words in self._words.items() if words and eid not in self._used)


def _path(*tags: str) -> str:
    return "/".join(map(akn, ("identification", *tags)))


def _value(meta: Element, level: str, tag: str, attribute: str) -> str:
    found = meta.find(_path(level, tag))
    value = found.get(attribute) if found is not None else None
    if not value:
        raise bad_source(meta, f"the <{level}> has no <{tag} {attribute}=…>")
    return value


def _day(meta: Element) -> str:
    said = _value(meta, "FRBRExpression", "FRBRdate", "date")
    try:
        return date.fromisoformat(said[:10]).isoformat()
    except ValueError:
        problem = f"the date of the <FRBRExpression> is '{said}'"
        raise bad_source(meta, problem, hint="write it as 2023-01-07") from None


def _law(uri: str) -> str:
    """A name for the law in folders and tags, out of its address."""
    words = re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", uri.removeprefix("/akn/").lower())
    return "-".join(words)


def _acts(meta: Element, in_force: str) -> Iterator[Act]:
    """The acts whose amendments take effect with this edition."""
    sources = {ref.get("eId"): ref for ref in meta.iterfind(f"{akn('references')}/*")}
    for event in meta.iterfind(f"{akn('lifecycle')}/{akn('eventRef')}"):
        ref = sources.get(event.get("source", "").lstrip("#"))
        if event.get("type") != "amendment" or event.get("date", "")[:10] != in_force:
            continue
        named = act_of_uri(ref.get("href", "")) if ref is not None else None
        if named is not None and ref is not None:
            yield Act(named.number, named.date, ref.get("showAs", ""))
