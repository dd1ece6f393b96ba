"""Findings as GitHub annotations: workflow commands that a runner reads from the output."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from lawtrack.checks.findings import CHECKS, ERROR, NOTE, WARNING, Finding
from lawtrack.render.findings import clipped, count_of, open_ones
from lawtrack.render.style import harmless

SHOWN: Final = 10  # of each severity GitHub shows this many from one step
LONGEST: Final = 4000
_COMMANDS: Final = {ERROR: "error", WARNING: "warning", NOTE: "notice"}


def commands(findings: Iterable[Finding], *, report: str = "the job summary") -> str:
    """The open findings as commands, the gravest first; ``report`` is where all of them are.

    Where GitHub would leave some out, the last one says how many there are more.

    >>> print(commands([Finding("no-act", "100% of it.", "Name it.", "a,b.toml", 2)]), end="")
    ::warning file=a%2Cb.toml,line=2,title=No act named::100%25 of it.%0ATo mend: Name it.
    """
    made: list[str] = []
    for severity, group in groupby(open_ones(findings), key=lambda one: one.grave):
        made += _of_severity(severity, tuple(group), report)
    return "".join(f"{line}\n" for line in made)


def _of_severity(severity: str, members: Sequence[Finding], report: str) -> list[str]:
    if len(members) <= SHOWN:
        return [_command(one) for one in members]
    shown = members[: SHOWN - 1]
    rest = f"{count_of(len(members) - len(shown), f'more {severity}')}: see {report}"
    return [*map(_command, shown), f"::{_COMMANDS[severity]} title=lawtrack::{_data(rest)}"]


def _command(one: Finding) -> str:
    facts = {"file": one.file, "line": str(one.line) if one.file and one.line else ""}
    facts["title"] = CHECKS[one.check].title
    told = ",".join(f"{name}={_property(value)}" for name, value in facts.items() if value)
    words = [clipped(one.message, LONGEST)]
    words += [f"To mend: {clipped(one.mend, LONGEST)}"] if one.mend else []
    return f"::{_COMMANDS[one.grave]} {told}::{'%0A'.join(map(_data, words))}"


def _data(text: str) -> str:
    """Words of a command: what would end or begin one is spelled out.

    >>> _data("50%\\r\\n::error::x")
    '50%25  ::error::x'
    """
    return _spelled(harmless(text))


def _property(text: str) -> str:
    return _spelled(harmless(text)).replace(":", "%3A").replace(",", "%2C")


def _spelled(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def unobeyed(page: str, token: str) -> str:
    """A page for the log of a runner in which no line is taken for a command.

    Words of a law or a file name may begin like one. ``token`` is a word that nobody can
    have written into them: make a new random one for every run.

    >>> print(unobeyed("::error::x\\n", "1f2e"), end="")
    ::stop-commands::1f2e
    ::error::x
    ::1f2e::
    """
    if token in page or not token.isalnum():
        raise ValueError("the token must be a new random word")
    return (
        f"::stop-commands::{token}\n{page}{'' if page.endswith(chr(10)) else chr(10)}::{token}::\n"
    )
