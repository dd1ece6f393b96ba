"""The numbers of articles, chapters and sections in an edition, and what each stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from lawtrack.checks.findings import Finding
from lawtrack.checks.numbering import Number, behind, gap, missing_runs, written
from lawtrack.checks.texts import EditionText, Version
from lawtrack.checks.wording import cited
from lawtrack.model.address import WORDS, number_key
from lawtrack.model.law import REPEALED, Unit
from lawtrack.telling.plain import capital

_UNITS: Final = ("sec", "chp", "art")


def check_order(edition: EditionText, language: str) -> Iterator[Finding]:
    """Gaps and order among the units of an edition, and chapters or sections that units are
    said to stand in and that are not there.

    A finding stands in the file of this edition that brings it about, if it is one of it.
    """
    state = edition.states[language]
    units = edition.edition(language).units
    found = [*_parents(edition, state)]
    lost = bool(found)  # units without their chapter stand in no order
    for kind in _UNITS:
        own = [unit for unit in units if unit.eid.partition("_")[0] == kind]
        found += [] if lost else _order(state, kind, own)
        found += _gaps(edition, language, kind, own, units)
    for one in found:
        yield replace(one, edition=edition.date)


def _number(eid: str) -> Number:
    return number_key(eid.partition("_")[2].partition("_")[0])


def _parents(edition: EditionText, state: Mapping[str, Version]) -> Iterator[Finding]:
    for version in state.values():
        parent = version.unit.parent if version.unit else ""
        problem = _bad_parent(version.eid, parent, state)
        if not problem:
            continue
        message = f"{capital(cited(version.eid))} stands in {cited(parent)}, {problem}."
        mend = "Name the chapter that it stands in (lt:in), or add that chapter."
        at = _brought(edition, version.language, [parent]) or version
        if version.date == edition.date:
            at = version
        yield at.finding("missing-parent", message, mend, version.eid)


def _bad_parent(eid: str, parent: str, state: Mapping[str, Version]) -> str:
    if not parent:
        return ""
    if parent not in state:
        return "which is not there"
    if parent.partition("_")[0] not in ("sec", "chp"):
        return "which is no chapter and no section"
    above = [eid]
    while parent in state and parent not in above:
        above.append(parent)
        unit = state[parent].unit
        parent = unit.parent if unit else ""
    return "which stands in it" if parent == eid else ""


def _brought(edition: EditionText, language: str, eids: Sequence[str]) -> Version | None:
    """The file of this edition that removes one of some units."""
    keys = {(eid.partition("_")[0], _number(eid)) for eid in eids}
    files = edition.versions.get(language, ())
    own = (one for one in files if (one.eid.partition("_")[0], _number(one.eid)) in keys)
    return next(own, None)


def _order(state: Mapping[str, Version], kind: str, units: Sequence[Unit]) -> Iterator[Finding]:
    before: Number = ()
    for unit in units:
        key = _number(unit.eid)
        if "_" in unit.eid.partition("_")[2]:
            message = f"The law has a second {WORDS[kind]} {written(key)}."
            mend = "Give it its own number; if the official text has it so, record an exception."
            yield state[unit.eid].finding("number-twice", message, mend)
        elif key < before:
            message = f"{capital(cited(unit.eid))} stands behind {WORDS[kind]} {written(before)}."
            mend = "Mend what it is said to stand in (lt:in)."
            yield state[unit.eid].finding("number-order", message, mend)
        before = max(before, key)


def _gaps(
    edition: EditionText, language: str, kind: str, own: Sequence[Unit], units: Sequence[Unit]
) -> Iterator[Finding]:
    """Numbers that no unit has, but for those of a chapter that was repealed as a whole."""
    eids = {_number(unit.eid): unit.eid for unit in own}
    for run in missing_runs(eids):
        after = eids[behind(run[-1], eids)]
        if kind == "art" and _repealed_before(after, units):
            continue
        gone = [f"{kind}_{written(key)}" for key in run]
        at = _brought(edition, language, gone) or edition.states[language][after]
        yield at.finding("number-gap", *gap("the law", WORDS[kind], run), after)


def _repealed_before(article: str, units: Sequence[Unit]) -> bool:
    """Whether chapters repealed as a whole stand between an article and the one before."""
    at = next(index for index, unit in enumerate(units) if unit.eid == article)
    for unit in reversed(units[:at]):
        if unit.is_article:
            return False
        if unit.status == REPEALED:
            return True
    return False
