"""Reports held against the text, as pages: for a terminal, as Markdown, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from lawtrack.model.acts import Act
from lawtrack.render.markdown import escape
from lawtrack.render.style import FAINT, FOUND, NEW, NOTE, OLD, PLAIN, STRONG, Span
from lawtrack.render.terminal.page import blank, finish, hanging, usable
from lawtrack.render.wrap import Line
from lawtrack.reports.records import (
    BROKEN,
    CANNOT_TELL,
    CONTRADICTED,
    IN_PART,
    NOT_HERE,
    SUPPORTED,
    CheckedEvidence,
    CheckedReport,
    Evidence,
)
from lawtrack.telling.wording import cite

_STYLES: Final = {
    SUPPORTED: NEW,
    IN_PART: NOTE,
    CONTRADICTED: OLD,
    NOT_HERE: NOTE,
    CANNOT_TELL: FAINT,
    BROKEN: FOUND,
}
_READING: Final = "The verdicts are a person's reading; their evidence has been checked."


def place(item: Evidence) -> str:
    """Where an item of evidence looks, as a lawyer writes it.

    >>> place(Evidence("2023-01-07", at="art_20-1#heading", words="x"))
    'Article 20-1, heading'
    >>> place(Evidence("2023-01-07", absent=("x",)))
    'the whole law'
    """
    if item.at:
        plain = item.at.removesuffix("#heading")
        return cite(plain, "heading" if plain != item.at else "text")
    return ", ".join(cite(eid) for eid in item.within) or "the whole law"


def found_words(checked: CheckedEvidence) -> str:
    """What stands or does not stand there, in one sentence without its quotation."""
    item = checked.evidence
    if item.absent:
        quoted = ", ".join(f"'{phrase}'" for phrase in item.absent)
        before = "; the edition before has it" if item.gone else ""
        return f"nowhere there: {quoted}{before}"
    number = f"{item.value} {item.unit}" if item.value else ""
    read = (
        f" (read as {number})" if checked.number_checked else f" (number not looked up: {number})"
    )
    status = f" ({item.status})" if item.status else ""
    return f'"{item.words}"{read if number else ""}{status}'


def behind(item: Evidence) -> str:
    """The act behind a change, and whether words are new or gone."""
    turn = "new in this edition" if item.new else "gone from this edition" if item.gone else ""
    act = Act(item.act, item.adopted).cite() if item.adopted else f"Act {item.act}"
    return "; ".join(part for part in (turn, act if item.act else "") if part)


def history(checked: CheckedEvidence) -> str:
    """Since when these exact words stand in the article, and until when."""
    if not checked.since:
        return ""
    article = cite(checked.evidence.at.split("__")[0].removesuffix("#heading"))
    start = f"since the edition of {checked.since}"
    if checked.earliest:
        start = f"already in the earliest edition kept ({checked.since})"
    here = ""
    if checked.here_since != checked.since:
        here = f", in this place since {checked.here_since}"
    end = f"; no longer in the edition of {checked.until}" if checked.until else ""
    return f"These exact words stand in {article} {start}{here}{end}."


def failure(checked: CheckedEvidence) -> str:
    """What is wrong with an item that no longer holds, with the nearest words."""
    if checked.holds:
        return ""
    near = (
        f' Nearest, in {cite(checked.nearest_at)}: "{checked.nearest}"' if checked.nearest else ""
    )
    return f"Broken: {checked.problem}.{near}"


def counts(reports: Iterable[CheckedReport]) -> str:
    """
    >>> counts([])
    'No report.'
    """
    shown = [checked.shown for checked in reports]
    told = [f"{shown.count(verdict)} {verdict}" for verdict in _STYLES if verdict in shown]
    if not told:
        return "No report."
    return f"{len(shown)} report{'s' if len(shown) > 1 else ''}: {', '.join(told)}."


def text(reports: Sequence[CheckedReport], *, width: int = 88, colour: bool = False) -> str:
    """Every report with its verdict, reason and evidence, wrapped for a terminal."""
    lines: list[Line] = []
    for checked in reports:
        lines += [*report_lines(checked, usable(width)), blank()]
    told = f"{counts(reports)} {_READING}" if reports else counts(reports)
    return finish([*lines, *hanging([], [(told, PLAIN)], usable(width))], colour=colour)


def report_lines(checked: CheckedReport, width: int, *, brief: bool = False) -> Iterator[Line]:
    """The lines of one report; a brief one leaves out the evidence that holds."""
    report, style = checked.report, _STYLES[checked.shown]
    yield [(report.id, STRONG), ("  ", PLAIN), (checked.shown.upper(), style)]
    yield from _field("Statement", report.statement, width)
    yield from _field("Source", f"{report.source}, {report.date}", width)
    about = [f"Article {report.article}" if report.article else "", report.topic]
    if any(about) and not brief:
        yield from _field("About", ", ".join(part for part in about if part), width)
    yield from _field("Reading", report.reason, width)
    for item in checked.evidence:
        if not (brief and item.holds):
            yield from _evidence_lines(item, width)


def _field(name: str, words: str, width: int) -> list[Line]:
    return hanging([(f"  {name:<10}", FAINT)], [(words, PLAIN)], width)


def _evidence_lines(checked: CheckedEvidence, width: int) -> Iterator[Line]:
    item = checked.evidence
    mark: Span = ("  + ", NEW) if checked.holds else ("  ! ", FOUND)
    head = [f"{place(item)}, edition of {item.edition}", behind(item)]
    spans = [("; ".join(part for part in head if part) + ": ", STRONG)]
    yield from hanging([mark], [*spans, (found_words(checked), PLAIN)], width)
    for more, style in ((history(checked), FAINT), (failure(checked), FOUND)):
        if more:
            yield from hanging([("    ", PLAIN)], [(more, style)], width)


def markdown(reports: Sequence[CheckedReport]) -> str:
    """The same as Markdown, with a table of all verdicts first if there are several."""
    parts = ["# Reports held against the text", f"{counts(reports)} {_READING}"]
    if len(reports) > 1:
        rows = [
            f"| [{checked.report.id}](#{checked.report.id}) | {escape(checked.report.statement)} "
            f"| **{checked.shown}** |"
            for checked in reports
        ]
        parts.append("\n".join(["| Report | Statement | Verdict |", "|---|---|---|", *rows]))
    parts += [markdown_report(checked) for checked in reports]
    return "\n\n".join(parts) + "\n"


def markdown_report(checked: CheckedReport, *, level: int = 2, brief: bool = False) -> str:
    """One report as a section of Markdown; a brief one leaves out the evidence that holds."""
    report = checked.report
    about = f" Article {report.article}." if report.article else ""
    shown = [item for item in checked.evidence if not (brief and item.holds)]
    parts = [
        f"{'#' * level} {report.id}",
        f"> {escape(report.statement)}\n>\n> {escape(report.source)}, {report.date}.{about}",
        f"**{checked.shown.capitalize()}.** {escape(report.reason)}",
        "\n".join(_markdown_evidence(item) for item in shown),
    ]
    return "\n\n".join(part for part in parts if part)


def _markdown_evidence(checked: CheckedEvidence) -> str:
    item = checked.evidence
    head = [f"{place(item)}, edition of {item.edition}", behind(item)]
    said = "; ".join(part for part in head if part)
    more = " ".join(part for part in (history(checked), failure(checked)) if part)
    tail = f" *{escape(more)}*" if more else ""
    return f"- {escape(said)}: {escape(found_words(checked))}.{tail}"


def json_text(reports: Sequence[CheckedReport]) -> str:
    """All that was recorded and found, for machines."""
    data = {"reports": [report_data(checked) for checked in reports]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def report_data(checked: CheckedReport) -> dict[str, object]:
    report = checked.report
    return {
        "id": report.id,
        "statement": report.statement,
        "source": report.source,
        "date": report.date,
        "article": report.article,
        "topic": report.topic,
        "verdict": report.verdict,
        "holds": checked.holds,
        "reason": report.reason,
        "evidence": [_evidence_data(item) for item in checked.evidence],
    }


def _evidence_data(checked: CheckedEvidence) -> dict[str, object]:
    item = checked.evidence
    recorded: dict[str, object] = {
        "edition": item.edition,
        "at": item.at,
        "words": item.words,
        "absent": list(item.absent),
        "within": list(item.within),
        "new": item.new,
        "gone": item.gone,
        "act": item.act,
        "adopted": item.adopted,
        "value": item.value,
        "unit": item.unit,
        "status": item.status,
    }
    found: dict[str, object] = {
        "holds": checked.holds,
        "problem": checked.problem,
        "since": checked.since,
        "here_since": checked.here_since,
        "earliest": checked.earliest,
        "until": checked.until,
        "nearest": checked.nearest,
        "nearest_at": checked.nearest_at,
        "number_checked": checked.number_checked,
    }
    return {**{key: value for key, value in recorded.items() if value}, **found}
