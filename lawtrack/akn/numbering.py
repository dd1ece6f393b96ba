"""Addresses for documents of others: from labels to the numbers of an eId."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from lawtrack.model.address import ALINEA, INDENT, PARAGRAPH, SUBPARAGRAPH

_TOKEN = re.compile(r"[0-9A-Za-z]+(?:[-.][0-9A-Za-z]+)*")
_RAISED = re.compile(r"(?<=[0-9A-Za-z])([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_ROMAN = re.compile(r"[IVXLCDM]+|[ivxlcdm]+")
_LETTERS = re.compile(r"([A-Za-z])\1{0,2}")
_CYRILLIC: Final = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщыэюя",
        "a b v g d e zh z i j k l m n o p r s t u f kh ts ch sh shch y eh yu ya".split(),
        strict=True,
    )
)
_LETTER_LABEL = re.compile(r"[(\s]*([а-я])[).\s]*")

# Containers that make an item of a list wherever they stand.
_ITEMS: Final = frozenset(("point", "item", "subparagraph", "subclause"))


def number_of(label: str) -> str:
    """The number in a label, as an eId writes it; empty where the label has none.

    >>> [number_of(label) for label in ("Article 20-1.", "(a)", "5 bis.", "Chapter IV", "20¹")]
    ['20-1', 'a', '5-bis', 'IV', '20-1']
    >>> [number_of(label) for label in ("б)", "Sole Article", "–", "")]
    ['b', '', '', '']
    """
    cyrillic = _LETTER_LABEL.fullmatch(label.lower())
    if cyrillic:
        return _CYRILLIC[cyrillic[1]]
    label = _RAISED.sub(lambda m: "-" + unicodedata.normalize("NFKC", m[1]), label)
    tokens = [token.replace(".", "-") for token in _TOKEN.findall(label)]
    for index, token in enumerate(tokens):
        if any(sign.isdigit() for sign in token):
            return "-".join(tokens[index:])
    last = tokens[-1] if tokens else ""
    one = len(tokens) == 1 and len(last) <= 2
    return last if one or _ROMAN.fullmatch(last) or _LETTERS.fullmatch(last) else ""


def kind_of_container(tag: str, label: str, *, in_unit: bool) -> str:
    """What a container below an article is in the model, by its label and its place.

    >>> kind_of_container("subsection", "(1)", in_unit=True)
    'para'
    >>> kind_of_container("paragraph", "(a)", in_unit=False)
    'subpara'
    >>> kind_of_container("point", "–", in_unit=False)
    'indent'
    """
    if tag == "alinea":
        return ALINEA
    if number_of(label) and tag != "indent":
        return PARAGRAPH if in_unit and tag not in _ITEMS else SUBPARAGRAPH
    return INDENT if label or tag in ("indent", "point", "item", "li") else ALINEA


class Addresses:
    """Gives every eId once: ordinals to what has no number, ``_2`` to a number met again."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._again: dict[str, int] = {}
        self._counts: dict[tuple[str, str], int] = {}

    def unit(self, kind: str, number: str) -> str:
        return self._unique(f"{kind}_{number or self._next('', kind)}")

    def child(self, parent: str, kind: str, number: str, *, in_unit: bool) -> str:
        """The first part of a provision is its own text, so its next part is the second."""
        if kind in (ALINEA, INDENT) or not number:
            own_text = kind == ALINEA and not in_unit
            number = str(self._next(parent, kind) + own_text)
        return self._unique(f"{parent}__{kind}_{number}")

    def _next(self, parent: str, kind: str) -> int:
        count = self._counts.get((parent, kind), 0) + 1
        self._counts[parent, kind] = count
        return count

    def _unique(self, eid: str) -> str:
        unique = eid
        while unique in self._given:
            self._again[eid] = self._again.get(eid, 1) + 1
            unique = f"{eid}_{self._again[eid]}"
        self._given.add(unique)
        return unique
