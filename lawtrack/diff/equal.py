"""Pair lines of equal words: what stands once first, and boilerplate with its own container."""

from __future__ import annotations

from collections import defaultdict

from lawtrack.diff.matching import Matching
from lawtrack.diff.order import NONE
from lawtrack.model.law import IN_FORCE


def same_words_once(matching: Matching) -> None:
    """Equal words that stand once on both sides."""
    for lines_old, lines_new in _texts_in_both(matching):
        if len(lines_old) == len(lines_new) == 1:
            matching.pair(lines_old[0], lines_new[0])


def same_words(matching: Matching) -> None:
    """Equal words anywhere in the unit: in one container first, then in the order of the text.

    Where they stand more often on one side than on the other, and their containers have
    their own lines, nothing tells which of them moved, or whether any did.
    """
    for lines_old, lines_new in _texts_in_both(matching):
        for old in lines_old:
            new = next((new for new in lines_new if matching.one_container(old, new)), NONE)
            if new != NONE:
                matching.pair(old, new)
                lines_new.remove(new)
        left = [old for old in lines_old if matching.partners[old] == NONE]
        for old, new in zip(left, lines_new, strict=False):
            if len(left) == len(lines_new) or not _in_other_containers(matching, old, new):
                matching.pair(old, new)


def _in_other_containers(matching: Matching, old: int, new: int) -> bool:
    """Whether both stand in lines that have another partner."""
    above_old, above_new = matching.above
    both = NONE not in (above_old[old], above_new[new])
    return both and NONE not in (
        matching.partners[above_old[old]],
        matching.origins[above_new[new]],
    )


def _texts_in_both(matching: Matching) -> list[tuple[list[int], list[int]]]:
    """The free old and new lines of each text in force that stands on both sides."""
    where: defaultdict[str, list[int]] = defaultdict(list)
    for new in matching.free_new():
        if matching.new[new].status == IN_FORCE:
            where[matching.new[new].text].append(new)
    found: defaultdict[str, list[int]] = defaultdict(list)
    for old in matching.free_old():
        line = matching.old[old]
        if line.status == IN_FORCE and line.text in where:
            found[line.text].append(old)
    return [(lines, where[text]) for text, lines in found.items()]
