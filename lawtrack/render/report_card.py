"""The card of an article on one page: its text, changes, tags, numbers, and reports on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawtrack.diff.changes import Change
from lawtrack.render import markdown as md
from lawtrack.render import reports as on_reports
from lawtrack.render.blocks import CHANGED, blocks, told, told_together
from lawtrack.render.calendar import sentence
from lawtrack.render.style import FAINT, NEW, NOTE, OLD, PLAIN, STRONG, Span
from lawtrack.render.terminal.page import blank, depth, finish, hanging, marked, title, usable
from lawtrack.render.wrap import Line, clip
from lawtrack.reports.card import Card, CardEdition, CardNumber, CardValue
from lawtrack.telling.about import NOTHING_MORE
from lawtrack.telling.wording import cite, edition_acts, label_of, notices, tag_words

LONGEST: Final = 240  # of whole provisions that came or went; their words stand in the log
_STYLES: Final = {"+": NEW, "-": OLD}
_NONE: Final = {
    "Text": "It is not in this edition.",
    "Changes": "None between the editions kept.",
    "Tags": "No change of it is tagged.",
    "Numbers": "None.",
    "Reports": "None recorded.",
}


def heading(card: Card) -> str:
    return label_of(f"art_{card.article}", card.unit.heading if card.unit else "")


def standing(card: Card) -> str:
    """Which text the card shows."""
    said = f"Edition of {card.edition.in_force}"
    if card.unit is None:
        said += f" has no Article {card.article}"
    return " ".join([f"{said}.", *notices(card.edition)])


def text(card: Card, *, width: int = 88, colour: bool = False) -> str:
    """The card for a terminal."""
    wide = usable(width)
    lines = [*title(heading(card), wide), *hanging([], [(standing(card), FAINT)], wide)]
    sections = (
        ("Text", _text_lines(card, wide)),
        ("Changes", _change_lines(card, wide)),
        ("Tags", _tag_lines(card, wide)),
        ("Numbers", _number_lines(card, wide)),
        ("Reports", _report_lines(card, wide)),
    )
    for name, body in sections:
        lines += [blank(), [(name, STRONG)]]
        lines += list(body) or [[("  " + _NONE[name], FAINT)]]
    return finish(lines, colour=colour)


def _text_lines(card: Card, width: int) -> Iterator[Line]:
    for provision in card.unit.provisions if card.unit else ():
        label = f"{provision.num} " if provision.num else ""
        margin = "  " * (1 + min(depth(provision.eid), 4))
        yield from hanging([(margin + label, STRONG)], [(provision.text, PLAIN)], width)


def _change_lines(card: Card, width: int) -> Iterator[Line]:
    for step in card.history:
        head = f"Edition of {step.edition.in_force}: {edition_acts(step.edition)}"
        yield from hanging([("  ", PLAIN)], [(head, NOTE)], width)
        for distance in step.distances:
            yield from hanging([("    ", PLAIN)], [(sentence(distance), FAINT)], width)
        for run in told_together(step.changes, NOTHING_MORE):
            yield from hanging([("    ", PLAIN)], [(told(run), STRONG)], width)
            for change in run:
                yield from _words_lines(change, width)


def _words_lines(change: Change, width: int) -> Iterator[Line]:
    for mark, label, runs in blocks(change):
        if mark == CHANGED:
            spans: list[Span] = marked(runs)
        else:
            words = clip("".join(run.text for run in runs), LONGEST)
            spans = [(words, _STYLES[mark])]
        named: list[Span] = [(f"{label} ", STRONG)] if label else []
        yield from hanging([(f"      {mark} ", PLAIN)], [*named, *spans], width)


def _tag_lines(card: Card, width: int) -> Iterator[Line]:
    for edition, tag in card.tags:
        yield from hanging([(f"  {edition.in_force}  ", FAINT)], [(tag_words(tag), PLAIN)], width)


def _number_lines(card: Card, width: int) -> Iterator[Line]:
    for number in card.numbers:
        first: Line = [(f"  {cite(number.eid)}: ", STRONG)]
        yield from hanging(first, [(number_words(number), PLAIN)], width)


def number_words(number: CardNumber) -> str:
    """
    >>> from lawtrack.reports.card import CardValue
    >>> number_words(CardNumber("art_1", "of the votes", (CardValue("2017-03-13", "seven percent"),
    ...     CardValue("2021-05-24", "five percent", ("41-VII",)))))
    'of the votes: seven percent from 2017-03-13; five percent from 2021-05-24 (41-VII)'
    >>> number_words(CardNumber("art_1", "", (CardValue("2017-03-13", ""),
    ...     CardValue("2021-05-24", "a day"), CardValue("2022-02-07", ""))))
    'not there in the edition of 2017-03-13; a day from 2021-05-24; no longer there from 2022-02-07'
    """
    told_values = [
        _told_value(value, first=place == 0) for place, value in enumerate(number.values)
    ]
    role = f"{number.role}: " if number.role else ""
    return role + "; ".join(told_values)


def _told_value(value: CardValue, *, first: bool) -> str:
    """Of what came before the first edition kept nothing is known, so it went from nowhere."""
    acts = f" ({', '.join(value.acts)})" if value.acts else ""
    if first and not value.phrase:
        return f"not there in the edition of {value.since}"
    return f"{value.phrase or 'no longer there'} from {value.since}{acts}"


def _report_lines(card: Card, width: int) -> Iterator[Line]:
    for checked in card.reports:
        yield from on_reports.report_lines(checked, width, brief=True)


def markdown(card: Card) -> str:
    """The card as Markdown."""
    sections = (
        ("Text", "\n\n".join(_markdown_text(card))),
        ("Changes", "\n\n".join(_markdown_step(step) for step in card.history)),
        ("Tags", "\n".join(f"- {e.in_force}: {md.escape(tag_words(t))}" for e, t in card.tags)),
        ("Numbers", "\n".join(map(_markdown_number, card.numbers))),
        (
            "Reports",
            "\n\n".join(
                on_reports.markdown_report(checked, level=3, brief=True) for checked in card.reports
            ),
        ),
    )
    parts = [f"# {md.escape(heading(card))}", md.escape(standing(card))]
    for name, body in sections:
        parts += [f"## {name}", body or _NONE[name]]
    return "\n\n".join(parts) + "\n"


def _markdown_text(card: Card) -> Iterator[str]:
    for provision in card.unit.provisions if card.unit else ():
        yield md.escape(f"{provision.num} {provision.text}".strip())


def _markdown_step(step: CardEdition) -> str:
    head = f"**Edition of {step.edition.in_force}**: {md.escape(edition_acts(step.edition))}"
    lines = [f"- {md.escape(sentence(distance))}" for distance in step.distances]
    for run in told_together(step.changes, NOTHING_MORE):
        lines.append(f"- {md.escape(told(run))}")
        lines += [f"    - {words}" for change in run for words in _markdown_words(change)]
    return "\n".join([head, "", *lines])


def _markdown_words(change: Change) -> Iterator[str]:
    for mark, label, runs in blocks(change):
        if mark == CHANGED:
            words = md.inline(runs)
        else:
            words = md.escape(clip("".join(run.text for run in runs), LONGEST))
        yield " ".join(part for part in (f"`{mark}`", md.escape(label), words) if part)


def _markdown_number(number: CardNumber) -> str:
    return f"- {md.escape(cite(number.eid))}: {md.escape(number_words(number))}"
