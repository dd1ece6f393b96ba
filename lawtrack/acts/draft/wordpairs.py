"""The fewest words that lead from one line to another, each quoted only once in its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from lawtrack.acts.apply.wording import behind_anchor, find_exact, without
from lawtrack.acts.instructions import EXCLUDE_WORDS, INSERT_WORDS, REPLACE_WORDS, WordPair

_TOKEN: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*|\s+|.", re.DOTALL)
_QUOTES: Final = re.compile(r'["«»“”„]')
# Kept words between two changes that are fewer than this join them into one.
_JOIN: Final = 3
_MOST_PAIRS: Final = 8


@dataclass(frozen=True, slots=True)
class WordChange:
    """One change of words: the operation and what it quotes."""

    operation: str
    pair: WordPair


@dataclass(frozen=True, slots=True)
class _Cut:
    """Tokens ``a`` to ``b`` of the old text give way to tokens ``c`` to ``d`` of the new."""

    a: int
    b: int
    c: int
    d: int


def word_changes(old: str, new: str, scope: Sequence[str]) -> tuple[WordChange, ...] | None:
    """Changes that lead from ``old`` to ``new``; None where quoting words won't do it.

    ``scope`` holds all texts among which the act's reader looks for the words: each quoted
    old wording stands there exactly once.

    >>> for change in word_changes("a voter may vote", "a citizen may vote", ["a voter may vote"]):
    ...     print(change.operation, change.pair.old, "->", change.pair.new)
    replace-words voter -> citizen
    """
    olds, news = _TOKEN.findall(old), _TOKEN.findall(new)
    cuts = _joined(_cuts(olds, news), olds)
    if not cuts or len(cuts) > _MOST_PAIRS:
        return None
    changes = _quoted(olds, news, cuts, scope)
    if changes is None or made(old, changes) != new:
        return None
    return changes


def _cuts(olds: Sequence[str], news: Sequence[str]) -> list[_Cut]:
    matcher = SequenceMatcher(None, olds, news, autojunk=False)
    return [_Cut(a, b, c, d) for op, a, b, c, d in matcher.get_opcodes() if op != "equal"]


def _joined(cuts: Sequence[_Cut], olds: Sequence[str]) -> list[_Cut]:
    joined: list[_Cut] = []
    for cut in cuts:
        if joined and _words(olds[joined[-1].b : cut.a]) < _JOIN:
            last = joined.pop()
            cut = _Cut(last.a, cut.b, last.c, cut.d)
        joined.append(cut)
    return joined


def _words(tokens: Sequence[str]) -> int:
    return sum(1 for token in tokens if token[0].isalnum())


def _quoted(
    olds: Sequence[str], news: Sequence[str], cuts: Sequence[_Cut], scope: Sequence[str]
) -> tuple[WordChange, ...] | None:
    """Put each cut into words; cuts that can't be told apart are joined and tried again."""
    pending = list(cuts)
    index = 0
    changes: list[WordChange] = []
    while index < len(pending):
        low = pending[index - 1].b if index else 0
        high = pending[index + 1].a if index + 1 < len(pending) else len(olds)
        change = _change(olds, news, pending[index], (low, high), scope)
        if change is not None:
            changes.append(change)
            index += 1
        elif index + 1 < len(pending):
            a, b = pending[index], pending[index + 1]
            pending[index : index + 2] = [_Cut(a.a, b.b, a.c, b.d)]
        elif index:
            a, b = pending[index - 1], pending[index]
            pending[index - 1 : index + 1] = [_Cut(a.a, b.b, a.c, b.d)]
            index -= 1
            changes.pop()
        else:
            return None
    return tuple(changes)


def _change(
    olds: Sequence[str],
    news: Sequence[str],
    cut: _Cut,
    limits: tuple[int, int],
    scope: Sequence[str],
) -> WordChange | None:
    for plain in (_insertion, _exclusion):
        change = plain(olds, news, cut, limits, scope)
        if change is not None:
            return change
    return _replacement(olds, news, cut, limits, scope)


