"""Which acts stand behind a change, by what the two editions themselves say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from lawtrack.model import notes
from lawtrack.model.acts import Act, ActRef
from lawtrack.model.law import ANNOUNCED, REPEALED, Provision, Unit
from lawtrack.model.notes import Mention


class Acts:
    """The acts that the notes of a unit name now and did not name before.

    ``known`` are acts that are known to have made the whole step; they speak where the
    notes name none.
    """

    def __init__(self, old: Unit | None, new: Unit | None, known: Sequence[Act] = ()) -> None:
        self._old, self._new = old, new
        self._known = known

    def behind(self, old: Provision, new: Provision) -> tuple[str, ...]:
        """The numbers of the acts that made the new side of the old one."""
        if new.status in (REPEALED, ANNOUNCED) and new.act:
            return (new.act.number,)
        if old.status == ANNOUNCED and old.act:
            return (old.act.number,)
        return self._targeted.get(new.eid or old.eid) or self._all

    @cached_property
    def _fresh(self) -> list[Mention]:
        before = {_key(mention) for mention in _mentions(self._old)}
        return [mention for mention in _mentions(self._new) if _key(mention) not in before]

    @cached_property
    def _all(self) -> tuple[str, ...]:
        acts = [mention.act for mention in self._fresh] or self._known
        return tuple(dict.fromkeys(act.number for act in acts))

    @cached_property
    def _targeted(self) -> dict[str, tuple[str, ...]]:
        """The acts by the eId of what they changed, where the notes say it."""
        found: dict[str, tuple[str, ...]] = {}
        for mention in self._fresh:
            found[mention.target] = (*found.get(mention.target, ()), mention.act.number)
        return {eid: tuple(dict.fromkeys(numbers)) for eid, numbers in found.items()}


def _mentions(unit: Unit | None) -> Iterator[Mention]:
    """What is said of acts in force; what is still to come has made no change."""
    for note in unit.notes if unit else ():
        if note.kind not in (notes.PENDING, notes.ANNOUNCED):
            yield from note.mentions


def _key(mention: Mention) -> tuple[str, str, str]:
    act, said = mention.act, mention.act.commencement
    return (_act_key(act.number, act.date), said.rule, said.date)


@lru_cache(maxsize=1024)
def _act_key(number: str, date: str) -> str:
    return ActRef(number, date).key
