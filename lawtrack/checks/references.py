"""References to what is not there, was repealed, or has moved: in a law and from others into it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from lawtrack.checks.findings import Finding
from lawtrack.diff.changes import Diff
from lawtrack.model.acts import ActRef
from lawtrack.model.address import ARTICLE, Address
from lawtrack.model.law import Edition
from lawtrack.references.moves import Moved, moved_references
from lawtrack.references.records import MISSING, REPEALED, THIS_LAW, Standing
from lawtrack.references.standing import Provisions
from lawtrack.references.whole import Referring, references

_CHECKS: Final = ((MISSING, "broken-reference"), (REPEALED, "reference-to-repealed"))
_MEND: Final = "Name the provision that is meant, or record why the reference stays as it is."
_MEND_REPEALED: Final = (
    "Take the reference out or name what holds instead, or record why it stays as it is."
)


def broken(
    edition: Edition, language: str, only: Collection[str] | None = None
) -> Iterator[Finding]:
    """References within a law to provisions that it does not have or that were repealed.

    ``only`` are the eIds of the provisions (of a unit: its heading) whose words are looked
    at; None is all. A language that is not known has no findings.

    >>> from lawtrack.model.law import EditionInfo, Provision, Unit
    >>> line = Provision("art_1__para_1", "1.", "Terms end as paragraph 3 of this Article says.")
    >>> law = Edition(EditionInfo("law", "2020-01-01", "en"), (Unit("art_1", "", "", "", (line,)),))
    >>> [(found.check, found.message) for found in broken(law, "en")]
    [('broken-reference', '“paragraph 3 of this Article” refers to Article 1(3), which the law \
does not have.')]
    """
    law = Provisions(edition)
    for referring in references(edition, language, only=only):
        if referring.reference.law == THIS_LAW:
            yield from _findings(referring, law, edition)


def into(law: str, title: str, edition: Edition, others: Iterable[Edition]) -> Iterator[Finding]:
    """References from other laws into this one, named by its title, that point to nothing or
    to what was repealed. ``title`` is in the language of the others; each finding is about
    the other law."""
    provisions = Provisions(edition)
    for other in others:
        for referring in references(other, other.info.language, titles={title: law}):
            if referring.reference.law == law:
                yield from _findings(referring, provisions, other, title)


def moved(diff: Diff, new: Edition) -> Iterator[Finding]:
    """References that keep their words while what they name is moved or renumbered by the
    change, so that they name its old place."""
    for one in moved_references(diff, new):
        yield _finding("reference-moved", one.referring, new, *_moved(one))


def _moved(one: Moved) -> tuple[str, str]:
    words = one.referring.reference.words
    message = f"“{words}” refers to {one.old.cite()}, which this change moves to {one.new.cite()}."
    return message, f"Name {one.new.cite()}, or say why the old place is meant."


def _findings(
    referring: Referring, law: Provisions, edition: Edition, title: str = ""
) -> Iterator[Finding]:
    found = [(target[0], law.standing(target)) for target in referring.reference.targets]
    if referring.reference.headed:
        # The line above names the article; where that is gone, it is said of that line.
        found = [(at, one) for at, one in found if not _wholly_gone(one)]
    for state, check in _CHECKS:
        gone = [(at, one) for at, one in found if one.state == state]
        if gone:
            mend = _MEND if state == MISSING else _MEND_REPEALED
            yield _finding(check, referring, edition, _message(referring, gone, title), mend)


def _wholly_gone(standing: Standing) -> bool:
    """Whether not even the article is there."""
    return not standing.eid or (standing.state == REPEALED and "__" not in standing.eid)


def _finding(
    check: str, referring: Referring, edition: Edition, message: str, mend: str
) -> Finding:
    info = edition.info
    return Finding(check, message, mend, law=info.law, edition=info.in_force, eid=referring.eid)


def _message(referring: Referring, gone: Sequence[tuple[Address, Standing]], title: str) -> str:
    """ "“…” refers to A and B, which …, and to C, but …"; what is said of several is said once."""
    said: dict[str, list[str]] = {}
    for at, standing in gone:
        said.setdefault(_said(standing), []).append(at.cite())
    of_law = f" of “{title}”" if title else ""
    parts = []
    for fate, places in said.items():
        agreeing = fate if len(places) == 1 else fate.replace("which was", "which were")
        parts.append(f"{_listed(places)}{of_law}, {agreeing}")
    return f"“{referring.reference.words}” refers to {', and to '.join(parts)}."


def _said(standing: Standing) -> str:
    if standing.state == MISSING:
        if standing.gone is not None:
            return f"but there is no {standing.gone.cite()}"
        return "which the law does not have"
    by = _by(standing.act)
    if standing.gone is None:
        return f"which was repealed{by}"
    chapter = standing.gone.steps[0].kind != ARTICLE
    where = ", where it stood," if chapter else ""
    return f"but {standing.gone.cite()}{where} was repealed{by}"


def _by(act: ActRef | None) -> str:
    return f" by Act {act.number} of {act.date}" if act is not None else ""


def _listed(places: Sequence[str]) -> str:
    if len(places) == 1:
        return places[0]
    return f"{', '.join(places[:-1])} and {places[-1]}"
