"""An edition held against the act that it claims, and acts that come without an edition.

``contradictions`` applies the act and compares words; ``misplaced`` compares places only,
for an act in another language than the text; ``outcomes`` says of an act without an edition
what of it cannot be read or carried out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from lawtrack.acts.apply import Applied, Outcome, apply
from lawtrack.acts.apply.rightlaw import same_title
from lawtrack.acts.instructions import AmendingAct
from lawtrack.checks.acts_bare import head_findings, not_applied, refusals, unread
from lawtrack.checks.acts_claims import act_head, claims
from lawtrack.checks.acts_court import MEND, Court, capped
from lawtrack.checks.acts_due import Stages, stages
from lawtrack.checks.acts_held import Held, without_publisher_lines
from lawtrack.checks.acts_places import Skeleton, skeleton, unchanged
from lawtrack.checks.acts_words import does
from lawtrack.checks.findings import WARNING, Finding
from lawtrack.diff.changes import EDITORIAL
from lawtrack.diff.engine import compare
from lawtrack.errors import LawtrackError
from lawtrack.model.acts import Act
from lawtrack.model.law import Edition

__all__ = ["act_head", "claims", "contradictions", "misplaced", "outcomes"]

_MEND_TITLE: Final = "Give the title of the law in the language of the act in work.toml."
_LANGUAGES: Final = {"en": "English", "ru": "Russian"}
_NAMELESS: Final = "0"  # the number of an act whose head gives none, while it is applied


def contradictions(
    act: AmendingAct,
    old: Edition,
    new: Edition,
    *,
    as_of: str,
    published: str | None = None,
    name: str = "",
    beside: Sequence[AmendingAct] = (),
) -> Iterator[Finding]:
    """Where an edition is not what an act makes of the edition before.

    ``name`` is the file of the act; findings about the act itself stand there. ``beside``
    are other acts at hand that the edition names too: they are applied with it, and their
    own contradictions are left to their own call. A change that no instruction makes is
    told where the edition names no further act that may have made it.

    >>> from lawtrack.acts.read import read_text
    >>> from lawtrack.parse import read_text as law
    >>> text = "# A law\\n\\n#### Article 1. Term\\n\\n1. It is {} years.\\n"
    >>> old, new = (law(text.format(years)).edition for years in ("one", "three"))
    >>> act = read_text("1) in paragraph 1 of Article 1 the words “one years” shall be replaced "
    ...     "by the words “two years”;", name="act")
    >>> [found.eid for found in contradictions(act, old, new, as_of="2020-01-01")]
    ['art_1__para_1']
    """
    day = new.info.in_force or as_of
    old, new = without_publisher_lines(old), without_publisher_lines(new)
    due = stages(_numbered(act, new), old, as_of=as_of, published=published)
    yield from unread(act, name, day)
    try:
        given, mine = _given(due, old, new, beside, as_of, published)
    except LawtrackError as error:
        yield not_applied(f"The act cannot be applied to the text before: {error}.", name, day)
        return
    if not due.unsure:
        yield from refusals(mine, name, day)
    changes = [c for c in compare(given.edition, new).changes if c.kind != EDITORIAL]
    if changes:
        court = Court(act, due, Held(old, given, new), mine, beside)
        yield from capped(court.findings(changes, day), day)


def _numbered(act: AmendingAct, new: Edition) -> AmendingAct:
    """An act whose head gives no number has that of the edition's own act."""
    if act.number and act.date:
        return act
    named = new.info.acts[0] if len(new.info.acts) == 1 else Act(_NAMELESS, new.info.in_force)
    return replace(act, number=act.number or named.number, date=act.date or named.date)


def _given(
    due: Stages,
    old: Edition,
    new: Edition,
    beside: Sequence[AmendingAct],
    as_of: str,
    published: str | None,
) -> tuple[Applied, Applied]:
    """What the acts together make of the edition before, with the outcomes of all, and those
    of the act itself."""
    others = [stages(_numbered(other, new), old, as_of=as_of).due for other in beside]
    edition = old
    outcomes: list[Outcome] = []
    mine = None
    for each in sorted([due.due, *others], key=lambda one: (one.date, one.number)):
        done = apply(each, edition)
        edition, outcomes = done.edition, [*outcomes, *done.outcomes]
        mine = done if each is due.due else mine
    assert mine is not None
    return Applied(due.due, edition, tuple(outcomes)), mine


