"""Which editions a pull request adds, alters or removes."""

from __future__ import annotations

from lawtrack.review.scope import scopes

BASE = {
    "river/work.toml": "w",
    "river/2001-01-01/edition.toml": "e1",
    "river/2001-01-01/en/art_1.xml": "a",
    "river/2001-01-01/en/art_2.xml": "b",
    "river/2003-01-01/edition.toml": "e3",
    "river/2003-01-01/en/art_1.xml": "c",
}


def test_nothing_differs() -> None:
    assert scopes(BASE, BASE) == ()


def test_a_new_edition_is_added_and_alters_nothing() -> None:
    head = BASE | {
        "river/2004-01-01/edition.toml": "e4",
        "river/2004-01-01/en/art_2.xml": "d",
    }
    (scope,) = scopes(BASE, head)
    assert (scope.added, scope.altered, scope.removed) == (("2004-01-01",), {}, ())


def test_an_edition_put_between_two_alters_no_text() -> None:
    head = BASE | {
        "river/2002-01-01/edition.toml": "e2",
        "river/2002-01-01/en/art_2.xml": "d",
        "river/2003-01-01/en/art_2.xml": "b",
    }
    (scope,) = scopes(BASE, head)
    assert (scope.added, scope.altered) == (("2002-01-01",), {})


def test_an_altered_text_is_altered_in_every_edition_that_has_it() -> None:
    (scope,) = scopes(BASE, BASE | {"river/2001-01-01/en/art_2.xml": "x"})
    assert scope.altered == {
        ("2001-01-01", "en"): ("art_2",),
        ("2003-01-01", "en"): ("art_2",),
    }


def test_an_edition_left_out_of_the_middle_alters_those_behind_it() -> None:
    head = {path: oid for path, oid in BASE.items() if "2003" not in path}
    (scope,) = scopes(BASE, head)
    assert (scope.removed, scope.altered) == (("2003-01-01",), {})


def test_facts_acts_and_tables_are_named() -> None:
    head = BASE | {
        "river/2003-01-01/edition.toml": "other",
        "river/acts/9-II.md": "act",
        "river/impact.toml": "rules",
    }
    (scope,) = scopes(BASE, head)
    assert scope.facts == ("2003-01-01",)
    assert scope.acts == ("river/acts/9-II.md",)
    assert scope.tables == ("river/impact.toml",)


def test_a_removed_law_is_all_removed() -> None:
    (scope,) = scopes(BASE, {"README.md": "r"})
    assert scope.removed == ("2001-01-01", "2003-01-01")
