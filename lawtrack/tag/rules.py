"""Impact rules as data, read from a TOML file that belongs to a law.

The engine knows none of its words: another law brings its own file.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Final

from lawtrack import tables
from lawtrack.diff.changes import KINDS
from lawtrack.errors import BadSource
from lawtrack.model.tags import DIRECTIONS, UNCLEAR
from lawtrack.tables import Row
from lawtrack.tag.patterns import compile_pattern
from lawtrack.tag.records import (
    CONDITIONS,
    EFFECTS,
    JUDGED,
    REQUIRED,
    STATES,
    Conditions,
    Measure,
    Patterns,
    Rule,
    Rules,
    Signals,
    Topic,
)
from lawtrack.tag.words import words

__all__ = ["Rules", "load", "loads"]

_ROOT: Final = ("topic", "words", "rule", "measure", "signals", "idle", "scope")
_FLAGS: Final = ("particular", "alone", "scope")
_OWN: Final = tuple(each.name for each in fields(Rule) if each.name not in ("when", "line"))
_SIGNALS: Final = tuple(each.name for each in fields(Signals))

Vocabularies = Mapping[str, Sequence[str]]


def load(path: Path) -> Rules:
    """Read a rule file; raises BadSource with file and line for what is wrong in it."""
    return _rules(tables.read(path))


def loads(text: str, file: str = "") -> Rules:
    """Read rules from the text of a rule file; ``file`` is its name in errors.

    >>> loads('[[topic]]\\nid = "a"\\ndefinition = "b"\\n[[rule]]\\ntopic = "d"\\nid = "c"', "r")
    Traceback (most recent call last):
    lawtrack.errors.BadSource: r:5: 'd' is no topic of this file; known: a
    """
    return _rules(tables.parse(text, file))


def _rules(root: Row) -> Rules:
    root.only(*_ROOT)
    vocabularies = _vocabularies(root)
    topics = tuple(map(_topic, root.rows("topic")))
    if not topics:
        raise root.bad("no [[topic]] is defined")
    known = {topic.id for topic in topics}
    rows = root.rows("rule")
    rules = tuple(_rule(row, known, vocabularies) for row in rows)
    _distinct(root.rows("topic"), "topic")
    _distinct(rows, "rule")
    return Rules(
        topics,
        rules,
        tuple(_measure(row, vocabularies) for row in root.rows("measure")),
        _signals(root, vocabularies),
        frozenset(stem for line in root.texts("idle") for stem in words(line).stems),
        _patterns(root, "scope", vocabularies),
    )


def _vocabularies(root: Row) -> dict[str, tuple[str, ...]]:
    row = _inner(root, "words")
    found = {name: row.texts(name) for name in row.values}
    for name, patterns in found.items():
        if not patterns:
            raise row.bad(f"the vocabulary '{name}' is empty", key=name)
        _patterns(row, name, found)
    return found


def _inner(root: Row, name: str) -> Row:
    """A plain table ``[name]`` of the file, empty where it is missing."""
    values = root.values.get(name, {})
    if not isinstance(values, dict):
        raise root.bad(f"'{name}' must be a table", key=name, hint=f"such as [{name}]")
    start = next((each.line for each in root.headers if each.name == name), 0)
    after = (each.line for each in root.headers if each.line > start)
    end = min(after, default=root.end)
    return Row(values, root.file, start, end, name, root.lines, root.headers)


def _topic(row: Row) -> Topic:
    row.only("id", "name", "definition")
    name = row.values.get("name", {})
    if not isinstance(name, dict) or not all(isinstance(each, str) for each in name.values()):
        raise row.bad("'name' must give names by language", key="name", hint='{ en = "…" }')
    return Topic(row.text("id"), name, row.text("definition"))


def _rule(row: Row, topics: Collection[str], vocabularies: Vocabularies) -> Rule:
    row.only(*_OWN, *CONDITIONS)
    when = Conditions(**{name: _patterns(row, name, vocabularies) for name in CONDITIONS})
    rule = Rule(
        id=row.text("id"),
        topic=_one_of(row, "topic", row.text("topic"), topics, "topic of this file"),
        when=when,
        effect=_one_of(row, "effect", row.text("effect", JUDGED), EFFECTS, "effect"),
        default=_one_of(row, "default", row.text("default", UNCLEAR), DIRECTIONS, "direction"),
        who=row.texts("who"),
        confidence=_confidence(row),
        kinds=_all_of(row, "kinds", KINDS, "kind of change"),
        article=_all_of(row, "article", STATES, "state of an article"),
        part=_one_of(row, "part", row.text("part", ""), ("", "text", "heading"), "part"),
        yields=_all_of(row, "yields", {*topics, "*"}, "topic of this file"),
        **{name: row.flag(name) for name in _FLAGS},
        line=row.start,
    )
    if not any(getattr(when, name) for name in REQUIRED):
        raise row.bad("the rule has no condition", hint="give it 'changed', 'clause' or the like")
    return rule


def _measure(row: Row, vocabularies: Vocabularies) -> Measure:
    row.only("near", "unless", "rises")
    near = _patterns(row, "near", vocabularies)
    if not near:
        raise row.bad("the measure names no words 'near'", key="near")
    rises = _one_of(row, "rises", row.text("rises"), DIRECTIONS, "direction")
    return Measure(near, rises, _patterns(row, "unless", vocabularies))


def _signals(root: Row, vocabularies: Vocabularies) -> Signals:
    row = _inner(root, "signals")
    row.only(*_SIGNALS)
    return Signals(**{name: _patterns(row, name, vocabularies) for name in _SIGNALS})


def _patterns(row: Row, key: str, vocabularies: Vocabularies) -> Patterns:
    return tuple(_pattern(row, key, text, vocabularies) for text in row.texts(key))


def _pattern(row: Row, key: str, text: str, vocabularies: Vocabularies) -> re.Pattern[str]:
    try:
        return compile_pattern(text, vocabularies)
    except ValueError as error:
        line = _line_of(row, key, text)
        raise BadSource(str(error), file=row.file, line=line) from error


def _line_of(row: Row, key: str, text: str) -> int:
    """The line that holds a text of a list, which may run over several lines."""
    first = row.line_of(key)
    lines = range(first, row.end)
    return next((at for at in lines if f'"{text}"' in row.lines[at - 1]), first)


def _confidence(row: Row) -> float:
    value = row.values.get("confidence", 0.8)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= 1:
        raise row.bad("'confidence' must be a number above 0 and up to 1", key="confidence")
    return float(value)


def _all_of(row: Row, key: str, known: Collection[str], what: str) -> tuple[str, ...]:
    return tuple(_one_of(row, key, value, known, what) for value in row.texts(key))


def _one_of(row: Row, key: str, value: str, known: Collection[str], what: str) -> str:
    if value not in known:
        hint = "known: " + ", ".join(sorted(each for each in known if each))
        raise row.bad(f"'{value}' is no {what}", key=key, hint=hint)
    return value


def _distinct(rows: Sequence[Row], what: str) -> None:
    seen: set[str] = set()
    for row in rows:
        name = row.text("id")
        if name in seen:
            raise row.bad(f"the {what} '{name}' is defined twice", key="id")
        seen.add(name)
