"""What looks like a number of the law and is none: labels, citations, references.

A mask blots such words out with spaces of the same length, so that offsets stay true.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_DIGITS: Final = r"\d+(?:-\d+){0,4}\)?"
_EN_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_EN_DATE: Final = rf"\d{{1,2}}\s+{_EN_MONTH}\s+\d{{4}}"
_EN_COUNT: Final = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)"
)
_EN_UNIT: Final = (
    r"(?:or\s+(?:more|less|fewer)\s+)?(?:calendar\s+|working\s+|minimum\s+)?"
    r"(?:percent|per\s+cent|minutes?|hours?|days?|weeks?|months?|years?|times|wages?|members?|"
    r"voters?|candidates?|persons?|citizens?|votes?|signatures?|copies|copy|representatives?)\b"
)
_EN_REF: Final = r"\b(?:articles?|chapters?|sections?|(?:sub)?paragraphs?|(?:sub)?parts?|indents?)"
_EN_JOIN: Final = r"\s*(?:,\s*(?:and|or)|,|\band\b|\bor\b|\bto\b|[-–])\s*"
_EN_NUMERAL: Final = rf"(?:{_DIGITS}|[IVXLC]+\b|{_EN_COUNT}\b)"

_ENGLISH: Final = (
    # an act with its number and date, and what is said of its commencement
    rf"\bNos?\.\s*[\w/-]+(?:\s+of\s+{_EN_DATE})?(?:\s*\(takes?\s+effect[^)]*\))?",
    rf"\b(?:Law|Act|Code|Decree|Resolution|Order|Decision)s?\b(?:\s+[^\s,.;:]+){{0,6}}?"
    rf"\s+(?:of|dated)\s+{_EN_DATE}(?:\s*\(takes?\s+effect[^)]*\))?",
    r"\btakes?\s+effect\b[^.;]{0,240}?\b(?:Law|Act|Code)\b[^.;]{0,160}?\bNo\.",
    r"\((?:takes?|shall\s+take|enters?)\s+(?:effect|into\s+force)[^)]*\)",
    rf"{_EN_REF}\s+{_EN_NUMERAL}(?!\s+{_EN_UNIT})"
    rf"(?:{_EN_JOIN}{_EN_NUMERAL}(?!\s+{_EN_UNIT}))*",
    r"\b(?:annex|appendix|form|table|schedule|rule)\s+\d+(?:-\d+){0,4}\b",
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"\s+(?:(?:sub)?paragraph|(?:sub)?part|indent|sentence|article|chapter|section)s?\b",
    r"\bArticle\s+\d+(?:-\d+){0,4}\.",
)

_RU_ACT: Final = r"(?:закон|кодекс|указ|постановлени|решени|приказ)[а-яё]*"
_RU_REF: Final = r"\b(?:стат(?:ь|ей)|(?:под)?пункт|част|абзац|глав|раздел)[а-яё]*"
_RU_ORDINAL: Final = (
    r"(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|[а-яё]+надцат|двадцат)"
    r"(?:ый|ий|ой|ая|ья|ое|ье|ые|ьи|ого|ьего|ому|ьему|ым|ьим|ом|ьем|ую|ью|ей|ьей|ых|ьих|ыми|ьими)"
)
_RU_JOIN: Final = r"\s*(?:,|\bи\b|\bили\b|\bлибо\b|\bпо\b|[-–])\s*"
_RU_NUMERAL: Final = rf"(?:{_DIGITS}|[IVXLC]+\b|{_RU_ORDINAL}\b)"

_RUSSIAN: Final = (
    r"№№?\s*[\w/-]+(?:\s*\(вводи[^)]*\))?",
    r"\bот\s+(?:\d{2}\.\d{2}\.\d{4}|\d{1,2}\s+[а-яё]+\s+\d{4})(?:\s+г(?:ода|\.)?)?"
    r"(?=\s*№|\s+[«\"])",
    rf"\b{_RU_ACT}\b(?:\s+[^\s,.;:]+){{0,6}}?\s+от\s+"
    r"(?:\d{2}\.\d{2}\.\d{4}|\d{1,2}\s+[а-яё]+\s+\d{4})(?:\s+г(?:ода|\.)?)?",
    rf"\bввод[а-яё]+\s+в\s+действие\b[^;]{{0,240}}?\b{_RU_ACT}\b[^;]{{0,160}}?№",
    r"\((?:вводи|вступа)[а-яё]+\s+в\s+(?:действие|силу)[^)]*\)",
    rf"{_RU_REF}\s+{_RU_NUMERAL}(?:{_RU_JOIN}{_RU_NUMERAL})*(?!\s+(?:процент|раз\b))",
    r"\b(?:приложени|форм|таблиц)[а-яё]*\s+\d+(?:-\d+){0,4}\b",
)

_LABELS: Final = (
    r"^[\s*«»\"'“”]*(?:Article|Chapter|Section|Статья|Глава|Раздел)\s+\d+(?:-\d+){0,4}\.",
    r"^[\s*«»\"'“”]*\d+(?:-\d+){0,4}\\?[.)](?=\s|$)",
    r"(?<![\w(])\d+(?:-\d+){0,4}\\?\)",
)

_LOOK_ALIKES: Final = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")
_MIXED: Final = re.compile(r"\b(?=\w{0,40}[А-Яа-яЁё])(?=\w{0,40}[A-Za-z])[A-Za-zА-Яа-яЁё]{2,40}\b")

_MASKS: Final = {
    "en": tuple(re.compile(p, re.I) for p in _LABELS + _ENGLISH),
    "ru": tuple(re.compile(p, re.I) for p in _LABELS + _RUSSIAN),
}


def masked(text: str, language: str) -> str:
    """The text with labels, act citations and references blotted out.

    >>> masked("2) under paragraph 2 of Article 41, within two days", "en").split()
    ['under', 'of', ',', 'within', 'two', 'days']
    """
    return blotted(text, (m.span() for mask in _MASKS[language] for m in mask.finditer(text)))


def one_alphabet(text: str) -> str:
    """Russian words without the Latin look-alikes that slip into them (За with a Latin a).

    >>> one_alphabet("З\u0061 год").encode("unicode_escape") == "За год".encode("unicode_escape")
    True
    """
    return _MIXED.sub(lambda word: word[0].translate(_LOOK_ALIKES), text)


def blotted(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with the ``spans`` blotted out."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = " " * (end - start)
    return "".join(characters)
