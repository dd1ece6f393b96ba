"""From lines to addressed provisions: the rules of numbering, as steps over the lines of a unit.

The rules read labels and words, never indentation, which changes between printings:

- ``2-1.`` is a paragraph, ``9)`` a subparagraph; a line without a label that begins with a
  small letter, or with a dash, is an indent; any other line without a label is a part.
- A part behind a list belongs to the last item if the list goes on behind the part, and to
  the paragraph if it does not.
- A list that starts again (a label that the present list has) belongs to the part before it.
- Lines of an open quotation are indents, whatever labels they quote.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from lawtrack.model.address import (
    ALINEA,
    INDENT,
    PARAGRAPH,
    SUBPARAGRAPH,
    Address,
)

_QUOTE_OPEN: Final = re.compile(r'["«“„]')
_QUOTE_CLOSE: Final = re.compile(r'["»”“][;.,]?$')


@dataclass(frozen=True, slots=True)
class Item:
    """A line to be placed: its label as printed and its words."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an item stands, and whether it is quoted wording."""

    address: Address
    quoted: bool


@dataclass(slots=True)
class _State:
    """What the rules remember while they walk down the lines of a unit."""

    unit: Address
    paragraph: Address
    owner: Address
    holder: Address
    listed: list[str] = field(default_factory=list)
    part: Address | None = None
    quoted_until: int = -1
    counts: Counter[tuple[Address, str, str]] = field(default_factory=Counter)

    def add(self, parent: Address, kind: str, number: str) -> Address:
        self.counts[parent, kind, number] += 1
        return parent.child(kind, number, self.counts[parent, kind, number])

    def ordinal(self, parent: Address, kind: str) -> str:
        """The next ordinal among unnumbered children; a container's own text is part 1."""
        self.counts[parent, kind, "ordinal"] += 1
        own_text = kind == ALINEA and parent != self.unit
        return str(self.counts[parent, kind, "ordinal"] + own_text)


def place(items: Sequence[Item], unit: Address) -> tuple[Placed, ...]:
    """Give every item of a unit its address.

    >>> lines = [Item("1.", "Observers may:"), Item("1)", "attend;"), Item("", "and see.")]
    >>> [str(p.address) for p in place(lines, Address.parse("art_20-1"))]
    ['art_20-1__para_1', 'art_20-1__para_1__subpara_1', 'art_20-1__para_1__subpara_1__indent_1']
    """
    state = _State(unit=unit, paragraph=unit, owner=unit, holder=unit)
    return tuple(_place(items, index, state) for index in range(len(items)))


def _place(items: Sequence[Item], index: int, state: _State) -> Placed:
    item = items[index]
    if index > state.quoted_until and _opens_quote(items, index):
        state.quoted_until = _end_of_quote(items, index)
    if index <= state.quoted_until:
        return Placed(_indent(state), quoted=True)
    if item.label.endswith("."):
        return Placed(_paragraph(item.label[:-1], state), quoted=False)
    if item.label.endswith(")"):
        return Placed(_subparagraph(item.label[:-1], state), quoted=False)
    if item.label or (re.match(r"[^\W\d_]", item.words) and item.words[0].islower()):
        return Placed(_indent(state), quoted=False)
    return Placed(_part(items, index, state), quoted=False)


def _paragraph(number: str, state: _State) -> Address:
    state.paragraph = state.owner = state.holder = state.add(state.unit, PARAGRAPH, number)
    state.listed = []
    state.part = None
    return state.paragraph


def _subparagraph(number: str, state: _State) -> Address:
    if state.part is not None and (not state.listed or number in state.listed):
        state.owner, state.listed, state.part = state.part, [], None
    state.listed.append(number)
    state.holder = state.add(state.owner, SUBPARAGRAPH, number)
    return state.holder


def _indent(state: _State) -> Address:
    return state.add(state.holder, INDENT, state.ordinal(state.holder, INDENT))


def _part(items: Sequence[Item], index: int, state: _State) -> Address:
    if state.listed and _list_goes_on(items, index, state.listed):
        item = state.owner.child(SUBPARAGRAPH, state.listed[-1])
        return state.add(item, ALINEA, state.ordinal(item, ALINEA))
    part = state.add(state.paragraph, ALINEA, state.ordinal(state.paragraph, ALINEA))
    own_text = state.paragraph == state.unit and part.last.number == "1"
    state.holder = state.unit if own_text else part
    state.part = None if own_text else part
    return part


def _list_goes_on(items: Sequence[Item], index: int, listed: Sequence[str]) -> bool:
    """Whether the next label behind a part is a new item of the same list."""
    for behind in range(index + 1, len(items)):
        label = items[behind].label
        if label.endswith("."):
            return False
        if label.endswith(")"):
            return label[:-1] not in listed
        if _opens_quote(items, behind):
            return False
    return False


def _end_of_quote(items: Sequence[Item], index: int) -> int:
    """The line that closes the quotation. One that is not closed before another opens ends
    before the lines that introduce the other; one that never closes ends with its line."""
    for behind in range(index, len(items)):
        if behind > index and _opens_quote(items, behind):
            end = behind - 1
            while end > index and items[end].words.endswith(":"):
                end -= 1
            return end
        if _QUOTE_CLOSE.search(items[behind].words):
            return behind
    return index


def _opens_quote(items: Sequence[Item], index: int) -> bool:
    """Whether quoted provisions open here: the line begins with a quotation mark that it
    does not close, or closes only at its end ("Word" means … opens nothing)."""
    words = items[index].words
    if items[index].label or not _QUOTE_OPEN.match(words):
        return False
    opened = sum(words.count(mark) for mark in '"«“„')
    closed = sum(words.count(mark) for mark in '"»”')
    straight = words.count('"')
    return bool(_QUOTE_CLOSE.search(words)) or opened > closed or straight % 2 == 1
