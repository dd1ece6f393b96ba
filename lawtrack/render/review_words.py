"""What every page of a review says in the same words: the verdict, and each step in short."""

from __future__ import annotations

from typing import Final

from lawtrack.changelog.records import EditionSection, NumberMove
from lawtrack.changelog.said import number_words
from lawtrack.checks.findings import ERROR, WARNING
from lawtrack.render.changelog import place_of
from lawtrack.render.findings import count_of
from lawtrack.review.records import ALTERED, BARE_ACT, LawStep, Review
from lawtrack.telling.plain import capital
from lawtrack.telling.wording import edition_acts

READY: Final = "Ready to read"
NOT_READY: Final = "Not ready"
NUMBERS_SHOWN: Final = 8


def verdict(review: Review, fail_on: str = ERROR) -> str:
    """The headline.

    >>> verdict(Review("1f", "2e"))
    'Ready to read: no errors, no warnings'
    >>> from lawtrack.checks.findings import Finding
    >>> verdict(Review("1f", "2e", findings=(Finding("no-act", "No act."),)), "warning")
    'Not ready: no errors, 1 warning (here a warning is enough)'
    """
    counts = review.counts
    told = f"{count_of(counts[ERROR], ERROR)}, {count_of(counts[WARNING], WARNING)}"
    if not review.fails(fail_on):
        return f"{READY}: {told}"
    strict = "" if counts[ERROR] else f" (here a {fail_on} is enough)"
    return f"{NOT_READY}: {told}{strict}"


def touched(review: Review) -> str:
    """How much there is to it, and from where to where; with an error it is not certain what
    changes.

    >>> touched(Review("1f" * 20, "2e" * 20, files=3))
    '3 files, 1f1f1f1f1f1f..2e2e2e2e2e2e; no text of a law changes'
    """
    said = f"{count_of(review.files, 'file')}, {review.base[:12]}..{review.head[:12]}"
    still = not (review.steps or review.remarks or review.counts[ERROR])
    return f"{said}; no text of a law changes" if still else said


def step_title(step: LawStep) -> str:
    """What is brought, of which law."""
    section = step.section
    law = section.title or section.law
    if step.way == BARE_ACT:
        name = step.source.rpartition("/")[2]
        return f"Amending act {name}, applied to the edition of {section.old.in_force}: {law}"
    if step.way == ALTERED:
        return f"Edition of {section.new.in_force} altered: {law}"
    return f"New edition of {section.new.in_force}: {law}"


def acts_told(section: EditionSection) -> tuple[str, ...]:
    """The acts behind it, each as a sentence."""
    return tuple(map(_sentence, section.acts or (edition_acts(section.new),)))


def sentences(step: LawStep) -> tuple[str, ...]:
    """What the step does to the law, in the words of the changelog."""
    section = step.section
    told = (step.taken_out, *section.summary, *section.elections, affected_told(step))
    told = (*told, *section.warnings)
    return tuple(_sentence(each) for each in told if each)


def _sentence(words: str) -> str:
    return f"{capital(words).removesuffix('.')}."


def affected_told(step: LawStep) -> str:
    """Whom it touches, those with the most changes first.

    >>> from lawtrack.model.law import EditionInfo
    >>> day = EditionInfo("law", "2026-07-01", "en")
    >>> section = EditionSection("law", "", day, day, ())
    >>> affected_told(LawStep("new edition", "x", section, (("observers", 1), ("parties", 4))))
    'Affected: parties (4 changes), observers (1 change).'
    """
    most = sorted(step.affected, key=lambda one: -one[1])
    told = ", ".join(f"{who} ({count_of(number, 'change')})" for who, number in most)
    return f"Affected: {told}." if told else ""


def numbers(section: EditionSection) -> tuple[str, ...]:
    """The numbers that moved, each once with its place; those that came or went stand last."""
    moves = [(entry, move) for entry in section.entries for move in entry.numbers]
    moves.sort(key=lambda one: not (one[1].old and one[1].new))
    told = (f"{place_of(entry)}: {number_told(move)}" for entry, move in moves)
    return tuple(dict.fromkeys(told))


def number_told(move: NumberMove) -> str:
    """
    >>> number_told(NumberMove("100", "250", "signatures")), number_told(NumberMove("", "ten days"))
    ('100 -> 250 (signatures)', 'new: ten days')
    """
    return f"{number_words(move)} ({move.role})" if move.role else number_words(move)


def law_folder(step: LawStep) -> str:
    """The folder of the law, from the root of the repository; empty where it does not show.

    >>> from lawtrack.model.law import EditionInfo
    >>> day = EditionInfo("river", "2026-07-01", "en")
    >>> section = EditionSection("river", "", day, day, ())
    >>> law_folder(LawStep("new edition", "corpus/river/2026-07-01", section))
    'corpus/river'
    """
    steps = step.source.split("/")
    if step.section.law not in steps:
        return ""
    return "/".join(steps[: steps.index(step.section.law) + 1])
