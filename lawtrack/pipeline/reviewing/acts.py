"""Amending acts in a pull request: held against the edition that claims them, or applied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lawtrack.acts.instructions import ARTICLE, AmendingAct
from lawtrack.checks.acts import contradictions, misplaced, outcomes
from lawtrack.checks.acts_claims import claims
from lawtrack.checks.findings import Finding
from lawtrack.checks.references import broken, moved
from lawtrack.checks.wording import problem_of
from lawtrack.errors import BadSource, LawtrackError
from lawtrack.model.address import number_key
from lawtrack.pipeline.reviewing.case import Case
from lawtrack.pipeline.reviewing.steps import act_file, bare_act
from lawtrack.review.records import LawStep
from lawtrack.store.reader import Store
from lawtrack.telling.plain import capital


def claimed(case: Case, store: Store, day: str) -> Iterator[Finding]:
    """The text of a new edition held against the acts that it names, where they are kept."""
    named = case.head.law(case.law).edition(day).acts
    read = ((path, _read(case, path)) for path in _kept(case))
    acts = [(path, a) for path, a in read if isinstance(a, AmendingAct) and claims(named, a)]
    for path, act in acts:
        yield from _against(case, store, day, act, path, [other for _, other in acts])


def bare(case: Case, store: Store, path: str) -> tuple[list[LawStep], list[str], list[Finding]]:
    """An act that the pull request brings and no new edition names: what it would do."""
    act = _read(case, path)
    if isinstance(act, Finding):
        return [], [], [act]
    folder = case.head.law(case.law)
    naming = [day for day in folder.dates() if claims(folder.edition(day).acts, act)]
    if naming:
        late = [day for day in naming if day not in case.scope.added]
        return [], [], [f for day in late[:1] for f in _against(case, store, day, act, path, [])]
    if act.language in store.languages(store.revisions()[-1]):
        try:
            with case.head.store(case.law, act.language) as texts:
                return _applied(case, texts, act, path)
        except LawtrackError as error:
            said = f"{capital(error.problem)}."
            mend = f"See whether it belongs here: {error.hint}." if error.hint else ""
            return [], [], [Finding("act-not-applied", said, mend, path, 1, case.law)]
    return [], [_untold(act, path, store.language)], _outcomes(case, store, act, path)


def _applied(
    case: Case, store: Store, act: AmendingAct, path: str
) -> tuple[list[LawStep], list[str], list[Finding]]:
    """The act applied to the latest edition in its own language."""
    step, compared = bare_act(store, act, path)
    known = set(broken(compared.old, store.language))
    left = [one for one in broken(compared.new, store.language) if one not in known]
    left += moved(compared.diff, compared.new)
    at = [replace(one, file=path, edition="") for one in left]
    findings = _outcomes(case, store, act, path)
    return [step], [], [*findings, *(replace(one, law=case.law) for one in at)]


def _outcomes(case: Case, store: Store, act: AmendingAct, path: str) -> list[Finding]:
    """What is wrong with an act, and what of it cannot be carried out."""
    work = case.head.law(case.law).work()
    latest = store.edition(store.revisions()[-1])
    title = work.titles.get(act.language, "")
    found = outcomes(act, latest, name=path, adopted=work.adopted, title=title)
    return list(case.placed(found, latest.info.in_force, store.language))


def _kept(case: Case) -> list[str]:
    """The acts that are kept and can be read as files."""
    kept = (path for path in sorted(case.head.files) if path.startswith(case.path("acts", "")))
    return [path for path in kept if (case.head.folder / path).is_file()]


def _read(case: Case, path: str) -> AmendingAct | Finding:
    try:
        return act_file(case.head.folder, path)
    except BadSource as error:
        said = f"The act cannot be read: {problem_of(error)}."
        return Finding("act-unread", said, error.hint, file=path, line=error.line, law=case.law)


def _against(
    case: Case,
    store: Store,
    day: str,
    act: AmendingAct,
    path: str,
    beside: Sequence[AmendingAct],
) -> Iterator[Finding]:
    """An edition held against an act in its own language, or by places alone."""
    revision = store.on(day)
    if revision.commit == store.revisions()[0].commit:
        return
    others = [other for other in beside if other is not act and other.language == act.language]
    if act.language in store.languages(revision):
        with case.head.store(case.law, act.language) as texts:
            new, old = texts.edition(revision), texts.edition(texts.before(revision))
        found = list(contradictions(act, old, new, as_of=day, name=path, beside=others))
        yield from case.placed(found, day, act.language)
    else:
        new, old = store.edition(revision), store.edition(store.before(revision))
        title = case.head.law(case.law).work().titles.get(act.language, "")
        found = list(misplaced(act, old, new, as_of=day, name=path, title=title))
        yield from case.placed(found, day, store.language)


def _untold(act: AmendingAct, path: str, language: str) -> str:
    """What can be said of an act in another language than the text: where it acts."""
    named = {
        step.number
        for instruction in act.instructions
        for target in (*instruction.targets, *instruction.new_targets)
        for step in target.steps
        if step.kind == ARTICLE and step.number
    }
    numbers = ", ".join(sorted(named, key=number_key)) or "(none named)"
    count = len(act.instructions)
    law, _, name = path.partition("/")
    return (
        f"{law}: {name} is an act in the language '{act.language}', and the text is kept in "
        f"'{language}': {count} instruction{'' if count == 1 else 's'} read, on "
        f"Article{'' if len(named) == 1 else 's'} {numbers}. Its words were not applied."
    )
