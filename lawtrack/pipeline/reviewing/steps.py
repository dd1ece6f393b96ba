"""What a pull request does to a law, step by step, in the words of the changelog."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from lawtrack.acts.instructions import AmendingAct
from lawtrack.diff.changes import Diff
from lawtrack.diff.engine import compare
from lawtrack.errors import LawtrackError
from lawtrack.pipeline.acting import amend
from lawtrack.pipeline.changelogs import section, topic_names
from lawtrack.pipeline.diffs import Compared, differences, title
from lawtrack.pipeline.findings import tagged_by_rules
from lawtrack.review.records import ALTERED, BARE_ACT, NEW_EDITION, LawStep
from lawtrack.review.taken import taken_out
from lawtrack.store.reader import Store
from lawtrack.telling.about import About


def new_edition(store: Store, day: str, source: str) -> tuple[LawStep, Compared] | None:
    """The step to an edition from the one before; None for the first edition of a law."""
    revision = store.on(day)
    try:
        before = store.before(revision)
    except LawtrackError:
        return None
    compared = differences(store, before, revision)
    return _step(store, NEW_EDITION, source, compared), compared


def altered_edition(
    base: Store, head: Store, day: str, source: str
) -> tuple[LawStep, Compared] | None:
    """The step from the text that was kept of an edition to the one that takes its place; None
    where its words stay the same."""
    old, new = base.edition(base.on(day)), head.edition(head.on(day))
    diff = compare(old, new)
    if not diff.changes:
        return None
    diff = tagged_by_rules(diff, old, new, head.corpus / new.info.law)
    about = About(
        title(head, head.on(day)),
        {unit.eid: unit.heading for unit in (*old.units, *new.units)},
        (new.info,),
        parents={unit.eid: unit.parent for unit in old.units if unit.parent},
    )
    compared = Compared(diff, about, old, new)
    return _step(head, ALTERED, source, compared), compared


def bare_act(store: Store, act: AmendingAct, source: str) -> tuple[LawStep, Compared]:
    """The step from the latest edition to the law as an act would leave it."""
    latest = store.revisions()[-1]
    amended = amend(store, latest, act)
    old, new = store.edition(latest), amended.applied.edition
    compared = Compared(amended.diff, amended.about, old, new)
    return _step(store, BARE_ACT, source, compared), compared


def _step(store: Store, way: str, source: str, compared: Compared) -> LawStep:
    told = section(store, compared, draft=way == BARE_ACT)
    headings = {unit.eid: unit.heading for unit in compared.old.units}
    gone = taken_out(compared.diff, topic_names(store), headings)
    return LawStep(way, source, told, affected(compared.diff), gone)


def affected(diff: Diff) -> tuple[tuple[str, int], ...]:
    """Whom the tags of a diff name, with the number of changes, most often named first."""
    named = Counter(
        who
        for change in diff.amendments
        for who in dict.fromkeys(who for tag in change.tags for who in tag.who)
    )
    return tuple(sorted(named.items(), key=lambda item: (-item[1], item[0])))


def act_file(folder: Path, path: str) -> AmendingAct:
    """Read an act that a snapshot holds; errors name the path in the corpus."""
    from lawtrack.acts.read import read

    return read((folder / path).read_bytes(), name=path)
