from __future__ import annotations

from lawtrack.render import terminal
from lawtrack.render.records import SearchHit

TEXT = " ".join(["before"] * 30 + ["polling"] + ["after"] * 30)


def search(*hits: SearchHit, words: str = "polling") -> str:
    return terminal.search(hits, width=80, colour=False, words=words, on="2023-01-07")


def test_found_words_are_marked_and_the_rest_is_folded() -> None:
    start = TEXT.index("polling")
    text = search(SearchHit("art_5__para_1", "1.", TEXT, ((start, start + 7),), "Precincts"))
    assert "*polling*" in text
    assert "[…]" in text
    assert text.startswith("Article 5(1)  Precincts\n")


def test_nothing_found_is_said_with_the_words_and_the_day() -> None:
    assert search().startswith("No provision holds “polling” in the edition of 2023-01-07.\n")


def test_where_nothing_is_found_the_page_says_what_else_to_try() -> None:
    assert "`lawtrack thresholds`" in search()
    said = terminal.search((), width=80, colour=False, words="x", hint="Look at Article 5.")
    assert said.endswith("Look at Article 5.\n")
    start = TEXT.index("polling")
    assert "lawtrack" not in search(SearchHit("art_5__para_1", "1.", TEXT, ((start, start + 7),)))
