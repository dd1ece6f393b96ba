"""A small law of our own in three editions, for tests of reports."""

from __future__ import annotations

from lawtrack.model.acts import Act
from lawtrack.model.law import ANNOUNCED, IN_FORCE, Edition, EditionInfo, Provision, Unit

OLDEST, MIDDLE, NEWEST = "2020-01-01", "2021-02-03", "2022-03-04"
MIDDLE_ACT = Act("7-II", "2021-01-15")


def provision(eid: str, text: str, *, status: str = IN_FORCE) -> Provision:
    return Provision(eid, "", text, status=status)


def article(number: str, heading: str, *provisions: Provision) -> Unit:
    return Unit(f"art_{number}", f"Article {number}.", heading, provisions=provisions)


def edition(day: str, *units: Unit, acts: tuple[Act, ...] = ()) -> Edition:
    return Edition(EditionInfo("bees", day, "en", acts), units)


def three_editions() -> dict[str, Edition]:
    """Bees are counted; from the middle edition by two clerks, in the newest by three."""
    coming = provision("art_2__para_1", "1. takes effect later under Act 7-II.", status=ANNOUNCED)
    honey = article("2", "Honey", provision("art_2__para_1", "Honey is weighed within five days."))
    return {
        OLDEST: edition(
            OLDEST,
            article("1", "Bees", provision("art_1__para_1", "Bees shall be counted by a clerk.")),
            article("2", "Honey", coming),
        ),
        MIDDLE: edition(
            MIDDLE,
            article(
                "1",
                "Bees and wasps",
                provision("art_1__para_1", "Bees shall be counted in spring."),
                provision("art_1__para_2", "Not less than two clerks shall count them."),
            ),
            honey,
            acts=(MIDDLE_ACT,),
        ),
        NEWEST: edition(
            NEWEST,
            article(
                "1",
                "Bees and wasps",
                provision("art_1__para_1", "Bees shall be counted in spring."),
                provision("art_1__para_2", "Not less than three clerks shall count them."),
            ),
            honey,
            acts=(Act("9-II", "2022-03-04"),),
        ),
    }