def _insertion(
    olds: Sequence[str],
    news: Sequence[str],
    cut: _Cut,
    limits: tuple[int, int],
    scope: Sequence[str],
) -> WordChange | None:
    """Words behind an anchor: the fewest words before the place that stand only once."""
    old, new = "".join(olds[cut.a : cut.b]), "".join(news[cut.c : cut.d])
    if old or not _words(news[cut.c : cut.d]) or _QUOTES.search(new):
        return None
    end = cut.a - 1 if cut.a and olds[cut.a - 1].isspace() else cut.a
    added = new.strip()
    for start in range(end - 1, limits[0] - 1, -1):
        anchor = "".join(olds[start:end])
        if _usable(anchor) and _once(anchor, scope):
            shown = anchor + behind_anchor(added) + "".join(olds[end : cut.b])
            wanted = "".join(olds[start : cut.a]) + new
            if shown == wanted:
                return WordChange(INSERT_WORDS, WordPair(anchor, added))
            return None
    return None


def _exclusion(
    olds: Sequence[str],
    news: Sequence[str],
    cut: _Cut,
    limits: tuple[int, int],
    scope: Sequence[str],
) -> WordChange | None:
    old, new = "".join(olds[cut.a : cut.b]), "".join(news[cut.c : cut.d])
    words = old.strip()
    if new.strip() or not _words(olds[cut.a : cut.b]) or not _once(words, scope):
        return None
    if _QUOTES.search(words):
        return None
    before, behind = "".join(olds[: cut.a]), "".join(olds[cut.b :])
    text = before + old + behind
    start = len(before) + len(old) - len(old.lstrip())
    cut_start, cut_stop = without(text, start, start + len(words))
    if text[:cut_start] + text[cut_stop:] != before + new + behind:
        return None
    return WordChange(EXCLUDE_WORDS, WordPair(words))


def _replacement(
    olds: Sequence[str],
    news: Sequence[str],
    cut: _Cut,
    limits: tuple[int, int],
    scope: Sequence[str],
) -> WordChange | None:
    """The changed words, with as many kept words beside them as make them stand only once."""
    for left, right in _widths(cut, limits):
        old = "".join(olds[left:right])
        new = "".join((*olds[left : cut.a], *news[cut.c : cut.d], *olds[cut.b : right]))
        if _usable(old) and _usable(new) and _once(old, scope):
            return WordChange(REPLACE_WORDS, WordPair(old, new))
    return None


def _widths(cut: _Cut, limits: tuple[int, int]) -> list[tuple[int, int]]:
    """Ever wider ranges of tokens around a cut, by turns to the right and to the left."""
    reach = 24
    pairs = [
        (left, right)
        for left in range(cut.a, max(limits[0], cut.a - reach) - 1, -1)
        for right in range(cut.b, min(limits[1], cut.b + reach) + 1)
    ]
    return sorted(pairs, key=lambda pair: (pair[1] - pair[0], cut.a - pair[0]))


def _usable(words: str) -> bool:
    """Whether words can be quoted: not only marks, no white space at the ends, no quotes."""
    return (
        bool(words)
        and words == words.strip()
        and any(char.isalnum() for char in words)
        and not _QUOTES.search(words)
    )


def _once(words: str, scope: Sequence[str]) -> bool:
    return sum(len(find_exact(words, text)) for text in scope) == 1


def made(text: str, changes: Sequence[WordChange]) -> str:
    """The text with the changes made, as applying makes them; each place in the old text."""
    edits: list[tuple[int, int, str]] = []
    for change in changes:
        found = find_exact(change.pair.old, text)
        if len(found) != 1:
            return ""
        start, stop = found[0].start, found[0].stop
        if change.operation == INSERT_WORDS:
            edits.append((stop, stop, behind_anchor(change.pair.new)))
        elif change.operation == EXCLUDE_WORDS:
            edits.append((*without(text, start, stop), ""))
        else:
            edits.append((start, stop, change.pair.new))
    for start, stop, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[stop:]
    return text
