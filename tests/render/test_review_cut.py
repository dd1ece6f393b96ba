from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawtrack.render.review_cut import fit, utf8_bytes, utf16_units


def more(left: int) -> str:
    return f"and {left} more"


@given(st.lists(st.text(max_size=30), max_size=30), st.integers(0, 400))
def test_what_fits_is_whole_and_the_rest_is_counted(items: list[str], room: int) -> None:
    lines, taken = fit(items, room, len, more)
    assert taken == sum(len(line) + 1 for line in lines) <= room
    if lines != items:
        kept = lines[:-1]
        assert kept == items[: len(kept)]
        assert not lines or lines[-1] == more(len(items) - len(kept))


def test_no_more_is_left_out_than_must_be() -> None:
    assert fit(["a" * 9] * 5, 50, len, more)[0] == ["a" * 9] * 5
    assert len(fit(["a" * 9] * 5, 49, len, more)[0]) == 4
    assert fit(["a" * 9] * 5, 5, len, more) == ([], 0)


@given(st.text())
def test_sizes_are_those_of_the_encodings(text: str) -> None:
    clean = text.encode("utf-8", "replace").decode()
    assert utf16_units(clean) == len(clean.encode("utf-16-le")) // 2
    assert utf8_bytes(clean) == len(clean.encode())
