"""The numbers of a law: that labels and addresses agree, and that none is left out or doubled."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.checks.findings import Finding
from lawtrack.checks.texts import Version
from lawtrack.checks.wording import cited
from lawtrack.model import law, notes
from lawtrack.model.address import (
    ALINEA,
    INDENT,
    PARAGRAPH,
    SECTION,
    SUBPARAGRAPH,
    WORDS,
    Address,
    Step,
    number_key,
)
from lawtrack.model.law import Provision
from lawtrack.telling.plain import capital

Number = tuple[int, ...]

_LABEL: Final = re.compile(r"([0-9A-Za-z]+(?:-[0-9A-Za-z]+)*)([.)])")
_KINDS: Final = {".": PARAGRAPH, ")": SUBPARAGRAPH}
_DASHES: Final = ("-", "–", "—")
_NUMBERED: Final = (PARAGRAPH, SUBPARAGRAPH)
_DIVISION: Final = re.compile(r"(?:\d+(?:-\d+)*|\b[IVXLC]+)\b")


@dataclass(frozen=True, slots=True)
class _Line:
    """A provision with the last step of its address and what it stands in."""

    provision: Provision
    step: Step
    within: str


def check_numbers(version: Version) -> Iterator[Finding]:
    """What is wrong with the numbers inside one version of a unit."""
    if version.unit is None:
        return
    yield from _heading(version)
    lines = [_line(provision) for provision in version.unit.provisions]
    groups: dict[tuple[str, str], list[_Line]] = {}
    holders = {version.eid, *(line.eid for line in version.unit.provisions)}
    for line in lines:
        yield from _label(version, line)
        yield from _held(version, line, holders)
        groups.setdefault((line.within, line.step.kind), []).append(line)
    for (within, kind), group in groups.items():
        if kind in _NUMBERED:
            yield from _numbers(version, within, group)
        else:
            yield from _ordinals(version, within, group)


def _line(provision: Provision) -> _Line:
    within, _, last = provision.eid.rpartition("__")
    return _Line(provision, Address.parse(last).last, within)


def _heading(version: Version) -> Iterator[Finding]:
    """The number in the label of an article, chapter or section is that of its address."""
    assert version.unit is not None
    kind, _, number = version.eid.partition("_")
    if kind not in WORDS:
        return
    match = _DIVISION.search(version.unit.num)
    if match is None or number_key(match[0]) != number_key(number.partition("_")[0]):
        message = f"{capital(cited(version.eid))} has the label '{version.unit.num}'."
        mend = "Make the label and the eId one number."
        yield version.finding("label-address", message, mend)


def _label(version: Version, line: _Line) -> Iterator[Finding]:
    """The label of a provision is that of its address; quoted lines keep what they quote."""
    label, step = line.provision.num, line.step
    if line.provision.quoted:
        return
    match = _LABEL.fullmatch(label)
    if step.kind in _NUMBERED:
        good = match is not None and (_KINDS[match[2]], match[1]) == (step.kind, step.number)
    else:
        good = not label or (step.kind == INDENT and label in _DASHES)
    if not good:
        eid = line.provision.eid
        said = f"the label '{label}'" if label else "no label"
        message = f"{capital(cited(eid))} has {said}."
        mend = "Make the label and the eId one number."
        yield version.finding("label-address", message, mend, eid)


def _held(version: Version, line: _Line, holders: Collection[str]) -> Iterator[Finding]:
    """What a provision is said to stand in is there."""
    if line.within not in holders:
        eid = line.provision.eid
        message = f"{capital(cited(eid))} stands in {cited(line.within)}, which is not there."
        mend = "Mend its eId, or add what it stands in."
        yield version.finding("label-address", message, mend, eid)


def _numbers(version: Version, within: str, group: Sequence[_Line]) -> Iterator[Finding]:
    """Numbers of paragraphs, or of subparagraphs, of one provision."""
    word = WORDS[group[0].step.kind]
    before: Number = ()
    for line in group:
        eid, key = line.provision.eid, _key(line.step.number)
        if line.step.nth > 1:
            message = f"{capital(cited(within))} has a second {word} {line.step.number}."
            mend = "Give it its own number; if the official text has it so, record an exception."
            yield version.finding("number-twice", message, mend, eid)
        elif key < before:
            message = (
                f"In {cited(within)}, {word} {line.step.number} stands behind {written(before)}."
            )
            mend = "Put it in its place; if the official text has it so, record an exception."
            yield version.finding("number-order", message, mend, eid)
        before = max(before, key)
    yield from _gaps(version, within, group)


def _gaps(version: Version, within: str, group: Sequence[_Line]) -> Iterator[Finding]:
    """Numbers that are left out, but for those that a footnote says were repealed."""
    gone = _footnoted_away(version)
    kind = group[0].step.kind
    word = WORDS[kind]
    keys = {_key(line.step.number) for line in group}
    by_key = {key: line.provision.eid for line in group for key in _stands_for(line, keys)}
    for run in missing_runs(by_key):
        unexplained = [key for key in run if f"{within}__{kind}_{written(key)}" not in gone]
        if unexplained:
            eid = by_key[behind(run[-1], by_key)]
            yield version.finding("number-gap", *gap(cited(within), word, unexplained), eid)


def _key(number: str) -> Number:
    """The order of a number; single letters count from a."""
    if len(number) == 1 and number.isalpha():
        return (ord(number.lower()) - ord("a") + 1,)
    return number_key(number)


def _stands_for(line: _Line, keys: Collection[Number]) -> list[Number]:
    """The numbers that a line stands for: "7-8." repealed stands for 7 and 8 where no 7 is."""
    key = _key(line.step.number)
    if line.provision.status == law.REPEALED and len(key) == 2 and (key[0],) not in keys:
        start, end = key
        if start < end <= start + _MOST:
            return [(number,) for number in range(start, end + 1)]
    return [key]


def written(key: Number) -> str:
    return "-".join(map(str, key))


_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(key: Number) -> str:
    """A number as sections bear it.

    >>> roman((14,)), roman((3, 1))
    ('XIV', 'III-1')
    """
    rest, letters = key[0], ""
    for value, sign in _ROMAN:
        letters += sign * (rest // value)
        rest %= value
    return "-".join((letters, *map(str, key[1:])))


def gap(where: str, word: str, left_out: Sequence[Number]) -> tuple[str, str]:
    """Message and mend of a gap."""
    name = roman if word == WORDS[SECTION] else written
    first, last = name(left_out[0]), name(left_out[-1])
    several = len(left_out) > 1
    names = f"{word}s {first} to {last}" if several else f"{word} {first}"
    if len(left_out) == 2:
        names = f"{word}s {first} and {last}"
    are = "are" if several else "is"
    message = f"In {where}, {names} {are} left out."
    return message, "Add what is missing; if the official text has it so, record an exception."


def missing_runs(present: Iterable[Number]) -> list[list[Number]]:
    """The numbers that are left out, runs of neighbours together.

    >>> missing_runs([(1,), (2,), (2, 2), (5,)])
    [[(2, 1)], [(3,), (4,)]]
    """
    there = set(present)
    missing: set[Number] = set()
    for key in there:
        for depth in range(1, len(key) + 1):
            start, last = key[: depth - 1], key[depth - 1]
            missing |= {(*start, n) for n in range(max(1, last - _MOST), last + 1)} - there
    runs: list[list[Number]] = []
    for key in sorted(missing):
        if runs and runs[-1][-1][:-1] == key[:-1] and runs[-1][-1][-1] + 1 == key[-1]:
            runs[-1].append(key)
        else:
            runs.append([key])
    return runs


_MOST: Final = 1000  # a number with a slip in it shall not make a list of millions


def behind(key: Number, present: Iterable[Number]) -> Number:
    """The number there is that follows one that is left out."""
    return min(one for one in present if one > key)


def _footnoted_away(version: Version) -> set[str]:
    """What footnotes say was repealed, so that it may have left no line."""
    assert version.unit is not None
    return {
        mention.target
        for note in version.unit.notes
        for mention in note.mentions
        if mention.kind == notes.REPEALED
    }


def _ordinals(version: Version, within: str, group: Sequence[_Line]) -> Iterator[Finding]:
    """Parts and indents count on without a gap; the own text of a provision is its part 1."""
    own_text = group[0].step.kind == ALINEA and "__" in within
    for expected, line in enumerate(group, 2 if own_text else 1):
        if (line.step.number, line.step.nth) != (str(expected), 1):
            eid = line.provision.eid
            word = WORDS[line.step.kind]
            message = (
                f"{capital(cited(eid))} is {word} {expected} of {cited(within)}, counted in the "
                "order of the text."
            )
            yield version.finding("label-address", message, "Number its eId so.", eid)
            return
