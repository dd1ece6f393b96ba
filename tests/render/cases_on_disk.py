"""Cases as folders: ``diff.json`` is read into records, every rendering of it stands beside it.

To write the renderings anew after a wanted change: ``LAWTRACK_WRITE_EXPECTED=1 pytest``,
then read the difference.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from lawtrack.diff.changes import Change, Diff, Edit
from lawtrack.model.acts import Act, Commencement
from lawtrack.model.law import EditionInfo
from lawtrack.model.tags import Evidence, Tag
from lawtrack.render.records import About

CASES = Path(__file__).parent / "cases"


def case_names() -> list[str]:
    return sorted(path.name for path in CASES.iterdir() if path.is_dir())


def load(name: str) -> tuple[Diff, About]:
    """The records of a case, and what its page says besides."""
    page = json.loads((CASES / name / "diff.json").read_text(encoding="utf-8"))
    about = json.loads((CASES / name / "about.json").read_text(encoding="utf-8"))
    old, new = (_edition(page, side) for side in ("old", "new"))
    changes = tuple(_change(told) for told in page["changes"])
    remarks = {_eid(told): told["remark"] for told in page["changes"] if told["remark"]}
    editions = tuple(_info(page, told) for told in about["editions"])
    commencements = {
        (unit, number): tuple(Commencement(**one) for one in said)
        for unit, acts in about.get("commencements", {}).items()
        for number, said in acts.items()
    }
    parents = about.get("parents", {})
    known = About(page["title"], about["headings"], editions, remarks, commencements, parents)
    return Diff(old, new, changes), known


def check(name: str, file: str, text: str) -> None:
    path = CASES / name / file
    if os.environ.get("LAWTRACK_WRITE_EXPECTED"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def _edition(page: dict[str, Any], side: str) -> EditionInfo:
    return _info(page, page[side])


def _info(page: dict[str, Any], told: dict[str, Any]) -> EditionInfo:
    acts = tuple(Act(**act) for act in told["acts"])
    return EditionInfo(
        page["law"],
        told["in_force"],
        page["language"],
        acts,
        told["source"],
        told["status"],
        told["note"],
    )


def _eid(told: dict[str, Any]) -> str:
    return str(told["eid_new"] or told["eid_old"])


def _change(told: dict[str, Any]) -> Change:
    fields = {k: v for k, v in told.items() if k not in ("cite", "remark", "edits", "tags", "acts")}
    return Change(
        **fields,
        edits=tuple(Edit(**edit) for edit in told["edits"]),
        acts=tuple(told["acts"]),
        tags=tuple(_tag(tag) for tag in told["tags"]),
    )


def _tag(told: dict[str, Any]) -> Tag:
    evidence = tuple(Evidence(**one) for one in told["evidence"])
    return Tag(**{**told, "who": tuple(told["who"]), "evidence": evidence})
