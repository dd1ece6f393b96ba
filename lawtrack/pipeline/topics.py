"""The tags of all editions together: the picture, and the figures against people's labels."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.diff.changes import Diff
from lawtrack.pipeline.diffs import differences
from lawtrack.pipeline.history import steps
from lawtrack.pipeline.tagging import law_rules
from lawtrack.store.reader import Store

if TYPE_CHECKING:
    from lawtrack.evaluate.measure import Evaluation
    from lawtrack.tag.summary import Picture


def picture(store: Store) -> Picture:
    """Topics down, editions across."""
    from lawtrack.tag.summary import picture as drawn

    known = law_rules(store)
    diffs = [step.diff for step in steps(store)]
    return drawn(list(reversed(diffs)), known, language=store.language)


def evaluated(store: Store, gold: Path) -> Evaluation:
    """The tags of the labelled steps held against the labels."""
    from lawtrack.evaluate.gold import read_gold
    from lawtrack.evaluate.measure import evaluate

    def tagged(old: str, new: str) -> Diff:
        return differences(store, store.resolve(old), store.resolve(new)).diff

    return evaluate(read_gold(gold, law_rules(store)), tagged)
