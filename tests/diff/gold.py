"""The labelled changes, as sets of articles for each step."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

Step = tuple[str, str]


def articles_labelled(path: Path) -> tuple[dict[Step, set[str]], dict[Step, set[str]]]:
    """The articles that changed in a step, and those of which only a note changed."""
    changed: defaultdict[Step, set[str]] = defaultdict(set)
    optional: defaultdict[Step, set[str]] = defaultdict(set)
    for line in path.read_text("utf-8").splitlines():
        label = json.loads(line)
        kept = optional if label.get("optional") else changed
        kept[label["old"], label["new"]].add(label["article"])
    return dict(changed), dict(optional)
