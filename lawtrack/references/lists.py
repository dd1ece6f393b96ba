"""Where a list of numbers ends in running text, and which of its numbers are ranges.

The grammar of amending acts takes every number behind a noun. In running text another number
may follow that has nothing to do with it ("under Article 5, 10 days before"; "paragraph 2 and
two members"), so the list is cut where only a guess would go on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lawtrack.naming import steps
from lawtrack.naming import tokens as t
from lawtrack.naming.tokens import Token
from lawtrack.references.language import Language
from lawtrack.references.words import Word

# Between the ends of a range that is written as one ("1) – 5)"), and of what may be a range
# or one label ("paragraphs 1-8").
RANGE: Final = "…"
RANGE_OR_LABEL: Final = "–"

_UNLABELLED: Final = (
    steps.PART,
    steps.INDENT,
    steps.SENTENCE,
)  # counted in words, before or behind
_SPELLED: Final = (*_UNLABELLED, steps.PARAGRAPH, t.PARAGRAPH_OR_INDENT, steps.SUBPARAGRAPH)
_NUMBERS: Final = (t.NUMBER, t.ORDINAL, t.TENS)
_LISTING: Final = (t.COMMA, t.AND, t.DASH)
_CUT: Final = Token(t.UNKNOWN)


def bounded(found: Sequence[Word], language: Language) -> list[Word]:
    """The words with every list of numbers closed where it surely ends, and without nouns
    that nothing numbers ("as part of the commission")."""
    made: list[Word] = []
    at = 0
    while at < len(found):
        word = found[at]
        at += 1
        if word.token.kind == t.NOUN:
            taken, at = _numbers(found, at, word.token)
            numbered = bool(made) and made[-1].token.kind == t.ORDINAL
            this = word.this and not word.token.plural
            made.append(word if taken or this or numbered else _unknown(word))
            made += taken
            # What follows "this Article" may be of another law ("and Article 9 of the Code").
            if this or (taken and _goes_on(found, at)):
                made.append(Word(_CUT, word.end, word.end))
        elif word.token.kind in (t.ORDINAL, t.TENS):
            made.append(word if _before_noun(found, at - 1, language) else _unknown(word))
        else:
            made.append(word)
    return made


def _goes_on(found: Sequence[Word], at: int) -> bool:
    """Whether a number stands here that a reader of lists would take."""
    end = at
    while end < len(found) and found[end].token.kind in _LISTING:
        end += 1
    if end == at or end >= len(found):
        return end < len(found) and found[end].token.kind in _NUMBERS
    return found[end].token.kind == t.NUMBER or (
        found[end].token.kind in _NUMBERS and not _noun_behind(found, end)
    )


def _noun_behind(found: Sequence[Word], at: int) -> bool:
    while at < len(found) and found[at].token.kind in (t.ORDINAL, t.TENS):
        at += 1
    return at < len(found) and found[at].token.kind == t.NOUN


def _before_noun(found: Sequence[Word], at: int, language: Language) -> bool:
    """Whether an ordinal numbers the noun behind it ("first and second parts")."""
    if found[at].token.text in language.counting:
        return False
    while at < len(found) and found[at].token.kind in (t.ORDINAL, t.TENS, t.AND, t.COMMA):
        at += 1
    if at >= len(found) or found[at].token.kind != t.NOUN:
        return False
    behind = found[at + 1].token.kind if at + 1 < len(found) else ""
    return found[at].token.value in _UNLABELLED and behind not in _NUMBERS


def _unknown(word: Word) -> Word:
    return replace(word, token=_CUT)


def _numbers(found: Sequence[Word], at: int, noun: Token) -> tuple[list[Word], int]:
    """The numbers that surely belong to a noun, and where they end."""
    sort = (t.ORDINAL, t.TENS) if _spelled(found, at, noun) else (t.NUMBER,)
    end = _number_end(found, at, sort)
    made = list(found[at:end])
    last = False
    while end > at and noun.plural and not last:
        link, number = end, _past_links(found, end)
        after = _number_end(found, number, sort)
        if number == link or after == number:
            break
        kinds = {word.token.kind for word in found[link:number]}
        if t.DASH in kinds:
            made[-1] = _ranged(made[-1], found[number])
        else:
            made += found[link:after]
            last = t.AND in kinds
        end = after
        if last and _is_dash(found, end):
            last = False
    if noun.plural and len(made) == 1:
        made = [_perhaps_range(made[0])]
    elif noun.plural:
        made = [_perhaps_range(word) if word.token.kind == t.NUMBER else word for word in made]
    return made, end


def _spelled(found: Sequence[Word], at: int, noun: Token) -> bool:
    return noun.value in _SPELLED and at < len(found) and found[at].token.kind != t.NUMBER


def _number_end(found: Sequence[Word], at: int, sort: Sequence[str]) -> int:
    """The end of one number, which may be two words ("двадцать первый")."""
    while at < len(found) and found[at].token.kind == t.TENS and t.TENS in sort:
        at += 1
    if at < len(found) and found[at].token.kind in sort and found[at].token.kind != t.TENS:
        return at + 1
    return at


def _past_links(found: Sequence[Word], at: int) -> int:
    while at < len(found) and found[at].token.kind in _LISTING:
        at += 1
    return at


def _is_dash(found: Sequence[Word], at: int) -> bool:
    return at < len(found) and found[at].token.kind == t.DASH


def _ranged(first: Word, last: Word) -> Word:
    value = f"{first.token.value}{RANGE}{last.token.value}"
    return Word(replace(first.token, value=value), first.start, last.end)


def _perhaps_range(word: Word) -> Word:
    """ "1-8" behind a plural may be a range, or the one label 1-8 in a list."""
    first, _, last = word.token.value.partition("-")
    if first.isdigit() and last.isdigit() and int(first) < int(last):
        value = f"{first}{RANGE_OR_LABEL}{last}"
        return replace(word, token=replace(word.token, value=value))
    return word
