"""What a title names, and what goes beyond it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from lawtrack.review.title import Touched, outside, read_title


def touched(
    articles: Mapping[str, Sequence[str]],
    tables: Sequence[str] = (),
    acts: Mapping[str, Sequence[str]] | None = None,
) -> Touched:
    files = {day: f"river/{day}/edition.toml" for day in articles}
    return Touched("river", articles, acts or {}, tables, files | {t: f"river/{t}" for t in tables})


@pytest.mark.parametrize(
    ("title", "days", "acts", "articles", "tables"),
    [
        ("Edition of 2026-07-01", ("2026-07-01",), (), (), ()),
        ("Edition of 1 July 2026", ("2026-07-01",), (), (), ()),
        ("Редакция от 01.07.2026", ("2026-07-01",), (), (), ()),
        ("Act 305-VIII", (), ("305-VIII",), (), ()),
        ("Fix a typo in Art. 20-1 and Article 5", (), (), ("20-1", "5"), ()),
        ("Articles 5, 7 and 20-1: wording", (), (), ("5", "7", "20-1"), ()),
        ("Опечатка в ст. 12", (), (), ("12",), ()),
        ("New rules for quotas", (), (), (), ("impact.toml",)),
        ("Two more reports", (), (), (), ("reports.toml",)),
        ("On 31 February 2026", (), (), (), ()),
        ("Small mends", (), (), (), ()),
        ("", (), (), (), ()),
    ],
)
def test_what_a_title_names(
    title: str,
    days: tuple[str, ...],
    acts: tuple[str, ...],
    articles: tuple[str, ...],
    tables: tuple[str, ...],
) -> None:
    named = read_title(title)
    assert (named.days, named.acts, named.articles, named.tables) == (days, acts, articles, tables)


def test_a_title_that_names_nothing_binds_to_nothing() -> None:
    assert not list(outside("Small mends", touched({"2020-01-01": ["1"]}, ["impact.toml"])))


def test_another_edition_is_outside() -> None:
    (found,) = outside(
        "Edition of 2021-01-01", touched({"2020-01-01": ["7", "3"], "2021-01-01": ["1"]})
    )
    assert found.message == (
        "The title names 2021-01-01; the edition of 2020-01-01 changes too: Articles 3, 7."
    )
    assert (found.file, found.grave) == ("river/2020-01-01/edition.toml", "warning")


def test_the_edition_of_a_named_act_is_inside() -> None:
    changed = touched({"2021-01-01": ["1"]}, acts={"2021-01-01": ["9-II"]})
    assert not list(outside("Act 9-II", changed))
    assert list(outside("Act 8-II", changed))


def test_other_articles_are_outside_a_title_on_articles() -> None:
    (found,) = outside("Typo in Article 5", touched({"2020-01-01": ["5", "9"]}))
    assert found.message == "The title names Article 5; also changed: Article 9."


def test_rules_beside_an_edition_are_outside_and_its_companions_are_not() -> None:
    tables = ["impact.toml", "work.toml", "CHANGELOG.md", "en-memory.tsv"]
    found = list(outside("Edition of 2021-01-01", touched({"2021-01-01": ["1"]}, tables)))
    assert [one.file for one in found] == ["river/impact.toml"]


def test_a_text_is_outside_a_title_on_rules() -> None:
    (found,) = outside("Rules for quotas", touched({"2021-01-01": ["1"]}, ["impact.toml"]))
    assert "the text of the law changes too" in found.message
