"""Sentences by which an act is recognised: what it amends, and lines that only it can have."""

from __future__ import annotations

import re
from typing import Final

from lawtrack.acts.read.lines import PARAGRAPH_LABEL, Line
from lawtrack.naming.tokens import QUOTE

_INSTRUCTS: Final = re.compile(
    r"изложить в (?:следующей|новой) редакции"
    r"|следующего содержания\s*:\s*$"
    r"|заменить (?:соответственно )?(?:слов|цифр|знак)"
    r"|исключить\s*[;.]?\s*$"
    r"|дополнить (?:слов|пункт|част|абзац|подпункт|стать|предлож|глав)"
    r"|^(?:\d+(?:-\d+)*\s?\)\s*)?(?:исключить|заменить|дополнить|изложить)\b"
    r"|^Статья \d+\.?\s+(?:Настоящ|Внести)"
    r"|(?:shall|should|to) (?:be )?(?:read|worded|stated|word|state|set\s+(?:out|forth))\b"
    r".{0,40}(?:follow|wording)"
    r"|as follows\s*:\s*$"
    r"|(?:shall|should) be (?:excluded|deleted|replaced|substituted|supplemented)"
    r"|\bto (?:exclude|delete|supplement|replace|substitute|add)\b"
    r"|^Article \d+\.?\s+This",
    re.IGNORECASE,
)
_HEADS: Final = re.compile(
    r"^(?:\d+(?:-\d+)*\s?\)\s*)?во? (?:стать|пункт|подпункт|част|абзац|глав|заголов)[^.;]*:\s*$"
    r"|^(?:\d+(?:-\d+)*\s?\)\s*)?(?:in )?(?:Article|paragraph|item|part|subparagraph)[^.;]*:\s*$",
    re.IGNORECASE,
)
_PROVISION: Final = r"(?:пункт|подпункт|стать|част|абзац|предложени|глав|заголов)\w*"
_PROVISION_EN: Final = (
    r"(?:article|item|sub-?item|paragraph|sub-?paragraph|part|sentence|chapter|title|words?)s?"
)
_DRAFTS: Final = re.compile(
    rf"^(?:\d+(?:-\d+)*\s?[.)]\s*)?(?:во?\s+)?{_PROVISION}\b[^.;]{{0,120}}\b"
    r"(?:изложить\s+в\s+\w+\s+редакции|дополнить\s|исключить\s*[;.])"
    rf"|^дополнить\s+{_PROVISION}|^слов[ао]\s+[«\"“].*(?:заменить|исключить)"
    rf"|^(?:\d+(?:-\d+)*\s?[.)]\s*)?(?:in\s+)?(?:the\s+)?{_PROVISION_EN}\b[^.;]{{0,120}}\b"
    r"(?:(?:shall|should)\s+be\s+(?:supplemented|worded|read|stated|set\s+(?:out|forth)|deleted"
    r"|excluded|replaced)"
    r"|to\s+(?:supplement|exclude|state)\b)"
    r"|^to\s+(?:supplement|exclude|add)\b",
    re.IGNORECASE,
)
_ENACTS: Final = re.compile(
    r"\bвнести\b.{0,2000}\b(?:изменени|дополнени)"
    r"|\bfollowing\s+(?:\w+\s+(?:and\s+)?){0,3}?"
    r"(?:amendment|change|addition|supplement|modification)s?\b"
    r"|\b(?:amendments|changes|additions|supplements|modifications)\b.{0,120}\bfollowing\b"
    r"|^(?:to\s+)?(?:make|introduce)\b.{0,80}?"
    r"\b(?:amendment|change|addition|supplement|modification)s?\b.{0,80}?\b(?:law|code|decree)\b",
    re.IGNORECASE | re.DOTALL,
)
_SEVERAL: Final = re.compile(
    r"в следующие\b.{0,80}(?:акты|законы|кодексы|указы)"
    r"|\bfollowing\b.{0,80}\b(?:acts|laws|codes|decrees)\b",
    re.IGNORECASE,
)
_LAW: Final = r"(?:закон|кодекс|указ|постановлени|приказ|регламент)\w*"
_BLOCK: Final = re.compile(
    rf"^в\s+(?:\S+\s+){{0,6}}?{_LAW}\b"
    r"|^(?:in|to)\s+(?:the\s+)?(?:\S+\s+){0,6}?(?:law|code|decree|order)\b",
    re.IGNORECASE,
)
_LAW_NOUN: Final = re.compile(rf"\b{_LAW}\b|\b(?:law|code|decree|order)\b", re.IGNORECASE)
_NAMED: Final = re.compile(
    r"\b(?:в|in|to)\s+(?:the\s+)?((?:\S+\s+){0,5}?(?:закон|кодекс|указ|регламент|law|code|decree)\w*"
    r"(?:\s+(?:Республики Казахстан|of the Republic of Kazakhstan))?)",
    re.IGNORECASE,
)
_TARGET: Final = re.compile(
    rf"\b(?:внести|introduce|make)\s+(?:(?:изменени|дополнени)\w*\s+|и\s+)*(?:в|to|into)\s+"
    rf"(?:the\s+)?(?P<target>(?:стать|пункт|подпункт|част|абзац|глав|раздел|заголов|article|"
    rf"paragraph|item|sub|part|chapter|title).{{1,300}}?)\s+(?:of\s+the\s+)?(?:конституционн\w+\s+)?{_LAW}\b",
    re.IGNORECASE,
)
_AMENDED: Final = re.compile(
    r"\s+(?:внести|the\s+following)\s+(?:следующ\w+\s+)?(?:изменени|дополнени|amendment|change|"
    r"addition|supplement)[^:;.]*:\s*$",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    r"\b(?:изменени|дополнени|amendment|change|addition|supplement|introduced|made|laws|acts|акты|"
    r"законы)\w*\s*:(?P<rest>\s*\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_FOLDED: Final = re.compile(
    r"\b(?:изменени|дополнени)\w*\s*,\s*(?P<rest>(?:изложив|дополнив|заменив|исключив)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_TAKES_EFFECT: Final = re.compile(
    r"(?:\d+\.\s+)?настоящ\w+\b.{0,200}(?:вводится|вводятся|вступает)\s+в\s+(?:действие|силу)"
    r"|(?:\d+\.\s+)?(?:this|the present)\b.{0,120}\b(?:enter|come|be\s+put|be\s+enforced|"
    r"be\s+enacted|be\s+introduced|take\s+effect|takes\s+effect|become\s+effective|enters|comes)\b",
    re.IGNORECASE,
)
_EDITORIAL: Final = re.compile(
    r"(?:сноска|примечание\s+(?:рцпи|изпи)|footnote|note\s+of\s+(?:rcli|illi))\b", re.IGNORECASE
)


