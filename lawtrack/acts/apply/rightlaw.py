"""Whether an act amends the law that it is applied to."""

from __future__ import annotations

import re
from typing import Final

from lawtrack.acts.instructions import AmendingAct
from lawtrack.errors import LawtrackError
from lawtrack.model.law import Edition
from lawtrack.parse.language import LANGUAGES


def check_law(act: AmendingAct, edition: Edition) -> None:
    """Raises LawtrackError when the act names only other laws, or is in another language.

    An act that names no law is taken to mean this one.
    """
    if act.language != edition.info.language:
        raise LawtrackError(
            f"the act is in '{act.language}', the edition in '{edition.info.language}'",
            hint="apply it to the edition in its own language",
        )
    if act.language not in LANGUAGES:
        raise LawtrackError(
            f"acts in '{act.language}' cannot be applied",
            hint=f"try {' or '.join(sorted(LANGUAGES))}",
        )
    named = act.laws or ((act.amends,) if act.amends else ())
    if named and not any(amends(law, edition) for law in named):
        raise LawtrackError(
            f"the act amends another law, “{named[0]}”",
            hint=f"this is the law “{_title(edition)}”",
        )


def amends(law: str, edition: Edition) -> bool:
    """Whether a law that an act names is that of the edition; no name is any law's."""
    title = _title(edition)
    return not law or not title or same_title(law, title)


def _title(edition: Edition) -> str:
    preface = edition.unit("preface")
    return preface.heading if preface else ""


def same_title(named: str, title: str) -> bool:
    """Whether the words of one title are, but for a few, those of the other.

    >>> same_title("On Rivers and their Banks", "On Rivers and Their Banks")
    True
    """
    a, b = _words(named), _words(title)
    if not a or not b:
        return True
    return len(a & b) >= _SHARED * len(b)


# Translations of one title differ in a word or two.
_SHARED: Final = 0.6


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{2,}", text.casefold()))
