"""Reading references: the words of a line that name provisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from lawtrack.model.address import Address
from lawtrack.naming import tokens as t
from lawtrack.naming.targets import Chain, NotUnderstood, named, starts
from lawtrack.naming.tokens import Token
from lawtrack.references.chains import completed, targets
from lawtrack.references.language import LANGUAGES, Language
from lawtrack.references.laws import Titles, law_of, quotations
from lawtrack.references.lists import bounded
from lawtrack.references.records import THIS_LAW, Place, Reference, Target
from lawtrack.references.words import Word, words

_NO_TITLES: Final[Titles] = {}
_ELSEWHERE: Final = Place(Address(()))  # seen from another law, no provision is "this" one
_LONGEST: Final = 10_000  # characters of one line that are read; no line of law comes near
_LONGEST_LIST: Final = 200  # words and marks of one list of provisions
_HEAD_WITHIN: Final = 200  # characters of a line that only says where the next ones apply


def read_references(
    text: str, place: Place, language: str, titles: Titles = _NO_TITLES
) -> tuple[Reference, ...]:
    """The references in a line, in the order of the text.

    ``titles`` are the laws (their ids) by title, in the language of the text: a reference
    into one of them says so. A language that is not known has no references.

    >>> here = Place(Address.parse("art_5__para_2"))
    >>> said = "under paragraph 3 of this Article and Article 9 of the Criminal Code"
    >>> [(r.words, [str(t[0]) for t in r.targets], r.law)
    ...  for r in read_references(said, here, "en")]
    [('paragraph 3 of this Article', ['art_5__para_3'], ''), ('Article 9', ['art_9'], 'other')]
    """
    known = LANGUAGES.get(language)
    if known is None or not known.likely.search(text):
        return ()
    return tuple(_references(text[:_LONGEST], place, known, titles))


def _references(text: str, place: Place, language: Language, titles: Titles) -> Iterator[Reference]:
    head = headed_by(place, language)
    apart = quotations(text)
    met: set[str] = set()  # kinds of provisions that the line has named by their numbers
    for found, chains in _named(text, language):
        start, end = found[0].start, _end(text, found)
        if any(opened <= start < closed for opened, closed in apart):
            continue
        words_only = text[start:end]
        if len(found) == 1 and found[0].token.value in met:
            # "paragraph 3 of Article 19 …, establishing that this paragraph": not where we are
            yield Reference(start, end, words_only)
            continue
        relative = any(word.this for word in found)
        law = THIS_LAW
        if not relative:
            law = law_of(text, start, end, language, titles, place.above)
            met |= {chain[-1].kind for chain in chains}
        own, headed = _targets(chains, place if law == THIS_LAW else _ELSEWHERE, head)
        head = None  # "parts one and two" behind "paragraph 3" are not the article's
        yield Reference(start, end, words_only, own, law, headed)


def _end(text: str, found: Sequence[Word]) -> int:
    """Where the words end: "(Article 90)" does not take the bracket, "(see 2))" has its own."""
    start, end = found[0].start, found[-1].end
    opened = text.rfind("(", 0, start) > text.rfind(")", 0, start)
    own = text[end - 1] != ")" or text.startswith(")", end)
    return end if own or not opened else len(text[: end - 1].rstrip())


def _targets(
    chains: Sequence[Chain], place: Place, head: Chain | None
) -> tuple[tuple[Target, ...], bool]:
    """What the chains name, and whether only with the help of a line above."""
    made: list[tuple[Target, ...]] = []
    headed = False
    for chain in completed(chains):
        found = targets(chain, place)
        if not found and head is not None and place is not _ELSEWHERE:
            found = targets((*head, *chain), place)
            headed = headed or bool(found)
        made.append(found)
    return _unique(made), headed


def _unique(found: Iterable[tuple[Target, ...]]) -> tuple[Target, ...]:
    return tuple(dict.fromkeys(target for targets in found for target in targets))


def _named(text: str, language: Language) -> Iterator[tuple[list[Word], tuple[Chain, ...]]]:
    """The lists of provisions in a text: their words, and their chains."""
    found = bounded(words(text, language), language)
    tokens = [word.token for word in found]
    at = 0
    while at < len(found):
        chains, end = _list_at(tokens, at)
        if chains:
            yield found[at:end], chains
        at = end


def _list_at(tokens: Sequence[Token], at: int) -> tuple[tuple[Chain, ...], int]:
    """The list that begins here and where it ends; none, and the next token, if none does."""
    if tokens[at].kind not in (t.NOUN, t.ORDINAL, t.TENS) or not starts(tokens, at):
        return (), at + 1
    try:
        read = named(tokens[at : at + _LONGEST_LIST], 0)
    except NotUnderstood:
        return (), at + 1
    return read.chains, at + read.end


def headed_by(place: Place, language: Language) -> Chain | None:
    """The provision that a line above gives to those under it ("in Article 59:")."""
    for line in reversed(place.above):
        words_only = line.rstrip()
        if not words_only.endswith(":") or len(words_only) > _HEAD_WITHIN:
            continue
        start = language.heads.match(words_only)
        found = list(_named(words_only, language))
        if start is None or len(found) != 1:
            continue
        ((run, chains),) = found
        if run[0].start == start.end() and not words_only[run[-1].end :].strip(" :"):
            return chains[0] if len(chains) == 1 else None
    return None
