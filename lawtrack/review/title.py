"""Whether a pull request stays within what its title says.

A title binds only where it names something: an edition, an act, articles, or a file of the
corpus ("rules", "reports"). One that names nothing is not held against anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from lawtrack.checks.findings import Finding
from lawtrack.model.address import number_key

_ISO: Final = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_DOTTED: Final = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_WRITTEN: Final = re.compile(r"\b(\d{1,2})\s+([A-Za-z]{3,9})\s+(\d{4})\b")
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_ACT: Final = re.compile(r"\b(\d{1,4}-[IVX]{1,5})\b")
_ARTICLES: Final = re.compile(
    r"\b(?:articles?|arts?\.?|стать\w*|ст\.?)\s*((?:\d+(?:-\d+)?(?:\s*(?:,|and|и|&)\s*)?)+)",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"\d+(?:-\d+)?")
_TABLES: Final = {
    "impact.toml": r"rules?|tags?|topics?|impact",
    "annotations.toml": r"annotat\w*|review(?:ed|s)? of tags",
    "reports.toml": r"reports?|evidence",
    "calendar.toml": r"calendar|election days?",
    "exceptions.toml": r"exceptions?|excus\w*",
}


@dataclass(frozen=True, slots=True)
class Named:
    """What a title names: days (ISO), act numbers, article numbers, tables of the corpus."""

    days: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.days or self.acts or self.articles or self.tables)


@dataclass(frozen=True, slots=True)
class Touched:
    """What a pull request changes in a law: articles by the day of the edition, the acts that
    the editions name, and tables by file name; ``files`` place the findings."""

    law: str
    articles: Mapping[str, Sequence[str]]
    acts: Mapping[str, Sequence[str]]
    tables: Sequence[str]
    files: Mapping[str, str]


def read_title(title: str) -> Named:
    """
    >>> read_title("Edition of 1 July 2026 (Act 305-VIII): Articles 55 and 87")
    Named(days=('2026-07-01',), acts=('305-VIII',), articles=('55', '87'), tables=())
    >>> bool(read_title("Small mends"))
    False
    """
    words = title[:1000]
    numbers = [n for found in _ARTICLES.findall(words) for n in _NUMBER.findall(found)]
    tables = [name for name, said in _TABLES.items() if re.search(rf"\b(?:{said})\b", words, re.I)]
    return Named(
        tuple(dict.fromkeys(_days(words))),
        tuple(dict.fromkeys(_ACT.findall(words))),
        tuple(dict.fromkeys(numbers)),
        tuple(tables),
    )


def _days(words: str) -> Iterator[str]:
    found = [(m[1], m[2], m[3]) for m in _ISO.finditer(words)]
    found += [(m[3], m[2], m[1]) for m in _DOTTED.finditer(words)]
    for m in _WRITTEN.finditer(words):
        month = m[2][:3].lower()
        if month in _MONTHS:
            found.append((m[3], str(_MONTHS.index(month) + 1), m[1]))
    for year, month, day in found:
        try:
            yield date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue


def outside(title: str, touched: Touched) -> Iterator[Finding]:
    """What the pull request changes beside what its title names."""
    named = read_title(title)
    if not named:
        return
    if named.days or named.acts:
        yield from _other_editions(named, touched)
    elif named.articles:
        yield from _other_articles(named, touched)
    elif touched.articles:
        days = ", ".join(touched.articles)
        yield _finding(
            touched,
            f"The title speaks of {' and '.join(named.tables)}; the text of the law changes too "
            f"(edition of {days}).",
            next(iter(touched.articles)),
        )
    for table in touched.tables:
        if table in _TABLES and table not in named.tables:  # others go along with an edition
            yield _finding(touched, f"The title does not say that {table} changes.", table)


def _other_editions(named: Named, touched: Touched) -> Iterator[Finding]:
    days = set(named.days) & set(touched.articles)
    for day, articles in touched.articles.items():
        by_act = not days and set(named.acts) & set(touched.acts.get(day, ()))
        if day in days or by_act:
            continue
        told = _listed(articles)
        said = ", ".join((*named.days, *(f"Act {act}" for act in named.acts)))
        yield _finding(
            touched, f"The title names {said}; the edition of {day} changes too{told}.", day
        )


def _other_articles(named: Named, touched: Touched) -> Iterator[Finding]:
    for day, articles in touched.articles.items():
        beside = [number for number in articles if number not in named.articles]
        if beside:
            said = _listed(named.articles).removeprefix(": ")
            yield _finding(touched, f"The title names {said}; also changed{_listed(beside)}.", day)


_SHOWN: Final = 12


def _listed(articles: Iterable[str]) -> str:
    numbers = sorted(set(articles), key=number_key)
    if not numbers:
        return ""
    more = f" and {len(numbers) - _SHOWN} more" if len(numbers) > _SHOWN else ""
    noun = "Article" if len(numbers) == 1 else "Articles"
    return f": {noun} {', '.join(numbers[:_SHOWN])}{more}"


def _finding(touched: Touched, message: str, place: str) -> Finding:
    return Finding(
        "outside-title",
        message,
        "Say it in the title, or bring it in a pull request of its own.",
        file=touched.files.get(place, ""),
        law=touched.law,
        edition=place if place in touched.articles else "",
    )
