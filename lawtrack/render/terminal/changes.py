"""A diff as a well-set page for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawtrack.diff.changes import Change, Diff
from lawtrack.model.law import Provision
from lawtrack.render import wording
from lawtrack.render.about import NOTHING_MORE, About, Neighbours
from lawtrack.render.blocks import CAME, CHANGED, GONE, acts_told, blocks, told, told_together
from lawtrack.render.style import FAINT, NEW, NOTE, OLD, PLAIN, STRONG
from lawtrack.render.terminal.page import (
    RULE,
    blank,
    depth,
    finish,
    hanging,
    labelled,
    marked,
    paragraph,
    title,
    usable,
)
from lawtrack.render.wrap import Line, clip, columns

MARGIN: Final = 2
DEEPEST: Final = 4
_STYLES: Final = {CHANGED: (PLAIN, STRONG), GONE: (OLD, OLD), CAME: (NEW, NEW)}


def diff(
    diff: Diff,
    about: About = NOTHING_MORE,
    *,
    width: int,
    colour: bool,
    editorial: bool = False,
    context: int = 1,
    neighbours: Neighbours | None = None,
) -> str:
    """The page of a diff: head, articles with their changes, summary.

    Old words stand in ``[-…-]``, new ones in ``{+…+}``; long unchanged runs are folded to
    ``[…]``. ``neighbours`` gives up to ``context`` unchanged provisions around a change.

    >>> from lawtrack.model.law import EditionInfo
    >>> days = [EditionInfo("law", day, "en") for day in ("2020-01-01", "2021-01-01")]
    >>> print(diff(Diff(*days, ()), About("On Elections"), width=80, colour=False), end="")
    On Elections
    Edition of 2020-01-01 -> edition of 2021-01-01
    No change between the editions of 2020-01-01 and 2021-01-01.
    """
    page = _Page(diff, about, usable(width), context, neighbours)
    shown = wording.shown_changes(diff, editorial=editorial)
    lines = list(page.head())
    for unit, changes in wording.groups(shown).items():
        lines += [blank(), *page.unit(unit, changes)]
    if shown:
        lines += [blank(), [(RULE * (page.width // 2), FAINT)]]
    lines += paragraph(wording.summary(diff, editorial=editorial), page.width)
    return finish(lines, colour=colour)


class _Page:
    __slots__ = ("about", "context", "diff", "neighbours", "width")

    def __init__(
        self, diff: Diff, about: About, width: int, context: int, neighbours: Neighbours | None
    ) -> None:
        self.diff = diff
        self.about = about
        self.width = width
        self.context = context
        self.neighbours = neighbours

    def head(self) -> Iterator[Line]:
        old, new = self.diff.old, self.diff.new
        yield from title(self.about.law or new.law, self.width)
        days = f"Edition of {old.in_force} {wording.ARROW} edition of {new.in_force}"
        yield from paragraph(days, self.width)
        for said in (*wording.notices(old, new), wording.edition_note(new)):
            if said:
                yield from paragraph(said, self.width, style=FAINT)

    def unit(self, unit: str, changes: list[Change]) -> Iterator[Line]:
        heading = self.about.headings.get(unit, "")
        label = wording.cite(unit) + (". " if heading else "")
        yield from hanging([(label, STRONG)], [(heading, STRONG)], self.width)
        acts = acts_told(changes, self.diff, self.about)
        if acts:
            yield from paragraph(acts, self.width)
        if unit not in {change.eid for change in changes}:
            yield from self._remark(unit)
        around = _Around(self, {change.eid_new for change in changes})
        for run in told_together(changes, self.about):
            yield blank()
            yield from self._run(run, acts, around)

    def _run(self, run: list[Change], acts: str, around: _Around) -> Iterator[Line]:
        first, last = run[0], run[-1]
        yield from paragraph(told(run), self.width, style=NOTE, indent=MARGIN)
        own = acts_told(run, self.diff, self.about)
        if own and own != acts:
            yield from paragraph(own, self.width, indent=MARGIN)
        yield from self._remark(first.eid)
        yield from self._tags(first)
        before, after = around.of(first, last)
        yield from before
        top = min(depth(change.eid) for change in run)
        for change in run:
            yield from self._words(change, depth(change.eid) - top)
        yield from after

    def _remark(self, eid: str) -> Iterator[Line]:
        remark = self.about.remarks.get(eid, "")
        if remark:
            yield from hanging([("  ! ", STRONG)], [(remark, PLAIN)], self.width)

    def _tags(self, change: Change) -> Iterator[Line]:
        told = "; ".join(map(wording.tag_words, change.tags))
        if told:
            yield from hanging([("  # ", NOTE)], [(told, PLAIN)], self.width)

    def _words(self, change: Change, deeper: int) -> Iterator[Line]:
        for mark, label, runs in blocks(change):
            style, bar_style = _STYLES[mark]
            bar = _bar(mark, deeper, bar_style)
            whole = [(run.text, style) for run in runs]
            spans = marked(runs) if mark == CHANGED else whole
            yield from labelled(label, spans, self.width, bar=bar, style=style)


def _bar(mark: str, deeper: int, style: str) -> Line:
    return [(" " * MARGIN, PLAIN), (mark, style), (" " * (1 + 2 * min(deeper, DEEPEST)), PLAIN)]


class _Around:
    """Unchanged provisions beside changes, each shown once."""

    __slots__ = ("page", "seen")

    def __init__(self, page: _Page, seen: set[str]) -> None:
        self.page = page
        self.seen = seen

    def of(self, first: Change, last: Change) -> tuple[list[Line], list[Line]]:
        neighbours, context = self.page.neighbours, self.page.context
        if neighbours is None or context < 1:
            return [], []
        before = [self._line(p) for p in neighbours(first, context)[0] if self._is_new(p)]
        after = [self._line(p) for p in neighbours(last, context)[1] if self._is_new(p)]
        return before, after

    def _is_new(self, provision: Provision) -> bool:
        new = provision.eid not in self.seen
        self.seen.add(provision.eid)
        return new

    def _line(self, provision: Provision) -> Line:
        margin = " " * (MARGIN + 2)
        words = f"{provision.num} {provision.text}".strip()
        return [(margin, PLAIN), (clip(words, self.page.width - columns(margin)), FAINT)]
