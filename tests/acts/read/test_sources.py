"""From files of all formats to lines."""

from __future__ import annotations

import pytest

from lawtrack.acts.read.sources import lines_of, text_lines
from lawtrack.errors import BadSource


def test_html_gives_a_line_for_each_block_and_no_script() -> None:
    page = (
        "<html><head><title>x</title><style>p{}</style></head><body><h1>О реках</h1>"
        "<p>1)&nbsp;пункт <b>3</b><br>исключить;</p><script>var a = 'пункт 4';</script></body>"
    )
    assert lines_of(page.encode(), name="act.html") == ["О реках", "1) пункт 3", "исключить;"]


def test_html_is_known_without_its_ending() -> None:
    assert lines_of("<p>пункт 3</p>".encode(), name="act") == ["пункт 3"]


def test_a_raised_number_is_not_run_into_the_number_before_it() -> None:
    assert lines_of(b"<p>Article 20<sup>1</sup></p>", name="a.html") == ["Article 20^1"]


def test_markdown_leaves_out_marks_but_no_words() -> None:
    text = '<a id="z1"></a>\n\n## Глава\n\n**1\\)** пункт 2 \\- *да*\n\n> *Сноска.*'
    found = [line for line in text_lines(text, name="a.md", markdown=True) if line]
    assert found == ["Глава", "1) пункт 2 - *да*", "Сноска."]


def test_lines_keep_their_numbers() -> None:
    assert text_lines("a\r\n\r\nb\u2028c", name="x") == ["a", "", "b", "c"]


def test_utf_16_with_its_mark_and_utf_8_with_one_are_read() -> None:
    for encoding in ("utf-16", "utf-8-sig"):
        assert lines_of("пункт".encode(encoding), name="act.txt") == ["пункт"]


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        ("1) пункт\nслово".encode("cp1251"), 1, "not UTF-8"),
        (b"a\nb\xff", 2, "not UTF-8"),
        (b"a\nb\x00c", 2, "NUL character"),
        (b"%PDF-1.7", 0, "a PDF"),
        (b"{\\rtf1", 0, "an RTF file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", 0, "old kind"),
        (b"\n" * 100_001, 0, "more than 100000 lines"),
        (b" " * (16 * 1024 * 1024 + 1), 0, "larger than 16 MB"),
    ],
)
def test_what_is_no_text_gives_one_error_with_its_place(data: bytes, line: int, said: str) -> None:
    with pytest.raises(BadSource, match=said) as caught:
        lines_of(data, name="act.txt")
    assert (caught.value.file, caught.value.line) == ("act.txt", line)
