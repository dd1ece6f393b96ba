"""The words of Akoma Ntoso 3.0 beside those of the model: elements, languages, addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Protocol
from urllib.parse import quote

from lawtrack.model import address as kinds
from lawtrack.model.acts import ActRef
from lawtrack.model.law import EditionInfo

TAGS: Final = {
    kinds.SECTION: "section",
    kinds.CHAPTER: "chapter",
    kinds.ARTICLE: "article",
    kinds.PARAGRAPH: "paragraph",
    kinds.SUBPARAGRAPH: "subparagraph",
    kinds.ALINEA: "alinea",
    kinds.INDENT: "indent",
}
UNIT_TAGS: Final = frozenset(("section", "chapter", "article"))
PROVISION_TAGS: Final = frozenset(("paragraph", "subparagraph", "alinea", "indent"))

PREFACE: Final = "preface"
CONCLUSIONS: Final = "conclusions"

# ISO 639-1, which editions use, to ISO 639-2, which Akoma Ntoso uses.
LANGUAGES: Final = {
    "en": "eng",
    "ru": "rus",
    "kk": "kaz",
    "ky": "kir",
    "uz": "uzb",
    "tg": "tgk",
    "uk": "ukr",
    "ka": "kat",
    "hy": "hye",
    "az": "aze",
    "mn": "mon",
    "tr": "tur",
    "fr": "fra",
    "de": "deu",
    "es": "spa",
    "it": "ita",
    "pt": "por",
    "pl": "pol",
    "ro": "ron",
    "af": "afr",
}
_CODES: Final = {long: short for short, long in LANGUAGES.items()}


class Work(Protocol):
    """What is known of a law apart from its editions: ``adopted`` is an ISO date, and
    ``identifiers`` are the names that registers of law give it."""

    @property
    def country(self) -> str: ...
    @property
    def number(self) -> str: ...
    @property
    def adopted(self) -> str: ...
    @property
    def identifiers(self) -> Mapping[str, str]: ...


def act_uri(country: str, date: str, number: str) -> str:
    """The address of an act, after the naming convention.

    >>> act_uri("kz", "1995-09-28", "2464")
    '/akn/kz/act/1995-09-28/2464'
    """
    return f"/akn/{quote(country, safe='')}/act/{quote(date, safe='')}/{quote(number, safe='')}"


def expression_uri(work: Work, info: EditionInfo) -> str:
    """The address of one edition in one language."""
    language = quote(long_language(info.language), safe="")
    return f"{act_uri(work.country, work.adopted, work.number)}/{language}@{info.in_force}"


def long_language(code: str) -> str:
    """
    >>> long_language("kk"), long_language("sah"), long_language("")
    ('kaz', 'sah', 'und')
    """
    return LANGUAGES.get(code, code) or "und"


def short_language(code: str) -> str:
    """
    >>> short_language("kaz"), short_language("sah"), short_language("en")
    ('kk', 'sah', 'en')
    """
    return _CODES.get(code, code)


def act_of_uri(uri: str) -> ActRef | None:
    """The act that an address names, or None when it names none.

    >>> act = act_of_uri("/akn/za/act/1998-11-27/73")
    >>> (act.number, act.date) if act else ()
    ('73', '1998-11-27')
    """
    match = _ACT_URI.search(uri)
    return ActRef(match["number"], match["date"]) if match else None


_ACT_URI: Final = re.compile(
    r"/act(?:/[^/@]+)*?/(?P<date>\d{4}(?:-\d\d-\d\d)?)/(?P<number>[^/@!#]+)"
)


def kind_of(eid: str) -> str:
    """The kind of the last step of an eId.

    >>> kind_of("art_20-1__para_2"), kind_of("conclusions__al_1")
    ('para', 'al')
    """
    return eid.rpartition("__")[2].partition("_")[0]
