"""Which numbers are left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawtrack.checks.numbering import missing_runs

numbers = st.sets(
    st.lists(st.integers(1, 6), min_size=1, max_size=3).map(tuple), min_size=1, max_size=30
)


@given(numbers)
def test_with_what_is_missing_nothing_is_missing(present: set[tuple[int, ...]]) -> None:
    missing = {number for run in missing_runs(present) for number in run}
    assert not missing & present
    assert missing_runs(present | missing) == []


@given(numbers)
def test_what_is_missing_stands_before_what_is_there(present: set[tuple[int, ...]]) -> None:
    for run in missing_runs(present):
        assert run == sorted(run)
        assert all(any(number < one for one in present) for number in run)


def test_a_slip_in_a_number_makes_no_list_of_millions() -> None:
    assert sum(map(len, missing_runs([(1,), (999_999_999,)]))) <= 1000
