"""Changes, reports and facts for the tests of changelogs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lawtrack.changelog.build import build
from lawtrack.changelog.entries import Facts
from lawtrack.changelog.mentions import mentions
from lawtrack.changelog.numbers import number_moves
from lawtrack.changelog.records import EditionSection
from lawtrack.diff.changes import Change, Diff, Edit
from lawtrack.model.acts import Act
from lawtrack.model.law import EditionInfo
from lawtrack.model.tags import Evidence, Tag
from lawtrack.reports.records import Report
from lawtrack.telling.about import About

OLD = EditionInfo("rivers", "2020-01-01", "en")
NEW = EditionInfo("rivers", "2021-01-01", "en", (Act("7-VI", "2020-12-01", "On amending"),))
NAMES = {"water": "Water", "fish": "Fish", "terminology": "Terminology"}


def tag(
    topic: str, direction: str, *who: str, words: str = "flows", confidence: float = 0.8
) -> Tag:
    return Tag(topic, direction, who, (Evidence("new", "art_5", words),), "rule", confidence)


def inserted(eid: str, words: str, *tags: Tag, num: str = "", part: str = "text") -> Change:
    article = eid.partition("__")[0].removeprefix("art_")
    return Change(
        "inserted", article, "", eid, "", num, "", words, acts=("7-VI",), tags=tags, part=part
    )


def repealed(eid: str, words: str, *tags: Tag, part: str = "text") -> Change:
    article = eid.partition("__")[0].removeprefix("art_")
    return Change(
        "repealed", article, eid, "", "", "", words, "", acts=("7-VI",), tags=tags, part=part
    )


def reworded(
    eid: str, *runs: tuple[str, str], tags: Iterable[Tag] = (), part: str = "text"
) -> Change:
    article = eid.partition("__")[0].removeprefix("art_")
    edits = tuple(Edit(op, text) for op, text in runs)
    old = "".join(run.text for run in edits if run.op != "+")
    new = "".join(run.text for run in edits if run.op != "-")
    return Change(
        "reworded", article, eid, eid, "1.", "1.", old, new, edits, ("7-VI",), part,
        tags=tuple(tags),
    )  # fmt: skip


def section_of(
    *changes: Change,
    about: About | None = None,
    reports: Iterable[Report] = (),
    old: EditionInfo = OLD,
    new: EditionInfo = NEW,
    draft: bool = False,
    warnings: Sequence[str] = (),
) -> EditionSection:
    """A section from records alone, its links made up."""
    kept = list(reports)
    facts = Facts(
        link=lambda change: f"{new.in_force}/en/{change.eid.partition('__')[0]}.xml#L2",
        numbers=lambda change: number_moves(change, "en"),
        mentions=lambda change: mentions(change, kept, before=old.in_force, day=new.in_force),
        remark=lambda change: "",
        prefix=new.in_force,
        order=tuple(NAMES),
    )
    diff = Diff(old, new, changes)
    return build(
        diff, about or About("On Rivers"), facts, draft=draft, warnings=warnings, names=NAMES
    )
