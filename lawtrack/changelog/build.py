"""An edition's section made from records alone: topics, directions, numbers, reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lawtrack.changelog.entries import (
    Facts,
    alike_together,
    changed_articles,
    direction_of,
    entries,
)
from lawtrack.changelog.records import DirectionPart, EditionSection, Entry, TopicPart
from lawtrack.changelog.said import articles_told
from lawtrack.changelog.summary import summary
from lawtrack.changelog.technical import is_technical, terms_of
from lawtrack.changelog.topics import SHOWN_DIRECTIONS
from lawtrack.diff.changes import Diff
from lawtrack.model.acts import Act
from lawtrack.telling.about import About
from lawtrack.telling.sections import summary as counted
from lawtrack.telling.wording import cite, effect_words

_UNDONE: Final = "No change can be shown: below stands what of the act was not carried out."
_DISTANCE: Final = re.compile(r"(?:^|; )[a-z0-9, -]+: this edition is .*", re.DOTALL)


def build(
    diff: Diff,
    about: About,
    facts: Facts,
    *,
    names: Mapping[str, str],
    elections: Sequence[str] = (),
    draft: bool = False,
    warnings: Sequence[str] = (),
) -> EditionSection:
    """The section of a diff; ``names`` are those of topics, ``elections`` sentences on days.

    A change is told in full once: under its first topic, among the untagged, or among the
    technical ones.
    """
    found = entries(diff, about, facts)
    articles, terms = changed_articles(diff), terms_of(diff.amendments)
    technical: list[Entry] = []
    rest: list[Entry] = []
    for entry in found:
        no_rule = all(is_technical(change, articles, terms) for change in entry.changes)
        (technical if no_rule else rest).append(entry)
    return EditionSection(
        law=diff.new.law,
        title=about.law,
        old=diff.old,
        new=diff.new,
        summary=(_UNDONE,) if draft and warnings and not found else summary(rest, technical, names),
        elections=tuple(elections),
        topics=_topics(rest, names, facts.order),
        untagged=alike_together(entry for entry in rest if not entry.topics),
        technical=alike_together(technical),
        counts=counted(diff, editorial=False),
        acts=_acts(diff, about),
        headings=about.headings,
        draft=draft,
        warnings=tuple(warnings),
    )


def _topics(
    told: Sequence[Entry], names: Mapping[str, str], order: Sequence[str]
) -> tuple[TopicPart, ...]:
    """The topics in the order of the law, each with its own entries and those told elsewhere."""
    topics = dict.fromkeys((*order, *(topic for entry in told for topic in entry.topics)))
    parts = []
    for topic in topics:
        own = [entry for entry in told if entry.topics[:1] == (topic,)]
        elsewhere = tuple(entry for entry in told if topic in entry.topics[1:])
        if own or elsewhere:
            parts.append(TopicPart(topic, names.get(topic, topic), _parts(own, topic), elsewhere))
    return tuple(parts)


def _parts(own: Sequence[Entry], topic: str) -> tuple[DirectionPart, ...]:
    found = [
        DirectionPart(way, alike_together(e for e in own if direction_of(e, topic) == way))
        for way in SHOWN_DIRECTIONS
    ]
    return tuple(part for part in found if part.entries)


def remark_of(remark: str) -> str:
    """A remark without the days to the next elections, which the section says once.

    >>> remark_of("silent: no footnote says why; electoral-system: this edition is 15 days …")
    'silent: no footnote says why'
    """
    return _DISTANCE.sub("", remark)


def _acts(diff: Diff, about: About) -> tuple[str, ...]:
    """The acts, each with its title and what footnotes say of the days it takes effect."""
    units: dict[str, dict[str, None]] = {}
    for change in diff.amendments:
        unit = f"art_{change.article}" if change.article else change.eid.partition("__")[0]
        for number in change.acts:
            units.setdefault(number, {})[unit] = None
    known = {act.number: act for act in (*diff.new.acts, *_earlier(about))}
    for act in diff.new.acts:
        units.setdefault(act.number, {})
    return tuple(_act(known.get(n, Act(n, "")), list(found), about) for n, found in units.items())


def _earlier(about: About) -> Iterator[Act]:
    for edition in about.editions:
        yield from edition.acts


def _act(act: Act, units: Sequence[str], about: About) -> str:
    named = act.cite() if act.date else f"Act {act.number}"
    title = f", “{act.title}”" if act.title else ""
    days: dict[str, list[str]] = {}
    for unit in units:
        said = about.commencements.get((unit, act.number), ())
        told = dict.fromkeys(effect_words(one) for one in said if one.rule)
        parts = "in parts: " if len(told) > 1 else ""
        days.setdefault(parts + ", ".join(told), []).append(unit)
    unsaid = days.pop("", [])
    said_parts = [f"{said}{_where(found, days, unsaid)}" for said, found in days.items()]
    if unsaid and days:
        said_parts.append(f"no footnote gives the day{_where(unsaid, days, unsaid)}")
    return f"{named}{title}" + (f": {'; '.join(said_parts)}" if said_parts else "")


def _where(units: Sequence[str], days: Mapping[str, object], unsaid: Sequence[str]) -> str:
    """The places, where there are several days to tell apart."""
    if len(days) + bool(unsaid) == 1:
        return ""
    articles = [unit.removeprefix("art_") for unit in units if unit.startswith("art_")]
    others = [cite(unit) for unit in units if not unit.startswith("art_")]
    told = [articles_told(articles, most=8)] if articles else []
    return f" ({', '.join([*told, *others])})"
