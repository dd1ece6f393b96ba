"""How changes, acts and editions are said in English, the same on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from lawtrack.diff.changes import (
    ANNOUNCED,
    EDITORIAL,
    INSERTED,
    KINDS,
    MOVED,
    RENUMBERED,
    REPEALED,
    REPLACED,
    RESTORED,
    REWORDED,
    TAKEN_EFFECT,
    Change,
    Diff,
)
from lawtrack.model.acts import Act
from lawtrack.model.address import Address
from lawtrack.model.law import EditionInfo
from lawtrack.model.tags import Tag
from lawtrack.render.about import About

ARROW: Final = "->"

KIND_WORDS: Final = {
    INSERTED: "inserted",
    REPEALED: "repealed",
    REWORDED: "reworded",
    REPLACED: "replaced as a whole",
    RENUMBERED: "renumbered",
    MOVED: "moved",
    RESTORED: "restored",
    ANNOUNCED: "announced (not yet in force)",
    TAKEN_EFFECT: "taken effect (announced earlier)",
    EDITORIAL: "editorial only",
}
_COUNT_WORDS: Final = KIND_WORDS | {ANNOUNCED: "announced", TAKEN_EFFECT: "taken effect"}
_NAMED_UNITS: Final = {"preface": "Title of the law", "conclusions": "Signature"}


def cite(eid: str, part: str = "text") -> str:
    """A place as a lawyer writes it.

    >>> cite("art_20-1__para_2__subpara_9"), cite("art_14", "heading"), cite("preface")
    ('Article 20-1(2)(9)', 'Article 14, heading', 'Title of the law')
    """
    unit, _, steps = eid.partition("__")
    if unit in _NAMED_UNITS:
        return _NAMED_UNITS[unit] + (f", {steps}" if steps else "")
    try:
        cited = Address.parse(eid).cite()
    except ValueError:
        cited = eid
    return f"{cited}, heading" if part == "heading" else cited


def label_of(unit: str, heading: str) -> str:
    """A unit with its heading.

    >>> label_of("art_14", "Publicity"), label_of("chp_9", "")
    ('Article 14. Publicity', 'Chapter 9')
    """
    return f"{cite(unit)}. {heading}" if heading else cite(unit)


def kind_words(change: Change) -> str:
    """What happened to a provision, with where it stood or when it last stood.

    >>> kind_words(Change("renumbered", "5", "art_5__subpara_3", "art_5__subpara_4",
    ...     "3)", "4)", "a", "a"))
    'renumbered, 3) -> 4)'
    """
    words = KIND_WORDS.get(change.kind, change.kind)
    if change.kind == RESTORED and change.restored_from:
        return f"{words} (last in the edition of {change.restored_from})"
    if change.eid_old and change.eid_new and change.eid_old != change.eid_new:
        return f"{words}, {_from_to(change)}"
    if change.num_old != change.num_new and change.num_old and change.num_new:
        return f"{words}, {change.num_old} {ARROW} {change.num_new}"
    return words


def _from_to(change: Change) -> str:
    stays = change.eid_old.rpartition("__")[0] == change.eid_new.rpartition("__")[0]
    if stays and change.num_old and change.num_new and change.num_old != change.num_new:
        return f"{change.num_old} {ARROW} {change.num_new}"
    return f"{cite(change.eid_old, change.part)} {ARROW} {cite(change.eid_new, change.part)}"


def acts_line(numbers: Iterable[str], diff: Diff, about: About) -> str:
    """The acts behind changes with their dates and the days when they took effect.

    >>> act = Act("156-VII", "2022-11-05")
    >>> new = EditionInfo("law", "2023-01-07", "en", (act,))
    >>> acts_line(["156-VII"], Diff(new, new, ()), About())
    'Act 156-VII of 2022-11-05, in force from 2023-01-07'
    """
    named = tuple(dict.fromkeys(numbers))
    if not named:
        return _unnamed(diff, about)
    return "; ".join(_act_words(number, about.editions or (diff.new,)) for number in named)


def _unnamed(diff: Diff, about: About) -> str:
    """Said with care: a footnote may have named the act in an earlier edition already."""
    acts = "" if len(about.editions) > 1 else "; ".join(act.cite() for act in diff.new.acts)
    made = f"; the edition of {diff.new.in_force} was made by {acts}" if acts else ""
    return f"Act not established{made}"


def _act_words(number: str, editions: Sequence[EditionInfo]) -> str:
    act: Act | None = None
    days: list[str] = []
    for edition in editions:
        for named in edition.acts:
            if named.number == number:
                act = named
                days.append(edition.in_force)
    if act is None:
        return f"Act {number}"
    if len(days) > 1:
        return f"{act.cite()}, in force in stages: {', '.join(days)}"
    return f"{act.cite()}, in force from {days[0]}"


def edition_acts(info: EditionInfo) -> str:
    """
    >>> edition_acts(EditionInfo("law", "2020-01-01", "en"))
    'no act named'
    """
    return "; ".join(act.cite() for act in info.acts) or "no act named"


def notices(*infos: EditionInfo) -> list[str]:
    """What a reader must know of texts that are not the official ones, each said once.

    >>> notices(EditionInfo("law", "2023-01-07", "en", status="unofficial rendering"))
    ['Unofficial rendering: only the official text has legal force.']
    """
    statuses = dict.fromkeys(info.status for info in infos if info.status != "official")
    return [
        f"{status.replace('-', ' ').capitalize()}: only the official text has legal force."
        for status in statuses
    ]


def edition_note(info: EditionInfo) -> str:
    """
    >>> edition_note(EditionInfo("law", "2023-01-07", "en", note="third stage"))
    'Edition of 2023-01-07: third stage.'
    """
    if not info.note:
        return ""
    return f"Edition of {info.in_force}: {info.note.rstrip('.')}."


def tag_words(tag: Tag) -> str:
    """Topic, direction, whom it touches, and whether a person has said so.

    >>> from lawtrack.model.tags import Evidence
    >>> tag_words(Tag("quotas", "restricts", ("parties",), (Evidence("new", "art_1", "x"),),
    ...     "r", 1.0, "confirmed"))
    'quotas: restricts (parties), confirmed by a person'
    """
    whom = f" ({', '.join(tag.who)})" if tag.who else ""
    review = f", {tag.review} by a person" if tag.review else ""
    return f"{tag.topic}: {tag.direction}{whom}{review}"


def groups(changes: Iterable[Change]) -> dict[str, list[Change]]:
    """The changes by the eId of the unit that they stand in, in the order given."""
    by_unit: dict[str, list[Change]] = {}
    for change in changes:
        unit = f"art_{change.article}" if change.article else change.eid.partition("__")[0]
        by_unit.setdefault(unit, []).append(change)
    return by_unit


def shown_changes(diff: Diff, *, editorial: bool) -> tuple[Change, ...]:
    return diff.changes if editorial else diff.amendments


def summary(diff: Diff, *, editorial: bool) -> str:
    """The last line of a diff: how many articles and changes, of which kinds."""
    shown = shown_changes(diff, editorial=editorial)
    hidden = len(diff.changes) - len(shown)
    rest = f" ({_count(hidden, 'editorial difference')} not shown)" if hidden else ""
    between = f"between the editions of {diff.old.in_force} and {diff.new.in_force}"
    if not shown:
        return f"No change {between}{rest}."
    return f"{counts(shown)}{rest}."


def counts(changes: Sequence[Change]) -> str:
    """
    >>> counts([Change("inserted", "5", "", "art_5__para_1", "", "1.", "", "a")])
    '1 article, 1 change: 1 inserted'
    """
    articles = {change.article for change in changes if change.article}
    kinds = [change.kind for change in changes]
    told = ", ".join(f"{kinds.count(k)} {_COUNT_WORDS[k]}" for k in KINDS if k in kinds)
    outside = len({unit for unit in groups(changes) if not unit.startswith("art_")})
    places = [_count(len(articles), "article")] if articles or not outside else []
    places += [_count(outside, "heading or title")] if outside else []
    return f"{' and '.join(places)}, {_count(len(changes), 'change')}: {told}"


def _count(number: int, noun: str) -> str:
    if number == 1:
        return f"1 {noun}"
    return f"{number} " + ("headings or titles" if noun == "heading or title" else f"{noun}s")
