"""A changelog as data: the same records as the page, described in ``lists.schema.json``."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.changelog.records import EditionSection, Entry, NumberMove, ReportMention, TopicPart
from lawtrack.render import json as pages
from lawtrack.render.changelog import place_of, title


def changelog(law: str, sections: Sequence[EditionSection]) -> pages.Object:
    """The sections, in the order given.

    >>> changelog("On Votes", [])["page"]
    'changelog'
    """
    return pages.page_data("changelog") | {
        "law": sections[0].law if sections else "",
        "title": law,
        "sections": [_section(section) for section in sections],
    }


def _section(section: EditionSection) -> pages.Object:
    return {
        "title": title(section),
        "draft": section.draft,
        "old": pages.edition_data(section.old),
        "new": pages.edition_data(section.new),
        "summary": list(section.summary),
        "counts": section.counts,
        "acts": list(section.acts),
        "elections": list(section.elections),
        "warnings": list(section.warnings),
        "topics": [_topic(topic) for topic in section.topics],
        "untagged": _entries(section.untagged),
        "technical": _entries(section.technical),
    }


def _topic(topic: TopicPart) -> pages.Object:
    return {
        "topic": topic.topic,
        "name": topic.name,
        "parts": [
            {"direction": part.direction, "entries": _entries(part.entries)} for part in topic.parts
        ],
        "elsewhere": [entry.anchor for entry in topic.elsewhere],
    }


def _entries(entries: Sequence[Entry]) -> list[pages.Object]:
    return [_entry(entry) for entry in entries]


def _entry(entry: Entry) -> pages.Object:
    return {
        "said": entry.said,
        "place": place_of(entry),
        "link": entry.link,
        "anchor": entry.anchor,
        "topics": list(entry.topics),
        "whole": entry.whole,
        "left_out": entry.left_out,
        "remark": entry.remark,
        "numbers": [_number(move) for move in entry.numbers],
        "reports": [_report(mention) for mention in entry.reports],
        "changes": [pages.change_data(change) for change in entry.own],
        "likewise": _entries(entry.likewise),
    }


def _number(move: NumberMove) -> pages.Object:
    return {"old": move.old, "new": move.new, "role": move.role, "values": move.values}


def _report(mention: ReportMention) -> pages.Object:
    return {
        "id": mention.id,
        "verdict": mention.verdict,
        "statement": mention.statement,
        "source": mention.source,
    }
