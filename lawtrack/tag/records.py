"""The records of a rule file: topics, rules with their conditions, measures and signals."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Final

from lawtrack.model.tags import DIRECTIONS, UNCLEAR

OPENING: Final = "opening"
HURDLE: Final = "hurdle"
JUDGED: Final = "judged"
MEASURED: Final = "measured"
FOLLOWS: Final = "follows"
EFFECTS: Final = (*DIRECTIONS, OPENING, HURDLE, JUDGED, MEASURED, FOLLOWS)
STATES: Final = ("new", "gone", "kept")

Pattern = re.Pattern[str]
Patterns = tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """What a tag may say: its id, names by language, and definition."""

    id: str
    name: Mapping[str, str]
    definition: str


@dataclass(frozen=True, slots=True)
class Conditions:
    """What must hold of a change. Patterns within one field are alternatives; all fields
    that are given must hold.

    ``changed`` looks at words that came or went, ``added`` and ``removed`` at one of the
    two, ``clause`` at the clause that holds them, ``within`` at the clause or the words
    that lead it in, ``intro`` at those alone, ``text`` at the whole provision,
    ``heading`` and ``chapter`` at the headings; ``enters`` and ``leaves`` want words that
    the article had nowhere before, or has nowhere now. Fields in ``unless_`` forbid.
    """

    changed: Patterns = ()
    added: Patterns = ()
    removed: Patterns = ()
    clause: Patterns = ()
    within: Patterns = ()
    intro: Patterns = ()
    text: Patterns = ()
    heading: Patterns = ()
    chapter: Patterns = ()
    enters: Patterns = ()
    leaves: Patterns = ()
    unless_changed: Patterns = ()
    unless_added: Patterns = ()
    unless_removed: Patterns = ()
    unless_clause: Patterns = ()
    unless_within: Patterns = ()
    unless_heading: Patterns = ()
    unless_chapter: Patterns = ()
    unless_leaves: Patterns = ()


CONDITIONS: Final = tuple(each.name for each in fields(Conditions))
REQUIRED: Final = tuple(name for name in CONDITIONS if not name.startswith("unless_"))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: when its conditions hold, a change bears the topic.

    ``effect`` says how the direction is found: a direction as it stands; ``opening`` (what
    comes expands, what goes restricts) or ``hurdle`` (the reverse) for the words matched;
    ``measured`` by the numbers; ``judged`` by numbers, lists and signals; ``follows`` takes
    the direction of the article's other tags. ``default`` stands where that decides nothing.

    ``kinds``, ``part`` and ``article`` (new, gone, kept) narrow the changes. ``yields``
    names topics (``*``: any) that silence the rule in the same article, ``alone`` makes it
    silence all others. ``scope`` lets it see phrases that only name a kind of election (or
    the like), which other rules pass over. ``particular`` wants words that no article of
    another chapter changes alike.
    """

    id: str
    topic: str
    when: Conditions
    effect: str = JUDGED
    default: str = UNCLEAR
    who: tuple[str, ...] = ()
    confidence: float = 0.8
    kinds: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    part: str = ""
    yields: tuple[str, ...] = ()
    particular: bool = False
    alone: bool = False
    scope: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number that rises does, by the words of its clause; falling is the reverse."""

    near: Patterns
    rises: str
    unless: Patterns = ()


@dataclass(frozen=True, slots=True)
class Signals:
    """Words that open (a right, an exemption) or burden (a duty, a ban, a ground).

    ``lists_open`` and ``lists_burden`` say the same of the words that lead a list in;
    ``bodies`` are clauses that bind an authority, whose duties burden nobody else;
    ``groups`` name people who join or leave those whom a clause opens to or burdens;
    ``joins`` are words such as "or" that join one more alternative on; ``subjects`` are
    those (kinds of candidates, say) whose leaving an article restricts, whatever burdens
    of theirs go with them.
    """

    opens: Patterns = ()
    burdens: Patterns = ()
    lists_open: Patterns = ()
    lists_burden: Patterns = ()
    bodies: Patterns = ()
    groups: Patterns = ()
    joins: Patterns = ()
    subjects: Patterns = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """All that a law's rule file says.

    ``idle`` are stems that say nothing by themselves; ``scope`` are phrases that only name
    what a provision is about, such as the kinds of elections in a list of them.
    """

    topics: tuple[Topic, ...]
    rules: tuple[Rule, ...]
    measures: tuple[Measure, ...] = ()
    signals: Signals = field(default_factory=Signals)
    idle: frozenset[str] = frozenset()
    scope: Patterns = ()

    def topic(self, name: str) -> Topic | None:
        return next((topic for topic in self.topics if topic.id == name), None)
