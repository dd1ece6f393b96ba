"""A review as data: ``review.schema.json`` beside this module describes it.

Changes and editions are the same objects as on every other page of data.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from lawtrack.changelog.records import EditionSection, Entry, TopicPart
from lawtrack.checks.findings import CHECKS, ERROR, Finding
from lawtrack.diff.changes import Change, Diff
from lawtrack.render import json as pages
from lawtrack.render.findings import ordered
from lawtrack.render.json import SCHEMA_VERSION, Object
from lawtrack.render.review_words import verdict
from lawtrack.render.sarif import fingerprints
from lawtrack.review.records import LawStep, Review


def review(review: Review, *, fail_on: str = ERROR) -> Object:
    """The whole review.

    >>> review(Review("1f" * 20, "2e" * 20))["verdict"]["ready"]
    True
    """
    told = ordered(review.findings)
    marked = zip(told, fingerprints(told), strict=True)
    return {
        "schema_version": SCHEMA_VERSION,
        "page": "review",
        "base": review.base,
        "head": review.head,
        "title": review.title,
        "files": review.files,
        "verdict": _verdict(review, fail_on),
        "steps": [_step(step) for step in review.steps],
        "remarks": list(review.remarks),
        "findings": [finding(one, mark) for one, mark in marked],
    }


def _verdict(review: Review, fail_on: str) -> Object:
    return {
        "ready": not review.fails(fail_on),
        "fail_on": fail_on,
        "said": verdict(review, fail_on),
        **review.counts,
        "excused": sum(bool(one.excused) for one in review.findings),
    }


def finding(one: Finding, fingerprint: str) -> Object:
    """One finding, on every page of data; ``fingerprint`` as ``sarif.fingerprints`` makes it.

    >>> finding(Finding("no-act", "No act is named.", file="e.toml", line=2), "1f")["severity"]
    'warning'
    """
    return {
        "check": one.check,
        "title": CHECKS[one.check].title,
        "severity": one.grave,
        "message": one.message,
        "mend": one.mend,
        "file": one.file,
        "line": one.line,
        "law": one.law,
        "edition": one.edition,
        "eid": one.eid,
        "excused": one.excused,
        "fingerprint": fingerprint,
    }


def _step(step: LawStep) -> Object:
    return {
        "way": step.way,
        "source": step.source,
        "affected": [{"who": who, "changes": number} for who, number in step.affected],
        "section": _section(step.section),
    }


def _section(section: EditionSection) -> Object:
    page = pages.diff(Diff(section.old, section.new, ()))
    return {
        "law": section.law,
        "title": section.title,
        "old": page["old"],
        "new": page["new"],
        "draft": section.draft,
        "summary": list(section.summary),
        "elections": list(section.elections),
        "acts": list(section.acts),
        "warnings": list(section.warnings),
        "counts": section.counts,
        "topics": [_topic(topic, section) for topic in section.topics],
        "untagged": [_entry(entry, section) for entry in section.untagged],
        "technical": [_entry(entry, section) for entry in section.technical],
    }


def _topic(topic: TopicPart, section: EditionSection) -> Object:
    parts = [
        {"direction": part.direction, "entries": [_entry(one, section) for one in part.entries]}
        for part in topic.parts
    ]
    elsewhere = [entry.anchor for entry in topic.elsewhere]
    return {"topic": topic.topic, "name": topic.name, "parts": parts, "elsewhere": elsewhere}


def _entry(entry: Entry, section: EditionSection) -> Object:
    return {
        "anchor": entry.anchor,
        "link": entry.link,
        "said": entry.said,
        "whole": entry.whole,
        "left_out": entry.left_out,
        "remark": entry.remark,
        "topics": list(entry.topics),
        "numbers": [{"old": n.old, "new": n.new, "role": n.role} for n in entry.numbers],
        "reports": [
            {"id": r.id, "verdict": r.verdict, "statement": r.statement, "source": r.source}
            for r in entry.reports
        ],
        "changes": _changes(entry.changes, section),
    }


def _changes(changes: Sequence[Change], section: EditionSection) -> list[Object]:
    page = pages.diff(Diff(section.old, section.new, tuple(changes)), editorial=True)
    return cast("list[Object]", page["changes"])
