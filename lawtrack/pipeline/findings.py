"""What a corpus has to say of a diff besides the words: tags, acts, and remarks.

Tags come from the law's rules, the acts behind each change from the footnotes (between
neighbouring editions, where it can be told), remarks from what was announced, suspended or
explained by nobody, and from the calendar of elections. To find all that takes up to some
seconds for a reform, and two editions always give the same. So the findings are kept in
the cache beside the store, with the names, sizes and times of all that they depend on.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lawtrack.model.record import Record
from lawtrack.store.cache import cache_folder, write_beside

if TYPE_CHECKING:
    from lawtrack.diff.changes import Change, Diff
    from lawtrack.model.law import Edition
    from lawtrack.model.tags import Tag
    from lawtrack.store.reader import Revision, Store
    from lawtrack.tag.records import Rules

RULES: Final = "impact.toml"
ANNOTATIONS: Final = "annotations.toml"
CALENDAR: Final = "calendar.toml"
_CODE: Final = ("acts", "diff", "elections", "model", "pipeline", "tag")


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Findings(Record):
    """Tags and acts of each change of a diff, in its order, and remarks by eId.

    ``acts`` is None where the acts of the diff itself stand.
    """

    tags: tuple[tuple[Tag, ...], ...]
    acts: tuple[tuple[str, ...], ...] | None
    remarks: Mapping[str, str]


def with_findings(
    store: Store, old: Revision, new: Revision, diff: Diff
) -> tuple[Diff, Mapping[str, str]]:
    """The whole diff of two editions with its tags and acts, and the remarks on it."""
    if not diff.changes:
        return diff, {}
    law = store.corpus / new.info.law
    place = cache_folder() / "findings" / _name(store, old, new)
    seen = "\n".join(_seen(law))
    found = _recall(place, seen, len(diff.changes)) if store.lasting else None
    if found is None:
        found = find(diff, store.edition(old), store.edition(new), law, new.parent == old.commit)
        if store.lasting:
            _remember(place, seen, found)
    acts = found.acts or tuple(change.acts for change in diff.changes)
    changes = zip(diff.changes, found.tags, acts, strict=True)
    told = tuple(
        replace(change, tags=tags, acts=by) if tags or by != change.acts else change
        for change, tags, by in changes
    )
    return replace(diff, changes=told), found.remarks


def find(diff: Diff, old: Edition, new: Edition, law: Path, neighbours: bool) -> Findings:
    """Read the rules, the footnotes and the calendar, and hold the diff against them."""
    tagged = tagged_by_rules(diff, old, new, law)
    acts: tuple[tuple[str, ...], ...] | None = None
    remarks: dict[str, str] = {}
    if neighbours:
        acts, remarks = _explained(tagged, old, new)
    remarks = _joined(remarks, _before_elections(tagged, law))
    return Findings(tuple(change.tags for change in tagged.changes), acts, remarks)


def tagged_by_rules(diff: Diff, old: Edition, new: Edition, law: Path) -> Diff:
    """The diff with tags by the rules of its law and by what people said of them."""
    if not (law / RULES).is_file():
        return diff
    from lawtrack.tag import Context, annotations, tag

    rules = _rules(law / RULES, (law / RULES).stat().st_mtime_ns)
    tagged = tag(diff, rules, Context.of(old, new))
    if (law / ANNOTATIONS).is_file():
        tagged = annotations.apply(tagged, annotations.load(law / ANNOTATIONS, rules))
    return tagged


@lru_cache(maxsize=8)
def _rules(path: Path, changed: int) -> Rules:
    """The rules of a law, read once however many editions are held against them."""
    from lawtrack.tag.rules import load

    return load(path)


def _explained(
    diff: Diff, old: Edition, new: Edition
) -> tuple[tuple[tuple[str, ...], ...], dict[str, str]]:
    """The acts that footnotes give for each change, and remarks where they give none.

    A text without any footnote is not asked for them.
    """
    if not any(unit.notes for unit in (*old.units, *new.units)):
        return tuple(change.acts for change in diff.changes), {}
    from lawtrack.acts.reconcile import SILENT, STAGED, reconcile

    behind: dict[int, tuple[str, ...]] = {}
    remarks: dict[str, str] = {}
    for one in reconcile(diff, old, new):
        for change in one.changes:
            behind[id(change)] = one.acts
            if one.verdict == SILENT:
                remarks[change.eid] = "silent: no footnote says why the text changed"
            elif one.verdict == STAGED and one.until:
                remarks[change.eid] = f"no act named; {one.reason}"
    return tuple(_acts_of(change, behind) for change in diff.changes), remarks


def _acts_of(change: Change, behind: Mapping[int, tuple[str, ...]]) -> tuple[str, ...]:
    return behind.get(id(change), change.acts)


def _before_elections(diff: Diff, law: Path) -> dict[str, str]:
    """Units whose changes touch the fundamentals of electoral law: how long before an election.

    The Venice Commission's Code of Good Practice in Electoral Matters (II.2.b) advises
    against such changes less than one year before an election.
    """
    units: dict[str, list[Tag]] = {}
    for change in diff.amendments:
        if change.tags:
            units.setdefault(change.eid.partition("__")[0], []).extend(change.tags)
    if not units or not (law / CALENDAR).is_file():
        return {}
    from lawtrack.elections import fundamental, fundamental_distances, load

    calendar = load(law / CALENDAR)
    remarks = {}
    for eid, tags in units.items():
        found = fundamental_distances(tags, diff.new.in_force, calendar)
        told = [_distance(one.days, one.election, one.under_a_year) for one in found]
        if any(told):
            topics = ", ".join(fundamental(tags))
            remarks[eid] = f"{topics}: this edition is {'; '.join(filter(None, told))}"
    return remarks


def _distance(days: int | None, election: Any, under_a_year: bool | None) -> str:  # noqa: ANN401
    if days is None or election is None:
        return ""
    from lawtrack.render.calendar import days_words, election_day

    year = "under a year" if under_a_year else "a year or more"
    return f"{days_words(days)} before the {election_day(election)} ({year})"


def _joined(one: Mapping[str, str], other: Mapping[str, str]) -> dict[str, str]:
    return {
        eid: "; ".join(filter(None, (one.get(eid, ""), other.get(eid, ""))))
        for eid in (*one, *other)
    }


def _name(store: Store, old: Revision, new: Revision) -> str:
    return f"{old.commit[:16]}-{new.commit[:16]}-{store.language}.json"


def _seen(law: Path) -> Iterator[str]:
    """What the findings depend on, as the file system shows it."""
    package = Path(__file__).resolve().parent.parent
    for folder in _CODE:
        with os.scandir(package / folder) as entries:
            yield from sorted(_line(entry) for entry in entries if entry.name.endswith(".py"))
    if law.is_dir():
        with os.scandir(law) as entries:
            known = (RULES, ANNOTATIONS, CALENDAR)
            yield from sorted(_line(entry) for entry in entries if entry.name in known)


def _line(entry: os.DirEntry[str]) -> str:
    status = entry.stat()
    return f"{entry.path}\t{status.st_size}\t{status.st_mtime_ns}"


def _recall(place: Path, seen: str, changes: int) -> Findings | None:
    """The findings kept, if nothing that they depend on has changed."""
    try:
        text = place.read_text("utf-8")
    except OSError:
        return None
    import json

    try:
        kept = json.loads(text)
        if kept["seen"] != seen or len(kept["tags"]) != changes:
            return None
        acts = kept["acts"]
        return Findings(
            tuple(tuple(map(_tag, tags)) for tags in kept["tags"]),
            None if acts is None else tuple(map(tuple, acts)),
            {str(eid): str(words) for eid, words in kept["remarks"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _tag(kept: Sequence[Any]) -> Tag:
    from lawtrack.model.tags import Evidence, Tag

    topic, direction, who, evidence, rule, confidence, review = kept
    shown = tuple(Evidence(*one) for one in evidence)
    return Tag(topic, direction, tuple(who), shown, rule, confidence, review)


def _remember(place: Path, seen: str, found: Findings) -> None:
    """Keep the findings for the next time; a cache that cannot be written is no error."""
    import json

    kept = {
        "seen": seen,
        "tags": [[_plain(tag) for tag in tags] for tags in found.tags],
        "acts": found.acts,
        "remarks": dict(found.remarks),
    }
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        write_beside(place, json.dumps(kept, ensure_ascii=False))
    except OSError:
        return


def _plain(tag: Tag) -> list[object]:
    evidence = [[one.side, one.eid, one.words] for one in tag.evidence]
    said = [tag.topic, tag.direction, list(tag.who), evidence, tag.rule, tag.confidence]
    return [*said, tag.review]
