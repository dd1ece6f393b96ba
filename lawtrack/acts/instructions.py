"""What an amending act tells us to do, as typed instructions.

These records are all that reading, applying and writing acts share. A target is kept as
the act names it ("абзац четвертый подпункта 2) пункта 1 статьи 59"); which provision of
an edition that is, is decided when the instruction is applied.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lawtrack.model.acts import UNSAID, Commencement
from lawtrack.naming.steps import (
    ARTICLE,
    CHAPTER,
    HEADING,
    INDENT,
    LAW,
    NOWHERE,
    PARAGRAPH,
    PART,
    PREAMBLE,
    SECTION,
    SENTENCE,
    SUBPARAGRAPH,
    Target,
    TargetStep,
)

__all__ = [
    "ARTICLE",
    "CHAPTER",
    "EXCLUDE_WORDS",
    "HEADING",
    "INDENT",
    "INSERT",
    "INSERT_WORDS",
    "LAW",
    "NOWHERE",
    "OPERATIONS",
    "PARAGRAPH",
    "PART",
    "PREAMBLE",
    "RENUMBER",
    "REPEAL",
    "REPLACE_EVERYWHERE",
    "REPLACE_WORDS",
    "REWORD",
    "SECTION",
    "SENTENCE",
    "SUBPARAGRAPH",
    "AmendingAct",
    "Instruction",
    "Target",
    "TargetStep",
    "Unread",
    "WordPair",
]

REWORD: Final = "reword"  # изложить в следующей редакции
INSERT: Final = "insert"  # дополнить пунктом ... следующего содержания
REPEAL: Final = "repeal"  # исключить (a provision)
REPLACE_WORDS: Final = "replace-words"  # слова ... заменить словами ...
INSERT_WORDS: Final = "insert-words"  # после слов ... дополнить словами ...
EXCLUDE_WORDS: Final = "exclude-words"  # слова ... исключить
RENUMBER: Final = "renumber"  # пункт 3 считать пунктом 4
REPLACE_EVERYWHERE: Final = "replace-everywhere"  # по всему тексту слова ... заменить

OPERATIONS: Final = (
    REWORD,
    INSERT,
    REPEAL,
    REPLACE_WORDS,
    INSERT_WORDS,
    EXCLUDE_WORDS,
    RENUMBER,
    REPLACE_EVERYWHERE,
)


@dataclass(frozen=True, slots=True)
class WordPair:
    """Words to be replaced and the words that take their place (several inflected forms
    of one replacement are several pairs). For an insertion ``old`` is the anchor (empty:
    at the end of the target), for an exclusion ``new`` is empty. Words are as quoted, with
    the punctuation inside the quotation marks, without spaces at either end."""

    old: str
    new: str = ""


@dataclass(frozen=True, slots=True)
class Instruction:
    """One thing to do to the law.

    ``content`` holds the lines of the quoted wording, without the outer quotation marks,
    labels kept. ``new_targets`` names what a renumbering or an insertion makes; an
    insertion's ``targets`` are then what it is put into (a new article or chapter: the
    ``law``, or the chapter that the act names), and the last step of a new target has no
    number where the act gives none (it goes to the end).
    ``before`` is true where words or provisions go before their anchor. ``exceptions``
    are targets that a replacement throughout the text leaves alone. ``line`` (1-based)
    and ``source`` are the place in the act and its words.
    ``law`` is the title of the law that it amends (an act may amend several), ``place``
    its structural place in the act itself ("article 1, paragraph 1, subparagraph 3,
    indent 2"; the first indent is the labelled line itself), by which the act's
    entry-into-force article names it.
    """

    operation: str
    targets: tuple[Target, ...]
    words: tuple[WordPair, ...] = ()
    content: tuple[str, ...] = ()
    new_targets: tuple[Target, ...] = ()
    before: bool = False
    exceptions: tuple[Target, ...] = ()
    commencement: Commencement = UNSAID
    line: int = 0
    source: str = ""
    law: str = ""
    place: Target = NOWHERE


@dataclass(frozen=True, slots=True)
class Unread:
    """A passage that was not understood: its place, its words, and the nearest reading."""

    line: int
    source: str
    nearest: str


@dataclass(frozen=True, slots=True)
class AmendingAct:
    """An amending act as read: dates are ISO, empty where the text does not say.

    ``amends`` is the title of the law it amends, the first of them where there are
    several; ``laws`` holds the titles of all, in the order of the act.
    """

    language: str
    number: str = ""
    date: str = ""
    title: str = ""
    amends: str = ""
    instructions: tuple[Instruction, ...] = ()
    unread: tuple[Unread, ...] = ()
    commencement: Commencement = UNSAID
    laws: tuple[str, ...] = ()
