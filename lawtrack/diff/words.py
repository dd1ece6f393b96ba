"""Word edits: which words went, which came, in any script.

Words, spaces and marks are tokens; each distinct token becomes one character, so that a
fast string algorithm works on whole words and 100 -> 250 is one edit. What the edits are,
:mod:`lawtrack.diff.readable` decides.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from lawtrack.diff.changes import DELETE, INSERT, KEEP, Edit
from lawtrack.diff.phrases import Story
from lawtrack.diff.readable import readable
from lawtrack.diff.sequences import shared_end, shared_start
from lawtrack.diff.vocabulary import Alphabet

# All that is neither space nor one of these marks belongs to a word: so it holds for every
# script, with its vowel signs. Scripts written without spaces have a word a character.
_MARKS: Final = (
    r"!-,./:-@\[-^`{-\xa9\xab-\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf\u2010-\u205e\u2100-\u2bff"
    r"\u055a-\u055f\u0589\u05be\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965"
    r"\u3001-\u3003\u3008-\u301f\uff01-\uff0f\uff1a-\uff20-"
)
_UNSPACED: Final = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER: Final = rf"[^\s{_MARKS}{_UNSPACED}]"
_JOINED: Final = r"(?:[-\u2010\u2011'’]|(?<=\d)[.,/:–](?=\d))"
_TOKEN: Final = rf"{_LETTER}+(?:{_JOINED}{_LETTER}+)*|\s+|[\s\S]"
# The same for a text in ASCII alone: it takes a tenth of the time to compile.
_ASCII_LETTER: Final = r"[^\s!-,./:-@\[-^`{-\x7f-]"
_ASCII_TOKEN: Final = (
    rf"{_ASCII_LETTER}+(?:(?:[-']|(?<=\d)[.,/:](?=\d)){_ASCII_LETTER}+)*|\s+|[\s\S]"
)

# Above this product of lengths an exact comparison costs more memory than it is worth.
_LARGEST: Final = 25_000_000
# So many characters around a difference are looked at too.
_AROUND: Final = 40
_MOST_CODES: Final = 500_000
_FIRST_CODE: Final = 0x4E00  # letters to every library, and always words to us
_CODES_BEFORE_GAP: Final = 0x9FFF - _FIRST_CODE
_SECOND_CODE: Final = 0x20000


_Ends = tuple[int, int, int, int]
"""Of a text that shares its ends with another: from where it is looked at, where the shared
start ends, where the shared end begins, and up to where that is looked at (all in it)."""


def tokens(text: str) -> list[str]:
    """The words, spaces and marks of a text; joined, they are the text.

    >>> tokens("Article 20-1, in force.")
    ['Article', ' ', '20-1', ',', ' ', 'in', ' ', 'force', '.']
    """
    return _pattern(_ASCII_TOKEN if text.isascii() else _TOKEN).findall(text)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)  # when it is first needed: it takes long to compile


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """The runs of words kept, deleted and inserted between two texts.

    >>> [f"{edit.op}{edit.text}" for edit in edits("a fine of 100 units", "a fine of 250 units")]
    ['=a fine of ', '-100', '+250', '= units']
    """
    if old == new:
        return (Edit(KEEP, old),) if old else ()
    head, tail = shared_ends(old, new)
    behind = len(old) - tail
    # Some words around the difference, for an edit may better begin or end among them.
    start = old.rfind(" ", 0, max(head - _AROUND, 0)) + 1
    end = old.find(" ", behind + _AROUND)
    end = end if end >= 0 else len(old)
    story = _story(old, new, (start, head, behind, end))
    return whole(old, new) if story is None else _edits(story)


def whole(old: str, new: str) -> tuple[Edit, ...]:
    """The edits of a text replaced whole, inserted or gone."""
    if old and new:
        return Edit(DELETE, old), Edit(INSERT, new)
    if old or new:
        return (Edit(DELETE, old) if old else Edit(INSERT, new),)
    return ()


def _edits(story: Story) -> tuple[Edit, ...]:
    """The records, none empty, deletions before the insertions beside them."""
    edits: list[Edit] = []
    gone = came = ""
    for kept, gone_next, came_next in zip(
        story.kept, (*story.gone, ""), (*story.came, ""), strict=True
    ):
        if kept:
            if gone:
                edits.append(Edit(DELETE, gone))
            if came:
                edits.append(Edit(INSERT, came))
            edits.append(Edit(KEEP, kept))
            gone, came = gone_next, came_next
        else:
            gone, came = gone + gone_next, came + came_next
    return (*edits, *whole(gone, came)) if gone or came else tuple(edits)


@lru_cache(maxsize=8192)
def shared_ends(old: str, new: str) -> tuple[int, int]:
    """How many characters both texts share at the start and the end, cut at a space."""
    head = shared_start(old, new)
    if head < len(old) or head < len(new):
        head = old.rfind(" ", 0, head) + 1
    tail = min(shared_end(old, new), len(old) - head, len(new) - head)
    start = old.find(" ", len(old) - tail) if tail else -1
    return head, len(old) - start if start >= 0 else 0


def _story(old: str, new: str, ends: _Ends) -> Story | None:
    """The edits between two texts that share their ends; None where they are too long."""
    start, head, behind, end = ends
    before, after = old[start:head], old[behind:end]
    middle_old, middle_new = old[head:behind], new[head : behind + len(new) - len(old)]
    size = len(middle_old) + len(middle_new) + 2 * (len(before) + len(after))
    pieces = before.count(" ") + after.count(" ") + 1
    product = (pieces + middle_old.count(" ")) * (pieces + middle_new.count(" "))
    if size > _MOST_CODES or product > _LARGEST:
        return None
    codes = _codes(size)
    first, last = codes.coded(before), codes.coded(after)
    coded_old = f"{first}{codes.coded(middle_old)}{last}"
    coded_new = f"{first}{codes.coded(middle_new)}{last}"
    if len(coded_old) * len(coded_new) > _LARGEST:
        return None
    story = readable(coded_old, coded_new, codes.alphabet)
    story.kept[0] = old[: head + codes.further(story.kept[0], first)]
    story.kept[-1] = old[behind - codes.further(story.kept[-1][::-1], last[::-1]) :]
    codes.decode(story, old, new)
    return story


class _Codes(dict[str, str]):
    """The characters that stand for the tokens of a piece of text between two spaces.

    Spaces and marks stand for themselves, as good places to cut.
    """

    def __init__(self) -> None:
        super().__init__()
        self.code_of: dict[str, str] = {}
        self.token_of: dict[str, str] = {" ": " "}
        self.alphabet = Alphabet()

    def __missing__(self, piece: str) -> str:
        self[piece] = coded = "".join([self._code(token) for token in tokens(piece)])
        return coded

    def _code(self, token: str) -> str:
        code = self.code_of.get(token)
        if code is None:
            mark = len(token) == 1 and token < "\u3400" and not token.isalnum()
            self.code_of[token] = code = token if mark else _letter(len(self.code_of))
            self.token_of[code] = token
            self.alphabet.describe(code, token.lower(), mark=mark)
        return code

    def coded(self, text: str) -> str:
        return " ".join(map(self.__getitem__, text.split(" "))) if text else ""

    def further(self, coded: str, other: str) -> int:
        """By how many characters of the text one of two begins that begin alike is longer."""
        size, known = len(coded), len(other)
        if size == known:
            return 0
        return self._length(coded[known:]) if size > known else -self._length(other[size:])

    def _length(self, coded: str) -> int:
        return sum(map(len, map(self.token_of.__getitem__, coded)))

    def decode(self, story: Story, old: str, new: str) -> None:
        """Put the words for their characters in a story of which the ends are words already."""
        start, end = len(story.kept[0]), len(story.kept[-1])
        if len(story.gone) == 1:
            story.gone[0] = old[start : len(old) - end]
            story.came[0] = new[start : len(new) - end]
            return
        token_of = self.token_of.__getitem__
        story.kept[1:-1] = ["".join(map(token_of, coded)) for coded in story.kept[1:-1]]
        for texts in (story.gone, story.came):
            texts[:] = ["".join(map(token_of, coded)) if coded else "" for coded in texts]


def _letter(ordinal: int) -> str:
    """A character that every library takes for a letter."""
    if ordinal < _CODES_BEFORE_GAP:
        return chr(_FIRST_CODE + ordinal)
    return chr(_SECOND_CODE + ordinal - _CODES_BEFORE_GAP)


_known_codes = _Codes()


def _codes(count: int) -> _Codes:
    """The codes of all tokens so far, for laws repeat their words; anew when there is no room."""
    global _known_codes
    if len(_known_codes) + count > _MOST_CODES:
        _known_codes = _Codes()
    return _known_codes
