"""Moves from one article to another: rare, and never invented between distant editions."""

from __future__ import annotations

from lawtrack.diff import compare
from lawtrack.diff.changes import INSERTED, MOVED, RENUMBERED, REPEALED
from lawtrack.diff.proof import unproved
from tests.diff.editions import edition, readable

DEPOSIT = "The candidate pays the deposit into the account of the {} commission before the vote."
OLD = edition(f"""
# art_1 | Article 1. | Registration
para_1 | 1. | The commission registers candidates on the day that they file.
para_2 | 2. | {DEPOSIT.format("central")}
# art_2 | Article 2. | Requirements
para_1 | 1. | A candidate shall be of age.
""")
NEW = edition(f"""
# art_1 | Article 1. | Registration
para_1 | 1. | The commission registers candidates on the day that they file.
# art_2 | Article 2. | Requirements
para_1 | 1. | A candidate shall be of age.
para_4 | 4. | {DEPOSIT.format("local")}
""")


def test_a_line_moves_where_a_step_between_moved_one() -> None:
    for across in (None, [("art_1", "art_2")]):
        diff = compare(OLD, NEW, across=across)
        assert [change.kind for change in diff.changes] == [MOVED]
        assert unproved(OLD, diff, NEW) == ()


def test_no_line_moves_where_no_step_moved_one() -> None:
    for across in ([], [("art_2", "art_1")]):
        diff = compare(OLD, NEW, across=across)
        assert [change.kind for change in diff.changes] == [REPEALED, INSERTED]
        assert unproved(OLD, diff, NEW) == ()


RENAMED = edition(f"""
# art_1 | Article 1. | Registration
para_1 | 1. | Registration is free and open to all who file a list of signatures.
# art_7 | Article 7. | Registration of candidates
para_1 | 1. | The commission registers candidates on the day that they file.
para_3 | 3. | {DEPOSIT.format("central")}
# art_2 | Article 2. | Requirements
para_1 | 1. | A candidate shall be of age.
""")


def test_an_article_has_another_number_only_where_a_step_gave_it() -> None:
    diff = compare(OLD, RENAMED, across=[("art_1", "art_7")])
    assert unproved(OLD, diff, RENAMED) == ()
    pairs = {(c.eid_old.partition("__")[0], c.eid_new.partition("__")[0]) for c in diff.changes}
    assert ("art_1", "art_7") in pairs
    diff = compare(OLD, RENAMED, across=[])
    assert unproved(OLD, diff, RENAMED) == ()
    assert all(
        not change.eid_old
        or not change.eid_new
        or change.eid_old.partition("__")[0] == change.eid_new.partition("__")[0]
        for change in diff.changes
    )


def test_a_line_is_never_renumbered_into_another_article() -> None:
    diff = compare(OLD, RENAMED)
    lines = [change for change in diff.changes if change.part == "text" and change.eid_old]
    assert any(change.kind == MOVED for change in lines), [readable(c) for c in diff.changes]
    assert not any(change.kind == RENUMBERED for change in lines)


def test_what_fits_two_places_alike_has_moved_to_neither() -> None:
    twice = edition(f"""
# art_1 | Article 1. | Registration
para_1 | 1. | The commission registers candidates on the day that they file.
# art_2 | Article 2. | Requirements
para_1 | 1. | A candidate shall be of age.
para_4 | 4. | {DEPOSIT.format("local")}
para_5 | 5. | {DEPOSIT.format("regional")}
""")
    diff = compare(OLD, twice)
    assert [change.kind for change in diff.changes] == [REPEALED, INSERTED, INSERTED]
