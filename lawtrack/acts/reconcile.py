"""Holding the text against its footnotes: is every change explained, every claim borne out?

Three witnesses speak for an amended article: the text before and after, the footnote that
names the acts, and what was announced before. Each change is one of

- *staged*: announced earlier by a note, a placeholder or a suspension, taken effect now;
- *explained*: a footnote names an act of this edition;
- *silent*: the text changed, and no footnote says why;

and a footnote that newly names an act of this edition over a text that stayed the same is
*claimed but absent*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.acts.suspensions import Suspension, suspensions
from lawtrack.diff.changes import ANNOUNCED, EDITORIAL, TAKEN_EFFECT, Change, Diff
from lawtrack.model import law, notes
from lawtrack.model.acts import ActRef
from lawtrack.model.address import Address
from lawtrack.model.law import Edition, Provision, Unit
from lawtrack.model.notes import Mention
from lawtrack.parse.footnotes import read_act
from lawtrack.parse.language import LANGUAGES

EXPLAINED: Final = "explained"
SILENT: Final = "silent"
CLAIMED: Final = "claimed-but-absent"
STAGED: Final = "staged"
VERDICTS: Final = (EXPLAINED, SILENT, CLAIMED, STAGED)

_DONE: Final = (notes.AMENDED, notes.REWORDED, notes.INSERTED, notes.REPEALED)
_AT_ONCE: Final = ("on-publication", "days-after-publication")
_TO_COME: Final = (notes.PENDING, notes.ANNOUNCED)


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Changes of one unit that have one explanation, or a claim without a change.

    ``unit`` is an eId, ``acts`` are numbers, ``reason`` a sentence that says what was
    found where. ``until`` is the day (ISO) of a suspension that ended.
    """

    verdict: str
    unit: str
    changes: tuple[Change, ...] = ()
    acts: tuple[str, ...] = ()
    reason: str = ""
    until: str = ""

    @property
    def article(self) -> str:
        """
        >>> Reconciled(SILENT, "art_20-1").article
        '20-1'
        """
        kind, _, number = self.unit.partition("_")
        return number if kind == "art" else ""


def reconcile(diff: Diff, old: Edition, new: Edition) -> tuple[Reconciled, ...]:
    """Sort every change of a diff, in the order of the diff, claims without a change last.

    Changes that are editorial only need no explanation and are left out.
    """
    court = _Court(old, new)
    grouped: dict[tuple[str, str, tuple[str, ...], str, str], list[Change]] = {}
    for change in diff.changes:
        if change.kind != EDITORIAL:
            found = court.hear(change)
            key = (found.verdict, found.unit, found.acts, found.reason, found.until)
            grouped.setdefault(key, []).append(change)
    heard = [
        Reconciled(verdict, unit, tuple(changes), acts, reason, until)
        for (verdict, unit, acts, reason, until), changes in grouped.items()
    ]
    return (*heard, *court.claims(diff.amendments))


