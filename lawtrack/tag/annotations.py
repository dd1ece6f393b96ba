"""What people say of tags: confirmed, disputed or rejected, by whom and why.

The file of a law, ``annotations.toml``, holds tables such as

    [[annotation]]
    before = 2022-11-05            # the edition that the change starts from
    edition = 2023-01-07           # the edition that it leads to
    eid = "art_20-1__para_1-1"     # the provision (the old place of what is gone)
    topic = "observer-accreditation"
    verdict = "confirmed"          # or "disputed", "rejected"
    by = "A. Reader"
    why = "accreditation becomes a condition of observing"

A confirmed tag may give a ``direction``, which then stands in place of the machine's. Where
the machine found no such tag, a confirmation adds one; it gives ``direction`` and
``words``, which stand letter for letter in the change, and may give ``who``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from lawtrack import tables
from lawtrack.diff.changes import Change, Diff
from lawtrack.errors import BadSource
from lawtrack.model.tags import DIRECTIONS, Evidence, Tag
from lawtrack.tables import Row
from lawtrack.tag.records import Rules

CONFIRMED: Final = "confirmed"
DISPUTED: Final = "disputed"
REJECTED: Final = "rejected"
VERDICTS: Final = (CONFIRMED, DISPUTED, REJECTED)
BY_PERSON: Final = "person"  # the rule of a tag that a person added

_KEYS: Final = (
    *("before", "edition", "eid", "topic", "verdict", "direction"),
    *("who", "words", "by", "why"),
)


@dataclass(frozen=True, slots=True)
class Annotation:
    """What one person says of one tag; ``file`` and ``line`` are where it is written."""

    before: str
    edition: str
    eid: str
    topic: str
    verdict: str
    by: str
    why: str
    direction: str = ""
    who: tuple[str, ...] = ()
    words: str = ""
    file: str = ""
    line: int = 0

    def bad(self, problem: str, *, hint: str = "") -> BadSource:
        return BadSource(problem, file=self.file, line=self.line, hint=hint)


def load(path: Path, rules: Rules) -> tuple[Annotation, ...]:
    """Read an annotation file; raises BadSource with file and line for what is wrong."""
    return _read(tables.read(path), rules)


def loads(text: str, rules: Rules, file: str = "") -> tuple[Annotation, ...]:
    """Read annotations from text; ``file`` is its name in errors."""
    return _read(tables.parse(text, file), rules)


def _read(root: Row, rules: Rules) -> tuple[Annotation, ...]:
    root.only("annotation")
    return tuple(_annotation(row, rules) for row in root.rows("annotation"))


def _annotation(row: Row, rules: Rules) -> Annotation:
    row.only(*_KEYS)
    found = Annotation(
        before=row.day("before"),
        edition=row.day("edition"),
        eid=row.text("eid"),
        topic=_known(row, "topic", [topic.id for topic in rules.topics]),
        verdict=_known(row, "verdict", VERDICTS),
        by=row.text("by"),
        why=row.text("why"),
        direction=_known(row, "direction", DIRECTIONS) if "direction" in row.values else "",
        who=row.texts("who"),
        words=row.text("words", ""),
        file=row.file,
        line=row.start,
    )
    if found.direction and found.verdict != CONFIRMED:
        raise row.bad("only a confirmed tag may be given a direction", key="direction")
    return found


def _known(row: Row, key: str, known: Sequence[str]) -> str:
    value = row.text(key)
    if value not in known:
        hint = "known: " + ", ".join(known)
        raise row.bad(f"'{value}' is no {key} known here", key=key, hint=hint)
    return value


def apply(diff: Diff, annotations: Iterable[Annotation]) -> Diff:
    """The diff with what people say of its tags; annotations of other steps are passed over.

    Raises BadSource for an annotation of this step that fits no change, or that speaks of
    a tag that isn't there without words that stand in the change.
    """
    step = (diff.old.in_force, diff.new.in_force)
    changes = list(diff.changes)
    for each in annotations:
        if (each.before, each.edition) == step:
            at = _place(changes, each)
            changes[at] = _reviewed(changes[at], each)
    return replace(diff, changes=tuple(changes))


def behind(
    tag: Tag, change: Change, diff: Diff, annotations: Iterable[Annotation]
) -> Annotation | None:
    """The annotation that a tag's review comes from: by whom it is, and why."""
    step = (diff.old.in_force, diff.new.in_force)
    own = (
        each
        for each in annotations
        if (each.before, each.edition) == step
        and each.eid in (change.eid_new, change.eid_old)
        and (each.topic, each.verdict) == (tag.topic, tag.review)
    )
    return next(own, None)


def _place(changes: Sequence[Change], annotation: Annotation) -> int:
    places = [at for at, change in enumerate(changes) if annotation.eid == change.eid]
    places += [at for at, change in enumerate(changes) if annotation.eid == change.eid_old]
    if not places:
        step = f"between {annotation.before} and {annotation.edition}"
        raise annotation.bad(f"nothing changed in '{annotation.eid}' {step}")
    tagged = (at for at in places if any(tag.topic == annotation.topic for tag in changes[at].tags))
    return next(tagged, places[0])


def _reviewed(change: Change, annotation: Annotation) -> Change:
    own = [tag for tag in change.tags if tag.topic == annotation.topic]
    if not own:
        return replace(change, tags=(*change.tags, _added(change, annotation)))
    tags = (_said(tag, annotation) if tag.topic == annotation.topic else tag for tag in change.tags)
    return replace(change, tags=tuple(dict.fromkeys(tags)))


def _said(tag: Tag, annotation: Annotation) -> Tag:
    return replace(
        tag,
        direction=annotation.direction or tag.direction,
        who=annotation.who or tag.who,
        review=annotation.verdict,
    )


def _added(change: Change, annotation: Annotation) -> Tag:
    if annotation.verdict != CONFIRMED:
        raise annotation.bad(f"no tag '{annotation.topic}' is there to be {annotation.verdict}")
    if not annotation.direction or not annotation.words:
        hint = "give 'direction' and 'words'"
        raise annotation.bad(f"the tag '{annotation.topic}' is not there", hint=hint)
    for side, eid, text in (
        ("new", change.eid_new, change.new),
        ("old", change.eid_old, change.old),
    ):
        if annotation.words in text:
            evidence = (Evidence(side, eid, annotation.words),)
            return Tag(
                *(annotation.topic, annotation.direction, annotation.who, evidence),
                *(BY_PERSON, 1.0, CONFIRMED),
            )
    raise annotation.bad(f"the words '{annotation.words}' do not stand in this change")
