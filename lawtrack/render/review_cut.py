"""Pages that have to stay under a size: what fits stays whole, the rest is counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Measure = Callable[[str], int]
"""How large a text is, in what the reader of it counts."""


def utf16_units(text: str) -> int:
    """The length as GitHub counts it: a letter beyond the basic plane is two.

    >>> utf16_units("a"), utf16_units("𝄞")
    (1, 2)
    """
    return len(text) + sum(letter > "\uffff" for letter in text)


def utf8_bytes(text: str) -> int:
    """
    >>> utf8_bytes("я")
    2
    """
    return len(text.encode("utf-8", "replace"))


def fit(
    items: Sequence[str], room: int, measure: Measure, more: Callable[[int], str]
) -> tuple[list[str], int]:
    """The first items that fit in the room, one a line; after a cut ``more(how many)`` stands.

    Gives the lines and the room that they take. Nothing is given where not even the words
    on what is left out fit.

    >>> fit(["one", "two", "three"], 12, len, lambda left: f"+{left}")
    (['one', 'two', '+1'], 11)
    """
    sizes = [measure(item) + 1 for item in items]
    if sum(sizes) <= room:
        return list(items), sum(sizes)
    taken, used = 0, 0
    while taken < len(items):
        rest = measure(more(len(items) - taken - 1)) + 1
        if used + sizes[taken] + rest > room:
            break
        used += sizes[taken]
        taken += 1
    last = more(len(items) - taken)
    if used + measure(last) + 1 > room:
        return [], 0
    return [*items[:taken], last], used + measure(last) + 1
