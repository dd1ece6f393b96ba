"""What a check finds, and the table of all checks: the vocabulary of ``check`` and ``review``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

ERROR: Final = "error"
WARNING: Final = "warning"
NOTE: Final = "note"
SEVERITIES: Final = (ERROR, WARNING, NOTE)


@dataclass(frozen=True, slots=True)
class Check:
    """A kind of finding: its severity, its name for people, what it means and why it matters."""

    id: str
    severity: str
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: what, where, how grave, and how to mend it.

    ``message`` is a sentence that says what is wrong, ``mend`` one that says what to do.
    ``file`` is the path from the corpus folder with ``/`` (in a review: from the root of the
    repository), ``line`` its line from 1 (0: the whole file). ``law`` is the id of a law,
    ``edition`` the day (ISO) of the edition it is about and ``eid`` the provision, where
    there is one. ``excused`` is the reason that the corpus records for leaving it.
    """

    check: str
    message: str
    mend: str = ""
    file: str = ""
    line: int = 0
    law: str = ""
    edition: str = ""
    eid: str = ""
    severity: str = ""
    excused: str = ""

    @property
    def grave(self) -> str:
        """The severity: its own, or that of its check.

        >>> Finding("broken-reference", "x").grave, Finding("broken-xml", "x").grave
        ('warning', 'error')
        """
        return self.severity or CHECKS[self.check].severity


