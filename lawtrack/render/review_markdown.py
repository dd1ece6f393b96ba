"""A review as Markdown: one comment on a pull request, and the summary of a job.

The verdict stands first and is never cut; then what happens to the law, what is wrong, and
the changes themselves, each in a room of its own, so that none crowds out another.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lawtrack.changelog.records import DirectionPart, EditionSection, TopicPart
from lawtrack.checks.findings import ERROR, NOTE, SEVERITIES, WARNING, Finding
from lawtrack.render import changelog
from lawtrack.render import review_words as words
from lawtrack.render.findings import clipped, code, count_of, excused_ones, items, open_ones
from lawtrack.render.markdown import escape
from lawtrack.render.review_cut import Measure, fit, utf8_bytes, utf16_units
from lawtrack.review.records import LawStep, Review

MARKER: Final = "<!-- lawtrack review -->"
COMMENT: Final = 65_000  # UTF-16 units; GitHub takes 65,536 characters
SUMMARY: Final = 1_000_000  # bytes; GitHub takes 1 MiB of one step
OPEN: Final = 5  # warnings that are shown without a click
_SPARED: Final = 400  # for the line on a group or step of which nothing else fits
_LEFT_OUT: Final = "left out here."  # how a section that was cut ends
_GAPS: Final = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses that a page may point to; empty where they are not known.

    ``blob`` is where the files of the head commit are read, ``report`` the full report.
    """

    blob: str = ""
    report: str = ""

    @property
    def full(self) -> str:
        """The full report, in words that stand in a sentence."""
        if self.report:
            return f"[the full report]({self.report})"
        return f"the full report ({code('lawtrack review --format summary')})"


NOWHERE: Final = Links()


def comment(review: Review, links: Links = NOWHERE, *, fail_on: str = ERROR) -> str:
    """The one comment of a review; its first line is the marker that it is found by.

    >>> comment(Review("1f" * 20, "2e" * 20)).splitlines()[:3]
    ['<!-- lawtrack review -->', '## Ready to read: no errors, no warnings', '']
    """
    page = _Page(review, links, fail_on, COMMENT - len(MARKER) - 1, utf16_units)
    return f"{MARKER}\n{page.text()}"


