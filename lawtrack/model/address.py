"""Addresses of provisions, after the Akoma Ntoso naming convention (AKN-NC v1.0, section 5).

An address is a path of steps such as ``art_20-1__para_2__subpara_9``. Steps of unnumbered
provisions carry their ordinal: ``al_2`` is the second unnumbered part (часть) of what it
stands in (the first is the provision's own text), ``indent_1`` the first indent (абзац) of
a list without numbers. A label that occurs twice in one place gets ``_2``, ``_3`` appended.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Self

from lawtrack.model.record import Record

SECTION: Final = "sec"
CHAPTER: Final = "chp"
ARTICLE: Final = "art"
PARAGRAPH: Final = "para"
SUBPARAGRAPH: Final = "subpara"
ALINEA: Final = "al"
INDENT: Final = "indent"

KINDS: Final = (SECTION, CHAPTER, ARTICLE, PARAGRAPH, SUBPARAGRAPH, ALINEA, INDENT)

WORDS: Final = {
    SECTION: "section",
    CHAPTER: "chapter",
    ARTICLE: "article",
    PARAGRAPH: "paragraph",
    SUBPARAGRAPH: "subparagraph",
    ALINEA: "part",
    INDENT: "indent",
}

_STEP = re.compile(r"(sec|chp|art|para|subpara|al|indent)_([0-9A-Za-z-]+)(?:_([0-9]+))?")


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Step(Record):
    """One step of an address: its kind, its number and which of equal numbers it is."""

    kind: str
    number: str
    nth: int = 1

    def __str__(self) -> str:
        return f"{self.kind}_{self.number}" + (f"_{self.nth}" if self.nth > 1 else "")


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Address(Record):
    """A path of steps from an article (or chapter, section) to a provision.

    >>> at = Address.parse("art_20-1__para_2__subpara_9")
    >>> at.article, at.cite(), str(at.parent)
    ('20-1', 'Article 20-1(2)(9)', 'art_20-1__para_2')
    >>> Address.parse("art_9__para_1__indent_2").cite()
    'Article 9(1), indent 2'
    """

    steps: tuple[Step, ...]

    @classmethod
    def parse(cls, eid: str) -> Self:
        """Read an eId; raises ValueError when it is not one."""
        try:
            return cls(tuple(map(_step, eid.split("__"))))
        except ValueError as error:
            raise ValueError(f"'{eid}' is not an address: {error}") from None

    def __str__(self) -> str:
        return "__".join(map(str, self.steps))

    @property
    def last(self) -> Step:
        return self.steps[-1]

    @property
    def article(self) -> str:
        """The number of the article it stands in, or the empty string."""
        first = self.steps[0]
        return first.number if first.kind == ARTICLE else ""

    @property
    def parent(self) -> Address | None:
        return Address(self.steps[:-1]) if len(self.steps) > 1 else None

    def child(self, kind: str, number: str, nth: int = 1) -> Address:
        return Address((*self.steps, Step(kind, number, nth)))

    def cite(self) -> str:
        """The address as a lawyer writes it in English."""
        text = ""
        for step in self.steps:
            text += _cited(step, first=not text)
        return text


@lru_cache(maxsize=4096)  # a law has few, and every provision repeats them
def _step(part: str) -> Step:
    match = _STEP.fullmatch(part)
    if match is None:
        raise ValueError(f"'{part}' is no step such as 'para_2'")
    return Step(match[1], match[2], int(match[3] or 1))


def _cited(step: Step, *, first: bool) -> str:
    again = f" [{step.nth}]" if step.nth > 1 else ""
    if step.kind in (PARAGRAPH, SUBPARAGRAPH) and not first:
        return f"({step.number}){again}"
    word = WORDS[step.kind]
    return (word.capitalize() if first else f", {word}") + f" {step.number}{again}"


def readings(at: Address) -> tuple[Address, ...]:
    """What a citation may mean: 58(2) is paragraph 2, or subparagraph 2) of an article
    without paragraphs.

    >>> [str(one) for one in readings(Address.parse("art_58__para_2"))]
    ['art_58__para_2', 'art_58__subpara_2']
    """
    if len(at.steps) < 2 or at.steps[1].kind != PARAGRAPH:
        return (at,)
    step = Step(SUBPARAGRAPH, at.steps[1].number, at.steps[1].nth)
    return (at, Address((at.steps[0], step, *at.steps[2:])))


def number_key(number: str) -> tuple[int, ...]:
    """The order of numbers such as 2, 2-1, 10; roman numerals count as their value.

    >>> sorted(["10", "2-1", "113-16", "2", "113-2"], key=number_key)
    ['2', '2-1', '10', '113-2', '113-16']
    >>> number_key("II") == number_key("2")
    True
    """
    return tuple(_integer(part) for part in number.split("-"))


_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def _integer(part: str) -> int:
    if part.isdigit():
        return int(part)
    values = [_ROMAN.get(letter, 0) for letter in part.upper()]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
