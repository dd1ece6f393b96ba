"""Finding quoted words in a line of law: whole words, to the letter or folded.

Folding looks past what printing changes and meaning does not: white space, the style of
quotation marks and dashes, and letters of two alphabets that look alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeVar

_FOLDED: Final = {
    **dict.fromkeys("«»„“”‟″", '"'),
    **dict.fromkeys("’‘‛`´", "'"),
    **dict.fromkeys("–—―−‐‑‒", "-"),
    **dict(zip("ABCEHKMOPTXaceopxyiIё", "АВСЕНКМОРТХасеорхуіІе", strict=True)),
    "Ё": "Е",
}
_SPACES: Final = " \t\n\r\u00a0\u2007\u2009\u202f"
_TABLE: Final = str.maketrans({**_FOLDED, **dict.fromkeys(_SPACES, " ")})


@dataclass(frozen=True, slots=True)
class Found:
    """Words found in a line: where, and how exactly (1 is to the letter)."""

    start: int
    stop: int
    score: float = 1.0


def find_exact(words: str, text: str) -> list[Found]:
    """Every place where the words stand as whole words.

    >>> find_exact("voter", "a voter of voters")
    [Found(start=2, stop=7, score=1.0)]
    """
    return [Found(start, start + len(words)) for start in _starts(words, text)]


def find_folded(words: str, text: str) -> list[Found]:
    """Every place where the words stand once both are folded, with the share of
    characters that are equal to the letter.

    >>> find_folded('the "line"', "in the «line»")
    [Found(start=3, stop=13, score=0.8)]
    """
    needle, _ = _fold(words)
    folded, origin = _fold(text)
    found = []
    for start in _starts(needle, folded):
        stop = start + len(needle)
        left, right = origin[start], origin[stop - 1] + 1
        while right < origin[stop] and text[right] in _SPACES and needle[-1] == " ":
            right += 1
        found.append(Found(left, right, _score(words, text[left:right])))
    return found


def find(words: str, text: str) -> list[Found]:
    """Exact places if there are any, else folded ones."""
    return find_exact(words, text) or find_folded(words, text)


def _starts(words: str, text: str) -> list[int]:
    starts: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0:
        if _whole(text, at, at + len(words)):
            starts.append(at)
            at = text.find(words, at + len(words))
        else:
            at = text.find(words, at + 1)
    return starts


def _whole(text: str, start: int, stop: int) -> bool:
    """Whether no word is cut at either end; a hyphen inside a word or number joins it."""
    before = text[max(0, start - 2) : start]
    behind = text[stop : stop + 2]
    return not (
        (text[start].isalnum() and _joined(before[::-1]))
        or (text[stop - 1].isalnum() and _joined(behind))
    )


def _joined(beside: str) -> bool:
    if not beside:
        return False
    return beside[0].isalnum() or (beside[0] == "-" and len(beside) > 1 and beside[1].isalnum())


@lru_cache(maxsize=8192)
def _fold(text: str) -> tuple[str, Sequence[int]]:
    """The folded text and, for each of its characters and its end, the place in the text."""
    plain = text.translate(_TABLE)
    if "  " not in plain:
        return plain, range(len(text) + 1)
    kept = [i for i, char in enumerate(plain) if char != " " or i == 0 or plain[i - 1] != " "]
    return "".join(plain[i] for i in kept), [*kept, len(text)]


def _score(words: str, found: str) -> float:
    ours = re.sub(r"\s+", " ", words)
    theirs = re.sub(r"\s", " ", found)
    if len(ours) != len(theirs):
        folded = re.sub(r" +", " ", theirs)
        equal = sum(a == b for a, b in zip(ours, folded, strict=False))
        return round(equal / (max(len(ours), len(theirs)) or 1), 3)
    equal = sum(a == b for a, b in zip(words, found, strict=False))
    return round(equal / (len(words) or 1), 3)


# Marks that stand against the word before them.
_CLOSING: Final = ",.;:!?)»”"


def without(text: str, start: int, stop: int) -> tuple[int, int]:
    """The range to cut so that the words go and no white space is left double.

    >>> text = "the voters (electors), if any"
    >>> start, stop = without(text, 11, 21)
    >>> text[:start] + text[stop:]
    'the voters, if any'
    """
    before_space = start > 0 and text[start - 1] == " "
    behind = text[stop : stop + 1]
    if before_space and (not behind or behind == " " or behind in _CLOSING):
        return start - 1, stop
    if start == 0 and behind == " ":
        return start, stop + 1
    return start, stop


def behind_anchor(new: str) -> str:
    """The words as they follow an anchor: a mark stands against it, a word behind a space.

    >>> behind_anchor("and others"), behind_anchor(", and others")
    (' and others', ', and others')
    """
    return new if new[:1] in _CLOSING or new.startswith(" ") else f" {new}"


_SENTENCE_END: Final = re.compile(r'(?<=[.!?])["»”)]?\s+(?=["«“(]?[A-ZА-ЯЁ])')
# Shortened words whose full stop ends no sentence.
_SHORT: Final = re.compile(r"(?:\b(?:No|ст|п|г|т|д|см|Art|т\.д|т\.п)|\b[A-ZА-ЯЁ])\.$")


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a line begin and end.

    >>> text = "One rule. Two rules, see Art. 5. Three."
    >>> [text[a:b] for a, b in sentences(text)]
    ['One rule.', 'Two rules, see Art. 5.', 'Three.']
    """
    cuts = [m for m in _SENTENCE_END.finditer(text) if not _SHORT.search(text[: m.start()])]
    starts = [0, *(cut.end() for cut in cuts)]
    stops = [*(len(text[: cut.end()].rstrip()) for cut in cuts), len(text)]
    return list(zip(starts, stops, strict=True))


_Owners = TypeVar("_Owners")


def without_overlap(hits: Sequence[tuple[Found, _Owners]]) -> list[tuple[Found, _Owners]]:
    """Of places that overlap keep the leftmost, and of those the longest.

    >>> short, long = Found(2, 7), Found(2, 14)
    >>> without_overlap([(short, "a"), (long, "b")])
    [(Found(start=2, stop=14, score=1.0), 'b')]
    """
    kept: list[tuple[Found, _Owners]] = []
    for found, owner in sorted(hits, key=lambda hit: (hit[0].start, -hit[0].stop)):
        if not kept or kept[-1][0].stop <= found.start:
            kept.append((found, owner))
    return kept
