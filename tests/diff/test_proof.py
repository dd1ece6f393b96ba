from __future__ import annotations

from dataclasses import replace

import pytest

from lawtrack.diff import compare
from lawtrack.diff.changes import Diff, Edit
from lawtrack.diff.proof import apply, unproved
from lawtrack.errors import LawtrackError
from tests.diff.editions import edition

OLD = edition("# art_1 | Article 1. | Terms\npara_1 | 1. | Ten days.\npara_2 | 2. | One vote.")
NEW = edition("# art_1 | Article 1. | Terms\npara_1 | 1. | Five days.\npara_3 | 3. | One vote.")


def test_the_new_edition_follows() -> None:
    (unit,) = apply(OLD, compare(OLD, NEW))
    assert [(line.eid, line.num, line.text) for line in unit.provisions] == [
        ("art_1__para_1", "1.", "Five days."),
        ("art_1__para_3", "3.", "One vote."),
    ]


def test_a_change_that_is_missing_is_found_out() -> None:
    diff = compare(OLD, NEW)
    short = Diff(diff.old, diff.new, diff.changes[:1])
    assert "art_1" in unproved(OLD, short, NEW)[0]


def test_a_change_with_other_words_is_found_out() -> None:
    diff = compare(OLD, NEW)
    edits = (Edit("-", "Ten"), Edit("+", "Nine"), Edit("=", " days."))
    wrong = Diff(diff.old, diff.new, (replace(diff.changes[0], edits=edits), diff.changes[1]))
    assert len(unproved(OLD, wrong, NEW)) == 1


def test_a_diff_of_another_edition_does_not_fit() -> None:
    with pytest.raises(LawtrackError, match="do not fit its old words"):
        apply(NEW, compare(OLD, NEW))
    with pytest.raises(LawtrackError, match="does not fit the edition"):
        apply(edition("# art_2 | Article 2. | Other"), compare(OLD, NEW))
