"""Holds the evidence of a verdict against the editions, word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import takewhile
from typing import Final, Protocol

from lawtrack.model.acts import Act, ActRef
from lawtrack.model.address import Address
from lawtrack.model.law import Edition, Provision, Unit
from lawtrack.reports.nearest import nearest
from lawtrack.reports.records import CheckedEvidence, CheckedReport, Evidence, Report

_HEADING: Final = "#heading"


class Number(Protocol):
    """A number that a ledger finds in a text, with the place of its words."""

    @property
    def value(self) -> object: ...
    @property
    def unit(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Numbers = Callable[[str], Iterable[Number]]


@dataclass(frozen=True, slots=True)
class _Line:
    """A provision (or heading) with the article it stands in."""

    eid: str
    text: str
    status: str
    unit: Unit


def check(
    report: Report, editions: Mapping[str, Edition], numbers: Numbers | None = None
) -> CheckedReport:
    """Check every item of evidence of a report.

    ``editions`` gives the editions by date (ISO), ``numbers`` reads the numbers of a text;
    without it, what an item says of a number is left unchecked and marked so. Nothing is
    raised for evidence that fails: the checked report says what is wrong and what stands
    there instead.

    >>> from lawtrack.model.law import EditionInfo
    >>> unit = Unit("art_1", "Article 1.", "Votes", provisions=(
    ...     Provision("art_1__para_1", "1.", "The threshold is five percent."),))
    >>> law = {"2021-05-24": Edition(EditionInfo("law", "2021-05-24", "en"), (unit,))}
    >>> said = Evidence("2021-05-24", at="art_1__para_1", words="threshold is seven percent")
    >>> report = Report("r-1", "It is seven percent.", "A paper", "2021", "1", "threshold",
    ...                 "supported", "Article 1 says so.", (said,))
    >>> checked = check(report, law)
    >>> checked.shown, checked.evidence[0].nearest
    ('broken', 'threshold is five percent.')
    """
    found = tuple(_checked(item, editions, numbers) for item in report.evidence)
    return CheckedReport(report, found)


def _checked(
    item: Evidence, editions: Mapping[str, Edition], numbers: Numbers | None
) -> CheckedEvidence:
    edition = editions.get(item.edition)
    if edition is None:
        return CheckedEvidence(item, problem=f"no edition of {item.edition} is kept")
    before = _before(item.edition, editions)
    result = _words(item, edition) if item.words else _absent(item, edition)
    if result.holds and item.words:
        result = _history(result, editions)
    steps = (_is_new, _is_gone, _by_act, _number_step(numbers))
    for step in steps:
        if result.holds:
            result = step(result, edition, before)
    return result


def _before(date: str, editions: Mapping[str, Edition]) -> Edition | None:
    earlier = [day for day in editions if day < date]
    return editions[max(earlier)] if earlier else None


def _words(item: Evidence, edition: Edition) -> CheckedEvidence:
    line = _line(edition, item.at)
    if line is None:
        problem = f"{_cite(item.at)} is not in the edition of {item.edition}"
        return _with_nearest(item, edition, problem)
    if item.words not in line.text:
        problem = f"the words do not stand in {_cite(item.at)} of the edition of {item.edition}"
        return _with_nearest(item, edition, problem)
    if item.status and line.status != item.status:
        return CheckedEvidence(item, problem=f"{_cite(item.at)} is {line.status} there")
    return CheckedEvidence(item)


def _with_nearest(item: Evidence, edition: Edition, problem: str) -> CheckedEvidence:
    """Look in the same article first, then in the whole law, for the words or their like."""
    unit = edition.unit(item.at.split("__")[0].removesuffix(_HEADING))
    provisions = unit.provisions if unit else _provisions(edition)
    exact = next((p for p in _provisions(edition) if item.words in p.text), None)
    if exact:
        place = f"{problem}; they stand in {exact.address.cite()}"
        return CheckedEvidence(item, place, nearest=item.words, nearest_at=exact.eid)
    like = nearest(item.words, provisions)
    if like is None:
        return CheckedEvidence(item, problem)
    return CheckedEvidence(item, problem, nearest=like.words, nearest_at=like.eid)


def _absent(item: Evidence, edition: Edition) -> CheckedEvidence:
    missing = [eid for eid in item.within if not any(_scope(edition, (eid,)))]
    if missing:
        problem = f"{_cite(missing[0])} is not in the edition of {item.edition}"
        return CheckedEvidence(item, problem=problem)
    found = _occurrence(item, edition)
    if found is None:
        return CheckedEvidence(item)
    phrase, line = found
    problem = f"'{phrase}' does occur in {_cite(line.eid)} of the edition of {item.edition}"
    return CheckedEvidence(item, problem, nearest=line.text, nearest_at=line.eid)


def _occurrence(item: Evidence, edition: Edition) -> tuple[str, _Line] | None:
    for line in _scope(edition, item.within):
        text = line.text.casefold()
        for phrase in item.absent:
            if phrase.casefold() in text:
                return phrase, line
    return None


def _is_new(result: CheckedEvidence, edition: Edition, before: Edition | None) -> CheckedEvidence:
    item = result.evidence
    if not item.new:
        return result
    if before is None:
        return replace(result, problem=f"no edition before {item.edition} is kept")
    old = next((line for line in _article(before, item.at) if item.words in line.text), None)
    if old is None:
        return result
    problem = f"the words stood in {_cite(old.eid)} before, in the edition of {_date(before)}"
    return replace(result, problem=problem, nearest=old.text, nearest_at=old.eid)


def _is_gone(result: CheckedEvidence, edition: Edition, before: Edition | None) -> CheckedEvidence:
    item = result.evidence
    if not item.gone:
        return result
    if before is None:
        return replace(result, problem=f"no edition before {item.edition} is kept")
    if _occurrence(item, before):
        return result
    problem = f"none of the phrases occurred in the edition before ({_date(before)})"
    return replace(result, problem=problem)


def _by_act(result: CheckedEvidence, edition: Edition, before: Edition | None) -> CheckedEvidence:
    item = result.evidence
    acts = edition.info.acts
    if not item.act or any(_same(act, item) for act in acts):
        return result
    named = ", ".join(act.cite() for act in acts) or "no act"
    problem = f"the edition of {item.edition} was made by {named}, not by act {item.act}"
    return replace(result, problem=problem)


def _same(act: Act, item: Evidence) -> bool:
    wanted = ActRef(item.act, item.adopted or act.date)
    return act.key == wanted.key


def _number_step(
    numbers: Numbers | None,
) -> Callable[[CheckedEvidence, Edition, Edition | None], CheckedEvidence]:
    def step(result: CheckedEvidence, edition: Edition, _: Edition | None) -> CheckedEvidence:
        item = result.evidence
        line = _line(edition, item.at) if item.value and numbers else None
        if numbers is None or line is None:
            return result
        start = line.text.index(item.words)
        inside = [
            number
            for number in numbers(line.text)
            if start <= number.start and number.end <= start + len(item.words)
        ]
        checked = replace(result, number_checked=True)
        if any(_equals(number, item) for number in inside):
            return checked
        read = ", ".join(f"{n.value} {n.unit}" for n in inside) or "no number"
        problem = f"the words state {read}, not {item.value} {item.unit}"
        return replace(checked, problem=problem)

    return step


def _equals(number: Number, item: Evidence) -> bool:
    try:
        return number.unit == item.unit and Fraction(str(number.value)) == Fraction(item.value)
    except ValueError:
        return False


def _history(result: CheckedEvidence, editions: Mapping[str, Edition]) -> CheckedEvidence:
    """The run of editions around this one in which the words stand in the article."""
    item = result.evidence
    days = sorted(editions)
    at = days.index(item.edition)
    upto = [editions[day] for day in reversed(days[: at + 1])]
    in_article = list(takewhile(lambda edition: _stands(item, edition), upto))
    in_place = list(takewhile(lambda edition: _stands_there(item, edition), in_article))
    later = (day for day in days[at + 1 :] if not _stands(item, editions[day]))
    first = days[at + 1 - len(in_article)]
    return replace(
        result,
        since=first,
        here_since=days[at + 1 - len(in_place)],
        earliest=first == days[0],
        until=next(later, ""),
    )


def _stands_there(item: Evidence, edition: Edition) -> bool:
    line = _line(edition, item.at)
    return line is not None and item.words in line.text


def _stands(item: Evidence, edition: Edition) -> bool:
    return any(item.words in line.text for line in _article(edition, item.at))


def _article(edition: Edition, at: str) -> Iterator[_Line]:
    unit = edition.unit(at.split("__")[0].removesuffix(_HEADING))
    return _lines(unit) if unit else iter(())


def _lines(unit: Unit) -> Iterator[_Line]:
    yield _Line(unit.eid + _HEADING, unit.heading, unit.status, unit)
    for provision in unit.provisions:
        yield _Line(provision.eid, provision.text, provision.status, unit)


def _line(edition: Edition, at: str) -> _Line | None:
    return next((line for line in _article(edition, at) if line.eid == at), None)


def _scope(edition: Edition, within: tuple[str, ...]) -> Iterator[_Line]:
    """The lines at or under the given addresses; without any, the whole law."""
    for unit in edition.units:
        for line in _lines(unit):
            if not within or any(_under(line, unit, eid) for eid in within):
                yield line


def _under(line: _Line, unit: Unit, eid: str) -> bool:
    return eid in (unit.eid, line.eid) or line.eid.startswith(f"{eid}__")


def _provisions(edition: Edition) -> Iterator[Provision]:
    for unit in edition.units:
        yield from unit.provisions


def _date(edition: Edition) -> str:
    return edition.info.in_force


def _cite(eid: str) -> str:
    plain = eid.removesuffix(_HEADING)
    try:
        cited = Address.parse(plain).cite()
    except ValueError:  # the title or the signature
        return eid
    return f"the heading of {cited}" if plain != eid else cited
