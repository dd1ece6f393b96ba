"""Changes as the entries of a page: what came or went as a whole is one, and neighbours are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lawtrack.changelog.records import Entry, NumberMove, ReportMention
from lawtrack.changelog.topics import direction_on, standing, tags_on, topics_of
from lawtrack.diff.changes import (
    ANNOUNCED,
    EDITORIAL,
    INSERTED,
    KEEP,
    REPEALED,
    REWORDED,
    TAKEN_EFFECT,
    Change,
    Diff,
)
from lawtrack.telling.about import About
from lawtrack.telling.sections import HEADING, Section, sections
from lawtrack.telling.wording import cite, kind_words

_NO_NAME: Final = re.compile(r"[^A-Za-z0-9_-]")
_PARAGRAPH: Final = 2  # steps to a paragraph, or to a subparagraph of an article without any
_TOLD_TOGETHER: Final = (ANNOUNCED, INSERTED, REPEALED, TAKEN_EFFECT)


@dataclass(frozen=True, slots=True)
class Facts:
    """What an entry says of a change besides its words, each looked up by a function.

    ``link`` gives the path of the file and line of a change, ``numbers`` its numbers that
    moved, ``mentions`` the reports that stand on it, ``remark`` a sentence or nothing.
    ``prefix`` begins every anchor; ``order`` are the topics of the law in their order.
    """

    link: Callable[[Change], str]
    numbers: Callable[[Change], tuple[NumberMove, ...]]
    mentions: Callable[[Change], tuple[ReportMention, ...]]
    remark: Callable[[Change], str]
    prefix: str
    order: tuple[str, ...] = ()


def entries(diff: Diff, about: About, facts: Facts) -> tuple[Entry, ...]:
    """The amendments of a diff as entries, in its order; each change is in exactly one."""
    found: list[Entry] = []
    for section in sections(diff.amendments, about):
        if section.whole:
            found.append(_entry(section.changes, facts, section.title, section))
        else:
            found.extend(_runs(section.changes, facts))
    return tuple(found)


def anchor(prefix: str, change: Change) -> str:
    """The name of a change inside a page: its edition and eId; what is gone bears its old one.

    >>> anchor("2023-01-07", Change("repealed", "5", "art_5__para_2", "", "2.", "", "a", ""))
    '2023-01-07-gone-art_5__para_2'
    """
    gone = "" if change.eid_new else "gone-"
    heading = "-heading" if change.part == "heading" and change.eid.startswith("art_") else ""
    return _NO_NAME.sub("-", f"{prefix}-{gone}{change.eid}{heading}")


def _runs(changes: Sequence[Change], facts: Facts) -> Iterator[Entry]:
    """Neighbours told as one where the same happened to them and they bear the same tags."""

    run: list[Change] = []
    for change in changes:
        if run and not _joins(run, change, facts):
            yield _entry(run, facts, told(run))
            run = []
        run.append(change)
    if run:
        yield _entry(run, facts, told(run))


def _joins(run: Sequence[Change], change: Change, facts: Facts) -> bool:
    """Whether a change is told with those before it: what stands in a provision with that
    provision, and neighbours of one paragraph or whole paragraphs with each other.

    The same must have happened to both, by the same acts, and all must go one way.
    """
    if change.kind not in _TOLD_TOGETHER or HEADING in (change.part, run[0].part):
        return False
    if _happening(run[-1], facts) != _happening(change, facts):
        return False
    inside = change.eid.startswith(f"{run[0].eid}__")
    return (inside or _neighbours(run, change, facts)) and _one_way([*run, change], facts)


def _happening(change: Change, facts: Facts) -> object:
    return change.kind, change.acts, facts.remark(change), change.restored_from


def _neighbours(run: Sequence[Change], change: Change, facts: Facts) -> bool:
    first, last, steps = (c.eid.split("__") for c in (run[0], run[-1], change))
    whole = max(len(first), len(steps)) <= _PARAGRAPH
    near = whole or last[:_PARAGRAPH] == steps[:_PARAGRAPH]
    return near and topics_of(run, facts.order)[:1] == topics_of([change], facts.order)[:1]


def _one_way(run: Sequence[Change], facts: Facts) -> bool:
    topics = topics_of(run, facts.order)
    ways = {direction_on([c], topics[0]) for c in run if tags_on([c], topics[0])} if topics else ()
    return len(ways) <= 1


def told(run: Sequence[Change]) -> str:
    """Where a run stands and what happened to it.

    >>> one = Change("inserted", "5", "", "art_5__para_2", "", "2.", "", "a")
    >>> told([one])
    'Article 5(2): inserted'
    """
    first, last = run[0], run[-1]
    place = cite(first.eid, first.part)
    if len(run) == 1:
        return f"{place}: {kind_words(first)}"
    kind = kind_words(first) if len({kind_words(change) for change in run}) == 1 else first.kind
    return f"{place} to {_rest(place, cite(last.eid))}: {kind}, {len(run)} provisions"


def _rest(place: str, to: str) -> str:
    """The second of two places without the article that the first names already.

    >>> _rest("Article 5(2)", "Article 5(3)(1)"), _rest("Article 5, part 2", "Article 5, part 4")
    ('(3)(1)', 'part 4')
    """
    article = to.partition("(")[0].partition(",")[0]
    return to.removeprefix(article).removeprefix(", ") if place.startswith(article) else to


def _entry(
    changes: Sequence[Change], facts: Facts, said: str, whole: Section | None = None
) -> Entry:
    unit = whole.unit if whole else ""
    first = next((change for change in changes if change.eid == unit), changes[0])
    return Entry(
        first,
        facts.link(first),
        anchor(facts.prefix, first),
        topics_of(changes, facts.order),
        tuple(move for change in changes for move in facts.numbers(change)),
        _once(mention for change in changes for mention in facts.mentions(change)),
        "; ".join(dict.fromkeys(filter(None, map(facts.remark, changes)))),
        tuple(changes) if len(changes) > 1 else (),
        said,
        f"{whole.left_out}." if whole and whole.folded else "",
        whole.whole if whole else "",
    )


def _once(found: Iterable[ReportMention]) -> tuple[ReportMention, ...]:
    return tuple({mention.id: mention for mention in found}.values())


def alike_together(found: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries, those where the same words came and went told with the first of them."""
    groups: dict[object, list[Entry]] = {}
    for entry in found:
        groups.setdefault(_edit(entry), []).append(entry)
    return tuple(
        replace(first, likewise=tuple(others)) if others else first
        for first, *others in groups.values()
    )


