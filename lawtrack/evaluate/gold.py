"""Labelled changes: what people say that each article's change does.

A file holds one JSON object a line: ``old`` and ``new`` (the editions of a step),
``article`` (its number), ``labels`` (each with ``topic`` and ``direction``) and perhaps
``optional: true`` for lines that are left out of an evaluation.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lawtrack.errors import BadSource
from lawtrack.model.tags import DIRECTIONS
from lawtrack.tag.records import Rules

OPEN_FILE: Final = "open.jsonl"
LIMIT: Final = 50_000_000  # bytes


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """The labels of one article in one step: a direction for each topic."""

    old: str
    new: str
    article: str
    labels: Mapping[str, str]
    optional: bool = False

    @property
    def step(self) -> tuple[str, str]:
        return self.old, self.new


def read_gold(path: Path, rules: Rules) -> tuple[GoldArticle, ...]:
    """Read labels from a file, or from ``open.jsonl`` in a folder.

    Raises BadSource, with the line, for what is no line of labels or names no topic.
    """
    file = path / OPEN_FILE if path.is_dir() else path
    topics = {topic.id for topic in rules.topics}
    try:
        if file.stat().st_size > LIMIT:
            raise BadSource(f"is larger than {LIMIT} bytes", file=str(file))
        lines = file.read_text("utf-8").split("\n")
    except OSError as error:
        raise BadSource(f"cannot be read: {error.strerror}", file=str(file)) from error
    except UnicodeDecodeError as error:
        raise BadSource("is not UTF-8", file=str(file)) from error
    found: dict[tuple[str, str, str], GoldArticle] = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            each = _article(line, topics, str(file), number)
            key = (each.old, each.new, each.article)
            if key in found:
                raise BadSource(
                    f"article {each.article} has a second line", file=str(file), line=number
                )
            found[key] = each
    return tuple(found.values())


def _article(line: str, topics: set[str], file: str, number: int) -> GoldArticle:
    try:
        data = json.loads(line)
        labels = {label["topic"]: label["direction"] for label in data["labels"]}
        texts = [data["old"], data["new"], data["article"]]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        hint = "each line is a JSON object with old, new, article and labels"
        raise BadSource("is no line of labels", file=file, line=number, hint=hint) from error
    if not all(isinstance(text, str) for text in texts):
        raise BadSource("old, new and article must be text", file=file, line=number)
    for topic, direction in labels.items():
        if topic not in topics:
            raise BadSource(f"'{topic}' is no topic of the rules", file=file, line=number)
        if direction not in DIRECTIONS:
            raise BadSource(f"'{direction}' is no direction", file=file, line=number)
    old, new, article = texts
    return GoldArticle(old, new, article, labels, data.get("optional") is True)