def summary(review: Review, links: Links = NOWHERE, *, fail_on: str = ERROR) -> str:
    """The same for the summary of a job, which has room for the whole."""
    return _Page(review, links, fail_on, SUMMARY, utf8_bytes).text()


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that is being laid out: every part is told how much room it has."""

    review: Review
    links: Links
    fail_on: str
    limit: int
    measure: Measure

    def text(self) -> str:
        lines = [*self._head(), *self._law(self.limit // 4), *self._findings(self.limit // 2)]
        page = _GAPS.sub("\n\n", _joined(lines))
        return page + self._changes(self.limit - self.measure(page))

    def _head(self) -> Iterator[str]:
        yield from (f"## {words.verdict(self.review, self.fail_on)}", "")
        if self.review.title:
            yield from (f"**{escape(clipped(self.review.title, 200))}**", "")
        yield from (f"{words.touched(self.review)}.", "")

    def _law(self, room: int) -> list[str]:
        lines = [line for step in self.review.steps for line in _told(step)]
        if self.review.steps and self.review.remarks:
            lines.append("\n**Besides**\n")
        lines += [f"- {escape(clipped(remark))}" for remark in self.review.remarks]
        return [*self._fit(lines, room), ""] if lines else []

    def _findings(self, room: int) -> list[str]:
        """Errors take what they need; what is less grave shares the rest."""
        found = open_ones(self.review.findings)
        groups = [(each, [one for one in found if one.grave == each]) for each in SEVERITIES]
        groups.append(("excused", list(excused_ones(self.review.findings))))
        groups = [(name, members) for name, members in groups if members]
        made: list[str] = []
        for number, (name, members) in enumerate(groups):
            later = _SPARED * (len(groups) - number - 1)
            made += self._group(name, members, room - later - self._size(made))
        return made

    def _size(self, lines: Sequence[str]) -> int:
        return sum(self.measure(line) + 1 for line in lines)

    def _group(self, name: str, members: Sequence[Finding], room: int) -> list[str]:
        folded = name in (NOTE, "excused") or (name == WARNING and len(members) > OPEN)
        title = f"{len(members)} excused" if name == "excused" else count_of(len(members), name)
        before = _folded(title) if folded else [f"### {title}", ""]
        after = ["", "</details>", ""] if folded else [""]
        left = room - self._size([*before, *after])
        lines = self._fit(items(members, self.links.blob), left)
        return [*before, *lines, *after] if lines else [f"{title}: see {self.links.full}.", ""]

    def _changes(self, room: int) -> str:
        """The changes in the words of the changelog, a fold for each step."""
        page = ""
        steps = [step for step in self.review.steps if step.section.entries]
        for number, step in enumerate(steps):
            later = _SPARED * (len(steps) - number - 1)
            page += self._step(step, room - self.measure(page) - later)
        return page

    def _step(self, step: LawStep, room: int) -> str:
        """A step cut behind an entry, or where not even one fits, a line on it."""
        for limit in self._limits(step, room):
            fold = self._fold(step, limit)
            if self.measure(fold) <= room:
                return fold
        line = f"{_changes_title(step)}, see {self.links.full}.\n\n"
        return line if self.measure(line) <= room else ""

    def _limits(self, step: LawStep, room: int) -> Iterator[int]:
        """Numbers of characters to cut at: fewer than the room where some count for more."""
        limit = room - _SPARED - len(self.links.full)
        for _ in range(4):
            if limit < _SPARED:
                return
            yield limit
            taken = self.measure(self._fold(step, limit))
            limit = limit * room // (taken + 1) - _SPARED

    def _fold(self, step: LawStep, limit: int) -> str:
        acts = tuple(act.cite() for act in step.section.new.acts) or step.section.acts
        told = replace(step.section, summary=(), elections=(), warnings=(), acts=acts)
        told = _weightiest_first(told)
        base = _base(step, self.links)
        body = changelog.section(told, level=3, base=base, limit=limit).strip("\n")
        lines = [*_folded(_changes_title(step)), body, ""]
        if body.endswith(_LEFT_OUT):
            lines += [f"See {self.links.full}.", ""]
        return _joined([*lines, "</details>", ""])

    def _fit(self, lines: Sequence[str], room: int) -> list[str]:
        def more(left: int) -> str:
            return f"\n{left} more, see {self.links.full}."

        return fit(lines, room, self.measure, more)[0]


def _told(step: LawStep) -> Iterator[str]:
    """A step in short: its title, what it does, and the acts that do it."""
    yield f"\n**{escape(clipped(words.step_title(step)))}**\n"
    for sentence in words.sentences(step):
        yield f"- {_spoken(clipped(sentence, 1500))}"
    moved = words.numbers(step.section)
    if moved:
        yield "- Numbers that moved:"
    for number in moved[: words.NUMBERS_SHOWN]:
        yield f"  - {_spoken(clipped(number, 300))}"
    if len(moved) > words.NUMBERS_SHOWN:
        yield f"  - {len(moved) - words.NUMBERS_SHOWN} more"
    for act in words.acts_told(step.section):
        yield f"- {_spoken(clipped(act, 1500))}"


def _spoken(text: str) -> str:
    """Escaped, but for the arrow between two values, which reads well as plain text too."""
    return escape(text).replace("-&gt;", "->")


def _changes_title(step: LawStep) -> str:
    section = step.section
    changes = sum(len(entry.changes) for entry in section.entries)
    day = html.escape(section.new.in_force)
    if section.draft:
        return f"What the act would change: {count_of(changes, 'change')}"
    return f"What changes in the edition of {day}: {count_of(changes, 'change')}"


def _weightiest_first(section: EditionSection) -> EditionSection:
    """The topics first in which most changes go a way: what does not fit is the least of it."""

    def weight(topic: TopicPart) -> tuple[int, int]:
        directed = [part for part in topic.parts if part.direction not in changelog.BRIEFLY]
        return _changes_in(directed), _changes_in(topic.parts)

    return replace(section, topics=tuple(sorted(section.topics, key=weight, reverse=True)))


def _changes_in(parts: Sequence[DirectionPart]) -> int:
    return sum(len(entry.changes) for part in parts for entry in part.entries)


def _folded(title: str) -> list[str]:
    """The beginning of a fold; Markdown begins again after the empty line."""
    return ["<details>", f"<summary>{title}</summary>", ""]


def _base(step: LawStep, links: Links) -> str:
    folder = words.law_folder(step)
    return f"{links.blob}/{folder}/" if links.blob and folder else ""


def _joined(lines: Iterator[str] | Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
