"""What an edition has where a reference points: the provision, a repealed line, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.model import notes
from lawtrack.model.acts import ActRef
from lawtrack.model.address import (
    ALINEA,
    ARTICLE,
    CHAPTER,
    INDENT,
    PARAGRAPH,
    SECTION,
    SUBPARAGRAPH,
    Address,
    Step,
    number_key,
)
from lawtrack.model.law import ANNOUNCED, Edition, Provision, Unit
from lawtrack.model.law import REPEALED as REPEALED_LINE
from lawtrack.references.records import MISSING, REPEALED, STANDS, Standing, Target

_Steps = tuple[Step, ...]
_UNLABELLED: Final = (ALINEA, INDENT)
_DIGITS: Final = 5  # no list has so many items that their count has this many digits


@dataclass(frozen=True, slots=True)
class _Line:
    steps: _Steps
    provision: Provision


class Provisions:
    """The provisions of one edition, to look references up in.

    >>> from lawtrack.model.law import EditionInfo
    >>> lines = (Provision("art_1__subpara_1", "1)", "one;"),
    ...          Provision("art_1__subpara_2", "2)", "Excluded", status="repealed"))
    >>> unit = Unit("art_1", "Article 1.", "Terms", provisions=lines)
    >>> law = Provisions(Edition(EditionInfo("law", "2020-01-01", "en"), (unit,)))
    >>> [law.standing((Address.parse(f"art_1__{step}"),)).state
    ...  for step in ("para_1", "subpara_2", "subpara_3")]
    ['stands', 'repealed', 'missing']
    """

    def __init__(self, edition: Edition) -> None:
        self._order = [unit for unit in edition.units if "_" in unit.eid]
        self._units = {unit.eid: unit for unit in self._order}
        self._lines: dict[str, list[_Line]] = {}

    def standing(self, target: Target) -> Standing:
        """What stands at the target, by the reading of it that serves it best."""
        found = [self._at(address) for address in target]
        for state in (STANDS, REPEALED):
            for one in found:
                if one.state == state:
                    return one
        return found[0]

    def _at(self, at: Address) -> Standing:
        unit = self._unit(at.steps[0])
        if unit is None:
            return self._gone_with_its_chapter(at)
        if self._repealed(unit):
            gone = Address(at.steps[:1]) if len(at.steps) > 1 else None
            return Standing(REPEALED, unit.eid, _repealed_by(unit), gone)
        if len(at.steps) == 1 or unit.status == ANNOUNCED:
            return Standing(STANDS, unit.eid)
        return self._inside(at, unit)

    def _unit(self, step: Step) -> Unit | None:
        if step.kind == ARTICLE:
            return self._units.get(f"{ARTICLE}_{step.number}")
        wanted = number_key(step.number)
        return next(
            (
                unit
                for unit in self._order
                if unit.eid.startswith(f"{step.kind}_") and number_key(unit.number) == wanted
            ),
            None,
        )

    def _repealed(self, unit: Unit) -> bool:
        """Whether a unit is repealed, or has nothing that is not."""
        if unit.status == REPEALED_LINE:
            return True
        if unit.is_article:
            return bool(unit.provisions) and all(
                line.status == REPEALED_LINE for line in unit.provisions
            )
        children = [child for child in self._order if child.parent == unit.eid]
        return bool(children) and all(self._repealed(child) for child in children)

    def _gone_with_its_chapter(self, at: Address) -> Standing:
        """An article is not there: was a chapter repealed where its number would stand?"""
        first = at.steps[0]
        missing = Standing(MISSING, gone=Address(at.steps[:1]) if len(at.steps) > 1 else None)
        if first.kind != ARTICLE:
            return missing
        wanted = number_key(first.number)
        between: list[Unit] = []
        for unit in self._order:
            if unit.is_article and number_key(unit.number) > wanted:
                break
            between = [] if unit.is_article else [*between, unit]
        else:
            return missing
        for unit in between:
            if unit.eid.startswith(f"{CHAPTER}_") and unit.status == REPEALED_LINE:
                return Standing(REPEALED, "", _repealed_by(unit), Address.parse(unit.eid))
        return missing

    def _inside(self, at: Address, unit: Unit) -> Standing:
        lines = self._lines.get(unit.eid)
        if lines is None:
            lines = [_Line(line.address.steps, line) for line in unit.provisions]
            self._lines[unit.eid] = lines
        places: list[_Steps] = [_own(unit, at)]
        for depth, step in enumerate(at.steps[1:], 1):
            narrowed = _narrowed(lines, places, step)
            if not narrowed:
                waits = any(_status(lines, place) == ANNOUNCED for place in places)
                state = STANDS if waits else MISSING
                beyond = Address(at.steps[: depth + 1]) if depth + 1 < len(at.steps) else None
                return Standing(state, _eid(places[0]), gone=beyond)
            places = narrowed
            if all(_status(lines, place) == REPEALED_LINE for place in places):
                beyond = Address(at.steps[: depth + 1]) if depth + 1 < len(at.steps) else None
                return Standing(REPEALED, _eid(places[0]), _act(lines, places[0]), beyond)
        live = [place for place in places if _status(lines, place) != REPEALED_LINE]
        return Standing(STANDS, _eid(live[0]))


def _own(unit: Unit, at: Address) -> _Steps:
    return unit.provisions[0].address.steps[:1] if unit.provisions else at.steps[:1]


def _eid(steps: _Steps) -> str:
    return str(Address(steps))


def _status(lines: Sequence[_Line], place: _Steps) -> str:
    """The status of the line at a place; a container that is no line has none."""
    return next((line.provision.status for line in lines if line.steps == place), "")


def _act(lines: Sequence[_Line], place: _Steps) -> ActRef | None:
    return next((line.provision.act for line in lines if line.steps == place), None)


def _repealed_by(unit: Unit) -> ActRef | None:
    """The act that a footnote of the unit names for its repeal."""
    for note in unit.notes:
        for mention in note.mentions:
            if mention.kind == notes.REPEALED and mention.target == unit.eid:
                return mention.act
    acts = [line.act for line in unit.provisions if line.act is not None]
    return acts[-1] if acts else None


def _narrowed(lines: Sequence[_Line], places: Sequence[_Steps], step: Step) -> list[_Steps]:
    """The places inside ``places`` that a step may mean, by its first reading that has any."""
    for reading in _READINGS[step.kind]:
        found = [inner for place in places for inner in reading(lines, place, step)]
        if found:
            return list(dict.fromkeys(found))
    return []


_Reading = Callable[[Sequence[_Line], _Steps, Step], Iterator[_Steps]]


def _labelled(kind: str, *, deep: bool = False) -> _Reading:
    """A line with this label, through unnumbered parts; ``deep``: through numbered ones too."""

    def reading(lines: Sequence[_Line], place: _Steps, step: Step) -> Iterator[_Steps]:
        for line in lines:
            inner = line.steps[len(place) :]
            if not inner or line.steps[: len(place)] != place:
                continue
            if (inner[-1].kind, inner[-1].number) != (kind, step.number):
                continue
            if deep or all(one.kind in _UNLABELLED for one in inner[:-1]):
                yield line.steps

    return reading


def _first(lines: Sequence[_Line], place: _Steps, step: Step) -> Iterator[_Steps]:
    """The first part: a line of its own in an article, and what hangs on it and has its place."""
    if step.number == "1":
        yield from _child(lines, place, step)
        yield place


def _child(lines: Sequence[_Line], place: _Steps, step: Step) -> Iterator[_Steps]:
    """The line that the address says, whichever of equal ones."""
    for line in lines:
        if len(line.steps) == len(place) + 1 and line.steps[: len(place)] == place:
            last = line.steps[-1]
            if (last.kind, last.number) == (step.kind, step.number):
                yield line.steps


def _counted(lines: Sequence[_Line], place: _Steps, step: Step) -> Iterator[_Steps]:
    """The n-th line of a container; its own first line is the one before indent 1."""
    inside = [line.steps for line in lines if line.steps[: len(place)] == place]
    number = int(step.number) if step.number.isdigit() and len(step.number) < _DIGITS else -1
    if 0 <= number < len(inside):
        yield inside[number]


def _listed(lines: Sequence[_Line], place: _Steps, step: Step) -> Iterator[_Steps]:
    """A part that is printed as an item of a list: part 2 is then indent 1."""
    if step.number.isdigit() and len(step.number) < _DIGITS:
        yield from _child(lines, place, Step(INDENT, str(int(step.number) - 1)))


_READINGS: Final[dict[str, tuple[_Reading, ...]]] = {
    # "paragraph 2" may be subparagraph 2) or the second unnumbered paragraph.
    PARAGRAPH: (_labelled(PARAGRAPH), _labelled(SUBPARAGRAPH), _labelled(ALINEA), _child),
    # The paragraph that a subparagraph stands in is at times left unsaid.
    SUBPARAGRAPH: (
        _labelled(SUBPARAGRAPH),
        _labelled(PARAGRAPH),
        _labelled(SUBPARAGRAPH, deep=True),
    ),
    # The parts of an article may be numbered.
    ALINEA: (_first, _child, _labelled(ALINEA), _labelled(PARAGRAPH), _listed),
    INDENT: (_child, _counted),
    SECTION: (),
    CHAPTER: (),
    ARTICLE: (),
}
