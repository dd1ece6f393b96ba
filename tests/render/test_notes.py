from __future__ import annotations

import pytest

from lawtrack.model.acts import ActRef, Commencement
from lawtrack.model.notes import KINDS, Mention, Note
from lawtrack.render.notes import act_words, note_words

ACT = ActRef("156-VII", "2022-11-05", Commencement("on-date", date="2023-01-07"))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Commencement(), "Act 1-I of 2020-01-01"),
        (Commencement("on-publication"), " (takes effect from the day of its first official"),
        (Commencement("days-after-publication", days=10), " (takes effect ten calendar days after"),
        (Commencement("on-date", date="2021-01-01"), ", in force from 2021-01-01"),
        (Commencement("see-article", article="2"), " (takes effect as its Article 2 provides)"),
        (Commencement("other", words="in spring"), " (takes effect: “in spring”)"),
        (Commencement("other"), " (takes effect on a condition that the footnote gives)"),
    ],
)
def test_commencement_in_words(said: Commencement, words: str) -> None:
    assert words in act_words(ActRef("1-I", "2020-01-01", said))


def test_a_ruling_says_its_place_and_the_publishers_words() -> None:
    told = note_words(Note("ruling", "art_5__para_4", words="Found to be in conformity."))
    assert told == (
        "A court's ruling on Article 5(4), noted by the publisher. “Found to be in conformity.”"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_note_names_its_act(kind: str) -> None:
    told = note_words(Note(kind, "art_5", (Mention(kind, ACT),)))
    assert "Act 156-VII of 2022-11-05, in force from 2023-01-07" in told


def test_acts_that_did_the_same_are_told_together() -> None:
    other = ActRef("41-VII", "2021-05-24")
    told = note_words(
        Note("amended", "art_5", (Mention("amended", other), Mention("amended", ACT)))
    )
    assert told.count("mended by") == 1


def test_the_place_is_told_where_it_is_not_the_article_itself() -> None:
    told = note_words(Note("amended", "art_5", (Mention("reworded", ACT, "art_5#heading"),)))
    assert told.startswith("Article 5, heading reworded by Act 156-VII")


def test_the_publishers_words_are_kept() -> None:
    assert note_words(Note("other", "art_5", words="See there.")).endswith("“See there.”")


def test_a_suspension_says_until_when() -> None:
    told = note_words(Note("suspended", "art_5__para_1", until="2021-01-01"))
    assert told == "The present wording of Article 5(1) holds until 2021-01-01."
