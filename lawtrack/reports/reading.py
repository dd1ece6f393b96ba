"""Reads reports.toml: every statement with its verdict and evidence, or one clear error."""

from __future__ import annotations

import re
from collections.abc import Collection
from fractions import Fraction
from pathlib import Path
from typing import Final

from lawtrack.model.address import ARTICLE, Address
from lawtrack.model.law import STATUSES
from lawtrack.reports.records import VERDICTS, Evidence, Report
from lawtrack.tables import Row, read

_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WHEN: Final = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_REPORT_KEYS: Final = (
    "id",
    "statement",
    "source",
    "date",
    "article",
    "topic",
    "verdict",
    "reason",
    "evidence",
)
_EVIDENCE_KEYS: Final = (
    "edition",
    "at",
    "words",
    "new",
    "act",
    "adopted",
    "value",
    "unit",
    "status",
    "absent",
    "within",
    "gone",
)


def load(path: Path, *, editions: Collection[str] | None = None) -> tuple[Report, ...]:
    """The reports of a file, in its order.

    With ``editions`` (the dates of those kept), evidence from any other is an error. Raises
    BadSource with file and line for an unknown verdict, key or edition, an id met twice,
    an address that is none, and a verdict without evidence.

    >>> load(Path("none.toml"))
    Traceback (most recent call last):
    lawtrack.errors.BadSource: none.toml: cannot be read: No such file or directory
    """
    root = read(path)
    root.only("report")
    reports: dict[str, Report] = {}
    for row in root.rows("report"):
        report = _report(row, editions)
        if report.id in reports:
            raise row.bad(f"the id '{report.id}' is used twice", key="id")
        reports[report.id] = report
    if not reports:
        raise root.bad("there is no [[report]]")
    return tuple(reports.values())


def _report(row: Row, editions: Collection[str] | None) -> Report:
    row.only(*_REPORT_KEYS)
    evidence = tuple(_evidence(item, editions) for item in row.rows("evidence"))
    if not evidence:
        hint = "add a [[report.evidence]]"
        raise row.bad("a verdict needs evidence", key="verdict", hint=hint)
    return Report(
        id=_matching(row, "id", _ID, "lowercase words joined by '-'"),
        statement=row.text("statement"),
        source=row.text("source"),
        date=_matching(row, "date", _WHEN, "2019-06 or 2019-06-09"),
        article=_article(row),
        topic=row.text("topic", ""),
        verdict=_verdict(row),
        reason=row.text("reason"),
        evidence=evidence,
    )


def _matching(row: Row, key: str, form: re.Pattern[str], right: str) -> str:
    value = row.text(key)
    if not form.fullmatch(value):
        raise row.bad(f"'{key}' cannot be '{value}'", key=key, hint=f"write {right}")
    return value


def _verdict(row: Row) -> str:
    verdict = row.text("verdict")
    if verdict not in VERDICTS:
        hint = f"it is one of: {', '.join(VERDICTS)}"
        raise row.bad(f"'{verdict}' is no verdict", key="verdict", hint=hint)
    return verdict


def _article(row: Row) -> str:
    number = row.text("article", "")
    if number:
        _address(row, "article", f"{ARTICLE}_{number}")
    return number


def _address(row: Row, key: str, eid: str) -> None:
    try:
        article = Address.parse(eid.removesuffix("#heading")).article
    except ValueError as error:
        raise row.bad(str(error), key=key) from None
    if not article:
        raise row.bad(f"'{eid}' is in no article", key=key, hint="begin with art_")


def _evidence(row: Row, editions: Collection[str] | None) -> Evidence:
    row.only(*_EVIDENCE_KEYS)
    item = Evidence(
        edition=row.day("edition"),
        at=row.text("at", ""),
        words=row.text("words", ""),
        new=row.flag("new"),
        act=row.text("act", ""),
        adopted=row.day("adopted") if "adopted" in row.values else "",
        value=row.text("value", ""),
        unit=row.text("unit", ""),
        status=row.text("status", ""),
        absent=row.texts("absent"),
        within=row.texts("within"),
        gone=row.flag("gone"),
        line=row.start,
    )
    if editions is not None and item.edition not in editions:
        hint = f"the editions kept are {', '.join(sorted(editions))}"
        raise row.bad(f"no edition is dated {item.edition}", key="edition", hint=hint)
    _coherent(row, item)
    return item


def _coherent(row: Row, item: Evidence) -> None:
    """An item says one thing: words at a place, or phrases that are absent."""
    if bool(item.words) == bool(item.absent):
        raise row.bad("evidence is either 'words' or 'absent'", hint="give one of the two")
    if bool(item.words) != bool(item.at):
        raise row.bad("'words' and 'at' go together", hint="name the provision they stand in")
    if item.at:
        _address(row, "at", item.at)
    for eid in item.within:
        _address(row, "within", eid)
    _only_with(row, item.words, "words", "new", "value", "unit", "status")
    _only_with(row, item.absent, "absent", "gone", "within")
    _only_with(row, item.new or item.gone, "new or gone", "act", "adopted")
    if bool(item.value) != bool(item.unit):
        raise row.bad("a number has a 'value' and a 'unit'", hint="give both or neither")
    if item.value:
        _number(row, item.value)
    if item.status and item.status not in STATUSES:
        hint = f"it is one of: {', '.join(STATUSES)}"
        raise row.bad(f"'{item.status}' is no status", key="status", hint=hint)


def _only_with(row: Row, present: object, what: str, *keys: str) -> None:
    for key in keys:
        if key in row.values and not present:
            raise row.bad(f"'{key}' says nothing without '{what}'", key=key)


def _number(row: Row, value: str) -> None:
    try:
        Fraction(value)
    except (ValueError, ZeroDivisionError):
        hint = "write 5, 0.7 or 2/3"
        raise row.bad(f"'{value}' is no number", key="value", hint=hint) from None
