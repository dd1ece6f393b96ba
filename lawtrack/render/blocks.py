"""The changes of a unit laid out in blocks, the same for the terminal and for Markdown."""

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
    RESTORED,
    REWORDED,
    TAKEN_EFFECT,
    Change,
    Diff,
    Edit,
)
from lawtrack.telling.about import About
from lawtrack.telling.fold import fold, tidy
from lawtrack.telling.sections import HEADING, Section
from lawtrack.telling.wording import acts_lines, cite, kind_words

CHANGED: Final = "~"
GONE: Final = "-"
CAME: Final = "+"

Block = tuple[str, str, tuple[Edit, ...]]
"""A mark (``~``, ``-``, ``+``), a label and runs of words."""

_WORD_BY_WORD: Final = (REWORDED, RENUMBERED, MOVED, EDITORIAL)
_TOLD_TOGETHER: Final = (INSERTED, REPEALED)
_CAME: Final = (INSERTED, RESTORED, TAKEN_EFFECT)


def blocks(change: Change) -> Iterator[Block]:
    """What to print of a change: its runs, or the old words whole and then the new ones.

    A heading that reads the same before and after is printed once.

    >>> [mark for mark, _, _ in blocks(Change("replaced", "5", "art_5", "art_5", "", "", "a", "b"))]
    ['-', '+']
    """
    if change.kind in _WORD_BY_WORD and change.old and change.new:
        runs = change.edits or (Edit(KEEP, change.new),)
        yield CHANGED, change.num_new, fold(runs)
        return
    same = change.part == HEADING and _same_words(change)
    if (change.old or change.num_old) and not (same and change.kind in _CAME):
        yield GONE, change.num_old, tidy((Edit(DELETE, change.old),))
    if (change.new or change.num_new) and not (same and change.kind == REPEALED):
        yield CAME, change.num_new, tidy((Edit(INSERT, change.new),))


def _same_words(change: Change) -> bool:
    """A heading stays printed over an article that is gone, or stood there before it came."""
    return (change.old, change.num_old) == (change.new, change.num_new)


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


def acts_told(section: Section, diff: Diff, about: About) -> tuple[str, ...]:
    """The acts in words; nothing where all is editorial, for which there is no act."""
    if all(change.kind == EDITORIAL for change in section.changes):
        return ()
    return acts_lines(acts_of(section.changes), section.unit, diff, about)


def own_acts(run: Sequence[Change], section: Section) -> str:
    """The acts of a run where they are not those of its whole section, by number alone.

    >>> one, other = (Change("inserted", "5", "", f"art_5__para_{n}", "", "", "", "a",
    ...     acts=(f"{n}-VI",)) for n in (2, 3))
    >>> own_acts([other], Section("art_5", [one, other]))
    ', by Act 3-VI'
    """
    acts, all_acts = acts_of(run), acts_of(section.changes)
    if set(acts) == set(all_acts) or all(change.kind == EDITORIAL for change in run):
        return ""
    if not acts:
        return "; act not established"
    *first, last = acts
    return f", by Acts {', '.join(first)} and {last}" if first else f", by Act {last}"


def remarks(section: Section, about: About) -> tuple[str, ...]:
    """The remarks on a section told as a whole, each once, with its place if it has but one."""
    places: dict[str, list[str]] = {}
    for eid in dict.fromkeys((section.unit, *(change.eid for change in section.changes))):
        if about.remarks.get(eid):
            places.setdefault(about.remarks[eid], []).append(eid)
    return tuple(
        said if len(eids) > 1 or eids == [section.unit] else f"{cite(eids[0])}: {said}"
        for said, eids in places.items()
    )