def misplaced(
    act: AmendingAct,
    old: Edition,
    new: Edition,
    *,
    as_of: str = "",
    published: str | None = None,
    name: str = "",
    title: str = "",
) -> Iterator[Finding]:
    """Where an edition in another language changes other places than the act does.

    All findings are warnings: only places are compared. ``title`` is that of the law in the
    language of the act; an act that amends several laws cannot be held against one without.
    """
    day = new.info.in_force or as_of
    yield from unread(act, name, day)
    own = _for_this_law(act, title)
    if own is None:
        message = f"The act amends {len(act.laws)} laws; which of them this is cannot be told."
        yield replace(not_applied(message, name, day), mend=_MEND_TITLE)
        return
    old, new = without_publisher_lines(old), without_publisher_lines(new)
    due = stages(_numbered(own, new), old, as_of=day, published=published)
    try:
        bones = skeleton(due.due, old, new)
    except LawtrackError as error:
        yield not_applied(f"The act cannot be applied to the text before: {error}.", name, day)
        return
    if not due.unsure:
        yield from refusals(bones.applied, name, day)
    yield from capped(_places(own, due, bones, old, new), day)


def _for_this_law(act: AmendingAct, title: str) -> AmendingAct | None:
    """The part of an act that amends the law; None where that cannot be told."""
    if len(act.laws) < 2:
        return act
    own = [law for law in act.laws if title and same_title(law, title)]
    if not own:
        return None
    kept = tuple(each for each in act.instructions if each.law in own)
    return replace(act, instructions=kept)


def _places(
    act: AmendingAct, due: Stages, bones: Skeleton, old: Edition, new: Edition
) -> Iterator[Finding]:
    day = new.info.in_force
    said = f"({_LANGUAGES.get(act.language, act.language)} act: only places are compared)"
    told: set[str] = set()
    for outcome in unchanged(bones, old, new):
        eid = outcome.places[0].eid.partition("#")[0] if outcome.places else ""
        told.add(eid)
        line = outcome.instruction.line
        message = f"Line {line} of the act {does(outcome.instruction)}; nothing changed there"
        yield Finding("contradicts-act", f"{message} {said}.", MEND, "", 0, "", day, eid, WARNING)
    changes = [c for c in compare(bones.applied.edition, new).changes if c.kind != EDITORIAL]
    if not changes:
        return
    held = Held(old, bones.applied, new)

    def applying(whole: AmendingAct, to: Edition) -> Applied:
        return skeleton(whole, to, new).applied

    court = Court(act, due, held, bones.applied, (), applying)
    for finding in court.findings(changes, day):
        if finding.eid not in told:
            message = f"{finding.message.rstrip('.')} {said}."
            yield replace(finding, message=message, severity=WARNING)


def outcomes(
    act: AmendingAct,
    edition: Edition,
    *,
    name: str = "",
    adopted: str = "",
    title: str = "",
    published: str | None = None,
) -> Iterator[Finding]:
    """What of an act cannot be read, or not be carried out on an edition, at the end of all
    its stages; its number and date too.

    ``name`` is the file of the act, ``adopted`` the day of the law, ``title`` the title of
    the law in the language of the act. For a text in another language only places are
    looked at.
    """
    yield from head_findings(act, adopted=adopted, name=name)
    yield from unread(act, name)
    same = act.language == edition.info.language
    own = act if same else _for_this_law(act, title)
    if own is None:
        message = f"The act amends {len(act.laws)} laws; which of them this is cannot be told."
        yield replace(not_applied(message, name), mend=_MEND_TITLE)
        return
    edition = without_publisher_lines(edition)
    due = stages(own, edition, as_of=None, published=published)
    try:
        applied = _applied(due.due, edition, same=same)
    except LawtrackError as error:
        yield not_applied(f"The act cannot be applied: {error}.", name)
        return
    if not due.unsure:
        yield from refusals(applied, name)


def _applied(act: AmendingAct, edition: Edition, *, same: bool) -> Applied:
    return apply(act, edition) if same else skeleton(act, edition, edition).applied
