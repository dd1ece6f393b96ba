"""What ``lawtrack check`` prints: findings by file for a terminal, or as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from lawtrack.checks.findings import Finding, counted
from lawtrack.render.findings import STYLES, counts_told, place
from lawtrack.render.json import SCHEMA_VERSION, Object, dumps
from lawtrack.render.review_json import finding
from lawtrack.render.sarif import fingerprints
from lawtrack.render.style import FAINT, NEW, PLAIN, STRONG
from lawtrack.render.terminal.page import finish
from lawtrack.render.wrap import Line


def text(
    findings: Iterable[Finding], *, checked: str, excused: bool = False, colour: bool = False
) -> str:
    """Findings by file and line, each on a line that editors and ``grep`` understand.

    ``checked`` says what was looked at; ``excused`` shows the excused findings too.

    >>> print(text([Finding("no-act", "No act is named.", "Name it.", "e.toml", 2)],
    ...     checked="1 file"), end="")
    e.toml:2: warning: No act is named. [no-act]
        Name it.
    <BLANKLINE>
    1 file: no errors, 1 warning
    """
    findings = tuple(findings)
    lines = list(_lines(one for one in findings if excused or not one.excused))
    told = counts_told(findings)
    clean = not any(counted(findings).values())
    hint = " (--excused shows them)" if "excused" in told and not excused else ""
    style = NEW if clean else STRONG
    closing: Line = [(f"{checked}: {told}{hint}", style)]
    return finish([*lines, closing], colour=colour)


def _lines(findings: Iterable[Finding]) -> Iterator[Line]:
    for _, group in groupby(findings, key=lambda one: one.file):
        for one in group:
            yield from _finding(one)
        yield []


def _finding(one: Finding) -> Iterator[Line]:
    where: Line = [(f"{place(one)}: ", PLAIN)] if one.file else []
    grave = (one.grave, FAINT if one.excused else STYLES[one.grave])
    yield [*where, grave, (f": {one.message}", PLAIN), (f" [{one.check}]", FAINT)]
    if one.excused:
        yield [("    excused: ", FAINT), (one.excused, PLAIN)]
    elif one.mend:
        yield [("    ", PLAIN), (one.mend, FAINT)]


def json_text(findings: Iterable[Finding], corpus: str) -> str:
    """The same as data; excused findings are there, with their reason."""
    told = tuple(findings)
    page: Object = {
        "schema_version": SCHEMA_VERSION,
        "page": "check",
        "corpus": corpus,
        "counts": {
            **counted(told),
            "excused": sum(bool(one.excused) for one in told),
        },
        "findings": [finding(*one) for one in zip(told, fingerprints(told), strict=True)],
    }
    return dumps(page)
