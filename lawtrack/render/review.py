"""A review for a terminal: the verdict, what happens to the law, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.checks.findings import ERROR
from lawtrack.render import findings as on_findings
from lawtrack.render import review_words as words
from lawtrack.render.style import FAINT, NEW, OLD, PLAIN, STRONG
from lawtrack.render.terminal.page import blank, finish, paragraph, usable
from lawtrack.render.wrap import Line
from lawtrack.review.records import LawStep, Review


def text(review: Review, *, width: int = 88, colour: bool = False, fail_on: str = ERROR) -> str:
    """The review as people read it; lines of findings are not wrapped.

    >>> print(text(Review("1f" * 20, "2e" * 20, "Mend a typo", files=1)), end="")
    Ready to read: no errors, no warnings
    Mend a typo
    1 file, 1f1f1f1f1f1f..2e2e2e2e2e2e; no text of a law changes
    <BLANKLINE>
    no errors, no warnings
    """
    wide = usable(width)
    page = [*_head(review, wide, fail_on), blank()]
    for step in review.steps:
        page += [*_step(step, wide), blank()]
    for remark in review.remarks:
        page += paragraph(remark, wide)
    if review.remarks:
        page.append(blank())
    page += on_findings.lines(review.findings)
    page += on_findings.excused_lines(review.findings)
    page.append([(on_findings.counts_told(review.findings), STRONG)])
    return finish(page, colour=colour)


def _head(review: Review, width: int, fail_on: str) -> Iterator[Line]:
    style = OLD if review.fails(fail_on) else NEW
    yield [(words.verdict(review, fail_on), style)]
    if review.title:
        yield from paragraph(review.title, width, style=STRONG)
    yield from paragraph(words.touched(review), width, style=FAINT)


def _step(step: LawStep, width: int) -> Iterator[Line]:
    yield from paragraph(words.step_title(step), width, style=STRONG)
    for sentence in words.sentences(step):
        yield from paragraph(sentence, width, indent=2)
    moved = words.numbers(step.section)
    if moved:
        yield from paragraph("Numbers that moved:", width, indent=2)
    for number in moved[: words.NUMBERS_SHOWN]:
        yield from paragraph(number, width, indent=4)
    if len(moved) > words.NUMBERS_SHOWN:
        yield [(f"    {len(moved) - words.NUMBERS_SHOWN} more", PLAIN)]
    for said in words.acts_told(step.section):
        yield from paragraph(said, width, indent=2, style=FAINT)
