"""What is never an amendment: the look of a text, not its words.

Two texts differ editorially when only punctuation, case, emphasis, spacing, quotes, dashes,
ё/е or letters that look alike in two alphabets differ. A number or a negation is never
editorial: where one is touched, it is an amendment.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from lawtrack.diff.words import shared_ends
from lawtrack.model.acts import ActRef

# Letters that look alike in Latin, Greek and Cyrillic stand for the Cyrillic one.
_LOOK_ALIKES: Final = dict(
    zip(
        "ABCEHIKMOPTXYSJΑΒΕΗΙΚΜΟΡΤΥΧЁ",
        "АВСЕНІКМОРТХУЅЈАВЕНІКМОРТУХЕ",
        strict=True,
    )
)
_DASHES: Final = dict.fromkeys("‐‑‒–—―−", "-")
_MARKS: Final = dict.fromkeys(".,;:!?…·\"'`´«»„“”‟‘’‚‹›()[]{}*_\\", " ")
_UNSEEN: Final = dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
_FOLD: Final = str.maketrans(_LOOK_ALIKES | _DASHES | _MARKS | _UNSEEN)
_NUMBERS: Final = str.maketrans(_DASHES | {",": "."})
_ASCII_OTHERS: Final = bytes(code for code in range(128) if not chr(code).isalnum())
_NUMBER: Final = re.compile(r"\d+(?:[-.,/:]\d+)*")


@lru_cache(maxsize=1024)
def fold(text: str) -> tuple[str, ...]:
    """The words of a text without case, punctuation, spacing and kinds of letters.

    >>> fold("«Council» – the body,") == fold("council the  Body")
    True
    >>> fold("Article 20-1") == fold("Article 20, 1")
    False
    """
    words = text.upper().translate(_FOLD).split()
    return tuple(bare for word in words if (bare := word.strip("-")))


_NEGATIONS: Final = frozenset(fold("не ни без no not nor without"))


def only_the_look_differs(old: str, new: str) -> bool:
    """Whether two texts say the same in the same words.

    >>> only_the_look_differs("the «Council»;", 'the "council".')
    True
    >>> only_the_look_differs("not permitted", "permitted")
    False
    >>> only_the_look_differs("paragraphs 1, 5", "paragraph 1.5")
    False
    """
    if old == new:
        return True
    head, tail = shared_ends(old, new)
    old, new = old[head : len(old) - tail], new[head : len(new) - tail]
    if surely_differ(old, new):
        return False
    words_old, words_new = fold(old), fold(new)
    if words_old != words_new and not _only_joined_otherwise(words_old, words_new):
        return False
    return _numbers(old) == _numbers(new)


def surely_differ(gone: str, came: str) -> bool:
    """Whether the numbers of letters that went and came alone tell that words differ."""
    if not gone or not came:
        return any(map(str.isalnum, gone or came))
    return _letters(gone) != _letters(came)


def _letters(text: str) -> int:
    """How many letters and digits a text holds (in ASCII found in one go)."""
    if text.isascii():
        return len(text.encode().translate(None, _ASCII_OTHERS))
    return sum(map(str.isalnum, text))


def _numbers(text: str) -> list[str]:
    """The numbers of a text, each with what it is joined to: ``20-1``, ``1.5``."""
    return _NUMBER.findall(text.translate(_NUMBERS))


def _only_joined_otherwise(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Spacing or hyphens inside words: "in to" and "into", but never "not able" / "notable"."""
    if "".join(old).replace("-", "") != "".join(new).replace("-", ""):
        return False
    changed = set(old).symmetric_difference(new)
    parts = [part for word in changed for part in word.split("-") if part]
    return not any(part in _NEGATIONS or not part.isalpha() for part in parts)


def same_act(old: ActRef | None, new: ActRef | None) -> bool:
    """Whether two lines name one act, however they cite it (545 or 545-II)."""
    return old is not None and new is not None and old.key == new.key
