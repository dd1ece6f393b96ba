"""The small turns of phrase that every page shares."""

from __future__ import annotations


def many_of(count: int, noun: str) -> str:
    """
    >>> many_of(1, "change"), many_of(2, "change")
    ('1 change', '2 changes')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def capital(text: str) -> str:
    """With a capital first letter, as a sentence begins.

    >>> capital("article 5")
    'Article 5'
    """
    return text[:1].upper() + text[1:]
