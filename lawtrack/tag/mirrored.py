"""Tells a change that is particular to a chapter from one made alike in several."""

from __future__ import annotations

from collections.abc import Iterable

from lawtrack.tag.facts import Article, Facts
from lawtrack.tag.unsaid import Unsaid


class Mirrors:
    """The words that came or went with each change of a diff, by chapter."""

    def __init__(self, articles: Iterable[Article], unsaid: Unsaid) -> None:
        self._changed = [
            (_chapter(article), _stems(facts.without(unsaid)))
            for article in articles
            for facts in article.changes
        ]

    def elsewhere(self, article: Article, facts: Facts) -> bool:
        """Whether some change in another chapter has all the words of this one."""
        own, stems = _chapter(article), _stems(facts)
        return any(chapter != own and stems <= others for chapter, others in self._changed)


def _stems(facts: Facts) -> frozenset[str]:
    return frozenset(side.words.stems[index] for side in facts.sides for index in side.fresh)


def _chapter(article: Article) -> str:
    return article.above[0].row if article.above else ""
