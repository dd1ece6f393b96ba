"""Measures tags against labels, over all editions and leaving each edition out in turn.

Leaving out asks how far the labels of the other editions speak for the rules. A rule is
trusted as often as its topic was right there; in the edition left out, rules trusted less
than half are silent. Rules that the others say nothing of (their subject came up only once)
speak in ``left_out`` and are silent in the stricter ``borne_out``. Neither can show how
rules fare on changes that their author has read nothing of: for that the labels must be
kept from the author.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.diff.changes import Diff
from lawtrack.evaluate.gold import GoldArticle
from lawtrack.evaluate.score import Score, score_topics, total
from lawtrack.tag.direction import combined
from lawtrack.tag.summary import ArticleTag, by_article

TRUSTED: Final = 0.5  # so often a rule's topic must be right in the other editions

Step = tuple[str, str]
Trust = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scores overall, by topic, by edition, and by edition left out (see the module)."""

    overall: Score
    topics: Mapping[str, Score]
    editions: Mapping[str, Score]
    left_out: Mapping[str, Score]
    borne_out: Mapping[str, Score]
    articles: int

    @property
    def left_out_overall(self) -> Score:
        return total(self.left_out.values())

    @property
    def borne_out_overall(self) -> Score:
        return total(self.borne_out.values())


def evaluate(gold: Sequence[GoldArticle], tagged: Callable[[str, str], Diff]) -> Evaluation:
    """Measure tags against labels; ``tagged`` gives the tagged diff of a step.

    Lines marked optional are left out.
    """
    counted = [article for article in gold if not article.optional]
    steps = sorted({article.step for article in counted}, key=lambda step: step[::-1])
    found = {step: _by_number(by_article(tagged(*step))) for step in steps}
    scores = [(article, _score(article, found)) for article in counted]
    topics = sorted({topic for _, each in scores for topic in each})
    return Evaluation(
        overall=total(score for _, each in scores for score in each.values()),
        topics={topic: total(each.get(topic, Score()) for _, each in scores) for topic in topics},
        editions={step[1]: _of_step(step, scores) for step in steps},
        left_out={step[1]: _left_out(step, counted, found, 1.0) for step in steps},
        borne_out={step[1]: _left_out(step, counted, found, 0.0) for step in steps},
        articles=len(counted),
    )


Found = Mapping[Step, Mapping[str, Sequence[ArticleTag]]]


def _by_number(tags: Iterable[ArticleTag]) -> dict[str, list[ArticleTag]]:
    found: dict[str, list[ArticleTag]] = {}
    for tag in tags:
        found.setdefault(tag.article, []).append(tag)
    return found


def _score(article: GoldArticle, found: Found, trust: Trust | None = None) -> dict[str, Score]:
    tags = found[article.step].get(article.article, ())
    ways = {tag.topic: way for tag in tags if (way := _trusted_way(tag, trust))}
    return score_topics(article.labels, ways)


def _trusted_way(tag: ArticleTag, trust: Trust | None) -> str:
    """The direction by the trusted rules alone, empty where there is none."""
    if trust is None:
        return tag.direction
    kept = [each for each in tag.tags if trust[each.rule] >= TRUSTED]
    return combined(each.direction for each in kept) if kept else ""


def _of_step(step: Step, scores: Iterable[tuple[GoldArticle, Mapping[str, Score]]]) -> Score:
    own = (each for article, each in scores if article.step == step)
    return total(score for each in own for score in each.values())


def _left_out(step: Step, gold: Sequence[GoldArticle], found: Found, unknown: float) -> Score:
    learnt = learn_trust((article for article in gold if article.step != step), found)
    trust = defaultdict(lambda: unknown, learnt)
    own = (article for article in gold if article.step == step)
    return total(score for each in own for score in _score(each, found, trust).values())


def learn_trust(gold: Iterable[GoldArticle], found: Found) -> dict[str, float]:
    """How often each rule's topic was right in the labelled articles."""
    right: dict[str, int] = {}
    said: dict[str, int] = {}
    for article in gold:
        for tag in found[article.step].get(article.article, ()):
            for rule in {each.rule for each in tag.tags}:
                said[rule] = said.get(rule, 0) + 1
                right[rule] = right.get(rule, 0) + (tag.topic in article.labels)
    return {rule: right[rule] / count for rule, count in said.items()}
