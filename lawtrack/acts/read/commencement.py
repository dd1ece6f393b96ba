"""When an act takes effect, as a whole and instruction by instruction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.acts.instructions import Unread
from lawtrack.acts.read.lines import Line
from lawtrack.acts.read.paths import Path, paths
from lawtrack.model.acts import UNSAID, Commencement
from lawtrack.naming import targets
from lawtrack.naming import tokens as t
from lawtrack.naming.targets import NotUnderstood
from lawtrack.naming.tokens import Grammar

_MONTHS: Final = {
    name: number
    for names in (
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "january february march april may june july august september october november december",
    )
    for number, name in enumerate(names.split(), 1)
}
_MONTH: Final = "|".join(_MONTHS)
_COUNTS: Final = {
    **dict.fromkeys(("десяти", "ten"), 10),
    **dict.fromkeys(("пятнадцати", "fifteen"), 15),
    **dict.fromkeys(("двадцати", "twenty"), 20),
    **dict.fromkeys(("двадцати одного", "twenty-one"), 21),
    **dict.fromkeys(("тридцати", "thirty"), 30),
    **dict.fromkeys(("сорока пяти", "forty-five"), 45),
    **dict.fromkeys(("шестидесяти", "sixty"), 60),
    **dict.fromkeys(("девяноста", "ninety"), 90),
    **dict.fromkeys(("ста двадцати", "one hundred and twenty"), 120),
    **dict.fromkeys(("ста восьмидесяти", "one hundred and eighty"), 180),
}
_COUNT: Final = "|".join([r"\d{1,4}", *sorted(map(re.escape, _COUNTS), key=len, reverse=True)])
_PUBLISHED: Final = r"(?:его\s+)?(?:первого\s+)?(?:официального\s+)?опубликования"
_PUBLICATION: Final = (
    r"(?:the\s+)?(?:day|date)\s+of\s+(?:its|the)\s+(?:first\s+)?(?:official\s+)?publication"
)
_RULE: Final = re.compile(
    rf"по\s+истечении\s+(?P<days>{_COUNT})\s+(?:\((?:\w|\s)+\)\s+)?календарн\w+\s+дн\w+\s+"
    rf"(?:после|со)\s+(?:дня\s+)?{_PUBLISHED}"
    rf"|(?P<published>(?<!\w)со\s+дня\s+{_PUBLISHED}|(?<!\w)с\s+момента\s+{_PUBLISHED})"
    rf"|(?<!\w)с\s+(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})\s+(?P<year>\d{{4}})\s*(?:года|г\.)?"
    r"|(?<!\w)с\s+(?P<day_figures>\d{2})\.(?P<month_figures>\d{2})\.(?P<year_figures>\d{4})"
    rf"|(?:(?:up)?on|after)\s+(?:the\s+)?(?:expiration|expiry)\s+of\s+(?P<days_en>{_COUNT})\s+"
    rf"(?:calendar\s+)?days\s+(?:after|from|following)\s+{_PUBLICATION}"
    rf"|(?P<days_plain>{_COUNT})\s+calendar\s+days\s+(?:after|from|following)\s+{_PUBLICATION}"
    rf"|(?P<published_en>(?:from|on|upon)\s+{_PUBLICATION})"
    rf"|(?P<other>по\s+истечении\s+[^,;.]{{1,160}}?опубликования"
    rf"|(?:(?:up)?on|after)\s+(?:the\s+)?(?:expiration|expiry)\s+of\s+[^,;.]{{1,160}}?publication)"
    rf"|(?:from|on|since)\s+(?:(?P<month_us>{_MONTH})\s+(?P<day_us>\d{{1,2}})"
    rf"|(?P<day_uk>\d{{1,2}})\s+(?:of\s+)?(?P<month_uk>{_MONTH})),?\s+(?P<year_en>\d{{4}})",
    re.IGNORECASE,
)
_EXCEPT: Final = re.compile(r"за\s+исключением|except(?:\s+for)?|with\s+the\s+exception\s+of", re.I)
_WHICH: Final = re.compile(
    r"[,\s]*(?:(?:котор\w+|which|that)\s+)?(?:shall\s+|should\s+|are\s+|is\s+)?"
    r"(?:ввод[яи]тся\s+в\s+действие|вступа[юе]т\s+в\s+силу|введен\w*\s+в\s+действие"
    r"|(?:enter|enters|come|comes|be\s+put|put|be\s+brought)\s+into\s+(?:force|effect)"
    r"|be\s+enforced|be\s+enacted|be\s+introduced|becomes?\s+effective|takes?\s+effect)\s*$",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(r"^\s*\d+\s*[.)]\s+(?=\D)|^\s*\d+\)\s*")
_WHOLE: Final = re.compile(r"^(?:настоящ|this\b|the\s+present\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Staged:
    """Places of the act that take effect by a rule of their own."""

    places: tuple[Path, ...]
    rule: Commencement
    line: int


@dataclass(frozen=True, slots=True)
class EntryIntoForce:
    """What the entry-into-force article says: the rule of the whole, then the exceptions."""

    whole: Commencement = UNSAID
    staged: tuple[Staged, ...] = ()
    unread: tuple[Unread, ...] = ()


def entry_into_force(lines: Sequence[Line], grammar: Grammar) -> EntryIntoForce:
    """Read the lines that say when the act takes effect."""
    return _Reading(lines, grammar).run()


class _Reading:
    def __init__(self, lines: Sequence[Line], grammar: Grammar) -> None:
        self.grammar = grammar
        self.lines = lines
        self.whole = UNSAID
        self.staged: list[Staged] = []
        self.unread: list[Unread] = []

    def run(self) -> EntryIntoForce:
        for line, words, rule in self.passages():
            self.passage(line, words, rule)
        return EntryIntoForce(self.whole, tuple(self.staged), tuple(self.unread))

    def passages(self) -> Iterator[tuple[Line, str, Commencement | None]]:
        """The words before each rule, with the line they stand in; the last has no rule."""
        left: list[str] = []
        line: Line | None = None
        for current in self.lines:
            words, at = _full(current), 0
            line = line or current
            for match in _RULE.finditer(words):
                yield line, " ".join([*left, words[at : match.start()]]), _rule(match)
                left, at, line = [], match.end(), current
            if words[at:].strip(" \n,;.:и"):
                left.append(words[at:])
            elif not left:
                line = None
        if left and line:
            yield line, " ".join(left), None

    def passage(self, line: Line, words: str, rule: Commencement | None) -> None:
        words = words.strip().lstrip(",;. ").removeprefix("и ").removeprefix("and ").strip()
        if rule is None:
            self.not_read(line, words)
            return
        subject = _WHICH.sub("", _LABEL.sub("", words))
        if _WHOLE.match(subject):
            if self.whole.rule or _EXCEPT.search(subject) or not _WHICH.search(words):
                self.not_read(line, words)
            else:
                self.whole = rule
            return
        places = _EXCEPT.split(subject)[-1].strip(" ,:;–-\n")
        try:
            self.staged.append(Staged(self.places(_LABEL.sub("", places)), rule, line.number))
        except NotUnderstood as problem:
            self.not_read(line, words, f"; not understood: {problem}")

    def places(self, words: str) -> tuple[Path, ...]:
        found = t.tokens(words, self.grammar)
        if not found or not targets.starts(found, 0):
            raise NotUnderstood("what takes effect then")
        named = targets.named(found, 0)
        if any(token.kind not in (t.COMMA, t.AND) for token in found[named.end :]):
            raise NotUnderstood(f"'{found[named.end].text}'")
        return tuple(paths(named.chains, ()))

    def not_read(self, line: Line, words: str, problem: str = "") -> None:
        nearest = f"says when something takes effect{problem}"
        self.unread.append(Unread(line.number, words or line.source, nearest))


def _full(line: Line) -> str:
    label = f"{line.label_number}) " if line.label == "subparagraph" else ""
    return f"{label}{line.words}\n"


def _rule(match: re.Match[str]) -> Commencement:
    days = match["days"] or match["days_en"] or match["days_plain"]
    if days:
        folded = " ".join(days.lower().split())
        count = int(folded) if folded.isdigit() else _COUNTS[folded]
        return Commencement("days-after-publication", days=count)
    if match["published"] or match["published_en"]:
        return Commencement("on-publication")
    if match["other"]:
        return Commencement("other", words=" ".join(match["other"].split()))
    if match["year_figures"]:
        figures = (match["year_figures"], match["month_figures"], match["day_figures"])
        return Commencement("on-date", date="-".join(figures))
    month = match["month"] or match["month_us"] or match["month_uk"]
    day = match["day"] or match["day_us"] or match["day_uk"]
    year = match["year"] or match["year_en"]
    return Commencement("on-date", date=iso_date(year, month, day))


def iso_date(year: str, month: str, day: str) -> str:
    """
    >>> iso_date("2023", "января", "1")
    '2023-01-01'
    """
    return f"{year}-{_MONTHS[month.lower()]:02d}-{int(day):02d}"


MONTH: Final = _MONTH
