"""An evaluation as text: figures by topic, by edition, and by edition left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lawtrack.evaluate.measure import Evaluation
from lawtrack.evaluate.score import Score

_HEAD = ("labels", "P", "R", "F1", "direction")


def text(evaluation: Evaluation) -> str:
    """The figures as a table for a terminal."""
    return "\n".join(_lines(evaluation)) + "\n"


def _lines(evaluation: Evaluation) -> Iterator[str]:
    by_count = sorted(
        evaluation.topics.items(), key=lambda item: (-item[1].right - item[1].missed, item[0])
    )
    yield f"{evaluation.articles} articles with labels"
    yield ""
    yield from _table("topic", dict(by_count), evaluation.overall)
    yield ""
    yield from _table("edition", evaluation.editions, evaluation.overall)
    yield ""
    yield "Without the rules that the other editions speak against:"
    yield from _table("left out", evaluation.left_out, evaluation.left_out_overall)
    yield ""
    yield "With those rules alone that the other editions bear out:"
    yield from _table("left out", evaluation.borne_out, evaluation.borne_out_overall)


def _table(name: str, scores: Mapping[str, Score], overall: Score) -> Iterator[str]:
    width = max((len(each) for each in (name, "overall", *scores)), default=0)
    yield f"{name:<{width}}  " + "  ".join(f"{head:>6}" for head in _HEAD)
    for each, score in scores.items():
        yield _row(each, score, width)
    yield _row("overall", overall, width)


def _row(name: str, score: Score, width: int) -> str:
    figures = (score.precision, score.recall, score.f1)
    cells = [f"{score.right + score.missed:>6}", *(f"{figure:>6.3f}" for figure in figures)]
    direction = f"{score.direction_accuracy:.3f}" if score.right else "-"
    return f"{name:<{width}}  " + "  ".join([*cells, f"{direction:>9}"])


def data(evaluation: Evaluation) -> dict[str, object]:
    """The figures as plain data, for JSON."""
    return {
        "articles": evaluation.articles,
        "overall": _data(evaluation.overall),
        "topics": {topic: _data(score) for topic, score in evaluation.topics.items()},
        "editions": {edition: _data(score) for edition, score in evaluation.editions.items()},
        "left_out": {edition: _data(score) for edition, score in evaluation.left_out.items()},
        "left_out_overall": _data(evaluation.left_out_overall),
        "borne_out": {edition: _data(score) for edition, score in evaluation.borne_out.items()},
        "borne_out_overall": _data(evaluation.borne_out_overall),
    }


def _data(score: Score) -> dict[str, float]:
    return {
        "labels": score.right + score.missed,
        "precision": round(score.precision, 4),
        "recall": round(score.recall, 4),
        "f1": round(score.f1, 4),
        "direction_accuracy": round(score.direction_accuracy, 4),
    }
