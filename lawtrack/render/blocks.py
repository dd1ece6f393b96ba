"""The changes of an article laid out in blocks, the same for the terminal and for Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from lawtrack.diff.changes import (
    DELETE,
    EDITORIAL,
    INSERT,
    INSERTED,
    KEEP,
    MOVED,
    RENUMBERED,
    REPEALED,
    REWORDED,
    Change,
    Diff,
    Edit,
)
from lawtrack.render.about import About
from lawtrack.render.fold import fold, tidy
from lawtrack.render.wording import acts_line, cite, kind_words

CHANGED: Final = "~"
GONE: Final = "-"
CAME: Final = "+"

Block = tuple[str, str, tuple[Edit, ...]]
"""A mark (``~``, ``-``, ``+``), a label and runs of words."""

_WORD_BY_WORD: Final = (REWORDED, RENUMBERED, MOVED, EDITORIAL)
_TOLD_TOGETHER: Final = (INSERTED, REPEALED)


def blocks(change: Change) -> Iterator[Block]:
    """What to print of a change: its runs, or the old words whole and then the new ones.

    >>> [mark for mark, _, _ in blocks(Change("replaced", "5", "art_5", "art_5", "", "", "a", "b"))]
    ['-', '+']
    """
    if change.kind in _WORD_BY_WORD and change.old and change.new:
        runs = change.edits or (Edit(KEEP, change.new),)
        yield CHANGED, change.num_new, fold(runs)
        return
    if change.old or change.num_old:
        yield GONE, change.num_old, tidy((Edit(DELETE, change.old),))
    if change.new or change.num_new:
        yield CAME, change.num_new, tidy((Edit(INSERT, change.new),))


def told_together(changes: Sequence[Change], about: About) -> Iterator[list[Change]]:
    """The changes in runs: neighbours inserted or repealed that need no words of their own."""

    def same(change: Change) -> object:
        alone = change.tags or change.eid in about.remarks or change.kind not in _TOLD_TOGETHER
        return id(change) if alone else (change.kind, change.acts)

    return (list(run) for _, run in groupby(changes, key=same))


def told(run: Sequence[Change]) -> str:
    """Where a run stands and what happened to it.

    >>> run = [Change("inserted", "5", "", f"art_5__para_{n}", "", "", "", "a") for n in (2, 3)]
    >>> told(run)
    'Article 5(2) to Article 5(3): inserted (2 provisions)'
    """
    first, last = run[0], run[-1]
    if len(run) == 1:
        return f"{cite(first.eid, first.part)}: {kind_words(first)}"
    places = f"{cite(first.eid, first.part)} to {cite(last.eid, last.part)}"
    return f"{places}: {kind_words(first)} ({len(run)} provisions)"


def acts_of(changes: Sequence[Change]) -> tuple[str, ...]:
    """The numbers of the acts behind the changes, each once."""
    return tuple(dict.fromkeys(act for change in changes for act in change.acts))


def acts_told(changes: Sequence[Change], diff: Diff, about: About) -> str:
    """The acts in words; nothing where all is editorial, for which there is no act."""
    if all(change.kind == EDITORIAL for change in changes):
        return ""
    return acts_line(acts_of(changes), diff, about)
