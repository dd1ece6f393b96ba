"""Tags on a diff by the rules of its law, remembered from one run to the next.

Reading the rules and holding a whole reform against them takes up to a second, and the
same two editions always get the same tags. So they are kept in the cache beside the store,
with the names, sizes and times of the files that they depend on: rules, annotations, code.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lawtrack.diff.changes import Diff
from lawtrack.errors import LawtrackError
from lawtrack.store.cache import cache_folder, default_corpus, write_beside
from lawtrack.store.reader import Revision, Store

if TYPE_CHECKING:
    from lawtrack.model.law import Edition
    from lawtrack.model.tags import Tag
    from lawtrack.tag.records import Rules

RULES: Final = "impact.toml"
ANNOTATIONS: Final = "annotations.toml"
_CODE: Final = ("diff", "tag", "model")


def with_tags(
    store: Store, old: Revision, new: Revision, diff: Diff, whole: tuple[Edition, Edition]
) -> Diff:
    """The whole diff of two editions with its tags; as it is where the law has no rules.

    ``whole`` are the editions (in part) that the diff was made from.
    """
    law = default_corpus() / new.info.law
    if not (law / RULES).is_file() or not diff.amendments:
        return diff
    place = _place(store, old, new)
    seen = "\n".join(_seen(law))
    kept = _recall(place, seen, diff)
    if kept is None:
        kept = [change.tags for change in _tagged(store, old, new, diff, whole, law).changes]
        _remember(place, seen, kept)
    changes = zip(diff.changes, kept, strict=True)
    return replace(diff, changes=tuple(replace(c, tags=t) if t else c for c, t in changes))


def rules(law: Path) -> Rules:
    """The topics and rules of a law's folder."""
    from lawtrack.tag.rules import load

    return load(law / RULES)


def law_rules(store: Store) -> Rules:
    """The topics and rules of the law that is read; raises LawtrackError if it has none."""
    law = default_corpus() / store.revisions()[-1].info.law
    if not (law / RULES).is_file():
        raise LawtrackError(
            f"the corpus keeps no rules for tags of {law.name}", hint=f"add {RULES}"
        )
    return rules(law)


def _tagged(
    store: Store,
    old: Revision,
    new: Revision,
    diff: Diff,
    whole: tuple[Edition, Edition],
    law: Path,
) -> Diff:
    from lawtrack.tag import Context, annotations, tag

    known = rules(law)
    context = Context.of(_with_chapters(store, old, whole[0]), _with_chapters(store, new, whole[1]))
    tagged = tag(diff, known, context)
    if (law / ANNOTATIONS).is_file():
        tagged = annotations.apply(tagged, annotations.load(law / ANNOTATIONS, known))
    return tagged


def _with_chapters(store: Store, revision: Revision, edition: Edition) -> Edition:
    """The edition with the headings above its articles, which rules look at."""
    own = {unit.eid for unit in edition.units}
    above = [e for e in store.unit_ids(revision) if e.startswith(("chp_", "sec_")) and e not in own]
    return replace(edition, units=(*edition.units, *store.units(revision, above).values()))


def _place(store: Store, old: Revision, new: Revision) -> Path:
    name = f"{old.commit[:16]}-{new.commit[:16]}-{store.language}.json"
    return cache_folder() / "tags" / name


def _seen(law: Path) -> Iterator[str]:
    """What the tags depend on, as the file system shows it."""
    package = Path(__file__).resolve().parent.parent
    for folder in _CODE:
        with os.scandir(package / folder) as entries:
            yield from sorted(_line(entry) for entry in entries if entry.name.endswith(".py"))
    with os.scandir(law) as entries:
        yield from sorted(_line(e) for e in entries if e.name in (RULES, ANNOTATIONS))


def _line(entry: os.DirEntry[str]) -> str:
    status = entry.stat()
    return f"{entry.path}\t{status.st_size}\t{status.st_mtime_ns}"


def _recall(place: Path, seen: str, diff: Diff) -> list[tuple[Tag, ...]] | None:
    """The tags kept for these editions, if nothing that they depend on has changed."""
    try:
        text = place.read_text("utf-8")
    except OSError:
        return None
    import json

    try:
        kept = json.loads(text)
        if kept["seen"] != seen or len(kept["tags"]) != len(diff.changes):
            return None
        return [tuple(map(_tag, tags)) for tags in kept["tags"]]
    except (ValueError, KeyError, TypeError):
        return None


def _tag(kept: Sequence[Any]) -> Tag:
    from lawtrack.model.tags import Evidence, Tag

    topic, direction, who, evidence, rule, confidence, review = kept
    shown = tuple(Evidence(*one) for one in evidence)
    return Tag(topic, direction, tuple(who), shown, rule, confidence, review)


def _remember(place: Path, seen: str, kept: Sequence[Sequence[Tag]]) -> None:
    """Keep the tags for the next time; a cache that cannot be written is no error."""
    import json

    tags = [[_plain(tag) for tag in of_change] for of_change in kept]
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        write_beside(place, json.dumps({"seen": seen, "tags": tags}, ensure_ascii=False))
    except OSError:
        return


def _plain(tag: Tag) -> list[object]:
    evidence = [[one.side, one.eid, one.words] for one in tag.evidence]
    said = [tag.topic, tag.direction, list(tag.who), evidence, tag.rule, tag.confidence]
    return [*said, tag.review]


@dataclass(frozen=True, slots=True)
class WantedTags:
    """The topics and directions that changes are narrowed to; empty means any."""

    topics: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.topics or self.directions)

    def narrow(self, diff: Diff) -> Diff:
        """The diff with the changes that bear such a tag."""
        if not self:
            return diff
        from lawtrack.tag.summary import only

        return only(diff, self.topics, self.directions)


ANY: Final = WantedTags()


def wanted_tags(store: Store, topics: Sequence[str], directions: Sequence[str]) -> WantedTags:
    """Check names of topics and directions; raises LawtrackError, naming the nearest."""
    if not topics and not directions:
        return ANY
    from lawtrack.model.tags import DIRECTIONS

    law = default_corpus() / store.revisions()[-1].info.law
    if not (law / RULES).is_file():
        raise LawtrackError(
            f"the corpus keeps no rules for tags of {law.name}", hint=f"add {RULES}"
        )
    _check(topics, [topic.id for topic in rules(law).topics] if topics else [], "topic")
    _check(directions, list(DIRECTIONS), "direction")
    return WantedTags(tuple(topics), tuple(directions))


def _check(names: Sequence[str], known: Sequence[str], what: str) -> None:
    for name in names:
        if name not in known:
            from difflib import get_close_matches

            near = get_close_matches(name, known, n=3, cutoff=0.4) or known[:5]
            raise LawtrackError(f"there is no {what} '{name}'", hint=f"such as {', '.join(near)}")
