"""What an edition does in two plain lines, each word borne out by tags and kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.changelog.records import Entry
from lawtrack.changelog.said import articles_told, joined, of_changes, phrases
from lawtrack.changelog.topics import (
    SHOWN_DIRECTIONS,
    TERMINOLOGY,
    direction_on,
    standing,
    who_on,
)
from lawtrack.diff.changes import (
    ANNOUNCED,
    INSERTED,
    MOVED,
    RENUMBERED,
    REPEALED,
    RESTORED,
    TAKEN_EFFECT,
    Change,
)
from lawtrack.model.tags import EXPANDS, MIXED, NEUTRAL, RESTRICTS, UNCLEAR
from lawtrack.telling.plain import capital, many_of
from lawtrack.telling.wording import cite

_ASIDE: Final = (TERMINOLOGY, "commencement")  # topics that say nothing of a rule
_FEW: Final = 3  # claims that get a sentence each
_MOST: Final = 7  # topics told with their places in one sentence
_MOST_NUMBERS: Final = 3
_SAID: Final = {
    RESTRICTS: "restricted",
    EXPANDS: "expanded",
    MIXED: "restricted and expanded at once",
    NEUTRAL: "changed, in no direction",
    UNCLEAR: "changed, direction unclear",
}
_WHOLES: Final = {
    REPEALED: "repealed",
    INSERTED: "inserted",
    RESTORED: "restored",
    TAKEN_EFFECT: "taken effect",
}


@dataclass(frozen=True, slots=True)
class _Claim:
    """That a topic went one way: for whom, in which changes."""

    topic: str
    direction: str
    who: tuple[str, ...]
    changes: tuple[Change, ...]


def summary(
    told: Sequence[Entry], technical: Sequence[Entry], names: Mapping[str, str]
) -> tuple[str, ...]:
    """What the tags say, and then what became of which articles and numbers.

    ``told`` are the entries of substance. The topics with the most changes come first, and
    then they stand in the order of the law, which is that of ``names``; opposite directions
    are told apart.
    """
    if not told and not technical:
        return ("Nothing in the text changed.",)
    place = {topic: number for number, topic in enumerate(names)}
    claims = sorted(_claims(told), key=lambda c: (-len(c.changes), place.get(c.topic, -1)))
    said = [claim for claim in claims if claim.topic not in _ASIDE] or claims
    if not told:
        lines = [f"Only technical changes, as far as tags tell: {_technical(technical)}."]
    elif len(said) <= _FEW:
        lines = [" ".join(f"{each}." for each in _few(said, names))]
    else:
        lines = [f"{each}." for each in _many(said, names)]
    return tuple(line for line in (*lines, _counts(told, technical)) if line)


def _claims(told: Sequence[Entry]) -> Iterator[_Claim]:
    """Every topic with every direction that changes go in it."""
    found: dict[tuple[str, str], list[Change]] = {}
    for entry in told:
        for change in entry.changes:
            for topic in dict.fromkeys(tag.topic for tag in standing(change)):
                way = direction_on([change], topic)
                found.setdefault((topic, way), []).append(change)
    for (topic, way), changes in found.items():
        yield _Claim(topic, way, who_on(changes, topic), tuple(changes))


def _few(claims: Sequence[_Claim], names: Mapping[str, str]) -> list[str]:
    """A sentence a claim: "Self-nomination: restricted for candidates (Articles 55 and 87)"."""
    ordered = sorted(claims, key=lambda claim: SHOWN_DIRECTIONS.index(claim.direction))
    return [
        f"{names.get(claim.topic, claim.topic)}: {_SAID[claim.direction]}"
        f"{_for(claim, names)} ({of_changes(claim.changes)})"
        for claim in ordered
    ]


def _many(claims: Sequence[_Claim], names: Mapping[str, str]) -> Iterator[str]:
    """A sentence a direction: the heaviest topics with their places, the others by name."""
    for way in (RESTRICTS, EXPANDS, MIXED):
        found = [claim for claim in claims if claim.direction == way]
        if found:
            shown = [_listed(claim, names) for claim in found[:_MOST]]
            rest = [_small(names.get(claim.topic, claim.topic)) for claim in found[_MOST:]]
            more = [f"and {many_of(len(rest), 'more topic')}: {', '.join(rest)}"] if rest else []
            yield f"{capital(_SAID[way])}: {'; '.join([*shown, *more])}"
    directed = {claim.topic for claim in claims if claim.direction in (RESTRICTS, EXPANDS, MIXED)}
    others = list(dict.fromkeys(c.topic for c in claims if c.topic not in directed))
    if others:
        yield f"Also changed: {', '.join(_small(names.get(topic, topic)) for topic in others)}"


def _listed(claim: _Claim, names: Mapping[str, str]) -> str:
    name = _small(names.get(claim.topic, claim.topic))
    return f"{name}{_for(claim, names)} ({of_changes(claim.changes)})"


def _for(claim: _Claim, names: Mapping[str, str]) -> str:
    """For whom: only where it goes a way, and the name of the topic does not say so."""
    if claim.direction not in (RESTRICTS, EXPANDS, MIXED) or not claim.who:
        return ""
    name = names.get(claim.topic, claim.topic).lower()
    return "" if any(each in name for each in claim.who) else f" for {joined(claim.who)}"


def _technical(technical: Sequence[Entry]) -> str:
    """What kinds of technical changes there are, by their tags and kinds."""
    changes = [change for entry in technical for change in entry.changes]
    terms = [change for change in changes if standing(change)]
    places = [c for c in changes if not standing(c) and c.kind in (RENUMBERED, MOVED)]
    rest = len(changes) - len(terms) - len(places)
    parts = [f"terms ({of_changes(terms)})"] if terms else []
    parts += [f"numbering and places ({of_changes(places)})"] if places else []
    parts += [f"{many_of(rest, 'heading')}"] if rest else []
    return ", ".join(parts)


def _counts(told: Sequence[Entry], technical: Sequence[Entry]) -> str:
    """How much changed: articles, what came or went as a whole, numbers, what has no topic."""
    entries = [*told, *technical]
    articles = {change.article for entry in entries for change in entry.changes if change.article}
    parts = [f"{many_of(len(articles), 'article')} changed"] if articles else []
    parts += [f"{whole} {_WHOLES[kind]}" for kind in _WHOLES if (whole := _wholes(entries, kind))]
    announced = sum(c.kind == ANNOUNCED for entry in entries for c in entry.changes)
    parts += [f"{many_of(announced, 'provision')} announced for later"] if announced else []
    parts += [f"numbers: {numbers}"] if (numbers := _numbers(told)) else []
    bare = sum(len(entry.changes) for entry in told if not entry.topics)
    parts += [f"{many_of(bare, 'change')} without a topic"] if bare else []
    return capital("; ".join(parts)) + "." if parts else ""


def _wholes(entries: Sequence[Entry], kind: str) -> str:
    """The chapters and articles that went through it as a whole."""
    whole = [entry for entry in entries if entry.whole == kind]
    chapters = [cite(e.change.eid) for e in whole if e.change.eid.startswith("chp_")]
    articles = [e.change.article for e in whole if not e.change.eid.startswith("chp_")]
    return joined([*chapters, *([articles_told(articles, most=8)] if articles else [])])


def _numbers(told: Sequence[Entry]) -> str:
    """The numbers that went from one value to another, those of most places first."""
    moves: dict[str, list[tuple[str, str, str]]] = {}
    for entry in told:
        for move in entry.numbers:
            if move.old and move.new:
                place = entry.change.article
                moves.setdefault(move.values, []).append((place, *phrases(move)))
    heaviest = sorted(moves.values(), key=lambda found: -len(found))
    shown = [_moved(found) for found in heaviest[:_MOST_NUMBERS]]
    rest = len(heaviest) - len(shown)
    return ", ".join([*shown, *([f"and {rest} more"] if rest else [])])


def _moved(found: Sequence[tuple[str, str, str]]) -> str:
    """One move in the plainest words that the law has for it, with its articles."""
    _, old, new = min(found, key=lambda each: ("-" in each[2], len(each[1]) + len(each[2])))
    return f"{old} -> {new} ({articles_told([place for place, _, _ in found])})"


def _small(name: str) -> str:
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
