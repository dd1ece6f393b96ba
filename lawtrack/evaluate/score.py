"""Counts of right and wrong topics and directions, and the figures they come to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Topics found and right, found and not labelled, labelled and not found; and in how
    many of the right ones the direction is right too.

    >>> score = Score(right=8, extra=2, missed=2, directions=6)
    >>> score.precision, score.recall, round(score.f1, 2), score.direction_accuracy
    (0.8, 0.8, 0.8, 0.75)
    >>> Score().f1
    1.0
    """

    right: int = 0
    extra: int = 0
    missed: int = 0
    directions: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right,
            self.extra + other.extra,
            self.missed + other.missed,
            self.directions + other.directions,
        )

    @property
    def precision(self) -> float:
        return _share(self.right, self.right + self.extra)

    @property
    def recall(self) -> float:
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        return _share(2 * self.right, 2 * self.right + self.extra + self.missed)

    @property
    def direction_accuracy(self) -> float:
        return _share(self.directions, self.right)


def _share(part: int, whole: int) -> float:
    """A share; of nothing, all is right."""
    return part / whole if whole else 1.0


def score_topics(wanted: Mapping[str, str], found: Mapping[str, str]) -> dict[str, Score]:
    """The score of one article by topic, from a direction for each topic on both sides."""
    return {topic: _one(topic, wanted, found) for topic in sorted({*wanted, *found})}


def _one(topic: str, wanted: Mapping[str, str], found: Mapping[str, str]) -> Score:
    if topic not in found:
        return Score(missed=1)
    if topic not in wanted:
        return Score(extra=1)
    return Score(right=1, directions=int(wanted[topic] == found[topic]))


def total(scores: Iterable[Score]) -> Score:
    """All scores in one."""
    return sum(scores, Score())
