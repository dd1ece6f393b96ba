"""An edition held against the act that it claims, provision by provision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lawtrack.acts import instructions as act
from lawtrack.acts.apply.lawtext import cite
from lawtrack.acts.instructions import WordPair
from lawtrack.checks.acts_held import Hand, Held, nearest
from lawtrack.checks.acts_words import differing, does, place, quoted
from lawtrack.diff.changes import (
    ANNOUNCED,
    MOVED,
    RENUMBERED,
    REPLACED,
    REWORDED,
    TAKEN_EFFECT,
    Change,
)
from lawtrack.model.law import IN_FORCE

MISSING: Final = "missing"  # the act gives it, the text lacks it
STANDING: Final = "standing"  # the act takes it away or words it anew, the text has the old
EXTRA: Final = "extra"  # the text has it or changed it, no instruction did
OTHER: Final = "other"  # other words, another number or place


@dataclass(frozen=True, slots=True)
class Doubt:
    """A difference between what the act gives and the text: where, of what nature, in a
    sentence; ``hand`` is the instruction behind it, none where no instruction made it;
    ``whole``: it is told of all that stands in the provision too."""

    eid: str
    nature: str
    message: str
    change: Change
    hand: Hand | None = None
    whole: bool = False


def doubts(held: Held, changes: Sequence[Change], name: str) -> Iterator[Doubt]:
    """One doubt for each provision, and one for all of a provision that is missing, is there
    without reason or still stands, in the order of the text. ``name`` is what the act is
    called ("the act")."""
    told: set[str] = set()
    whole: set[tuple[str, str]] = set()
    for change in changes:
        doubt = _as_a_whole(held, _doubt(held, change, name), name)
        if doubt.eid in told:
            continue
        texts = (held.given, held.text, held.before)
        above = {eid for text in texts for eid in text.above(doubt.eid)}
        if any((eid, doubt.nature) in whole for eid in above):
            continue
        told.add(doubt.eid)
        if doubt.whole:
            whole.update((doubt.eid, nature) for nature in (MISSING, STANDING, EXTRA, OTHER))
        elif doubt.nature != OTHER and change.kind not in (MOVED, RENUMBERED) and _entire(change):
            whole.add((doubt.eid, doubt.nature))
        yield doubt


def _as_a_whole(held: Held, doubt: Doubt, name: str) -> Doubt:
    """One doubt where nothing of a rewording was done."""
    hand = doubt.hand
    if hand is None or hand.instruction.operation != act.REWORD or hand.on_words:
        return doubt
    eid = hand.touched.eid.partition("#")[0]
    if "#" in hand.touched.eid or not held.untouched(eid):
        return doubt
    message = f"{_line(hand, name)}; {_it(hand, cite(eid))} stands unchanged."
    return replace(doubt, eid=eid, nature=STANDING, message=message, whole=True)


def _entire(change: Change) -> bool:
    """Whether a provision came or went as a whole."""
    whole = change.part == "heading" and change.kind not in (REWORDED, REPLACED)
    return not (change.old and change.new) or whole


def _doubt(held: Held, change: Change, name: str) -> Doubt:
    here = IN_FORCE if change.eid_old else ""
    given = held.given.line(change.eid_old) if change.eid_old else None
    text = held.text.line(change.eid_new) if change.eid_new else None
    here = given[2] if given else ""
    there = text[2] if text else ""
    if change.kind == ANNOUNCED or change.kind == TAKEN_EFFECT:
        return _announced(held, change, name)
    if there == IN_FORCE and here != IN_FORCE:
        return _came(held, change, name)
    if here == IN_FORCE and there != IN_FORCE:
        return _gone(held, change, name)
    if change.kind in (RENUMBERED, MOVED):
        return _elsewhere(held, change, name)
    return _worded(held, change, name)


def _line(hand: Hand, name: str, pair: WordPair | None = None) -> str:
    number = hand.instruction.line
    where = f"Line {number} of {name}" if number else name[:1].upper() + name[1:]
    return f"{where} {does(hand.instruction, pair or _pair(hand))}"


def _pair(hand: Hand) -> WordPair | None:
    """The words of the instruction that are in question at its place."""
    pairs = hand.instruction.words
    touched = hand.touched
    for pair in pairs:
        if pair.old in touched.old or (touched.new and pair.new.strip() == touched.new.strip()):
            return pair
    return None


def _came(held: Held, change: Change, name: str) -> Doubt:
    """The text has what the act does not give."""
    eid = change.eid_new
    hands = held.hands(change)
    repealing = [h for h in hands if h.instruction.operation in (act.REPEAL, act.REWORD)]
    at = cite(eid)
    if held.stood(change) and repealing:
        hand = repealing[0]
        message = f"{_line(hand, name)}; {_it(hand, at)} stands unchanged."
        return Doubt(eid, STANDING, message, change, hand)
    if repealing and held.before.line(eid) is not None:
        hand = repealing[0]
        message = f"{_line(hand, name)}; {_it(hand, at)} reads {quoted(change.new)}."
        return Doubt(eid, OTHER, message, change, hand)
    message = f"{at} is new in the text ({quoted(change.new)}); no instruction of {name}"
    return Doubt(eid, EXTRA, f"{message} inserts it.", change)


def _it(hand: Hand, at: str) -> str:
    """What the sentence has just named as the only target is "it"."""
    named = hand.instruction.new_targets or hand.instruction.targets
    return "it" if [place(target).removeprefix("the ") for target in named] == [at] else at


def _gone(held: Held, change: Change, name: str) -> Doubt:
    """The act gives what the text lacks."""
    eid = change.eid_old
    hands = held.hands(change)
    at = cite(eid)
    if held.made(change) and hands:
        hand = hands[0]
        message = f"{_line(hand, name)}; the text lacks {_it(hand, at)}."
        return Doubt(eid, MISSING, message, change, hand)
    what = "is repealed in the text" if change.eid_new else "is gone from the text"
    message = f"{at} {what} ({quoted(change.old)}); no instruction of {name} repeals it."
    return Doubt(eid, EXTRA, message, change)


def _announced(held: Held, change: Change, name: str) -> Doubt:
    """The text says of something that it is still to come, or it no longer does."""
    eid = change.eid_new or change.eid_old
    at = cite(eid)
    hands = held.hands(change)
    if change.kind == ANNOUNCED and change.eid_old and hands:
        hand = hands[0]
        message = f"{_line(hand, name)} now; the text only announces {_it(hand, at)}."
        return Doubt(eid, OTHER, message, change, hand)
    if change.kind == ANNOUNCED:
        message = f"The text announces {at}; no instruction of {name} that is to come makes it."
        return Doubt(eid, EXTRA, message, change)
    message = f"{at} has taken effect in the text ({quoted(change.new)}); no instruction of "
    return Doubt(eid, EXTRA, f"{message}{name} brings it.", change)


def _elsewhere(held: Held, change: Change, name: str) -> Doubt:
    """The same words under another number, or at another place."""
    hands = [hand for hand in held.hands(change) if not hand.on_words]
    hands = hands or (held.putting(change) if change.kind == MOVED else [])
    old, new = cite(change.eid_old), cite(change.eid_new)
    numbers = f"{change.num_old.rstrip('.')} and not {change.num_new.rstrip('.')}"
    what = _it(hands[0], old) if hands else old
    where = f"the text has {what} as {new}" if old != new else f"its number is {numbers}"
    if hands:
        stands = held.before.line(change.eid_new) == held.text.line(change.eid_new)
        rest = "it stands unchanged" if stands else where
        told = f"{_line(hands[0], name)}; {rest}."
        return Doubt(change.eid_new, OTHER, told, change, hands[0])
    verb = "is numbered" if change.kind == RENUMBERED else "stands at"
    told = f"{old} {verb} {new} in the text; no instruction of {name} does that."
    return Doubt(change.eid_new, EXTRA, told, change)


def _worded(held: Held, change: Change, name: str) -> Doubt:
    eid = change.eid_new or change.eid_old
    gives, has = differing(change.edits)
    at = cite(f"{eid}#heading" if change.part == "heading" else eid)
    hands = held.hands(change) if held.made(change) else []
    hand = nearest(hands, change)
    if hand is not None and hand.instruction.operation == act.REPEAL:
        message = f"{_line(hand, name)}; the text says of it {quoted(change.new)}."
        return Doubt(eid, OTHER, message, change, hand)
    if hand is not None and held.stood(change):
        message = f"{_line(hand, name)}; {_it(hand, at)} stands unchanged."
        return Doubt(eid, STANDING, message, change, hand)
    if hand is not None:
        message = f"{_line(hand, name)}; where it gives {gives}, {_it(hand, at)} has {has}."
        return Doubt(eid, OTHER, message, change, hand)
    if hands:
        message = (
            f"{at} has {has} where the act leaves {gives}; "
            f"line {hands[0].instruction.line} of {name} words another part of it."
        )
        return Doubt(eid, EXTRA, message, change)
    message = f"{at} is reworded, {gives} to {has}; no instruction of {name} touches it."
    return Doubt(eid, EXTRA, message, change)
