"""Amending acts in a pull request: held against the edition that claims them, or applied."""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.acts.instructions import AmendingAct
from lawtrack.checks import acts as checks
from lawtrack.checks.findings import Finding
from lawtrack.errors import BadSource
from lawtrack.model.address import number_key
from lawtrack.pipeline.review_case import Case
from lawtrack.pipeline.review_steps import act_file, bare_act
from lawtrack.review.records import LawStep
from lawtrack.store.reader import Store


def claimed(case: Case, store: Store, day: str) -> Iterator[Finding]:
    """The text of a new edition held against the acts that it names, where they are kept."""
    named = case.head.law(case.law).edition(day).acts
    for path in _kept(case):
        act = _read(case, path)
        if isinstance(act, Finding) or not checks.claims(named, act):
            continue
        yield from _against(case, store, day, act, path, alone=len(named) == 1)


def bare(case: Case, store: Store, path: str) -> tuple[list[LawStep], list[str], list[Finding]]:
    """An act that the pull request brings and no new edition names: what it would do."""
    act = _read(case, path)
    if isinstance(act, Finding):
        return [], [], [act]
    editions = {
        day: case.head.law(case.law).edition(day) for day in case.head.law(case.law).dates()
    }
    naming = [day for day, edition in editions.items() if checks.claims(edition.acts, act)]
    if naming:
        late = [day for day in naming if day not in case.scope.added]
        findings = [
            f for day in late[:1] for f in _against(case, store, day, act, path, alone=False)
        ]
        return [], [], findings
    latest = store.edition(store.revisions()[-1])
    findings = list(checks.outcomes(act, latest, file=path))
    if act.language != case.language:
        return [], [_untold(case, act, path)], findings
    return [bare_act(store, act, path)], [], findings


def _kept(case: Case) -> list[str]:
    return [path for path in sorted(case.head.files) if path.startswith(case.path("acts", ""))]


def _read(case: Case, path: str) -> AmendingAct | Finding:
    try:
        return act_file(case.head.folder, path)
    except BadSource as error:
        said = f"{error.problem[:1].upper()}{error.problem[1:]}."
        return Finding("act-unread", said, error.hint, file=path, line=error.line, law=case.law)


def _against(
    case: Case, store: Store, day: str, act: AmendingAct, path: str, *, alone: bool
) -> Iterator[Finding]:
    """An edition held against an act in its own language, or by places alone."""
    revision = store.on(day)
    if revision.info.in_force == store.revisions()[0].info.in_force:
        return
    if act.language in store.languages(revision):
        with case.head.store(case.law, act.language) as texts:
            new, old = texts.edition(revision), texts.edition(texts.before(revision))
            found = list(checks.contradictions(act, old, new, as_of=day, alone=alone, file=path))
        yield from case.placed(found, day, act.language)
    else:
        new, old = store.edition(revision), store.edition(store.before(revision))
        found = list(checks.misplaced(act, old, new, file=path))
        yield from case.placed(found, day, case.language)


def _untold(case: Case, act: AmendingAct, path: str) -> str:
    """What can be said of an act in another language: where it acts."""
    named = {
        step.number
        for instruction in act.instructions
        for target in (*instruction.targets, *instruction.new_targets)
        for step in target.steps
        if step.kind == "article" and step.number
    }
    numbers = ", ".join(sorted(named, key=number_key))
    count = len(act.instructions)
    return (
        f"{path}: an act in another language than the law is kept in here "
        f"({act.language}, {case.language}): {count} instruction{'' if count == 1 else 's'} "
        f"read, on Article{'' if len(named) == 1 else 's'} {numbers or '(none named)'}. "
        "Its words were not applied to the text."
    )
