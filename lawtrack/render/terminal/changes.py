"""A diff as a well-set page for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.diff.changes import Change, Diff
from lawtrack.model.law import Provision
from lawtrack.render.blocks import (
    CAME,
    CHANGED,
    GONE,
    acts_told,
    blocks,
    own_acts,
    remarks,
    told,
    told_together,
)
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
from lawtrack.telling import wording
from lawtrack.telling.about import NOTHING_MORE, About, Neighbours
from lawtrack.telling.sections import Section, sections, summary, untagged

MARGIN: Final = 2
DEEPEST: Final = 4
LONG: Final = 60  # lines of a page that says its counts at the top too
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
    whole: bool = False,
) -> str:
    """The page of a diff: head, articles with their changes, summary (of a long page, twice).

    Of a chapter repealed with all its articles the headings are shown; ``whole`` shows the
    text too. Old words stand in ``[-…-]``, new ones in ``{+…+}``; long unchanged runs are folded to
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
    body: list[Line] = []
    for section in sections(shown, about, whole=whole):
        body += [blank(), *page.section(section)]
    lines = list(page.head())
    counted = paragraph(summary(diff, editorial=editorial), page.width)
    if len(body) > LONG:
        lines += [blank(), *counted]
    lines += body
    if shown:
        lines += [blank(), [(RULE * (page.width // 2), FAINT)]]
    lines += [*counted, *page.untagged(shown)]
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

    def untagged(self, shown: Sequence[Change]) -> list[Line]:
        said = untagged(shown, self.about.untagged)
        return paragraph(said, self.width) if said else []

    def section(self, section: Section) -> Iterator[Line]:
        unit, heading = section.unit, self.about.headings.get(section.unit, "")
        if section.whole:
            yield from title(section.title, self.width)
        else:
            label = wording.cite(unit) + (". " if heading else "")
            yield from hanging([(label, STRONG)], [(heading, STRONG)], self.width)
        for act in acts_told(section, self.diff, self.about):
            yield from hanging([], [(act, PLAIN)], self.width)
        yield from self._whole(section) if section.whole else self._parts(section)

    def _whole(self, section: Section) -> Iterator[Line]:
        """All of a unit under one title: its heading, then its provisions."""
        for remark in remarks(section, self.about):
            yield from self._remark(remark)
        yield blank()
        yield from self._tags(section.changes)
        for change in section.headings if section.folded else section.changes:
            within = bool(section.folded) and change.eid != section.unit
            yield from self._words(change, 1 if within else depth(change.eid))
        if section.folded and section.left_out:
            how = f"{section.left_out} (--article shows one, --format json all)."
            yield from hanging([("    ", PLAIN)], [(how, FAINT)], self.width)

    def _parts(self, section: Section) -> Iterator[Line]:
        if section.unit not in {change.eid for change in section.changes}:
            yield from self._remark(self.about.remarks.get(section.unit, ""))
        around = _Around(self, {change.eid_new for change in section.changes})
        for run in told_together(section.changes, self.about):
            yield blank()
            yield from self._run(run, own_acts(run, section), around)

    def _run(self, run: list[Change], acts: str, around: _Around) -> Iterator[Line]:
        first, last = run[0], run[-1]
        yield from paragraph(f"{told(run)}{acts}", self.width, style=NOTE, indent=MARGIN)
        yield from self._remark(self.about.remarks.get(first.eid, ""))
        yield from self._tags(run)
        before, after = around.of(first, last)
        yield from before
        top = min(depth(change.eid) for change in run)
        for change in run:
            yield from self._words(change, depth(change.eid) - top)
        yield from after

    def _remark(self, remark: str) -> Iterator[Line]:
        if remark:
            yield from hanging([("  ! ", STRONG)], [(remark, PLAIN)], self.width)

    def _tags(self, run: Sequence[Change]) -> Iterator[Line]:
        words = wording.tags_told(tag for change in run for tag in change.tags)
        if words:
            yield from hanging([("  # ", NOTE)], [(words, PLAIN)], self.width)

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
