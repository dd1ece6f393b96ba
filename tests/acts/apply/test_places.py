"""What a target names in the text before the act."""

from __future__ import annotations

import pytest

from lawtrack.acts.apply.lawtext import LawText
from lawtrack.acts.apply.outcomes import MANY_TARGETS, NO_TARGET, NOT_POSSIBLE, Refusal
from lawtrack.acts.apply.places import locate
from tests.acts.apply.making import RIVERS, at, law

TEXT = LawText(law(RIVERS))

FOUND = [
    (at("article 1", "paragraph 1"), 0, 5),
    (at("article 1", "paragraph 1", "subparagraph 2"), 2, 3),
    (at("article 1", "subparagraph 2"), None, NO_TARGET),
    (at("article 1", "paragraph 1", "part 1"), 0, 3),
    (at("article 1", "paragraph 1", "part 2"), 3, 4),
    (at("article 1", "paragraph 1", "part 3"), 4, 5),
    (at("article 1", "paragraph 1", "part 4"), None, NO_TARGET),
    (at("article 1", "paragraph 1", "part 1", "subparagraph 1"), 1, 2),
    (at("article 1", "paragraph 2", "indent 1"), 5, 6),
    (at("article 1", "paragraph 2", "indent 3"), 7, 8),
    (at("article 1", "paragraph 2", "indent 4"), None, NO_TARGET),
    (at("article 1", "part 1"), None, NO_TARGET),
    (at("article 2", "part 2"), 1, 2),
    (at("article 2"), 0, 2),
    (at("chapter 1", "article 2", "part 1"), 0, 1),
    (at("article 3"), None, NO_TARGET),
    (at("article 1", "paragraph 9"), None, NO_TARGET),
    (at("article 5", "paragraph 1", "subparagraph 2"), None, MANY_TARGETS),
    (at("article 5", "paragraph 1", "part 2", "subparagraph 2"), 5, 6),
    (at("article 5", "paragraph 1", "part 1", "subparagraph 2"), 2, 3),
    (at("paragraph 1"), None, NOT_POSSIBLE),
    (at("preamble"), None, NO_TARGET),
    (at("article 1", "paragraph 1", "part x"), None, NOT_POSSIBLE),
]


@pytest.mark.parametrize(("target", "start", "stop"), FOUND, ids=lambda v: str(v))
def test_finds_lines(target: object, start: int | None, stop: int | str) -> None:
    from lawtrack.acts.instructions import Target

    assert isinstance(target, Target)
    if start is None:
        with pytest.raises(Refusal) as caught:
            locate(target, TEXT)
        assert caught.value.reason == stop
    else:
        place = locate(target, TEXT)
        assert (place.start, place.stop) == (start, stop)


def test_counts_sentences_in_the_line_itself() -> None:
    place = locate(at("article 1", "paragraph 1", "part 2", "sentence 2"), TEXT)
    assert place.chars is not None
    assert place.text.lines[place.start].text[slice(*place.chars)] == "He may ask for two."
    with pytest.raises(Refusal, match="3 sentences, the act names sentence 4"):
        locate(at("article 1", "paragraph 1", "part 2", "sentence 4"), TEXT)


def test_headings_and_the_title() -> None:
    assert locate(at("article 2", "heading"), TEXT).eid == "art_2#heading"
    assert locate(at("law", "heading"), TEXT).cite() == "title of the law"
    assert locate(at("chapter 2", "heading"), TEXT).eid == "chp_2#heading"
