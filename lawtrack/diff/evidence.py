"""Which acts stand behind a change, by what the new edition itself says of its units.

An act is named only where it is one of the acts of the step and a footnote names it. How a
footnote is styled proves nothing: publishers complete old ones without an amendment.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from lawtrack.model import notes
from lawtrack.model.acts import Act, ActRef
from lawtrack.model.law import ANNOUNCED, REPEALED, Edition, Provision, Unit
from lawtrack.model.notes import Mention

_NAME_NO_AMENDMENT = (notes.PENDING, notes.ANNOUNCED, notes.SUSPENDED, notes.RULING)


Named = Mapping[str, Collection[str]]
"""The keys of acts by the eId of what a footnote says that they changed."""


class StepActs(NamedTuple):
    """The acts of a step: their numbers by their keys, what the footnotes of the title (for
    the whole text), of chapters and of sections say anew of them and what they say at all,
    and whether the acts made one edition, the whole step."""

    numbers: Mapping[str, str]
    fresh: Named = MappingProxyType({})
    said: Named = MappingProxyType({})
    made_it_whole: bool = False


def step_acts(
    acts: Sequence[Act], old: Edition | None = None, new: Edition | None = None
) -> StepActs:
    """What is known of the acts of the editions after the old one up to the new one.

    >>> step_acts([Act("545-II", "2004-04-14")]).numbers
    {'2004-04-14/545': '545-II'}
    """
    numbers = {act.key: act.number for act in acts}
    if not numbers:
        return StepActs(numbers)
    of_edition = {act.key for act in new.info.acts} if new else set()
    before, after = _of_divisions(old, numbers), _of_divisions(new, numbers)
    return StepActs(
        numbers,
        _by_target(_anew(before, after)),
        _by_target(after),
        made_it_whole=len(numbers) == 1 or numbers.keys() <= of_edition,
    )


def _of_divisions(edition: Edition | None, known: Collection[str]) -> list[Mention]:
    units = [unit for unit in edition.units if not unit.is_article] if edition else []
    return [mention for unit in units for mention in _of_step(unit, known)]


class Acts:
    """The acts of a step that the footnotes of one unit name, or those around it.

    What is said anew in this step comes before what was said of an act already; what is said
    of the very provision, before what is said of the unit, its chapter and the whole text.
    """

    def __init__(self, old: Unit | None, new: Unit | None, step: StepActs) -> None:
        self._old, self._new, self._step = old, new, step

    def behind(self, old: Provision, new: Provision, part: str = "text") -> tuple[str, ...]:
        """The numbers of the acts that made the new side of the old one."""
        numbers = self._step.numbers
        if not numbers:
            return ()
        own = self._own_act(old, new)
        if own is not None and _key(own) in numbers:
            return (numbers[_key(own)],)
        eid = new.eid or old.eid
        keys = self._named_at(f"{eid}#heading" if part == "heading" else eid)
        return tuple(numbers[key] for key in numbers if key in keys)

    def _own_act(self, old: Provision, new: Provision) -> ActRef | None:
        if new.status in (REPEALED, ANNOUNCED) and new.act:
            return new.act
        return old.act if old.status == ANNOUNCED else None

    def _named_at(self, place: str) -> Collection[str]:
        """The best evidence that there is for a provision, or for the heading of the unit."""
        fresh, said = self._named
        own = [*_upwards(place), self._new.eid if self._new else ""]
        around = [self._new.parent, "text"] if self._new else ["text"]
        for named, places in (
            (fresh, own),
            (self._step.fresh, around),
            (said, own),
            (self._step.said, around),
        ):
            for at in places if named else ():
                if at in named:
                    return named[at]
        return self._step.numbers if self._step.made_it_whole and not self._noted else ()

    @cached_property
    def _named(self) -> tuple[Named, Named]:
        """What the footnotes of the unit say of the acts: anew, and at all."""
        known = self._step.numbers
        before, after = list(_of_step(self._old, known)), list(_of_step(self._new, known))
        return _by_target(_anew(before, after)), _by_target(after)

    @property
    def _noted(self) -> bool:
        """Whether any note of the unit names an act: it would have named that of the change."""
        units = [unit for unit in (self._old, self._new) if unit]
        return any(note.mentions for unit in units for note in unit.notes)


def _upwards(eid: str) -> Iterator[str]:
    """A provision (or the heading of a unit) and what it stands in, without the unit."""
    while "__" in eid or "#" in eid:
        yield eid
        eid = eid.rpartition("__")[0]


def _anew(before: Iterable[Mention], after: Iterable[Mention]) -> list[Mention]:
    known = {_saying(mention) for mention in before}
    return [mention for mention in after if _saying(mention) not in known]


def _by_target(mentions: Iterable[Mention]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for mention in mentions:
        found.setdefault(mention.target, set()).add(_key(mention.act))
    return found


def _mentions(unit: Unit | None) -> Iterator[Mention]:
    """What is said of acts in force; what is still to come has made no change."""
    for note in unit.notes if unit else ():
        if note.kind not in _NAME_NO_AMENDMENT:
            yield from note.mentions


def _of_step(unit: Unit | None, known: Collection[str]) -> Iterator[Mention]:
    return (mention for mention in _mentions(unit) if _key(mention.act) in known)


def _saying(mention: Mention) -> tuple[str, str]:
    """An act and the day of a stage of it; how else its commencement is put may be restyled."""
    return _key(mention.act), mention.act.commencement.date


def _key(act: ActRef) -> str:
    return _act_key(act.number, act.date)


@lru_cache(maxsize=1024)
def _act_key(number: str, date: str) -> str:
    return ActRef(number, date).key
