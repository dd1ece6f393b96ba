"""Whether the tables of a law can be read, each by the loader that reads it in earnest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from lawtrack import tables
from lawtrack.checks import belongs, exceptions
from lawtrack.checks.findings import Finding
from lawtrack.checks.rulefile import rules_of
from lawtrack.checks.wording import mend_of, sentence_of
from lawtrack.corpus.works import read_edition, read_work
from lawtrack.errors import BadSource

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_AT_LINE = re.compile(r" ?\(at line (\d+), column \d+\)")


def check_table(kind: str, place: Path, data: bytes, file: str) -> Iterator[Finding]:
    """What keeps a table from being read; ``kind`` is one of those of :mod:`belongs`.

    ``place`` is the file on the disk, ``file`` what findings call it.
    """
    try:
        tables.parse(data.decode("utf-8"), file)
        _LOADERS[kind](place, data, file)
    except UnicodeDecodeError:
        return  # told by the check of the encoding
    except BadSource as error:
        yield _broken(error, file)
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        yield _broken(BadSource(f"a value is not of the kind that stands here ({error})"), file)


def missing(file: str) -> Finding:
    """A folder lacks the table that says what it is."""
    name = file.rpartition("/")[2]
    return _broken(BadSource(f"there is no {name}", hint="every such folder has one"), file)


def _broken(error: BadSource, file: str) -> Finding:
    said = sentence_of(error)
    at = _AT_LINE.search(said)
    line = error.line or (int(at[1]) if at else 0)
    mend = mend_of(error, "Mend the table.")
    return Finding("broken-table", _AT_LINE.sub("", said), mend, file, line)


def _work(_: Path, data: bytes, file: str) -> None:
    row = tables.parse(data.decode("utf-8"), file)
    _acts(row)
    work = read_work(data, file)
    for key in ("title", "identifiers"):
        _names(row, key)
    if not _LANGUAGE.fullmatch(work.language):
        raise row.bad(f"{work.language!r} is no language", key="language", hint='such as "en"')
    law = file.split("/")[-2] if "/" in file else work.law
    if work.law != law:
        raise BadSource(f"the folder is '{law}' and the law '{work.law}'", file=file, line=1)


def _edition(_: Path, data: bytes, file: str) -> None:
    row = tables.parse(data.decode("utf-8"), file)
    _acts(row)
    row.texts("languages")
    found = read_edition(data, file)
    if not found.languages:
        hint = 'such as languages = ["en"]'
        raise BadSource("needs the languages that hold the edition", file=file, hint=hint)


def _acts(row: tables.Row) -> None:
    """Raise BadSource for an act whose number, date or title is of another kind."""
    for act in row.rows("act"):
        act.text("title", "")
        if "number" in act.values and not isinstance(act.values["number"], int):
            act.text("number")
        if "date" in act.values:
            act.day("date")


def _names(row: tables.Row, key: str) -> None:
    """Raise BadSource for a table of texts that holds anything else."""
    found = row.values.get(key)
    for name, value in found.items() if isinstance(found, dict) else ():
        if not isinstance(value, str) or not value.strip():
            line = next((header.line for header in row.headers if header.name == key), 1)
            problem, hint = f"'{name}' of '{key}' must be text", "put it in quotation marks"
            raise BadSource(problem, file=row.file, line=line, hint=hint)


def _rules(place: Path, _: bytes, __: str) -> None:
    rules_of(place)


def _annotations(place: Path, _: bytes, __: str) -> None:
    from lawtrack.tag import annotations

    path = place.with_name(belongs.RULES_FILE)
    if not path.is_file() or path.is_symlink():
        raise BadSource("annotations speak of topics, and there is no impact.toml")
    try:
        known = rules_of(path)
    except BadSource:
        return  # told of impact.toml itself
    annotations.load(place, known)


def _reports(place: Path, _: bytes, __: str) -> None:
    from lawtrack.reports.reading import load

    load(place)


def _calendar(place: Path, _: bytes, __: str) -> None:
    from lawtrack.elections.reading import load

    load(place)


def _exceptions(place: Path, _: bytes, __: str) -> None:
    exceptions.load(place)


def _memory(place: Path, _: bytes, __: str) -> None:
    from lawtrack.corpus.memory import load_memory

    load_memory(place)


_LOADERS: dict[str, Callable[[Path, bytes, str], None]] = {
    belongs.WORK_FILE: _work,
    belongs.EDITION_FILE: _edition,
    belongs.RULES_FILE: _rules,
    belongs.ANNOTATIONS_FILE: _annotations,
    belongs.REPORTS_FILE: _reports,
    belongs.CALENDAR_FILE: _calendar,
    belongs.EXCEPTIONS_FILE: _exceptions,
}


def check_memory(place: Path, file: str) -> Iterator[Finding]:
    """What keeps a translation memory from being read."""
    try:
        _memory(place, b"", file)
    except BadSource as error:
        yield _broken(error, file)
    except OSError as error:
        yield _broken(BadSource(f"the file cannot be read: {error.strerror}"), file)
