"""Checks of a corpus as a whole, and of an official text against the edition that renders it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lawtrack.checks.findings import CHECKS, ERROR, Finding
from lawtrack.errors import BadSource, LawtrackError
from lawtrack.model.law import Edition

if TYPE_CHECKING:
    from lawtrack.checks.files import Read
    from lawtrack.checks.law import Check
    from lawtrack.checks.texts import LawText
    from lawtrack.store.reader import Revision, Store

Watch = Callable[[Sequence["Check"]], Iterable["Check"]]

_TEXTS: Final = (".xml", "/edition.toml", "/work.toml")
_EXCEPTIONS: Final = "exceptions.toml"


def check_corpus(
    corpus: Path,
    only: Collection[str] | None = None,
    watch: Watch = iter,
    *,
    acts: bool = True,
) -> tuple[Finding, ...]:
    """All that is wrong in a corpus, sorted by file and line.

    ``only`` are paths of files or folders from the corpus folder, with ``/``: findings of
    other files are left out. ``acts``: hold the acts that are kept against the editions
    that name them, too. Findings that the corpus excuses are there, with the reason.
    A law whose texts cannot be read is reported as such and not guessed on. Between two
    corpora, findings of the same thing are equal but for their lines. Raises LawtrackError
    only where there is no such folder.
    """
    from lawtrack.checks.files import read_files
    from lawtrack.checks.law import act_checks, law_checks, told_once

    if not corpus.is_dir():
        raise LawtrackError(f"there is no corpus at {corpus}")
    read = read_files(corpus)
    found = list(read.findings)
    texts: list[LawText] = []
    checks: list[Check] = []
    for path in _laws(corpus):
        broken = _broken(path.name, read.findings)
        text = _text(path, read, broken)
        if text is None:
            found.append(_not_checked(path.name))
        else:
            texts.append(text)
            checks += law_checks(text, broken)
            checks += act_checks(text) if acts else ()
    checks += _across(texts)
    found += told_once(watch(checks))
    return tuple(f for f in _sorted(_excused(corpus, found)) if _asked(f, only))


def _asked(finding: Finding, only: Collection[str] | None) -> bool:
    if only is None or finding.file in only:
        return True
    return any(
        finding.file.startswith(f"{one}/") or one.startswith(f"{finding.file}/") for one in only
    )


def _sorted(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda f: (f.file, f.line, f.check, f.eid, f.message))


def _laws(corpus: Path) -> list[Path]:
    """The folders of laws; links to folders are none."""
    from lawtrack.corpus.folders import laws
    from lawtrack.corpus.works import LAW_ID

    found = (folder.path for folder in laws(corpus))
    return [path for path in found if LAW_ID.fullmatch(path.name) and not path.is_symlink()]


def _text(path: Path, read: Read, broken: Collection[str]) -> LawText | None:
    """The law of a folder, unless a file of its text cannot be read."""
    from lawtrack.checks.texts import read_law

    if any(file.endswith(_TEXTS) or not Path(file).suffix for file in broken):
        return None  # without a suffix: a folder that cannot be read
    try:
        return read_law(path, read.units)
    except (BadSource, OSError):  # changed while it was read
        return None


def _not_checked(law: str) -> Finding:
    message = "Files of this law cannot be read, so what depends on them is not checked."
    mend = "Mend the errors in its files first."
    return Finding("not-checked", message, mend, f"{law}/work.toml", 1, law)


def _across(texts: Sequence[LawText]) -> Iterator[Check]:
    """The checks between laws."""
    if len(texts) > 1:
        from lawtrack.checks.pointing import check_into

        for text in texts:
            yield partial(check_into, text, texts)


def _broken(law: str, findings: Iterable[Finding]) -> set[str]:
    """The files of a law with errors that keep them from being read."""
    return {
        one.file
        for one in findings
        if one.law == law and CHECKS[one.check].severity == ERROR and one.check in _UNREAD
    }


_UNREAD: Final = (
    *("broken-xml", "hostile-xml", "not-a-unit", "encoding", "unreadable"),
    *("too-large", "broken-table"),
)


def _excused(corpus: Path, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with the exceptions that their laws record."""
    from lawtrack.checks.exceptions import excused, load

    by_law = sorted(findings, key=lambda f: f.law)
    found = {law: list(group) for law, group in groupby(by_law, lambda f: f.law)}
    laws = {path.name for path in _laws(corpus)}
    for law in sorted({*found, *laws}):
        own = found.get(law, [])
        place = corpus / law / _EXCEPTIONS
        file = f"{law}/{_EXCEPTIONS}"
        broken = _broken(law, own)
        if law not in laws or not place.is_file() or file in broken:
            yield from own
        else:
            yield from excused(own, load(place), file, law, whole=not broken)


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A provision or heading whose official paragraph is not the one that was rendered.

    ``problem`` is ``differs``, ``not in the edition`` or ``not in the text``; ``line`` is
    that of the official text (0 where it has none).
    """

    eid: str
    problem: str
    line: int


def check_text(store: Store, revision: Revision, text: Path) -> tuple[int, list[Mismatch]]:
    """How many paragraphs were compared, and those whose digests do not agree."""
    from lawtrack.parse.read import read_markdown

    reading = read_markdown(text, whole=True)
    official, kept = _keys(reading.edition), _keys(store.edition(revision))
    lines = {eid: origin.line for eid, origin in reading.origins.items()}
    found = list(_mismatches(official, kept, lines))
    return len(official | kept), found


def _keys(edition: Edition) -> dict[str, str]:
    """The digest of every heading and provision, by eId."""
    keys = {unit.eid: unit.key for unit in edition.units if unit.heading}
    keys |= {line.eid: line.key for unit in edition.units for line in unit.provisions}
    return keys


def _mismatches(
    official: dict[str, str], kept: dict[str, str], lines: dict[str, int]
) -> Iterator[Mismatch]:
    for eid in dict.fromkeys((*official, *kept)):
        if eid not in kept:
            yield Mismatch(eid, "not in the edition", lines.get(eid, 0))
        elif eid not in official:
            yield Mismatch(eid, "not in the text", 0)
        elif official[eid] != kept[eid]:
            yield Mismatch(eid, "differs", lines.get(eid, 0))
