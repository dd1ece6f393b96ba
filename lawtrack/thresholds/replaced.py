"""What the word edits of a provision say of its numbers: kept ones, and one put for another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from lawtrack.diff.changes import DELETE, INSERT, KEEP, Edit
from lawtrack.thresholds.ledger import Entry
from lawtrack.thresholds.units import alike

_LONGEST: Final = 12  # words of a side beyond which an edit replaces text, not a number

Pairs = dict[int, int]


class _Run(NamedTuple):
    """Kept words, or words put for others: where they stand in the old text and the new."""

    kept: bool
    old: tuple[int, int]
    new: tuple[int, int]
    words: int


def by_edits(old: Sequence[Entry], new: Sequence[Entry], edits: Sequence[Edit]) -> Pairs:
    """The indices of the numbers of a provision with those of what it became.

    Numbers share kept words, or one stands where a short edit put it for the other.
    """
    pairs: Pairs = {}
    runs = list(_runs(edits))
    for run in (run for run in runs if run.kept):
        _shared(old, new, run, pairs)
    for run in (run for run in runs if not run.kept and run.words <= _LONGEST):
        _exchanged(old, new, run, pairs)
    return pairs


def _runs(edits: Sequence[Edit]) -> Iterator[_Run]:
    at_old = at_new = 0
    gone = came = ""
    for edit in (*edits, Edit(KEEP, "")):
        if edit.op == DELETE:
            gone += edit.text
        elif edit.op == INSERT:
            came += edit.text
        else:
            old, new = (at_old, at_old + len(gone)), (at_new, at_new + len(came))
            if gone and came:
                yield _Run(False, old, new, max(len(gone.split()), len(came.split())))
            at_old, at_new = old[1] + len(edit.text), new[1] + len(edit.text)
            yield _Run(True, (old[1], at_old), (new[1], at_new), 0)
            gone = came = ""


def _shared(old: Sequence[Entry], new: Sequence[Entry], run: _Run, pairs: Pairs) -> None:
    """Numbers that are kept, or of which a word is kept (five thousand, six thousand)."""
    shift = run.new[0] - run.old[0]
    for i, before in _within(old, run.old, pairs):
        start, end = before.quantity.start + shift, before.quantity.end + shift
        overlap = max(start, run.new[0]), min(end, run.new[1])
        for j, after in _within(new, overlap, pairs.values()):
            if alike(before.quantity.unit, after.quantity.unit):
                pairs[i] = j
                break


def _exchanged(old: Sequence[Entry], new: Sequence[Entry], run: _Run, pairs: Pairs) -> None:
    """One number of a measure put for another; of several, the edit does not say which."""
    left = list(_within(old, run.old, pairs))
    came = list(_within(new, run.new, pairs.values()))
    if len(left) == len(came) and all(
        alike(before.quantity.unit, after.quantity.unit)
        for (_, before), (_, after) in zip(left, came, strict=True)
    ):
        pairs.update({i: j for (i, _), (j, _) in zip(left, came, strict=True)})


def _within(
    entries: Sequence[Entry], span: tuple[int, int], paired: Iterable[int]
) -> Iterator[tuple[int, Entry]]:
    """The numbers not paired yet that stand in a span, if only with some of their words."""
    taken = set(paired)
    for index, entry in enumerate(entries):
        quantity = entry.quantity
        if index not in taken and quantity.start < span[1] and span[0] < quantity.end:
            yield index, entry
