"""What a review says: the record that crosses to the pages and owns the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lawtrack.changelog.records import EditionSection
from lawtrack.checks.findings import ERROR, Finding, counted, fail

NEW_EDITION: Final = "new edition"
ALTERED: Final = "past edition altered"
BARE_ACT: Final = "amending act"
WAYS: Final = (NEW_EDITION, ALTERED, BARE_ACT)


@dataclass(frozen=True, slots=True)
class LawStep:
    """What the pull request does to a law in one step.

    ``way`` is one of WAYS, ``source`` the folder or file that does it (from the root of the
    repository), ``affected`` those whom its tags name, with how many changes each.
    ``taken_out`` is a sentence on the topics of which it only takes words away.
    """

    way: str
    source: str
    section: EditionSection
    affected: tuple[tuple[str, int], ...] = ()
    taken_out: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A pull request as a careful maintainer sees it.

    ``base`` and ``head`` are commit ids, ``title`` that of the pull request (empty where it
    is not known). ``remarks`` are sentences on what else it does, such as tags that new rules
    change in editions kept. ``findings`` are what is wrong with it, the gravest first;
    ``files`` is how many files it touches.
    """

    base: str
    head: str
    title: str = ""
    steps: tuple[LawStep, ...] = ()
    remarks: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    files: int = 0

    @property
    def counts(self) -> dict[str, int]:
        return counted(self.findings)

    def fails(self, fail_on: str = ERROR) -> bool:
        """Whether the verdict is against it: an error, or with ``warning`` a warning too."""
        return fail(self.findings, fail_on)
