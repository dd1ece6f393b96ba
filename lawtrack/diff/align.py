"""Pair the lines of two units: by address, then by equal text, then by likeness.

An address never vetoes the text: lines that were renumbered because a new one came in are
followed to their new labels. Each pass below works on what the passes before it left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.diff.editorial import only_the_look_differs
from lawtrack.diff.equal import same_words, same_words_once
from lawtrack.diff.likeness import alike, likeness, plain_words
from lawtrack.diff.matching import Matching, run
from lawtrack.diff.order import NONE
from lawtrack.diff.sentences import has_sentences, kept_sentences
from lawtrack.diff.words import shared_ends
from lawtrack.model.law import ANNOUNCED, IN_FORCE, REPEALED, Provision, Unit

# How like two texts must be to be one provision: anywhere in a unit, and at one address.
ALIKE: Final = 0.55
ALIKE_AT_ADDRESS: Final = 0.3
# A few words coincide easily, so short texts must be more alike.
ALIKE_OF_FEW: Final = 0.75
# What an equal address, and an equal label, are worth beside likeness.
_ADDRESS_BONUS: Final = 0.12
_SURE: Final = 1 - _ADDRESS_BONUS
_FEW_WORDS: Final = 4


def align(old: Unit | None, new: Unit | None) -> Matching:
    """The pairs of lines of two units; what stays free is gone or came in."""
    matching = Matching(old, new)
    return run(matching, _PASSES) if old and new else matching


def _same_ends(matching: Matching) -> None:
    """The lines before the first change of a unit, and those behind the last."""
    if matching.old_unit is None or matching.new_unit is None:
        return
    if matching.old_unit.eid != matching.new_unit.eid:
        return
    old, new = matching.old, matching.new
    shared = min(len(old), len(new))
    start = 0
    while start < shared and _unchanged(old[start], new[start]):
        matching.pair(start, start)
        start += 1
    end = 1
    while end <= shared - start and _unchanged(old[-end], new[-end]):
        matching.pair(len(old) - end, len(new) - end)
        end += 1


def _unchanged(old: Provision, new: Provision) -> bool:
    return old.eid == new.eid and same_line(old, new)


def _same_address_and_words(matching: Matching) -> None:
    for old, new in matching.same_address():
        if same_line(matching.old[old], matching.new[new]):
            matching.pair(old, new)


def same_line(old: Provision, new: Provision) -> bool:
    """Whether two lines bear the same words under the same label."""
    return old.text == new.text and old.num == new.num and old.status == new.status


def _filled_or_repealed(matching: Matching) -> None:
    """A placeholder filled, or a text excluded, where the line says so at its address.

    Unless the words that stand there now stood elsewhere before: then they moved in.
    """
    saying_so = [
        (old, new)
        for old, new in matching.same_address()
        if matching.old[old].status == ANNOUNCED or matching.new[new].status == REPEALED
    ]
    elsewhere = {matching.old[old].text for old in matching.free_old()} if saying_so else ()
    for old, new in saying_so:
        words = matching.new[new].text
        if words == matching.old[old].text or words not in elsewhere:
            matching.pair(old, new)


def _containers(matching: Matching) -> None:
    """The lines in which others stand, before the others: boilerplate goes with its own."""
    old = [i for i in _in_force_old(matching) if _holds_others(matching.old, i)]
    new = [j for j in _in_force_new(matching) if _holds_others(matching.new, j)] if old else []
    if not new:
        return
    words_old = {i: plain_words(matching.old[i].text) for i in old}
    words_new = {j: plain_words(matching.new[j].text) for j in new}
    here = set(matching.same_address())
    scored = [
        (like + _ADDRESS_BONUS * ((i, j) in here), i, j, like)
        for i, j, like in alike(words_old, words_new, ALIKE_OF_FEW)
    ]
    for _, i, j, like in sorted(scored, key=_best_first):
        if matching.both_free(i, j):
            matching.pair(i, j, like)


def _holds_others(lines: Sequence[Provision], at: int) -> bool:
    """Whether the line that follows stands in this one."""
    if at + 1 >= len(lines):
        return False
    eid, following = lines[at].eid, lines[at + 1].eid
    return following.startswith(eid) and following.startswith("__", len(eid))


def _surely_alike(matching: Matching) -> None:
    """So like at one address that no partner elsewhere could be better."""
    for old, new in matching.same_address():
        line_old, line_new = matching.old[old], matching.new[new]
        if line_old.status != IN_FORCE or line_new.status != IN_FORCE:
            continue
        ends = shared_ends(line_old.text, line_new.text)
        if 2 * sum(ends) >= _SURE * (len(line_old.text) + len(line_new.text)):
            matching.pair(old, new)


def _alike(matching: Matching) -> None:
    """The best partners first; an equal address helps, and never more than that."""
    old = {i: plain_words(matching.old[i].text) for i in _in_force_old(matching)}
    new = {j: plain_words(matching.new[j].text) for j in _in_force_new(matching)}
    if not old or not new:
        return
    here = {at for at in matching.same_address() if at[0] in old and at[1] in new}
    elsewhere = alike(old, new, ALIKE) if len(here) < len(old) * len(new) else ()
    scored = [
        (like, i, j, like)
        for i, j, like in elsewhere
        if (like >= ALIKE_OF_FEW or min(len(old[i]), len(new[j])) > _FEW_WORDS)
        and (i, j) not in here
    ]
    for i, j in here:
        like = likeness(old[i], new[j], ALIKE_AT_ADDRESS)
        if like < ALIKE and _look_alike(matching.old[i].text, matching.new[j].text):
            like = 1.0
        scored.append((like + _ADDRESS_BONUS if like else 0.0, i, j, like))
    for score, i, j, like in sorted(scored, key=_best_first):
        if score and matching.both_free(i, j):
            matching.pair(i, j, like)


def _same_sentences(matching: Matching) -> None:
    """Lines that were split or merged between sentences, with the one that keeps most."""
    old = {i: matching.old[i].text for i in _in_force_old(matching)}
    new = {j: matching.new[j].text for j in _in_force_new(matching)}
    if not old or not new or not any(map(has_sentences, (*old.values(), *new.values()))):
        return
    here = set(matching.same_address())
    labelled = {
        line
        for i, j in here
        if matching.old[i].num and matching.new[j].num
        for line in (("old", i), ("new", j))
    }
    scored = [
        (kept * (1.5 if (i, j) in here else 1.0), i, j) for i, j, kept in kept_sentences(old, new)
    ]
    for _, i, j in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
        if ("old", i) not in labelled and ("new", j) not in labelled and matching.both_free(i, j):
            words = plain_words(old[i]), plain_words(new[j])
            matching.pair(i, j, likeness(*words))


def _look_alike(old: str, new: str) -> bool:
    """Whether only the look differs; marks alone never change the length by much."""
    near = abs(len(old) - len(new)) <= 8 + len(old) // 4
    return near and only_the_look_differs(old, new)


def _best_first(scored: tuple[float, int, int, float]) -> tuple[float, int, int]:
    return -scored[0], scored[1], scored[2]


def _in_force_old(matching: Matching) -> Iterator[int]:
    return (i for i in matching.free_old() if matching.old[i].status == IN_FORCE)


def _in_force_new(matching: Matching) -> Iterator[int]:
    return (j for j in matching.free_new() if matching.new[j].status == IN_FORCE)


def _same_label(matching: Matching) -> None:
    """What stands at one printed label is a replacement, however unlike."""
    for old, new in matching.same_address():
        if matching.old[old].num and matching.new[new].num:
            matching.pair(old, new, _word_likeness(matching, old, new))


def _same_gap(matching: Matching) -> None:
    """A line without a label is known by its neighbours: alone between the same two lines.

    So are placeholders that were announced under a slightly different address.
    """
    for gap_old, gap_new in list(_gaps(matching)):
        for old, new in _partners_in_gap(matching, gap_old, gap_new):
            matching.pair(old, new, _word_likeness(matching, old, new))


def _gaps(matching: Matching) -> Iterator[tuple[list[int], list[int]]]:
    """Free old lines and the free new lines that stand after the same paired line."""
    free_new: defaultdict[int, list[int]] = defaultdict(list)
    anchor = NONE
    for new, old in enumerate(matching.origins):
        if old == NONE:
            free_new[anchor].append(new)
        else:
            anchor = new
    free_old: defaultdict[int, list[int]] = defaultdict(list)
    anchor = NONE
    for old, new in enumerate(matching.partners):
        if new == NONE:
            free_old[anchor].append(old)
        else:
            anchor = new
    for anchor, lines in free_old.items():
        if anchor in free_new:
            yield lines, free_new[anchor]


def _partners_in_gap(
    matching: Matching, gap_old: list[int], gap_new: list[int]
) -> Iterator[tuple[int, int]]:
    left = [new for new in gap_new if matching.new[new].status == IN_FORCE]
    for old in gap_old:
        if matching.old[old].status != ANNOUNCED:
            continue
        fitting = [new for new in left if matching.new[new].num == matching.old[old].num]
        if fitting:
            left.remove(fitting[0])
            yield old, fitting[0]
    rest_old = [old for old in gap_old if matching.old[old].status != ANNOUNCED]
    if len(rest_old) == 1 and len(left) == 1 and _unlabelled_alike(matching, rest_old[0], left[0]):
        yield rest_old[0], left[0]


def _unlabelled_alike(matching: Matching, old: int, new: int) -> bool:
    line_old, line_new = matching.old[old], matching.new[new]
    if line_old.num or line_new.num or line_old.status != line_new.status:
        return False
    return line_old.eid.count("__") == line_new.eid.count("__")


def _word_likeness(matching: Matching, old: int, new: int) -> float:
    return likeness(plain_words(matching.old[old].text), plain_words(matching.new[new].text))


def _same_place(matching: Matching) -> None:
    """A repealed line or placeholder that became a text, or the other way round."""
    for old, new in matching.same_address():
        line_old, line_new = matching.old[old], matching.new[new]
        if line_old.num == line_new.num and line_old.status != line_new.status:
            matching.pair(old, new, _word_likeness(matching, old, new))


_PASSES: Final = (
    _same_ends,
    _same_address_and_words,
    _filled_or_repealed,
    same_words_once,
    _containers,
    same_words,
    _surely_alike,
    _alike,
    _same_sentences,
    _same_label,
    _same_gap,
    _same_place,
)
