"""From what an act names to provisions of the law, in the place that the lines above give."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import prod
from typing import Final

from lawtrack.acts import instructions as act
from lawtrack.acts.instructions import TargetStep
from lawtrack.naming import tokens as t
from lawtrack.naming.targets import MOST, RANKS, Chain, Group, NotUnderstood

_OUTERMOST: Final = (act.SECTION, act.CHAPTER, act.ARTICLE, act.PREAMBLE)
_UNNUMBERED: Final = (act.LAW, act.HEADING, act.PREAMBLE)
_ROMAN: Final = (act.SECTION, act.CHAPTER)

Path = tuple[TargetStep, ...]


def paths(
    chains: Sequence[Chain], scope: Sequence[Path], *, items: bool = False, new: bool = False
) -> list[Path]:
    """The provisions that ``chains`` name within ``scope``, from the outside in.

    ``items`` says that the act calls its paragraphs "items", so that "paragraph 2" within
    one is an indent; ``new`` ones may be without a number. Raises NotUnderstood for a
    provision that no article holds, that has no number, or that is named twice.
    """
    made: list[Path] = []
    for nth, chain in enumerate(chains):
        full = _settled(_completed(chain, chains[nth + 1 :]), scope, items)
        for outer in _within(full[0], scope):
            steps = [[TargetStep(group.kind, n) for n in group.numbers] for group in full]
            if len(made) + prod(map(len, steps)) > MOST:
                raise NotUnderstood("the list of provisions is too long")
            made += [(*outer, *combination) for combination in product(*steps)]
    named = [_checked(_named_by_scope(path, scope), new=new) for path in made]
    if len(set(named)) < len(named):
        raise NotUnderstood("one provision is named twice")
    return named


def _completed(chain: Chain, later: Sequence[Chain]) -> Chain:
    """The chain with the outer steps that a later chain of the list gives."""
    head = chain[0].kind
    if head in _OUTERMOST:
        return chain
    for other in later:
        outer = tuple(g for g in other[:-1] if RANKS[g.kind] < RANKS[head])
        if head == act.HEADING:
            outer = tuple(g for g in outer if g.kind in _OUTERMOST)
        if other[-1].kind in _OUTERMOST:
            return chain
        if outer:
            return (*outer, *chain)
    return chain


def _within(head: Group, scope: Sequence[Path]) -> list[Path]:
    """The paths of the scope that a chain beginning with ``head`` stands in."""
    if head.kind in (act.ARTICLE, act.SECTION, act.PREAMBLE):
        return [()]
    made: list[Path] = []
    for path in scope or [()]:
        outer = _cut(path, head.kind)
        if outer not in made:
            made.append(outer)
    return made


def _cut(path: Path, kind: str) -> Path:
    """The part of ``path`` that can hold a provision of ``kind``."""
    if kind == act.HEADING:
        return tuple(step for step in path if step.kind in _OUTERMOST)[-1:]
    if kind == act.CHAPTER:
        return ()
    rank = RANKS[kind]
    for depth, step in enumerate(path):
        inside = kind == act.PART and step.kind == act.SUBPARAGRAPH
        if RANKS[step.kind] >= rank and not inside:
            return path[:depth]
    return path


def _settled(chain: Chain, scope: Sequence[Path], items: bool) -> Chain:
    """The chain with every English "paragraph" decided: a пункт, or an indent (абзац)."""
    made: list[Group] = []
    for group in chain:
        kind = group.kind
        if kind == t.PARAGRAPH_OR_INDENT:
            indent = _is_indent(group, made, scope, items)
            kind = act.INDENT if indent else act.PARAGRAPH
        made.append(Group(kind, group.numbers, group.spelled))
    return tuple(made)


def _is_indent(group: Group, before: Sequence[Group], scope: Sequence[Path], items: bool) -> bool:
    narrow = (act.PARAGRAPH, act.SUBPARAGRAPH, act.PART)
    if any(other.kind in narrow for other in before):
        return True
    if any("-" in number for number in group.numbers):
        return False
    inside = any(step.kind in narrow for path in scope for step in path)
    return group.spelled or (items and not before and inside)


def _named_by_scope(path: Path, scope: Sequence[Path]) -> Path:
    """ "заголовок статьи" within an article means that article."""
    if not path or path[0].number or path[0].kind not in (act.ARTICLE, act.CHAPTER):
        return path
    known = {step for outer in scope for step in outer if step.kind == path[0].kind}
    if len(known) != 1:
        raise NotUnderstood(f"which {path[0].kind} is meant is not said")
    return (*known, *path[1:])


def _checked(path: Path, *, new: bool) -> Path:
    for nth, step in enumerate(path):
        if step.kind in _UNNUMBERED:
            if step.number:
                raise NotUnderstood(f"a number for a {step.kind}")
        elif not step.number and not (new and nth + 1 == len(path)):
            raise NotUnderstood(f"which {step.kind} is meant is not said")
        elif not step.number[:1].isdigit() and step.number and step.kind not in _ROMAN:
            raise NotUnderstood(f"{step.kind} {step.number}")
    if path and path[0].kind == act.HEADING:
        return (TargetStep(act.LAW), *path)
    if path and path[0].kind not in (*_OUTERMOST, act.LAW):
        raise NotUnderstood(f"no article is named for {path[0].kind} {path[0].number}".strip())
    return path
