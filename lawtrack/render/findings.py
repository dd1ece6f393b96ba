"""Findings as lines for a terminal and as items of a Markdown page, the gravest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final
from urllib.parse import quote

from lawtrack.checks.findings import CHECKS, ERROR, NOTE, SEVERITIES, WARNING, Finding, counted
from lawtrack.render.markdown import escape
from lawtrack.render.style import FAINT, NEW, OLD, PLAIN, STRONG, Span, harmless
from lawtrack.render.style import NOTE as NOTED
from lawtrack.render.terminal.page import finish
from lawtrack.render.wrap import Line
from lawtrack.telling.plain import many_of

LONGEST: Final = 600  # of the words of one finding on a page that has a limit
STYLES: Final = {ERROR: OLD, WARNING: "found", NOTE: NOTED}
_TICKS: Final = re.compile("`+")


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The gravest first, then by file and line.

    >>> [one.line for one in ordered([Finding("no-act", "b", file="x", line=9),
    ...     Finding("no-act", "b", file="x", line=2), Finding("broken-xml", "a", line=5)])]
    [5, 2, 9]
    """

    def key(found: Finding) -> tuple[int, str, int, str, str, str]:
        grave = SEVERITIES.index(found.grave)
        return grave, found.file, found.line, found.check, found.eid, found.message

    return tuple(sorted(findings, key=key))


