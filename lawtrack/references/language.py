"""The words by which running text refers: what a drafter's grammar lacks or must not have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lawtrack.naming import steps
from lawtrack.naming import tokens as t
from lawtrack.naming.english import ENGLISH
from lawtrack.naming.russian import RUSSIAN
from lawtrack.naming.tokens import Grammar, Token

_DATIVE: Final = "dat"


@dataclass(frozen=True, slots=True)
class Language:
    """The words and patterns of one language.

    ``likely`` finds every line that may refer, and few others. ``this`` marks the noun
    behind it ("this Article"). ``counting`` are words that count and do not number before a
    noun ("two parts"). ``this_law`` and ``other_law`` are tried behind the words that name
    provisions; ``law_before`` finds the laws that are named before them.
    """

    words: Mapping[str, Token]
    likely: re.Pattern[str]
    this: frozenset[str]
    skipped: frozenset[str]
    counting: frozenset[str]
    this_law: re.Pattern[str]
    other_law: re.Pattern[str]
    law_before: re.Pattern[str]
    heads: re.Pattern[str]


_NOT_REFERRED_TO: Final = (steps.HEADING, steps.PREAMBLE)


def _words(grammar: Grammar, more: Mapping[str, Token]) -> dict[str, Token]:
    """The words of a grammar that name and number provisions, without those that instruct."""
    kept = (t.NOUN, t.ORDINAL, t.TENS)
    words = {
        word: token
        for word, token in grammar.words.items()
        if token.kind in kept and token.value not in _NOT_REFERRED_TO
    }
    return words | dict(more)


def _all(kind: str, words: str) -> dict[str, Token]:
    return dict.fromkeys(words.split(), Token(kind))


_EN_LAW: Final = (
    r"(?:Laws?|Code|Constitution|Act|Decree|Convention|Treaty|Covenant|Charter|Agreement|Protocol|"
    r"Regulations?|Rules|Statute|Order|Resolution|Declaration|Directive|Ordinance)\b"
)
_EN_NOUNS: Final = (
    r"(?:sub-?)?(?:articles?|paragraphs?|parts?|chapters?|sections?|items?|clauses?|points?|"
    r"indents?|sentences?)"
)
_EN_NUMBER: Final = (
    r"(?:\d|[IVX]+\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|"
    r"fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleven|twel|thir|four|fif|six|seven|eigh|"
    r"nine|twent))"
)

_ENGLISH: Final = Language(
    words=_words(
        ENGLISH, _all(t.AND, "and or") | _all(t.OF, "of") | _all(t.IN, "in") | _all(t.DASH, "to")
    ),
    likely=re.compile(
        rf"\b{_EN_NOUNS}\s+{_EN_NUMBER}|\b(?:this|present)\s+{_EN_NOUNS}\b"
        r"|\b(?:first|second|third|fourth|fifth)\s+(?:part|indent|sentence)",
        re.IGNORECASE,
    ),
    this=frozenset(("this", "present")),
    skipped=frozenset(("the",)),
    counting=frozenset(word for word in ENGLISH.words if word.endswith(("one", "two", "three")))
    | frozenset("four five six seven eight nine ten eleven twelve".split()),
    this_law=re.compile(
        r"\s*,?\s*\(?of\s+(?:this|the\s+present)\s+(?:\w+\s+)?" + _EN_LAW, re.IGNORECASE
    ),
    other_law=re.compile(
        rf"\s*,?\s*\(?of\b(?!\s+(?:this|the\s+present)\b)|\s*,?\s+\(?(?:the\s+)?(?:[A-Z]\w+\s+){{0,3}}{_EN_LAW}"
        r"|\s+(?:the\s+)?[A-Z]{2,}\b",
    ),
    law_before=re.compile(
        rf"\b(?P<this>(?i:this|the\s+present)\s+)?(?:[A-Z]\w+\s+){{0,5}}{_EN_LAW}"
    ),
    heads=re.compile(r"\s*(?:(?:in|to|from|of)\s+)?(?:the\s+)?", re.IGNORECASE),
)

_RU_LAW: Final = (
    r"(?:закон(?:а|е|у|ом|ы|ов|ами|ах)?|кодекс\w{0,3}|конституци[яиюей]{1,2}|указ(?:а|е|у|ом|ы|ов)?|"
    r"конвенци[яиюей]{1,2}|пакт(?:а|е|у|ом)?)\b"
)
_RU_ACT: Final = (
    rf"(?:{_RU_LAW}|(?:договор|соглашени|протокол|устав|положени|правил|регламент|инструкци|приказ|"
    r"хартии|деклараци|стандарт|постановлени|решени|методик|перечн|приложени)\w*)"
)
_RU_NOUNS: Final = (
    r"(?:(?:под)?пункт|стать|част(?:и|ь|ью|ей|ям|ями|ях)\b|абзац|глав(?:а|ы|у|е|ой|ами|ах|ам)?\b|"
    r"раздел)\w*"
)
_RU_ORDINAL: Final = (
    r"(?:перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|"
    r"[а-я]+надцат|двадцат|тридцат)[а-я]*"
)
_RU_DATIVE: Final = {
    steps.PARAGRAPH: "пункту | пунктам",
    steps.SUBPARAGRAPH: "подпункту | подпунктам",
    steps.ARTICLE: " | статьям",
    steps.PART: " | частям",
    steps.INDENT: "абзацу | абзацам",
    steps.CHAPTER: " | главам",
    steps.SECTION: "разделу | разделам",
}


def _dative() -> dict[str, Token]:
    made: dict[str, Token] = {}
    for kind, forms in _RU_DATIVE.items():
        singular, _, plural = forms.partition("|")
        made |= dict.fromkeys(singular.split(), Token(t.NOUN, kind, case=_DATIVE))
        made |= dict.fromkeys(plural.split(), Token(t.NOUN, kind, case=_DATIVE, plural=True))
    return made


_RUSSIAN: Final = Language(
    words=_words(RUSSIAN, _dative() | _all(t.AND, "и или либо а также") | _all(t.IN, "в во")),
    likely=re.compile(
        rf"\b{_RU_NOUNS}\s+(?:\d|[IVXІХ]+\b|{_RU_ORDINAL})"
        rf"|\b(?:настоящ|данн)\w+\s+{_RU_NOUNS}"
        rf"|\b{_RU_ORDINAL}\s+(?:част|абзац|предложени)",
        re.IGNORECASE,
    ),
    this=frozenset(
        form
        for stem, endings in (
            ("настоящ", "ий его ему ем им ая ей ую ее ие их ими"),
            ("данн", "ый ого ому ом ым ая ой ую ое ые ых ыми"),
        )
        for form in (stem + ending for ending in endings.split())
    ),
    skipped=frozenset(),
    counting=frozenset(),
    this_law=re.compile(
        rf"\s*,?\s*\(?(?:настоящ|данн)\w+\s+(?:конституционн\w+\s+)?{_RU_LAW}", re.IGNORECASE
    ),
    other_law=re.compile(
        rf"\s*,?\s*\(?(?:[А-ЯЁ]\w+\s+|[а-яё-]+(?:ого|его|ой|ей|ых|их)\s+){{0,4}}(?i:{_RU_ACT})"
        r"|\s+[А-ЯЁ]\w+(?:ого|его|ой|ей|ых|их|ии)\b|\s+[А-ЯЁ][а-яё]?[А-ЯЁ]",
    ),
    law_before=re.compile(
        rf"\b(?P<this>(?:настоящ|данн)\w+\s+)?(?:[\w-]+(?:ый|ого|ом|ым|ому|ая|ой|ий|его|ем|им)\s+)?"
        rf"{_RU_LAW}",
        re.IGNORECASE,
    ),
    heads=re.compile(r"\s*(?:(?:в|во|из|к)\s+)?", re.IGNORECASE),
)

LANGUAGES: Final = {"en": _ENGLISH, "ru": _RUSSIAN}
