"""The tags that a person asks for, by the topics of the law's own rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lawtrack.errors import LawtrackError
from lawtrack.pipeline.findings import RULES

if TYPE_CHECKING:
    from lawtrack.diff.changes import Diff
    from lawtrack.store.reader import Store
    from lawtrack.tag.records import Rules


def law_rules(store: Store) -> Rules:
    """The topics and rules of the law that is read; raises LawtrackError if it has none."""
    law = store.corpus / store.revisions()[-1].info.law
    if not (law / RULES).is_file():
        raise LawtrackError(f"the corpus keeps no tag rules of {law.name}", hint=f"add {RULES}")
    from lawtrack.tag.rules import load

    return load(law / RULES)


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


def untagged(diff: Diff) -> int:
    """How many amendments bear no tag: what a page on some tags may leave out."""
    return sum(not change.tags for change in diff.amendments)


ANY: Final = WantedTags()


def wanted_tags(store: Store, topics: Sequence[str], directions: Sequence[str]) -> WantedTags:
    """Check names of topics and directions; raises LawtrackError, naming the nearest."""
    if not topics and not directions:
        return ANY
    from lawtrack.model.tags import DIRECTIONS

    _check(topics, [topic.id for topic in law_rules(store).topics] if topics else [], "topic")
    _check(directions, list(DIRECTIONS), "direction")
    return WantedTags(tuple(topics), tuple(directions))


def _check(names: Sequence[str], known: Sequence[str], what: str) -> None:
    for name in names:
        if name not in known:
            from difflib import get_close_matches

            near = get_close_matches(name, known, n=3, cutoff=0.4) or known[:5]
            raise LawtrackError(f"there is no {what} '{name}'", hint=f"such as {', '.join(near)}")
