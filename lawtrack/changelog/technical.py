"""Changes that change no rule: the same words elsewhere, terms alone, headings that follow."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from lawtrack.changelog.topics import TERMINOLOGY, standing
from lawtrack.diff.changes import MOVED, RENUMBERED, REWORDED, Change
from lawtrack.telling.sections import HEADING

_ELSEWHERE: Final = (RENUMBERED, MOVED)


def is_technical(change: Change, changed_articles: Collection[str]) -> bool:
    """Whether a change alters no rule.

    That is so where words were renumbered or moved as they are, where only terms changed,
    and where an untagged heading was reworded over an article whose text changed too
    (``changed_articles``: those whose text did).

    >>> moved = Change("moved", "5", "art_5__para_1", "art_5__para_2", "1.", "2.", "a b", "a b")
    >>> is_technical(moved, ())
    True
    """
    tags = standing(change)
    if change.kind in _ELSEWHERE and _same_words(change):
        return all(tag.topic == TERMINOLOGY for tag in tags)
    if tags:
        return all(tag.topic == TERMINOLOGY for tag in tags)
    follows = change.part == HEADING and change.kind == REWORDED
    return follows and change.article in changed_articles


def _same_words(change: Change) -> bool:
    return _words(change.old) == _words(change.new)


def _words(text: str) -> list[str]:
    return text.rstrip(";.").split()
