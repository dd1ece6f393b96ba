"""The words that lead from one line to the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.acts.draft.wordpairs import made, word_changes
from lawtrack.acts.instructions import EXCLUDE_WORDS, INSERT_WORDS, REPLACE_WORDS


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("A term of 10 days.", "A term of 12 days.", [(REPLACE_WORDS, "10", "12")]),
        ("A term of days.", "A term of ten days.", [(INSERT_WORDS, "of", "ten")]),
        ("All voters (electors) vote.", "All voters vote.", [(EXCLUDE_WORDS, "(electors)", "")]),
        ("He votes;", "He votes.", [(REPLACE_WORDS, "votes;", "votes.")]),
        ("He votes.", "She, who can, votes.", [(REPLACE_WORDS, "He", "She, who can,")]),
        (
            "One day for a vote, one year for an office of the state.",
            "Two days for a vote, one year for an office of the city.",
            [(REPLACE_WORDS, "One day", "Two days"), (REPLACE_WORDS, "state", "city")],
        ),
        ("Article 36 holds.", "Article 36-2 holds.", [(REPLACE_WORDS, "36", "36-2")]),
    ],
)
def test_quotes_the_fewest_words(old: str, new: str, wanted: list[tuple[str, str, str]]) -> None:
    changes = word_changes(old, new, [old])
    assert changes is not None
    assert [(c.operation, c.pair.old, c.pair.new) for c in changes] == wanted


def test_words_with_quotation_marks_are_not_quoted() -> None:
    assert word_changes('The line "No".', 'The line "Yes".', ['The line "No".']) is not None
    assert word_changes("The line No.", 'The line "No".', ["The line No."]) is None


def test_words_that_stand_elsewhere_in_the_place_are_widened() -> None:
    scope = ["The day of rest.", "The day of work."]
    changes = word_changes(scope[0], "The night of rest.", scope)
    assert changes is not None
    assert changes[0].pair.old == "day of rest"


TEXT = st.lists(
    st.sampled_from([*"abcde", "a-b", "12", "12-1", "(x)", "a,", "b;", "c."]), max_size=14
)


@given(TEXT, TEXT)
def test_changes_lead_to_the_new_text_or_there_are_none(old: list[str], new: list[str]) -> None:
    before, after = " ".join(old), " ".join(new)
    changes = word_changes(before, after, [before])
    if changes is not None:
        assert made(before, changes) == after
        assert all(before.count(change.pair.old) >= 1 for change in changes)