def open_ones(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that nobody has excused, the gravest first."""
    return tuple(one for one in ordered(findings) if not one.excused)


def excused_ones(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that the corpus records a reason for leaving."""
    return tuple(one for one in ordered(findings) if one.excused)


def count_of(number: int, noun: str) -> str:
    """
    >>> count_of(0, "error"), count_of(1, "warning"), count_of(2, "note")
    ('no errors', '1 warning', '2 notes')
    """
    return many_of(number, noun) if number else f"no {noun}s"


def counts_told(findings: Iterable[Finding]) -> str:
    """
    >>> counts_told([Finding("no-act", "x"), Finding("no-act", "y", excused="it is so")])
    'no errors, 1 warning; 1 excused'
    """
    findings = tuple(findings)
    counts = counted(findings)
    told = [count_of(counts[each], each) for each in SEVERITIES if each != NOTE or counts[NOTE]]
    excused = sum(bool(one.excused) for one in findings)
    return ", ".join(told) + (f"; {excused} excused" if excused else "")


def place(finding: Finding) -> str:
    """
    >>> place(Finding("no-act", "x", file="law/work.toml", line=3)), place(Finding("no-act", ""))
    ('law/work.toml:3', '')
    """
    return f"{finding.file}:{finding.line}" if finding.file and finding.line else finding.file


def text(findings: Iterable[Finding], *, colour: bool = False) -> str:
    """The findings for a terminal, one a line as compilers do; at the end the counts.

    Lines are not wrapped, so that editors and ``grep`` find file and line.

    >>> print(text([Finding("no-act", "No act is named.", "Name it.", "e.toml", 2)]), end="")
    1 warning
    e.toml:2: warning: No act is named. [no-act]
      mend: Name it.
    <BLANKLINE>
    no errors, 1 warning
    """
    findings = tuple(findings)
    return finish([*lines(findings), [(counts_told(findings), STRONG)]], colour=colour)


def lines(findings: Iterable[Finding]) -> Iterator[Line]:
    """The open findings by severity, each severity under its count."""
    for severity, group in groupby(open_ones(findings), key=lambda one: one.grave):
        members = tuple(group)
        yield [(count_of(len(members), severity), STRONG)]
        for finding in members:
            yield from _finding(finding)
        yield []


def _finding(finding: Finding) -> Iterator[Line]:
    where: list[Span] = [(f"{place(finding)}: ", PLAIN)] if finding.file else []
    grave: Span = (finding.grave, STYLES[finding.grave])
    yield [*where, grave, (f": {finding.message}", PLAIN), (f" [{finding.check}]", FAINT)]
    if finding.mend:
        yield [("  mend: ", NEW), (finding.mend, PLAIN)]


def excused_lines(findings: Iterable[Finding]) -> Iterator[Line]:
    """The excused findings, each with its reason."""
    members = excused_ones(findings)
    if members:
        yield [(f"{len(members)} excused", STRONG)]
    for one in members:
        where = f"{place(one)}: " if one.file else ""
        yield [(f"{where}{one.message} [{one.check}]", FAINT)]
        yield [("  excused: ", FAINT), (one.excused, PLAIN)]
    if members:
        yield []


def code(text: str) -> str:
    """A code span in Markdown that holds any text, backticks and line breaks too.

    >>> print(code("a`b"), code("``"), code(""))
    ``a`b`` ``` `` ``` ` `
    """
    words = harmless(text)
    fence = "`" * (max((len(run) for run in _TICKS.findall(words)), default=0) + 1)
    padded = words[:1] in ("`", " ", "") or words[-1:] in ("`", " ")
    if not words.strip(" "):  # blanks alone are kept as they are
        return f"`{words or ' '}`"
    return f"{fence} {words} {fence}" if padded else f"{fence}{words}{fence}"


def uri(path: str) -> str:
    """A path as a part of an address; bytes of a name that are no UTF-8 stay what they are.

    >>> uri("corpus/a b(1).xml")
    'corpus/a%20b%281%29.xml'
    """
    try:
        return quote(path.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:  # half of a surrogate pair that stands for no byte
        return quote(path.encode("utf-8", "replace"))


def linked(file: str, line: int = 0, blob: str = "") -> str:
    """A file and line in Markdown; ``blob`` is the address of the files, if it is known.

    >>> linked("a.xml", 7, "https://example.org/blob/1f")
    '[`a.xml:7`](https://example.org/blob/1f/a.xml#L7)'
    """
    shown = code(f"{file}:{line}" if line else file)
    if not blob:
        return shown
    return f"[{shown}]({blob}/{uri(file)}{f'#L{line}' if line else ''})"


def clipped(text: str, longest: int = LONGEST) -> str:
    """
    >>> clipped("one two three", 9)
    'one two …'
    """
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    return f"{cut.rpartition(' ')[0] or cut.rstrip()} …"


def items(findings: Sequence[Finding], blob: str = "") -> list[str]:
    """The findings as items of a Markdown list, those of one check under its name.

    Each item is whole Markdown by itself: a page may be cut between any two.
    """
    by_check: dict[str, list[Finding]] = {}
    for one in findings:
        by_check.setdefault(one.check, []).append(one)
    return [
        item
        for check, members in by_check.items()
        for item in _under(_title(check, members), members, blob)
    ]


def _title(check: str, members: Sequence[Finding]) -> str:
    count = f", {len(members)} times" if len(members) > 1 else ""
    known = CHECKS[check]
    return f"**{escape(known.title)}**{count} ({code(check)}): {escape(known.about)}"


def _under(title: str, members: Sequence[Finding], blob: str) -> list[str]:
    """A mend that all of a check share is told once, under its name."""
    shared = members[0].mend if len({one.mend for one in members}) == 1 else ""
    if shared:
        title += f" *To mend:* {escape(clipped(shared))}"
    first, *others = (f"- {_item(one, blob, mend=not shared)}" for one in members)
    return [f"\n{title}\n\n{first}", *others]


def _item(one: Finding, blob: str, *, mend: bool) -> str:
    parts = [f"{linked(one.file, one.line, blob)}:" if one.file else ""]
    parts.append(escape(clipped(one.message)))
    if mend and one.mend:
        parts.append(f"*To mend:* {escape(clipped(one.mend))}")
    if one.excused:
        parts.append(f"*Excused:* {escape(clipped(one.excused))}")
    return " ".join(filter(None, parts))


def checks_table() -> str:
    """All checks as a Markdown table: what the documentation says is what runs."""
    head = ["| Check | Severity | What it finds |", "| --- | --- | --- |"]
    rows = [
        f"| {code(check.id)} | {check.severity} | {escape(check.title)}: {escape(check.about)} |"
        for check in CHECKS.values()
    ]
    return "\n".join([*head, *rows]) + "\n"
