"""Texts made wrong on purpose: an edition with one mistake, and where a check must find it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lawtrack.diff.changes import Diff
from lawtrack.model.law import IN_FORCE, REPEALED, Edition, Provision, Unit


@dataclass(frozen=True, slots=True)
class Mutant:
    """An edition with one mistake, and the eIds at one of which (and no other) it is."""

    kind: str
    edition: Edition
    at: frozenset[str]


@dataclass(frozen=True, slots=True)
class Step:
    """Two neighbouring editions and what truly changed."""

    old: Edition
    new: Edition
    diff: Diff


def mutants(step: Step, each: int, seed: int) -> Iterator[Mutant]:
    """Up to ``each`` mutants of every kind; the same for the same seed."""
    for kind, make in KINDS.items():
        chance = random.Random(f"{seed}/{kind}/{step.new.info.in_force}")
        made = list(make(step, chance))
        yield from chance.sample(made, min(each, len(made)))


_Lines = Iterator[tuple[Unit, int, Provision]]


def _lines(edition: Edition) -> _Lines:
    for unit in edition.units:
        if unit.is_article:
            for at, line in enumerate(unit.provisions):
                if line.status == IN_FORCE and not line.quoted:
                    yield unit, at, line


def _with(edition: Edition, unit: Unit, lines: list[Provision]) -> Edition:
    changed = replace(unit, provisions=tuple(lines))
    units = tuple(changed if one.eid == unit.eid else one for one in edition.units)
    return replace(edition, units=units)


def _text(step: Step, kind: str, unit: Unit, at: int, text: str) -> Mutant:
    lines = list(unit.provisions)
    lines[at] = replace(lines[at], text=text, key="")
    return Mutant(kind, _with(step.new, unit, lines), frozenset({lines[at].eid}))


def _some(step: Step, chance: random.Random, count: int = 60) -> list[tuple[Unit, int, Provision]]:
    found = list(_lines(step.new))
    return chance.sample(found, min(count, len(found)))


def _touched(step: Step) -> list[tuple[Unit, int, Provision]]:
    eids = {c.eid_new for c in step.diff.amendments if c.eid_new}
    return [found for found in _lines(step.new) if found[2].eid in eids]


def _number(step: Step, chance: random.Random) -> Iterator[Mutant]:
    for unit, at, line in [*_some(step, chance), *_touched(step)]:
        match = re.search(r"\d+", line.text)
        if match:
            other = str(int(match[0]) + chance.randint(1, 9))
            text = line.text[: match.start()] + other + line.text[match.end() :]
            yield _text(step, "another number", unit, at, text)


def _dropped(step: Step, chance: random.Random) -> Iterator[Mutant]:
    for unit, at, line in [*_some(step, chance), *_touched(step)]:
        words = line.text.split()
        inner = [i for i, word in enumerate(words[1:-1], 1) if len(word) > 3 and word.isalpha()]
        if inner:
            gone = chance.choice(inner)
            text = " ".join(words[:gone] + words[gone + 1 :])
            yield _text(step, "a word dropped", unit, at, text)


def _undone(step: Step, chance: random.Random) -> Iterator[Mutant]:
    before = {c.eid_new: c.old for c in step.diff.amendments if c.kind == "reworded"}
    same = {c.eid_new for c in step.diff.amendments if c.eid_old == c.eid_new and c.part == "text"}
    for unit, at, line in _touched(step):
        if line.eid in before and line.eid in same:
            yield _text(step, "a change undone", unit, at, before[line.eid])


def _unclaimed(step: Step, chance: random.Random) -> Iterator[Mutant]:
    touched = {line.eid for _, _, line in _touched(step)}
    word = "немедленно" if step.new.info.language == "ru" else "immediately"
    for unit, at, line in _some(step, chance):
        words = line.text.split()
        if line.eid not in touched and len(words) > 3:
            place = chance.randint(1, len(words) - 1)
            text = " ".join([*words[:place], word, *words[place:]])
            yield _text(step, "an unclaimed change", unit, at, text)


def _swapped(step: Step, chance: random.Random) -> Iterator[Mutant]:
    for unit, at, line in _some(step, chance, 200):
        if at + 1 == len(unit.provisions):
            continue
        other = unit.provisions[at + 1]
        leaf = not any(p.eid.startswith(f"{other.eid}__") for p in unit.provisions)
        siblings = line.eid.rpartition("__")[0] == other.eid.rpartition("__")[0]
        if line.num and other.num and leaf and siblings and other.status == IN_FORCE:
            lines = list(unit.provisions)
            lines[at] = replace(line, text=other.text, key="")
            lines[at + 1] = replace(other, text=line.text, key="")
            if other.text.rstrip(".;") != line.text.rstrip(".;"):
                eids = frozenset({line.eid, other.eid})
                yield Mutant("two labels swapped", _with(step.new, unit, lines), eids)


def _standing(step: Step, chance: random.Random) -> Iterator[Mutant]:
    old = {line.eid: line for _, _, line in _lines(step.old)}
    for unit in step.new.units:
        for at, line in enumerate(unit.provisions):
            if line.status == REPEALED and line.eid in old:
                lines = list(unit.provisions)
                lines[at] = old[line.eid]
                edition = _with(step.new, unit, lines)
                yield Mutant("a repealed provision left standing", edition, frozenset({line.eid}))


def _lacking(step: Step, chance: random.Random) -> Iterator[Mutant]:
    came = {c.eid_new for c in step.diff.amendments if c.kind == "inserted"}
    for unit, at, line in _touched(step):
        rest = unit.provisions[at + 1 :]
        leaf = not any(p.eid.startswith(f"{line.eid}__") for p in rest)
        followed = any(not p.num for p in rest)
        if line.eid in came and line.num[:1].isdigit() and leaf and not followed and at:
            lines = [p for p in unit.provisions if p.eid != line.eid]
            edition = _with(step.new, unit, lines)
            yield Mutant("an inserted provision left out", edition, frozenset({line.eid}))


def _added(step: Step, chance: random.Random) -> Iterator[Mutant]:
    words = "обязан хранить копию списка." if step.new.info.language == "ru" else "keeps a copy."
    for unit, at, line in _some(step, chance, 200):
        if at + 1 == len(unit.provisions) and line.num.endswith(")") and line.num[:-1].isdigit():
            number = int(line.num[:-1]) + 1
            eid = f"{line.eid.rpartition('_')[0]}_{number}"
            new = Provision(eid, f"{number})", words)
            edition = _with(step.new, unit, [*unit.provisions, new])
            yield Mutant("an unclaimed provision added", edition, frozenset({eid}))


KINDS: dict[str, Callable[[Step, random.Random], Iterator[Mutant]]] = {
    "another number": _number,
    "a word dropped": _dropped,
    "a change undone": _undone,
    "an unclaimed change": _unclaimed,
    "two labels swapped": _swapped,
    "a repealed provision left standing": _standing,
    "an inserted provision left out": _lacking,
    "an unclaimed provision added": _added,
}
# Mistakes that show without reading words: what a comparison of places can find.
PLACES = (
    "an unclaimed change",
    "a repealed provision left standing",
    "an inserted provision left out",
    "an unclaimed provision added",
)