_TABLE: Final = (
    # files
    Check("broken-xml", ERROR, "Broken XML", "The file is no XML, so the provision has no text."),
    Check(
        "hostile-xml",
        ERROR,
        "Hostile XML",
        "Entities, document types and processing instructions have no place in a corpus.",
    ),
    Check(
        "not-a-unit",
        ERROR,
        "Not a unit of a law",
        "The file is XML and not an article, chapter, section, title or signature as a corpus "
        "keeps them, or says to be another than its name does.",
    ),
    Check("encoding", ERROR, "Wrong encoding", "Files of a corpus are UTF-8 with line feeds."),
    Check("stray-file", ERROR, "File that does not belong", "A corpus holds known files only."),
    Check(
        "name-clash",
        ERROR,
        "Names that differ only in look",
        "On many computers the two are one file, and one of them is lost.",
    ),
    Check("file-mode", WARNING, "Executable file", "A text is no program."),
    Check("unreadable", ERROR, "Cannot be read", "The file or folder is there and cannot be read."),
    Check("too-large", ERROR, "Too large", "The file is larger than any text of law."),
    Check("broken-table", ERROR, "Broken table", "A TOML file cannot be read or lacks a value."),
    Check(
        "not-canonical",
        WARNING,
        "Not as lawtrack writes it",
        "The file says the same in another layout; the layout would show as a change.",
    ),
    Check(
        "not-checked",
        NOTE,
        "Not checked further",
        "Files of the law cannot be read; what they would say is not guessed.",
    ),
    # editions and acts
    Check("edition-date", ERROR, "Dates out of order", "Days that cannot be right together."),
    Check("unknown-act", ERROR, "Act missing", "An act is named that work.toml does not know."),
    Check("act-spelling", WARNING, "Act named two ways", "One act has one number and one date."),
    Check("no-act", WARNING, "No act named", "An edition changes the law and names no act."),
    Check("no-source", WARNING, "No official source", "Readers must find the official text."),
    Check("empty-edition", WARNING, "Edition without a change", "Nothing differs from before."),
    Check(
        "languages",
        ERROR,
        "Languages and folders differ",
        "A text in a folder that edition.toml does not name is not read.",
    ),
    Check("idle-file", WARNING, "File that changes nothing", "It looks like a change and is none."),
    # structure
    Check("number-gap", WARNING, "Gap in the numbering", "A number is left out."),
    Check("number-twice", ERROR, "Number used twice", "Two provisions bear one number."),
    Check("number-order", WARNING, "Numbers out of order", "A number stands behind a larger one."),
    Check(
        "label-address", ERROR, "Label and address differ", "A provision is not found by its label."
    ),
    Check(
        "missing-parent", ERROR, "Chapter that is not there", "An article names no real chapter."
    ),
    # references
    Check(
        "broken-reference",
        WARNING,
        "Reference to what is not there",
        "The law refers to a provision that it does not have.",
    ),
    Check(
        "reference-to-repealed",
        WARNING,
        "Reference to what is repealed",
        "The law refers to a provision that was repealed.",
    ),
    Check(
        "reference-moved",
        WARNING,
        "Reference to what has moved",
        "The change moves or renumbers a provision that the law still refers to at its old place.",
    ),
    # renderings
    Check(
        "no-rendering",
        ERROR,
        "Provision without a rendering",
        "An official paragraph has changed and has no words in this language.",
    ),
    Check(
        "rendering-differs",
        ERROR,
        "Not the rendering of its paragraph",
        "One official paragraph has one rendering in every edition; other words would show as "
        "an amendment that nobody made.",
    ),
    Check(
        "other-script",
        ERROR,
        "Words in another script",
        "Letters of another alphabet are left from the official text or look like others.",
    ),
    Check(
        "unseen-characters",
        WARNING,
        "Characters that do not show",
        "They break searches and comparisons, and can make a text read otherwise than it is.",
    ),
    Check(
        "editorial-noise",
        WARNING,
        "Editorial noise",
        "Differences in look only hide the real change from readers.",
    ),
    # what changed, and who says so
    Check(
        "past-edition",
        ERROR,
        "Past edition altered",
        "Editions are what was in force; altering one needs a reason in its edition.toml.",
    ),
    Check("silent-change", WARNING, "Change without an act", "No footnote says why it changed."),
    Check(
        "claimed-change",
        WARNING,
        "Act without a change",
        "A footnote claims a change that is not there.",
    ),
    Check(
        "contradicts-act",
        ERROR,
        "Text contradicts its act",
        "Applied to the edition before, the act gives other words.",
    ),
    Check(
        "act-not-applied",
        WARNING,
        "Instruction not carried out",
        "The act cannot be applied there.",
    ),
    Check(
        "act-unread", WARNING, "Passage of an act not understood", "It is reported, never guessed."
    ),
    Check(
        "no-changelog", WARNING, "No changelog section", "Readers follow the law by the changelog."
    ),
    Check(
        "outside-title",
        WARNING,
        "Outside of the title",
        "The title does not say that it changes this.",
    ),
    # what stands on the text
    Check(
        "report-evidence", ERROR, "Evidence of a report broken", "A verdict stands on these words."
    ),
    Check(
        "annotation-evidence",
        ERROR,
        "Annotation broken",
        "It speaks of a change that is not there.",
    ),
    Check(
        "rule-target",
        WARNING,
        "Rule without a target",
        "A rule wants a heading that no edition has.",
    ),
    Check(
        "unused-exception",
        WARNING,
        "Exception without use",
        "It excuses a finding that is not there.",
    ),
    # the pull request itself
    Check(
        "no-base",
        ERROR,
        "No common base",
        "Without a common commit it cannot be told what changes.",
    ),
    Check(
        "outside-corpus", NOTE, "Outside of the corpus", "Not reviewed here: it is no text of law."
    ),
)

CHECKS: Final = {check.id: check for check in _TABLE}


def fail(findings: Iterable[Finding], fail_on: str = ERROR) -> bool:
    """Whether findings stand against what was looked at: an error, or with ``warning`` a
    warning too; those that are excused do not.

    >>> fail([Finding("no-act", "x")]), fail([Finding("no-act", "x")], WARNING)
    (False, True)
    """
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    counts = counted(findings)
    return any(counts[severity] for severity in grave)


def counted(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings of each severity, those that are excused left out.

    >>> counted([Finding("broken-xml", "x"), Finding("no-act", "y", excused="the first edition")])
    {'error': 1, 'warning': 0, 'note': 0}
    """
    found = [finding.grave for finding in findings if not finding.excused]
    return {severity: found.count(severity) for severity in SEVERITIES}
