"""Small editions for the tests: articles of a few lines, with defaults."""

from __future__ import annotations

from lawtrack.model.acts import Act, ActRef
from lawtrack.model.law import IN_FORCE, Edition, EditionInfo, Provision, Unit
from lawtrack.model.notes import AMENDED, Mention, Note

FIRST = Act("10-I", "2020-02-02")
SECOND = Act("20-I", "2020-03-03")


def line(eid: str, text: str, *, status: str = IN_FORCE) -> Provision:
    return Provision(eid, "", text, status=status)


def article(number: str, *lines: Provision, named: tuple[Act, ...] = ()) -> Unit:
    mentions = tuple(Mention(AMENDED, ActRef(act.number, act.date)) for act in named)
    notes = (Note(AMENDED, f"art_{number}", mentions),) if named else ()
    return Unit(f"art_{number}", f"Article {number}.", "On boats", provisions=lines, notes=notes)


def edition(date: str, *units: Unit, acts: tuple[Act, ...] = (), language: str = "en") -> Edition:
    return Edition(EditionInfo("boats", date, language, acts), units)


def one_line(
    date: str, text: str, *, acts: tuple[Act, ...] = (), eid: str = "art_1__para_1"
) -> Edition:
    """An edition of one article with one line."""
    return edition(date, article("1", line(eid, text)), acts=acts)
