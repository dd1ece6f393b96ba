"""Days that a person types."""

from __future__ import annotations

import datetime

from lawtrack.errors import LawtrackError


def required_day(text: str, option: str) -> str:
    """A day as ISO; raises LawtrackError for what is none."""
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise LawtrackError(f"'{text}' is no day", hint=f"write {option} 2023-01-07") from None


def day(text: str | None, option: str) -> str | None:
    """A day as ISO, if one is given."""
    return None if text is None else required_day(text, option)
