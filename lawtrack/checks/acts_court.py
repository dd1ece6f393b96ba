"""Which differences between an act and a text are told, and how gravely."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from lawtrack.acts.apply import REFUSED, Applied, Outcome, apply
from lawtrack.acts.instructions import AmendingAct
from lawtrack.acts.reconcile import STAGED, reconcile
from lawtrack.checks.acts_bare import MOST
from lawtrack.checks.acts_claims import claims
from lawtrack.checks.acts_due import Stages, when_is_unclear
from lawtrack.checks.acts_held import Hand, Held, Line, Texts
from lawtrack.checks.acts_text import EXTRA, Doubt, doubts
from lawtrack.checks.acts_words import does
from lawtrack.checks.findings import WARNING, Finding
from lawtrack.diff.changes import Change, Diff
from lawtrack.errors import LawtrackError
from lawtrack.model.law import REPEALED, Edition
from lawtrack.parse.footnotes import read_act
from lawtrack.parse.language import LANGUAGES

MEND: Final = "Take the words that the act gives, or name the act that gives others."
# How a nearest reading names the article that a passage is about.
_ARTICLE: Final = re.compile(r"\barticle (\d+(?:-\d+)*)")
_MEND_EXTRA: Final = "Take it back, or name the act that makes this change."


class Court:
    """Which differences are told, and how gravely."""

    def __init__(
        self,
        act: AmendingAct,
        due: Stages,
        held: Held,
        mine: Applied,
        beside: Sequence[AmendingAct],
        applying: Callable[[AmendingAct, Edition], Applied] = apply,
    ) -> None:
        self.applying = applying
        self.act, self.due, self.held, self.mine = act, due, held, mine
        self.name = f"Act {act.number}" if beside and act.number else "the act"
        new = held.new.info
        at_hand = [due.due, *beside]
        self.alone = all(any(claims([a], each) for each in at_hand) for a in new.acts)
        self.last = all((o.date, o.number) <= (act.date, act.number) for o in beside)
        self.ours = {id(outcome) for outcome in mine.outcomes}
        self.unread = [passage for each in (act, *beside) for passage in each.unread]

    def findings(self, changes: Sequence[Change], day: str) -> Iterator[Finding]:
        early = self._early()
        staged = self._staged(changes)
        for doubt in doubts(self.held, changes, self.name):
            if doubt.hand is not None:
                if id(doubt.hand.outcome) in self.ours:
                    yield self._contradicted(doubt, doubt.hand, day)
                continue
            if not self.last or self._open(doubt) or self._printed(doubt):
                continue
            if id(doubt.change) in staged and not self.held.made(doubt.change):
                continue
            started = self._too_early(doubt, early)
            if started:
                yield replace(_finding(doubt, day), message=started)
            elif self.alone and not self._announces(doubt) and not self._in_doubt(doubt):
                yield self._unclaimed(doubt, day)

    def _contradicted(self, doubt: Doubt, hand: Hand, day: str) -> Finding:
        if not when_is_unclear(hand.instruction, self.act):
            return _finding(doubt, day)
        message = f"{doubt.message[:-1]} (when it takes effect was not understood)."
        return replace(_finding(doubt, day, WARNING), message=message)

    def _unclaimed(self, doubt: Doubt, day: str) -> Finding:
        if not self.unread:
            return _finding(doubt, day)
        none = f"no instruction of {self.name}"
        message = doubt.message.replace(none, f"{none} that was understood")
        return replace(_finding(doubt, day, WARNING), message=message)

    def _in_doubt(self, doubt: Doubt) -> bool:
        """Whether a passage that was not understood names the article."""
        unit = doubt.eid.partition("__")[0].partition("#")[0]
        named = {
            f"art_{number}"
            for passage in self.unread
            for number in _ARTICLE.findall(passage.nearest)
        }
        return unit in named

    def _open(self, doubt: Doubt) -> bool:
        """Whether an instruction that could not be carried out names the place."""
        at = doubt.eid
        for outcome in self.held.applied.of(REFUSED):
            for place in outcome.places:
                eid = place.eid.partition("#")[0]
                if at == eid or at.startswith(f"{eid}__") or eid.startswith(f"{at}__"):
                    return True
        return False

    def _printed(self, doubt: Doubt) -> bool:
        """Whether it is the publisher's doing: a line before the first article that names
        an act, or the heading of a chapter all of whose articles are repealed."""
        units = self.held.given.units
        if doubt.eid.startswith(("chp_", "sec_")) and doubt.eid not in self.held.text.units:
            inside = [u for u in units.values() if doubt.eid in self.held.given.above(u.eid)]
            return bool(inside) and all(u.status == REPEALED for u in inside if u.is_article)
        language = LANGUAGES[self.held.new.info.language]
        words = doubt.change.new or doubt.change.old
        return doubt.eid.startswith("preface__") and read_act(words, language) is not None

    def _staged(self, changes: Sequence[Change]) -> set[int]:
        """Changes that an earlier act announced for these days, or that a suspension left."""
        old, new = self.held.old, self.held.new
        sorted_out = reconcile(Diff(old.info, new.info, tuple(changes)), old, new)
        own = self.act.number.partition("-")[0]
        return {
            id(change)
            for found in sorted_out
            if found.verdict == STAGED
            and own not in {number.partition("-")[0] for number in found.acts}
            for change in found.changes
        }

    def _early(self) -> tuple[Texts, tuple[Outcome, ...]] | None:
        """The text with the stages that are still to come, where there are any."""
        if not self.due.later:
            return None
        later = tuple(instruction for instruction, _ in self.due.later)
        whole = replace(self.due.due, instructions=(*self.due.due.instructions, *later))
        try:
            done = self.applying(whole, self.held.old)
        except LawtrackError:
            return None
        to_come = {id(instruction) for instruction in later}
        found = tuple(one for one in done.outcomes if id(one.instruction) in to_come)
        return Texts(done.edition), found

    def _too_early(self, doubt: Doubt, early: tuple[Texts, tuple[Outcome, ...]] | None) -> str:
        """A sentence where the text has already what a later stage of the act makes."""
        if early is None:
            return ""
        text, outcomes = early
        eid = doubt.change.eid_new or doubt.change.eid_old
        if not _same(text.line(eid), self.held.text.line(eid)):
            return ""
        for outcome in outcomes:
            for place in outcome.places:
                at = place.eid.partition("#")[0]
                if outcome.done and (eid == at or at in text.above(eid)):
                    day = next(d for i, d in self.due.later if i is outcome.instruction)
                    return (
                        f"Line {outcome.instruction.line} of {self.name} "
                        f"{does(outcome.instruction)}, but only from {day}; "
                        "the text has that already."
                    )
        return ""

    def _announces(self, doubt: Doubt) -> bool:
        """Whether the text announces what a later stage of the act makes."""
        line = self.held.text.line(doubt.change.eid_new)
        if line is None or line[2] != "announced":
            return False
        unit = doubt.eid.partition("__")[0].partition("_")[2]
        named = {
            step.number
            for instruction, _ in self.due.later
            for target in (*instruction.targets, *instruction.new_targets)
            for step in target.steps
        }
        return unit in named


def _same(one: Line | None, other: Line | None) -> bool:
    """Whether two lines are one; how a repeal is printed is its publisher's doing."""
    return one == other or (
        one is not None and other is not None and one[2] == other[2] == REPEALED
    )


def _finding(doubt: Doubt, day: str, severity: str = "") -> Finding:
    mend = _MEND_EXTRA if doubt.nature == EXTRA else MEND
    eid = doubt.eid
    return Finding("contradicts-act", doubt.message, mend, edition=day, eid=eid, severity=severity)


def capped(found: Iterator[Finding], day: str) -> Iterator[Finding]:
    """The first findings, and how many more there are."""
    rest = 0
    for number, finding in enumerate(found, 1):
        if number <= MOST:
            yield finding
        else:
            rest += 1
    if rest:
        more = "1 more provision differs" if rest == 1 else f"{rest} more provisions differ"
        yield Finding("contradicts-act", f"{more} from what the act gives.", MEND, edition=day)
