"""Word edits: which words went, which came, in any script.

Words, spaces and marks are tokens; each distinct token becomes one character, so that a
fast string algorithm works on whole words and 100 -> 250 is one edit. This module is the
only user of diff_match_patch, which joins coincidental matches into readable edits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from lawtrack.diff.changes import DELETE, INSERT, KEEP, Edit

# All that is neither space nor one of these marks belongs to a word: so it holds for every
# script, with its vowel signs. Scripts written without spaces have a word a character.
_MARKS: Final = (
    r"!-,./:-@\[-^`{-\xa9\xab-\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf\u2010-\u205e\u2100-\u2bff"
    r"\u055a-\u055f\u0589\u05be\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965"
    r"\u3001-\u3003\u3008-\u301f\uff01-\uff0f\uff1a-\uff20-"
)
_UNSPACED: Final = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER: Final = rf"[^\s{_MARKS}{_UNSPACED}]"
_TOKEN: Final = re.compile(
    rf"{_LETTER}+(?:(?:[-\u2010\u2011'’]|(?<=\d)[.,/:–](?=\d)){_LETTER}+)*|\s+|[\s\S]"
)

# Above this product of lengths an exact comparison costs more memory than it is worth.
_LARGEST: Final = 25_000_000
# Three words and what stands between them may coincide; four were kept.
_COINCIDENCE: Final = 6
_MOST_CODES: Final = 500_000
_FIRST_CODE: Final = 0x4E00  # letters to every library, and always words to us
_CODES_BEFORE_GAP: Final = 0x9FFF - _FIRST_CODE
_SECOND_CODE: Final = 0x20000

_Run = tuple[int, str]
_OPS: Final = {-1: DELETE, 0: KEEP, 1: INSERT}


def tokens(text: str) -> list[str]:
    """The words, spaces and marks of a text; joined, they are the text.

    >>> tokens("Article 20-1, in force.")
    ['Article', ' ', '20-1', ',', ' ', 'in', ' ', 'force', '.']
    """
    return _TOKEN.findall(text)


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """The runs of words kept, deleted and inserted between two texts.

    >>> [f"{edit.op}{edit.text}" for edit in edits("a fine of 100 units", "a fine of 250 units")]
    ['=a fine of ', '-100', '+250', '= units']
    """
    if old == new:
        return (Edit(KEEP, old),) if old else ()
    head, tail = shared_ends(old, new)
    middle = _runs(old[head : len(old) - tail], new[head : len(new) - tail])
    runs = [(0, old[:head]), *middle, (0, old[len(old) - tail :])]
    return tuple(_edits(runs))


def whole(old: str, new: str) -> tuple[Edit, ...]:
    """The edits of a text replaced whole, inserted or gone."""
    return tuple(Edit(op, text) for op, text in ((DELETE, old), (INSERT, new)) if text)


def _edits(runs: Iterable[_Run]) -> Iterator[Edit]:
    """Runs of one kind joined, none empty, deletions before the insertions beside them."""
    held = {-1: "", 0: "", 1: ""}
    for op, text in runs:
        if op and held[0]:
            yield Edit(KEEP, held[0])
            held[0] = ""
        elif not op and text and (held[-1] or held[1]):
            yield from _flush(held)
        held[op] += text
    yield from _flush(held)
    if held[0]:
        yield Edit(KEEP, held[0])


def _flush(held: dict[int, str]) -> Iterator[Edit]:
    for op in (-1, 1):
        if held[op]:
            yield Edit(_OPS[op], held[op])
            held[op] = ""


@lru_cache(maxsize=8192)
def shared_ends(old: str, new: str) -> tuple[int, int]:
    """How many characters both texts share at the start and the end, cut at a space."""
    head = _shared(old, new)
    if head < len(old) or head < len(new):
        head = old.rfind(" ", 0, head) + 1
    room = min(len(old), len(new)) - head
    tail = _shared(old, new, from_end=True, most=room)
    start = old.find(" ", len(old) - tail) if tail else -1
    return head, len(old) - start if start >= 0 else 0


def _shared(old: str, new: str, *, from_end: bool = False, most: int = -1) -> int:
    """The length of the common start (or end), by halving: slices compare fast."""
    low, high = 0, min(len(old), len(new)) if most < 0 else most
    while low < high:
        middle = (low + high + 1) // 2
        if from_end:
            same = old[len(old) - middle :] == new[len(new) - middle :]
        else:
            same = old[:middle] == new[:middle]
        low, high = (middle, high) if same else (low, middle - 1)
    return low


def _runs(old: str, new: str) -> Iterable[_Run]:
    tokens_old, tokens_new = _TOKEN.findall(old), _TOKEN.findall(new)
    if not old or not new or len(tokens_old) * len(tokens_new) > _LARGEST:
        return ((-1, old), (1, new))
    codes = _codes(len(tokens_old) + len(tokens_new))
    return codes.decoded(_readable(_compared(codes.coded(tokens_old), codes.coded(tokens_new))))


class _Codes(dict[str, str]):
    """A character for each token; spaces and marks stand for themselves, as good places to cut."""

    def __init__(self) -> None:
        super().__init__()
        self.tokens: dict[str, str] = {}

    def __missing__(self, token: str) -> str:
        mark = len(token) == 1 and token < "\u3400" and not token.isalnum()
        ordinal = len(self.tokens)
        if ordinal < _CODES_BEFORE_GAP:
            code = chr(_FIRST_CODE + ordinal)
        else:
            code = chr(_SECOND_CODE + ordinal - _CODES_BEFORE_GAP)
        self[token] = code = token if mark else code
        self.tokens[code] = token
        return code

    def coded(self, tokens: list[str]) -> str:
        return "".join([self[token] for token in tokens])

    def decoded(self, runs: Iterable[_Run]) -> Iterator[_Run]:
        tokens = self.tokens
        for op, coded in runs:
            yield op, "".join([tokens[code] for code in coded])


_known_codes = _Codes()


def _codes(count: int) -> _Codes:
    """The codes of all tokens so far, for laws repeat their words; anew when there is no room."""
    global _known_codes
    if len(_known_codes) + count > _MOST_CODES:
        _known_codes = _Codes()
    return _known_codes


def _compared(old: str, new: str) -> list[_Run]:
    runs: list[_Run] = []
    for tag, old_start, old_end, new_start, new_end in _opcodes()(old, new).as_list():
        if tag == "equal":
            runs.append((0, old[old_start:old_end]))
            continue
        if old_end > old_start:
            runs.append((-1, old[old_start:old_end]))
        if new_end > new_start:
            runs.append((1, new[new_start:new_end]))
    return runs


def _readable(runs: list[_Run]) -> Iterator[_Run]:
    """Edits joined where only a few words between them coincide, and never over a longer run."""
    stretch: list[_Run] = []
    for op, coded in [*runs, (0, "")]:
        if op or 0 < len(coded) <= _COINCIDENCE:
            stretch.append((op, coded))
            continue
        if _has_coincidence(stretch):
            _patcher().diff_cleanupSemantic(stretch)
        yield from stretch
        yield 0, coded
        stretch = []


@lru_cache(maxsize=1)
def _opcodes():  # type: ignore[no-untyped-def]  # noqa: ANN202  (its type is the library's)
    from rapidfuzz.distance import LCSseq

    return LCSseq.opcodes


@lru_cache(maxsize=1)
def _patcher():  # type: ignore[no-untyped-def]  # noqa: ANN202  (the library has no types)
    from diff_match_patch import diff_match_patch

    return diff_match_patch()


def _has_coincidence(diffs: list[_Run]) -> bool:
    """Whether a kept run is no longer than what changed before it and after it.

    Only then is there something to join, and joining costs more than comparing.
    """
    before, waiting, changed = 0, 0, {-1: 0, 1: 0}
    for op, coded in diffs:
        if op:
            changed[op] += len(coded)
            if waiting and waiting <= before and waiting <= max(changed.values()):
                return True
            continue
        before, waiting = max(changed.values()), len(coded)
        changed = {-1: 0, 1: 0}
    return False
