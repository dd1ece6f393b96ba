"""The review of a pull request: its commits read, its corpus built, and every check asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from lawtrack.checks.belongs import ACT, EDITION_FILE, UNIT, WORK_FILE, file_kind
from lawtrack.checks.files import read_files
from lawtrack.checks.findings import ERROR, SEVERITIES, Finding
from lawtrack.pipeline.reviewing.case import Case
from lawtrack.pipeline.reviewing.laws import review_law
from lawtrack.pipeline.reviewing.snapshots import LazySnapshot, Snapshot, corpus_root, snapshot
from lawtrack.review.records import LawStep, Review
from lawtrack.review.scope import scopes
from lawtrack.store.pulls import Pull, files, find_repository, open_pull
from lawtrack.telling.plain import many_of

_SHOWN: Final = 5
_HARMLESS: Final = ("stray-file", "name-clash", "file-mode")  # the text can be read all the same


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a review needs to know of a pull request besides its commits."""

    title: str
    language: str


def review(
    start: Path,
    spec: str = "",
    *,
    corpus: str = "",
    title: str = "",
    language: str = "en",
    announce: Callable[[str], None] = lambda _: None,
) -> Review:
    """Review a range of commits (``BASE..HEAD``) of the repository that a folder is in.

    ``corpus`` is the folder of the corpus from the root of the repository, found by itself
    where it is empty; ``title`` is that of the pull request. ``announce`` is told, in a
    sentence, what takes a moment. Raises LawtrackError for what cannot be reviewed at all: no
    repository, no such commit.
    """
    asked = _Asked(title, language)
    pull = open_pull(find_repository(start), spec)
    root = corpus.strip("/") or _root(pull)
    many = many_of(len(pull.files), "file")
    announce(f"reviewing {many} between {pull.base[:12]} and {pull.head[:12]}")
    with TemporaryDirectory(prefix="lawtrack-review-") as name:
        found = _Found()
        found.findings += _of_the_range(pull, spec)
        if root is not None:
            _review_corpus(pull, root, asked, Path(name), found)
        found.findings += _outside(pull, root)
        return Review(
            pull.base,
            pull.head,
            title,
            tuple(found.steps),
            tuple(found.remarks),
            _sorted(found.findings),
            len(pull.files),
        )


class _Found:
    """What is gathered on the way."""

    __slots__ = ("findings", "remarks", "steps")

    def __init__(self) -> None:
        self.steps: list[LawStep] = []
        self.remarks: list[str] = []
        self.findings: list[Finding] = []


def _root(pull: Pull) -> str | None:
    """The corpus of the head, or of the base where the head has removed it."""
    for commit in (pull.head, pull.base):
        found = corpus_root(files(pull.git_dir, commit))
        if found is not None:
            return found
    return None


def _of_the_range(pull: Pull, spec: str) -> Iterable[Finding]:
    if pull.common:
        return
    if pull.shallow:
        said = "The clone lacks older commits, so the commit where this branch began is not known"
        mend = "Fetch more: git fetch --unshallow, or fetch-depth: 0 in a workflow."
    else:
        said = "The two sides share no commit"
        mend = "Begin the branch at a commit of the main branch."
    other = spec.partition("..")[0] or "the main branch"
    told = f"{said}; the head is held against the tip of {other}."
    yield Finding("no-base", told, mend)


def _outside(pull: Pull, root: str | None) -> Iterable[Finding]:
    beside = [f.path for f in pull.files if root is None or not _in(f.path, root)]
    if not beside:
        return
    more = f" and {len(beside) - _SHOWN} more" if len(beside) > _SHOWN else ""
    count = f"{many_of(len(beside), 'file')} {'is' if len(beside) == 1 else 'are'}"
    where = "outside of the corpus" if root is not None else "in a repository without a corpus"
    said = f"{count} {where} and not reviewed here: {', '.join(beside[:_SHOWN])}{more}."
    yield Finding("outside-corpus", said, "Look at them by hand.")


def _in(path: str, root: str) -> bool:
    return not root or path.startswith(f"{root}/")


def _review_corpus(pull: Pull, root: str, asked: _Asked, folder: Path, found: _Found) -> None:
    if not any(_in(changed.path, root) for changed in pull.files):
        return
    head = snapshot(pull.git_dir, pull.head, root, folder / "head")
    base = LazySnapshot(pull.git_dir, pull.base, root, folder / "base")
    prefix = f"{root}/" if root else ""
    changed = {f.path.removeprefix(prefix) for f in pull.files if _in(f.path, root)}
    unsound = [one for one in head.refused if one.file in changed]
    read = read_files(head.folder)
    unsound += [one for one in read.findings if _new(one, changed, head)]
    found.findings += [_placed(one, prefix) for one in unsound]
    broken = _set_apart(unsound, head)
    for scope in scopes(base.ids, head.ids):
        if scope.law in broken:
            said = f"{scope.law}: what changes in the law can be shown once its files are mended."
            found.remarks.append(said)
            continue
        case = Case(scope, base, head, _language(scope.law, head, asked.language))
        own = (one for one in unsound if one.file.startswith(f"{scope.law}/"))
        sound = all(one.grave != ERROR for one in own)
        done = review_law(case, read, asked.title, sound=sound)
        found.steps += [replace(step, source=f"{prefix}{step.source}") for step in done.steps]
        found.remarks += done.remarks
        found.findings += [_placed(one, prefix) for one in done.findings]


def _language(law: str, head: Snapshot, asked: str) -> str:
    """The language asked for, or for a law that was never kept in it, one that it is kept in."""
    paths = (path.split("/") for path in head.files if path.startswith(f"{law}/"))
    kept = sorted({steps[2] for steps in paths if len(steps) == 4})
    return asked if asked in kept or not kept else kept[0]


def _new(finding: Finding, changed: set[str], head: Snapshot) -> bool:
    """Whether the pull request brings a finding on a file: it changes the file, or something
    in that folder, or the file that is missed was there."""
    file = finding.file
    if file in head.files:
        return file in changed
    inside = (f"{file}/", f"{file.rpartition('/')[0]}/")
    return any(path == file or path.startswith(inside) for path in changed)


def _set_apart(unsound: Sequence[Finding], head: Snapshot) -> set[str]:
    """The laws that cannot be read; tables that cannot, such as rules, are left out instead."""
    broken = set()
    for finding in unsound:
        parts = finding.file.split("/")
        refused = finding in head.refused  # such a file was never written out
        if finding.grave != ERROR or (finding.check in _HARMLESS and not refused):
            continue
        if file_kind(parts) in (UNIT, EDITION_FILE, WORK_FILE):
            broken.add(parts[0])
        elif not refused and (len(parts) == 2 or file_kind(parts) == ACT):
            (head.folder / finding.file).unlink(missing_ok=True)
    return broken


def _placed(finding: Finding, prefix: str) -> Finding:
    """The finding with its file from the root of the repository."""
    return replace(finding, file=f"{prefix}{finding.file}") if finding.file else finding


def _sorted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The gravest first, then by place; the same thing said twice is said once."""
    once = dict.fromkeys(findings)
    return tuple(
        sorted(once, key=lambda one: (SEVERITIES.index(one.grave), one.file, one.line, one.check))
    )
