"""How like two texts are: a figure between 0 and 1 by the words that they share in order.

This module and :mod:`lawtrack.diff.words` are the only users of rapidfuzz.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

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


@lru_cache(maxsize=1)
def _similarity():  # type: ignore[no-untyped-def]  # noqa: ANN202  (its type is the library's)
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity


@lru_cache(maxsize=1)
def _process():  # type: ignore[no-untyped-def]  # noqa: ANN202  (its type is the library's)
    from rapidfuzz import process

    return process


def likeness(old: Sequence[str], new: Sequence[str], at_least: float = 0.0) -> float:
    """The share of words that two texts have in common, in order; 0 below ``at_least``.

    >>> likeness(plain_words("in 15 days"), plain_words("in 20 days")) > 0.6
    True
    """
    found: float = _similarity()(old, new, score_cutoff=at_least)
    return found


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
        extract, similarity = _process().extract, _similarity()
        for i, words in wanted.items():
            for _, like, j in extract(
                words, offered, scorer=similarity, score_cutoff=at_least, limit=None
            ):
                yield i, j, like
        return
    where: defaultdict[str, list[int]] = defaultdict(list)
    for j, words in offered.items():
        for word in set(words):
            where[word].append(j)
    for i, words in wanted.items():
        for j in _most_shared(words, where):
            if like := likeness(words, offered[j], at_least):
                yield i, j, like


def _most_shared(words: tuple[str, ...], where: Mapping[str, list[int]]) -> Iterable[int]:
    votes: Counter[int] = Counter()
    rarest = sorted((len(where[word]), word) for word in set(words) if word in where)
    for spread, word in rarest[:_COMMON]:
        if spread > _COMMON and votes:
            break
        votes.update(where[word][:_COMMON])
    return (j for j, _ in votes.most_common(_CANDIDATES))
