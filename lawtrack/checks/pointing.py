"""References of an edition that lead nowhere, placed in the files that hold them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawtrack.checks.findings import Finding
from lawtrack.checks.references import broken, into
from lawtrack.checks.texts import EditionText, LawText
from lawtrack.model.law import Edition


def check_references(text: EditionText, language: str, edition: Edition) -> Iterator[Finding]:
    """The findings on the references of an edition within the law."""
    for finding in broken(edition, language):
        yield text.placed(finding, language)


def check_into(law: LawText, others: Sequence[LawText]) -> Iterator[Finding]:
    """References of other laws, as they are now, to what this law does not have now."""
    for other in others:
        if other is law or not other.editions or not law.editions:
            continue
        last, theirs = law.editions[-1], other.editions[-1]
        for language in theirs.states:
            title = law.work.titles.get(language, "")
            if title and language in last.states:
                edition = last.edition(language)
                for finding in into(law.law, title, edition, [theirs.edition(language)]):
                    yield theirs.placed(finding, language)