def instructs(line: str) -> bool:
    """Whether a line can only be an instruction of an act, or its next article.

    >>> instructs("2) пункт 3 статьи 5 исключить;"), instructs("2) паспорт избирателя;")
    (True, False)
    """
    return bool(_INSTRUCTS.search(line[:3000]) or _HEADS.match(line[:3000]))


def amends(line: str) -> bool:
    """Whether a line has the verbs of an amending act.

    >>> amends("3) пункт 2 статьи 4 исключить;"), amends("2) в статье 73:")
    (True, False)
    """
    return bool(_INSTRUCTS.search(line[:3000]) or _ENACTS.search(line[:3000]))


def drafts(line: str) -> bool:
    """Whether a line instructs in words that no law has for anything else.

    >>> drafts("Item 3 should be supplemented with part two as follows:")
    True
    >>> drafts("The oath shall be worded as follows:")
    False
    """
    return bool(_DRAFTS.search(line[:3000]))


def enacts(line: Line) -> bool:
    """Whether a line says that a law, or laws, are amended as follows."""
    return bool(_ENACTS.search(line.words[:3000]))


def names_several(line: Line) -> bool:
    return bool(_SEVERAL.search(line.words[:3000]))


def opens_block(line: Line) -> bool:
    """Whether a line begins the amendments to one of several laws ("1. В Закон … :")."""
    is_block = line.label == PARAGRAPH_LABEL and line.words.rstrip().endswith(":")
    return is_block and bool(_BLOCK.match(line.words[:300]))


def law_named(line: Line) -> str:
    """The title of the law that a line names: what it quotes, or the noun ("Кодекс …").

    >>> from lawtrack.acts.read.lines import lines
    >>> only, = lines(["1. В Закон от 5 мая 2001 года «О реках»:"], name="x")
    >>> law_named(only)
    'О реках'
    """
    words = line.words.partition("(")[0]
    noun = _LAW_NOUN.search(words)
    if noun and QUOTE in words[noun.end() :]:
        nth = words.count(QUOTE, 0, noun.end())
        return " ".join(line.quotes[nth])
    named = _NAMED.search(words)
    return named[1].strip() if named else ""


def target_in(line: Line) -> str:
    """ "статью 5" of "Внести в статью 5 Конституционного закона … следующее изменение:"."""
    found = _TARGET.search(line.words[:600])
    return found["target"] if found and QUOTE not in found["target"] else ""


def heading_in(line: Line) -> str:
    """ "в статью 5" of "в статью 5 внести следующие изменения:", where no law is named."""
    found = _AMENDED.search(line.words[:600])
    return line.words[: found.start()].rstrip() if found else ""


def behind_in(line: Line) -> str:
    """What stands on the line behind "следующие изменения:"."""
    found = _BEHIND.search(line.words)
    return found["rest"].strip() if found else ""


def folded_in(line: Line) -> str:
    """ "изложив его в следующей редакции: …", where the line instructs in one sentence."""
    found = _FOLDED.search(line.words)
    return found["rest"] if found else ""


def takes_effect(line: Line) -> bool:
    """Whether a line says when the act takes effect."""
    return bool(_TAKES_EFFECT.match(line.words[:600]))


def editorial(line: Line) -> bool:
    """Whether a line is the publisher's, not the act's."""
    return bool(_EDITORIAL.match(line.words[:60]))
