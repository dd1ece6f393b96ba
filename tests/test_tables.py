from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.errors import BadSource
from lawtrack.tables import parse, read

NESTED = '''\
name = "x"  # [[fruit]]
note = """
[[fruit]]
"""
[[fruit]]
name = "apple"
[[fruit.colour]]
name = "red"
[[fruit.colour]]
name = "green"
[[fruit]]
name = "pear"
[[fruit.colour]]
name = "yellow"
'''


def test_rows_know_their_lines() -> None:
    root = parse(NESTED, "a.toml")
    fruits = root.rows("fruit")
    assert [row.start for row in fruits] == [5, 11]
    assert [row.line_of("name") for row in fruits] == [6, 12]
    colours = [row for fruit in fruits for row in fruit.rows("colour")]
    assert [(row.text("name"), row.start) for row in colours] == [
        ("red", 7),
        ("green", 9),
        ("yellow", 13),
    ]


def test_a_key_of_an_inner_table_is_not_taken_for_one_of_the_outer() -> None:
    fruit = parse('[[a]]\n[[a.b]]\nname = "x"\n', "a.toml").rows("a")[0]
    with pytest.raises(BadSource, match=r"a\.toml:1: 'name' is missing"):
        fruit.text("name")


def test_inline_tables_are_blamed_at_their_key() -> None:
    rows = parse('\nfruit = [{name = "a"}, {name = 3}]\n', "a.toml").rows("fruit")
    with pytest.raises(BadSource, match=r"a\.toml:2: 'name' must be text"):
        rows[1].text("name")


@pytest.mark.parametrize(
    ("text", "key"), [("a = 1", "a"), ('a = "x"', "a"), ("a = [1]", "a"), ("[a]\nb = 1", "a")]
)
def test_rows_must_be_tables(text: str, key: str) -> None:
    with pytest.raises(BadSource, match=r"a\.toml:1: 'a' must be tables"):
        parse(text, "a.toml").rows(key)


@pytest.mark.parametrize("text", ["a = 1", 'a = ["x", 1]', 'a = [""]'])
def test_texts_must_be_texts(text: str) -> None:
    with pytest.raises(BadSource, match="'a' must be a list of texts"):
        parse(text).texts("a")


def test_a_large_file_and_one_that_is_not_utf8_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b'a = "x"\nb = "\xff"\n')
    with pytest.raises(BadSource, match=r"a\.toml:2: not UTF-8 text"):
        read(path)
    with pytest.raises(BadSource, match="larger than 4 bytes"):
        read(path, limit=4)


def test_deep_nesting_is_an_error_and_no_crash() -> None:
    with pytest.raises(BadSource, match="not TOML"):
        parse("a = " + "[" * 100_000, "a.toml")


def said_of(text: str) -> str:
    """The complaint about a text, or nothing."""
    try:
        parse(text, "a.toml")
    except BadSource as error:
        return str(error)
    return ""


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    assert len(said_of(text).splitlines()) <= 1