class _Court:
    """What both editions say beside the text, looked up for each change."""

    def __init__(self, old: Edition, new: Edition) -> None:
        self.old = {unit.eid: unit for unit in old.units}
        self.new = {unit.eid: unit for unit in new.units}
        self.since, self.day = old.info.in_force, new.info.in_force
        self.reading = LANGUAGES[new.info.language]
        self.acts = {act.key for act in new.info.acts}
        self.ended = tuple(s for s in suspensions(old) if self._now(s.until))
        self.lines_old = {p.eid: p for unit in old.units for p in unit.provisions}
        self.lines_new = {p.eid: p for unit in new.units for p in unit.provisions}

    def hear(self, change: Change) -> Reconciled:
        unit = _unit_of(change)
        return (
            self._staged(change, unit)
            or self._explained(change, unit)
            or Reconciled(SILENT, unit, (change,), (), "no footnote says why the text changed")
        )

    def _now(self, day: str) -> bool:
        """Whether a day falls into the step from the old edition to the new."""
        return bool(day) and self.since < day <= self.day

    def _of_this_edition(self, act: ActRef) -> bool:
        """Whether the edition names the act and the act may have taken effect in this step."""
        when = act.commencement
        if when.rule == "on-date":
            return self._now(when.date) or when.date == self.day
        return act.key in self.acts

    def _says(self, act: ActRef, change: Change) -> bool:
        """An announcement names an act of this edition that takes effect later."""
        return act.key in self.acts if change.kind == ANNOUNCED else self._of_this_edition(act)

    def _spent(self, act: ActRef, unit: str) -> bool:
        """Whether a footnote named the act, at once in force, before this step already."""
        old = self.old.get(unit)
        known = [mention.act for _, mention in self._mentions(old)] if old else []
        return act.commencement.rule in _AT_ONCE and act in known

    def _mentions(self, unit: Unit, announced: bool = False) -> Iterator[tuple[str, Mention]]:
        """What the footnotes of a unit say was done: the place they speak of, and the act."""
        textwide = False
        for note in unit.notes:
            textwide = textwide or note.kind == notes.REPLACED_TEXTWIDE
            for mention in note.mentions:
                if note.kind == notes.REPLACED_TEXTWIDE:
                    yield "text", mention
                elif mention.kind in _DONE or (announced and mention.kind in _TO_COME):
                    yield mention.target or unit.eid, mention
        if textwide and unit.eid == "preface":
            # A footnote that goes on over several lines names its act on the last of them.
            for line in unit.provisions:
                act = read_act(line.text, self.reading)
                if act is not None:
                    yield "text", Mention(notes.REPLACED_TEXTWIDE, act, "text")

    def _staged(self, change: Change, unit: str) -> Reconciled | None:
        old = self.lines_old.get(change.eid_old)
        if change.kind == TAKEN_EFFECT or (old is not None and old.status == law.ANNOUNCED):
            act = old.act if old is not None else None
            numbers = (act.number,) if act else self._announcing(unit) or self._named_now(unit)
            return Reconciled(STAGED, unit, (change,), numbers, "a placeholder announced it")
        ended = next((s for s in self.ended if _suspended(s, change)), None)
        if ended is not None:
            reason = f"{_line(ended.by)} suspended its wording until {ended.until}"
            return Reconciled(STAGED, unit, (change,), (), reason, ended.until)
        pending = self._pending(change, unit)
        if pending:
            acts = tuple(dict.fromkeys(mention.act.number for mention in pending))
            return Reconciled(STAGED, unit, (change,), acts, "a note announced it")
        return None

    def _announcing(self, unit: str) -> tuple[str, ...]:
        """The acts of this edition that the old notes of a unit name: announcements first."""
        found = self.old.get(unit)
        named = [
            (note.kind, m.act) for note in (found.notes if found else ()) for m in note.mentions
        ]
        own = [(kind, act) for kind, act in named if act.key in self.acts]
        announced = [act.number for kind, act in own if kind in _TO_COME]
        return tuple(dict.fromkeys(announced or [act.number for _, act in own]))

    def _named_now(self, unit: str) -> tuple[str, ...]:
        """The acts of this edition that the new footnotes of a unit name."""
        found = self.new.get(unit)
        acts = (m.act for _, m in self._mentions(found)) if found else ()
        return tuple(dict.fromkeys(act.number for act in acts if act.key in self.acts))

    def _pending(self, change: Change, unit: str) -> list[Mention]:
        found = self.old.get(unit)
        return [
            mention
            for note in (found.notes if found else ())
            if note.kind in _TO_COME
            for mention in note.mentions
            if self._of_this_edition(mention.act)
            and _covers(note.target or mention.target or unit, change, change.eid_old)
        ]

    def _explained(self, change: Change, unit: str) -> Reconciled | None:
        line = self._line_says(change)
        if line is not None:
            return Reconciled(EXPLAINED, unit, (change,), (line.number,), "its own line names it")
        for place in self._footnoted(unit):
            acts = tuple(
                dict.fromkeys(
                    mention.act.number
                    for target, mention in self._mentions(place, change.kind == ANNOUNCED)
                    if self._says(mention.act, change)
                    and not self._spent(mention.act, place.eid)
                    and _covers(target, change, change.eid)
                )
            )
            if acts:
                reason = f"{_footnote_of(place.eid, unit)} names it"
                return Reconciled(EXPLAINED, unit, (change,), acts, reason)
        return None

    def _line_says(self, change: Change) -> ActRef | None:
        """A repealed or announced line names its act itself."""
        line: Provision | None = self.lines_new.get(change.eid_new)
        if line is None or line.act is None:
            return None
        return line.act if line.act.key in self.acts else None

    def _footnoted(self, unit: str) -> Iterator[Unit]:
        """The unit, what it stands in, and the law as a whole, as far as they have notes."""
        found = self.new.get(unit) or self.old.get(unit)
        while found is not None:
            yield self.new.get(found.eid, found)
            found = self.new.get(found.parent) or self.old.get(found.parent)
        if "preface" in self.new:
            yield self.new["preface"]

    def claims(self, changes: Sequence[Change]) -> Iterator[Reconciled]:
        """Footnotes that newly name an act of this edition where nothing changed."""
        changed = {_unit_of(change) for change in changes}
        for unit in self.new.values():
            old = self.old.get(unit.eid)
            inside = {u.eid for u in self.new.values() if u.parent == unit.eid}
            if old is None or unit.eid == "preface" or changed & {unit.eid, *inside}:
                continue
            known = {(m.act.key, m.act.commencement.date) for _, m in self._mentions(old)}
            acts = tuple(
                dict.fromkeys(
                    mention.act.number
                    for _, mention in self._mentions(unit)
                    if self._of_this_edition(mention.act)
                    and (mention.act.key, mention.act.commencement.date) not in known
                )
            )
            if acts:
                reason = "its footnote newly names the act, the text is the same"
                yield Reconciled(CLAIMED, unit.eid, (), acts, reason)


def _footnote_of(eid: str, unit: str) -> str:
    if eid == unit:
        return "its footnote"
    if eid == "preface":
        return "the footnote on the whole text"
    return f"the footnote of {Address.parse(eid).cite()}"


def _unit_of(change: Change) -> str:
    return change.eid.partition("__")[0].partition("#")[0]


def _covers(target: str, change: Change, eid: str) -> bool:
    """Whether a note about ``target`` speaks of a change at ``eid``."""
    base, _, part = target.partition("#")
    if target == "text" or base == "preface":
        return True
    if part == "heading":
        return change.part == "heading" and eid.partition("#")[0] == base
    at = eid.partition("#")[0]
    outer = not base.startswith("art_")
    return outer or at == base or at.startswith(f"{base}__") or base.startswith(f"{at}__")


def _suspended(suspension: Suspension, change: Change) -> bool:
    eid = change.eid_old or change.eid_new
    return change.part == "text" and eid.startswith("art_") and suspension.covers(eid)


def _line(eid: str) -> str:
    return Address.parse(eid.partition("#")[0]).cite()
