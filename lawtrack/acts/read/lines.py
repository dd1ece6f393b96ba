"""The lines of an act with their labels, quotations set apart from the drafter's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.acts.read.quotes import Judge, Span, spans
from lawtrack.naming.tokens import QUOTE

ARTICLE_LABEL: Final = "article"
PARAGRAPH_LABEL: Final = "paragraph"
SUBPARAGRAPH_LABEL: Final = "subparagraph"

_ARTICLE: Final = re.compile(r"(?:Статья|СТАТЬЯ|Article|ARTICLE)\s+(\d+(?:-\d+)*)\s*(?:\.\s*|$)")
_SUBPARAGRAPH: Final = re.compile(r"(\d+(?:-\d+)*)\s?\\?\)\s*")
_PARAGRAPH: Final = re.compile(r"(\d+(?:-\d+)*)\\?\.(?!\d)\s*")
_REFERENCES: Final = re.compile(
    r"\((?:Ведомости|Газета|Собрание|Официальн|The Bulletin|Bulletin|Official|Sheets|Gazette).*\)"
)
_MARKS: Final = re.compile('[«»“”„‟"‘’]')


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the drafter's, with every quotation that opens in it.

    ``words`` has ``QUOTE`` for each of ``quotes``; a quotation is its own lines, blank
    ones left out. ``number`` is its first line in the file, ``count`` how many lines that
    are not blank it spans, ``source`` its text in full.
    """

    number: int
    count: int
    label: str
    label_number: str
    words: str
    quotes: tuple[tuple[str, ...], ...]
    source: str

    @property
    def finished(self) -> bool:
        """Whether it ends as a line of an act ends: with ``;``, ``:`` or ``.``."""
        return self.words.rstrip().endswith((";", ":", "."))

    def joined(self, following: Sequence[Line], *, broken: bool = False) -> Line:
        """This line and the next ones as one; ``broken`` where a line break split one line."""
        return Line(
            self.number,
            self.count if broken else self.count + sum(line.count for line in following),
            self.label,
            self.label_number,
            " ".join([self.words.rstrip(), *(line.words.strip() for line in following)]),
            (*self.quotes, *(quote for line in following for quote in line.quotes)),
            "\n".join([self.source, *(line.source for line in following)]),
        )


def lines(text: Sequence[str], *, name: str, judge: Judge | None = None) -> list[Line]:
    """Read the lines of an act; raises BadSource where its quotations do not balance.

    >>> only, = lines(["1) слова «а» исключить;"], name="x")
    >>> only.label, only.label_number, only.quotes
    ('subparagraph', '1', (('а',),))
    """
    whole = "\n".join(text)
    weighed = "\n".join(_without_references(line) for line in text)
    return list(_assemble(whole, spans(weighed, name=name, judge=judge or Judge())))


def _without_references(line: str) -> str:
    """Where a law was published, in brackets, quotes other titles as it likes."""
    found = _REFERENCES.search(line)
    if not found:
        return line
    start, end = found.span()
    return line[:start] + _MARKS.sub("'", line[start:end]) + line[end:]


def _assemble(whole: str, found: Sequence[Span]) -> list[Line]:
    made: list[Line] = []
    at, number, nth = 0, 1, 0
    while at < len(whole):
        words: list[str] = []
        quotes: list[tuple[str, ...]] = []
        start = at
        end = _line_end(whole, at)
        while nth < len(found) and found[nth].opened < end:
            span = found[nth]
            words += [whole[at : span.opened], QUOTE]
            quotes.append(_content(whole[span.start : span.end]))
            at, nth = span.after, nth + 1
            end = max(end, _line_end(whole, at))
        words.append(whole[at:end])
        source = whole[start:end]
        if source.strip():
            made.append(_line(number, "".join(words), quotes, source))
        number += source.count("\n") + 1
        at = end + 1
    return made


def _line_end(whole: str, at: int) -> int:
    end = whole.find("\n", at)
    return end if end >= 0 else len(whole)


def _content(quoted: str) -> tuple[str, ...]:
    if "\n" not in quoted:
        return (quoted,)
    return tuple(line.strip() for line in quoted.split("\n") if line.strip())


def _line(number: int, words: str, quotes: list[tuple[str, ...]], source: str) -> Line:
    label, label_number, rest = labelled(words.strip())
    number += source[: len(source) - len(source.lstrip("\n"))].count("\n")
    count = sum(1 for line in source.split("\n") if line.strip())
    return Line(number, count, label, label_number, rest, tuple(quotes), source.strip())


def labelled(words: str) -> tuple[str, str, str]:
    """The kind and number of the label that a line begins with, and the rest of it.

    >>> labelled("Статья 2. Настоящий закон"), labelled("3) в статье 5:")
    (('article', '2', 'Настоящий закон'), ('subparagraph', '3', 'в статье 5:'))
    """
    for label, pattern in (
        (ARTICLE_LABEL, _ARTICLE),
        (SUBPARAGRAPH_LABEL, _SUBPARAGRAPH),
        (PARAGRAPH_LABEL, _PARAGRAPH),
    ):
        match = pattern.match(words)
        if match:
            return label, match[1], words[match.end() :]
    return "", "", words.removeprefix("- ").removeprefix("– ")
