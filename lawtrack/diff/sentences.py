"""Lines that were split or merged at the end of a sentence: who keeps what of whom.

A part that lost its second sentence is the same part, though most of its words are gone; so
is one that took in the sentences of another. Likeness of the whole lines does not show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from lawtrack.diff.likeness import likeness, plain_words

_ALIKE: Final = 0.75
_FEW_WORDS: Final = 8
# A shorter line that keeps less than this of the longer one says little about it.
_LEAST_SHARE: Final = 0.2
_SENTENCE_END: Final = r"(?<=[.;])\s+(?=[^\W\d_a-zа-яё])"

Words = tuple[str, ...]


def has_sentences(text: str) -> bool:
    return ". " in text


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(_SENTENCE_END)


def sentences(text: str) -> list[Words]:
    """The sentences of a text, each as its words.

    >>> sentences("A term is five years. It begins in May.")
    [('A', 'term', 'is', 'five', 'years'), ('It', 'begins', 'in', 'May')]
    """
    return [plain_words(sentence) for sentence in _pattern().split(text)]


def kept_sentences(
    old: Mapping[int, str], new: Mapping[int, str]
) -> Iterator[tuple[int, int, int]]:
    """Pairs of old and new lines of which one is made of whole sentences of the other, with
    the number of words that they share."""
    for i, j, shared in _within(old, new):
        yield i, j, shared
    for j, i, shared in _within(new, old):
        yield i, j, shared


def _within(
    longer: Mapping[int, str], shorter: Mapping[int, str]
) -> Iterator[tuple[int, int, int]]:
    several = {at: text for at, text in longer.items() if has_sentences(text)}
    parts = {at: sentences(text) for at, text in shorter.items()} if several else {}
    for at, text in several.items():
        split = sentences(text)
        size = sum(map(len, split))
        for other, part in parts.items():
            shared = _kept(split, part)
            if shared >= _FEW_WORDS and shared >= _LEAST_SHARE * size:
                yield at, other, shared


def _kept(split: list[Words], part: list[Words]) -> int:
    """How many words of a part stand in as many sentences in a row, if it is alike to them."""
    count = len(part)
    if count >= len(split):
        return 0
    words = sum(part, ())
    runs = (sum(split[at : at + count], ()) for at in range(len(split) - count + 1))
    best = max(likeness(run, words, _ALIKE) for run in runs)
    return round(best * len(words))
