"""How changes, acts and editions are said in English, the same on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from lawtrack.diff.changes import (
    ANNOUNCED,
    EDITORIAL,
    INSERTED,
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
from lawtrack.model.acts import Act, Commencement
from lawtrack.model.address import Address
from lawtrack.model.law import EditionInfo
from lawtrack.model.tags import UNCLEAR, Tag, combined
from lawtrack.telling.about import About

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
COUNT_WORDS: Final = KIND_WORDS | {ANNOUNCED: "announced", TAKEN_EFFECT: "taken effect"}
_REJECTED: Final = "rejected"
_FROM: Final = "in force from "
_NAMED_UNITS: Final = {"preface": "Title of the law", "conclusions": "Signature"}


def cite(eid: str, part: str = "text") -> str:
    """A place as a lawyer writes it.

    >>> cite("art_20-1__para_2__subpara_9"), cite("art_14", "heading"), cite("preface")
    ('Article 20-1(2)(9)', 'Article 14, heading', 'Title of the law')
    >>> cite("preface__al_1"), cite("preface__al_2")
    ('Title of the law, note', 'Title of the law, note 2')
    """
    unit, _, steps = eid.partition("__")
    if unit in _NAMED_UNITS:
        return _NAMED_UNITS[unit] + (f", {_line(unit, steps)}" if steps else "")
    try:
        cited = Address.parse(eid).cite()
    except ValueError:
        cited = eid
    return f"{cited}, heading" if part == "heading" else cited


def _line(unit: str, steps: str) -> str:
    """What stands under the title or signature has no number that a lawyer would cite."""
    noun = "note" if unit == "preface" else "line"
    number = steps.rpartition("_")[2]
    return f"{noun} {number}" if number.isdigit() and number != "1" else noun


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
    if change.restored_from:
        words += f"; restored (last in the edition of {change.restored_from})"
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


def acts_lines(numbers: Iterable[str], unit: str, diff: Diff, about: About) -> tuple[str, ...]:
    """The acts behind the changes of a unit, each with what its footnote says of its day.

    The day of an edition is its publisher's: nothing is said to be in force from it.

    >>> new = EditionInfo("law", "2023-01-07", "en", (Act("156-VII", "2022-11-05"),))
    >>> day = {("art_5", "156-VII"): (Commencement("on-date", date="2023-01-07"),)}
    >>> acts_lines(["156-VII"], "art_5", Diff(new, new, ()), About(commencements=day))
    ('Act 156-VII of 2022-11-05, in force from 2023-01-07',)
    >>> acts_lines(["156-VII"], "art_5", Diff(new, new, ()), About())
    ('Act 156-VII of 2022-11-05 (edition of 2023-01-07)',)
    """
    named = tuple(dict.fromkeys(numbers))
    if not named:
        return (_unnamed(diff, about),)
    editions = about.editions or (diff.new,)
    return tuple(
        _act_words(number, about.commencements.get((unit, number), ()), editions)
        for number in named
    )


def _unnamed(diff: Diff, about: About) -> str:
    """Said with care: a footnote may have named the act in an earlier edition already."""
    acts = "" if len(about.editions) > 1 else "; ".join(act.cite() for act in diff.new.acts)
    made = f"; the edition of {diff.new.in_force} was made by {acts}" if acts else ""
    return f"Act not established{made}"


def _act_words(number: str, said: Iterable[Commencement], editions: Sequence[EditionInfo]) -> str:
    act: Act | None = None
    days: list[str] = []
    for edition in editions:
        for known in edition.acts:
            if known.number == number:
                act = known
                days.append(edition.in_force)
    named = act.cite() if act else f"Act {number}"
    return f"{named}{_footnote(said) or _editions(days)}"


def _footnote(said: Iterable[Commencement]) -> str:
    told = tuple(dict.fromkeys(effect_words(one) for one in said if one.rule))
    if len(told) == 1 and told[0].startswith(_FROM):
        return f", {told[0]}"
    parts = ", in parts" if len(told) > 1 else ""
    return f"; its footnote{parts}: {', '.join(told)}" if told else ""


def _editions(days: Sequence[str]) -> str:
    if len(days) > 1:
        return f" (editions from {days[0]} to {days[-1]})"
    return f" (edition of {days[0]})" if days else ""


def effect_words(said: Commencement) -> str:
    """When an act takes effect, as a footnote says it; words in another language are quoted.

    >>> effect_words(Commencement("on-date", date="2023-01-07"))
    'in force from 2023-01-07'
    >>> effect_words(Commencement("see-article", article="2"))
    'takes effect as its Article 2 provides'
    """
    words = said.words_en()
    if said.rule == "on-date":
        return f"{_FROM}{said.date}"
    if said.words:
        return f"takes effect: “{words}”"
    return f"takes effect {words}" if words else ""


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
    return tags_told((tag,))


def tags_told(tags: Iterable[Tag]) -> str:
    """The tags in words, each topic once with the direction that all of its tags make."""
    topics: dict[str, list[Tag]] = {}
    for tag in tags:
        topics.setdefault(tag.topic, []).append(tag)
    return "; ".join(f"{topic}: {_directed(found)}" for topic, found in topics.items())


def _directed(tags: list[Tag]) -> str:
    tags = [tag for tag in tags if tag.review != _REJECTED] or tags
    way = combined(tag.direction for tag in tags)
    who = dict.fromkeys(each for tag in tags for each in tag.who)
    whom = f" ({', '.join(who)})" if who else ""
    reviews = dict.fromkeys(tag.review for tag in tags)
    part = " in part" if "" in reviews else ""
    review = "".join(f", {each} by a person{part}" for each in reviews if each)
    return f"{'direction unclear' if way == UNCLEAR else way}{whom}{review}"


def groups(changes: Iterable[Change]) -> dict[str, list[Change]]:
    """The changes by the eId of the unit that they stand in, in the order given."""
    by_unit: dict[str, list[Change]] = {}
    for change in changes:
        unit = f"art_{change.article}" if change.article else change.eid.partition("__")[0]
        by_unit.setdefault(unit, []).append(change)
    return by_unit


def shown_changes(diff: Diff, *, editorial: bool) -> tuple[Change, ...]:
    return diff.changes if editorial else diff.amendments
