"""Where edits begin and end: where a phrase does, and never within a number."""

from __future__ import annotations

from typing import Final

from lawtrack.diff.vocabulary import Alphabet

_CLAUSE_ENDS: Final = ".;:"
_END: Final = 6
_MARKS: Final = f"{_CLAUSE_ENDS},)"


class Story:
    """What was kept before, between and after the edits, and what went and came in each."""

    __slots__ = ("came", "gone", "kept")

    def __init__(self, kept: list[str], gone: list[str], came: list[str]) -> None:
        self.kept, self.gone, self.came = kept, gone, came


def slide(story: Story, alphabet: Alphabet) -> bool:
    """What only went, or only came, begins and ends at the best place for a reader.

    Whether two edits came so near to each other that they may have to be joined.
    """
    near = False
    for n, (gone, came) in enumerate(zip(story.gone, story.came, strict=True)):
        words = came if not gone else gone if not came else ""
        if not words:
            continue
        before, after = story.kept[n], story.kept[n + 1]
        left, right = _shared_by_turns(before, words, after)
        if left + right < 1:
            continue
        text, at = before + words + after, len(before)
        best = _best_place(text, range(at - left, at + right + 1), len(words), alphabet)
        end = best + len(words)
        story.kept[n], words, story.kept[n + 1] = text[:best], text[best:end], text[end:]
        story.gone[n], story.came[n] = (words, "") if gone else ("", words)
        near = near or best != at
    return near


def _shared_by_turns(before: str, words: str, after: str) -> tuple[int, int]:
    """How far an edit may be moved to the left and to the right without any difference."""
    left = right = 0
    size = len(words)
    while left < len(before) and before[-left - 1] == words[-(left % size) - 1]:
        left += 1
    while right < len(after) and after[right] == words[right % size]:
        right += 1
    return left, right


def _best_place(text: str, places: range, size: int, alphabet: Alphabet) -> int:
    """Where an edit of some size begins best; at an end of the text it is at its best, or it
    is joined with the next edit."""
    best, fittest = places[0], -99
    for at in places:
        fits = 2 * (_cut(text, at, alphabet) + _cut(text, at + size, alphabet))
        fits += text[at] != " "
        if fits > fittest:
            best, fittest = at, fits
    return best


def _cut(text: str, at: int, alphabet: Alphabet) -> int:
    """How good a place for a cut is: after a sentence best, after a preposition worst."""
    end = at
    while end and text[end - 1] == " ":
        end -= 1
    while at < len(text) and text[at] == " ":
        at += 1
    if not end or at == len(text):
        return _END
    before, after = text[end - 1], text[at]
    if before in alphabet.numbers and after in alphabet.numbers:
        return -6
    if before in _CLAUSE_ENDS:
        return 5
    if before == "," or after in _MARKS:
        return 4
    if before in alphabet.light:
        return 0
    return 3 if after in alphabet.light else 2


def whole_numbers(story: Story, numbers: str) -> None:
    """Take in the words of a number that an edit would cut off."""
    for n, (gone, came) in enumerate(zip(story.gone, story.came, strict=True)):
        before, after = story.kept[n], story.kept[n + 1]
        if _last(before) not in numbers and _first(after) not in numbers:
            continue
        firsts, lasts = {_first(gone), _first(came)}, {_last(gone), _last(came)}
        while _last(before) in numbers and any(first in numbers for first in firsts):
            at = len(before.rstrip(" ")) - 1
            gone, came, before = before[at:] + gone, before[at:] + came, before[:at]
            firsts = {gone[0]}
        while _first(after) in numbers and any(last in numbers for last in lasts):
            at = len(after) - len(after.lstrip(" ")) + 1
            gone, came, after = gone + after[:at], came + after[:at], after[at:]
            lasts = {gone[-1]}
        story.gone[n], story.came[n] = gone, came
        story.kept[n], story.kept[n + 1] = before, after


_NOTHING: Final = "\n"


def _first(text: str) -> str:
    return text.lstrip(" ")[:1] or _NOTHING


def _last(text: str) -> str:
    return text.rstrip(" ")[-1:] or _NOTHING
