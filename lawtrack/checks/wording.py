"""How checks speak of provisions and of errors."""

from __future__ import annotations

import re
from typing import Final

from lawtrack.errors import BadSource
from lawtrack.model.address import Address
from lawtrack.telling.plain import capital

_NAMED: Final = {"preface": "the title", "conclusions": "the signature"}
_NAMESPACE: Final = re.compile(r"\{[^}]*\}")


def cited(eid: str) -> str:
    """An eId as a person would say it.

    >>> cited("art_20-1__para_2"), cited("preface"), cited("art_5#heading")
    ('Article 20-1(2)', 'the title', 'the heading of Article 5')
    """
    plain, _, part = eid.partition("#")
    unit, _, rest = plain.partition("__")
    if unit in _NAMED:
        return f"line {rest.rpartition('_')[2]} of {_NAMED[unit]}" if rest else _NAMED[unit]
    try:
        said = Address.parse(plain).cite()
    except ValueError:
        return eid
    return f"the heading of {said}" if part else said


def problem_of(error: BadSource) -> str:
    """What an error says is wrong, without its place.

    >>> problem_of(BadSource("'soon' is no day", file="/tmp/a.toml", line=3))
    "'soon' is no day"
    """
    place = ":".join(part for part in (error.file, str(error.line or "")) if part)
    return _NAMESPACE.sub("", error.problem.removeprefix(f"{place}: "))


def sentence_of(error: BadSource) -> str:
    """The same as a sentence.

    >>> sentence_of(BadSource("is no line of a memory", file="en-memory.tsv", line=3))
    'The line is no line of a memory.'
    """
    problem = problem_of(error)
    if problem.startswith(("is ", "needs ", "has ")):
        return f"The {'line' if error.line else 'file'} {problem}."
    return f"{capital(problem)}."


def mend_of(error: BadSource, otherwise: str) -> str:
    """The hint of an error as a sentence, or another."""
    return f"{capital(error.hint)}." if error.hint else otherwise
