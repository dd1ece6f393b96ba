"""Findings as a GitLab Code Quality report."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from lawtrack.checks.findings import CHECKS, ERROR, NOTE, WARNING, Finding
from lawtrack.render.findings import open_ones
from lawtrack.render.sarif import fingerprints
from lawtrack.render.style import harmless

_SEVERITIES: Final = {ERROR: "critical", WARNING: "minor", NOTE: "info"}


def code_quality(findings: Iterable[Finding], *, corpus: str = "corpus") -> str:
    """The open findings as GitLab reads them from an artifact; ``corpus`` is where findings
    without a file of their own are shown.

    >>> report = json.loads(code_quality([Finding("no-act", "No act.", file="a.toml", line=2)]))
    >>> report[0]["severity"], report[0]["location"]
    ('minor', {'path': 'a.toml', 'lines': {'begin': 2}})
    """
    told = open_ones(findings)
    made = [
        {
            "description": harmless(f"{one.message} {one.mend}".strip()),
            "check_name": one.check,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[one.grave],
            "location": {"path": harmless(one.file) or corpus, "lines": {"begin": one.line or 1}},
            "content": {"body": CHECKS[one.check].about},
        }
        for one, fingerprint in zip(told, fingerprints(told), strict=True)
    ]
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
