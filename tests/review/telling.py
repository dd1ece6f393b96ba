"""A review as lines that a person can read and hold against the case."""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.checks.findings import Finding
from lawtrack.review.records import LawStep, Review


def told(review: Review) -> str:
    """The verdict, the steps, the remarks, then every finding with its mend."""
    return "\n".join([_verdict(review), *_steps(review), *_findings(review)]) + "\n"


def _verdict(review: Review) -> str:
    counts = ", ".join(f"{severity} {count}" for severity, count in review.counts.items())
    verdict = "fails" if review.fails() else "passes"
    only_warnings = review.fails("warning") and not review.fails()
    strict = " (not with --fail-on warning)" if only_warnings else ""
    return f"{verdict}{strict}: {counts}; files {review.files}"


def _steps(review: Review) -> Iterator[str]:
    for step in review.steps:
        yield ""
        yield from _step(step)
    if review.remarks:
        yield ""
    for remark in review.remarks:
        yield f"remark: {remark}"


def _step(step: LawStep) -> Iterator[str]:
    section = step.section
    days = f"{section.old.in_force} -> {section.new.in_force}"
    yield f"{step.way}: {section.law}, {days}, by {step.source}"
    if section.draft:
        yield "  a draft"
    for line in (*section.summary, *section.warnings, *section.acts, section.counts):
        if line:
            yield f"  {line}"
    if step.taken_out:
        yield f"  {step.taken_out}"
    if step.affected:
        yield "  affected: " + ", ".join(f"{who} {count}" for who, count in step.affected)


def _findings(review: Review) -> Iterator[str]:
    for finding in review.findings:
        yield ""
        yield f"{finding.grave} {finding.check}{_place(finding)}: {finding.message}"
        if finding.mend:
            yield f"  {finding.mend}"
        if finding.excused:
            yield f"  excused: {finding.excused}"


def _place(finding: Finding) -> str:
    line = f":{finding.line}" if finding.line else ""
    about = " ".join(filter(None, (finding.edition, finding.eid)))
    return f" {finding.file}{line}" * bool(finding.file) + f" [{about}]" * bool(about)
