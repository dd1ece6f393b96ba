"""A law under review, and where its findings stand in the files of the corpus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lawtrack.checks.findings import Finding
from lawtrack.checks.lines import line_of
from lawtrack.pipeline.reviewing.snapshots import LazySnapshot, Snapshot
from lawtrack.review.scope import LawScope


@dataclass(frozen=True, slots=True)
class Case:
    """A law under review: what happens to it, and both states of the corpus."""

    scope: LawScope
    base: LazySnapshot
    head: Snapshot
    language: str

    @property
    def law(self) -> str:
        return self.scope.law

    def path(self, *steps: str) -> str:
        """A path of the law from the corpus folder."""
        return "/".join((self.law, *steps))

    def placed(self, findings: Iterable[Finding], day: str, language: str) -> Iterator[Finding]:
        """Findings on provisions of an edition with the file and line that hold the words.

        Of what is gone, the file is the one that says so. A finding may be on another law.
        """
        for finding in findings:
            law, when = finding.law or self.law, finding.edition or day
            file = finding.file or self._file(law, finding.eid.partition("__")[0], when, language)
            if not finding.file and file:
                data = (self.head.folder / file).read_bytes()
                finding = replace(finding, file=file, line=line_of(data, finding.eid))
            elif not file:
                finding = replace(finding, file=f"{law}/{when}/edition.toml", line=1)
            yield replace(finding, law=law, edition=when)

    def _file(self, law: str, unit: str, day: str, language: str) -> str:
        """The file that holds a unit in an edition: that of the last folder that has one."""
        folder = self.head.law(law)
        for date in reversed([d for d in folder.dates() if d <= day]):
            path = f"{law}/{date}/{language}/{unit}.xml"
            if unit and path in self.head.files:
                return path
        return ""
