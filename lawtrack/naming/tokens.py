"""The words of a drafter as tokens, with the word tables of one language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

# Stands for a quotation in the words of a drafter.
QUOTE: Final = "\x00"

# Kinds of tokens.
NOUN: Final = "noun"  # names a kind of provision; value: the kind
NUMBER: Final = "number"  # a label in digits; value: the label
ORDINAL: Final = "ordinal"  # "второй", "two", "second"; value: the number
TENS: Final = "tens"  # "двадцать" before "первый"; value: the number
WORDS: Final = "words"  # "слова", "цифры", "the words"
VERB: Final = "verb"  # value: one of the verbs below
IN: Final = "in"
AFTER: Final = "after"
BEFORE: Final = "before"
BY: Final = "by"  # the new words or provisions follow
OF: Final = "of"
AND: Final = "and"
COMMA: Final = "comma"
SEMICOLON: Final = "semicolon"
COLON: Final = "colon"
DASH: Final = "dash"
STOP: Final = "stop"
RESPECTIVELY: Final = "respectively"
ANNOUNCES: Final = "announces"  # "следующего содержания": quoted provisions follow
EVERYWHERE: Final = "everywhere"
EXCEPT: Final = "except"
LAW_WORD: Final = "law-word"  # "Конституционного закона"
QUOTED: Final = "quoted"  # value: which quotation of the line
AMENDED: Final = "amended"  # "amended by the words" replaces; "amended as follows" does not say
FILL: Final = "fill"  # carries no meaning for the reading
UNKNOWN: Final = "unknown"

# Verbs.
STATE: Final = "state"
SUPPLEMENT: Final = "supplement"
ADD: Final = "add"
REPLACE: Final = "replace"
EXCLUDE: Final = "exclude"
COUNT_AS: Final = "count-as"

# Cases that decide a role where the language has them.
ACCUSATIVE: Final = "acc"
INSTRUMENTAL: Final = "ins"
GENITIVE: Final = "gen"
LOCATIVE: Final = "loc"

# "paragraph" in English names a пункт or an абзац; which one, its surroundings say.
PARAGRAPH_OR_INDENT: Final = "paragraph-or-indent"


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the drafter's: ``kind`` and ``value`` as above, ``text`` as printed."""

    kind: str
    value: str = ""
    text: str = ""
    case: str = ""
    plural: bool = False
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """The word tables of one language: single words, and phrases by their first word."""

    language: str
    words: Mapping[str, Token]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Token], ...]]
    cased: bool

    def __hash__(self) -> int:
        return hash(self.language)


_PIECE: Final = re.compile(
    r"(?P<number>\d+(?:[-\u2011]\d+)*)(?P<paren>\s?\))?"
    r"|(?P<word>[^\W\d_]+(?:[-\u2011'’][^\W\d_]+)*)"
    r"|(?P<quote>\x00)|(?P<mark>[,;:.–—-])|(?P<other>\S)"
)
_MARK_KINDS: Final = {",": COMMA, ";": SEMICOLON, ":": COLON, ".": STOP}
_LOOKALIKE: Final = str.maketrans("aceopxyiAEOPCTXBHKMуё", "асеорхуіАЕОРСТХВНКМуе")
_CYRILLIC: Final = re.compile("[а-яёА-ЯЁ]")
_LATIN: Final = re.compile("[A-Za-z]")
_ROMAN: Final = re.compile("[IVX]{1,7}")
_ROMAN_LOOKALIKE: Final = str.maketrans("ІХ", "IX")
_MISPRINT_FROM: Final = 7  # letters: shorter words have too many neighbours


def tokens(words: str, grammar: Grammar) -> list[Token]:
    """The tokens of a line of the drafter's, phrases folded into one token each.

    >>> from lawtrack.naming.russian import RUSSIAN
    >>> [token.kind for token in tokens("в пункте 2 слова", RUSSIAN)]
    ['in', 'noun', 'number', 'words']
    """
    return _fold(_pieces(words, grammar), grammar)


