"""Changes that change no rule: the same words elsewhere, terms alone, headings that follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from typing import Final

from lawtrack.changelog.topics import TERMINOLOGY, standing
from lawtrack.diff.changes import DELETE, INSERT, KEEP, MOVED, RENUMBERED, REWORDED, Change
from lawtrack.telling.sections import HEADING

_ELSEWHERE: Final = (RENUMBERED, MOVED)
_OFTEN: Final = 3  # changes that the same words replace one another in

Replaced = tuple[str, str]
"""Words that went and the words that came in their place."""


def terms_of(changes: Iterable[Change]) -> frozenset[Replaced]:
    """The words that others replace throughout a diff: in three changes or more.

    Words that only went are never mere terms, however often: they may have been the rule.
    """
    found = Counter(pair for change in changes for pair in set(_replaced(change)))
    return frozenset(pair for pair, times in found.items() if times >= _OFTEN and pair[1])


def _replaced(change: Change) -> Iterator[Replaced]:
    for kept, runs in groupby(change.edits, key=lambda run: run.op == KEEP):
        if not kept:
            words = {DELETE: "", INSERT: ""}
            for run in runs:
                words[run.op] += f" {run.text}"
            yield " ".join(words[DELETE].split()), " ".join(words[INSERT].split())


def is_technical(
    change: Change, changed_articles: Collection[str], terms: Collection[Replaced] = ()
) -> bool:
    """Whether a change alters no rule.

    That is so where words were renumbered or moved as they are, where nothing but ``terms``
    changed, and where an untagged heading was reworded over an article whose text changed
    too (``changed_articles``: those whose text did).

    >>> moved = Change("moved", "5", "art_5__para_1", "art_5__para_2", "1.", "2.", "a b", "a b")
    >>> is_technical(moved, ())
    True
    """
    tags = standing(change)
    if change.kind in _ELSEWHERE and _same_words(change):
        return all(tag.topic == TERMINOLOGY for tag in tags)
    if tags:
        only = all(tag.topic == TERMINOLOGY for tag in tags)
        return only and all(pair in terms for pair in _replaced(change))
    follows = change.part == HEADING and change.kind == REWORDED
    return follows and change.article in changed_articles


def _same_words(change: Change) -> bool:
    return _words(change.old) == _words(change.new)


def _words(text: str) -> list[str]:
    return text.rstrip(";.").split()
