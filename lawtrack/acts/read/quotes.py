"""Quotations of an act: where each outermost one opens and closes, in one linear pass.

Real acts mix «», “”, „“, "" and ‘’, nest them, pair unlike marks («…") and let one mark
close two quotations that end together («… «О выборах»;). What opens and never closes is
an error with the line where it opened: nothing after it could be read safely.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from lawtrack.errors import BadSource

_MARKS: Final = re.compile('[«»“”„‟"‘’\n]')
_OPENERS: Final = "«„‟"
_DOUBLE: Final = '"“”„‟'
_BEFORE_OPENING: Final = ' \t\n\xa0([{«“„‟"—–-/'
_NO_WORD: Final = " \t\n\xa0.,;:!?)]}»”’"
_TAIL: Final = " \t\xa0;.,"


@dataclass(frozen=True, slots=True)
class Span:
    """An outermost quotation: its words are ``text[start:end]``, ``after`` follows its close."""

    opened: int
    start: int
    end: int
    after: int


@dataclass(frozen=True, slots=True)
class Judge:
    """What the scanner asks of a line: ``instructs`` whether it can only be an instruction
    or the next article of the act (it decides that a quotation ended with the line before,
    where one mark closes two); ``drafts`` whether no law says such a thing (a quotation
    that holds it was not closed where it should be)."""

    instructs: Callable[[str], bool] = bool
    drafts: Callable[[str], bool] = lambda line: False


def spans(text: str, *, name: str, judge: Judge) -> list[Span]:
    """The outermost quotations of ``text`` in their order.

    Raises BadSource for a quotation that never closes or closes without opening.

    >>> [("a «b» c"[s.start:s.end]) for s in spans("a «b» c", name="x", judge=Judge())]
    ['b']
    """
    return _Scanner(text, name, judge).run()


class _Scanner:
    def __init__(self, text: str, name: str, judge: Judge) -> None:
        self.text = text
        self.name = name
        self.judge = judge
        self.stack: list[tuple[str, int]] = []
        self.found: list[Span] = []
        self.last_close = -1

    def run(self) -> list[Span]:
        marks = [match.start() for match in _MARKS.finditer(self.text)]
        for at in marks:
            mark = self.text[at]
            if mark == "\n":
                self.end_of_line(at)
            elif mark in "‘’":
                self.single(mark, at)
            elif self.stack:
                self.inside(mark, at)
            else:
                self.outside(mark, at)
        self.end_of_line(len(self.text))
        if self.stack:
            raise self.unclosed("the quotation that opens here never closes", self.stack[0][1])
        for span in self.found:
            self.check(span)
        return self.found

    def check(self, span: Span) -> None:
        """Marks that look alike can pair across an instruction when one of them is missing."""
        if self.text[span.opened] in _OPENERS or "\n" not in self.text[span.start : span.end]:
            return
        for nth, line in enumerate(self.text[span.start : span.end].split("\n")):
            if nth and self.judge.drafts(line):
                number = self.text.count("\n", 0, span.opened) + 1 + nth
                problem = f"the quotation that opens here does not close before line {number}"
                raise self.unclosed(f"{problem}, which instructs again", span.opened)

    def unclosed(self, problem: str, at: int) -> BadSource:
        return self.error(problem, at, "close it with the mark that pairs with its opening one")

    def opens(self, at: int) -> bool:
        """Whether the mark stands where an opening one would."""
        before = self.text[at - 1] if at else "\n"
        after = self.text[at + 1] if at + 1 < len(self.text) else "\n"
        return before in _BEFORE_OPENING and after not in _NO_WORD

    def outside(self, mark: str, at: int) -> None:
        stray = mark == "»" or (mark in '"”' and not self.opens(at) and self.follows_word(at))
        if stray:
            raise self.error(
                f"a quotation closes here ({mark}) that never opened",
                at,
                "open it before the words it quotes",
            )
        self.stack.append((mark, at))

    def follows_word(self, at: int) -> bool:
        before = self.text[at - 1] if at else "\n"
        after = self.text[at + 1] if at + 1 < len(self.text) else "\n"
        return before not in _BEFORE_OPENING and after in _NO_WORD

    def inside(self, mark: str, at: int) -> None:
        top = self.stack[-1][0]
        if mark in _OPENERS:
            self.stack.append((mark, at))
        elif mark == "»":
            self.close(at, "«")
        elif mark == "“" and top == "„":
            self.close(at, "„")
        elif self.opens(at) and mark != "”":
            self.stack.append((mark, at))
        else:
            self.close(at, '"' if mark == '"' else "“„”‟")

    def close(self, at: int, partners: str) -> None:
        """Close the nearest quotation that the mark pairs with, else the innermost one."""
        depth = next(
            (n for n in range(len(self.stack) - 1, -1, -1) if self.stack[n][0] in partners), None
        )
        if depth is None:
            if self.text[at] == '"' and self.text[at - 1].isdigit() and not self.ends_line(at):
                return  # inches, not a quotation mark
            depth = len(self.stack) - 1
        opened = self.stack[depth][1]
        del self.stack[depth:]
        self.last_close = at
        if not self.stack:
            self.found.append(Span(opened, opened + 1, at, at + 1))

    def ends_line(self, at: int) -> bool:
        end = self.text.find("\n", at)
        rest = self.text[at + 1 : min(end if end >= 0 else len(self.text), at + 4)]
        return not rest.strip(_TAIL)

    def single(self, mark: str, at: int) -> None:
        """Single curly marks: quotations only where they are the outermost ones, since an
        apostrophe looks like a closing one. Around whole provisions they close at the end
        of a line."""
        if not self.stack:
            if mark == "‘":
                self.stack.append((mark, at))
            return
        if self.stack[-1][0] != "‘":
            return
        if mark == "‘":
            self.stack.append((mark, at))
            return
        after = self.text[at + 1] if at + 1 < len(self.text) else "\n"
        apostrophe = self.text[at - 1].isalnum() and after.isalnum()
        if self.ends_line(at) if self.is_block() else not apostrophe:
            self.close(at, "‘")

    def is_block(self) -> bool:
        """Whether the outermost quotation is of provisions: it begins a line or follows ":"."""
        opened = self.stack[0][1]
        before = self.text[max(0, opened - 20) : opened].rstrip(" \t\xa0")
        return before.endswith(("\n", ":")) or not before

    def end_of_line(self, at: int) -> None:
        """One mark may close two quotations that end together, before the next instruction."""
        if len(self.stack) != 1 or self.last_close <= self.stack[0][1]:
            return
        if self.text[self.last_close + 1 : at].strip(_TAIL):
            return
        if self.is_block() and self.judge.instructs(self.next_line(at)):
            opened = self.stack.pop()[1]
            close = self.last_close + 1
            self.found.append(Span(opened, opened + 1, close, close))

    def next_line(self, at: int) -> str:
        start = at
        while start < len(self.text) and self.text[start] == "\n":
            start += 1
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)]

    def error(self, problem: str, at: int, hint: str) -> BadSource:
        line = self.text.count("\n", 0, at) + 1
        return BadSource(problem, file=self.name, line=line, hint=hint)
