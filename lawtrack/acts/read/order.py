"""In which order the parts of an instruction may stand; another order is not guessed at."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from lawtrack.acts.read import elements as e
from lawtrack.acts.read.elements import Element
from lawtrack.naming import tokens as t
from lawtrack.naming.targets import NotUnderstood

_NAMED: Final = (e.PROVISIONS, e.WORDS)
_ANNOUNCING: Final = (
    Element(e.SIGN, t.ANNOUNCES),
    Element(e.MARK, ":"),
    Element(e.VERB, t.STATE),
    Element(e.VERB, t.REPLACE),
)


def check_order(parts: Sequence[Element]) -> None:
    """Raises NotUnderstood where parts follow each other that say nothing together.

    >>> check_order([Element(e.WORDS, quotes=(0,)), Element(e.WORDS, quotes=(1,))])
    Traceback (most recent call last):
    ...
    lawtrack.naming.targets.NotUnderstood: two of a kind with nothing between them
    """
    for left, right in pairwise(parts):
        if left.kind == right.kind and left.kind in _NAMED and left.role == right.role:
            raise NotUnderstood("two of a kind with nothing between them")
    first = next((n for n, part in enumerate(parts) if part.kind == e.CONTENT), None)
    if first is None:
        return
    if first == 0 or parts[first - 1] not in _ANNOUNCING:
        raise NotUnderstood("a quotation that nothing announces")
    behind = [part for part in parts[first:] if part.kind not in (e.CONTENT, e.MARK)]
    if behind and parts[first - 1] != Element(e.VERB, t.REPLACE):
        raise NotUnderstood("something behind the new wording")
