"""What the tags of a diff come to: one line per topic of an article, and the whole picture.

Tags that a person rejected count for nothing here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lawtrack.diff.changes import Diff
from lawtrack.model.tags import DIRECTIONS, Tag
from lawtrack.tag.direction import combined
from lawtrack.tag.records import Rules

REJECTED: Final = "rejected"


@dataclass(frozen=True, slots=True)
class ArticleTag:
    """All tags of one topic in one article: their common direction, and the tags.

    ``article`` is a number ("20-1"), or the eId of a unit that is no article.
    """

    article: str
    topic: str
    direction: str
    who: tuple[str, ...]
    tags: tuple[Tag, ...]

    @property
    def reviewed(self) -> bool:
        """Whether a person has said something of it."""
        return any(tag.review for tag in self.tags)


@dataclass(frozen=True, slots=True)
class Cell:
    """One topic in one edition: its direction over all articles, and how many say which."""

    topic: str
    edition: str
    direction: str
    articles: tuple[ArticleTag, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many articles go each way."""
        found = Counter(each.direction for each in self.articles)
        return {way: found[way] for way in DIRECTIONS if found[way]}


@dataclass(frozen=True, slots=True)
class Picture:
    """Topics down, editions across; a pair without a cell has no change of that topic."""

    topics: tuple[str, ...]
    editions: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell]
    names: Mapping[str, str]

    def counts(self, topic: str) -> dict[str, int]:
        """How many articles of all editions go each way."""
        total: Counter[str] = Counter()
        for (name, _), cell in self.cells.items():
            if name == topic:
                total.update(cell.counts)
        return {way: total[way] for way in DIRECTIONS if total[way]}


def by_article(diff: Diff) -> tuple[ArticleTag, ...]:
    """The topics of each article with a common direction, in the order of the text.

    Articles that expand in one place and restrict in another are mixed; a neutral change
    beside one with a direction takes nothing from it.
    """
    found: dict[tuple[str, str], list[Tag]] = {}
    for change in diff.amendments:
        article = change.article or change.eid.partition("__")[0]
        for tag in change.tags:
            if tag.review != REJECTED:
                found.setdefault((article, tag.topic), []).append(tag)
    return tuple(_joined(article, topic, tags) for (article, topic), tags in found.items())


def _joined(article: str, topic: str, tags: Sequence[Tag]) -> ArticleTag:
    who = dict.fromkeys(each for tag in tags for each in tag.who)
    way = combined(tag.direction for tag in tags)
    return ArticleTag(article, topic, way, tuple(who), tuple(tags))


def picture(diffs: Sequence[Diff], rules: Rules, *, language: str = "en") -> Picture:
    """The picture of all topics over the editions that the diffs lead to."""
    cells = {(cell.topic, cell.edition): cell for diff in diffs for cell in _cells(diff)}
    return Picture(
        tuple(topic.id for topic in rules.topics),
        tuple(diff.new.in_force for diff in diffs),
        cells,
        {topic.id: topic.name.get(language, topic.id) for topic in rules.topics},
    )


def _cells(diff: Diff) -> Iterator[Cell]:
    topics: dict[str, list[ArticleTag]] = {}
    for each in by_article(diff):
        topics.setdefault(each.topic, []).append(each)
    for topic, found in topics.items():
        way = combined(each.direction for each in found)
        yield Cell(topic, diff.new.in_force, way, tuple(found))


def only(diff: Diff, topics: Iterable[str] = (), directions: Iterable[str] = ()) -> Diff:
    """The diff with the changes that bear a tag of these topics and directions alone."""
    wanted, ways = frozenset(topics), frozenset(directions)
    kept = tuple(
        change for change in diff.changes if any(_fits(tag, wanted, ways) for tag in change.tags)
    )
    return replace(diff, changes=kept)


def _fits(tag: Tag, topics: frozenset[str], directions: frozenset[str]) -> bool:
    return (
        tag.review != REJECTED
        and (not topics or tag.topic in topics)
        and (not directions or tag.direction in directions)
    )
