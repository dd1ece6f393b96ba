from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from lawtrack.tag.words import words


@given(st.text(max_size=60))
def test_every_word_is_cut_out_letter_for_letter(text: str) -> None:
    read = words(text)
    for index in range(len(read.stems)):
        word = read.cut(index, index)
        assert word in text
        assert not re.search(r"\s", word)
