"""Drafting an act: instructions, proved by applying them, then put into words."""

from __future__ import annotations

from collections import Counter

from lawtrack.acts.apply import REFUSED, Applied, apply
from lawtrack.acts.draft.compose import WORDINGS, compose
from lawtrack.acts.draft.records import DraftedAct
from lawtrack.acts.draft.units import BY_PARAGRAPH, FINE, WHOLE, Drafting
from lawtrack.acts.instructions import PARAGRAPH, SUBPARAGRAPH, AmendingAct, TargetStep
from lawtrack.diff.changes import Diff
from lawtrack.errors import LawtrackError
from lawtrack.model.acts import UNSAID, Commencement
from lawtrack.model.law import REPEALED, Edition, Unit


def draft(old: Edition, new: Edition, *, language: str, diff: Diff | None = None) -> DraftedAct:
    """The amending act that leads from one text to the other, shortest instruction first.

    Words are quoted before paragraphs and paragraphs before articles. Every article is
    proved by applying the instructions; where fine ones do not lead to the new text to the
    letter, a coarser one is taken. ``diff``, the diff of both editions or a part of it,
    limits the act to the units it names; without it all differences are drafted.

    Raises LawtrackError for a language in which no act can be written, and for editions in
    another language than the act.
    """
    _check_language(language, old, new)
    act = _act(old, new, language)
    drafting = Drafting(old, new, act, _named(diff) if diff is not None else None)
    wrong: list[str] = []
    for _ in range(WHOLE + 2):
        instructions = drafting.instructions()
        act = AmendingAct(
            language, act.number, act.date, "", act.amends, instructions, (), act.commencement
        )
        wrong = _wrong(drafting, apply(act, old))
        if not wrong or not _coarsen(drafting, wrong):
            break
    title = old.unit("preface")
    law = title.heading if title else ""
    heading, lines = compose(act, law)
    return DraftedAct(
        language,
        act.number,
        act.date,
        heading,
        law,
        instructions,
        lines,
        act.commencement,
        tuple(wrong),
    )


def _check_language(language: str, old: Edition, new: Edition) -> None:
    if language not in WORDINGS:
        raise LawtrackError(
            f"acts cannot be drafted in '{language}'", hint=f"try {' or '.join(WORDINGS)}"
        )
    for edition in (old, new):
        if edition.info.language != language:
            raise LawtrackError(
                f"an act in '{language}' cannot amend a text in '{edition.info.language}'",
                hint="draft it in the language of the editions",
            )


def _act(old: Edition, new: Edition, language: str) -> AmendingAct:
    """What is known of the act to be: it is the last act of the new edition."""
    if not new.info.acts:
        return AmendingAct(language)
    last = new.info.acts[-1]
    when = _commencement(old, new, last.key)
    return AmendingAct(language, last.number, last.date, commencement=when)


def _commencement(old: Edition, new: Edition, key: str) -> Commencement:
    """When the act takes effect, as most of the lines that it repealed say."""
    before = {p.eid for unit in old.units for p in unit.provisions if p.status == REPEALED}
    found = Counter(
        p.act.commencement
        for unit in new.units
        for p in unit.provisions
        if p.status == REPEALED and p.act and p.act.key == key and p.eid not in before
    )
    return found.most_common(1)[0][0] if found else UNSAID


def same_unit(a: Unit, b: Unit) -> bool:
    """Whether two units are the same text: labels, words, headings, statuses, addresses."""
    return (a.eid, a.num, a.heading, a.parent, a.status) == (
        b.eid,
        b.num,
        b.heading,
        b.parent,
        b.status,
    ) and [(p.eid, p.num, p.text, p.status, p.quoted) for p in a.provisions] == [
        (p.eid, p.num, p.text, p.status, p.quoted) for p in b.provisions
    ]


def unequal(result: Edition, wanted: Edition) -> list[str]:
    """The eIds of units that differ, in the order of the wanted edition, strays last."""
    made = {unit.eid: unit for unit in result.units}
    wrong = [
        unit.eid
        for unit in wanted.units
        if unit.eid not in made or not same_unit(made[unit.eid], unit)
    ]
    known = {unit.eid for unit in wanted.units}
    wrong += [eid for eid in made if eid not in known]
    order = [u.eid for u in result.units if u.eid in known]
    if not wrong and order != [u.eid for u in wanted.units]:
        wrong.append(next(a for a, u in zip(order, wanted.units, strict=False) if a != u.eid))
    return wrong


def _wrong(drafting: Drafting, applied: Applied) -> list[str]:
    """The units that did not become the new text, or by an instruction that is refused."""
    refused = [
        place.eid.partition("__")[0].partition("#")[0]
        for outcome in applied.of(REFUSED)
        for place in outcome.places
    ]
    unequal_units = [eid for eid in unequal(applied.edition, drafting.new) if drafting.wanted(eid)]
    return list(dict.fromkeys((*unequal_units, *refused)))


def _named(diff: Diff) -> frozenset[str]:
    """The units that a diff names; editorial changes are none of an act's business."""
    return frozenset(
        eid.partition("__")[0].partition("#")[0]
        for change in diff.amendments
        for eid in (change.eid_old, change.eid_new)
        if eid
    )


def _coarsen(drafting: Drafting, wrong: list[str]) -> bool:
    """Draft what went wrong more coarsely; False when nothing is left to try."""
    tried = False
    for eid in wrong:
        level = drafting.levels.get(eid, FINE)
        if not eid.startswith("art_") or level == WHOLE:
            continue
        tried = True
        drafting.levels[eid] = level + 1
        if level + 1 == BY_PARAGRAPH:
            drafting.paragraphs[eid] = _paragraphs(eid, drafting)
    return tried


def _paragraphs(eid: str, drafting: Drafting) -> frozenset[tuple[TargetStep, ...]]:
    """The numbered provisions at the top of an article, to be reworded whole if changed."""
    unit = drafting.new.unit(eid)
    article = TargetStep("article", eid.partition("_")[2])
    kinds = {"para": PARAGRAPH, "subpara": SUBPARAGRAPH}
    steps = [p.address.steps for p in unit.provisions] if unit else []
    return frozenset(
        (article, TargetStep(kinds[s[1].kind], s[1].number))
        for s in steps
        if len(s) == 2 and s[1].kind in kinds
    )
