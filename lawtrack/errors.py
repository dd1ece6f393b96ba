"""The errors a person can meet, and the exit codes that go with them.

Every error is one line that says what was wrong and what would be right.
Facts travel as attributes, so that nothing has to parse a message.
"""

from __future__ import annotations

from typing import ClassVar

EXIT_SAME = 0
EXIT_DIFFERENT = 1
EXIT_BAD_INPUT = 2
EXIT_BUG = 3


class LawtrackError(Exception):
    """Something a person can mend: the message says what and how.

    >>> str(LawtrackError("no edition is called 'x'", hint="try 'latest'"))
    "no edition is called 'x'; try 'latest'"
    """

    exit_code: ClassVar[int] = EXIT_BAD_INPUT

    def __init__(self, problem: str, *, hint: str = "") -> None:
        super().__init__(f"{problem}; {hint}" if hint else problem)
        self.problem = problem
        self.hint = hint


class BadSource(LawtrackError):
    """A text that cannot be read as what it should be, with its file and line (1-based).

    >>> str(BadSource("a heading is missing", file="law.md", line=3))
    'law.md:3: a heading is missing'
    """

    def __init__(self, problem: str, *, file: str = "", line: int = 0, hint: str = "") -> None:
        place = ":".join(part for part in (file, str(line) if line else "") if part)
        super().__init__(f"{place}: {problem}" if place else problem, hint=hint)
        self.file = file
        self.line = line
