"""A law as its checks read it: every version of every unit, and the editions they make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from lawtrack.checks import belongs
from lawtrack.checks.findings import Finding
from lawtrack.checks.lines import line_of
from lawtrack.checks.unitdata import UnitRead
from lawtrack.corpus.works import EditionFile, Work, read_edition, read_work
from lawtrack.model.law import Edition, EditionInfo, Unit
from lawtrack.model.order import in_order

UnitFiles = Mapping[str, tuple[bytes, UnitRead]]


@dataclass(frozen=True, slots=True)
class Version:
    """A unit as one edition set it: the file of its folder. ``unit`` is None where the file
    says that the edition holds the unit no longer."""

    law: str
    date: str
    language: str
    eid: str
    file: str
    data: bytes
    unit: Unit | None

    def finding(self, check: str, message: str, mend: str, eid: str = "") -> Finding:
        """A finding at a provision of the unit, or at the unit itself."""
        eid = eid or self.eid
        line = line_of(self.data, eid.partition("#")[0])
        return Finding(check, message, mend, self.file, line, self.law, self.date, eid)


@dataclass(frozen=True, slots=True)
class EditionText:
    """One edition: its table, the versions of its folder by language, and the state that all
    folders up to it make (by language and eId)."""

    law: str
    date: str
    file: str
    data: bytes
    table: EditionFile
    versions: Mapping[str, tuple[Version, ...]]
    states: Mapping[str, Mapping[str, Version]]

    def placed(self, finding: Finding, language: str) -> Finding:
        """A finding about a provision of this edition with its file and line; one that has
        a file keeps it."""
        finding = replace(finding, law=self.law, edition=self.date)
        unit = finding.eid.partition("__")[0].partition("#")[0]
        version = self.states.get(language, {}).get(unit)
        if finding.file or version is None:
            return finding if finding.file else replace(finding, file=self.file)
        line = line_of(version.data, finding.eid.partition("#")[0])
        return replace(finding, file=version.file, line=line)

    def edition(self, language: str) -> Edition:
        """The whole text in a language, in the order of the law."""
        units = (version.unit for version in self.states.get(language, {}).values())
        table = self.table
        info = EditionInfo(
            *(self.law, self.date, language, table.acts, table.source, table.status, table.note)
        )
        return Edition(info, in_order(unit for unit in units if unit is not None))


@dataclass(frozen=True, slots=True)
class LawText:
    """A law with its editions, oldest first."""

    path: Path
    work: Work
    work_data: bytes
    editions: tuple[EditionText, ...]

    @property
    def law(self) -> str:
        return self.path.name

    @property
    def work_file(self) -> str:
        return f"{self.law}/{belongs.WORK_FILE}"

    @property
    def footnoted(self) -> bool:
        """Whether any footnote stands in it: without, none can be missing."""
        return any(version.unit is not None and version.unit.notes for version in self.versions())

    def languages(self) -> tuple[str, ...]:
        """The languages that an edition is kept in, each once."""
        return tuple(dict.fromkeys(code for one in self.editions for code in one.states))

    def versions(self) -> Iterator[Version]:
        """Every version of every unit, edition by edition."""
        for one in self.editions:
            for versions in one.versions.values():
                yield from versions


def read_law(path: Path, units: UnitFiles) -> LawText:
    """The law of a folder whose files are sound; ``units`` are its files that were read.

    Raises BadSource for a table that cannot be read.
    """
    law = path.name
    work_data = (path / belongs.WORK_FILE).read_bytes()
    work = read_work(work_data, f"{law}/{belongs.WORK_FILE}")
    own = sorted(file for file in units if file.startswith(f"{law}/"))
    by_date = {date: list(files) for date, files in groupby(own, lambda f: f.split("/")[1])}
    dates = sorted(d.name for d in path.iterdir() if belongs.is_day(d.name) and d.is_dir())
    editions: list[EditionText] = []
    states: dict[str, dict[str, Version]] = {}
    for date in dates:
        versions = [_version(file, *units[file]) for file in by_date.get(date, ())]
        editions.append(_edition(path, date, versions, states))
    return LawText(path, work, work_data, tuple(editions))


def _version(file: str, data: bytes, read: UnitRead) -> Version:
    law, date, language, name = file.split("/")
    return Version(law, date, language, name.removesuffix(".xml"), file, data, read.unit)


def _edition(
    path: Path, date: str, versions: list[Version], states: dict[str, dict[str, Version]]
) -> EditionText:
    file = f"{path.name}/{date}/{belongs.EDITION_FILE}"
    data = (path / date / belongs.EDITION_FILE).read_bytes()
    table = read_edition(data, file)
    for version in versions:
        state = states.setdefault(version.language, {})
        if version.unit is None:
            state.pop(version.eid, None)
        else:
            state[version.eid] = version
    by_language = {
        code: tuple(one for one in versions if one.language == code)
        for code in dict.fromkeys(version.language for version in versions)
    }
    held = {code: dict(state) for code, state in states.items() if code in table.languages}
    return EditionText(path.name, date, file, data, table, by_language, held)
