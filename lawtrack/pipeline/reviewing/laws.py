"""What a pull request does to one law, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawtrack.checks.belongs import ACT, file_kind
from lawtrack.checks.files import Read
from lawtrack.checks.findings import ERROR, Finding
from lawtrack.checks.wording import problem_of
from lawtrack.errors import BadSource, LawtrackError
from lawtrack.pipeline.diffs import Compared
from lawtrack.pipeline.reviewing import acts, editions, knowledge, steps
from lawtrack.pipeline.reviewing.case import Case
from lawtrack.pipeline.reviewing.snapshots import Snapshot
from lawtrack.review import past, title
from lawtrack.review.records import LawStep
from lawtrack.store.reader import Store
from lawtrack.telling.plain import capital


@dataclass(frozen=True, slots=True)
class LawReview:
    """The steps of one law, sentences on what else changes, and the findings; paths are from
    the corpus folder."""

    steps: tuple[LawStep, ...]
    remarks: tuple[str, ...]
    findings: tuple[Finding, ...]


def review_law(case: Case, read: Read, asked_title: str, *, sound: bool = True) -> LawReview:
    """Review one law whose files can be read one by one; ``read`` are those of the head.

    ``sound`` says that no error was found in them: one that was explains what fails here.
    """
    work = _Work(case)
    try:
        work.run(read, asked_title)
    except LawtrackError as error:
        if not sound or any(one.grave == ERROR for one in work.findings):  # it is why
            work.remarks.append(
                f"{case.law}: what changes can be shown once the errors are mended."
            )
        else:
            work.findings.append(_unreadable(case, error))
    found = knowledge.excused(case, work.findings)
    return LawReview(tuple(work.steps), tuple(work.remarks), tuple(found))


def _unreadable(case: Case, error: LawtrackError) -> Finding:
    file = error.file if isinstance(error, BadSource) else ""
    folder = f"{case.head.folder}/"
    inside = file.removeprefix(folder) if file.startswith(folder) else case.path("work.toml")
    line = error.line if isinstance(error, BadSource) else 0
    problem = problem_of(error) if isinstance(error, BadSource) else error.problem
    problem = f"{capital(problem.replace(folder, ''))}."
    return Finding("broken-table", problem, error.hint, file=inside, line=line, law=case.law)


class _Work:
    """The review of a law whose files are sound, gathered on the way."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.steps: list[LawStep] = []
        self.remarks: list[str] = []
        self.findings: list[Finding] = []
        self.changed: dict[str, tuple[str, ...]] = {}  # articles by the day of the edition

    def run(self, read: Read, asked_title: str) -> None:
        case = self.case
        self.findings += self._removed()
        if case.path("work.toml") not in case.head.files:
            return
        texts = editions.Texts(case, read)
        self.findings += editions.law_findings(texts)
        self.findings += knowledge.standing(texts)
        with case.head.store(case.law, case.language) as store:
            for day in case.scope.added:
                self._added(store, day)
            self._past(store)
            self._bare_acts(store)
            self.remarks += knowledge.tags_changed(case, store)
        self.findings += knowledge.changelog(case)
        self.findings += title.outside(asked_title, self._touched())

    def _removed(self) -> Iterator[Finding]:
        days = self.case.scope.removed
        if days:
            yield past.removed(self.case.law, days, self.case.path(days[0], "edition.toml"))

    def _added(self, store: Store, day: str) -> None:
        case = self.case
        kept = store.languages(store.on(day))
        if case.language not in kept:
            self.findings.append(self._not_rendered(day, kept))
            return
        found = steps.new_edition(store, day, case.path(day))
        if found is None:
            count = sum(unit.is_article for unit in store.edition(store.on(day)).units)
            said = f"{case.law}: the first edition kept, of {day}, with {count} articles."
            self.remarks.append(said)
        else:
            step, compared = found
            self.steps.append(step)
            self._note_changed(day, compared)
        self.findings += acts.claimed(case, store, day)

    def _not_rendered(self, day: str, kept: Sequence[str]) -> Finding:
        case = self.case
        return Finding(
            "no-rendering",
            f"The edition of {day} is kept in {', '.join(kept)} and not in {case.language}.",
            f"Import it with --memory {case.path(f'{case.language}-memory.tsv')}.",
            file=case.path(day, "edition.toml"),
            line=1,
            law=case.law,
            edition=day,
        )

    def _past(self, store: Store) -> None:
        """Editions that both sides have, and that say other things now."""
        case = self.case
        altered = past.carried_on(case.scope)
        days = sorted({*altered, *case.scope.facts})
        if not days:
            return
        before = case.base.whole()
        with before.store(case.law, case.language) as base:
            for day in days:
                self._changed(before, day, altered.get(day, ()))
                if day in altered and (day, case.language) in case.scope.altered:
                    self._altered(base, store, day)

    def _changed(self, before: Snapshot, day: str, carried: Sequence[str]) -> None:
        """The finding on an edition of which the text, or what is said of it, differs."""
        case = self.case
        old, new = before.law(case.law).edition(day), case.head.law(case.law).edition(day)
        file = case.path(day, "edition.toml")
        units = past.units_of(case.scope, day)
        if units:
            self.findings.append(past.altered(case.law, units, old, new, file, carried))
        elif (said := past.facts(case.law, old, new, file)) is not None:
            self.findings.append(said)

    def _altered(self, base: Store, head: Store, day: str) -> None:
        case = self.case
        found = steps.altered_edition(base, head, day, case.path(day))
        if found is not None:
            step, compared = found
            self.steps.append(step)
            self._note_changed(day, compared)

    def _bare_acts(self, store: Store) -> None:
        for path in self.case.scope.acts:
            if file_kind(path.split("/")) != ACT or not (self.case.head.folder / path).is_file():
                continue  # what is wrong with the file is said already
            made, said, found = acts.bare(self.case, store, path)
            self.steps += made
            self.remarks += said
            self.findings += found

    def _note_changed(self, day: str, compared: Compared) -> None:
        articles = (change.article for change in compared.diff.changes if change.article)
        self.changed[day] = tuple(dict.fromkeys(articles))

    def _touched(self) -> title.Touched:
        case = self.case
        kept = {day: case.head.law(case.law).edition(day) for day in self.changed}
        return title.Touched(
            case.law,
            self.changed,
            {day: tuple(act.number for act in known.acts) for day, known in kept.items()},
            tuple(path.rpartition("/")[2] for path in case.scope.tables),
            {day: case.path(day, "edition.toml") for day in self.changed}
            | {path.rpartition("/")[2]: path for path in case.scope.tables},
        )
