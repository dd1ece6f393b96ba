"""Instructions that lead from one text of an article to the other, the shortest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from lawtrack.acts.apply.repealed import repealed_words
from lawtrack.acts.draft.align import Pair, pair_lines
from lawtrack.acts.draft.children import child_steps, goes_on, insertion
from lawtrack.acts.draft.marks import closes_unopened
from lawtrack.acts.draft.quotations import join_quotations
from lawtrack.acts.draft.tree import Node, print_line
from lawtrack.acts.draft.wordpairs import word_changes
from lawtrack.acts.instructions import (
    INDENT,
    INSERT,
    PARAGRAPH,
    REPEAL,
    REWORD,
    SUBPARAGRAPH,
    AmendingAct,
    Instruction,
    Target,
    TargetStep,
    WordPair,
)
from lawtrack.model import address
from lawtrack.model.law import IN_FORCE, REPEALED

_KINDS = {address.PARAGRAPH: PARAGRAPH, address.SUBPARAGRAPH: SUBPARAGRAPH}
# What an instruction costs a reader beside the words that it quotes.
_OVERHEAD = 40
# How much longer fine instructions may be than the whole wording that they spare.
_PREFERENCE = 1.5


class Coarser(Exception):
    """No instruction inside a container says the change; the container is to be reworded."""


@dataclass(frozen=True, slots=True)
class Drafter:
    """Compares two trees of one article for one act. Paragraphs named in ``whole`` (their
    steps) are reworded whole, because finer instructions did not lead to the text."""

    act: AmendingAct
    whole: frozenset[tuple[TargetStep, ...]] = frozenset()

    def compare(self, old: Node, new: Node, steps: tuple[TargetStep, ...]) -> list[Instruction]:
        """Instructions for all that stands in a container; raises Coarser."""
        pairs = paired(old, new)
        found = [self._pair(pairs, index, old, steps) for index in range(len(pairs))]
        join_quotations(pairs, found, old, steps)
        return merged([instruction for some in found for instruction in some])

    def _pair(
        self, pairs: Sequence[Pair], index: int, container: Node, steps: tuple[TargetStep, ...]
    ) -> list[Instruction]:
        old, new = pairs[index]
        if old is not None and new is not None:
            if old.same(new):
                return []
            return self.changed(old, new, child_steps(old, container, steps))
        if old is not None:
            return [Instruction(REPEAL, (Target(child_steps(old, container, steps)),))]
        return [] if goes_on(pairs, index) else [insertion(pairs, index, container, steps)]

    def changed(self, old: Node, new: Node, steps: tuple[TargetStep, ...]) -> list[Instruction]:
        """A provision that both texts have: by its parts, or reworded where that is shorter."""
        target = Target(steps)
        if old.labelled and old.status != new.status:
            return [self._status_change(old, new, target)]
        coarse = Instruction(REWORD, (target,), content=tuple(new.printed()))
        if steps in self.whole or (old.step.number != new.step.number and old.labelled):
            return [coarse]
        try:
            fine = self._own_text(old, new, steps) + self.compare(old, new, steps)
        except Coarser:
            return [coarse]
        if any(closes_unopened(instruction.content) for instruction in fine):
            return [coarse]
        return shorter(fine, coarse)

    def _status_change(self, old: Node, new: Node, target: Target) -> Instruction:
        line = tuple(old.lines())[-1].text
        if new.status == REPEALED and not new.children:
            words = repealed_words(
                self.act, old.provision.num if old.provision else "", line, self.act.commencement
            )
            if words == new.text and old.status != REPEALED:
                return Instruction(REPEAL, (target,))
        if new.status == IN_FORCE and not old.children:
            outer = Target(target.steps[:-1])
            return Instruction(INSERT, (outer,), (), tuple(new.printed()), (target,))
        return Instruction(REWORD, (target,), content=tuple(new.printed()))

    def _own_text(self, old: Node, new: Node, steps: tuple[TargetStep, ...]) -> list[Instruction]:
        if old.provision is None or new.provision is None:
            return []
        if (old.provision.num, old.text) == (new.provision.num, new.text):
            return []
        own = (*steps, TargetStep(INDENT, "1")) if old.children else steps
        coarse = Instruction(REWORD, (Target(own),), content=(print_line(new.provision),))
        if old.provision.num != new.provision.num or old.status != IN_FORCE:
            if old.children or old.labelled:
                raise Coarser
            return [coarse]
        for at, scope in ((steps, list(old.lines())), (own, [old.provision])):
            texts = [line.text for line in scope if line.status == IN_FORCE]
            changes = word_changes(old.text, new.text, texts)
            if changes is None:
                continue
            fine = [Instruction(c.operation, (Target(at),), (c.pair,)) for c in changes]
            if cost(fine) < cost([coarse]):
                return fine
        return [coarse]


def heading_instructions(
    old: str, new: str, steps: tuple[TargetStep, ...], label: str = ""
) -> list[Instruction]:
    """Instructions for a heading: words if they are shorter, else the whole heading."""
    if old == new:
        return []
    content = (f"{label} {new}" if label else new,)
    coarse = Instruction(REWORD, (Target(steps),), content=content)
    changes = word_changes(old, new, [old])
    if changes is None:
        return [coarse]
    fine = [Instruction(c.operation, (Target(steps),), (c.pair,)) for c in changes]
    return fine if cost(fine) < cost([coarse]) else [coarse]


def shorter(fine: list[Instruction], coarse: Instruction) -> list[Instruction]:
    """The fine instructions, unless quoting the whole anew is much shorter to read: an act
    changes words before paragraphs and paragraphs before articles."""
    return fine if cost(fine) < _PREFERENCE * cost([coarse]) else [coarse]


def cost(instructions: Sequence[Instruction]) -> int:
    """How much there is to read: the quoted words, and something for every instruction."""
    return sum(
        _OVERHEAD + sum(map(len, i.content)) + sum(_quoted(pair) for pair in i.words)
        for i in instructions
    )


def _quoted(pair: WordPair) -> int:
    return len(pair.old) + len(pair.new)


def paired(old: Node, new: Node) -> list[Pair]:
    """The children of both, paired: numbered ones by number, others by text and likeness,
    in the order of the new text. Raises Coarser where a number vanished or the order changed."""
    pairs: list[Pair] = []
    labels_old = _labels(old)
    labels_new = _labels(new)
    if [key for key in labels_old if key not in labels_new]:
        raise Coarser
    if [k for k in labels_new if k in labels_old] != list(labels_old):
        raise Coarser
    unlabelled = pair_lines(old.unlabelled(), new.unlabelled())
    behind = {id(b): i for i, (_, b) in enumerate(unlabelled) if b is not None}
    shown = 0
    for child in new.children:
        if child.labelled:
            pairs.append((labels_old.get(_key(child)), child))
            continue
        upto = behind[id(child)] + 1
        pairs += unlabelled[shown:upto]
        shown = upto
    return pairs + unlabelled[shown:]


def _key(node: Node) -> tuple[str, str, int]:
    return node.step.kind, node.step.number, node.step.nth


def _labels(node: Node) -> dict[tuple[str, str, int], Node]:
    found = {_key(child): child for child in node.children if child.labelled}
    if any(nth > 1 for _, _, nth in found):
        raise Coarser
    return found


def merged(instructions: Sequence[Instruction]) -> list[Instruction]:
    """Repeals, and rewordings of numbered provisions, become one where they are neighbours
    of one kind: "paragraphs 1 and 2 shall be worded as follows"."""
    found: list[Instruction] = []
    for key, group in groupby(instructions, key=_merge_key):
        several = list(group)
        if key is None:
            found += several
            continue
        targets = tuple(target for i in several for target in i.targets)
        content = tuple(line for i in several for line in i.content)
        found.append(replace(several[0], targets=targets, content=content))
    return found


def _merge_key(instruction: Instruction) -> tuple[object, ...] | None:
    steps = instruction.targets[0].steps
    if instruction.operation == REPEAL or (
        instruction.operation == REWORD and steps[-1].kind in (PARAGRAPH, SUBPARAGRAPH)
    ):
        return (instruction.operation, steps[:-1], steps[-1].kind)
    return None
