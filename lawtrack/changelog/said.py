"""Lists and places as a sentence says them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lawtrack.changelog.records import NumberMove
from lawtrack.diff.changes import Change
from lawtrack.model.address import number_key
from lawtrack.telling.fold import OMISSION
from lawtrack.telling.wording import cite

_MAGNITUDES: Final = ("hundred", "thousand", "million")  # they belong to the number itself


def joined(words: Sequence[str]) -> str:
    """
    >>> joined(["voters"]), joined(["voters", "candidates", "media"])
    ('voters', 'voters, candidates and media')
    """
    *first, last = words or ("",)
    return f"{', '.join(first)} and {last}" if first else last


def articles_told(numbers: Sequence[str], most: int = 3) -> str:
    """Some articles by number; many by their count.

    >>> articles_told(["55"]), articles_told(["87", "55"]), articles_told(["7", "9", "1", "2"])
    ('Article 55', 'Articles 55 and 87', '4 articles')
    """
    known = sorted(set(numbers), key=number_key)
    if len(known) > most:
        return f"{len(known)} articles"
    return f"Article{'s' if len(known) > 1 else ''} {joined(known)}"


def of_changes(changes: Sequence[Change]) -> str:
    """Where some changes stand, and how many they are.

    >>> one = Change("inserted", "5", "", "art_5__para_2", "", "2.", "", "a")
    >>> of_changes([one]), of_changes([one, one])
    ('Article 5(2)', '2 changes in Article 5')
    """
    if len(changes) == 1:
        return cite(changes[0].eid, changes[0].part)
    articles = [change.article for change in changes if change.article]
    many = f"{len(changes)} changes"
    return f"{many} in {articles_told(articles)}" if articles else many


def phrases(move: NumberMove) -> tuple[str, str]:
    """The old and new words of a number, what both end on said once.

    >>> phrases(NumberMove("seven percent", "five percent"))
    ('seven', 'five percent')
    >>> phrases(NumberMove("two months", "sixty days"))
    ('two months', 'sixty days')
    """
    old, new = move.old.split(), move.new.split()
    if len(old) != len(new):
        return move.old, move.new
    while len(old) > 1 and old[-1] == new[-1] and old[-1] not in _MAGNITUDES:
        old.pop()
        new.pop()
    return " ".join(old), move.new


def at_word(text: str, most: int) -> str:
    """A text, or the beginning of a long one, cut behind a word.

    >>> at_word("one two three", 13), at_word("one two three", 9)
    ('one two three', 'one two […]')
    """
    if len(text) <= most:
        return text
    return f"{beginning(text, most)} {OMISSION}"


def beginning(text: str, most: int) -> str:
    """So many characters of a text at most, up to a word."""
    return (text[: most + 1].rpartition(" ")[0] or text[:most]).rstrip()


def number_words(move: NumberMove) -> str:
    """A number that moved, came or went.

    >>> number_words(NumberMove("seven percent", "five percent")), number_words(NumberMove("", "5"))
    ('seven -> five percent', 'new: 5')
    """
    if move.old and move.new:
        return " -> ".join(phrases(move))
    return f"new: {move.new}" if move.new else f"gone: {move.old}"
