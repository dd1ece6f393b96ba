"""The words of a change for a changelog: struck, bold, and long ones cut at a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from lawtrack.changelog.records import Entry
from lawtrack.changelog.said import at_word, beginning
from lawtrack.changelog.topics import standing
from lawtrack.diff.changes import KEEP, REPEALED, TAKEN_EFFECT, Change, Edit
from lawtrack.model.tags import Evidence
from lawtrack.render.blocks import CAME, CHANGED, GONE, blocks
from lawtrack.render.markdown import escape, inline
from lawtrack.render.style import harmless
from lawtrack.telling.fold import FOLDED, OMISSION, fold
from lawtrack.telling.plain import many_of
from lawtrack.telling.sections import HEADING
from lawtrack.telling.wording import cite

LONG: Final = 400  # characters of a text that came or went which are shown
_LONG_KEPT: Final = 1000  # of kept words, which are folded already unless they have no blanks
_CAME: Final = 1600  # of all new texts that are told in one entry
_GONE: Final = 600  # of all old ones, where nothing new stands
AROUND: Final = 5  # kept words beside a change
_AROUND_BRIEFLY: Final = 4
_MOST_ON_A_LINE: Final = 4  # provisions
_BRIEF: Final = 0.4  # how much of that of changes that go no way
FEW: Final = 60  # entries of a section in which nearly all words are shown
ROOMY: Final = 4.0  # how much more of them
# What stands in the place of words that are to come or have gone says nothing of the rule.
_PLACEHOLDERS: Final = ((TAKEN_EFFECT, GONE), (REPEALED, CAME))
_LEAST: Final = 100  # characters that are worth showing of a text
_MOST_EVIDENCE: Final = 1
_EVIDENCE: Final = 200


class Shown:
    """What an entry shows of its words: lines of Markdown, and the plain words in them."""

    def __init__(
        self, entry: Entry, link: str, *, brief: bool = False, roomy: bool = False
    ) -> None:
        share = ROOMY if roomy else _BRIEF if brief else 1.0
        self._link = link
        self._around = _AROUND_BRIEFLY if brief else AROUND
        self._long = round(LONG * share)
        self._room = round((_CAME if entry.change.eid_new else _GONE) * share)
        self.lines: list[str] = []
        plain: list[str] = []
        changes = list(_shown_changes(entry))
        most = _MOST_ON_A_LINE if brief else len(changes)
        for number, change in enumerate(changes):
            if number and (self._room < _LEAST or len(self.lines) >= most):
                more = many_of(len(changes) - number, "more provision")
                self.lines.append(f"{self._omission()} ({more})")
                break
            for mark, label, runs in blocks(change):
                if (change.kind, mark) in _PLACEHOLDERS:
                    continue
                if mark == CHANGED:
                    runs = _nearest(change, self._around)
                cut, words = self._cut(runs)
                plain.append(words)
                self.lines.append(" ".join(filter(None, (escape(label), cut))))
        self.plain = " ".join(" ".join(plain).split())

    def _cut(self, runs: Sequence[Edit]) -> tuple[str, str]:
        """The runs as Markdown, what is too long of each replaced by a link to all of it."""
        kept: list[Edit] = []
        for run in runs:
            text = run.text.replace(_MARK, "\ufffd")
            most = max(min(self._long, self._room), _LEAST) if run.op != KEEP else _LONG_KEPT
            if len(text) > most + len(OMISSION):
                text = beginning(text, most)
                kept += [Edit(run.op, text), Edit(KEEP, f" {_MARK} ")]
            else:
                kept.append(Edit(run.op, text))
            self._room -= len(text) if run.op != KEEP else 0
        words = "".join(run.text for run in kept)
        return inline(kept).replace(_MARK, self._omission()), words.replace(_MARK, " ")

    def _omission(self) -> str:
        return f"[{escape(OMISSION)}]({self._link})" if self._link else escape(OMISSION)


# A character of the private use area holds the place of the link while words are escaped.
_MARK: Final = "\ue001"


def _nearest(change: Change, around: int) -> tuple[Edit, ...]:
    """The words around what came and went, without the words that the provision begins with:
    an entry names it, so nobody needs them to recognise it."""
    if not change.edits:
        return fold((Edit(KEEP, change.new),))
    runs = fold(change.edits, around=around)
    opening = len(runs) > 2 and runs[0].op == KEEP and runs[1].op == FOLDED
    return runs[1:] if opening else runs


def _shown_changes(entry: Entry) -> Iterator[Change]:
    """Of a chapter that went with its articles, the headings."""
    for change in entry.own:
        if not entry.left_out or change.part == HEADING:
            yield change


def evidence(entry: Entry, shown: str) -> tuple[str, ...]:
    """The words that tags stand on and that the entry does not show, with their provision."""
    found = dict.fromkeys(
        said for change in entry.own for tag in standing(change) for said in tag.evidence
    )
    hidden = [said for said in found if _folded(said.words) not in shown]
    return tuple(map(_quoted, _apart(hidden)))[:_MOST_EVIDENCE]


def _apart(found: Iterable[Evidence]) -> Iterator[Evidence]:
    """Evidence with other words than the evidence before."""
    seen: set[str] = set()
    for said in found:
        if said.words not in seen:
            seen.add(said.words)
            yield said


def _folded(words: str) -> str:
    return " ".join(harmless(words).split())


def _quoted(said: Evidence) -> str:
    words = at_word(_folded(said.words), _EVIDENCE)
    old = ", old text" if said.side == "old" else ""
    return f"“{words}” ({cite(said.eid)}{old})"