def _pieces(words: str, grammar: Grammar) -> list[Token]:
    made: list[Token] = []
    quotes = 0
    for match in _PIECE.finditer(words):
        text = match[0]
        if match["number"]:
            made.append(Token(NUMBER, match["number"].replace("\u2011", "-"), text))
        elif match["word"]:
            roman = text.translate(_ROMAN_LOOKALIKE)
            made += (
                [Token(NUMBER, roman, text)] if _ROMAN.fullmatch(roman) else _known(text, grammar)
            )
        elif text == QUOTE:
            made.append(Token(QUOTED, str(quotes), text))
            quotes += 1
        elif match["mark"]:
            tight = words[match.start() - 1 : match.start()].isdigit()
            made.append(Token(_MARK_KINDS.get(text, DASH), "", text, tight=tight))
        else:
            made.append(Token(UNKNOWN, "", text))
    return made


def folded(text: str) -> str:
    """A word in one alphabet, one case, one spelling: ``Cлова`` with a Latin C is ``слова``.

    >>> folded("Cлова"), folded("Четвёртый")
    ('слова', 'четвертый')
    """
    if _CYRILLIC.search(text) and (_LATIN.search(text) or "ё" in text or "Ё" in text):
        text = text.replace("Ё", "Е").translate(_LOOKALIKE)
    return text.lower().replace("\u2011", "-").replace("’", "'")


@lru_cache(maxsize=4096)
def _known(text: str, grammar: Grammar) -> tuple[Token, ...]:
    word = folded(text)
    token = grammar.words.get(word)
    if token is None and word not in _first_and_later(grammar):
        split = _run_together(word, grammar)
        if split:
            return split
        token = _misprinted(word, grammar)
        word = token.text if token else word
    if token is None:
        return (Token(UNKNOWN, word, text),)
    return (replace(token, value=token.value or word, text=text),)


@lru_cache(maxsize=8)
def _first_and_later(grammar: Grammar) -> frozenset[str]:
    """Words that occur in phrases only."""
    later = (word for group in grammar.phrases.values() for words, _ in group for word in words)
    return frozenset(grammar.phrases) | frozenset(later)


def _run_together(word: str, grammar: Grammar) -> tuple[Token, ...]:
    """Two known words with the space missing between them ("впункте")."""
    if len(word) > 40:
        return ()
    known = grammar.words
    for cut in range(1, len(word)):
        left, right = known.get(word[:cut]), known.get(word[cut:])
        if left and right and FILL not in (left.kind, right.kind) and len(word) - cut > 3:
            return (
                replace(left, value=left.value or word[:cut], text=word[:cut]),
                replace(right, value=right.value or word[cut:], text=word[cut:]),
            )
    return ()


def _misprinted(word: str, grammar: Grammar) -> Token | None:
    """The only long word of the grammar that is one letter away, if there is just one."""
    if not _MISPRINT_FROM <= len(word) <= 20:
        return None
    near = {
        (token.kind, token.value, token.case): (known, token)
        for known, token in grammar.words.items()
        if len(known) >= _MISPRINT_FROM and token.kind != ORDINAL and _one_edit(word, known)
    }
    if len(near) != 1:
        return None
    known, token = next(iter(near.values()))
    return replace(token, text=known)


def _one_edit(left: str, right: str) -> bool:
    """Whether one letter is missing, added, changed, or two neighbours are swapped."""
    if abs(len(left) - len(right)) > 1:
        return False
    at = 0
    while at < min(len(left), len(right)) and left[at] == right[at]:
        at += 1
    if len(left) == len(right):
        swapped = (
            left[at : at + 2] == right[at : at + 2][::-1] and left[at + 2 :] == right[at + 2 :]
        )
        return swapped or left[at + 1 :] == right[at + 1 :]
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    return longer[at + 1 :] == shorter[at:]


def _fold(pieces: list[Token], grammar: Grammar) -> list[Token]:
    made: list[Token] = []
    at = 0
    while at < len(pieces):
        length, token = _phrase(pieces, at, grammar)
        made.append(token)
        at += length
    return [token for token in made if token.kind != FILL]


def _phrase(pieces: list[Token], at: int, grammar: Grammar) -> tuple[int, Token]:
    first = pieces[at]
    if first.kind not in (NUMBER, QUOTED):
        for words, token in grammar.phrases.get(folded(first.text), ()):
            end = at + len(words)
            if end <= len(pieces) and all(
                folded(piece.text) == word
                for piece, word in zip(pieces[at:end], words, strict=True)
            ):
                text = " ".join(piece.text for piece in pieces[at:end])
                return end - at, replace(token, text=text)
    return 1, first
