"""The drafting words of unofficial English translations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawtrack.naming import steps
from lawtrack.naming import tokens as t
from lawtrack.naming.tokens import Grammar, Token

_NOUNS: Final = {
    steps.ARTICLE: "article articles",
    steps.PARAGRAPH: "item items clause clauses point points",
    t.PARAGRAPH_OR_INDENT: "paragraph paragraphs",
    steps.SUBPARAGRAPH: "subparagraph subparagraphs sub-paragraph sub-paragraphs subitem subitems"
    " sub-item sub-items subclause subclauses sub-clause sub-clauses subpoint subpoints",
    steps.PART: "part parts",
    steps.INDENT: "indent indents",
    steps.SENTENCE: "sentence sentences",
    steps.CHAPTER: "chapter chapters",
    steps.SECTION: "section sections",
    steps.HEADING: "title titles heading headings name",
    steps.PREAMBLE: "preamble",
}
_VERBS: Final = {
    t.STATE: "read reads worded reworded state stated word reword formulated formulate redrafted",
    t.SUPPLEMENT: "supplement supplemented supplementing",
    t.ADD: "add added insert inserted include included",
    t.REPLACE: "replace replaced substitute substituted",
    t.EXCLUDE: "exclude excluded delete deleted remove removed repeal repealed omit omitted",
    t.COUNT_AS: "considered consider deemed deem renumber renumbered regarded",
}
_PLAIN: Final = {
    t.IN: "in into",
    t.AFTER: "after following",
    t.BEFORE: "before",
    t.BY: "by with as",
    t.OF: "of",
    t.AND: "and",
    t.RESPECTIVELY: "respectively correspondingly accordingly",
    t.EXCEPT: "except excluding",
    t.EVERYWHERE: "throughout",
    t.AMENDED: "amended",
    t.LAW_WORD: "law code decree",
    t.WORDS: "word words figure figures digit digits number numbers sign signs phrase phrases"
    " abbreviation letter letters symbol symbols mark marks expression",
    t.FILL: "the a an shall should be is are must new text constitutional republic kazakhstan"
    " stating its it them also this punctuation whole entire",
}
_PHRASES: Final = {
    t.ANNOUNCES: (
        "as follows",
        "in the following wording",
        "in the following edition",
        "in the following version",
        "in the following redaction",
        "in the following form",
        "in a new wording",
        "of the following content",
        "of the following contents",
        "of the following wording",
        "with the following content",
        "with the following wording",
        "the following content",
        "the following",
    ),
    t.EVERYWHERE: (
        "throughout the text",
        "throughout the whole text",
        "throughout the entire text",
        "in the whole text",
        "in the entire text",
        "all over the text",
    ),
    t.EXCEPT: ("except for", "with the exception of"),
    t.AND: ("as well as",),
    t.STATE: ("amended to read", "set out", "set forth", "to read"),
    t.EXCLUDE: (
        "deemed invalid",
        "declared invalid",
        "recognized as invalid",
        "recognised as invalid",
        "declared no longer in force",
        "recognized as no longer in force",
    ),
}
_CARDINALS: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
).split()
_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_TENS: Final = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty"}


def _numbers() -> Iterator[tuple[str, Token]]:
    for number, word in (*enumerate(_CARDINALS, 1), *enumerate(_ORDINALS, 1)):
        yield word, Token(t.ORDINAL, str(number))
    for tens, prefix in _TENS.items():
        yield prefix, Token(t.ORDINAL, str(tens))
        yield prefix.replace("y", "ieth"), Token(t.ORDINAL, str(tens))
        for unit in range(1, 10):
            for words in (_CARDINALS, _ORDINALS):
                yield f"{prefix}-{words[unit - 1]}", Token(t.ORDINAL, str(tens + unit))


def _words() -> Iterator[tuple[str, Token]]:
    yield from _numbers()
    for kind, forms in _NOUNS.items():
        for form in forms.split():
            yield form, Token(t.NOUN, kind, case=t.ACCUSATIVE, plural=form.endswith("s"))
    for verb, forms in _VERBS.items():
        for form in forms.split():
            yield form, Token(t.VERB, verb)
    for kind, forms in _PLAIN.items():
        for form in forms.split():
            yield form, Token(kind)
    yield "to", Token(t.IN)  # before a provision ("to Article 5"); elsewhere it says nothing


def _phrase_table() -> dict[str, tuple[tuple[tuple[str, ...], Token], ...]]:
    table: dict[str, tuple[tuple[tuple[str, ...], Token], ...]] = {}
    for kind, phrases in _PHRASES.items():
        token = Token(t.VERB, kind) if kind in (t.STATE, t.EXCLUDE) else Token(kind)
        for phrase in phrases:
            words = tuple(phrase.split())
            table[words[0]] = (*table.get(words[0], ()), (words, token))
    return {first: tuple(sorted(group, key=lambda g: -len(g[0]))) for first, group in table.items()}


ENGLISH: Final = Grammar("en", dict(_words()), _phrase_table(), cased=False)