def _edit(entry: Entry) -> object:
    """What tells entries apart that cannot be told as one: all but words that were kept."""
    change = entry.change
    if entry.reports or entry.whole:
        return id(entry)
    tags = tuple(
        tuple(sorted({(tag.topic, tag.direction, tag.who) for tag in standing(one)}))
        for one in entry.own
    )
    return _words(entry), tags, change.acts, entry.remark


def _words(entry: Entry) -> object:
    """The words that came and went, of a reworded provision without those that it kept."""
    change = entry.change
    if change.kind == REWORDED and change.edits:
        return tuple((run.op, run.text.strip()) for run in change.edits if run.op != KEEP)
    if change.kind in _TOLD_TOGETHER:
        return tuple((one.kind, one.old, one.new) for one in entry.own)
    return id(entry)


def direction_of(entry: Entry, topic: str) -> str:
    """Which way an entry goes in a topic."""
    return direction_on(entry.changes, topic)


def changed_articles(diff: Diff) -> frozenset[str]:
    """The articles in whose text something changed."""
    return frozenset(
        change.article for change in diff.changes if change.part != "heading" and change.article
    ) - _only_editorial(diff)


def _only_editorial(diff: Diff) -> frozenset[str]:
    amended = {c.article for c in diff.amendments if c.part != "heading"}
    return frozenset(c.article for c in diff.changes if c.kind == EDITORIAL) - amended
