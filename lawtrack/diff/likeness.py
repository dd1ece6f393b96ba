"""How like two texts are: a figure between 0 and 1 by the words that they share in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import Final

from lawtrack.diff.sequences import all_likenesses
from lawtrack.diff.sequences import likeness as likeness

_MARKS: Final = ',.;:()"«»“”–—-'
# A word in so many texts says nothing about which of them are partners.
_COMMON: Final = 24
_CANDIDATES: Final = 6
_MOST_WORDS: Final = 2000
_PAIRS_TO_TRY_ALL: Final = 1000


@lru_cache(maxsize=16384)
def plain_words(text: str) -> tuple[str, ...]:
    """What stands between the spaces of a text, without the mark that closes it: good
    enough to find partners, and fast. Of a very long text, only the beginning.

    >>> plain_words("a body, in part;")
    ('a', 'body,', 'in', 'part')
    """
    return tuple(text.rstrip(".;:,").split(maxsplit=_MOST_WORDS)[:_MOST_WORDS])


def folded(text: str) -> tuple[str, ...]:
    """The words of a text without case and the common marks.

    >>> folded("The (old) «Council»;") == folded("the old council")
    True
    """
    for mark in _MARKS:
        text = text.replace(mark, " ")
    return tuple(text.lower().split())


def alike(
    wanted: Mapping[int, tuple[str, ...]],
    offered: Mapping[int, tuple[str, ...]],
    at_least: float,
) -> Iterator[tuple[int, int, float]]:
    """Pairs of texts with their likeness, in time linear in the texts where they are many.

    A few texts are all compared with each other; of many, only those that share rare words.

    >>> old, new = {1: plain_words("in 15 days")}, {7: plain_words("in 20 days"), 8: ("no",)}
    >>> [(i, j) for i, j, like in alike(old, new, 0.5)]
    [(1, 7)]
    """
    if len(wanted) * len(offered) <= _PAIRS_TO_TRY_ALL:
        for i, words in wanted.items():
            for j, like in all_likenesses(words, offered, at_least):
                yield i, j, like
        return
    known = set().union(*wanted.values())
    where: dict[str, list[int]] = {word: [] for word in known}
    for j, words in offered.items():
        for word in known.intersection(words):
            where[word].append(j)
    for i, words in wanted.items():
        for j in _most_shared(words, where):
            if like := likeness(words, offered[j], at_least):
                yield i, j, like


def _most_shared(words: tuple[str, ...], where: Mapping[str, list[int]]) -> Iterable[int]:
    spread_of = [(len(where[word]), word) for word in set(words)]
    rarest = sorted([found for found in spread_of if found[0]])[:_COMMON]
    rare = [word for spread, word in rarest if spread <= _COMMON]
    telling = rare or [word for _, word in rarest[:1]]
    votes = Counter(chain.from_iterable([where[word][:_COMMON] for word in telling]))
    return sorted(votes, key=votes.__getitem__, reverse=True)[:_CANDIDATES]
