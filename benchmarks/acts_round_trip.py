"""``python -m benchmarks.acts_round_trip``: the proof that acts are written, read and applied.

For every pair of neighbouring editions an amending act is drafted, its text is read, and what
was read is applied to the old text. The figures say how many instructions were drafted, read
and applied, and how many articles of the result equal the new text to the letter: labels,
words, headings, statuses and addresses.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from benchmarks.measure import paired
from lawtrack.acts.apply import apply
from lawtrack.acts.draft import draft, unequal
from lawtrack.acts.read import read_text
from lawtrack.model.acts import Act
from lawtrack.model.law import Edition
from lawtrack.parse import read_markdown, write_markdown
from lawtrack.parse import read_text as read_law
from lawtrack.pipeline import edition as edition_of

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "kz-elections"


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """The figures of one pair of editions; ``wrong`` names the units that differ."""

    old: str
    new: str
    drafted: int
    read: int
    unread: int
    verdicts: dict[str, int]
    articles: int
    amended: int
    equal: int
    wrong: tuple[str, ...]

    @property
    def applied(self) -> int:
        return self.verdicts.get("applied", 0)

    def line(self) -> str:
        wrong = f"  not equal: {', '.join(self.wrong)}" if self.wrong else ""
        return (
            f"{self.old} -> {self.new}  drafted {self.drafted:4}  read {self.read:4}  "
            f"unread {self.unread}  applied {self.applied:4}  amended articles {self.amended:3}  "
            f"articles equal {self.equal}/{self.articles}{wrong}"
        )


def round_trip(old: Edition, new: Edition) -> RoundTrip:
    """Draft, read, apply, compare; the reader sees nothing but the text."""
    language = new.info.language
    drafted = draft(old, new, language=language)
    articles = [unit for unit in new.units if unit.is_article]
    before = {unit.eid: replace(unit, notes=(), key="") for unit in old.units}
    amended = sum(replace(unit, notes=(), key="") != before.get(unit.eid) for unit in articles)
    if not drafted.instructions:
        wrong = unequal(old, new)
        equal = sum(unit.eid not in wrong for unit in articles)
        days = old.info.in_force, new.info.in_force
        return RoundTrip(*days, 0, 0, 0, {}, len(articles), amended, equal, tuple(wrong))
    act = read_text(drafted.text, name="drafted act")
    applied = apply(act, old)
    wrong = unequal(applied.edition, new)
    return RoundTrip(
        old.info.in_force,
        new.info.in_force,
        len(drafted.instructions),
        len(act.instructions),
        len(act.unread),
        dict(Counter(outcome.verdict for outcome in applied.outcomes)),
        len(articles),
        amended,
        sum(unit.eid not in wrong for unit in articles),
        tuple(wrong),
    )


def days() -> list[str]:
    """The days of the editions in the corpus."""
    folder = Path(__file__).resolve().parent.parent / "corpus" / "kz-elections"
    return sorted(path.name for path in folder.iterdir() if path.name[:2] in ("19", "20"))


def english(day: str) -> Edition:
    return edition_of(day, "en")


def russian(day: str) -> Edition:
    """An official text; its acts are those that the list of editions names."""
    listed = json.loads((SHARED / "editions.json").read_text("utf-8"))
    numbers = next(e["acts"] for e in listed["editions"] if e["in_force"] == day)
    acts = tuple(Act(number, listed["acts"][number]["date"]) for number in numbers)
    found = read_markdown(SHARED / "ru" / f"{day}.md").edition
    return replace(found, info=replace(found.info, in_force=day, acts=acts))


def all_pairs(load: Callable[[str], Edition]) -> Iterator[RoundTrip]:
    for old, new in pairwise(days()):
        yield round_trip(load(old), load(new))


def summary(trips: list[RoundTrip]) -> str:
    """One line of figures over all pairs."""
    total = Counter[str]()
    for trip in trips:
        total.update(
            drafted=trip.drafted,
            read=trip.read,
            unread=trip.unread,
            applied=trip.applied,
            amended=trip.amended,
            articles=trip.articles,
            equal=trip.equal,
        )
    return (
        f"{len(trips)} pairs: instructions drafted {total['drafted']}, read {total['read']}, "
        f"not understood {total['unread']}, applied exactly {total['applied']}; articles amended "
        f"{total['amended']}; articles equal to the letter {total['equal']} of "
        f"{total['articles']}"
    )


def speed() -> str:
    """Reading and applying the longest act, beside parsing the law itself."""
    old, new = english("2025-01-01"), english("2026-07-01")
    act_text = draft(old, new, language="en").text
    law_text = write_markdown(old)
    done = paired(
        "read and apply the longest act",
        lambda: apply(read_text(act_text, name="act"), old),
        lambda: read_law(law_text),
        peer_name="parse the law itself",
        limit=3,
    )
    return done.line()


def main() -> None:
    languages: list[tuple[str, Callable[[str], Edition]]] = [("English", english)]
    if SHARED.is_dir():
        languages.append(("Russian", russian))
    else:
        print("Russian: skipped, the official texts are not on this machine", file=sys.stderr)
    for name, load in languages:
        trips = list(all_pairs(load))
        print(name)
        for trip in trips:
            print(f"  {trip.line()}")
        print(f"  {summary(trips)}")
    print(speed())


if __name__ == "__main__":
    main()
