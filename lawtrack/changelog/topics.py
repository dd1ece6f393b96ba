"""Under which topic a change is told, and which way it goes there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from lawtrack.diff.changes import Change
from lawtrack.model.tags import EXPANDS, MIXED, NEUTRAL, RESTRICTS, UNCLEAR, Tag, combined

SHOWN_DIRECTIONS: Final = (RESTRICTS, EXPANDS, MIXED, NEUTRAL, UNCLEAR)
TERMINOLOGY: Final = "terminology"
REJECTED: Final = "rejected"


def standing(change: Change) -> tuple[Tag, ...]:
    """The tags of a change without those that a person rejected."""
    return tuple(tag for tag in change.tags if tag.review != REJECTED)


def topics_of(changes: Iterable[Change], order: Sequence[str]) -> tuple[str, ...]:
    """The topics of some changes, the surest first, then in the order of the law's topics.

    The topic of words alone comes last: what changes a rule is told by that rule.

    >>> from lawtrack.model.tags import Evidence
    >>> said = (Evidence("new", "art_1", "a"),)
    >>> tags = [Tag(topic, "neutral", (), said, "r", 0.8) for topic in ("quotas", "recall")]
    >>> change = Change("inserted", "1", "", "art_1", "", "", "", "a", tags=tuple(tags))
    >>> topics_of([change], ["recall", "quotas"])
    ('recall', 'quotas')
    """
    sure: dict[str, float] = {}
    for change in changes:
        for tag in standing(change):
            sure[tag.topic] = max(tag.confidence, sure.get(tag.topic, 0.0))
    place = {topic: index for index, topic in enumerate(order)}

    def rank(topic: str) -> tuple[bool, float, int, str]:
        return topic == TERMINOLOGY, -sure[topic], place.get(topic, len(place)), topic

    return tuple(sorted(sure, key=rank))


def tags_on(changes: Iterable[Change], topic: str) -> tuple[Tag, ...]:
    """The tags of some changes on one topic."""
    return tuple(tag for change in changes for tag in standing(change) if tag.topic == topic)


def direction_on(changes: Iterable[Change], topic: str) -> str:
    """Which way some changes go in a topic, taken together."""
    return combined(tag.direction for tag in tags_on(changes, topic))


def who_on(changes: Iterable[Change], topic: str, direction: str = "") -> tuple[str, ...]:
    """Whom the tags on a topic (that go one way) name, each once."""
    tags = (tag for tag in tags_on(changes, topic) if direction in ("", tag.direction))
    return tuple(dict.fromkeys(each for tag in tags for each in tag.who))
