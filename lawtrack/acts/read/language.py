"""Which language an act is written in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from lawtrack.errors import BadSource
from lawtrack.naming.english import ENGLISH
from lawtrack.naming.russian import RUSSIAN
from lawtrack.naming.tokens import Grammar

_KAZAKH: Final = re.compile("[әғқңөұүһӘҒҚҢӨҰҮҺ]")
_CYRILLIC: Final = re.compile("[а-яёА-ЯЁ]")
_LATIN: Final = re.compile("[A-Za-z]")
_ENOUGH: Final = 20_000  # characters that are looked at


def grammar_of(found: Sequence[str], *, name: str) -> Grammar:
    """The word tables for the language of the lines; raises BadSource for another one.

    >>> grammar_of(["пункт 3 исключить"], name="x").language
    'ru'
    """
    start = "\n".join(found[:400])[:_ENOUGH]
    cyrillic = len(_CYRILLIC.findall(start))
    latin = len(_LATIN.findall(start))
    if len(_KAZAKH.findall(start)) * 20 > cyrillic + latin:
        raise BadSource(
            "the act is in Kazakh", file=name, hint="give its Russian text or an English one"
        )
    if not cyrillic and not latin:
        raise BadSource("the act holds no words", file=name, hint="give the text of an act")
    return RUSSIAN if cyrillic > latin else ENGLISH
