"""Small editions made by hand, compared and tagged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lawtrack.diff import compare
from lawtrack.diff.changes import Diff
from lawtrack.model.law import Edition, EditionInfo, Provision, Unit
from lawtrack.tag import Context, tag
from lawtrack.tag.records import Rules
from lawtrack.tag.rules import load

IMPACT = Path(__file__).resolve().parents[2] / "corpus" / "kz-elections" / "impact.toml"
OLD_DAY, NEW_DAY = "2020-01-01", "2021-01-01"

Lines = Sequence[tuple[str, str]]


def impact() -> Rules:
    return load(IMPACT)


def article(
    number: str, heading: str, lines: Lines, *, chapter: str = "chp_1", status: str = "in-force"
) -> Unit:
    """An article of lines, each with the rest of its eId (``para_1``) and its words."""
    eid = f"art_{number}"
    provisions = tuple(
        Provision(f"{eid}__{place}", _label(place), words, status=status) for place, words in lines
    )
    return Unit(eid, f"Article {number}.", heading, chapter, provisions)


def _label(place: str) -> str:
    kind, _, number = place.rpartition("__")[2].partition("_")
    return {"para": f"{number}.", "subpara": f"{number})"}.get(kind, "")


def edition(day: str, *units: Unit, chapters: Mapping[str, str] | None = None) -> Edition:
    headings = chapters or {"chp_1": "General provisions"}
    above = tuple(Unit(eid, "Chapter.", heading) for eid, heading in headings.items())
    return Edition(EditionInfo("law", day, "en"), (*above, *units))


def tagged(
    old: Lines,
    new: Lines,
    *,
    heading: str = "Rules",
    chapter: str = "General provisions",
    rules: Rules | None = None,
) -> Diff:
    """One article before and after, compared and tagged (by the rules of the corpus)."""
    chapters = {"chp_1": chapter}
    before, after = (
        edition(day, *([article("1", heading, lines)] if lines else []), chapters=chapters)
        for day, lines in ((OLD_DAY, old), (NEW_DAY, new))
    )
    diff = compare(before, after)
    return tag(diff, rules or impact(), Context.of(before, after))


def directions(diff: Diff) -> dict[str, set[str]]:
    """The directions of each topic over all changes."""
    found: dict[str, set[str]] = {}
    for change in diff.changes:
        for each in change.tags:
            found.setdefault(each.topic, set()).add(each.direction)
    return found
