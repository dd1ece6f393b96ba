"""The same pages as data: plain dictionaries with stable, documented fields.

Each holds ``schema_version`` and ``page`` (which page it is); ``diff.schema.json`` and
``lists.schema.json`` beside this module describe them. A text field is empty, never
missing, where nothing stands.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from lawtrack.diff.changes import KINDS, Change
from lawtrack.diff.changes import Diff as DiffRecord
from lawtrack.model.acts import Act, ActRef
from lawtrack.model.law import EditionInfo, Provision
from lawtrack.model.notes import Mention, Note
from lawtrack.model.tags import Tag
from lawtrack.render.records import (
    ArticlePage,
    BlameLine,
    EditionRow,
    LawRow,
    LogEntry,
    SearchHit,
)
from lawtrack.telling import wording
from lawtrack.telling.about import NOTHING_MORE, About

SCHEMA_VERSION: Final = 1

Object = dict[str, object]


def dumps(page: Object) -> str:
    """The page as text: indented, every script readable, ending with a line break.

    >>> print(dumps({"law": "о выборах"}), end="")
    {
      "law": "о выборах"
    }
    """
    # A lone half of a surrogate pair cannot be written as UTF-8; JSON can spell it.
    text = json.dumps(page, ensure_ascii=False, indent=2) + "\n"
    return text if _is_writable(text) else json.dumps(page, indent=2) + "\n"


def schema(name: str = "diff") -> Object:
    """A JSON Schema of the package: ``diff`` or ``lists``.

    >>> schema("diff")["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    path = Path(__file__).with_name(f"{name}.schema.json")
    loaded: Object = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def diff(diff: DiffRecord, about: About = NOTHING_MORE, *, editorial: bool = False) -> Object:
    """A diff; editorial changes are in it only when they are asked for.

    >>> day = EditionInfo("law", "2020-01-01", "en")
    >>> diff(DiffRecord(day, day, ()))["schema_version"]
    1
    """
    shown = wording.shown_changes(diff, editorial=editorial)
    return page_data("diff") | {
        "law": diff.new.law,
        "title": about.law,
        "language": diff.new.language,
        "old": edition_data(diff.old),
        "new": edition_data(diff.new),
        "summary": _summary(shown, hidden=len(diff.changes) - len(shown)),
        "changes": _changes(shown, about),
    }


def log(entries: Sequence[LogEntry], *, editorial: bool = False) -> Object:
    """The editions of a history, in the order given."""
    told = []
    for entry in entries:
        shown = wording.shown_changes(entry.diff, editorial=editorial)
        summary = _summary(shown, hidden=len(entry.diff.changes) - len(shown))
        edition = edition_data(entry.diff.new)
        told.append(
            {"edition": edition, "summary": summary, "changes": _changes(shown, entry.about)}
        )
    return page_data("log") | {"entries": told}


def blame(lines: Sequence[BlameLine]) -> Object:
    """Each provision with the edition and the acts that its present words come from."""
    told = [
        _provision(line.provision)
        | {
            "edition": line.edition,
            "acts": _acts(line.acts),
            "first": line.first,
            "remark": line.remark,
        }
        for line in lines
    ]
    return page_data("blame") | {"lines": told}


def editions(rows: Sequence[EditionRow]) -> Object:
    """The editions with the articles that each changed."""
    told = [
        edition_data(row.info)
        | {"first": row.first, "articles": list(row.articles), "changes": row.changes}
        for row in rows
    ]
    return page_data("editions") | {"editions": told}


def laws(rows: Sequence[LawRow]) -> Object:
    """The laws of a corpus."""
    told = [
        {
            "name": row.name,
            "title": row.title,
            "editions": list(row.editions),
            "languages": list(row.languages),
            "status": row.status,
        }
        for row in rows
    ]
    return page_data("laws") | {"laws": told}


def search(hits: Sequence[SearchHit], *, words: str = "", on: str = "") -> Object:
    """The places that hold the words looked for; ``spans`` count code points of ``text``."""
    told = [
        {
            "eid": hit.eid,
            "cite": wording.cite(hit.eid, hit.part),
            "part": hit.part,
            "num": hit.num,
            "heading": hit.heading,
            "text": hit.text,
            "spans": [list(span) for span in hit.spans],
        }
        for hit in hits
    ]
    return page_data("search") | {"words": words, "on": on, "hits": told}


def show(page: ArticlePage) -> Object:
    """One unit as it reads in an edition, with its notes as data."""
    unit = page.unit
    return page_data("show") | {
        "law": page.info.law,
        "title": page.law,
        "language": page.info.language,
        "edition": edition_data(page.info),
        "within": list(page.within),
        "eid": unit.eid,
        "num": unit.num,
        "heading": unit.heading,
        "status": unit.status,
        "provisions": [_provision(provision) for provision in unit.provisions],
        "notes": [_note(note) for note in unit.notes],
    }


def page_data(name: str) -> Object:
    """What every page begins with."""
    return {"schema_version": SCHEMA_VERSION, "page": name}


def edition_data(info: EditionInfo) -> Object:
    """What is known of an edition apart from its text."""
    return {
        "in_force": info.in_force,
        "acts": _acts(info.acts),
        "source": info.source,
        "status": info.status,
        "note": info.note,
    }


def _acts(acts: Iterable[Act]) -> list[Object]:
    return [{"number": act.number, "date": act.date, "title": act.title} for act in acts]


def _summary(changes: Sequence[Change], *, hidden: int) -> Object:
    kinds = [change.kind for change in changes]
    return {
        "articles": len({change.article for change in changes if change.article}),
        "changes": len(changes),
        "kinds": {kind: kinds.count(kind) for kind in KINDS if kind in kinds},
        "editorial_not_shown": hidden,
    }


def _changes(changes: Iterable[Change], about: About) -> list[Object]:
    return [change_data(change, _remark(change, about)) for change in changes]


def _remark(change: Change, about: About) -> str:
    """What is remarked on a change, and on the unit that it is in."""
    places = dict.fromkeys((change.eid, change.eid.partition("__")[0]))
    return "; ".join(about.remarks[eid] for eid in places if eid in about.remarks)


def change_data(change: Change, remark: str = "") -> Object:
    """A change with its words, acts and tags."""
    return {
        "kind": change.kind,
        "article": change.article,
        "part": change.part,
        "cite": wording.cite(change.eid, change.part),
        "eid_old": change.eid_old,
        "eid_new": change.eid_new,
        "num_old": change.num_old,
        "num_new": change.num_new,
        "old": change.old,
        "new": change.new,
        "edits": [{"op": edit.op, "text": edit.text} for edit in change.edits],
        "acts": list(change.acts),
        "restored_from": change.restored_from,
        "likeness": change.likeness,
        "after": change.after,
        "remark": remark,
        "tags": [_tag(tag) for tag in change.tags],
    }


def _tag(tag: Tag) -> Object:
    return {
        "topic": tag.topic,
        "direction": tag.direction,
        "who": list(tag.who),
        "evidence": [{"side": e.side, "eid": e.eid, "words": e.words} for e in tag.evidence],
        "rule": tag.rule,
        "confidence": tag.confidence,
        "review": tag.review,
    }


def _provision(provision: Provision) -> Object:
    return {
        "eid": provision.eid,
        "cite": wording.cite(provision.eid),
        "num": provision.num,
        "text": provision.text,
        "status": provision.status,
        "act": _act_ref(provision.act) if provision.act else None,
        "quoted": provision.quoted,
        "key": provision.key,
    }


def _act_ref(act: ActRef) -> Object:
    said = act.commencement
    commencement = {"rule": said.rule, "days": said.days, "date": said.date, "words": said.words}
    return {"number": act.number, "date": act.date, "commencement": commencement}


def _note(note: Note) -> Object:
    return {
        "kind": note.kind,
        "at": note.at,
        "target": note.target,
        "until": note.until,
        "words": note.words,
        "mentions": [_mention(mention) for mention in note.mentions],
    }


def _mention(mention: Mention) -> Object:
    return {"kind": mention.kind, "target": mention.target, "act": _act_ref(mention.act)}


def _is_writable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
