"""Clauses of a line: one verb each, with what it acts on and what it puts there.

A line may hold several ("слова «…» заменить словами «…», слово «…» исключить"). Which
words between two verbs belong to which follows from what the first verb still lacks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from lawtrack.acts.read import elements as e
from lawtrack.acts.read.elements import Element
from lawtrack.acts.read.order import check_order
from lawtrack.naming import tokens as t
from lawtrack.naming.targets import Chain, NotUnderstood

_COMPOSED: Final = (t.SUPPLEMENT, t.ADD)


@dataclass(slots=True)
class Clause:
    """One verb and its parts; quotations are their places in the line."""

    verb: str
    place: tuple[Chain, ...] = ()
    plain: tuple[Chain, ...] = ()
    new: tuple[Chain, ...] = ()
    anchor: tuple[Chain, ...] = ()
    everywhere: tuple[Chain, ...] | None = None
    exceptions: tuple[Chain, ...] = ()
    old_words: tuple[int, ...] = ()
    new_words: tuple[int, ...] = ()
    anchor_words: tuple[int, ...] = ()
    content: tuple[int, ...] = ()
    before: bool = False
    sentence: bool = False
    announces: bool = False
    respectively: bool = False
    marks: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Header:
    """A line that only says where the next ones act; ``direct`` without "in"."""

    chains: tuple[Chain, ...]
    direct: bool


def clauses(made: Sequence[Element]) -> list[Clause] | Header:
    """The clauses of a line, or the header that it is; raises NotUnderstood."""
    header = _header(made)
    if header:
        return header
    found: list[Clause] = []
    for parts in _segments(made):
        verbs = [part for part in parts if part.kind == e.VERB]
        if verbs:
            found += _of_segment(parts)
        elif found and found[-1].content and all(p.kind in (e.CONTENT, e.MARK) for p in parts):
            found[-1].content += tuple(q for part in parts for q in part.quotes)
        elif any(part.kind != e.MARK for part in parts):
            raise NotUnderstood("no verb says what to do")
    if not found:
        raise NotUnderstood("no verb says what to do")
    return found


def _header(made: Sequence[Element]) -> Header | None:
    parts = [part for part in made if part.kind not in (e.MARK, e.SIGN)]
    only = parts[0] if len(parts) == 1 else None
    if only and only.kind == e.PROVISIONS and only.role in (e.PLACE, e.PLAIN):
        return Header(only.chains, direct=only.role == e.PLAIN)
    return None


def _segments(made: Sequence[Element]) -> Iterator[list[Element]]:
    for end, group in groupby(made, key=lambda part: part == Element(e.MARK, ";")):
        if not end:
            yield list(group)


def _of_segment(parts: list[Element]) -> Iterator[Clause]:
    """The clauses between two semicolons."""
    parts = _without_composed(_heading_colon(parts))
    check_order(parts)
    verbs = [n for n, part in enumerate(parts) if part.kind == e.VERB]
    left = parts[: verbs[0]]
    for nth, at in enumerate(verbs):
        last = nth + 1 == len(verbs)
        between = parts[at + 1 : None if last else verbs[nth + 1]]
        taken = len(between) if last else _taken(parts[at].role, left, between)
        if not last and not any(part.kind == e.MARK for part in between[max(0, taken - 1) :][:2]):
            raise NotUnderstood("where one instruction ends and the next begins is not clear")
        yield _clause(parts[at].role, left, between[:taken])
        left = between[taken:]


def _heading_colon(parts: list[Element]) -> list[Element]:
    """ "Article 9: after the words …": what stands before the colon is the place."""
    first = parts[0]
    if len(parts) > 2 and first.kind == e.PROVISIONS and parts[1] == Element(e.MARK, ":"):
        return [Element(e.PROVISIONS, e.PLACE, first.chains), *parts[2:]]
    return parts


def _without_composed(parts: list[Element]) -> list[Element]:
    """ "to add paragraph 1-1 worded as follows" has one verb: the second only announces."""
    made: list[Element] = []
    pending = ""
    for nth, part in enumerate(parts):
        if part.kind == e.VERB:
            announced = nth + 1 < len(parts) and parts[nth + 1] == Element(e.SIGN, t.ANNOUNCES)
            if part.role == t.STATE and announced and pending in _COMPOSED:
                continue
            pending = part.role
        elif part.kind == e.MARK and part.role != ":":
            pending = pending if nth + 1 < len(parts) and parts[nth + 1].kind != e.VERB else ""
        made.append(part)
    return made


def _taken(verb: str, left: Sequence[Element], between: Sequence[Element]) -> int:
    """How many of the parts between two verbs belong to the first."""
    has_plain = any(_acted_on(part) for part in left)
    has_new = has_words = False
    taken = 0
    for nth, part in enumerate(between):
        if part.kind == e.MARK:
            continue
        starts_next = nth > 0 and between[nth - 1].kind == e.MARK
        if _acted_on(part):
            if has_plain or (starts_next and has_new):
                break
            has_plain = True
        elif part.role == e.PLACE and starts_next:
            break
        elif part.role in (e.AFTER, e.BEFORE):
            if verb not in _COMPOSED or has_words or starts_next:
                break
        elif part.role == e.NEW:
            has_new = has_words = True
        taken = nth + 1
    return taken


def _acted_on(part: Element) -> bool:
    return part.kind in (e.PROVISIONS, e.WORDS) and part.role == e.PLAIN


def _clause(verb: str, left: Sequence[Element], right: Sequence[Element]) -> Clause:
    clause = Clause(verb)
    for part in left:
        _put(clause, part, behind=False)
    for part in right:
        _put(clause, part, behind=True)
    if clause.announces and (clause.verb not in (t.STATE, *_COMPOSED) or clause.new_words):
        raise NotUnderstood("new wording is announced, and nothing is worded anew")
    if clause.respectively and clause.verb in (t.STATE, t.EXCLUDE):
        raise NotUnderstood("what corresponds to what is not said")
    return clause


def _put(clause: Clause, part: Element, *, behind: bool) -> None:
    if part.kind == e.PROVISIONS:
        _put_provisions(clause, part, behind=behind)
    elif part.kind == e.WORDS:
        _put_words(clause, part, behind=behind)
    elif part.kind == e.CONTENT:
        clause.content += part.quotes
    elif part.kind == e.SIGN:
        clause.announces |= part.role == t.ANNOUNCES
        clause.respectively |= part.role == t.RESPECTIVELY


def _put_provisions(clause: Clause, part: Element, *, behind: bool) -> None:
    if part.role == e.PLACE:
        clause.place += part.chains
    elif part.role == e.NEW:
        clause.new += part.chains
    elif part.role in (e.AFTER, e.BEFORE):
        clause.anchor += part.chains
        clause.before |= part.role == e.BEFORE
    elif part.role == e.EVERYWHERE:
        clause.everywhere = (clause.everywhere or ()) + part.chains
    elif part.role == e.EXCEPT:
        clause.exceptions += part.chains
    elif behind and clause.verb == t.COUNT_AS and clause.plain:
        clause.new += part.chains
    else:
        clause.plain += part.chains


def _put_words(clause: Clause, part: Element, *, behind: bool) -> None:
    clause.sentence |= part.sentence
    if part.role in (e.AFTER, e.BEFORE):
        clause.anchor_words += part.quotes
        clause.before |= part.role == e.BEFORE
    elif part.role == e.NEW:
        clause.new_words += part.quotes
    elif clause.verb in _COMPOSED:
        clause.new_words += part.quotes  # "the words «…» shall be added"
    elif behind and clause.verb == t.REPLACE and clause.old_words and clause.new_words:
        raise NotUnderstood("which words take the place of which is not clear")
    else:
        clause.old_words += part.quotes
